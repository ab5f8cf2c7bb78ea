"""Several indicators, each in a panel with its own value axis, all on one time axis."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from charts.plots.kind import MOST_TOGETHER, ChartKind, ChartSpec, is_several
from charts.plots.parts.long_series import LongSeries
from charts.plots.parts.marks import Frame
from charts.plots.parts.scale import Scale
from charts.plots.parts.selection import plotted
from charts.plots.parts.series import (
    LONGEST_ALT,
    PlottedSeries,
    cut_axis,
    described,
    drawn_series,
    fitted,
    value_axis,
)
from charts.plots.parts.timeline import time_axis
from charts.style.captions import Captions, attach, known_on, named, source_lines
from charts.style.notes import notes
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
    areas: Sequence[str] = (),
    frequency: str = "",
) -> go.Figure:
    """Draw 2 to 6 series as panels one above the other, each with its own value axis.

    They are of several indicators, or of one in several areas, which are then named.
    """
    palette = PALETTES[theme]
    chosen = chosen_series(table, indicators, areas, frequency)
    scales = [Scale(table.catalog.indicator[_name(each)], per_year) for each in chosen]
    drawn = [drawn_series(*each, language) for each in zip(chosen, scales, strict=True)]
    span = _whole(drawn)
    figure = make_subplots(
        rows=len(drawn),
        cols=1,
        shared_xaxes=True,
        vertical_spacing=0.32 / len(drawn),
        subplot_titles=[
            _panel_title(each, scale, language) for each, scale in zip(chosen, scales, strict=True)
        ],
    )
    figure.update_annotations(
        x=0, xanchor="left", align="left", font={"size": 14, "color": palette.ink}
    )
    figure.update_layout(
        template=template(palette, language),
        height=PANEL_HEIGHT * len(drawn),
        margin={"t": 48},
        barmode="overlay",
    )
    for number, (shown, colour) in enumerate(zip(drawn, palette.accents, strict=False), start=1):
        axis = "" if number == 1 else str(number)
        frame = Frame(
            palette, colour, 1.0, xaxis=f"x{axis}", yaxis=f"y{axis}", pixels=PANEL_PIXELS, span=span
        )
        _draw_panel(figure, shown, frame, number, language)
    figure.update_xaxes(**time_axis(span))
    captions = panel_captions(chosen, indicators, language, per_year=per_year)
    return attach(figure, captions)


def chosen_series(
    table: Table, indicators: Sequence[str], areas: Sequence[str] = (), frequency: str = ""
) -> list[Table]:
    """Return the rows of each series of a figure: every indicator in every area chosen."""
    return [
        plotted(table.series(indicator), area, frequency)
        for indicator in indicators
        for area in areas or ("",)
    ][:MOST_TOGETHER]


def _name(series: Table) -> str:
    """Return the indicator of a series. Raises `ValueError` where it has no figure."""
    if latest_published(series).rows.empty:
        raise ValueError("nothing to draw")
    return str(series.rows["indicator"].iloc[0])


def _draw_panel(
    figure: go.Figure,
    shown: PlottedSeries | LongSeries,
    frame: Frame,
    number: int,
    language: Language,
) -> None:
    fit = fitted(shown, frame)
    figure.add_traces(shown.traces(fit, language))
    figure.update_yaxes(**value_axis(shown, fit), nticks=4, row=number, col=1)
    for words in cut_axis(fit, language):
        figure.add_annotation(words)


def _wrapped(name: str, width: int) -> str:
    """Break a panel's title into lines that fit on a phone."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] += f"{word} "
    return "<br>".join(line.strip() for line in lines)


def _whole(found: Sequence[PlottedSeries | LongSeries]) -> Period:
    spans = [each.span for each in found]
    return Period(min(s.start for s in spans), max(s.end for s in spans))


def _panel_title(series: Table, scale: Scale, language: Language) -> str:
    name = named(scale.indicator, series.rows["ref_area"].iloc[0], language)
    said = f"{name}, {scale.unit(language)}"
    return f"<b>{_wrapped(said, TITLE_WIDTH)}</b>"


def panel_captions(
    chosen: Sequence[Table],
    indicators: Sequence[str],
    language: Language,
    *,
    subtitle: str = "",
    per_year: bool = False,
) -> Captions:
    """Return what stands around several series in one figure."""
    latest = [latest_published(series) for series in chosen]
    scales = [Scale(series.catalog.indicator[_name(series)], per_year) for series in chosen]
    names = [
        named(scale.indicator, series.rows["ref_area"].iloc[0], language)
        for scale, series in zip(scales, chosen, strict=True)
    ]
    told = zip(chosen, scales, strict=True)
    room = (LONGEST_ALT + 1) // len(chosen) - 1
    return Captions(
        title=" · ".join(dict.fromkeys(names)),
        subtitle=subtitle or language.text("Each on its own scale, all on one time axis"),
        sources=tuple(dict.fromkeys(s for each in latest for s in source_lines(each, language))),
        notes=_shared(names, [notes(each, language) for each in latest]),
        id=" + ".join(indicators),
        as_known_on=known_on(chosen[0], language),
        alt=" ".join(described(each, scale, language, room) for each, scale in told),
    )


def _shared(names: Sequence[str], noted: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return what is noted of several series: what holds of all once, the rest by their names."""
    every = [note for note in noted[0] if all(note in notes for notes in noted)]
    own = (
        (name, [note for note in notes if note not in every])
        for name, notes in zip(names, noted, strict=True)
    )
    return (*every, *(f"{name}: {' '.join(rest)}" for name, rest in own if rest))


def _draw(table: Table, language: Language, spec: ChartSpec, theme: ThemeName) -> go.Figure:
    return panels(
        table, language, spec.indicators, theme=theme, per_year=spec.per_year, areas=spec.areas,
        frequency=spec.frequency,
    )  # fmt: skip


KIND = ChartKind(
    "panels",
    Message("Side by side"),
    _draw,
    is_several,
    is_native=True,
    is_usual=True,
    is_of_several=True,
)
