"""Several indicators side by side: small multiples on one time axis, or indexed lines.

Lines on one scale are for what is like for like; `indicators.comparability` says what is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from charts.plots.marks import Frame, midpoint
from charts.plots.series import Scale, Series, described, fitted, series, traces, value_axis
from charts.plots.timeline import time_axis
from charts.style.captions import Anatomy, attach, known_on, notes, source_lines
from charts.style.theme import PALETTES, Palette, ThemeName, template
from indicators.comparability import common_bases, figures
from indicators.language import Language
from indicators.period import Period
from indicators.table import Table, latest_published

PANEL_HEIGHT = 190
PANEL_PIXELS = 120
TITLE_WIDTH = 38  # letters that fit on a phone
INDEX_HEIGHT = 440
NEXT_TO = timedelta(days=1)
LETTERS = "ABCDEF"


class Line(NamedTuple):
    """One indexed line: the letter at its end, what it draws, its colour."""

    letter: str
    indicator: str
    colour: str


def compare(
    table: Table,
    language: Language,
    indicators: Sequence[str],
    *,
    theme: ThemeName = "light",
    per_year: bool = False,
) -> go.Figure:
    """Draw 2 to 6 indicators as panels one above the other, each with its own value axis."""
    palette = PALETTES[theme]
    catalog = table.catalog.indicator
    scales = [Scale(catalog[each], per_year) for each in indicators]
    found = [series(table.series(s.indicator.id), s, language) for s in scales]
    span = _whole(found)
    figure = make_subplots(
        rows=len(found),
        cols=1,
        shared_xaxes=True,
        vertical_spacing=0.32 / len(found),
        subplot_titles=[_panel_title(each, language) for each in scales],
    )
    figure.update_layout(
        template=template(palette, language), height=PANEL_HEIGHT * len(found), margin={"t": 48}
    )
    for number, (each, colour) in enumerate(zip(found, palette.accents, strict=False), start=1):
        frame = Frame(palette, colour, 1.0, pixels=PANEL_PIXELS, span=span)
        _draw_panel(figure, each, frame, number, language)
    figure.update_xaxes(**time_axis(span))
    figure.update_annotations(
        x=0, xanchor="left", align="left", font={"size": 14, "color": palette.ink}
    )
    return attach(figure, _anatomy(table, indicators, language, per_year=per_year))


def index(
    table: Table,
    language: Language,
    indicators: Sequence[str],
    base: Period,
    *,
    theme: ThemeName = "light",
) -> go.Figure:
    """Draw comparable indicators as lines, each 100 in the `base` period they share.

    Neighbouring periods are joined by a line, others by dots. Raises `ValueError` where an
    indicator has no figure for the base.
    """
    if base not in common_bases(table, indicators):
        raise ValueError(f"no figure of every indicator for {base.sdmx}")
    palette = PALETTES[theme]
    figure = go.Figure(layout={"template": template(palette, language)})
    lines = [Line(*each) for each in zip(LETTERS, indicators, palette.accents, strict=False)]
    for line in lines:
        figure.add_traces(_index_line(table, line, base, palette, language))
    spans = [o.period for each in indicators for o in figures(table, each) if o.period >= base]
    whole = Period(min(p.start for p in spans), max(p.end for p in spans))
    axis = time_axis(whole, after=timedelta(days=whole.days // 8))
    figure.update_layout(height=INDEX_HEIGHT, xaxis=axis, yaxis={"fixedrange": True})
    figure.add_hline(y=100, line={"color": palette.event, "width": 1})
    names = table.catalog.indicator
    key = [f"{line.letter}: {language.pick(names[line.indicator].name)}" for line in lines]
    said = language.text("Index, {base} = 100", base=base.words(language))
    words = "; ".join([said, *key])
    return attach(figure, _anatomy(table, indicators, language, subtitle=words))


def _draw_panel(
    figure: go.Figure, each: Series, frame: Frame, number: int, language: Language
) -> None:
    fit = fitted(each, frame)
    figure.add_traces(traces(each, fit, language), rows=number, cols=1)
    figure.update_yaxes(**value_axis(each, fit), nticks=4, row=number, col=1)


def _index_line(
    table: Table, line: Line, base: Period, palette: Palette, language: Language
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


def _wrapped(name: str, width: int) -> str:
    """Break a panel's title into lines that fit on a phone."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] += f"{word} "
    return "<br>".join(line.strip() for line in lines)


def _whole(found: Sequence[Series]) -> Period:
    spans = [each.span for each in found]
    return Period(min(s.start for s in spans), max(s.end for s in spans))


def _panel_title(scale: Scale, language: Language) -> str:
    said = f"{language.pick(scale.indicator.name)}, {scale.unit(language)}"
    return f"<b>{_wrapped(said, TITLE_WIDTH)}</b>"


def _anatomy(
    table: Table,
    indicators: Sequence[str],
    language: Language,
    *,
    subtitle: str = "",
    per_year: bool = False,
) -> Anatomy:
    chosen = [table.series(each) for each in indicators]
    names = [language.pick(table.catalog.indicator[each].name) for each in indicators]
    sources = [line for each in chosen for line in source_lines(latest_published(each), language)]
    all_notes = [
        f"{name}: {' '.join(said)}"
        for name, each in zip(names, chosen, strict=True)
        if (said := notes(latest_published(each).observations, language))
    ]
    return Anatomy(
        title=" · ".join(names),
        subtitle=subtitle or language.text("Each on its own scale, all on one time axis"),
        sources=tuple(dict.fromkeys(sources)),
        notes=tuple(all_notes),
        id=" + ".join(indicators),
        as_known_on=known_on(table, language),
        alt=" ".join(
            described(each, Scale(table.catalog.indicator[name], per_year), language)
            for name, each in zip(indicators, chosen, strict=True)
        ),
    )
