"""Like for like in time: spans that overlap, differ in length, or were not over when published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from indicators.catalog import Catalog, Event
from indicators.checks.finding import UNLIKE, Finding
from indicators.checks.message_values import (
    Change,
    Count,
    Ends,
    GrowthRate,
    Joined,
    Length,
    PeriodInWords,
)
from indicators.checks.series import AreaSeries
from indicators.interval import Interval
from indicators.language import Message
from indicators.period import DAYS_A_YEAR, Period
from indicators.series.baselines import alike, growth_per_year
from indicators.table import Observation

MOST_NAMED = 3  # spans named in one sentence
TELLING_SHARE = 0.9  # a span that events put at less than this of its length is another span


def overlapping(series: AreaSeries) -> Iterator[Finding]:
    """Find flows that are set against each other and share days."""
    if series.indicator.is_stock:
        return
    for before, observation in _compared(series):
        shared = before.period.overlap(observation.period)
        nested = before.period.contains(observation.period) or observation.period.contains(
            before.period
        )
        if shared and not nested:
            yield _overlap(before, observation, shared, series)


def nested(series: AreaSeries) -> Iterator[Finding]:
    """Find flows that lie within another of the series: what they count stands in both.

    Months in their year are another frequency, and are read as such.
    """
    if series.indicator.is_stock:
        return
    for whole, inside in _within(series.latest):
        parts = [o for o in inside if not (_is_calendar(whole.period) and _is_calendar(o.period))]
        if parts:
            yield _nested(whole, parts)


def unlike_lengths(series: AreaSeries) -> Iterator[Finding]:
    """Find a flow that follows one of another length, with none of its own length before it.

    Only spans of whole months: those of days are a conference's, and compare as they are.
    """
    if series.indicator.is_stock:
        return
    for before, observation in pairwise(series.latest):
        if before.period.end >= observation.period.start or series.neighbours.last_alike(
            observation
        ):
            continue
        if (
            before.period.months
            and observation.period.months
            and not alike(before.period, observation.period)
        ):
            yield _unlike(before, observation, series)


def unfinished(series: AreaSeries) -> Iterator[Finding]:
    """Find flows that were published before their period was over."""
    for observation in series.latest:
        published = series.catalog.source[observation.source].published
        if series.indicator.is_stock or published >= observation.period.end:
            continue
        left = Period(published + timedelta(1), observation.period.end)
        covered = Interval.exactly(1 - left.days / observation.period.days)
        message = Message(
            "Published {left} before {span} was over: the figure is not final.",
            {"left": Length(left), "span": PeriodInWords(observation.period)},
        )
        yield Finding(
            "unfinished", observation.indicator, (observation,), "not final", message, covered
        )


def shorter_by_events(series: AreaSeries) -> Iterator[Finding]:
    """Find a span the curator inferred that the source's own occasion makes shorter.

    A source published at the 21st of a row of meetings looks back to the 20th: “three
    years” that are two.
    """
    for observation in series.latest:
        if series.indicator.is_stock or not observation.is_inferred:
            continue
        occasion = _occasion(observation, series.catalog)
        span = Period(occasion[0].start, occasion[1].start - timedelta(1)) if occasion else None
        if not occasion or not span or not observation.period.contains(span):
            continue
        years = span.days / DAYS_A_YEAR
        if years < TELLING_SHARE * observation.period.length_in_years:
            yield _shorter(observation, occasion, span, years)


def _compared(series: AreaSeries) -> Iterator[tuple[Observation, Observation]]:
    """Yield pairs that stand beside each other: the next in time, and the last of one length."""
    seen = set()
    for number, observation in enumerate(series.latest):
        near = series.latest[number - 1] if number else None
        for before in (near, series.neighbours.last_alike(observation)):
            if before and (before.period, observation.period) not in seen:
                seen.add((before.period, observation.period))
                yield before, observation


def _within(
    observations: tuple[Observation, ...],
) -> Iterator[tuple[Observation, list[Observation]]]:
    """Yield the spans that lie in no other, each with those that lie in it."""
    whole: Observation | None = None
    inside: list[Observation] = []
    for observation in sorted(observations, key=lambda o: (o.period.start, -o.period.days)):
        if whole and whole.period.contains(observation.period):
            inside.append(observation)
            continue
        if whole:
            yield whole, inside
        whole, inside = observation, []
    if whole:
        yield whole, inside


def _is_calendar(period: Period) -> bool:
    """Say whether a span is a month, quarter, half or year of the calendar."""
    months = period.months
    return (
        months in (1, 3, 6, 12)
        and period.start.day == 1
        and period.start.month % months == (1 % months)
    )


def _nested(whole: Observation, parts: list[Observation]) -> Finding:
    spans = [Message("{part}", {"part": PeriodInWords(part.period)}) for part in parts[:MOST_NAMED]]
    more = [Message("{part}", {"part": "…"})] if len(parts) > MOST_NAMED else []
    message = Message(
        "Within {whole} the table also has {parts}: that is counted in both. Do not add them.",
        {"whole": PeriodInWords(whole.period), "parts": Joined([*spans, *more])},
    )
    return Finding("nested", whole.indicator, (whole, *parts), UNLIKE, message)


def _overlap(
    before: Observation, observation: Observation, shared: Period, series: AreaSeries
) -> Finding:
    rate = growth_per_year(before, observation)
    values: dict[str, object] = {
        "before": PeriodInWords(before.period),
        "after": PeriodInWords(observation.period),
        "shared": PeriodInWords(shared),
        "part": Length(shared),
        "whole": Length(observation.period),
        "change": Change(rate),
    }
    message = Message(
        "The spans {before} and {after} overlap: {shared} ({part} of {whole}) is counted in both. "
        "Per year the later shows {change}; do not add them, nor join them by a line.",
        values,
    )
    lines = (_yearly(before, series), _yearly(observation, series), _yearly_growth(rate))
    return Finding(
        "overlap", observation.indicator, (observation, before), UNLIKE, message, rate, lines
    )


def _unlike(before: Observation, observation: Observation, series: AreaSeries) -> Finding:
    rate = growth_per_year(before, observation)
    message = Message(
        "Compare {after} ({length}) with {before} ({other}) per year only: that shows {change}.",
        {
            "before": PeriodInWords(before.period),
            "after": PeriodInWords(observation.period),
            "length": Length(observation.period),
            "other": Length(before.period),
            "change": Change(rate),
        },
    )
    lines = (_yearly(before, series), _yearly(observation, series), _yearly_growth(rate))
    return Finding(
        "unlike-lengths", observation.indicator, (observation, before), UNLIKE, message, rate, lines
    )


def _yearly(observation: Observation, series: AreaSeries) -> Message:
    assert observation.figure
    rate = observation.figure.times(1 / observation.period.length_in_years)
    return Message(
        "{span}: {total} ÷ {years} years = {rate} per year",
        {
            "span": PeriodInWords(observation.period),
            "total": Ends(observation.figure.interval, series.indicator),
            "years": Count(observation.period.length_in_years),
            "rate": Ends(rate, series.indicator),
        },
    )


def _yearly_growth(rate: Interval) -> Message:
    return Message("Growth per year: {rate}", {"rate": GrowthRate(rate)})


def _occasion(observation: Observation, catalog: Catalog) -> tuple[Event, Event] | None:
    """Return the meeting a source was published at and the one before it, in their row."""
    published = catalog.source[observation.source].published
    for event in catalog.events:
        held = event.precision == "day" and event.start <= published <= (event.end or event.start)
        before = _event_before(event, catalog) if held else None
        if before and before.precision == "day" and before.start < event.start:
            return before, event
    return None


def _event_before(event: Event, catalog: Catalog) -> Event | None:
    """Return the event numbered one less in its row: `conference-20` before `conference-21`."""
    occasion = re.fullmatch(r"(.+-)(\d+)", event.id)
    wanted = f"{occasion[1]}{int(occasion[2]) - 1}" if occasion else ""
    return next((other for other in catalog.events if other.id == wanted), None)


def _shorter(
    observation: Observation, events: tuple[Event, Event], span: Period, years: float
) -> Finding:
    before, event = events
    message = Message(
        "The source does not date this figure; {span} ({length}) is inferred. It was published "
        "at “{event}”, {years} years after “{before}”: it may cover only those.",
        {
            "span": PeriodInWords(observation.period),
            "length": Length(observation.period),
            "event": event.name,
            "before": before.name,
            "years": Count(years),
        },
    )
    line = Message(
        "{start} to {end}: {days}, {years} years",
        {"start": before.start, "end": event.start, "days": Length(span), "years": Count(years)},
    )
    interval = Interval.exactly(years)
    return Finding(
        "span-by-events", observation.indicator, (observation,), UNLIKE, message, interval, (line,)
    )
