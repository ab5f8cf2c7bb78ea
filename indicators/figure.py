"""A figure: a value, how it was qualified, and what the printed form allows it to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from math import inf, isinf
from typing import Literal, Self, cast, get_args

from indicators.interval import Interval

Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
COMPARATORS: tuple[Comparator, ...] = get_args(Comparator)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed: its value, and the place of its last digit (0.1 for `48,2`)."""

    value: Decimal
    last_place: Decimal

    def __neg__(self) -> Numeral:
        return Numeral(-self.value, self.last_place)

    @property
    def last_significant_place(self) -> Decimal:
        """The place of the last digit that is not a filling zero: 100 for `200`."""
        if self.last_place < 1 or not self.value:
            return self.last_place
        exponent = self.value.normalize().as_tuple().exponent
        return Decimal(1).scaleb(max(0, int(exponent)))


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed figure, in base units (dollars, not billions).

    `lower` and `upper` are what the print allows: rounding and comparator together.
    None means that nothing bounds it on that side.
    """

    value: float
    comparator: Comparator = "="
    lower: float | None = None
    upper: float | None = None

    @classmethod
    def exact(cls, value: float) -> Self:
        """Return a count that is neither rounded nor qualified."""
        return cls.counted(value)

    @classmethod
    def counted(cls, value: float, comparator: Comparator = "=") -> Self:
        """Return a count that no print rounds: names in a list, counted by hand."""
        lower = None if comparator in ("<", "<=", "~") else value
        upper = None if comparator in (">", ">=", "~") else value
        return cls(value, comparator, lower, upper)

    @classmethod
    def printed(cls, numeral: Numeral, comparator: Comparator = "=", scale: int = 0) -> Self:
        """Return what a printed number says; `scale` is its power of ten (9 for billions).

        The one statement of the rule for bounds:

        - a whole count is exact; with decimals, or with a magnitude word ("29 billion"),
          it is half a unit of its last printed digit either way;
        - `>` and `>=` bound it from below only, `<` and `<=` from above only;
        - `~` is half a unit of its last significant digit either way.
        """
        value = numeral.value.scaleb(scale)
        if comparator in (">", ">=", "<", "<="):
            return cls.counted(float(value), comparator)
        half = _half_step(numeral, comparator, scale)
        return cls(float(value), comparator, float(value - half), float(value + half))

    @property
    def interval(self) -> Interval:
        """All the values it can have; a strict comparator leaves its own value out."""
        return Interval(
            -inf if self.lower is None else self.lower,
            inf if self.upper is None else self.upper,
            lower_open=self.comparator == ">",
            upper_open=self.comparator == "<",
        )

    @property
    def is_open(self) -> bool:
        """Whether one side has no bound."""
        return self.lower is None or self.upper is None

    @property
    def step(self) -> float:
        """The width between its bounds: what rounding hides; 0 if exact, infinite if open."""
        if self.lower is None or self.upper is None:
            return inf
        return float(Decimal(repr(self.upper)) - Decimal(repr(self.lower)))

    @property
    def is_range(self) -> bool:
        """Whether two ends were printed, `200 to 300`, of which its value is the middle.

        `about 200` has ends too: a power of ten apart, around a multiple of it.
        """
        if self.comparator != "~" or self.lower is None or self.upper is None or not self.step:
            return False
        value, lower, upper = (Decimal(repr(each)) for each in (self.value, self.lower, self.upper))
        place = Decimal(1).scaleb((upper - lower).adjusted())
        is_about = upper - lower == place and not value % place
        return value - lower == upper - value and not is_about

    def scaled(self, places: int) -> Self:
        """Return the figure times a power of ten."""
        return self._moved(lambda end: end.scaleb(places))

    def plus(self, number: int) -> Self:
        """Return the figure with a whole number added."""
        return self._moved(lambda end: end + number)

    def _moved(self, move: Callable[[Decimal], Decimal]) -> Self:
        """Move value and bounds alike, in decimals."""
        value, lower, upper = (
            None if end is None else float(move(Decimal(repr(end))))
            for end in (self.value, self.lower, self.upper)
        )
        return type(self)(cast(float, value), self.comparator, lower, upper)

    @property
    def mirrored(self) -> Self:
        """The same figure below zero: a fall by more than 5 % is growth of less than −5 %."""
        turned = self.comparator.translate(str.maketrans("<>", "><"))
        lower = None if self.upper is None else -self.upper
        upper = None if self.lower is None else -self.lower
        return type(self)(-self.value, cast(Comparator, turned), lower, upper)

    def minus(self, other: Figure) -> Interval:
        """Return by how much this one exceeds the other, in their unit."""
        return self.interval - other.interval

    def ratio(self, other: Figure) -> Interval:
        """Return how many times the other this one is; neither can be negative."""
        return _not_negative(self.interval) / _not_negative(other.interval)

    def growth(self, since: Figure) -> Interval:
        """Return the growth since another figure, as a fraction (0.22 is +22 %).

        From below zero nothing grows by a rate: −5 to +5 is no fall by 200 %.
        """
        if -inf < since.interval.lower < 0:
            return Interval()
        return self.ratio(since) - Interval.exactly(1)

    def base(self, growth: Figure) -> Interval:
        """Return what this figure must have grown from, given the printed growth.

        A fall by more than 5 % leaves less than 95 %, and no less than nothing.
        """
        return self.interval / _not_negative(growth.interval + Interval.exactly(1))

    def times(self, factor: float) -> Interval:
        """Return this figure times a plain number: per year, in billions."""
        return self.interval * Interval.exactly(factor)


def _half_step(numeral: Numeral, comparator: Comparator, scale: int) -> Decimal:
    if comparator == "~":
        return numeral.last_significant_place.scaleb(scale) / 2
    is_count = numeral.last_place == 1 and scale == 0
    return Decimal(0) if is_count else numeral.last_place.scaleb(scale) / 2


def _not_negative(interval: Interval) -> Interval:
    """Cut a count at zero where nothing else bounds it from below."""
    if not isinf(interval.lower):
        return interval
    return Interval(0.0, max(interval.upper, 0.0), upper_open=interval.upper_open)
