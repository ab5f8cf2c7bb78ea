"""The marks that figures are drawn with: points, spans, whiskers, hollow values, bands.

Each function returns traces in the axes it is told, so a lone chart and a panel of several
draw alike. Values are in the indicator's display unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from math import isinf

import plotly.graph_objects as go

from charts.style.theme import Palette, faded
from indicators.interval import Interval
from indicators.period import Period

DAY_MS = 86_400_000
VISIBLE = 0.012  # a rounding interval below this share of the axis is not drawn
LABEL_GAP = 7  # pixels between a mark and its label
ARROW = 0.13  # how far an open whisker reaches, as a share of the axis


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure to draw: where in time, how much, what it says.

    `interval` and `value` are in display units (billions, per year); `label` is printed at
    the mark, `hover` when it is pointed at.
    """

    period: Period
    value: float
    interval: Interval
    label: str
    hover: str
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Where marks are drawn: axes, colours, the ends of the value axis, its height on screen.

    `span` is what the time axis shows, where that is more than the marks.
    """

    palette: Palette
    colour: str
    top: float
    bottom: float = 0.0
    xaxis: str = "x"
    yaxis: str = "y"
    pixels: int = 340
    span: Period | None = None

    @property
    def height(self) -> float:
        """The height of the value axis, in display units."""
        return self.top - self.bottom

    def at(self, share: float) -> float:
        """Return the value at a share of the axis: 0 at the bottom, 1 at the top."""
        return self.bottom + share * self.height

    @property
    def axes(self) -> dict[str, str]:
        """The axes as every trace takes them."""
        return {"xaxis": self.xaxis, "yaxis": self.yaxis}


def midpoint(period: Period) -> datetime:
    """Return the moment in the middle of a period."""
    return datetime.combine(period.start, time()) + timedelta(days=period.days / 2)


def spans(marks: Sequence[Mark], frame: Frame) -> go.Bar:
    """Draw flows: bars as wide as their periods, see-through so that overlaps show."""
    return go.Bar(
        x=[midpoint(mark.period) for mark in marks],
        y=[mark.value for mark in marks],
        width=[mark.period.days * DAY_MS for mark in marks],
        marker={
            "color": [faded(frame.colour, 0.0 if m.hollow else 0.30) for m in marks],
            "line": {"color": frame.colour, "width": 1.5 if len(marks) < 20 else 0.5},
        },
        hovertext=[mark.hover for mark in marks],
        hoverinfo="text",
        **frame.axes,
    )


def points(marks: Sequence[Mark], frame: Frame) -> go.Scatter:
    """Draw stocks: a point on its day; hollow where the value is not the drawn one."""
    return go.Scatter(
        x=[midpoint(mark.period) for mark in marks],
        y=[mark.value for mark in marks],
        mode="markers",
        marker={
            "size": 12,
            "color": [frame.palette.paper if m.hollow else frame.colour for m in marks],
            "line": {"color": frame.colour, "width": 2.5},
        },
        hovertext=[mark.hover for mark in marks],
        hoverinfo="text",
        **frame.axes,
    )


def unreported(marks: Sequence[Mark], said: str, frame: Frame) -> list[go.Scatter]:
    """Join reports of a stock by dots that `said` explains: nothing was reported in between."""
    if len(marks) < 2:
        return []
    first, second = marks[:2]
    halfway = midpoint(first.period) + (midpoint(second.period) - midpoint(first.period)) / 2
    words = go.Scatter(
        x=[halfway],
        y=[(first.value + second.value) / 2],
        text=[said],
        mode="text",
        textposition=_beside(first, second, halfway, frame),
        textfont={"size": 13, "color": frame.palette.muted},
        hoverinfo="skip",
        **frame.axes,
    )
    dots = go.Scatter(
        x=[midpoint(mark.period) for mark in marks],
        y=[mark.value for mark in marks],
        mode="lines",
        line={"color": frame.colour, "width": 2, "dash": "dot"},
        hoverinfo="skip",
        **frame.axes,
    )
    return [dots, words]


def _beside(first: Mark, second: Mark, halfway: datetime, frame: Frame) -> str:
    """Return where words clear a line through two marks, and the end of the time axis."""
    is_late = frame.span is not None and halfway > midpoint(frame.span)
    is_above = is_late == (second.value >= first.value)
    return f"{'top' if is_above else 'bottom'} {'left' if is_late else 'right'}"


def whiskers(marks: Sequence[Mark], frame: Frame) -> list[go.Scatter]:
    """Draw what bounds a figure: caps where they can be seen, arrows where a side is open."""
    return [trace for mark in marks if (trace := _whisker(mark, frame))]


def _whisker(mark: Mark, frame: Frame) -> go.Scatter | None:
    low, high = mark.interval.lower, mark.interval.upper
    reach = ARROW * frame.height
    if isinf(high):
        ends, symbols = (mark.value, mark.value + reach), ("line-ew", "triangle-up")
    elif isinf(low) or low < frame.bottom:
        tip = max(mark.value - reach, frame.bottom)  # below the axis nobody would see it
        ends, symbols = (mark.value, tip), ("line-ew", "triangle-down")
    elif high - low > VISIBLE * frame.height:
        ends, symbols = (low, high), ("line-ew", "line-ew")
    else:
        return None
    return go.Scatter(
        x=[midpoint(mark.period)] * 2,
        y=ends,
        mode="lines+markers",
        line={"color": frame.palette.ink, "width": 2},
        marker={
            "symbol": symbols,
            "size": 12,
            "color": frame.palette.ink,
            "line": {"color": frame.palette.ink, "width": 2},
        },
        hoverinfo="skip",
        cliponaxis=False,
        **frame.axes,
    )


def labels(marks: Sequence[Mark], frame: Frame) -> go.Scatter:
    """Print each figure at its mark, above its whisker if it has one upward."""
    return go.Scatter(
        x=[midpoint(mark.period) for mark in marks],
        y=[_label_height(mark, frame) for mark in marks],
        text=[mark.label for mark in marks],
        mode="text",
        textposition="top center",
        textfont={"size": 15, "color": frame.palette.ink},
        hoverinfo="skip",
        cliponaxis=False,
        **frame.axes,
    )


def _label_height(mark: Mark, frame: Frame) -> float:
    gap = LABEL_GAP / frame.pixels * frame.height
    if isinf(mark.interval.upper):
        return mark.value + ARROW * frame.height + gap
    drawn = mark.interval.width > VISIBLE * frame.height and not isinf(mark.interval.lower)
    return (mark.interval.upper if drawn else mark.value) + gap


def band(interval: Interval, label: str, span: Period, frame: Frame) -> list[go.Scatter]:
    """Draw an implied value of unknown date: a hollow labelled band across the whole chart."""
    low = max(interval.lower, frame.bottom)
    high = interval.upper if not isinf(interval.upper) else low
    across = [span.start, span.end, span.end, span.start, span.start]
    line = {"color": frame.colour, "width": 1, "dash": "dash"}
    box = go.Scatter(
        x=across, y=[low, low, high, high, low], mode="lines", line=line, hoverinfo="skip",
        fill="toself", fillcolor=faded(frame.colour, 0.10), **frame.axes,
    )  # fmt: skip
    words = go.Scatter(
        x=[span.start], y=[high], text=[label], mode="text", textposition="top right",
        textfont={"size": 13, "color": frame.palette.ink}, hoverinfo="skip", **frame.axes,
    )  # fmt: skip
    return [box, words]
