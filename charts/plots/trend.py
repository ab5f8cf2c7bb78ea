"""How one indicator moved: spans, points, what bounds them and what printed growth implies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from math import isinf

import plotly.graph_objects as go

from charts.plots.kind import ChartKind, ChartSpec, is_one
from charts.plots.parts.long_series import LongSeries
from charts.plots.parts.marks import FEW, Frame, Mark, band, midpoint, points, spans
from charts.plots.parts.scale import Scale
from charts.plots.parts.selection import plotted
from charts.plots.parts.series import (
    MANY,
    Place,
    PlottedSeries,
    cut_axis,
    described,
    drawn_series,
    fitted,
    implied,
    value_axis,
)
from charts.plots.parts.timeline import dated_events, event_lines, events_of, time_axis
from charts.style.captions import (
    Captions,
    attach,
    event_key,
    known_on,
    named,
    source_lines,
    unit_words,
)
from charts.style.notes import notes
from charts.style.theme import PALETTES, Palette, ThemeName, template
from indicators.catalog import Event
from indicators.checks import Finding, findings
from indicators.grammar.printing.intervals import interval_words
from indicators.interval import Interval
from indicators.language import Language, Message
from indicators.period import Period
from indicators.sentences import unit_for
from indicators.table import Observation, Table, latest_published

HEIGHT = 420
HEIGHT_OF_ONE = 260


def trend(
    table: Table,
    language: Language,
    *,
    theme: ThemeName = "light",
    per_year: bool = False,
    events: bool = True,
    told: Sequence[Finding] = (),
) -> go.Figure:
    """Draw the rows of one indicator: one area at one frequency (see `plotted`).

    Figures that a finding of `told` doubts are starred, and the note says why.
    Raises `ValueError` where the table has no figure to draw.
    """
    table = plotted(table)
    shown, scale = latest_published(table), _scale(table, per_year)
    palette = PALETTES[theme]
    doubts = doubts_of(told, scale.indicator.id)
    drawn = drawn_series(table, scale, language, doubted(doubts))
    bands = [] if per_year or len(shown.rows) > MANY else undated_bases(shown)
    alone = isinstance(drawn, PlottedSeries) and len(drawn.marks) == 1 and not bands
    concerned = events_of(table.catalog.events, scale.indicator)
    dated = dated_events(concerned, drawn.span) if events and not alone else []
    figure = go.Figure(layout={"template": template(palette, language)})
    if alone and isinstance(drawn, PlottedSeries):
        _draw_one(figure, drawn.main[0], _one_words(shown, drawn.main[0], language), palette)
    else:
        _draw_several(figure, drawn, bands, dated, palette, language)
    return attach(figure, _captions(table, scale, dated, doubts, language, arrows=not alone))


def trend_words(
    table: Table,
    language: Language,
    *,
    per_year: bool = False,
    told: Sequence[Finding] = (),
) -> Captions:
    """Return the words of a trend without drawing it, and without its events.

    Raises `ValueError` where the table has no figure to draw.
    """
    table = plotted(table)
    scale = _scale(table, per_year)
    return _captions(table, scale, [], doubts_of(told, scale.indicator.id), language)


def _scale(table: Table, per_year: bool) -> Scale:
    """Return the scale of what is drawn. Raises `ValueError` where nothing is."""
    rows = latest_published(table).rows
    if rows.empty:
        raise ValueError("nothing to draw")
    return Scale(table.catalog.indicator[rows["indicator"].iloc[0]], per_year)


def doubts_of(told: Sequence[Finding], indicator: str) -> list[Finding]:
    """Return the findings that doubt figures of an indicator."""
    return [each for each in told if each.is_doubt and each.indicator == indicator]


def doubted(doubts: Sequence[Finding]) -> set[Place]:
    """Return the figures that are doubted."""
    return {(o.period, o.source) for each in doubts for o in each.observations}


def _draw_several(
    figure: go.Figure,
    drawn: PlottedSeries | LongSeries,
    bands: list[tuple[Observation, Interval]],
    dated: list[Event],
    palette: Palette,
    language: Language,
) -> None:
    scaled = [(o, base * Interval.exactly(10.0**-drawn.indicator.unit_mult)) for o, base in bands]
    span = _with_room_before(drawn.span) if bands else drawn.span
    # of many figures the last alone is labelled, and its words are wider than its bar
    is_long = isinstance(drawn, LongSeries) or len(drawn.marks) > FEW
    after = timedelta(days=span.days // 12 if is_long else 0)
    frame = Frame(palette, palette.accent, top=1, span=span, after=after)
    frame = fitted(drawn, frame, [base for _, base in scaled])
    marked = drawn.traces(frame, language)
    *_, labelled = marked
    figure.add_traces(event_lines(dated, span, frame, labelled))
    figure.add_traces(marked)
    for each, base in scaled:
        figure.add_traces(band(base, band_label(base, each, language), span, frame))
    figure.update_layout(
        height=HEIGHT,
        barmode="overlay",
        xaxis=time_axis(span, after),
        yaxis=value_axis(drawn, frame),
        annotations=cut_axis(frame, language),
    )


def _with_room_before(span: Period) -> Period:
    """Make room for what came before, on no known day."""
    return Period(span.start - timedelta(days=span.days // 2), span.end)


def _draw_one(figure: go.Figure, mark: Mark, said: str, palette: Palette) -> None:
    """One observation is no trend: print it large, over its span on the time axis."""
    frame = Frame(palette, palette.accent, top=4)
    flat = Mark(mark.period, 0.5, Interval.exactly(0.5), "", mark.hover)
    figure.add_trace((points if mark.period.is_day else spans)([flat], frame))
    figure.add_annotation(
        x=midpoint(mark.period),
        y=1.0,
        text=said,
        font={"size": 44},
        showarrow=False,
        yanchor="bottom",
    )
    around = Period.years(mark.period.start.year - 1, mark.period.end.year + 1)
    figure.update_layout(
        height=HEIGHT_OF_ONE,
        xaxis={**time_axis(around), "fixedrange": True},
        yaxis={"range": [0, frame.top], "visible": False, "fixedrange": True},
    )


def _one_words(shown: Table, mark: Mark, language: Language) -> str:
    """Say a lone figure with its unit, and below it when it holds."""
    each = shown.observations[0]
    known = shown.indicator_of(each)
    unit = unit_for(known, each.figure, language) if each.figure else ""
    when = each.period.as_of_words(language) if known.is_stock else each.period.words(language)
    small = "<span style='font-size:18px'>{}</span>"
    return f"{mark.label} {small.format(unit)}<br>{small.format(when)}"


def undated_bases(table: Table) -> list[tuple[Observation, Interval]]:
    """Return what growth implies where the source dates no base and no earlier figure stands."""
    return [
        (each, base)
        for each in table.observations
        if (base := implied(each))
        and not each.change_base
        and not any(other.period.end < each.period.end for other in table.observations)
    ]


def band_label(base: Interval, each: Observation, language: Language) -> str:
    """Say what an undated base is: its values, that nobody dated it, what implies it."""
    said = interval_words(
        base, language, lambda end: "" if isinf(end) else language.number(round(end, 1))
    )
    lines = (
        said,
        language.text("the period before, not dated"),
        language.text("implied by “{change}”", change=each.change_as_reported),
    )
    return "<br>".join(lines)


def _captions(
    table: Table,
    scale: Scale,
    dated: list[Event],
    doubts: list[Finding],
    language: Language,
    *,
    arrows: bool = True,
) -> Captions:
    known, rows = scale.indicator, latest_published(table).rows
    starred = (f"* {each.sentence(language)}" for each in doubts)
    return Captions(
        title=named(known, rows["ref_area"].iloc[0], language),
        subtitle=_subtitle(scale, len(rows), language),
        sources=source_lines(table, language),
        notes=(*notes(latest_published(table), language, arrows=arrows), *starred),
        id=known.id,
        as_known_on=known_on(table, language),
        alt=described(table, scale, language),
        events=event_key(dated, language),
    )


def _subtitle(scale: Scale, count: int, language: Language) -> str:
    unit = unit_words(scale.indicator, language)
    if count > MANY and not scale.indicator.is_stock:
        return scale.unit(language)
    if scale.indicator.is_stock:
        return language.text(
            "{unit}; a point holds on its day, dots between two mean: not reported", unit=unit
        )
    if scale.per_year:
        return language.text("{unit} per year; a bar is as wide as its period", unit=unit)
    return language.text("{unit}; a bar is as wide as its period", unit=unit)


def _draw(table: Table, language: Language, spec: ChartSpec, theme: ThemeName) -> go.Figure:
    (indicator,) = spec.indicators
    rows = plotted(table.series(indicator), spec.area, spec.frequency)
    return trend(
        rows,
        language,
        theme=theme,
        per_year=spec.per_year,
        events=spec.events,
        told=told(table, rows),
    )


def told(table: Table, shown: Table) -> list[Finding]:
    """Return what the checks say of one series; of a long one nothing, it has no room for stars."""
    rows = shown.rows
    if rows.empty or len(rows) > MANY:
        return []
    beside = table.rows[table.rows["ref_area"] == rows["ref_area"].iloc[0]]
    return findings(replace(table, rows=beside), rows["indicator"].iloc[0])


KIND = ChartKind("trend", Message("Trend"), _draw, is_one, is_native=True, is_usual=True)
