"""A series as arrays: periods, values, and the bounds of each; arithmetic that keeps the bounds.

All arrays have one length. A bound is infinite where nothing is known; whether it is itself
reached is not kept: a result's bounds hold every result of values within the bounds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.language import Message
from indicators.period import DAYS_A_YEAR, Period
from indicators.series.frequency import MONTHS, Frequency
from indicators.table import Table, latest_published

Floats = NDArray[np.float64]
BREAK = "B"


class TransformRefused(ValueError):
    """A calculation that these figures do not allow; `message` says why, in any language."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that each of many values can be."""

    lower: Floats
    upper: Floats

    def __neg__(self) -> Bounds:
        return Bounds(-self.upper, -self.lower)

    def __add__(self, other: Bounds) -> Bounds:
        return Bounds(self.lower + other.lower, self.upper + other.upper)

    def __sub__(self, other: Bounds) -> Bounds:
        return self + -other

    def times(self, factor: float | Floats) -> Bounds:
        """Return them times plain numbers, none below zero."""
        return Bounds(self.lower * factor, self.upper * factor)

    def __truediv__(self, other: Bounds) -> Bounds:
        """Return what the quotients can be: anything, where the divisor may be below zero."""
        with np.errstate(divide="ignore", invalid="ignore"):
            ends = [
                np.nan_to_num(mine * theirs, nan=0.0, posinf=np.inf, neginf=-np.inf)
                for mine in (self.lower, self.upper)
                for theirs in (1 / other.upper, 1 / other.lower)
            ]
            touches = (other.lower == 0) & (other.upper > 0) & (self.lower >= 0)
            lower = np.where(touches, self.lower / other.upper, np.min(ends, axis=0))
            upper = np.where(touches, np.inf, np.max(ends, axis=0))
        is_known = touches | (other.lower > 0)
        lacks = np.isnan(self.lower) | np.isnan(other.lower)
        return Bounds(
            np.where(lacks, np.nan, np.where(is_known, lower, -np.inf)),
            np.where(lacks, np.nan, np.where(is_known, upper, np.inf)),
        )


@dataclass(frozen=True, eq=False)
class BoundedSeries:
    """One indicator in one area at one frequency, in order of time.

    `start` and `end` are days (datetime64[D]); `breaks` says where nothing is to be compared
    with what was before. Values are in the base unit, and NaN where there is none.
    """

    start: NDArray[np.datetime64]
    end: NDArray[np.datetime64]
    value: Floats
    bounds: Bounds
    breaks: NDArray[np.bool_]
    frequency: Frequency
    is_stock: bool = False

    @classmethod
    def of(cls, table: Table, frequency: Frequency, *, may_be_negative: bool = False) -> Self:
        """Return the latest published figures of a table that holds one series.

        What cannot be negative is at least 0 where nothing else bounds it from below.
        """
        rows = latest_published(table).rows.dropna(subset=["obs_value"]).sort_values("period_end")
        lower = rows["lower_bound"].fillna(-np.inf if may_be_negative else 0.0)
        indicators = [table.catalog.indicator[each] for each in rows["indicator"].unique()]
        return cls(
            _days(rows["period_start"]),
            _days(rows["period_end"]),
            rows["obs_value"].to_numpy(float),
            Bounds(lower.to_numpy(float), rows["upper_bound"].fillna(np.inf).to_numpy(float)),
            (rows["obs_status"] == BREAK).to_numpy(bool),
            frequency,
            is_stock=all(each.is_stock for each in indicators),
        )

    def __len__(self) -> int:
        return len(self.value)

    @property
    def step(self) -> int:
        """How many months lie between two figures. Raises `TransformRefused` for no rhythm."""
        if self.frequency not in MONTHS:
            raise TransformRefused(
                Message("Its figures come at no regular rhythm, so they are not set in a row.")
            )
        return MONTHS[self.frequency]

    @property
    def places(self) -> NDArray[np.int64]:
        """The place of each figure in time, counted in steps."""
        return self.end.astype("datetime64[M]").astype(np.int64) // self.step

    @property
    def years(self) -> Floats:
        """How long each period is: whole months as twelfths of a year, other days by its mean."""
        first, behind = self.start.astype("datetime64[M]"), self.end + 1
        after = behind.astype("datetime64[M]")
        is_whole = (first == self.start) & (after == behind)
        days = (behind - self.start).astype(float)
        return np.where(is_whole, (after - first).astype(float) / 12, days / DAYS_A_YEAR)

    @property
    def segments(self) -> NDArray[np.int64]:
        """The number of breaks up to each figure: only those of one segment are compared."""
        return np.cumsum(self.breaks)

    def period(self, place: int) -> Period:
        """Return the period of the figure at an index."""
        return Period(self.start[place].item(), self.end[place].item())

    def dense(self) -> Self:
        """Return the series with an empty place wherever a figure of its rhythm is missing."""
        if not len(self):
            return self
        places = self.places - self.places[0]
        holds = np.zeros(places[-1] + 1, bool)
        holds[places] = True

        def spread(array: NDArray[Any], empty: object) -> NDArray[Any]:
            out = np.full(len(holds), empty, array.dtype)
            out[places] = array
            return out

        days = np.datetime64("NaT")
        bounds = Bounds(spread(self.bounds.lower, np.nan), spread(self.bounds.upper, np.nan))
        return replace(
            self,
            start=spread(self.start, days),
            end=spread(self.end, days),
            value=spread(self.value, np.nan),
            bounds=bounds,
            breaks=spread(self.breaks, False),
        )

    def having(self, value: Floats, bounds: Bounds, start: NDArray[Any] | None = None) -> Self:
        """Return a result at these periods, without the places that have none."""
        keep = ~np.isnan(value)
        return replace(
            self,
            start=(self.start if start is None else start)[keep],
            end=self.end[keep],
            value=value[keep],
            bounds=Bounds(bounds.lower[keep], bounds.upper[keep]),
            breaks=self.breaks[keep],
        )

    def shifted(self, steps: int) -> tuple[Floats, Bounds]:
        """Return, for each place of a dense series, the figure so many steps before.

        NaN where there is none, or a break between.
        """
        segments, kept = self.segments, max(0, len(self) - steps)
        across = np.full(len(self), True)
        across[steps:] = segments[steps:] != segments[:kept]

        def before(array: Floats) -> Floats:
            out = np.full(len(array), np.nan)
            out[steps:] = array[:kept]
            out[across] = np.nan
            return out

        return before(self.value), Bounds(before(self.bounds.lower), before(self.bounds.upper))


def _days(column: pd.Series) -> NDArray[np.datetime64]:
    return column.to_numpy("datetime64[D]")
