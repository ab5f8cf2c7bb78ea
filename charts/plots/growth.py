"""Growth as printed beside growth as the figures give it, over the period and per year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isinf
from textwrap import wrap

import plotly.graph_objects as go

from charts.plots.kind import ChartKind, ChartSpec, is_one
from charts.plots.parts.marks import VISIBLE
from charts.plots.parts.selection import plotted
from charts.plots.parts.ticks import ticks
from charts.style.captions import Captions, attach, known_on, source_lines
from charts.style.theme import PALETTES, Palette, ThemeName, template
from indicators.checks import findings
from indicators.checks.message_values import PrintedGrowth
from indicators.grammar.printing.growth import growth_words
from indicators.interval import Interval
from indicators.language import Language, Message
from indicators.period_words import span
from indicators.sentences import place_words
from indicators.series.baselines import Neighbours, growth, growth_per_year
from indicators.table import Observation, Table, latest_published

ROW_HEIGHT = 44
MARGIN_HEIGHT = 96
MOST_TICKS = 6
LONGEST_LINE = 36  # letters of a heading that a telephone has room for
MOST = 5  # of a long series, the last comparisons
MARGIN = 0.35  # room beside the outermost ends, as a share of their distance
LEAST_WIDTH = 0.1  # the axis shows at least ten percentage points
SAID = ("printed-growth", "unlike-bases")  # the rules whose sentences stand below the chart


@dataclass(frozen=True, slots=True)
class GrowthRow:
    """One row of the chart: a growth rate and how it is said; without an interval, words alone.

    A heading has neither.
    """

    name: str
    interval: Interval | None = None
    said: str = ""
    is_printed: bool = False


def growth_chart(table: Table, language: Language, *, theme: ThemeName = "light") -> go.Figure:
    """Draw the growth of one indicator, printed and computed, the latest first.

    Raises `ValueError` where nothing is printed and no two figures can be compared.
    """
    rates = list(_rates(table, language))
    if not rates:
        raise ValueError("no growth to draw")
    palette = PALETTES[theme]
    axis = _ends(rates)
    figure = go.Figure(layout={"template": template(palette, language)})
    for row, rate in enumerate(rates):
        if rate.interval:
            figure.add_trace(_line(rate, rate.interval, -row, axis, palette))
        else:
            figure.add_annotation(_words(rate, -row, palette))
    figure.add_vline(x=0, line={"color": palette.event, "width": 1})
    figure.update_layout(
        height=MARGIN_HEIGHT + ROW_HEIGHT * len(rates),
        xaxis={"range": axis, "fixedrange": True, **_percents(axis, language)},
        yaxis=_rows_axis(rates),
    )
    return attach(figure, _captions(table, rates, language))


def _rates(table: Table, language: Language) -> Iterator[GrowthRow]:
    for each, base in _compared(table)[: -MOST - 1 : -1]:
        yield GrowthRow(_heading(each, base, language))
        if each.change:
            said = PrintedGrowth(each.change).words(language)
            yield GrowthRow(
                language.text("as printed"), each.change.interval, said, is_printed=True
            )
        if base:
            yield _computed(language.text("from the figures"), growth(base, each), language)
        else:
            said = language.text("the earlier figure is not in the table")
            yield GrowthRow(language.text("from the figures"), said=said)
        if base and _is_longer(each, base, table):
            yield _computed(language.text("per year"), growth_per_year(base, each), language)


def _compared(table: Table) -> list[tuple[Observation, Observation | None]]:
    """Return the figures that grew, as printed or from an earlier one, each with that one."""
    observations = latest_published(plotted(table)).observations
    neighbours = Neighbours(observations)
    pairs = [(later, neighbours.base(later)) for later in observations if later.figure]
    return [(later, earlier) for later, earlier in pairs if later.change or earlier]


def _is_longer(each: Observation, base: Observation, table: Table) -> bool:
    """Say whether a flow's growth per year is another matter than its growth over the period."""
    lengths = {each.period.months, base.period.months}
    return not table.indicator_of(each).is_stock and lengths != {12}


def _computed(name: str, rate: Interval, language: Language) -> GrowthRow:
    return GrowthRow(name, rate, growth_words(rate, language))


def _heading(each: Observation, base: Observation | None, language: Language) -> str:
    before = base.period if base else each.change_base
    later = span(each.period, language)
    if before:
        said = language.text(
            "{later} against {earlier}", later=later, earlier=span(before, language)
        )
    else:
        said = language.text("{later} against the period before, not dated", later=later)
    return ", ".join(filter(None, (said[0].upper() + said[1:], place_words(each, language))))


