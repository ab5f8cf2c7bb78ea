import pytest

from indicators.grammar.lexicon.words import Words
from indicators.grammar.roles.context import is_of_a_period, is_same_period
from tests.indicators.grammar.contexts import context_of


@pytest.mark.parametrize(
    ("word", "period", "code"), [("so ", "the same period", "en"), ("xa ", "cùng kỳ", "vi")]
)
@pytest.mark.parametrize(("words", "expected"), [(0, True), (6, True), (7, False)])
def test_another_time_stands_within_seven_chunks(word, period, code, words, expected):
    assert is_of_a_period(context_of("98% " + word * words + period, code)) is expected


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("98% cùng kỳ", "vi", True),
        ("98%, cùng kỳ", "vi", False),
        ("98% trong năm 2022", "vi", False),
        ("98% of the same period", "en", True),
        ("98%, the same period", "en", False),
        ("98% in 2022", "en", False),
    ],
)
def test_only_what_is_compared_with_is_another_time(text, code, expected):
    assert is_of_a_period(context_of(text, code)) is expected


def test_nothing_stands_outside_a_sentence():
    context = context_of("Đã ký. Có 5 dự án. Hết.", "vi")
    start, end = context.sentence.start, context.end
    assert (context.tag(start - 1), context.tag(end)) == (None, None)
    assert (context.word(start - 1), context.word(end)) == ("", "")
    assert context.word(end - 1) == "."
    assert not context.says(end, Words.OF)


def test_the_same_period_is_told_from_other_spans():
    assert is_same_period(context_of("cùng kỳ đạt 5 tỷ USD", "vi"), 0)
    assert not is_same_period(context_of("năm 2022 đạt 5 tỷ USD", "vi"), 0)
