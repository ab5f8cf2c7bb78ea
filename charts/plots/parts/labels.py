"""Figures printed at their marks: none over another, none beyond the plot, on a phone too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isinf

import plotly.graph_objects as go

from charts.plots.parts.marks import ARROW, VISIBLE, Frame, Mark
from charts.style.fonts import LINE, width
from indicators.period import Period

GAP = 7  # pixels between a mark and its label
SIZE = 15
NARROW = 286  # pixels across the plot of a telephone 390 pixels wide
MARGIN = 0.06  # of the time axis, free at both ends
SHORTER = 0.6  # of its height on screen, that a plot has on the smallest picture
LIFTS = 3  # lines that a label may rise to be free of others
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Box:
    """Where a label stands: pixels from the left of a narrow plot, values from its bottom."""

    left: float
    right: float
    bottom: float
    top: float

    def meets(self, other: Box) -> bool:
        """Say whether two labels are printed over each other."""
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top


@dataclass(frozen=True, slots=True)
class Label:
    """One label in a place that it may have."""

    mark: Mark
    y: float
    position: str
    box: Box


def labels(marks: Sequence[Mark], frame: Frame) -> go.Scatter:
    """Print figures at their marks; those without room are left to the hover.

    The last one has room first, then those reported before those that are not.
    """
    placed: list[Label] = []
    span = frame.span or _whole(marks)
    for mark in sorted(marks, key=_priority):
        options = list(_options(mark, frame, span))
        taken = [label.box for label in placed]
        free = (label for label in options if not any(map(label.box.meets, taken)))
        chosen = next(free, None if placed else options[0])
        if chosen:
            placed.append(chosen)
    placed.sort(key=lambda label: marks.index(label.mark))
    return go.Scatter(
        x=[label.mark.middle for label in placed],
        y=[label.y for label in placed],
        text=[label.mark.label for label in placed],
        mode="text",
        textposition=[label.position for label in placed],
        textfont={"size": SIZE, "color": frame.palette.ink},
        hoverinfo="skip",
        cliponaxis=False,
        **frame.axes,
    )


def _priority(mark: Mark) -> tuple[bool, bool, int]:
    return mark.hollow, mark.is_forecast, -mark.period.end.toordinal()


def _whole(marks: Sequence[Mark]) -> Period | None:
    periods = [mark.period for mark in marks]
    return Period(min(p.start for p in periods), max(p.end for p in periods)) if periods else None


def _options(mark: Mark, frame: Frame, span: Period | None) -> Iterator[Label]:
    """Yield where a label may stand within the plot, the best place first."""
    a_pixel = frame.height / (SHORTER * frame.pixels)
    tall = len(mark.label.split("<br>")) * SIZE * LINE * a_pixel
    above, below = _above(mark, frame), _below(mark, frame) - tall
    lifts = [above + n * SIZE * LINE * a_pixel for n in range(LIFTS)]
    order = [below, *lifts] if _hangs(mark) else [*lifts, below]
    side, left, right = _across(mark, span, frame.after)
    inside = [y for y in order if y >= frame.bottom and y + tall <= frame.top]
    for y in inside or order[:1]:
        # a label below hangs from its top, so that its letters stay off the mark
        at, place = (y + tall, "bottom") if y == below else (y, "top")
        yield Label(mark, at, f"{place} {side}", Box(left, right, y, y + tall))


def _hangs(mark: Mark) -> bool:
    """Say whether a label is best below its mark: a line or another mark stands above."""
    return mark.value < 0 or mark.falls or (mark.hollow and mark.period.is_day)


def _across(mark: Mark, span: Period | None, after: timedelta) -> tuple[str, float, float]:
    """Return on which side of its mark a label stands, and its ends in pixels."""
    wide = max(width(TAG.sub("", line), SIZE, bold=True) for line in mark.label.split("<br>"))
    at = NARROW / 2
    if span:
        first = datetime.combine(span.start, datetime.min.time()) - timedelta(MARGIN * span.days)
        shown = timedelta(span.days * (1 + 2 * MARGIN)) + after
        at = NARROW * ((mark.middle - first) / shown)
    if at - wide / 2 < -GAP:
        return "right", at, at + wide
    if at + wide / 2 > NARROW + 2 * GAP:
        return "left", at - wide, at
    return "center", at - wide / 2, at + wide / 2


def _above(mark: Mark, frame: Frame) -> float:
    gap = GAP / frame.pixels * frame.height
    if isinf(mark.interval.upper):
        return mark.value + ARROW * frame.height + gap
    drawn = mark.interval.width > VISIBLE * frame.height and not isinf(mark.interval.lower)
    return (mark.interval.upper if drawn else mark.value) + gap


def _below(mark: Mark, frame: Frame) -> float:
    gap = GAP / frame.pixels * frame.height
    if isinf(mark.interval.lower):
        return mark.value - ARROW * frame.height - gap
    drawn = mark.interval.width > VISIBLE * frame.height and not isinf(mark.interval.upper)
    return (mark.interval.lower if drawn else mark.value) - gap
