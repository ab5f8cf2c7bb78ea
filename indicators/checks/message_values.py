"""Values that findings put into their messages, worded in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import isinf

from indicators.catalog import Indicator
from indicators.figure import Figure
from indicators.grammar.printing.growth import change_words, growth_words
from indicators.grammar.printing.intervals import interval_words
from indicators.grammar.printing.magnitudes import magnitude_word
from indicators.grammar.printing.qualifiers import qualifier_word
from indicators.interval import Interval
from indicators.language import Language, Message
from indicators.period import Period
from indicators.period_words import length, span
from indicators.sentences import amount, unit_for
from indicators.table import Observation

DIGITS = 2  # behind the comma, for what we worked out ourselves


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as its source qualifies it: `nearly 29 billion USD`."""

    each: Observation
    indicator: Indicator

    def words(self, language: Language) -> str:
        """Say it with its unit."""
        figure = self.each.figure
        return amount(figure, self.indicator, language, self.each.as_reported) if figure else ""


@dataclass(frozen=True, slots=True)
class Range:
    """An interval we worked out, in an indicator's unit: `between 39.31 and 39.71 billion USD`."""

    interval: Interval
    indicator: Indicator

    def words(self, language: Language) -> str:
        """Say it with its unit."""
        scale = self.indicator.unit_mult
        if isinf(self.interval.lower) and isinf(self.interval.upper):
            return language.text("not known")
        said = interval_words(self.interval, language, lambda end: _end(end, scale, language))
        whole = self.interval.lower if self.interval.width == 0 else 2.0
        unit = unit_for(self.indicator, whole if not scale else 2.0, language)
        return " ".join(part for part in (said, magnitude_word(scale, language), unit) if part)


@dataclass(frozen=True, slots=True)
class Ends:
    """An interval in the short form of a computation: `39.31–39.71`, `< 25.27`."""

    interval: Interval
    indicator: Indicator

    def words(self, language: Language) -> str:
        """Write it without a unit."""
        scale = self.indicator.unit_mult
        return _short(self.interval, lambda end: _end(end, scale, language), language)


@dataclass(frozen=True, slots=True)
class PrintedGrowth:
    """A growth rate as its source prints it: `+14.8%`, `more than +20%`."""

    rate: Figure

    def words(self, language: Language) -> str:
        """Say it to its last printed digit."""
        bounded = self.rate.step and not isinf(self.rate.step)
        place = self.rate.step if bounded else self.rate.value
        places = -int(Decimal(repr(place)).normalize().as_tuple().exponent) - 2
        percent = language.percent(self.rate.value, max(0, places), signed=True)
        return f"{qualifier_word(self.rate.comparator, language)} {percent}".strip()


@dataclass(frozen=True, slots=True)
class GrowthRate:
    """A growth rate: `less than +111%`."""

    interval: Interval

    def words(self, language: Language) -> str:
        """Say it."""
        return growth_words(self.interval, language)


@dataclass(frozen=True, slots=True)
class Change:
    """A growth rate within a sentence: `an increase of less than 111%`."""

    interval: Interval

    def words(self, language: Language) -> str:
        """Say it."""
        return change_words(self.interval, language)


@dataclass(frozen=True, slots=True)
class RateEnds:
    """A growth rate with the bounds its print allows: `+110.5–111.5%`."""

    interval: Interval

    def words(self, language: Language) -> str:
        """Write it."""
        return _short(self.interval, lambda end: _end(100 * end, 0, language), language) + "%"


@dataclass(frozen=True, slots=True)
class PeriodInWords:
    """A period within a sentence: `the first 11 months of 2023`."""

    period: Period

    def words(self, language: Language) -> str:
        """Say it."""
        return span(self.period, language)


@dataclass(frozen=True, slots=True)
class Length:
    """How long a period is: `3 years`."""

    period: Period

    def words(self, language: Language) -> str:
        """Say it."""
        return length(self.period, language)


@dataclass(frozen=True, slots=True)
class Count:
    """A plain number."""

    value: float

    def words(self, language: Language) -> str:
        """Write it."""
        return _end(self.value, 0, language)


@dataclass(frozen=True, slots=True)
class Joined:
    """Several messages behind one another: `World Bank 18.5; the report 17.9`."""

    messages: Sequence[Message]
    between: str = "; "

    def words(self, language: Language) -> str:
        """Say them all."""
        return self.between.join(map(language.say, self.messages))


def _end(end: float, scale: int, language: Language) -> str:
    if isinf(end):
        return ""
    return language.number(round(Decimal(repr(end)).scaleb(-scale), DIGITS).normalize() + 0)


def _short(interval: Interval, written: Callable[[float], str], language: Language) -> str:
    low, high = written(interval.lower), written(interval.upper)
    if not low and not high:
        return language.text("not known")
    if not low:
        return ("< " if interval.upper_open else "≤ ") + high
    if not high:
        return ("> " if interval.lower_open else "≥ ") + low
    return low if low == high else f"{low}–{high}"
