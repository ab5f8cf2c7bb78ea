import pytest

from indicators.grammar import read_figures


@pytest.mark.parametrize(
    ("text", "code", "bounds"),
    [
        ("Vốn từ 5 đến 7 tỷ USD.", "vi", [(5e9, 7e9)]),
        ("Vốn 5-7 tỷ USD.", "vi", [(5e9, 7e9)]),
        ("Tăng 5-7%.", "vi", [(5, 7)]),
        ("It costs between 5 and 7 billion USD.", "en", [(5e9, 7e9)]),
        ("It costs 5-7 billion USD.", "en", [(5e9, 7e9)]),
        ("It costs 5 to 7 billion USD.", "en", [(5e9, 7e9)]),
    ],
)
def test_two_numbers_may_bound_one_figure(text, code, bounds):
    readings = read_figures(text, language=code)
    assert [(r.lower_bound, r.upper_bound) for r in readings] == bounds


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Vốn tăng từ 5 lên 7 tỷ USD.", "vi"),
        ("It rose from 5 to 7 billion USD.", "en"),
    ],
)
def test_or_tell_of_a_move(text, code):
    assert [r.value for r in read_figures(text, language=code)] == [5e9, 7e9]
