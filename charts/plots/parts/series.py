"""One indicator's observations as marks: what trend and compare draw alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from math import isinf

import plotly.graph_objects as go

from charts.plots.parts.marks import Frame, Mark, labels, points, spans, unreported, whiskers
from charts.style.captions import placed, unit_words
from indicators.catalog import Indicator
from indicators.figure import Figure
from indicators.grammar.printing.figures import short
from indicators.grammar.printing.intervals import interval_words
from indicators.grammar.printing.qualifiers import comparator_mark
from indicators.interval import Interval
from indicators.language import Language
from indicators.period import Period
from indicators.receipts import source_name
from indicators.sentences import bounds_words, place_words
from indicators.table import Observation, Table, latest_published

FEW = 8  # so many figures are each labelled; of more, only the last one
HEADROOM = 1.3
LABEL_HEIGHT = 15  # pixels
Place = tuple[Period, str]  # a figure's period and source


@dataclass(frozen=True, slots=True)
class Scale:
    """How an indicator is put on its axis: in its display unit, per year or as printed."""

    indicator: Indicator
    per_year: bool = False

    @property
    def by_year(self) -> bool:
        """Whether figures are divided by their length: flows only."""
        return self.per_year and not self.indicator.is_stock

    def unit(self, language: Language) -> str:
        """Name what its axis counts in: `billion USD`, `agreements per year`."""
        unit = unit_words(self.indicator, language)
        return language.text("{unit} per year", unit=unit) if self.by_year else unit

    def factor(self, period: Period) -> float:
        """Return what base units are multiplied with to be drawn."""
        years = period.length_in_years if self.by_year else 1
        return 10.0**-self.indicator.unit_mult / years

    def label(self, figure: Figure, period: Period, language: Language) -> str:
        """Print a figure at its mark: as printed, or per year with one decimal."""
        known = self.indicator
        if not self.by_year:
            return short(figure, language, known.unit_mult, known.decimals)
        ends = (figure.lower, figure.upper) if figure.is_range else (figure.value,)
        yearly = [round(each * self.factor(period), 1) for each in ends if each is not None]
        said = "–".join(language.number(each, 1) for each in yearly)
        mark = "" if figure.is_range else comparator_mark(figure.comparator)
        return f"{mark} {said}".strip()


@dataclass(frozen=True, slots=True)
class PlottedSeries:
    """The marks of one indicator. `other` are contested or implied ones, drawn hollow."""

    indicator: Indicator
    main: tuple[Mark, ...]
    other: tuple[Mark, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All of them."""
        return self.main + self.other

    @property
    def span(self) -> Period:
        """From the first day of any mark to the last."""
        periods = [mark.period for mark in self.marks]
        return Period(min(p.start for p in periods), max(p.end for p in periods))


def series(
    table: Table, scale: Scale, language: Language, doubted: Collection[Place] = ()
) -> PlottedSeries:
    """Turn the rows of one indicator into marks; withdrawn figures are left out.

    A figure that the checks doubt carries a star, which the chart's note explains.
    """
    main = latest_published(table)
    others = table.rows["obs_value"].notna() & ~table.rows.index.isin(main.rows.index)
    contested = replace(table, rows=table.rows[others])
    hollow = [
        replace(_mark(o, table, scale, language), hollow=True) for o in contested.observations
    ]
    return PlottedSeries(
        scale.indicator,
        tuple(
            _starred(_mark(each, table, scale, language), (each.period, each.source) in doubted)
            for each in main.observations
        ),
        (*hollow, *_implied(main, scale, language)),
    )


def _starred(mark: Mark, is_doubted: bool) -> Mark:
    return replace(mark, label=f"{mark.label} *") if is_doubted else mark


