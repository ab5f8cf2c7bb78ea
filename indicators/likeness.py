"""Which figures of a series may be set against each other: spans of one length, two stocks."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf, isclose

from indicators.interval import Interval
from indicators.period import Period
from indicators.table import Observation

SAME_LENGTH = 0.02  # a leap day, or a month of 30 days for one of 31, changes nothing


def alike(one: Period, other: Period) -> bool:
    """Say whether two spans are of one length; two days are, a day and a year are not."""
    if one.months and other.months:
        return one.months == other.months
    return isclose(one.length_in_years, other.length_in_years, rel_tol=SAME_LENGTH)


def previous(each: Observation, series: Iterable[Observation]) -> Observation | None:
    """Return what an observation is best set against: its stated base, or the last one alike.

    One that ends before it begins comes before one that shares days with it.
    """
    earlier = [
        other
        for other in series
        if other.figure
        and other.ref_area == each.ref_area
        and other.period.start < each.period.start
        and other.period.end < each.period.end
    ]
    if each.change_base:
        return next((other for other in earlier if other.period == each.change_base), None)
    like = [other for other in earlier if alike(other.period, each.period)]
    apart = [other for other in like if not other.period.overlap(each.period)]
    return max(apart or like, key=lambda other: other.period, default=None)


def growth(earlier: Observation, later: Observation) -> Interval:
    """Return the growth between two figures as a fraction. Raises `ValueError` if withdrawn."""
    if not earlier.figure or not later.figure:
        raise ValueError("a withdrawn observation has no growth")
    return telling(later.figure.growth(earlier.figure))


def growth_per_year(earlier: Observation, later: Observation) -> Interval:
    """Return the growth of what a year brought: for flows over spans of unlike length."""
    longer = earlier.period.length_in_years / later.period.length_in_years
    ratio = growth(earlier, later) + Interval.exactly(1)
    return telling(ratio * Interval.exactly(longer) - Interval.exactly(1))


def telling(growth: Interval) -> Interval:
    """Drop the end at −100 % that an open base leaves: no count could fall lower anyway."""
    if growth.lower > -1 or growth.width == 0:
        return growth
    return Interval(-inf, growth.upper, upper_open=growth.upper_open)
