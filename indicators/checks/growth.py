"""Printed growth: whether it follows from the figures, and from what base it would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil, floor, isinf

from indicators.catalog import Indicator
from indicators.checks.finding import Finding, Verdict
from indicators.checks.message_values import (
    Change,
    Ends,
    GrowthRate,
    Length,
    PeriodInWords,
    Printed,
    PrintedGrowth,
    Range,
    RateEnds,
)
from indicators.checks.series import AreaSeries
from indicators.interval import Interval
from indicators.language import Message
from indicators.series.baselines import alike, clip_at_minus_100, growth, per_year
from indicators.table import Observation

FORMS: dict[Verdict, Message] = {
    "consistent": Message(
        "The printed growth ({rate}) agrees with the figures: "
        "{later} against {earlier} in {span} is {computed}."
    ),
    "consistent only if": Message(
        "The printed growth ({rate}) holds only if the figure for {span} was {needed}; "
        "the source says {earlier}."
    ),
    "contradicts": Message(
        "The printed growth ({rate}) does not fit the figures: {later} would have grown "
        "from {implied}, but the figure for {span} is {earlier}."
    ),
    "consistent but open": Message(
        "The printed growth ({rate}) cannot be confirmed: the table lacks the earlier figure, "
        "which would have been {implied}: a limit, not an estimate."
    ),
    "cannot be checked": Message(
        "The printed growth ({rate}) cannot be checked: the table lacks the earlier figure, "
        "which would have been {implied}."
    ),
}


def printed_growth(series: AreaSeries) -> Iterator[Finding]:
    """Set each printed growth rate against the figures, through the base it implies."""
    for observation in series.reported:
        if observation.figure and observation.change:
            yield _claim(observation, series.neighbours.base(observation), series)


def unlike_bases(series: AreaSeries) -> Iterator[Finding]:
    """Find growth printed between spans of unlike length: three years on two."""
    for observation in series.reported:
        base = observation.change_base
        if not observation.change or not base or series.indicator.is_stock:
            continue
        rate = per_year(observation.change.interval, base, observation.period)
        if not alike(base, observation.period):
            yield Finding(
                "unlike-bases",
                observation.indicator,
                (observation,),
                "not like for like",
                Message(
                    "The printed growth ({printed}) sets {length} against {base_length}; per year "
                    "it is {rate}.",
                    {
                        "printed": PrintedGrowth(observation.change),
                        "length": Length(observation.period),
                        "base_length": Length(base),
                        "rate": Change(rate),
                    },
                ),
                rate,
                (_per_year_line(observation, rate),),
            )


def judge(implied: Interval, stated: Interval, *, is_count: bool) -> tuple[Verdict, Interval]:
    """Weigh the base a growth rate implies against the base printed.

    Returns the verdict and the values that serve both. A qualifier's own edge counts as
    shared when nothing else is: `more than 200` with a growth that needs 200.
    """
    needed = _whole(implied) if is_count else implied
    printed = _whole(stated) if is_count else stated
    if not needed or not printed:
        return "contradicts", Interval()
    if printed.within(needed):
        return "consistent", printed
    for held in (printed, _whole(_closed(stated)) if is_count else _closed(stated)):
        if held and needed.overlaps(held):
            return "consistent only if", _shared(needed, held)
    return "contradicts", Interval()


def _claim(observation: Observation, base: Observation | None, series: AreaSeries) -> Finding:
    implied = observation.implied_base
    assert observation.figure
    assert observation.change
    assert implied
    indicator = series.indicator
    values: dict[str, object] = {
        "rate": PrintedGrowth(observation.change),
        "later": Printed(observation, indicator),
        "implied": Range(implied, indicator),
    }
    if base is None or base.figure is None:
        verdict: Verdict = (
            "consistent but open" if observation.figure.is_open else "cannot be checked"
        )
        observations: tuple[Observation, ...] = (observation,)
    else:
        verdict, shared = judge(implied, base.figure.interval, is_count=series.is_count)
        observations = (observation, base)
        values |= {
            "span": PeriodInWords(base.period),
            "earlier": Printed(base, indicator),
            "needed": _needed(shared, indicator),
            "computed": Change(growth(base, observation)),
        }
    lines = tuple(_computation(observation, base, implied, series))
    message = replace(FORMS[verdict], values=values)
    return Finding(
        "printed-growth", observation.indicator, observations, verdict, message, implied, lines
    )


def _needed(shared: Interval, indicator: Indicator) -> Range | Message:
    needed = Range(shared, indicator)
    return needed if shared.width else Message("exactly {figure}", {"figure": needed})


def _computation(
    observation: Observation, base: Observation | None, implied: Interval, series: AreaSeries
) -> Iterator[Message]:
    assert observation.figure
    assert observation.change
    indicator = series.indicator
    yield Message(
        "Implied base: {figure} ÷ (1 + {rate}) = {implied}",
        {
            "figure": Ends(observation.figure.interval, indicator),
            "rate": RateEnds(observation.change.interval),
            "implied": Ends(implied, indicator),
        },
    )
    if base and base.figure:
        yield Message(
            "From the figures: {later} ÷ {earlier} − 1 = {rate}",
            {
                "later": Ends(observation.figure.interval, indicator),
                "earlier": Ends(base.figure.interval, indicator),
                "rate": GrowthRate(growth(base, observation)),
            },
        )
    if base and not observation.change_base:
        yield Message(
            "The source does not date the period it compares with; {span} is taken, "
            "the last of the same length.",
            {"span": PeriodInWords(base.period)},
        )


def _per_year_line(observation: Observation, rate: Interval) -> Message:
    assert observation.change
    assert observation.change_base
    return Message(
        "Per year: (1 + {printed}) × {base_length} ÷ {length} − 1 = {rate}",
        {
            "printed": RateEnds(observation.change.interval),
            "base_length": Length(observation.change_base),
            "length": Length(observation.period),
            "rate": RateEnds(clip_at_minus_100(rate)),
        },
    )


def _whole(interval: Interval) -> Interval | None:
    """Return the whole numbers of an interval, as the closed interval they span; None if none."""
    low, high = interval.lower, interval.upper
    if not isinf(low):
        low = floor(low) + 1 if interval.lower_open else ceil(low)
    if not isinf(high):
        high = ceil(high) - 1 if interval.upper_open else floor(high)
    return Interval(low, high) if low <= high else None


def _closed(interval: Interval) -> Interval:
    return replace(interval, lower_open=False, upper_open=False)


def _shared(one: Interval, other: Interval) -> Interval:
    """Return the values two overlapping intervals share."""
    low = max((i.lower, i.lower_open) for i in (one, other))
    high = min((i.upper, not i.upper_open) for i in (one, other))
    return Interval(low[0], high[0], low[1], not high[1])
