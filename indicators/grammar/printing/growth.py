"""Growth rates in words: `+60%`, `less than +111%`, `an increase of between 9% and 10%`."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from math import inf, isinf

from indicators.figure import Figure
from indicators.grammar.printing.intervals import interval_words
from indicators.grammar.printing.qualifiers import qualifier_word
from indicators.grammar.printing.rounding import decimals_of
from indicators.interval import Interval
from indicators.language import Language
from indicators.series.baselines import clip_at_minus_100

WHOLE_PERCENT_FROM = 0.1
NOISE = 12  # binary noise begins behind this decimal


def growth_words(interval: Interval, language: Language) -> str:
    """Say a growth rate: `+60%`, `less than +111%`, `between +9% and +10%`.

    Ends are rounded outwards, so that what is said holds.
    """
    return _rate_words(clip_at_minus_100(interval), language, signed=True)


def rate_words(rate: Figure, language: Language) -> str:
    """Say a printed growth rate: `−5%`, `more than +20%`, `+5% to +7%`."""
    if rate.is_range and rate.lower is not None and rate.upper is not None:
        low, high = (_signed(end, language) for end in (rate.lower, rate.upper))
        return language.text("{low} to {high}", low=low, high=high)
    qualifier = qualifier_word(rate.comparator, language)
    return " ".join(filter(None, (qualifier, _signed(rate.value, language))))


def _signed(rate: float, language: Language) -> str:
    return language.percent(rate, decimals_of(Decimal(repr(rate)) * 100), signed=True)


def change_words(interval: Interval, language: Language) -> str:
    """Say a growth rate in a sentence: `an increase of less than 111%`, `no change`."""
    interval = clip_at_minus_100(interval)
    if interval.lower == interval.upper == 0:
        return language.text("no change")
    if isinf(interval.lower) and isinf(interval.upper):
        return language.text("a change that cannot be told from these figures")
    if interval.lower >= 0 or (isinf(interval.lower) and interval.upper > 0):
        return language.text("an increase of {rate}", rate=_rate_words(interval, language))
    if interval.upper <= 0:
        return language.text("a decrease of {rate}", rate=_rate_words(-interval, language))
    if isinf(interval.upper):
        most = Interval(-inf, -interval.lower, upper_open=interval.lower_open)
        return language.text("a decrease of {rate}, if any", rate=_rate_words(most, language))
    return language.text("a change of {rate}", rate=_rate_words(interval, language, signed=True))


def _rate_words(interval: Interval, language: Language, *, signed: bool = False) -> str:
    decimals = 0 if _size(interval) >= WHOLE_PERCENT_FROM else 1

    def written(rate: float) -> str:
        return "" if isinf(rate) else language.percent(rate, decimals, signed=signed)

    return interval_words(_outwards(interval, decimals), language, written)


def _size(interval: Interval) -> float:
    """Return how large a rate is at most, as far as it is bounded."""
    return max((abs(end) for end in (interval.lower, interval.upper) if not isinf(end)), default=0)


def _outwards(interval: Interval, decimals: int) -> Interval:
    """Round an interval of rates; one that rounds to a single rate becomes that rate."""
    nearest = {
        _at_place(end, decimals, ROUND_HALF_EVEN) for end in (interval.lower, interval.upper)
    }
    if len(nearest) == 1:
        return Interval.exactly(nearest.pop())
    return Interval(
        _at_place(interval.lower, decimals, ROUND_FLOOR),
        _at_place(interval.upper, decimals, ROUND_CEILING),
        interval.lower_open,
        interval.upper_open,
    )


def _at_place(rate: float, decimals: int, way: str) -> float:
    """Round a rate to whole percents or tenths, whatever binary noise is behind them."""
    if isinf(rate):
        return rate
    place = Decimal(1).scaleb(-2 - decimals)
    return float(Decimal(repr(round(rate, NOISE))).quantize(place, rounding=way))
