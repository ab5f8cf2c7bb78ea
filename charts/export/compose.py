"""A figure as a picture: its words printed around the chart, all inside one size.

On screen a page sets the words of a figure; a picture carries them itself. Lines are broken
by the width of our own fonts, and where a chart would get too little room everything is laid
out on a larger canvas, so nothing overflows and nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import plotly.graph_objects as go

from charts.export.footer import Block, PrintedLine, footer
from charts.plots.parts.ticks import span, ticks
from charts.style.captions import Captions, captions_of
from charts.style.fonts import STACK, width, wrapped
from charts.style.sizes import Size
from charts.style.theme import PALETTES, Palette, ThemeName
from indicators.language import Language

PAD, BARE_PAD = 28, 6  # around a figure with its words, and without
TITLE, SUBTITLE = 23, 15
GAP = 16
TOP = 22  # above the value axis, for the topmost label
AXIS_LABELS = 30  # below it, for the dates
PANEL = 86  # pixels that each panel needs at the least
PANEL_TEXT = 12.5
CHART = 190  # that a lone chart needs
ROW = 32  # that each row of a chart of rows needs
ROW_NAME = 13  # the size its names are set in
SHARE = 0.42  # of the height, that the chart has at the least
GROWTH = 1.07
MOST_TRIES = 24
TINY = 1e-7  # a browser cuts a pixel off what is a hair too short
DATE = 110  # pixels between two dates on an axis, at the least
ALONE, ALONE_TOP = 68, 3.2  # a lone number's size, and the height of what it stands over
ALONE_SHARE = 0.8  # of the width, that it and its unit take at most were they of one size
_TAG = re.compile(r"</?[a-z][^>]*>")


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure ready to be drawn: the figure itself has its size, `scale` makes its pixels."""

    figure: go.Figure
    size: Size
    scale: float


@dataclass(frozen=True, slots=True)
class _Room:
    """A canvas, and the words that stand above and below the chart on it."""

    across: float
    height: float
    head: list[Block]
    foot: list[Block]
    pad: float = PAD

    @property
    def above(self) -> float:
        words = sum(each.height for each in self.head)
        return self.pad + (words + GAP if words else 0) + TOP

    @property
    def below(self) -> float:
        words = sum(each.height for each in self.foot)
        return AXIS_LABELS + (words + GAP if words else 0) + self.pad

    @property
    def chart(self) -> float:
        return self.height - self.above - self.below


def framed(
    figure: go.Figure, size: Size, language: Language, *, theme: ThemeName = "light", version: str
) -> Picture:
    """Print the words of a figure of ours around it, within a size; the figure stays as it was.

    `version` is the table's, printed with the id.
    """
    captions, palette = captions_of(figure), PALETTES[theme]

    def room(across: float) -> _Room:
        inner = across - 2 * PAD
        head = _head(captions, inner, palette)
        foot = footer(captions, version, inner, palette.muted, language)
        return _Room(across, across * size.height / size.width, head, foot)

    return _laid_out(figure, _smallest(room, figure, size), size, language)


def without_words(figure: go.Figure, size: Size, language: Language) -> Picture:
    """Lay out a figure alone, for a place that has its words already."""

    def room(across: float) -> _Room:
        return _Room(across, across * size.height / size.width, [], [], BARE_PAD)

    return _laid_out(figure, _smallest(room, figure, size), size, language)


def _laid_out(figure: go.Figure, room: _Room, size: Size, language: Language) -> Picture:
    panels = len(list(figure.select_yaxes()))
    laid = go.Figure(figure)
    left = room.pad + _value_axes(laid, room, panels, language)
    laid.update_layout(
        width=room.across,
        height=room.height,
        margin={"l": left, "r": PAD, "t": room.above, "b": room.below, "autoexpand": False},
        font={"family": STACK},
        autosize=False,
    )
    chart_width = room.across - left - PAD
    _time_axes(laid, chart_width / DATE)
    _panel_words(laid, chart_width)
    _print(laid, room.head, PAD - left, room.above - PAD, top=True)
    _print(laid, room.foot, PAD - left, -AXIS_LABELS - GAP, top=False)
    return Picture(laid, size, size.width / room.across * (1 + TINY))


