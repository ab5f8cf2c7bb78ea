"""One series as marks: what trend and compare draw alike. A long one is in `long_series`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import isinf

import plotly.graph_objects as go

from charts.plots.parts.labels import SIZE, labels
from charts.plots.parts.lines import BREAK, breaks, forecasts, joined
from charts.plots.parts.long_series import LongSeries, long_series
from charts.plots.parts.marks import FEW, Frame, Mark, points, spans, whiskers
from charts.plots.parts.printed import printed
from charts.plots.parts.scale import Scale
from charts.style.captions import placed
from indicators.catalog import Indicator
from indicators.figure import Figure
from indicators.grammar.printing.intervals import interval_words
from indicators.interval import Interval
from indicators.language import Language
from indicators.period import Period
from indicators.receipts import source_name
from indicators.sentences import bounds_words, place_words
from indicators.series.frequency import MONTHS, Frequency, frequencies, leading
from indicators.table import Observation, Table, latest_published

MANY = 40  # of more figures than these no mark is drawn one by one
HEADROOM = 1.3
LONGEST_ALT = 600
Place = tuple[Period, str]  # a figure's period and source


@dataclass(frozen=True, slots=True)
class PlottedSeries:
    """The marks of one series. `other` are contested or implied ones, drawn hollow.

    `step` is how many months it takes from one figure to the next, 0 where it is irregular.
    """

    indicator: Indicator
    main: tuple[Mark, ...]
    other: tuple[Mark, ...] = ()
    step: int = 0

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All of them."""
        return self.main + self.other

    @property
    def span(self) -> Period:
        """From the first day of any mark to the last."""
        periods = [mark.period for mark in self.marks]
        return Period(min(p.start for p in periods), max(p.end for p in periods))

    @property
    def ends(self) -> list[float]:
        """The values and finite bounds that an axis must have room for."""
        bounds = (end for m in self.marks for end in (m.interval.lower, m.interval.upper))
        return [*(end for end in bounds if not isinf(end)), *(mark.value for mark in self.marks)]

    @property
    def breaks(self) -> list[date]:
        """The days on which it breaks."""
        return [mark.period.start for mark in self.main if mark.status == BREAK]

    def traces(self, frame: Frame, language: Language) -> list[go.Bar | go.Scatter]:
        """Return all that draws it in a frame, back to front, its labels last."""
        is_stock, marks = self.indicator.is_stock, list(self.marks)
        silence = language.text("not reported in between")
        happened = [mark for mark in self.main if not mark.is_forecast]
        labelled = marks if len(marks) <= FEW else [*happened[-1:], *self.main[-1:]]
        return [
            *(joined(self.main, silence, frame, self.step) if is_stock else []),
            (points if is_stock else spans)(marks, frame),
            *([] if is_stock else forecasts(marks, frame)),
            *whiskers(marks, frame),
            *breaks(self.breaks, language.text("break in the series"), frame),
            labels(list(dict.fromkeys(labelled)), frame),
        ]


def drawn_series(
    table: Table, scale: Scale, language: Language, doubted: Collection[Place] = ()
) -> PlottedSeries | LongSeries:
    """Return a series as it is drawn: mark by mark, or where it is regular and long as lines."""
    latest = latest_published(table)
    if len(latest.rows) > MANY:
        given = _frequency(latest)
        if given != "irregular" or scale.indicator.is_stock:
            return long_series(table, scale, language, MONTHS.get(given, 0))
    return series(table, scale, language, doubted)


def _frequency(table: Table) -> Frequency:
    rows = table.rows
    return (
        leading(frequencies(map(Period, rows["period_start"], rows["period_end"]))) or "irregular"
    )


def series(
    table: Table, scale: Scale, language: Language, doubted: Collection[Place] = ()
) -> PlottedSeries:
    """Turn the rows of one indicator into marks; withdrawn figures are left out.

    A figure that the checks doubt carries a star, which the chart's note explains.
    """
    main = latest_published(table)
    others = table.rows["obs_value"].notna() & ~table.rows.index.isin(main.rows.index)
    contested = replace(table, rows=table.rows[others])
    reported = Counter(o.period for o in (*main.observations, *contested.observations))
    turns: Counter[Period] = Counter()
    hollow = []
    for row in contested.observations:
        turns[row.period] += 1
        mark = replace(_mark(row, table, scale, language), hollow=True)
        hollow.append(replace(mark, turn=turns[row.period], share=reported[row.period]))
    drawn = [
        replace(_mark(row, table, scale, language), share=reported[row.period])
        for row in main.observations
    ]
    drawn = list(_beside_others(drawn, scale, language))
    places = [(row.period, row.source) for row in main.observations]
    return PlottedSeries(
        scale.indicator,
        tuple(_starred(mark, place in doubted) for mark, place in zip(drawn, places, strict=True)),
        (*hollow, *_implied(main, scale, language)),
        MONTHS.get(_frequency(main), 0) if len(drawn) > 2 else 0,
    )


