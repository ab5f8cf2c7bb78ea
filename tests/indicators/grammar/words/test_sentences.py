import pytest

from tests.indicators.grammar.contexts import context_of


def sentence_of(text, code):
    return context_of(text, code, 0).sentence


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Hội họp. Có 5 dự án mới! Hết.", "vi", "có 5"),
        ("Hội họp; có 5 dự án.", "vi", "hội họp"),
        ("It met. It has 5 new projects! It ended.", "en", "it has"),
        ("It met at 5 U.N. offices here.", "en", "it met"),
    ],
)
def test_a_sentence_ends_with_its_stop(text, code, words):
    assert sentence_of(text, code).opening.startswith(words)


@pytest.mark.parametrize(
    ("text", "code", "closes"),
    [
        ("Có 5 dự án trong năm 2020.", "vi", True),
        ("Có 5 dự án trong năm 2020 ở đây.", "vi", False),
        ("Có 5 dự án lên trong năm 2020.", "vi", False),
        ("It has 5 projects so (full-year 2020).", "en", True),
        ("It has 5 projects so in 2020.", "en", True),
        ("It has 5 projects like the one in 2020.", "en", False),
        ("It has 5 projects against those in 2020.", "en", False),
    ],
)
def test_a_span_may_close_a_sentence(text, code, closes):
    assert (sentence_of(text, code).closing >= 0) is closes


@pytest.mark.parametrize(("words", "closes"), [(0, True), (7, True), (8, False)])
def test_the_brackets_that_close_one_hold_nine_chunks(words, closes):
    text = "It has 5 projects (" + "so " * words + "full-year 2020)"
    assert (sentence_of(text, "en").closing >= 0) is closes
