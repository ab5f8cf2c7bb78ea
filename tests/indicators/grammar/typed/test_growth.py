"""Typed growth keeps its direction, sign and qualifier; what is no rate is kept, and said so."""

import unicodedata

import pytest

from indicators.grammar.typed.figure import FigureError
from indicators.grammar.typed.growth import rate, read_growth
from indicators.language import load_language
from tests.indicators.grammar.typed.test_fit import number, specimens


@pytest.mark.parametrize(
    ("typed", "value", "comparator", "lower", "upper"), specimens("growth.csv")
)
def test_growth_is_read_whole(typed, value, comparator, lower, upper):
    for written in (typed, typed.upper(), unicodedata.normalize("NFD", typed)):
        growth = read_growth(written).rate
        assert (growth.value, growth.comparator) == (float(value), comparator)
        assert (growth.lower, growth.upper) == (number(lower), number(upper))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("đạt 64% kế hoạch", "how far a plan"),
        ("vượt 5,2% kế hoạch", "how far a plan"),
        ("82% of the annual plan", "how far a plan"),
        ("tăng 1 điểm phần trăm", "percentage points"),
        ("up 3 percentage points", "percentage points"),
        ("gấp đôi", "a multiple"),
        ("tăng 3,2 lần", "a multiple"),
        ("doubled", "a multiple"),
        ("tăng thêm 24 tỷ USD", "by how much"),
        ("up 12", "by how much"),
        ("bằng 98%", "no period"),
        ("chiếm 14,2%", "no period"),
        ("tăng mạnh", "no rate"),
        ("tăng 1/4", "no rate"),
        ("up a quarter", "no rate"),
    ],
)
def test_what_is_no_rate_is_kept_and_said_to_be_none(typed, why):
    growth = read_growth(typed)
    assert growth.rate is None
    assert why in str(growth.reason)
    assert load_language("vi").say(growth.reason) != str(growth.reason)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("giảm 5% tăng 3%", "tăng 3%"),
        ("tăng 12% (-3.4%)", "(-3.4%)"),
        ("tăng lần lượt 14% và 16%", "và 16%"),
        ("up 14% and 16% respectively", "and 16% respectively"),
        ("giảm -5%", "giảm -5%"),
        ("tăng 1.2.3%", "1.2.3%"),
        ("tăng 5% hoặc 6%", "hoặc 6%"),
        ("tăng hai số 5 và 6", ""),
    ],
)
def test_what_is_left_over_is_refused(typed, left):
    with pytest.raises(FigureError) as caught:
        read_growth(typed)
    assert f"{left}⟧" in str(caught.value)


def test_languages_that_differ_are_told_by_the_source():
    with pytest.raises(FigureError):
        read_growth("+1.250%")
    assert read_growth("+1.250%", "vi").rate.value == 12.5
    assert read_growth("+1.250%", "en").rate.value == 0.0125


@pytest.mark.parametrize(
    ("value", "printed", "comparator", "bounds"),
    [
        (0.22, "tăng 22%", "=", (0.215, 0.225)),
        (0.148, "tăng 14,8%", "=", (0.1475, 0.1485)),
        (-0.034, "3,4%", "=", (-0.0345, -0.0335)),  # the words around it told the direction
        (-0.05, "giảm hơn 5%", "<", (None, -0.05)),
        (1.0, "gấp đôi", "=", (1, 1)),
        (0.5, "tăng 22%", "=", (0.5, 0.5)),
    ],
)
def test_a_rate_has_the_bounds_of_its_print(value, printed, comparator, bounds):
    found = rate(value, printed)
    assert (found.value, found.comparator) == (value, comparator)
    assert (found.lower, found.upper) == bounds
