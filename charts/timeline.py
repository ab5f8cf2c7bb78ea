"""The time axis that every chart shares, and the events dated on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from charts.marks import Frame
from indicators.catalog import Event
from indicators.period import Period

NEAR = 0.035  # events closer than this share of the axis share one number on it
MARGIN = 0.06


def time_axis(span: Period) -> dict[str, object]:
    """Return a date axis with room at both ends; its ticks need no month names."""
    pad = timedelta(days=max(45, round(span.days * MARGIN)))
    years = span.length_in_years
    return {
        "type": "date",
        "range": [str(span.start - pad), str(span.end + pad)],
        "dtick": _tick(years),
        "tickformat": "%Y" if years > 1.5 else "%m/%Y",
        "tickangle": 0,
    }


def _tick(years: float) -> str:
    steps = ((1.5, "M3"), (9, "M12"), (20, "M24"), (45, "M60"))
    return next((tick for limit, tick in steps if years <= limit), "M120")


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
    return {day: ", ".join(map(str, numbers)) for day, numbers in places.items()}
