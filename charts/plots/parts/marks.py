"""The marks that figures are drawn with: points, spans, whiskers, hollow values, bands.

Each function returns traces in the axes it is told, so a lone chart and a panel of several
draw alike. Values are in the indicator's display unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import isinf

import plotly.graph_objects as go

from charts.style.theme import Palette, faded
from indicators.interval import Interval
from indicators.period import Period

DAY_MS = 86_400_000
VISIBLE = 0.012  # a rounding interval below this share of the axis is not drawn
FEW = 8  # so many figures are each labelled; of more, only the last one
ARROW = 0.13  # how far an open whisker reaches, as a share of the axis


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure to draw: where in time, how much, what it says.

    `interval` and `value` are in display units (billions, per year); `label` is printed at
    the mark, `hover` when it is pointed at. It stands at place `turn` of the `share` marks of
    its period; `falls` where a line comes down to it.
    """

    period: Period
    value: float
    interval: Interval
    label: str
    hover: str
    hollow: bool = False
    status: str = "A"
    turn: int = 0
    share: int = 1
    falls: bool = False

    @property
    def is_forecast(self) -> bool:
        """Whether it has not happened yet."""
        return self.status == "F"

    @property
    def days(self) -> float:
        """How many days it is wide."""
        return self.period.days / self.share

    @property
    def middle(self) -> datetime:
        """The moment in its middle: of a period that several share, of its part."""
        if self.period.is_day:
            return midpoint(self.period)
        start = datetime.combine(self.period.start, time())
        return start + timedelta(days=self.days * (self.turn + 0.5))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where marks are drawn: axes, colours, the ends of the value axis, its height on screen.

    `span` is what the time axis shows, where that is more than the marks; `after` it is left free.
    """

    palette: Palette
    colour: str
    top: float
    bottom: float = 0.0
    xaxis: str = "x"
    yaxis: str = "y"
    pixels: int = 340
    span: Period | None = None
    after: timedelta = timedelta()

    @property
    def height(self) -> float:
        """The height of the value axis, in display units."""
        return self.top - self.bottom

    def at(self, share: float) -> float:
        """Return the value at a share of the axis: 0 at the bottom, 1 at the top."""
        return self.bottom + share * self.height

    def is_early(self, day: date) -> bool:
        """Say whether a day is in the first half of what the time axis shows."""
        return self.span is None or day <= self.span.middle

    @property
    def axes(self) -> dict[str, str]:
        """The axes as every trace takes them."""
        return {"xaxis": self.xaxis, "yaxis": self.yaxis}


def midpoint(period: Period) -> datetime:
    """Return the moment in the middle of a period."""
    return datetime.combine(period.start, time()) + timedelta(days=period.days / 2)


def spans(marks: Sequence[Mark], frame: Frame) -> go.Bar:
    """Draw flows: bars as wide as their periods, see-through so that overlaps show.

    Those of one period stand side by side in it; a forecast has its edge drawn by `forecasts`.
    """
    edge = 1.5 if len(marks) < 20 else 0.5
    return go.Bar(
        x=[mark.middle for mark in marks],
        y=[mark.value for mark in marks],
        width=[mark.days * DAY_MS for mark in marks],
        marker={
            "color": [faded(frame.colour, _opacity(mark)) for mark in marks],
            "line": {
                "color": frame.colour,
                "width": [0 if mark.is_forecast else edge for mark in marks]
                if any(mark.is_forecast for mark in marks)
                else edge,
            },
        },
        hovertext=[mark.hover for mark in marks],
        hoverinfo="text",
        **frame.axes,
    )


def _opacity(mark: Mark) -> float:
    if mark.hollow:
        return 0.0
    return 0.12 if mark.is_forecast else 0.30


def points(marks: Sequence[Mark], frame: Frame) -> go.Scatter:
    """Draw stocks: a point on its day, those of one day side by side.

    Hollow is what was not the latest published, or has not happened yet.
    """
    size = 12 if len(marks) <= FEW else 8
    return go.Scatter(
        x=[mark.middle for mark in marks],
        y=[mark.value for mark in marks],
        mode="markers",
        marker={
            "size": size,
            "angle": 90,
            "standoff": [1.3 * size * mark.turn for mark in marks],
            "color": [
                frame.palette.paper if mark.hollow or mark.is_forecast else frame.colour
                for mark in marks
            ],
            "line": {"color": frame.colour, "width": 2.5},
        },
        hovertext=[mark.hover for mark in marks],
        hoverinfo="text",
        **frame.axes,
    )


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
        x=[mark.middle] * 2,
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
