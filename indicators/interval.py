"""Intervals of real numbers: each end open or closed, infinite where nothing bounds it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, isinf
from typing import NamedTuple


class End(NamedTuple):
    """One end of an interval: where it is, and whether the value itself is left out."""

    at: float
    open: bool


@dataclass(frozen=True, slots=True)
class Interval:
    """All the values a figure can have. The ends are in the figure's own unit."""

    lower: float = -inf
    upper: float = inf
    lower_open: bool = False
    upper_open: bool = False

    def __post_init__(self) -> None:
        if not self.lower <= self.upper:
            raise ValueError(f"an interval cannot run from {self.lower} to {self.upper}")

    @classmethod
    def exactly(cls, value: float) -> Interval:
        """Return the interval that holds one value and no other."""
        return cls(value, value)

    @property
    def width(self) -> float:
        """The distance between the ends; infinite where one is unbounded."""
        return self.upper - self.lower

    def __contains__(self, value: float) -> bool:
        above = value > self.lower if self.lower_open else value >= self.lower
        below = value < self.upper if self.upper_open else value <= self.upper
        return above and below

    def overlaps(self, other: Interval) -> bool:
        """Say whether some value lies in both."""
        low, high = max(self._low(), other._low()), min(self._high(), other._high())
        return low[0] < high[0] or (low[0] == high[0] and high[1] > low[1])

    def within(self, other: Interval) -> bool:
        """Say whether every value of this one lies in the other."""
        return self._low() >= other._low() and self._high() <= other._high()

    def _low(self) -> tuple[float, bool]:
        """Return the lower end, to be compared; at infinity, open and closed are the same."""
        return self.lower, self.lower_open and not isinf(self.lower)

    def _high(self) -> tuple[float, bool]:
        """Return the upper end, to be compared."""
        return self.upper, not self.upper_open or isinf(self.upper)

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            self.lower + other.lower,
            self.upper + other.upper,
            self.lower_open or other.lower_open,
            self.upper_open or other.upper_open,
        )

    def __neg__(self) -> Interval:
        return Interval(-self.upper, -self.lower, self.upper_open, self.lower_open)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        products = [_times(a, b) for a in self._ends() for b in other._ends()]
        # Where two products meet, the closed one wins: that value is reached.
        low = min(products, key=lambda end: (end.at, end.open))
        high = max(products, key=lambda end: (end.at, not end.open))
        return Interval(low.at, high.at, low.open, high.open)

    def __truediv__(self, other: Interval) -> Interval:
        return self * other._reciprocal()

    def _ends(self) -> tuple[End, End]:
        return End(self.lower, self.lower_open), End(self.upper, self.upper_open)

    def _reciprocal(self) -> Interval:
        if self.lower < 0 < self.upper or self.lower == self.upper == 0:
            return Interval()
        low, high = self._ends()
        return Interval(
            -inf if high.at == 0 else 1 / high.at,
            inf if low.at == 0 else 1 / low.at,
            high.open or isinf(high.at),
            low.open or isinf(low.at),
        )


def _times(a: End, b: End) -> End:
    """Multiply two ends; nothing times unbounded is nothing."""
    for end, other in ((a, b), (b, a)):
        if end.at == 0:
            return End(0.0, end.open and (other.open or other.at != 0))
    return End(a.at * b.at, a.open or b.open)
