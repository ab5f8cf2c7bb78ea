"""Like for like in time: spans that overlap, differ in length, or were not over when published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from indicators.baselines import alike, growth_per_year
from indicators.catalog import Catalog, Event
from indicators.checks.finding import Finding, Verdict
from indicators.checks.message_values import Change, Count, Ends, Length, Rate, Span
from indicators.checks.series import Series
from indicators.interval import Interval
from indicators.language import Message
from indicators.period import DAYS_A_YEAR, Period
from indicators.table import Observation

UNLIKE: Verdict = "not like for like"
TELLING_SHARE = 0.9  # a span that events put at less than this of its length is another span


def overlapping(series: Series) -> Iterator[Finding]:
    """Find flows that are set against each other and share days."""
    if series.indicator.is_stock:
        return
    for before, each in _compared(series):
        shared = before.period.overlap(each.period)
        nested = before.period.contains(each.period) or each.period.contains(before.period)
        if shared and not nested:
            yield _overlap(before, each, shared, series)


def unlike_lengths(series: Series) -> Iterator[Finding]:
    """Find a flow that follows one of another length, with none of its own length before it.

    Only spans of whole months: those of days are a conference's, and compare as they are.
    """
    if series.indicator.is_stock:
        return
    for before, each in pairwise(series.drawn):
        if before.period.end >= each.period.start or series.neighbours.last_alike(each):
            continue
        if before.period.months and each.period.months and not alike(before.period, each.period):
            yield _unlike(before, each, series)


def unfinished(series: Series) -> Iterator[Finding]:
    """Find flows that were published before their period was over."""
    for each in series.drawn:
        published = series.catalog.source[each.source].published
        if series.indicator.is_stock or published >= each.period.end:
            continue
        left = Period(published + timedelta(1), each.period.end)
        covered = Interval.exactly(1 - left.days / each.period.days)
        message = Message(
            "Published {left} before {span} was over: the figure is not final.",
            {"left": Length(left), "span": Span(each.period)},
        )
        yield Finding("unfinished", each.indicator, (each,), "not final", message, covered)


def shorter_by_events(series: Series) -> Iterator[Finding]:
    """Find a span the curator inferred that the source's own occasion makes shorter.

    A source published at the 21st of a row of meetings looks back to the 20th: “three
    years” that are two.
    """
    for each in series.drawn:
        if series.indicator.is_stock or not each.is_inferred:
            continue
        found = _occasion(each, series.catalog)
        span = Period(found[0].start, found[1].start - timedelta(1)) if found else None
        if not found or not span or not each.period.contains(span):
            continue
        years = span.days / DAYS_A_YEAR
        if years < TELLING_SHARE * each.period.length_in_years:
            yield _shorter(each, found, span, years)


def _compared(series: Series) -> Iterator[tuple[Observation, Observation]]:
    """Yield pairs that stand beside each other: the next in time, and the last of one length."""
    seen = set()
    for number, each in enumerate(series.drawn):
        near = series.drawn[number - 1] if number else None
        for before in (near, series.neighbours.last_alike(each)):
            if before and (before.period, each.period) not in seen:
                seen.add((before.period, each.period))
                yield before, each


def _overlap(before: Observation, each: Observation, shared: Period, series: Series) -> Finding:
    rate = growth_per_year(before, each)
    values: dict[str, object] = {
        "before": Span(before.period),
        "after": Span(each.period),
        "shared": Span(shared),
        "part": Length(shared),
        "whole": Length(each.period),
        "change": Change(rate),
    }
    message = Message(
        "The spans {before} and {after} overlap: {shared} ({part} of {whole}) is counted in both. "
        "Per year the later shows {change}; do not add them, nor join them by a line.",
        values,
    )
    lines = (_yearly(before, series), _yearly(each, series), _yearly_growth(rate))
    return Finding("overlap", each.indicator, (each, before), UNLIKE, message, rate, lines)


def _unlike(before: Observation, each: Observation, series: Series) -> Finding:
    rate = growth_per_year(before, each)
    message = Message(
        "Compare {after} ({length}) with {before} ({other}) per year only: that shows {change}.",
        {
            "before": Span(before.period),
            "after": Span(each.period),
            "length": Length(each.period),
            "other": Length(before.period),
            "change": Change(rate),
        },
    )
    lines = (_yearly(before, series), _yearly(each, series), _yearly_growth(rate))
    return Finding("unlike-lengths", each.indicator, (each, before), UNLIKE, message, rate, lines)


def _yearly(each: Observation, series: Series) -> Message:
    assert each.figure
    rate = each.figure.times(1 / each.period.length_in_years)
    return Message(
        "{span}: {total} ÷ {years} years = {rate} per year",
        {
            "span": Span(each.period),
            "total": Ends(each.figure.interval, series.indicator),
            "years": Count(each.period.length_in_years),
            "rate": Ends(rate, series.indicator),
        },
    )


def _yearly_growth(rate: Interval) -> Message:
    return Message("Growth per year: {rate}", {"rate": Rate(rate)})


def _occasion(each: Observation, catalog: Catalog) -> tuple[Event, Event] | None:
    """Return the meeting a source was published at and the one before it, in their row."""
    published = catalog.source[each.source].published
    for event in catalog.events:
        held = event.precision == "day" and event.start <= published <= (event.end or event.start)
        before = _event_before(event, catalog) if held else None
        if before and before.precision == "day" and before.start < event.start:
            return before, event
    return None


def _event_before(event: Event, catalog: Catalog) -> Event | None:
    """Return the event numbered one less in its row: `conference-20` before `conference-21`."""
    found = re.fullmatch(r"(.+-)(\d+)", event.id)
    wanted = f"{found[1]}{int(found[2]) - 1}" if found else ""
    return next((other for other in catalog.events if other.id == wanted), None)


def _shorter(each: Observation, events: tuple[Event, Event], span: Period, years: float) -> Finding:
    before, event = events
    message = Message(
        "The source does not date this figure; {span} ({length}) is inferred. It was published "
        "at “{event}”, {years} years after “{before}”: it may cover only those.",
        {
            "span": Span(each.period),
            "length": Length(each.period),
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
    return Finding("span-by-events", each.indicator, (each,), UNLIKE, message, interval, (line,))