def fitted(drawn_series: PlottedSeries, frame: Frame, bands: Iterable[Interval] = ()) -> Frame:
    """Return the frame with a value axis on which marks, bands and their labels find room."""
    marks = drawn_series.marks
    intervals = [*(mark.interval for mark in marks), *bands]
    ends = [end for each in intervals for end in (each.lower, each.upper) if not isinf(end)]
    ends += [mark.value for mark in marks]
    low, high = min(ends), max(ends)
    if drawn_series.indicator.is_stock:
        room = (high - low or abs(high) or 1) / 2
        return replace(frame, bottom=low - room, top=high + room)
    headroom = HEADROOM + LABEL_HEIGHT / frame.pixels
    return replace(frame, bottom=min(0.0, low * headroom), top=max(high, 0.0) * headroom or 1.0)


def value_axis(drawn_series: PlottedSeries, frame: Frame) -> dict[str, object]:
    """Return the axis of a fitted frame; a count has no ticks between whole numbers."""
    few = drawn_series.indicator.is_stock and frame.height <= 8
    return {
        "range": [frame.bottom, frame.top],
        "fixedrange": True,
        "dtick": 1 if few else None,
        "tickformat": ",.6~f",
    }


def traces(
    drawn_series: PlottedSeries, frame: Frame, language: Language
) -> list[go.Bar | go.Scatter]:
    """Return everything that draws a series in a frame, back to front."""
    is_stock, marks = drawn_series.indicator.is_stock, list(drawn_series.marks)
    silence = language.text("not reported in between")
    labelled = marks if len(marks) <= FEW else list(drawn_series.main[-1:])
    return [
        *(unreported(drawn_series.main, silence, frame) if is_stock else []),
        (points if is_stock else spans)(marks, frame),
        *whiskers(marks, frame),
        labels(labelled, frame),
    ]


def described(table: Table, scale: Scale, language: Language) -> str:
    """Describe a series to someone who cannot see it: what it counts and every figure."""
    said = [
        f"{placed(each, language)}: {scale.label(each.figure, each.period, language)}"
        for each in latest_published(table).observations
        if each.figure
    ]
    counted = f"{language.pick(scale.indicator.name)}, {scale.unit(language)}"
    return f"{counted}. {'; '.join(said)}."


def hover(each: Observation, table: Table, language: Language) -> str:
    """Say what a mark is when it is pointed at: figure, period, bounds, source."""
    known, source = table.indicator_of(each), table.source_of(each)
    period = each.period
    lines = (
        f"<b>{each.as_reported}</b>",
        period.as_of_words(language) if known.is_stock else period.words(language),
        place_words(each, language),
        bounds_words(each, known, language),
        source_name(source, language),
        f"{language.date(source.published)}, {each.locator}",
    )
    return "<br>".join(filter(None, lines))


def _mark(each: Observation, table: Table, scale: Scale, language: Language) -> Mark:
    figure = each.figure or Figure.exact(0)
    factor = scale.factor(each.period)
    return Mark(
        period=each.period,
        value=figure.value * factor,
        interval=figure.times(factor),
        label=f"<b>{scale.label(figure, each.period, language)}</b>",
        hover=hover(each, table, language),
    )


def implied(each: Observation) -> Interval | None:
    """Return what printed growth implies for the period before; None where it is anything."""
    base = each.implied_base
    return None if base is None or (isinf(base.lower) and isinf(base.upper)) else base


def _implied(table: Table, scale: Scale, language: Language) -> Iterator[Mark]:
    """Yield what printed growth implies for a dated base that no source reports."""
    reported = [each.period for each in table.observations]
    for each in table.observations:
        base, period = implied(each), each.change_base
        if base and period and period not in reported:
            yield _implied_mark(
                base * Interval.exactly(scale.factor(period)), each, period, language
            )


def _implied_mark(base: Interval, each: Observation, period: Period, language: Language) -> Mark:
    value = base.lower if isinf(base.upper) else base.upper
    said = interval_words(base, language, lambda end: language.number(round(end, 1)))
    implied = language.text("implied by “{change}”", change=each.change_as_reported)
    return Mark(period, value, base, f"{said}<br>{implied}", f"{said}<br>{implied}", hollow=True)