def _smallest(room: Callable[[float], _Room], figure: go.Figure, size: Size) -> _Room:
    """Return the smallest canvas on which the chart has enough room between its words."""
    rows, panels = len(_row_names(figure.layout.yaxis)), len(list(figure.select_yaxes()))
    least, across = max(CHART, PANEL * panels, ROW * rows), size.canvas
    for _ in range(MOST_TRIES):
        canvas = room(across)
        if canvas.chart >= max(least, SHARE * canvas.height):
            break
        across *= GROWTH
    return canvas


def _head(words: Captions, room: float, palette: Palette) -> list[Block]:
    title = wrapped(words.title, room, TITLE, bold=True)
    subtitle = wrapped(words.subtitle, room, SUBTITLE)
    return [
        Block((PrintedLine(title, TITLE, palette.ink, bold=True),)),
        Block((PrintedLine(subtitle, SUBTITLE, palette.muted),)),
    ]


def _value_axes(figure: go.Figure, room: _Room, panels: int, language: Language) -> float:
    """Mark the value axes at round numbers; return the room that their labels take."""
    taken = 0.0
    most = max(2, min(6, round(room.chart / panels / 42)))
    for axis in figure.select_yaxes():
        axis.automargin = False
        if axis.visible is False:
            _enlarge(figure, axis, room.across - 2 * PAD)
            continue
        if names := _row_names(axis):
            taken = max(taken, _widest(names) + 8)
            continue
        low, high = span(axis, figure)
        marked = ticks(low, high, most, language, least_step=axis.dtick or 0)
        axis.update(range=[low, high], tickvals=marked.at, ticktext=marked.labels, tickmode="array")
        taken = max(taken, marked.width + 8)
    return taken


def _row_names(axis: go.layout.YAxis) -> tuple[str, ...]:
    """Return what the rows of an axis are called; none where it counts."""
    return tuple(axis.ticktext or axis.categoryarray or ())


def _widest(names: tuple[str, ...]) -> float:
    return max(width(line, ROW_NAME) for name in names for line in name.split("<br>"))


def _enlarge(figure: go.Figure, axis: go.layout.YAxis, across: float) -> None:
    """Print a lone figure larger, so that it fills the room it has."""
    axis.range = [0, ALONE_TOP]
    for number in figure.layout.annotations:
        plain = _TAG.sub("", number.text.split("<br>")[0])
        size = min(ALONE, ALONE * ALONE_SHARE * across / width(plain, ALONE, bold=True))
        number.font.size = size
        number.text = number.text.replace("font-size:18px", f"font-size:{size / 2.6:.0f}px")


def _time_axes(figure: go.Figure, most: float) -> None:
    for axis in figure.select_xaxes():
        axis.automargin = False
        if axis.tickvals and len(axis.tickvals) > most:
            step = max(1, round(len(axis.tickvals) / most))
            axis.tickvals, axis.ticktext = axis.tickvals[::step], (axis.ticktext or ())[::step]


def _panel_words(figure: go.Figure, room: float) -> None:
    """Set the words of small panels smaller, and their titles on one line where that fits."""
    if figure.layout.annotations and len(list(figure.select_yaxes())) > 1:
        figure.update_traces(textfont={"size": PANEL_TEXT}, selector={"mode": "text"})
    for title in figure.layout.annotations:
        joined = title.text.replace("<br>", " ")
        plain = joined.replace("<b>", "").replace("</b>", "")
        if title.xref == "paper" and width(plain, title.font.size, bold=True) <= room:
            title.text = joined


def _print(figure: go.Figure, blocks: list[Block], left: float, start: float, *, top: bool) -> None:
    """Print blocks one under the other, `start` pixels above the chart's top or bottom edge."""
    up = start
    for block in blocks:
        for line in block.lines:
            figure.add_annotation(
                **{"xref": "paper", "yref": "paper", "x": 0, "y": 1 if top else 0},
                text=line.html,
                xshift=left + line.left,
                yshift=up,
                font={"size": line.size, "color": line.colour, "family": STACK},
                **{"xanchor": "left", "yanchor": "top", "align": "left"},
                **{"showarrow": False, "borderpad": 0, "borderwidth": 0},
            )
        up -= block.height
