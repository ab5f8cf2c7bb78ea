"""What a native chart of PowerPoint shows of one indicator: categories, values, marks, labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isinf

from charts.plots.parts.marks import ARROW, FEW, VISIBLE, Frame, Mark
from charts.plots.parts.scale import Scale
from charts.plots.parts.selection import plotted
from charts.plots.parts.series import PlottedSeries, fitted, series
from charts.plots.parts.ticks import ticks
from charts.plots.trend import band_label, doubted, doubts_of, told, undated_bases
from charts.style.captions import unit_words
from charts.style.theme import PALETTES
from indicators.catalog import Indicator
from indicators.interval import Interval
from indicators.language import Language
from indicators.period import Period
from indicators.table import Table, latest_published

MOST_TICKS = 5
HAIR = 0.15
LABEL_SHARE = 0.09  # of the axis, that a line of a label takes
_TAG = re.compile(r"</?[a-z][^>]*>")


@dataclass(frozen=True, slots=True)
class Point:
    """One value of the chart, in display units. `up` and `down` are lengths of its whisker.

    `key` tells it from the others when the chart is brought up to date.
    """

    key: str
    category: str
    value: float
    label: str
    period: Period | None
    up: float = 0.0
    down: float = 0.0
    is_open: bool = False
    is_hollow: bool = False


@dataclass(frozen=True, slots=True)
class ChartData:
    """A chart's points and the ticks of its value axis, end to end. `unit` names the series."""

    indicator: Indicator
    unit: str
    points: tuple[Point, ...]
    axis: tuple[float, ...]
    number_format: str

    @property
    def is_dated(self) -> bool:
        """Whether its points stand on days: levels, where there are several of them."""
        return self.indicator.is_stock and len(self.points) > 1

    @property
    def is_lone(self) -> bool:
        """Whether there is a single figure: no trend."""
        return len(self.points) == 1


def content(
    table: Table, indicator: str, language: Language, *, per_year: bool = False, area: str = "",
    frequency: str = "",
) -> ChartData:  # fmt: skip
    """Return the native chart of one indicator, from the whole table: one area, one frequency.

    Figures that the checks doubt are starred. Raises `ValueError` where it has no figure.
    """
    rows = plotted(table.series(indicator), area, frequency)
    if latest_published(rows).rows.empty:
        raise ValueError("nothing to draw")
    known = table.catalog.indicator[indicator]
    doubts = doubted(doubts_of(told(table, rows), indicator))
    found = series(rows, Scale(known, per_year), language, doubts)
    frame = fitted(found, Frame(PALETTES["light"], "", top=1))
    few = len(found.marks) <= FEW
    last = max(found.main, key=lambda mark: mark.period)
    marked = sorted(found.marks, key=lambda mark: mark.period)
    reported = (
        _point(mark, frame, language, is_labelled=few or mark is last, is_stock=known.is_stock)
        for mark in marked
    )
    undated = () if per_year else _undated(rows, found, language)
    shown = (*undated, *reported)
    return ChartData(
        indicator=known,
        unit=unit_words(known, language),
        points=shown,
        axis=_axis(found, frame, language, shown),
        number_format="#,##0" + ("." + "0" * known.decimals if known.decimals else ""),
    )


def _point(
    mark: Mark, frame: Frame, language: Language, *, is_labelled: bool, is_stock: bool
) -> Point:
    low, high, reach = mark.interval.lower, mark.interval.upper, ARROW * frame.height
    is_seen = high - low > VISIBLE * frame.height
    up = reach if isinf(high) else (high - mark.value) * is_seen
    down = 0.0
    if not isinf(high):
        is_below = isinf(low) or low < frame.bottom
        down = min(reach, mark.value - frame.bottom) if is_below else (mark.value - low) * is_seen
    said = mark.period.words(language)
    return Point(
        key=f"{mark.period.sdmx}{'?' * mark.hollow}",
        category=language.date(mark.period.end) if is_stock else said,
        value=mark.value,
        label=_plain(mark.label) if is_labelled else "",
        period=mark.period,
        up=up,
        down=down,
        is_open=isinf(high) or isinf(low),
        is_hollow=mark.hollow,
    )


def _undated(rows: Table, found: PlottedSeries, language: Language) -> tuple[Point, ...]:
    """Return what growth implies for a period nobody dated: first, and hollow."""
    unit = Interval.exactly(10.0**-found.indicator.unit_mult)
    return tuple(
        _undated_point(base * unit, _plain(band_label(base * unit, each, language)), language)
        for each, base in undated_bases(latest_published(rows))
    )


def _undated_point(base: Interval, label: str, language: Language) -> Point:
    value = base.lower if isinf(base.upper) else base.upper
    first, *_, implied = label.split("\n")
    return Point(
        key="undated",
        category=language.text("the period before, not dated"),
        value=value,
        label=f"{first}\n{implied}",
        period=None,
        is_hollow=True,
    )


def _axis(
    found: PlottedSeries, frame: Frame, language: Language, shown: Sequence[Point]
) -> tuple[float, ...]:
    known = found.indicator
    least = 0 if known.decimals or known.unit_mult else 1
    bottom = min(0.0, frame.bottom) if len(shown) == 1 else frame.bottom  # nothing to tell apart
    marked = ticks(bottom, frame.top, MOST_TICKS, language, least_step=least)
    step = marked.at[1] - marked.at[0] if len(marked.at) > 1 else frame.height
    # A value may lie a hair below the lowest tick, not more: the axis then begins a step lower.
    lower = marked.at[0] - bottom > HAIR * step
    axis = [*((marked.at[0] - step,) if lower else ()), *marked.at]
    while len(axis) < 2 or _reach(shown, axis[-1] - axis[0]) > axis[-1]:
        axis.append(axis[-1] + step)
    while len(axis) > 2 and _reach(shown, axis[-2] - axis[0]) <= axis[-2]:
        axis.pop()
    return tuple(axis)


def _reach(shown: Sequence[Point], height: float) -> float:
    """Return how high values, whiskers and labels reach on an axis of a height."""
    return max(
        each.value + each.up + LABEL_SHARE * height * len(each.label.splitlines()) for each in shown
    )


def _plain(label: str) -> str:
    """Return a label without the marks of HTML."""
    return _TAG.sub("", label.replace("<br>", "\n"))
