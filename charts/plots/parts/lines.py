"""Lines of a series: from report to report of a stock, edges of forecasts, and breaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

import plotly.graph_objects as go

from charts.plots.parts.marks import Frame, Mark, midpoint

BREAK = "B"


def joined(marks: Sequence[Mark], said: str, frame: Frame, step: int = 0) -> list[go.Scatter]:
    """Join reports of a stock: solid where none is missing, else by dots that `said` explains.

    `step` is how many months a regular series takes from one to the next (0: it is none).
    Forecasts are joined by dashes; what stands before a break is joined with nothing after it.
    """
    lines: dict[str, list[tuple[Mark, Mark]]] = {"solid": [], "dot": [], "dash": []}
    for one, other in pairwise(marks):
        if other.status != BREAK:
            lines[_dash(one, other, step)].append((one, other))
    traces = [_pairs(pairs, dash, frame) for dash, pairs in lines.items() if pairs]
    return [*traces, _silence(*lines["dot"][0], said, frame)] if lines["dot"] else traces


def _dash(one: Mark, other: Mark, step: int) -> str:
    if other.is_forecast:
        return "dash"
    months = 12 * (other.period.end.year - one.period.end.year)
    months += other.period.end.month - one.period.end.month
    return "solid" if step and months <= step else "dot"


def _pairs(pairs: Sequence[tuple[Mark, Mark]], dash: str, frame: Frame) -> go.Scatter:
    """Draw lines from mark to mark; neighbours that meet are one line."""
    x: list[datetime | None] = []
    y: list[float | None] = []
    last: Mark | None = None
    for one, other in pairs:
        if one is not last:
            x += [None, one.middle] if x else [one.middle]
            y += [None, one.value] if y else [one.value]
        x.append(other.middle)
        y.append(other.value)
        last = other
    line = {"color": frame.colour, "width": 2, "dash": dash}
    return go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", **frame.axes)


def _silence(first: Mark, second: Mark, said: str, frame: Frame) -> go.Scatter:
    """Say beside the first dotted line what it means."""
    halfway = first.middle + (second.middle - first.middle) / 2
    return go.Scatter(
        x=[halfway],
        y=[(first.value + second.value) / 2],
        text=[said],
        mode="text",
        textposition=_beside(first, second, halfway, frame),
        textfont={"size": 13, "color": frame.palette.muted},
        hoverinfo="skip",
        **frame.axes,
    )


def forecasts(marks: Sequence[Mark], frame: Frame) -> list[go.Scatter]:
    """Draw the dashed edges of bars that have not happened yet."""
    x: list[datetime | None] = []
    y: list[float | None] = []
    for mark in marks:
        if mark.is_forecast and not mark.hollow:
            half = timedelta(days=mark.days / 2)
            left, right = mark.middle - half, mark.middle + half
            x += [left, left, right, right, None]
            y += [0, mark.value, mark.value, 0, None]
    line = {"color": frame.colour, "width": 1.5, "dash": "dash"}
    edges = go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", **frame.axes)
    return [edges] if x else []


def breaks(days: Sequence[date], said: str, frame: Frame) -> list[go.Scatter]:
    """Draw a line across the plot where a series breaks, and say so at its foot."""
    if not days:
        return []
    colour = frame.palette.ink
    line = go.Scatter(
        x=[x for day in days for x in (day, day, None)],
        y=[frame.bottom, frame.top, None] * len(days),
        mode="lines", line={"color": colour, "width": 1.5, "dash": "dashdot"},
        hoverinfo="skip", **frame.axes,
    )  # fmt: skip
    words = go.Scatter(
        x=list(days), y=[frame.at(0.86)] * len(days), text=[f"\u00a0{said}\u00a0"] * len(days),
        mode="text",
        textposition="middle right" if frame.is_early(days[0]) else "middle left",
        textfont={"size": 13, "color": frame.palette.muted}, hoverinfo="skip", **frame.axes,
    )  # fmt: skip
    return [line, words]


def _beside(first: Mark, second: Mark, halfway: datetime, frame: Frame) -> str:
    """Return where words clear a line through two marks, and the end of the time axis."""
    is_late = frame.span is not None and halfway > midpoint(frame.span)
    is_above = is_late == (second.value >= first.value)
    return f"{'top' if is_above else 'bottom'} {'left' if is_late else 'right'}"