def _beside_others(marks: Sequence[Mark], scale: Scale, language: Language) -> Iterator[Mark]:
    """Yield marks that know what is before them, a line coming down; the last forecast says so."""
    before: Mark | None = None
    for mark in marks:
        falls = scale.indicator.is_stock and before is not None and mark.value < before.value
        is_last = mark.is_forecast and mark is marks[-1]
        ahead = f"<br>{language.text('forecast')}" if is_last else ""
        yield replace(mark, falls=falls, label=f"{mark.label}{ahead}")
        before = mark


def _starred(mark: Mark, is_doubted: bool) -> Mark:
    return replace(mark, label=f"{mark.label} *") if is_doubted else mark


def fitted(
    shown: PlottedSeries | LongSeries, frame: Frame, bands: Iterable[Interval] = ()
) -> Frame:
    """Return the frame with a value axis on which marks, bands and their labels find room.

    The axis of a level begins at zero where half of it would be empty anyway.
    """
    bounds = [end for band in bands for end in (band.lower, band.upper) if not isinf(end)]
    ends = [*shown.ends, *bounds]
    low, high = min(ends), max(ends)
    if shown.indicator.is_stock:
        room = (high - low or abs(high) or 1) / 2
        bottom = 0.0 if 0 <= low < high / 2 else low - room
        return replace(frame, bottom=bottom, top=high + room)
    headroom = HEADROOM + SIZE / frame.pixels
    return replace(frame, bottom=min(0.0, low * headroom), top=max(high, 0.0) * headroom or 1.0)


def cut_axis(frame: Frame, language: Language) -> list[go.layout.Annotation]:
    """Say on the figure that its value axis does not begin at zero, where that is so."""
    if frame.bottom <= 0 <= frame.top:
        return []
    words = go.layout.Annotation(
        text=language.text("the axis does not begin at zero"),
        x=0, y=0, xref=f"{frame.xaxis} domain", yref=f"{frame.yaxis} domain",
        xanchor="left", yanchor="bottom", showarrow=False,
        font={"size": 12, "color": frame.palette.muted},
    )  # fmt: skip
    return [words]


def value_axis(shown: PlottedSeries | LongSeries, frame: Frame) -> dict[str, object]:
    """Return the axis of a fitted frame; a count has no ticks between whole numbers."""
    few = shown.indicator.is_stock and frame.height <= 8
    return {
        "range": [frame.bottom, frame.top],
        "fixedrange": True,
        "dtick": 1 if few else None,
        "tickformat": ",.6~f",
    }


def described(table: Table, scale: Scale, language: Language, most: int = LONGEST_ALT) -> str:
    """Describe one series to someone who cannot see it: what it counts and every figure.

    Of what would take more than `most` letters, the first, the last and both extremes.
    """
    latest = latest_published(table)
    counted = f"{language.pick(scale.indicator.name)}, {scale.unit(language)}"
    whole = ""
    if len(latest.rows) <= MANY:
        whole = f"{counted}. {'; '.join(_said(latest, scale, language))}."
    if whole and len(whole) <= most:
        return whole
    values = latest.rows["obs_value"]
    ends = {
        language.text("first"): values.index[0],
        language.text("last"): values.index[-1],
        language.text("highest"): values.idxmax(),
        language.text("lowest"): values.idxmin(),
    }
    told = [
        f"{name}: {_said(replace(latest, rows=latest.rows.loc[[place]]), scale, language)[0]}"
        for name, place in ends.items()
    ]
    count = language.text("{count} figures", count=len(values))
    return _cut(f"{counted}. {count}; {'; '.join(told)}.", most)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _said(table: Table, scale: Scale, language: Language) -> list[str]:
    return [
        f"{placed(row, language)}: {scale.label(row.figure, row.period, language)}"
        for row in table.observations
        if row.figure
    ]


def hover(each: Observation, table: Table, language: Language) -> str:
    """Say what a mark is when it is pointed at: figure, period, bounds, source."""
    known, source = table.indicator_of(each), table.source_of(each)
    period = each.period
    lines = (
        f"<b>{printed(each.as_reported, each.figure, known, language)}</b>",
        period.as_of_words(language) if known.is_stock else period.words(language),
        language.text("forecast") if each.status == "F" else "",
        place_words(each, language),
        bounds_words(each, known, language),
        source_name(source, language),
        f"{language.date(source.published)}, {each.locator}",
    )
    return "<br>".join(filter(None, lines))


def _mark(each: Observation, table: Table, scale: Scale, language: Language) -> Mark:
    figure = each.figure or Figure.exact(0)
    factor, said = scale.factor(each.period), scale.label(figure, each.period, language)
    return Mark(
        period=each.period,
        value=figure.value * factor,
        interval=figure.times(factor),
        label=f"<b>{said}</b>",
        hover=hover(each, table, language),
        status=each.status,
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
