"""What the Overview shows, asked of the table in one place: its lists, its news, what is found."""

from __future__ import annotations

from functools import lru_cache

from app_pages.state.chart_cache import KEPT, ChartKey
from app_pages.state.table_file import known_on
from charts.plots.registry import drawable
from indicators.area import HOME
from indicators.catalog import Indicator
from indicators.series.news import NewsItem, newest
from indicators.table import Table, latest_published
from loaders.table.search import SearchIndex, index

HEADLINES = ("diplomatic_relations", "local_agreements", "fdi_total", "local_delegations_abroad")
TRENDS = ("fdi_net_inflows_wb", "exports_wb")  # the first there is stands on the first screen
LONG = 8  # figures that make a trend worth a look
MOST_NEWS = 6


@lru_cache(maxsize=KEPT)
def indicators(key: ChartKey) -> tuple[Indicator, ...]:
    """Return the indicators that have a figure, in the catalog's order."""
    catalog = key.table.catalog
    return tuple(catalog.indicator[name] for name in drawable(key.table))


def headlines(key: ChartKey) -> list[Indicator]:
    """Return those that lead the page."""
    present = {indicator.id: indicator for indicator in indicators(key)}
    return [present[name] for name in HEADLINES if name in present]


@lru_cache(maxsize=KEPT)
def first_trend(key: ChartKey) -> str | None:
    """Return the indicator whose trend stands on the first screen; None where none is long."""
    present = [indicator.id for indicator in indicators(key)]
    wanted = [name for name in TRENDS if name in present]
    return next((name for name in wanted if len(leading_series(key, name).rows) >= LONG), None)


@lru_cache(maxsize=KEPT)
def leading_series(key: ChartKey, indicator: str) -> Table:
    """Return an indicator's drawn figures in the home area; where it has none, in the first."""
    series = latest_published(key.table.series(indicator, HOME))
    if series.rows["obs_value"].notna().any():
        return series
    areas = key.table.series(indicator).rows.dropna(subset="obs_value")["ref_area"]
    return latest_published(key.table.series(indicator, min(areas)))


@lru_cache(maxsize=KEPT)
def news(key: ChartKey) -> tuple[NewsItem, ...]:
    """Return what was published or revised most lately about the home area."""
    versions = known_on(key.file, key.day, every_version=True)
    return tuple(newest(versions, HOME, MOST_NEWS))


@lru_cache(maxsize=KEPT)
def found(key: ChartKey, text: str) -> tuple[Indicator, ...]:
    """Return the indicators that a search finds, the best first."""
    scores, _ = _index(key).find(text, key.table.catalog)
    present = {indicator.id: indicator for indicator in indicators(key)}
    return tuple(present[name] for name in scores if name in present)


@lru_cache(maxsize=KEPT)
def _index(key: ChartKey) -> SearchIndex:
    rows = key.table.rows
    notes = rows[["indicator", "comment"]].dropna().drop_duplicates()
    used = rows[["indicator", "source"]].drop_duplicates()
    pairs = (frame.itertuples(index=False, name=None) for frame in (notes, used))
    return index(key.table.catalog, *pairs)
