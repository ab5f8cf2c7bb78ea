"""Levels: a stock that cannot fall and falls, a set beyond its maximum, a slipped decimal."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf, log10

from indicators.checks.finding import Finding
from indicators.checks.message_values import Count, Ends, Printed, Range, Span
from indicators.checks.series import Series
from indicators.interval import Interval
from indicators.language import Message
from indicators.table import Observation

CLOSE = 0.5  # neighbours within a factor of about three say what is usual
NEAR_A_POWER = 0.25  # a slip is within a factor of about two of a power of ten


def falling(series: Series) -> Iterator[Finding]:
    """Find a cumulative stock that is lower than it had already been."""
    if not series.indicator.is_stock or not series.indicator.cumulative:
        return
    highest: Observation | None = None
    for each in series.drawn:
        assert each.figure
        if highest and highest.figure and _low(highest) > each.figure.interval.upper:
            yield _fall(highest, each, series)
        if highest is None or _low(each) > _low(highest):
            highest = each


def beyond_maximum(series: Series) -> Iterator[Finding]:
    """Find figures above the most there can be, which the catalog states."""
    most = series.indicator.maximum
    for each in series.drawn:
        assert each.figure
        over = each.figure.interval
        if most is None or not (over.lower > most or (over.lower == most and over.lower_open)):
            continue
        message = Message(
            "The figure for {span}, {figure}, is more than there can be: at most {most}.",
            {
                "span": Span(each.period),
                "figure": Printed(each, series.indicator),
                "most": Range(Interval.exactly(most), series.indicator),
            },
        )
        above = over - Interval.exactly(most)
        yield Finding("beyond-maximum", each.indicator, (each,), "contradicts", message, above)


def slips(series: Series) -> Iterator[Finding]:
    """Find a figure about a power of ten off two neighbours that agree with each other."""
    seen: set[int] = set()
    for start in series.drawn:
        like = series.neighbours.alike(start)
        if len(like) < 3 or id(like) in seen:
            continue
        seen.add(id(like))
        for number, each in enumerate(like):
            first = min(max(number - 1, 0), len(like) - 3)
            others = [other for other in like[first : first + 3] if other is not each]
            if power := _power_off(each, others):
                yield _slip(each, others, power, series)


def _fall(highest: Observation, each: Observation, series: Series) -> Finding:
    assert highest.figure
    assert each.figure
    message = Message(
        "The total cannot fall, yet it goes from {before} ({before_day}) to {after} ({after_day}).",
        {
            "before": Printed(highest, series.indicator),
            "before_day": highest.period.end,
            "after": Printed(each, series.indicator),
            "after_day": each.period.end,
        },
    )
    change = each.figure.minus(highest.figure)
    return Finding("falling", each.indicator, (each, highest), "contradicts", message, change)


def _slip(each: Observation, others: list[Observation], power: int, series: Series) -> Finding:
    beside = [_level(other) for other in others]
    times = Interval(_level(each) / max(beside), _level(each) / min(beside))
    message = Message(
        "The figure for {span}, {figure}, is about {factor} times off those beside it ({others}): "
        "look for a slipped decimal or a wrong magnitude.",
        {
            "figure": Printed(each, series.indicator),
            "span": Span(each.period),
            "factor": Count(10 ** abs(power)),
            "others": Ends(Interval(min(beside), max(beside)), series.indicator),
        },
    )
    return Finding("slip", each.indicator, (each, *others), "looks wrong", message, times)


def _power_off(each: Observation, others: list[Observation]) -> int:
    """Return by which power of ten a figure is off its neighbours; 0 if by none."""
    levels = [_level(other) for other in (each, *others)]
    if min(levels) <= 0:
        return 0
    own, one, other = map(log10, levels)
    power = round(own - (one + other) / 2)
    off = max(abs(own - one - power), abs(own - other - power))
    return power if abs(one - other) < CLOSE and off < NEAR_A_POWER else 0


def _level(each: Observation) -> float:
    """Return the middle of what a figure can be, or its only bound."""
    assert each.figure
    bounds = [bound for bound in (each.figure.lower, each.figure.upper) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else 0.0


def _low(each: Observation) -> float:
    return each.figure.interval.lower if each.figure else -inf
