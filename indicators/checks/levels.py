"""Levels: a stock that cannot fall and falls, a set beyond its maximum, a slipped decimal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import inf, log10

from indicators.checks.finding import Finding
from indicators.checks.message_values import Count, Ends, PeriodInWords, Printed, Range
from indicators.checks.series import AreaSeries
from indicators.interval import Interval
from indicators.language import Message
from indicators.period import Period
from indicators.table import Observation

CLOSE = 0.5  # neighbours within a factor of about three say what is usual
NEAR_A_POWER = 0.25  # a slip is within a factor of about two of a power of ten
FAR_APART = 300  # times a year: rather a slip of ×1000 than news


def falling(series: AreaSeries) -> Iterator[Finding]:
    """Find a cumulative stock that is lower than it had already been."""
    if not series.indicator.is_stock or not series.indicator.cumulative:
        return
    highest: Observation | None = None
    for observation in series.latest:
        assert observation.figure
        if highest and highest.figure and _low(highest) > observation.figure.interval.upper:
            yield _fall(highest, observation, series)
        if highest is None or _low(observation) > _low(highest):
            highest = observation


def beyond_maximum(series: AreaSeries) -> Iterator[Finding]:
    """Find figures above the most there can be, which the catalog states."""
    most = series.indicator.maximum
    for observation in series.latest:
        assert observation.figure
        over = observation.figure.interval
        if most is None or not (over.lower > most or (over.lower == most and over.lower_open)):
            continue
        message = Message(
            "The figure for {span}, {figure}, is more than there can be: at most {most}.",
            {
                "span": PeriodInWords(observation.period),
                "figure": Printed(observation, series.indicator),
                "most": Range(Interval.exactly(most), series.indicator),
            },
        )
        above = over - Interval.exactly(most)
        yield Finding(
            "beyond-maximum", observation.indicator, (observation,), "contradicts", message, above
        )


def slips(series: AreaSeries) -> Iterator[Finding]:
    """Find a figure about a power of ten off two neighbours that agree with each other.

    Where none shows which one is off, find two that follow each other hundreds of times apart.
    A balance passes zero on its way: near it any figure is many times another.
    """
    if series.indicator.balance:
        return
    slipped: set[Period] = set()
    for observation, others, power in _power_slips(series):
        slipped.add(observation.period)
        yield _slip(observation, others, power, series)
    for before, after in pairwise(series.latest):
        if slipped.isdisjoint((before.period, after.period)):
            yield from _far_apart(before, after, series)


def _power_slips(series: AreaSeries) -> Iterator[tuple[Observation, list[Observation], int]]:
    seen: set[int] = set()
    for start in series.latest:
        like = series.neighbours.alike(start)
        if len(like) < 3 or id(like) in seen:
            continue
        seen.add(id(like))
        for number, observation in enumerate(like):
            first = min(max(number - 1, 0), len(like) - 3)
            others = [other for other in like[first : first + 3] if other is not observation]
            if power := _power_off(observation, others):
                yield observation, others, power


def _far_apart(before: Observation, after: Observation, series: AreaSeries) -> Iterator[Finding]:
    levels = [abs(_level(each) / _years(each, series)) for each in (before, after)]
    factor = max(levels) / min(levels) if min(levels) else 0
    if not FAR_APART <= factor < inf:
        return
    message = Message(
        "{figure} ({span}) and {other} ({other_span}) are about {factor} times apart: "
        "look for a slipped decimal or a wrong magnitude.",
        {
            "figure": Printed(after, series.indicator),
            "span": PeriodInWords(after.period),
            "other": Printed(before, series.indicator),
            "other_span": PeriodInWords(before.period),
            "factor": Count(round(factor)),
        },
    )
    times = Interval.exactly(levels[1] / levels[0])
    yield Finding("slip", after.indicator, (after, before), "looks wrong", message, times)


def _years(observation: Observation, series: AreaSeries) -> float:
    """Return what to divide a figure by so that spans of unlike length compare."""
    return 1 if series.indicator.is_stock else observation.period.length_in_years


def _fall(highest: Observation, observation: Observation, series: AreaSeries) -> Finding:
    assert highest.figure
    assert observation.figure
    message = Message(
        "The total cannot fall, yet it goes from {before} ({before_day}) to {after} ({after_day}).",
        {
            "before": Printed(highest, series.indicator),
            "before_day": highest.period.end,
            "after": Printed(observation, series.indicator),
            "after_day": observation.period.end,
        },
    )
    change = observation.figure.minus(highest.figure)
    return Finding(
        "falling", observation.indicator, (observation, highest), "contradicts", message, change
    )


def _slip(
    observation: Observation, others: list[Observation], power: int, series: AreaSeries
) -> Finding:
    beside = [_level(other) for other in others]
    times = Interval(_level(observation) / max(beside), _level(observation) / min(beside))
    message = Message(
        "The figure for {span}, {figure}, is about {factor} times off those beside it ({others}): "
        "look for a slipped decimal or a wrong magnitude.",
        {
            "figure": Printed(observation, series.indicator),
            "span": PeriodInWords(observation.period),
            "factor": Count(10 ** abs(power)),
            "others": Ends(Interval(min(beside), max(beside)), series.indicator),
        },
    )
    return Finding(
        "slip", observation.indicator, (observation, *others), "looks wrong", message, times
    )


def _power_off(observation: Observation, others: list[Observation]) -> int:
    """Return by which power of ten a figure is off its neighbours; 0 if by none."""
    levels = [_level(other) for other in (observation, *others)]
    if min(levels) <= 0:
        return 0
    own, one, other = map(log10, levels)
    power = round(own - (one + other) / 2)
    off = max(abs(own - one - power), abs(own - other - power))
    return power if abs(one - other) < CLOSE and off < NEAR_A_POWER else 0


def _level(observation: Observation) -> float:
    """Return the middle of what a figure can be, or its only bound."""
    assert observation.figure
    bounds = [
        bound for bound in (observation.figure.lower, observation.figure.upper) if bound is not None
    ]
    return sum(bounds) / len(bounds) if bounds else 0.0


def _low(observation: Observation) -> float:
    return observation.figure.interval.lower if observation.figure else -inf
