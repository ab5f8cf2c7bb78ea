"""The time axis that every chart shares, and the events dated on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import plotly.graph_objects as go

from charts.plots.parts.marks import Frame
from charts.style.fonts import LINE, width
from indicators.catalog import Event, Indicator
from indicators.period import Period

NEAR = 0.06  # numbers of events closer than this share of the axis stand one below the other
TOP, LOWER = 0.965, 0.07  # where the first stands, and how much lower the next
MARGIN = 0.06
STEPS = (1, 2, 5, 10, 20, 50)  # years between two ticks
MOST_TICKS = 9
NARROW, LABEL = 560, 15  # pixels of a chart's width, of a label's letters
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a label stands: in time, and on the value axis."""

    first: datetime
    last: datetime
    bottom: float
    top: float


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


def events_of(events: Sequence[Event], indicator: Indicator) -> list[Event]:
    """Return the events of an indicator's theme, and those of no theme: they concern all."""
    return [event for event in events if not event.themes or indicator.theme in event.themes]


def dated_events(events: Sequence[Event], span: Period) -> list[Event]:
    """Return the events on a known day of a span, in order: only those can be lines."""
    inside = (e for e in events if e.precision == "day" and span.start <= e.start <= span.end)
    return sorted(inside, key=lambda each: each.start)


def event_lines(
    events: Sequence[Event], span: Period, frame: Frame, labels: go.Scatter | None = None
) -> list[go.Scatter]:
    """Draw events as thin dated lines, numbered as in the list that goes with the chart.

    They stop short of the labels of figures and go on behind them.
    """
    if not events:
        return []
    boxes = [] if labels is None else list(_boxes(labels, span, frame))
    rows = list(_rows(events, timedelta(days=NEAR * span.days)))
    drawn = [
        (event.start, *ends)
        for event, row in zip(events, rows, strict=True)
        for ends in _free(event, boxes, frame, frame.at(TOP - LOWER * (row + 0.5)))
    ]
    lines = go.Scatter(
        x=[x for day, _, _ in drawn for x in (day, day, None)],
        y=[y for _, low, high in drawn for y in (low, high, None)],
        mode="lines",
        line={"color": frame.palette.event, "width": 1},
        hoverinfo="skip",
        **frame.axes,
    )
    return [lines, _heads(events, rows, frame)]


def _heads(events: Sequence[Event], rows: Sequence[int], frame: Frame) -> go.Scatter:
    """Print each number at its line, those of near lines one below the other."""
    return go.Scatter(
        x=[event.start for event in events],
        y=[frame.at(TOP - LOWER * row) for row in rows],
        text=[str(number) for number in range(1, len(events) + 1)],
        mode="text",
        textfont={"size": 13, "color": frame.palette.muted},
        hoverinfo="skip",
        **frame.axes,
    )


def _rows(events: Sequence[Event], apart: timedelta) -> Iterator[int]:
    """Yield how far down each number stands: as high as those near to it leave room."""
    last: dict[int, date] = {}
    for event in events:
        free = (row for row in range(len(events)) if event.start - last.get(row, date.min) > apart)
        row = next(free, 0)
        last[row] = event.start
        yield row


def _boxes(labels: go.Scatter, span: Period, frame: Frame) -> Iterator[_Box]:
    """Yield where labels stand on a narrow chart; on a wide one they take less."""
    a_day = span.days * (1 + 2 * MARGIN) / NARROW
    a_pixel = frame.height / frame.pixels
    for moment, y, text, place in zip(
        labels.x, labels.y, labels.text, labels.textposition, strict=True
    ):
        lines = text.split("<br>")
        wide = timedelta(max(width(_TAG.sub("", e), LABEL, bold=True) for e in lines) * a_day)
        tall = len(lines) * LABEL * LINE * a_pixel
        left = {"right": moment, "left": moment - wide}.get(place.split()[1], moment - wide / 2)
        bottom = y if place.startswith("top") else y - tall
        yield _Box(left, left + wide, bottom, bottom + tall)


def _free(
    event: Event, boxes: Sequence[_Box], frame: Frame, top: float
) -> Iterator[tuple[float, float]]:
    """Yield the ends of an event's line, up to its number, between the labels on its day."""
    day, low = datetime.combine(event.start, time()), frame.bottom
    over = (each for each in boxes if each.first <= day <= each.last and each.bottom < top)
    for each in sorted(over, key=lambda box: box.bottom):
        if each.bottom > low:
            yield low, each.bottom
        low = max(low, each.top)
    if low < top:
        yield low, top
