"""How often the figures of a series come, told by their periods alone.

A span tells by itself: a calendar year, half-year, quarter or month. Days of a stock tell
together: all year ends, half-year ends, quarter ends or month ends, or one day every year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Literal, get_args

from indicators.language import Message
from indicators.period import Period

Frequency = Literal["annual", "half-year", "quarterly", "monthly", "irregular"]
FREQUENCIES: tuple[Frequency, ...] = get_args(Frequency)
MONTHS: dict[Frequency, int] = {"annual": 12, "half-year": 6, "quarterly": 3, "monthly": 1}
WORDS: dict[Frequency, Message] = {
    "annual": Message("annual"),
    "half-year": Message("half-yearly"),
    "quarterly": Message("quarterly"),
    "monthly": Message("monthly"),
    "irregular": Message("irregular"),
}
SDMX_CODES: dict[Frequency, str] = {
    "annual": "A", "half-year": "S", "quarterly": "Q", "monthly": "M", "irregular": "_O",
}  # fmt: skip


def of_span(period: Period) -> Frequency:
    """Return the frequency of one span: a calendar year, half-year, quarter, month, or none."""
    for frequency, months in MONTHS.items():
        is_regular = period.start.day == 1 and (period.start.month - 1) % months == 0
        if is_regular and period.months == months:
            return frequency
    return "irregular"


def of_days(days: Sequence[Period]) -> Frequency:
    """Return the frequency of a stock's days: the widest step that all of them keep."""
    if len({(day.end.month, day.end.day) for day in days}) == 1 and len(set(days)) > 1:
        return "annual"
    for frequency, months in MONTHS.items():
        if days and all(_ends(day, months) for day in days):
            return frequency
    return "irregular"


def frequencies(periods: Iterable[Period]) -> list[Frequency]:
    """Return the frequency of each period of one indicator in one area, in their order."""
    listed = list(periods)
    together = of_days([period for period in listed if period.is_day])
    return [together if period.is_day else of_span(period) for period in listed]


def leading(given: Iterable[Frequency]) -> Frequency | None:
    """Return the frequency that is shown unasked: the one with most figures, the widest of equals.

    None where there is no figure.
    """
    counted = Counter(given)
    most = max(counted.values(), default=0)
    return next((each for each in FREQUENCIES if most and counted[each] == most), None)


def gaps(periods: Sequence[Period], frequency: Frequency) -> list[Period]:
    """Return the days without a figure between ordered periods of a frequency, hole by hole.

    An irregular series has none: nobody knows when its next figure was due.
    """
    step = MONTHS.get(frequency)
    if step is None:
        return []
    return [
        Period(one.end + timedelta(1), other.start - timedelta(1))
        for one, other in pairwise(periods)
        if _month(other) - _month(one) > step
    ]


def _month(period: Period) -> int:
    return period.end.year * 12 + period.end.month


def _ends(day: Period, months: int) -> bool:
    """Say whether a day is the last of a calendar span of so many months."""
    is_last = Period(day.end.replace(day=1), day.end).months == 1
    return is_last and day.end.month % months == 0
