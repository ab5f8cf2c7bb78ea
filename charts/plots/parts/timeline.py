"""The time axis that every chart shares, and the events dated on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import plotly.graph_objects as go

from charts.plots.parts.marks import Frame
from charts.style.fonts import LINE, width
from indicators.catalog import Event
from indicators.period import Period

NEAR = 0.075  # events closer than this share of the axis share one place on it
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
    drawn = [(event.start, *ends) for event in events for ends in _free(event, boxes, frame)]
    lines = go.Scatter(
        x=[x for day, _, _ in drawn for x in (day, day, None)],
        y=[y for _, low, high in drawn for y in (low, high, None)],
        mode="lines",
        line={"color": frame.palette.event, "width": 1},
        hoverinfo="skip",
        **frame.axes,
    )
    return [lines, _heads(_numbers(events, timedelta(days=NEAR * span.days)), frame)]


def _heads(numbers: dict[date, str], frame: Frame) -> go.Scatter:
    return go.Scatter(
        x=list(numbers),
        y=[frame.at(0.96)] * len(numbers),
        text=list(numbers.values()),
        mode="text",
        textfont={"size": 13, "color": frame.palette.muted},
        hoverinfo="skip",
        **frame.axes,
    )


def _boxes(labels: go.Scatter, span: Period, frame: Frame) -> Iterator[_Box]:
    """Yield where labels stand on a narrow chart; on a wide one they take less."""
    a_day = span.days * (1 + 2 * MARGIN) / NARROW
    a_pixel = frame.height / frame.pixels
    for moment, bottom, text in zip(labels.x, labels.y, labels.text, strict=True):
        lines = text.split("<br>")
        half = timedelta(
            days=max(width(_TAG.sub("", e), LABEL, bold=True) for e in lines) * a_day / 2
        )
        tall = len(lines) * LABEL * LINE * a_pixel
        yield _Box(moment - half, moment + half, bottom, bottom + tall)


def _free(event: Event, boxes: Sequence[_Box], frame: Frame) -> Iterator[tuple[float, float]]:
    """Yield the ends of an event's line between the labels on its day."""
    day, low, top = datetime.combine(event.start, time()), frame.bottom, frame.at(0.93)
    over = (each for each in boxes if each.first <= day <= each.last and each.bottom < top)
    for each in sorted(over, key=lambda box: box.bottom):
        if each.bottom > low:
            yield low, each.bottom
        low = max(low, each.top)
    if low < top:
        yield low, top


def _numbers(events: Sequence[Event], apart: timedelta) -> dict[date, str]:
    places: dict[date, list[int]] = {}
    for number, event in enumerate(events, start=1):
        near = (day for day in places if event.start - day <= apart)
        places.setdefault(next(near, event.start), []).append(number)
    return {
        day: f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
        for day, numbers in places.items()
    }
