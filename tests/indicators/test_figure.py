from math import inf, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.figure import Figure
from indicators.grammar.typed.figure import parse
from indicators.interval import Interval

# The rule for bounds, case by case: as printed -> least, most (None: nothing bounds it).
BOUNDS = [
    ("422", 422, 422),
    ("48,2 tỷ USD", 48.15e9, 48.25e9),
    ("48,20 tỷ", 48.195e9, 48.205e9),
    ("29 tỷ", 28.5e9, 29.5e9),
    ("1,5", 1.45, 1.55),
    ("hơn 200", 200, None),
    ("trên 230", 200 + 30, None),
    ("ít nhất 5", 5, None),
    ("gần 29 tỷ USD", None, 29e9),
    ("dưới 10", None, 10),
    ("không quá 10", None, 10),
    ("khoảng 200", 150, 250),
    ("khoảng 205", 204.5, 205.5),
    ("khoảng 20 tỷ", 15e9, 25e9),
    ("khoảng 20,0 tỷ", 19.95e9, 20.05e9),
    ("about 0.05", 0.045, 0.055),
]


@pytest.mark.parametrize(("printed", "lower", "upper"), BOUNDS)
def test_bounds_are_what_the_print_allows(printed, lower, upper):
    figure = parse(printed)
    assert (figure.lower, figure.upper) == (lower, upper)


@pytest.mark.parametrize(
    ("printed", "inside", "outside"),
    [
        ("hơn 200", 200.001, 200),
        ("ít nhất 200", 200, 199.9),
        ("gần 29", 28.9, 29),
        ("không quá 29", 29, 29.1),
        ("422", 422, 421),
    ],
)
def test_a_strict_word_leaves_its_own_value_out(printed, inside, outside):
    interval = parse(printed).interval
    assert inside in interval
    assert outside not in interval


def test_growth_from_a_lower_bound_is_less_than():
    growth = parse("422").growth(parse("hơn 200"))
    assert isclose(growth.upper, 1.11)
    assert growth.upper_open


def test_growth_to_a_lower_bound_is_more_than():
    growth = parse("hơn 400").growth(parse("200"))
    assert growth.lower == 1.0
    assert growth.lower_open
    assert growth.upper == inf


@pytest.mark.parametrize(
    ("printed", "rate", "least", "most"),
    [
        (Figure.exact(422), (1.11, 1.105, 1.115), 199.527, 200.475),
        (parse("48,2 tỷ USD"), (0.22, 0.215, 0.225), 39.306e9, 39.712e9),
        (parse("298"), (0.6, 0.595, 0.605), 185.67, 186.83),
    ],
)
def test_the_base_that_printed_growth_implies(printed, rate, least, most):
    value, low, high = rate
    base = printed.base(Figure(value, "=", low, high))
    assert isclose(base.lower, least, rel_tol=1e-4)
    assert isclose(base.upper, most, rel_tol=1e-4)


def test_a_count_below_an_upper_bound_is_not_negative():
    assert parse("gần 20").ratio(parse("10")) == Interval(0, 2, upper_open=True)


positive = st.integers(1, 10**9)


@given(positive, positive)
def test_exact_figures_grow_exactly(before, after):
    growth = Figure.exact(after).growth(Figure.exact(before))
    assert isclose(growth.lower, after / before - 1, abs_tol=1e-9)
    assert growth.lower == growth.upper


@given(positive, positive, st.floats(0.01, 100))
def test_tightening_a_bound_never_widens_the_growth(before, after, factor):
    loose = Figure(before, "~", before * 0.5, before * 1.5)
    tight = Figure.exact(before)
    narrow, wide = Figure.exact(after).growth(tight), Figure.exact(after).growth(loose)
    assert wide.lower <= narrow.lower <= narrow.upper <= wide.upper
    assert Figure.exact(after).times(factor).width == 0


def test_a_step_is_what_rounding_hides():
    assert parse("48,2 tỷ").step == 0.1e9
    assert parse("422").step == 0
    assert parse("hơn 200").step == inf
