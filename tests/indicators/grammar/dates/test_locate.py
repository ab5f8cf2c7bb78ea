import pytest

from indicators.grammar.dates.locate import is_a_rate, of_base, right_behind
from tests.indicators.grammar.contexts import context_of


@pytest.mark.parametrize(
    ("figure", "word", "span", "code"),
    [("5 million USD ", "worth ", "in 2020", "en"), ("5 triệu USD ", "theo ", "năm 2020", "vi")],
)
@pytest.mark.parametrize(("words", "expected"), [(0, True), (3, True), (4, False)])
def test_a_span_is_right_behind_within_four_chunks(figure, word, span, code, words, expected):
    context = context_of(figure + word * words + span, code, 0)
    assert (right_behind(context) is not None) is expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("5 million USD (4 million euros) in 2020", "en"),
        ("a 5% dip in 2020", "en"),
        ("5 million USD lent in 2020", "en"),
        ("5 triệu USD trong năm 2020", "vi"),
        ("5 triệu USD (4 triệu euro) năm 2020", "vi"),
    ],
)
def test_what_stands_between_is_passed_over(text, code):
    context = context_of(text, code, 0)
    at = right_behind(context)
    assert at is not None
    assert "2020" in context.word(at)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("5 million USD, and in 2020", "en"),
        ("5 million USD rose up over 2020", "en"),
        ("5 triệu USD, năm 2020", "vi"),
        ("5 triệu USD (năm 2020: 3)", "vi"),
    ],
)
def test_another_clause_is_not_right_behind(text, code):
    assert right_behind(context_of(text, code, 0)) is None


@pytest.mark.parametrize(
    ("before", "word", "figure", "code"),
    [
        ("than in 2020 ", "so ", "5 million USD", "en"),
        ("so với năm 2020 ", "xa ", "5 triệu USD", "vi"),
    ],
)
@pytest.mark.parametrize(("words", "expected"), [(0, True), (7, True), (8, False)])
def test_the_span_of_a_base_stands_within_eight_chunks(before, word, figure, code, words, expected):
    context = context_of(before + word * words + figure, code)
    assert (of_base(context) is not None) is expected


@pytest.mark.parametrize(
    ("before", "word", "figure", "code"),
    [("a year ", "so ", "5 million USD", "en"), ("mỗi năm ", "xa ", "5 triệu USD", "vi")],
)
@pytest.mark.parametrize(("words", "expected"), [(0, True), (7, True), (8, False)])
def test_so_many_a_year_stands_within_eight_chunks(before, word, figure, code, words, expected):
    assert is_a_rate(context_of(before + word * words + figure, code)) is expected


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("5 million USD a year", "en", True),
        ("5 million USD a year by 2035", "en", False),
        ("5 million USD in 2020", "en", False),
        ("5 triệu USD mỗi năm", "vi", True),
        ("mỗi năm, có 5 triệu USD", "vi", False),
    ],
)
def test_so_many_a_year_may_stand_behind(text, code, expected):
    assert is_a_rate(context_of(text, code)) is expected