def _ends(rates: list[GrowthRow]) -> tuple[float, float]:
    """Return an axis on which every finite end, and no growth at all, has room."""
    intervals = [rate.interval for rate in rates if rate.interval]
    ends = [e for i in intervals for e in (i.lower, i.upper) if not isinf(e)] or [0.0]
    low, high = min(0.0, *ends), max(0.0, *ends)
    room = MARGIN * max(high - low, LEAST_WIDTH)
    return low - room, high + room


def _percents(axis: tuple[float, float], language: Language) -> dict[str, object]:
    """Mark an axis in percent, with a sign where there is growth at all."""
    marked = ticks(100 * axis[0], 100 * axis[1], MOST_TICKS, language)
    said = [f"{'+' * (at > 0)}{label}%" for at, label in zip(marked.at, marked.labels, strict=True)]
    return {"tickvals": [at / 100 for at in marked.at], "ticktext": said}


def _rows_axis(rates: list[GrowthRow]) -> dict[str, object]:
    names = [rate.name if rate.said else "" for rate in rates]
    return {
        "tickvals": [-row for row in range(len(rates))],
        "ticktext": names,
        "range": [0.6 - len(rates), 0.6],
        "showgrid": False,
        "fixedrange": True,
        "automargin": True,
    }


def _words(rate: GrowthRow, row: int, palette: Palette) -> go.layout.Annotation:
    """Write a heading across, or say why there is nothing to draw."""
    return go.layout.Annotation(
        x=0,
        xref="paper",
        xanchor="left",
        y=row,
        xshift=8 if rate.said else 0,
        text=rate.said or f"<b>{'<br>'.join(wrap(rate.name, LONGEST_LINE))}</b>",
        align="left",
        bgcolor=palette.paper,
        font={"size": 14, "color": palette.muted if rate.said else palette.ink},
        showarrow=False,
    )


def _line(
    rate: GrowthRow, interval: Interval, row: int, axis: tuple[float, float], palette: Palette
) -> go.Scatter:
    """Draw a rate from end to end; an arrow runs off where one side is open.

    Its words stand above the line, towards the middle: a narrow screen has no room beside it.
    """
    width = axis[1] - axis[0]
    low, high, reach = interval.lower, interval.upper, width / 8
    symbols = ["line-ns", "line-ns"]
    if high - low < VISIBLE * width:
        low, high, symbols = (low + high) / 2, (low + high) / 2, ["circle", "circle"]
    elif isinf(low) and isinf(high):
        low, high, symbols = *axis, ["triangle-left", "triangle-right"]
    elif isinf(low):
        low, symbols = high - reach, ["triangle-left", "line-ns"]
    elif isinf(high):
        high, symbols = low + reach, ["line-ns", "triangle-right"]
    colour = palette.accent if rate.is_printed else palette.ink
    return go.Scatter(
        x=[low, high],
        y=[row, row],
        text=["", f"<b>{rate.said}</b>"],
        mode="lines+markers+text",
        textposition="top left" if high > sum(axis) / 2 else "top right",
        textfont={"size": 15, "color": palette.ink},
        line={"color": colour, "width": 4 if rate.is_printed else 2},
        marker={"symbol": symbols, "size": 12, "color": colour,
                "line": {"color": colour, "width": 2}},
        hovertext=f"{rate.name}: {rate.said}",
        hoverinfo="text",
        cliponaxis=False,
    )  # fmt: skip


def _captions(table: Table, rates: list[GrowthRow], language: Language) -> Captions:
    known = table.indicator_of(table.observations[0])
    name = language.pick(known.name)
    title = language.text("{name}: growth, printed and computed", name=name)
    said = [f"{rate.name}: {rate.said}" if rate.said else rate.name for rate in rates]
    found = [each for each in findings(table, known.id) if each.rule in SAID]
    return Captions(
        title=title,
        subtitle=language.text(
            "Growth against the period before; a line spans all that the figures allow, "
            "an arrow marks an open end"
        ),
        sources=source_lines(table, language),
        notes=tuple(each.sentence(language) for each in found),
        id=known.id,
        as_known_on=known_on(table, language),
        alt=f"{title}. {'; '.join(said)}.",
    )


def _draw(table: Table, language: Language, spec: ChartSpec, theme: ThemeName) -> go.Figure:
    (indicator,) = spec.indicators
    rows = plotted(table.series(indicator), spec.area, spec.frequency)
    return growth_chart(rows, language, theme=theme)


def _fits(table: Table, indicators: tuple[str, ...]) -> bool:
    return is_one(table, indicators) and bool(_compared(table.series(*indicators)))


KIND = ChartKind("growth", Message("Growth"), _draw, _fits)
