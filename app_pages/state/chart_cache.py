"""Figures and findings kept: made once for a state of the file and a choice, then shown again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import plotly.graph_objects as go

from app_pages.state.context import PageContext
from app_pages.state.table_file import known_on
from charts.plots import compare as comparing
from charts.plots.growth import growth_chart
from charts.plots.revisions import revision_chart
from charts.plots.trend import trend as draw_trend
from charts.style.theme import ThemeName
from indicators.checks import Finding, findings
from indicators.language import Language, load_language
from indicators.period import Period
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

    @classmethod
    def of(cls, context: PageContext) -> ChartKey:
        """Return the look of what a page is to show."""
        return cls(context.loaded.file, context.day, context.language.code, context.theme)

    @property
    def table(self) -> Table:
        """What was known on its day."""
        return known_on(self.file, self.day)

    @property
    def language(self) -> Language:
        """Its language."""
        return load_language(self.code)


@lru_cache(maxsize=KEPT)
def found(chart_key: ChartKey, indicator: str | None = None) -> tuple[Finding, ...]:
    """Return what the checks say of one indicator, or of all, what matters most first."""
    return tuple(findings(chart_key.table, indicator))


@lru_cache(maxsize=KEPT)
def trend(chart_key: ChartKey, indicator: str, *, per_year: bool, events: bool) -> go.Figure:
    """Return the trend of one indicator."""
    return draw_trend(
        chart_key.table.series(indicator),
        chart_key.language,
        theme=chart_key.theme,
        per_year=per_year,
        events=events,
        told=found(chart_key, indicator),
    )


@lru_cache(maxsize=KEPT)
def revisions(chart_key: ChartKey, indicator: str) -> go.Figure:
    """Return what our table said of one indicator, and when."""
    table = known_on(chart_key.file, chart_key.day, every_version=True).series(indicator)
    return revision_chart(table, chart_key.language, theme=chart_key.theme)


@lru_cache(maxsize=KEPT)
def growth(chart_key: ChartKey, indicator: str) -> go.Figure | None:
    """Return printed beside computed growth of one indicator; None where there is neither."""
    series = chart_key.table.series(indicator)
    try:
        return growth_chart(series, chart_key.language, theme=chart_key.theme)
    except ValueError:
        return None


@lru_cache(maxsize=KEPT)
def panels(chart_key: ChartKey, indicators: tuple[str, ...], *, per_year: bool) -> go.Figure:
    """Return indicators side by side."""
    return comparing.compare(
        chart_key.table,
        chart_key.language,
        indicators,
        theme=chart_key.theme,
        per_year=per_year,
    )


@lru_cache(maxsize=KEPT)
def index(chart_key: ChartKey, indicators: tuple[str, ...], base: Period) -> go.Figure:
    """Return comparable indicators as indexed lines."""
    return comparing.index(
        chart_key.table, chart_key.language, indicators, base, theme=chart_key.theme
    )
