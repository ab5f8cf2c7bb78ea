"""Several indicators, each in a panel with its own value axis, all on one time axis."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from charts.plots.kind import ChartKind, ChartSpec, is_several
from charts.plots.parts.marks import Frame
from charts.plots.parts.series import (
    PlottedSeries,
    Scale,
    described,
    fitted,
    series,
    traces,
    value_axis,
)
from charts.plots.parts.timeline import time_axis
from charts.style.captions import Captions, attach, known_on, notes, source_lines
from charts.style.theme import PALETTES, ThemeName, template
from indicators.language import Language, Message
from indicators.period import Period
from indicators.table import Table, latest_published

PANEL_HEIGHT = 190
PANEL_PIXELS = 120
TITLE_WIDTH = 38  # letters that fit on a phone


def panels(
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
    return attach(figure, panel_captions(table, indicators, language, per_year=per_year))


def _draw_panel(
    figure: go.Figure, each: PlottedSeries, frame: Frame, number: int, language: Language
) -> None:
    fit = fitted(each, frame)
    figure.add_traces(traces(each, fit, language), rows=number, cols=1)
    figure.update_yaxes(**value_axis(each, fit), nticks=4, row=number, col=1)


def _wrapped(name: str, width: int) -> str:
    """Break a panel's title into lines that fit on a phone."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] += f"{word} "
    return "<br>".join(line.strip() for line in lines)


def _whole(found: Sequence[PlottedSeries]) -> Period:
    spans = [each.span for each in found]
    return Period(min(s.start for s in spans), max(s.end for s in spans))


def _panel_title(scale: Scale, language: Language) -> str:
    said = f"{language.pick(scale.indicator.name)}, {scale.unit(language)}"
    return f"<b>{_wrapped(said, TITLE_WIDTH)}</b>"


def panel_captions(
    table: Table,
    indicators: Sequence[str],
    language: Language,
    *,
    subtitle: str = "",
    per_year: bool = False,
) -> Captions:
    """Return what stands around several indicators in one figure."""
    chosen = [table.series(each) for each in indicators]
    names = [language.pick(table.catalog.indicator[each].name) for each in indicators]
    sources = [line for each in chosen for line in source_lines(latest_published(each), language)]
    all_notes = [
        f"{name}: {' '.join(said)}"
        for name, each in zip(names, chosen, strict=True)
        if (said := notes(latest_published(each).observations, language))
    ]
    return Captions(
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


def _draw(table: Table, language: Language, spec: ChartSpec, theme: ThemeName) -> go.Figure:
    return panels(table, language, spec.indicators, theme=theme, per_year=spec.per_year)


KIND = ChartKind(
    "panels",
    Message("Side by side"),
    _draw,
    is_several,
    is_native=True,
    is_usual=True,
    is_of_several=True,
)
