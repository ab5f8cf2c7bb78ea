"""Transformations against plain numpy on exact values, and on bounds."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.period import Period
from indicators.series.bounded import BoundedSeries, Bounds, TransformRefused
from indicators.series.frequency import MONTHS
from indicators.series.transform import (
    average_growth,
    change,
    index,
    moving_average,
    on_year_earlier,
    per_year,
    percent_change,
    ratio,
    refusal_of_log,
    running_year,
    share,
    year_to_date,
    years_from_parts,
)


def made(values, frequency="annual", first="2010-01", breaks=(), bounds=None, is_stock=False):
    """A series from its first month on; NaN is a figure that is missing."""
    step = MONTHS[frequency]
    value = np.array(values, float)
    start = np.datetime64(first, "M") + step * np.arange(len(value))
    lower, upper = bounds or (value.copy(), value.copy())
    series = BoundedSeries(
        start.astype("datetime64[D]"),
        (start + step).astype("datetime64[D]") - 1,
        value,
        Bounds(np.array(lower, float), np.array(upper, float)),
        np.isin(np.arange(len(value)), breaks),
        frequency,
        is_stock=is_stock,
    )
    return series.having(value, series.bounds)


TEN = Period.years(2010)
values = st.lists(st.floats(1, 1e6), min_size=1, max_size=40)
rhythms = st.sampled_from(["monthly", "quarterly"])


@given(values)
def test_a_change_is_a_difference(given_values):
    assert change(made(given_values)).value.tolist() == pytest.approx(np.diff(given_values))


@given(values)
def test_a_change_in_percent_is_a_quotient(given_values):
    array = np.array(given_values)
    found = percent_change(made(given_values))
    assert found.value == pytest.approx(array[1:] / array[:-1] - 1)
    assert found.bounds.lower == pytest.approx(found.value)
    assert found.bounds.upper == pytest.approx(found.value)


@given(values, rhythms)
def test_on_a_year_earlier_skips_a_year_s_figures(given_values, rhythm):
    steps = 12 // MONTHS[rhythm]
    array = np.array(given_values)
    found = on_year_earlier(made(given_values, rhythm))
    assert found.value == pytest.approx(array[steps:] / array[: max(0, len(array) - steps)] - 1)


@given(values, rhythms)
def test_a_running_year_is_a_sum_of_a_year_s_figures(given_values, rhythm):
    steps = 12 // MONTHS[rhythm]
    sums = [sum(given_values[n - steps : n]) for n in range(steps, len(given_values) + 1)]
    found = running_year(made(given_values, rhythm))
    assert found.value == pytest.approx(sums)
    assert all(found.period(place).months == 12 for place in range(len(found)))


@given(values, st.integers(1, 6))
def test_a_moving_average_is_a_mean(given_values, points):
    means = [np.mean(given_values[n - points : n]) for n in range(points, len(given_values) + 1)]
    assert moving_average(made(given_values), points).value == pytest.approx(means)


@given(values, st.integers(0, 11))
def test_a_year_to_date_begins_again_every_january(given_values, month):
    series = made(given_values, "monthly", f"2010-{month + 1:02}")
    found = year_to_date(series)
    sums, so_far = [], np.nan
    for place, value in enumerate(given_values):
        so_far = value if (month + place) % 12 == 0 else so_far + value
        sums.append(so_far)
    expected = [total for total in sums if not np.isnan(total)]
    assert found.value == pytest.approx(expected)
    starts = {found.period(place).start.strftime("%m-%d") for place in range(len(found))}
    assert starts <= {"01-01"}


@given(values)
def test_an_index_is_100_in_its_base(given_values):
    array = np.array(given_values)
    found = index(made(given_values), Period.years(2010))
    assert found.value == pytest.approx(array / array[0] * 100)
    assert (found.value[0], found.bounds.lower[0], found.bounds.upper[0]) == (100, 100, 100)


@given(st.lists(st.floats(1, 1e6), min_size=2, max_size=20))
def test_average_growth_leads_from_the_first_to_the_last(given_values):
    years = len(given_values) - 1
    found = average_growth(made(given_values), Period.years(2010), Period.years(2010 + years))
    assert given_values[0] * (1 + found.value[0]) ** years == pytest.approx(given_values[-1])
    assert found.period(0) == Period.years(2010, 2010 + years)


@given(values, values)
def test_a_ratio_is_a_quotient_where_both_have_a_figure(one, other):
    count = min(len(one), len(other))
    found = ratio(made(one), made(other))
    assert found.value == pytest.approx(np.array(one[:count]) / np.array(other[:count]))


def test_what_a_span_brought_in_a_year():
    assert per_year(made([10, 20], "quarterly")).value.tolist() == [40, 80]


# --- bounds: whatever the values within them, the result lies within the result's

uncertain = st.lists(
    st.tuples(st.floats(1, 1e6), st.floats(0, 1e5), st.floats(0, 1), st.booleans()),
    min_size=13,
    max_size=30,
)


def turned_round(series):
    """The same values in the opposite order."""
    bounds = Bounds(series.bounds.lower[::-1].copy(), series.bounds.upper[::-1].copy())
    return replace(series, value=series.value[::-1].copy(), bounds=bounds)


ON_BOUNDS = {
    "change": change,
    "percent": percent_change,
    "year earlier": on_year_earlier,
    "running": running_year,
    "average": lambda series: moving_average(series, 3),
    "to date": year_to_date,
    "per year": per_year,
    "growth": lambda series: average_growth(series, series.period(0), series.period(12)),
    "ratio": lambda series: ratio(series, turned_round(series)),
}


@pytest.mark.parametrize("name", ON_BOUNDS)
@settings(max_examples=40)
@given(uncertain)
def test_bounds_hold_every_result_of_values_within_them(name, drawn):
    lower = [value for value, _, _, _ in drawn]
    upper = [np.inf if is_open else value + width for value, width, _, is_open in drawn]
    actual = [value + width * part for value, width, part, _ in drawn]
    known = ON_BOUNDS[name](made(lower, "monthly", bounds=(lower, upper)))
    true = ON_BOUNDS[name](made(actual, "monthly"))
    slack = 1e-9 * (1 + np.abs(true.value))
    assert (known.bounds.lower <= true.value + slack).all()
    assert (true.value <= known.bounds.upper + slack).all()


# --- what is not compared, and what is refused


def test_nothing_is_compared_across_a_gap():
    gapped = made([1, 2, np.nan, 4, 5])
    assert change(gapped).value.tolist() == [1, 1]
    assert moving_average(gapped, 2).value.tolist() == [1.5, 4.5]


def test_nothing_is_compared_across_a_break():
    broken = made([1, 2, 30, 40], breaks=[2])
    assert change(broken).value.tolist() == [1, 10]
    assert moving_average(broken, 2).value.tolist() == [1.5, 35]
    assert index(broken, Period.years(2012)).value.tolist() == pytest.approx([100, 400 / 3])
    with pytest.raises(TransformRefused, match="break"):
        average_growth(broken, Period.years(2010), Period.years(2012))


def test_a_year_to_date_ends_at_a_break_within_the_year():
    monthly = made(range(1, 25), "monthly", breaks=[5])
    found = year_to_date(monthly)
    assert found.value[:5].tolist() == [1, 3, 6, 10, 15]
    assert len(found) == 5 + 12
    assert len(year_to_date(made(range(1, 25), "monthly", breaks=[12]))) == 24


def test_a_year_is_put_together_only_from_all_its_months():
    monthly = made(range(1, 24), "monthly")
    years, lacking = years_from_parts(monthly)
    assert (years.value.tolist(), years.frequency) == ([78], "annual")
    assert years.period(0) == Period.years(2010)
    assert lacking == {2011: 11}


def test_from_zero_or_below_nothing_grows_by_a_rate():
    found = percent_change(made([-5, 5, 0, 10]))
    assert found.value.tolist() == [-1]


@pytest.mark.parametrize(
    ("base", "bounds", "said"),
    [
        (2010, ([1, 95, 100], [199, 105, 100]), "The nearest that is: 2011"),
        (2009, ([99, 95, 100], [101, 105, 100]), "The nearest that is: 2010"),
        (2010, ([1, 1, 1], [199, 199, 199]), "No figure is exact enough"),
        (2010, ([100, 0, 0], [np.inf] * 3), "No figure is exact enough"),
    ],
)
def test_an_index_guards_its_base(base, bounds, said):
    with pytest.raises(TransformRefused, match=said):
        index(made([100, 100, 100], bounds=bounds), Period.years(base))


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: running_year(made([1] * 12, "monthly", is_stock=True)), "holds on a day"),
        (lambda: year_to_date(made([1], "monthly", is_stock=True)), "holds on a day"),
        (lambda: per_year(made([1], is_stock=True)), "holds on a day"),
        (lambda: ratio(made([1]), made([1], "monthly")), "share no period"),
        (lambda: ratio(made([1]), made([1], first="1950-01")), "no period in common"),
        (lambda: share(made([1]), made([1]), ("USD", "VISIT")), "VISIT"),
        (lambda: change(replace(made([1]), frequency="irregular")), "no regular rhythm"),
        (lambda: change(made([1]), months=3), "further apart"),
        (lambda: average_growth(made([0, 1]), TEN, Period.years(2011)), "above zero"),
        (lambda: average_growth(made([1]), TEN, Period.years(2015)), "no figure for"),
    ],
)  # fmt: skip
def test_unlike_things_are_refused_with_the_reason(ask, said, vi, en):
    with pytest.raises(TransformRefused, match=said) as raised:
        ask()
    assert vi.say(raised.value.message) != en.say(raised.value.message)


def test_a_share_of_the_same_unit_is_a_ratio():
    assert share(made([1, 2]), made([4, 4]), ("USD", "USD")).value.tolist() == [0.25, 0.5]


def test_a_logarithmic_scale_wants_what_is_above_zero():
    assert refusal_of_log(made([1, 2])) is None
    assert refusal_of_log(made([0, 2])) is not None


def test_a_short_series_has_no_windows():
    assert len(moving_average(made([1, 2]), 3)) == 0
    assert len(year_to_date(made([], "monthly"))) == 0
