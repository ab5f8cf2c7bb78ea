"""What the Overview shows, asked of the table in one place: its lists, its news, what is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice

from app_pages.state.chart_cache import KEPT, ChartKey
from app_pages.state.table_file import catalog_on, counts_on, store_of
from indicators.area import HOME
from indicators.catalog import Indicator
from indicators.series.news import NewsItem, newest
from indicators.table import IDENTITY, Table, joined, latest_published, published

HEADLINES = ("diplomatic_relations", "local_agreements", "fdi_total", "local_delegations_abroad")
TRENDS = ("fdi_net_inflows_wb", "exports_wb")  # the first there is stands on the first screen
LONG = 8  # figures that make a trend worth a look
MOST_NEWS = 6
MOST_REVISED = 20  # indicators looked through for revisions
RECENT = timedelta(days=90)  # how long a revision is news


@lru_cache(maxsize=KEPT)
def indicators(key: ChartKey) -> tuple[Indicator, ...]:
    """Return the indicators that have a figure, in the catalog's order."""
    catalog, counts = catalog_on(key.file, key.day), counts_on(key.file, key.day)
    return tuple(each for each in catalog.indicators if counts.get(each.id))


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
    """Return an indicator's drawn figures, in its leading area."""
    return latest_published(key.series(indicator).series(indicator))


@lru_cache(maxsize=KEPT)
def news(key: ChartKey, today: date) -> tuple[NewsItem, ...]:
    """Return what was published or revised most lately about the home area."""
    store = store_of(key.file)
    since = datetime.combine(today - RECENT, time(), UTC)
    changed = dict.fromkeys(store.changes(since).rows["indicator"])
    versions = [store.versions(name) for name in islice(changed, MOST_REVISED)]
    parts = [*versions, store.latest(HOME, key.day)]
    whole = joined(parts, store.catalog(), store.version)
    rows = whole.rows.drop_duplicates([*IDENTITY, "realtime_start"]).reset_index(drop=True)
    return tuple(newest(published(replace(whole, rows=rows), key.day), HOME, MOST_NEWS))


@lru_cache(maxsize=KEPT)
def found(key: ChartKey, text: str) -> tuple[Indicator, ...]:
    """Return the indicators that a search finds, the best first."""
    counts = counts_on(key.file, key.day)
    hits = store_of(key.file).search(text, key.day)
    return tuple(hit.indicator for hit in hits if counts.get(hit.indicator.id))
