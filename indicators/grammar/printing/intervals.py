"""Intervals in words: `less than +111%`, `between 39.3 and 39.7`."""

from __future__ import annotations

from collections.abc import Callable
from math import isinf

from indicators.interval import Interval
from indicators.language import Language


def interval_words(interval: Interval, language: Language, written: Callable[[float], str]) -> str:
    """Say an interval: `less than +111%`, `between 39.3 and 39.7`; `written` prints an end."""
    low, high = ("" if isinf(end) else written(end) for end in (interval.lower, interval.upper))
    if isinf(interval.lower) and isinf(interval.upper):
        return language.text("not known")
    if isinf(interval.lower) and interval.upper_open:
        return language.text("less than {figure}", figure=high)
    if isinf(interval.lower):
        return language.text("at most {figure}", figure=high)
    if isinf(interval.upper) and interval.lower_open:
        return language.text("more than {figure}", figure=low)
    if isinf(interval.upper):
        return language.text("at least {figure}", figure=low)
    return low if low == high else language.text("between {low} and {high}", low=low, high=high)
