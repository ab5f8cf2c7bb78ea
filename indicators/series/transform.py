"""Transformations of a series: changes, indexes, sums, averages, ratios. Each keeps its bounds.

Nothing is compared across a break or a gap, and unlike things are refused with the reason.
Growth and shares are fractions (0.22 is 22 %).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from indicators.language import Message
from indicators.period import Period
from indicators.series.bounded import BoundedSeries, Bounds, Floats, TransformRefused
from indicators.series.frequency import WORDS

YEAR = 12  # months
MOST_BASE_ERROR = 0.1  # of its value: what an index may start from
INDEX_BASE = 100.0


def change(series: BoundedSeries, *, months: int = 0) -> BoundedSeries:
    """Return the change since the figure before, or since so many months before."""
    dense = series.dense()
    value, bounds = dense.shifted(_steps(series, months))
    return dense.having(dense.value - value, dense.bounds - bounds)


def percent_change(series: BoundedSeries, *, months: int = 0) -> BoundedSeries:
    """Return that change as a fraction of the earlier figure.

    From zero or below nothing grows by a rate.
    """
    dense = series.dense()
    value, bounds = dense.shifted(_steps(series, months))
    ratio = _divided(dense.value, value)
    one = Bounds(np.ones(len(dense)), np.ones(len(dense)))
    return dense.having(ratio - 1, dense.bounds / bounds - one)


def on_year_earlier(series: BoundedSeries) -> BoundedSeries:
    """Return the growth on the same months of the year before."""
    return percent_change(series, months=YEAR)


def index(series: BoundedSeries, base: Period) -> BoundedSeries:
    """Return the series as an index, 100 in its base.

    Refused where the base is missing, zero or below, or off by more than a tenth of its value;
    then the nearest good base is offered.
    """
    start, end = np.datetime64(base.start), np.datetime64(base.end)
    found = np.flatnonzero((series.start == start) & (series.end == end))
    good = np.flatnonzero(_is_good_base(series))
    if not len(found) or found[0] not in good:
        raise TransformRefused(_refusal(series, base, good))
    place = found[0]
    at = Bounds(*(np.full(len(series), ends[place]) for ends in _ends(series.bounds)))
    bounds = (series.bounds / at).times(INDEX_BASE)
    bounds.lower[place] = bounds.upper[place] = INDEX_BASE
    same = series.segments == series.segments[place]
    value = series.value / series.value[place] * INDEX_BASE
    return series.having(np.where(same, value, np.nan), bounds)


def running_year(series: BoundedSeries) -> BoundedSeries:
    """Return the sum of the last 12 months, at each month or quarter that has all of them."""
    _refuse_stock(series)
    return _over_window(series, YEAR // series.step, np.sum)


def moving_average(series: BoundedSeries, points: int) -> BoundedSeries:
    """Return the average of each figure and those before it, so many in all."""
    return _over_window(series, points, np.mean)


def year_to_date(series: BoundedSeries) -> BoundedSeries:
    """Return the sum since the year began, wherever no part of it is missing."""
    _refuse_stock(series)
    dense = series.dense()
    if not len(dense):
        return dense
    a_year = YEAR // series.step
    before = int(series.places[0] % a_year)
    behind = -(before + len(dense)) % a_year
    broken = np.where(dense.breaks, np.nan, 0.0)
    broken[dense.start.astype("datetime64[M]").astype(int) % YEAR == 0] = 0.0

    def summed(array: Floats) -> Floats:
        years = np.pad(array, (before, behind), constant_values=np.nan).reshape(-1, a_year)
        return np.cumsum(years, axis=1).ravel()[before : before + len(array)]

    start = dense.end.astype("datetime64[Y]").astype("datetime64[D]")
    ends = (summed(array + broken) for array in _ends(dense.bounds))
    return dense.having(summed(dense.value + broken), Bounds(*ends), start)


def average_growth(series: BoundedSeries, first: Period, last: Period) -> BoundedSeries:
    """Return the average growth a year between two periods (CAGR): one figure, over both."""
    places = [_place(series, period) for period in (first, last)]
    years = (series.places[places[1]] - series.places[places[0]]) * series.step / YEAR
    if series.segments[places[0]] != series.segments[places[1]]:
        raise TransformRefused(Message("There is a break between the two periods."))
    if years <= 0 or series.value[places[0]] <= 0:
        raise TransformRefused(Message("Growth needs an earlier figure above zero."))
    earlier, later = (_one(series, place) for place in places)
    bounds = later.bounds / earlier.bounds
    power = 1 / float(years)
    grown = Bounds(*(np.maximum(ends, 0) ** power - 1 for ends in _ends(bounds)))
    return replace(later, start=earlier.start, value=(later.value / earlier.value) ** power - 1,
                   bounds=grown)  # fmt: skip


def per_year(series: BoundedSeries) -> BoundedSeries:
    """Return what each span brought in a year, so that spans of unlike length compare."""
    _refuse_stock(series)
    return series.having(series.value / series.years, series.bounds.times(1 / series.years))


def ratio(series: BoundedSeries, other: BoundedSeries) -> BoundedSeries:
    """Return how many times the other one it is, wherever both have a figure.

    A share of the whole, or per head, where the other is that. Refused at unlike frequencies.
    """
    if series.frequency != other.frequency:
        raise TransformRefused(
            Message("One is {one} and the other {other}: they share no period.",
                    {"one": WORDS[series.frequency], "other": WORDS[other.frequency]})
        )  # fmt: skip
    shared, mine, theirs = np.intersect1d(series.places, other.places, return_indices=True)
    if not len(shared):
        raise TransformRefused(Message("They have no period in common."))
    above, below = _at(series, mine), _at(other, theirs)
    return above.having(_divided(above.value, below.value), above.bounds / below.bounds)


def share(part: BoundedSeries, whole: BoundedSeries, units: tuple[str, str]) -> BoundedSeries:
    """Return a part of a whole as a fraction; `units` are their codes, which must be one."""
    if units[0] != units[1]:
        raise TransformRefused(
            Message("A share needs one unit: {one} is no part of {other}.",
                    {"one": units[0], "other": units[1]})
        )  # fmt: skip
    return ratio(part, whole)


def refusal_of_log(series: BoundedSeries) -> Message | None:
    """Return why a series cannot stand on a logarithmic scale; None where it can."""
    if (series.value <= 0).any():
        return Message("A logarithmic scale has no place for figures of zero or below.")
    return None


def years_from_parts(series: BoundedSeries) -> tuple[BoundedSeries, dict[int, int]]:
    """Return the years that have all their months or quarters, and how many the others have."""
    _refuse_stock(series)
    a_year = YEAR // series.step
    ending = series.end.astype("datetime64[Y]").astype(int) + 1970
    years, counts = np.unique(ending, return_counts=True)
    whole = year_to_date(series)
    ends_year = whole.end.astype("datetime64[M]").astype(int) % YEAR == YEAR - 1
    lacking = {int(y): int(n) for y, n in zip(years, counts, strict=True) if n < a_year}
    return replace(_at(whole, np.flatnonzero(ends_year)), frequency="annual"), lacking


def _steps(series: BoundedSeries, months: int) -> int:
    """Return how many steps of a series are so many months; 1 for no months."""
    if months % series.step:
        raise TransformRefused(
            Message("Its figures are further apart than the span they would be compared over.")
        )
    return max(1, months // series.step)


def _over_window(
    series: BoundedSeries, points: int, reduce: Callable[..., Floats]
) -> BoundedSeries:
    """Reduce each figure with those before it, where none is missing and no break lies between."""
    dense = series.dense()
    if len(dense) < points:
        return _at(dense, np.array([], np.int64))
    first, last = dense.segments[: len(dense) - points + 1], dense.segments[points - 1 :]
    broken = np.where(first == last, 0.0, np.nan)

    def reduced(array: Floats) -> Floats:
        return reduce(sliding_window_view(array, points), axis=-1) + broken

    bounds = Bounds(*(reduced(array) for array in _ends(dense.bounds)))
    ending = _at(dense, np.arange(points - 1, len(dense)))
    return ending.having(reduced(dense.value), bounds, dense.start[: len(ending)])


def _is_good_base(series: BoundedSeries) -> NDArray[np.bool_]:
    error = (series.bounds.upper - series.bounds.lower) / 2
    return (
        (series.value > 0) & (series.bounds.lower > 0) & (error <= MOST_BASE_ERROR * series.value)
    )


def _refusal(series: BoundedSeries, base: Period, good: NDArray[Any]) -> Message:
    if not len(good):
        return Message("No figure is exact enough to start an index from.")
    days = np.abs((series.end[good] - np.datetime64(base.end)).astype(int))
    nearest = series.period(int(good[np.argmin(days)]))
    return Message(
        "The figure for {base} is missing, or not exact enough to start an index from. "
        "The nearest that is: {nearest}.",
        {"base": base, "nearest": nearest},
    )


def _refuse_stock(series: BoundedSeries) -> None:
    if series.is_stock:
        raise TransformRefused(Message("A count that holds on a day cannot be added up over time."))


def _place(series: BoundedSeries, period: Period) -> int:
    found = np.flatnonzero(
        (series.start == np.datetime64(period.start)) & (series.end == np.datetime64(period.end))
    )
    if not len(found):
        raise TransformRefused(Message("There is no figure for {period}.", {"period": period}))
    return int(found[0])


def _at(series: BoundedSeries, places: NDArray[Any]) -> BoundedSeries:
    """Return the figures at some indices."""
    bounds = Bounds(*(ends[places] for ends in _ends(series.bounds)))
    return replace(series, start=series.start[places], end=series.end[places],
                   value=series.value[places], bounds=bounds,
                   breaks=series.breaks[places])  # fmt: skip


def _one(series: BoundedSeries, place: int) -> BoundedSeries:
    return _at(series, np.array([place]))


def _ends(bounds: Bounds) -> tuple[Floats, Floats]:
    return bounds.lower, bounds.upper


def _divided(value: Floats, other: Floats) -> Floats:
    """Return quotients, NaN where the divisor is zero or below."""
    positive = np.where(other > 0, other, np.nan)
    return np.asarray(value / positive, float)
