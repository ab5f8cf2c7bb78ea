import pytest

from indicators.grammar.roles.shares import ratio, share
from tests.indicators.grammar.contexts import context_of


@pytest.mark.parametrize(
    ("text", "word", "code"), [("ratio ", "so ", "en"), ("tỷ lệ ", "xa ", "vi")]
)
@pytest.mark.parametrize(("words", "expected"), [(0, True), (16, True), (17, False)])
def test_a_ratio_reaches_sixteen_chunks(text, word, code, words, expected):
    found = share(context_of(text + word * words + "5%", code))
    assert (found is not None and found.role == "share") is expected


@pytest.mark.parametrize(
    ("text", "code", "role"),
    [
        ("30% số doanh nghiệp", "vi", "share"),
        ("85% kế hoạch", "vi", "share"),
        ("40% thị phần", "vi", "share"),
        ("15% of exports", "en", "share"),
        ("80% of the plan", "en", "share"),
        ("Trade was 5%", "en", None),
        ("Lãi suất là 5%", "vi", None),
        ("tỷ lệ tăng từ 5%", "vi", None),
    ],
)
def test_what_stands_behind_a_percentage_tells(text, code, role):
    found = share(context_of(text, code))
    assert (found and found.role) == role


@pytest.mark.parametrize(
    ("text", "role", "direction"),
    [
        ("bằng 98% cùng kỳ", "growth", "down"),
        ("bằng 100% cùng kỳ", "growth", "up"),
        ("bằng 102% cùng kỳ", "growth", "up"),
        ("bằng 30% GDP", "share", None),
        ("bằng 98%", "growth", "down"),
    ],
)
def test_what_equals_another_period_fell_below_a_hundred(text, role, direction):
    found = ratio(context_of(text, "vi"), 0)
    assert (found.role, found.direction) == (role, direction)
