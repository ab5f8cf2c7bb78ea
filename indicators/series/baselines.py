"""Which figures of a series may be set against each other: spans of one length, two stocks.

Within a year like is set against like: a quarter with the same quarter of an earlier year. Nothing
is set against what stands before a break of its series.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from math import inf

from indicators.interval import Interval
from indicators.period import Period
from indicators.table import Observation

YEAR = 12  # months
BREAK = "B"


class Neighbours:
    """The figures of one or more series, ready to say which came before which."""

    def __init__(self, observations: Iterable[Observation]) -> None:
        self._on: dict[tuple[str, Period], Observation] = {}
        self._alike: dict[tuple[str, int, int], list[Observation]] = defaultdict(list)
        self._breaks: dict[str, list[date]] = defaultdict(list)
        for each in sorted(observations, key=lambda each: each.period):
            if each.figure:
                self._on[each.ref_area, each.period] = each
                self._alike[_series(each)].append(each)
            if each.status == BREAK:
                self._breaks[each.ref_area].append(each.period.start)

    def on(self, each: Observation, period: Period) -> Observation | None:
        """Return the figure of the same area that covers exactly a period."""
        return self._on.get((each.ref_area, period))

    def alike(self, each: Observation) -> list[Observation]:
        """Return the figures of the same area over the same length and season, in order."""
        return self._alike.get(_series(each), [])

    def base(self, each: Observation) -> Observation | None:
        """Return what a figure is best set against: its stated base, or the last one alike.

        One that ends before it begins comes before one that shares days with it. None across a
        break of the series.
        """
        if each.change_base:
            earlier = self.on(each, each.change_base)
        else:
            like = self.alike(each)
            apart = bisect_left(like, each.period.start, key=lambda other: other.period.end)
            earlier = like[apart - 1] if apart else self.last_alike(each)
        return None if earlier and self._is_broken(earlier, each) else earlier

    def last_alike(self, each: Observation) -> Observation | None:
        """Return the last figure over the same length that began earlier, or None."""
        like = self.alike(each)
        earlier = bisect_left(like, each.period, key=lambda other: other.period)
        return like[earlier - 1] if earlier else None

    def _is_broken(self, earlier: Observation, later: Observation) -> bool:
        breaks = self._breaks.get(later.ref_area, ())
        return any(earlier.period.start < day <= later.period.start for day in breaks)


def alike(one: Period, other: Period) -> bool:
    """Say whether two spans are of one length; two days are, a day and a year are not."""
    return _length(one) == _length(other)


def previous(each: Observation, series: Iterable[Observation]) -> Observation | None:
    """Return what an observation is best set against in a series (see `Neighbours.base`)."""
    return Neighbours(series).base(each)


def growth(earlier: Observation, later: Observation) -> Interval:
    """Return the growth between two figures as a fraction. Raises `ValueError` if withdrawn."""
    if not earlier.figure or not later.figure:
        raise ValueError("a withdrawn observation has no growth")
    return clip_at_minus_100(later.figure.growth(earlier.figure))


def growth_per_year(earlier: Observation, later: Observation) -> Interval:
    """Return the growth of what a year brought: for flows over spans of unlike length."""
    return per_year(growth(earlier, later), earlier.period, later.period)


def per_year(growth: Interval, earlier: Period, later: Period) -> Interval:
    """Return what growth between totals means for what each brought in a year."""
    longer = earlier.length_in_years / later.length_in_years
    ratio = growth + Interval.exactly(1)
    return clip_at_minus_100(ratio * Interval.exactly(longer) - Interval.exactly(1))


def clip_at_minus_100(growth: Interval) -> Interval:
    """Drop the end at −100 % that an open base leaves: no count could fall lower anyway."""
    if growth.lower > -1 or growth.width == 0:
        return growth
    return Interval(-inf, growth.upper, upper_open=growth.upper_open)


def _series(each: Observation) -> tuple[str, int, int]:
    """Return area, length and, within a year, the month of the season: what is compared alike."""
    length = _length(each.period)
    return each.ref_area, length, each.period.start.month if 0 < length < YEAR else 0


def _length(period: Period) -> int:
    """Return the length in whole months; where it is not made of them, in days below zero."""
    return period.months or -period.days
