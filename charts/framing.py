"""A figure as a picture: its words printed around the chart, all inside one size.

On screen a page sets the words of a figure; a picture carries them itself. Lines are broken
by the width of our own fonts, and where a chart would get too little room everything is laid
out on a larger canvas, so nothing overflows and nothing is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from charts.anatomy import Anatomy, anatomy_of
from charts.footing import Block, Line, footer
from charts.lettering import STACK, width, wrapped
from charts.sizes import Size
from charts.theme import PALETTES, Palette, ThemeName
from charts.ticks import span, ticks
from indicators.language import Language

PAD = 28
TITLE, SUBTITLE = 23, 15
GAP = 16
TOP = 22  # above the value axis, for the topmost label
AXIS_LABELS = 30  # below it, for the dates
PANEL = 86  # pixels that each panel needs at the least
PANEL_TEXT = 12.5
CHART = 190  # that a lone chart needs
SHARE = 0.42  # of the height, that the chart has at the least
GROWTH = 1.07
MOST_TRIES = 24
ALONE, ALONE_TOP = 68, 3.2  # a lone number's size, and the height of what it stands over


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure ready to be drawn: the figure itself has its size, `scale` makes its pixels."""

    figure: go.Figure
    size: Size
    scale: float


def framed(
    figure: go.Figure, size: Size, spoken: Language, *, theme: ThemeName = "light", version: str
) -> Picture:
    """Print the words of a figure of ours around it, within a size; the figure stays as it was.

    `version` is the table's, printed with the id.
    """
    words, palette = anatomy_of(figure), PALETTES[theme]
    panels = len(list(figure.select_yaxes()))
    across = size.canvas
    for _ in range(MOST_TRIES):
        height = across * size.height / size.width
        head, foot = _head(words, across, palette), footer(words, version, across - 2 * PAD, spoken)
        above = PAD + sum(each.height for each in head) + GAP + TOP
        below = AXIS_LABELS + GAP + sum(each.height for each in foot) + PAD
        if height - above - below >= max(CHART, PANEL * panels, SHARE * height):
            break
        across *= GROWTH
    laid = go.Figure(figure)
    left = PAD + _value_axes(laid, height - above - below, panels, spoken)
    laid.update_layout(
        width=round(across),
        height=round(height),
        margin={"l": left, "r": PAD, "t": above, "b": below, "autoexpand": False, "pad": 0},
        font={"family": STACK},
        autosize=False,
    )
    _time_axes(laid, (across - left - PAD) / 110)
    _panel_words(laid, across - left - PAD)
    _print(laid, head, -left + PAD, above, palette, from_top=True)
    _print(laid, foot, -left + PAD, -AXIS_LABELS - GAP, palette, from_top=False)
    return Picture(laid, size, size.width / round(across))


def _head(words: Anatomy, across: float, palette: Palette) -> list[Block]:
    room = across - 2 * PAD
    title = wrapped(words.title, room, TITLE, bold=True)
    subtitle = wrapped(words.subtitle, room, SUBTITLE)
    return [
        Block((Line(title, TITLE, palette.ink, bold=True),)),
        Block((Line(subtitle, SUBTITLE, palette.muted),)),
    ]


def _value_axes(figure: go.Figure, height: float, panels: int, spoken: Language) -> float:
    """Mark the value axes at round numbers; return the room that their labels take."""
    room = 0.0
    most = max(2, min(6, round(height / panels / 42)))
    for axis in figure.select_yaxes():
        axis.automargin = False
        if axis.visible is False:
            _enlarge(figure, axis)
            continue
        low, high = span(axis, figure)
        marked = ticks(low, high, most, spoken, least_step=axis.dtick or 0)
        axis.update(range=[low, high], tickvals=marked.at, ticktext=marked.labels, tickmode="array")
        room = max(room, marked.width + 8)
    return room


def _enlarge(figure: go.Figure, axis: go.layout.YAxis) -> None:
    """Print a lone figure larger, so that it fills the room it has."""
    axis.range = [0, ALONE_TOP]
    for number in figure.layout.annotations:
        number.font.size = ALONE
        number.text = number.text.replace("font-size:18px", f"font-size:{ALONE // 2.6:.0f}px")


def _time_axes(figure: go.Figure, most: float) -> None:
    for axis in figure.select_xaxes():
        axis.automargin = False
        if axis.tickvals and len(axis.tickvals) > most:
            axis.tickvals = axis.tickvals[:: max(1, round(len(axis.tickvals) / most))]


def _panel_words(figure: go.Figure, room: float) -> None:
    """Set the words of small panels smaller, and their titles on one line where that fits."""
    if figure.layout.annotations and len(list(figure.select_yaxes())) > 1:
        figure.update_traces(textfont={"size": PANEL_TEXT}, selector={"mode": "text"})
    for title in figure.layout.annotations:
        joined = title.text.replace("<br>", " ")
        plain = joined.replace("<b>", "").replace("</b>", "")
        if title.xref == "paper" and width(plain, title.font.size, bold=True) <= room:
            title.text = joined


def _print(
    figure: go.Figure,
    blocks: list[Block],
    left: float,
    start: float,
    palette: Palette,
    *,
    from_top: bool,
) -> None:
    """Print blocks one under the other; the head starts at the picture's top edge."""
    edge: dict[str, Any] = {"xref": "paper", "yref": "paper", "x": 0, "y": 1 if from_top else 0}
    down = start - PAD if from_top else start
    for block in blocks:
        for line in block.lines:
            figure.add_annotation(
                **edge,
                text=line.html,
                xshift=left + line.left,
                yshift=down,
                font={"size": line.size, "color": line.colour or palette.muted, "family": STACK},
                xanchor="left",
                yanchor="top",
                align="left",
                showarrow=False,
                borderpad=0,
                borderwidth=0,
            )
        down -= block.height
