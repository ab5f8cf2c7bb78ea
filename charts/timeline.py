"""The time axis that every chart shares, and the events dated on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from charts.marks import Frame
from indicators.catalog import Event
from indicators.period import Period

NEAR = 0.075  # events closer than this share of the axis share one place on it
MARGIN = 0.06
STEPS = (1, 2, 5, 10, 20, 50)  # years between two ticks
MOST_TICKS = 9


def time_axis(span: Period, after: timedelta = timedelta()) -> dict[str, object]:
    """Return a date axis with room at both ends, and more `after`; ticks need no month names."""
    pad = timedelta(days=max(45, round(span.days * MARGIN)))
    ends = [str(span.start - pad), str(span.end + pad + after)]
    return {"type": "date", "range": ends, "tickangle": 0, **_ticks(span)}


def _ticks(span: Period) -> dict[str, object]:
    years = span.length_in_years
    if years <= 1.5:
        return {"dtick": "M3", "tickformat": "%m/%Y"}
    step = next((each for each in STEPS if years / each <= MOST_TICKS), STEPS[-1])
    last = (span.end + timedelta(days=1)).year
    marked = [year for year in range(span.start.year, last + 1) if year % step == 0]
    return {"tickvals": [f"{year}-01-01" for year in marked], "tickformat": "%Y"}


def dated_events(events: Sequence[Event], span: Period) -> list[Event]:
    """Return the events on a known day of a span, in order: only those can be lines."""
    inside = (e for e in events if e.precision == "day" and span.start <= e.start <= span.end)
    return sorted(inside, key=lambda each: each.start)


def event_lines(events: Sequence[Event], span: Period, frame: Frame) -> list[go.Scatter]:
    """Draw events as thin dated lines, numbered as in the list that goes with the chart."""
    if not events:
        return []
    numbers = _numbers(events, timedelta(days=NEAR * span.days))
    lines = go.Scatter(
        x=[x for event in events for x in (event.start, event.start, None)],
        y=[y for _ in events for y in (frame.bottom, frame.at(0.93), None)],
        mode="lines",
        line={"color": frame.palette.event, "width": 1},
        hoverinfo="skip",
        **frame.axes,
    )
    heads = go.Scatter(
        x=list(numbers),
        y=[frame.at(0.96)] * len(numbers),
        text=list(numbers.values()),
        mode="text",
        textfont={"size": 13, "color": frame.palette.muted},
        hoverinfo="skip",
        **frame.axes,
    )
    return [lines, heads]


def _numbers(events: Sequence[Event], apart: timedelta) -> dict[date, str]:
    places: dict[date, list[int]] = {}
    for number, event in enumerate(events, start=1):
        near = (day for day in places if event.start - day <= apart)
        places.setdefault(next(near, event.start), []).append(number)
    return {
        day: f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
        for day, numbers in places.items()
    }
