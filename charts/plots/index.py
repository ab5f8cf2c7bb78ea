"""Comparable indicators as lines on one scale, each 100 in a period they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts.plots.kind import ChartKind, ChartSpec, is_several
from charts.plots.panels import chosen_series, panel_captions
from charts.plots.parts.marks import Frame, midpoint
from charts.plots.parts.series import cut_axis
from charts.plots.parts.timeline import time_axis
from charts.style.captions import attach
from charts.style.theme import PALETTES, Palette, ThemeName, template
from indicators.language import Language, Message
from indicators.period import Period
from indicators.series.comparability import (
    common_bases,
    default_base,
    figures,
    obstacles,
    refused_base,
)
from indicators.table import Table

HEIGHT = 440
NEXT_TO = timedelta(days=1)
LETTERS = "ABCDEF"


class IndexLine(NamedTuple):
    """One indexed line: the letter at its end, what it draws, its colour."""

    letter: str
    indicator: str
    colour: str


def index(
    table: Table,
    language: Language,
    indicators: Sequence[str],
    base: Period,
    *,
    theme: ThemeName = "light",
) -> go.Figure:
    """Draw comparable indicators as lines, each 100 in the `base` period they share.

    Neighbouring periods are joined by a line, others by dots. Raises `ValueError`, in
    the chart's language, where an indicator has no good figure for the base.
    """
    if base not in common_bases(table, indicators):
        refusal = refused_base(table, indicators, base)
        raise ValueError(language.say(refusal) if refusal else "no period that all of them have")
    palette = PALETTES[theme]
    figure = go.Figure(layout={"template": template(palette, language)})
    lines = [IndexLine(*each) for each in zip(LETTERS, indicators, palette.accents, strict=False)]
    for line in lines:
        figure.add_traces(_index_line(table, line, base, palette, language))
    spans = [o.period for each in indicators for o in figures(table, each) if o.period >= base]
    whole = Period(min(p.start for p in spans), max(p.end for p in spans))
    axis = time_axis(whole, after=timedelta(days=whole.days // 8))
    figure.update_layout(height=HEIGHT, xaxis=axis, yaxis={"fixedrange": True})
    figure.update_layout(annotations=cut_axis(Frame(palette, "", top=2, bottom=1), language))
    figure.add_hline(y=100, line={"color": palette.event, "width": 1})
    names = table.catalog.indicator
    key = [f"{line.letter}: {language.pick(names[line.indicator].name)}" for line in lines]
    said = language.text("Index, {base} = 100", base=base.words(language))
    words = "; ".join([said, *key])
    chosen = chosen_series(table, indicators)
    return attach(figure, panel_captions(chosen, indicators, language, subtitle=words))


def _index_line(
    table: Table, line: IndexLine, base: Period, palette: Palette, language: Language
) -> list[go.Scatter]:
    seen = [o for o in figures(table, line.indicator) if o.figure and o.period >= base]
    first = next(o.figure.value for o in seen if o.figure and o.period == base)
    values = [100 * o.figure.value / first for o in seen if o.figure]
    unbroken = all(b.period.start - a.period.end == NEXT_TO for a, b in pairwise(seen))
    name = language.pick(table.catalog.indicator[line.indicator].name)
    moved = go.Scatter(
        x=[midpoint(o.period) for o in seen],
        y=values,
        mode="lines",
        line={"color": line.colour, "width": 2.5, "dash": "solid" if unbroken else "dot"},
        hovertext=[
            f"<b>{language.number(round(value, 1), 1)}</b><br>{o.period.words(language)}<br>{name}"
            for o, value in zip(seen, values, strict=True)
        ],
        hoverinfo="text",
    )
    end = go.Scatter(
        x=[midpoint(seen[-1].period)],
        y=[values[-1]],
        text=[f" <b>{line.letter}</b> {language.number(round(values[-1]), 0)}"],
        mode="markers+text",
        marker={"color": line.colour, "size": 9},
        textposition="middle right",
        textfont={"color": palette.ink, "size": 15},
        hoverinfo="skip",
        cliponaxis=False,
    )
    return [moved, end]


def _draw(table: Table, language: Language, spec: ChartSpec, theme: ThemeName) -> go.Figure:
    table = replace(
        table,
        rows=pd.concat(
            series.rows
            for series in chosen_series(table, spec.indicators, spec.areas, spec.frequency)
        ),
    )
    base = spec.base or default_base(common_bases(table, spec.indicators))
    if base is None:
        raise ValueError("no period that all of them have")
    return index(table, language, spec.indicators, base, theme=theme)


def _fits(table: Table, indicators: tuple[str, ...]) -> bool:
    if not is_several(table, indicators) or obstacles(table, indicators):
        return False
    return bool(common_bases(table, indicators))


KIND = ChartKind("index", Message("On one scale"), _draw, _fits, is_of_several=True)
