"""Figures and findings kept: made once for a state of the file and a choice, then shown again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import plotly.graph_objects as go

from app_pages.state.context import PageContext
from app_pages.state.table_file import catalog_on, known_on, series_on
from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart, kind_of
from charts.style.theme import ThemeName
from indicators.checks import Finding, findings, lookalikes
from indicators.language import Language, load_language
from indicators.period import Period
from indicators.series.selection import LEADING, SeriesChoice
from indicators.table import Table
from loaders.table.queries import Identity

KEPT = 256


@dataclass(frozen=True, slots=True)
class ChartKey:
    """All that decides how a figure looks, apart from what is drawn."""

    file: Identity
    day: date | None
    code: str
    theme: ThemeName
    selection: SeriesChoice = LEADING

    @classmethod
    def of(cls, context: PageContext, selection: SeriesChoice = LEADING) -> ChartKey:
        """Return the look of what a page is to show."""
        look = context.language.code, context.theme, selection
        return cls(context.loaded.file, context.day, *look)

    @property
    def table(self) -> Table:
        """All of the areas shown that was known on its day: for what looks at the whole table."""
        return self.selection.of(known_on(self.file, self.day))

    def series(self, *indicators: str, every_version: bool = False) -> Table:
        """Return what was known of some indicators on its day, and of their likes."""
        catalog = catalog_on(self.file, self.day)
        wanted = sorted({*indicators, *(o for id_ in indicators for o in lookalikes(catalog, id_))})
        rows = series_on(self.file, tuple(wanted), self.day, every_version=every_version)
        return self.selection.of(rows)

    @property
    def language(self) -> Language:
        """Its language."""
        return load_language(self.code)


@lru_cache(maxsize=KEPT)
def cached_findings(chart_key: ChartKey, indicator: str | None = None) -> tuple[Finding, ...]:
    """Return what the checks say of one indicator, or of all, what matters most first."""
    table = chart_key.series(indicator) if indicator else chart_key.table
    return tuple(findings(table, indicator))


@lru_cache(maxsize=KEPT)
def chart(chart_key: ChartKey, spec: ChartSpec) -> go.Figure:
    """Return a figure of any kind. Raises `ValueError` where there is nothing to draw."""
    every_version = kind_of(spec).needs_versions
    table = chart_key.series(*spec.indicators, every_version=every_version)
    return draw_chart(spec, table, chart_key.language, chart_key.theme)


def trend(chart_key: ChartKey, indicator: str, *, per_year: bool, events: bool) -> go.Figure:
    """Return the trend of one indicator."""
    return chart(chart_key, ChartSpec((indicator,), per_year, events))


def revisions(chart_key: ChartKey, indicator: str) -> go.Figure:
    """Return what our table said of one indicator, and when."""
    return chart(chart_key, ChartSpec((indicator,), kind="revisions"))


def growth(chart_key: ChartKey, indicator: str) -> go.Figure | None:
    """Return printed beside computed growth of one indicator; None where there is neither."""
    spec = ChartSpec((indicator,), kind="growth")
    is_there = kind_of(spec).fits(chart_key.series(indicator), spec.indicators)
    return chart(chart_key, spec) if is_there else None


def panels(chart_key: ChartKey, indicators: tuple[str, ...], *, per_year: bool) -> go.Figure:
    """Return indicators side by side."""
    return chart(chart_key, ChartSpec(indicators, per_year))


def index(chart_key: ChartKey, indicators: tuple[str, ...], base: Period) -> go.Figure:
    """Return comparable indicators as indexed lines."""
    return chart(chart_key, ChartSpec(indicators, base=base))
