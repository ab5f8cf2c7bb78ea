import pytest

from indicators.grammar.roles.comparison_bases import is_base, is_growth_compared_with
from indicators.grammar.roles.context import FigureRole
from tests.indicators.grammar.contexts import context_of


@pytest.mark.parametrize(
    ("versus", "word", "figure", "code"),
    [
        ("compared with ", "so ", "5 million USD", "en"),
        ("so với ", "xa ", "5 triệu USD", "vi"),
    ],
)
@pytest.mark.parametrize(("words", "expected"), [(0, True), (8, True), (9, False)])
def test_what_is_compared_with_stands_within_nine_chunks(
    versus, word, figure, code, words, expected
):
    assert is_base(context_of(versus + word * words + figure, code)) is expected


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("tăng từ 3 triệu USD", "vi", True),
        ("lên từ 3 triệu USD", "vi", True),
        ("đưa về nước 900 người từ 50 quốc gia", "vi", False),
        ("cấp cho 900 người từ 50 quốc gia", "vi", False),
        ("rose from 3 million USD", "en", True),
        ("up from 3 million USD", "en", True),
        ("took in 900 people from 50 countries", "en", False),
        ("it was double the 3 million USD", "en", True),
        ("1.6 times the 3 million USD", "en", True),
        ("compared with May, it was 5 million USD", "en", False),
    ],
)
def test_where_a_move_began_is_a_base_and_where_people_are_from_is_none(text, code, expected):
    assert is_base(context_of(text, code)) is expected


@pytest.mark.parametrize(
    ("text", "code", "cue", "expected"),
    [
        ("cao hơn mức tăng 5%", "vi", 1, True),
        ("cùng kỳ tăng 5%", "vi", 1, True),
        ("nay tăng 5%", "vi", 1, False),
        ("so với cùng kỳ tăng 5%", "vi", 2, False),
        ("higher growth of 5%", "en", 1, True),
        ("it grew 5%", "en", 1, False),
    ],
)
def test_growth_may_be_compared_with_too(text, code, cue, expected):
    moved = FigureRole("growth", "up", cue)
    assert is_growth_compared_with(context_of(text, code), moved) is expected
