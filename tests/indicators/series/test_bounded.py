"""Arithmetic on bounds of many values at once: it holds every result of values within them."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.interval import Interval
from indicators.series.bounded import BoundedSeries, Bounds, TransformRefused
from indicators.table import Table

ends = st.floats(-1e6, 1e6, allow_subnormal=False).map(lambda value: round(value, 3))
intervals = st.tuples(ends | st.just(-np.inf), ends | st.just(np.inf), st.floats(0, 1)).map(
    lambda drawn: (min(drawn[:2]), max(drawn[:2]), drawn[2])
)
positive = st.tuples(st.floats(0.1, 1e6), st.floats(0, 1e6), st.floats(0, 1)).map(
    lambda drawn: (drawn[0], drawn[0] + drawn[1], drawn[2])
)


def bounds(*pairs):
    lower, upper = zip(*[pair[:2] for pair in pairs], strict=True)
    return Bounds(np.array(lower, float), np.array(upper, float))


def within(lower, upper, share):
    """A value of an interval: so far from its lower end to its upper."""
    low, high = max(lower, -1e9), min(upper, 1e9)
    return min(max(low + (high - low) * share, lower), upper)


OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "/": lambda a, b: a / b,
}


@pytest.mark.parametrize("sign", OPERATIONS)
@given(one=intervals, other=intervals)
def test_a_result_holds_what_any_two_values_give(sign, one, other):
    first, second = within(*one), within(*other)
    if sign == "/" and second == 0:
        return
    result = OPERATIONS[sign](first, second)
    found = OPERATIONS[sign](bounds(one), bounds(other))
    slack = 1e-9 * max(1.0, abs(result))
    assert found.lower[0] - slack <= result <= found.upper[0] + slack


@given(one=intervals, other=positive)
def test_it_is_what_single_intervals_give(one, other):
    single = Interval(*one[:2]) / Interval(*other[:2])
    found = bounds(one) / bounds(other)
    assert found.lower[0] == pytest.approx(single.lower, rel=1e-12)
    assert found.upper[0] == pytest.approx(single.upper, rel=1e-12)


def test_a_divisor_that_may_be_zero_or_below():
    found = bounds((1, 2), (1, 2), (-1, 2)) / bounds((0, 4), (-1, 4), (0, 4))
    assert found.lower.tolist() == [0.25, -np.inf, -np.inf]
    assert found.upper.tolist() == [np.inf, np.inf, np.inf]


def test_nothing_known_of_one_is_nothing_known_of_the_result():
    found = bounds((np.nan, np.nan)) / bounds((1, 2))
    assert np.isnan(found.lower[0])
    assert np.isnan(found.upper[0])


def years(values, first=2010, breaks=()):
    listed = np.array([f"{first + n}" for n in range(len(values))], "datetime64[Y]")
    value = np.array(values, float)
    series = BoundedSeries(
        listed.astype("datetime64[D]"),
        (listed + 1).astype("datetime64[D]") - 1,
        value,
        Bounds(value.copy(), value.copy()),
        np.isin(np.arange(len(values)) + first, breaks),
        "annual",
    )
    return series.having(value, series.bounds)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2023-01-01", "2023-12-31"), ("2023-01-01", "2023-11-30"), ("2024-02-01", "2024-02-29"),
        ("2024-02-01", "2024-02-28"), ("2019-01-01", "2021-12-31"), ("2023-05-04", "2023-05-04"),
    ],
)  # fmt: skip
def test_periods_are_as_long_as_one_of_them_says(first, last):
    days = [np.array([day], "datetime64[D]") for day in (first, last)]
    series = replace(years([1]), start=days[0], end=days[1])
    assert series.years[0] == pytest.approx(series.period(0).length_in_years)


def test_a_gap_is_an_empty_place():
    series = years([1, np.nan, 3])
    assert len(series) == 2
    assert np.isnan(series.dense().value[1])
    value, _ = series.dense().shifted(1)
    assert np.array_equal(value, [np.nan, 1, np.nan], equal_nan=True)


def test_nothing_is_before_a_break():
    value, found = years([1, 2, 3, 4], breaks=[2012]).dense().shifted(1)
    assert np.array_equal(value, [np.nan, 1, np.nan, 3], equal_nan=True)
    assert np.array_equal(found.lower, value, equal_nan=True)


def test_a_series_without_rhythm_has_no_steps():
    with pytest.raises(TransformRefused, match="no regular rhythm"):
        _ = replace(years([1]), frequency="irregular").step


def test_a_series_is_read_from_the_table(table):
    series = BoundedSeries.of(table.series("exports_wb", "VN"), "annual")
    assert len(series) == len(series.dense()) > 30
    assert series.period(0).is_whole_years
    assert (series.bounds.lower <= series.value).all()
    assert (series.value <= series.bounds.upper).all()
    assert not series.is_stock


def test_what_cannot_be_negative_is_at_least_zero(table):
    rows = table.series("exports_wb", "VN").rows.assign(lower_bound=np.nan)
    known = Table(rows, table.catalog)
    assert (BoundedSeries.of(known, "annual").bounds.lower == 0).all()
    balance = BoundedSeries.of(known, "annual", may_be_negative=True)
    assert (balance.bounds.lower == -np.inf).all()


def test_a_table_without_figures_is_an_empty_series(table):
    empty = BoundedSeries.of(table.series("nothing"), "monthly")
    assert len(empty) == len(empty.dense()) == 0
    assert date(2020, 1, 1) not in empty.start.tolist()
