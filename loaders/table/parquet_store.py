"""The table's file as a store: each question finds its rows where they lie, and is kept.

One series is found by the row groups' statistics; what goes across the whole file (the latest
of an area, sources, changes) is asked of DuckDB, which reads the columns it needs alone.
Answers are kept by the file's state.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from glob import escape
from itertools import islice
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from indicators.area import HOME
from indicators.catalog import Catalog
from indicators.period import Period
from indicators.series.frequency import FREQUENCIES, Frequency, frequencies
from indicators.table import COLUMNS, WITHDRAWN, Table, current, published
from loaders.table.queries import (
    FileFacts,
    Identity,
    checked,
    file_facts,
    opened,
    read_series,
    steadily,
)
from loaders.table.row_groups import rows_at
from loaders.table.search import SearchIndex, index
from loaders.table.store import (
    MOST_CHANGES,
    SOURCES_A_PAGE,
    SearchHit,
    SeriesSummary,
    SourceUse,
)

RECENT = 256  # answers kept
RECENT_STATES = 4
MOST_HITS = 50
_ALL = ", ".join(COLUMNS)
_CURRENT = "realtime_end IS NULL"
_LATEST = f"""
SELECT {_ALL} FROM read_parquet($file, file_row_number = true) WHERE file_row_number IN (
    SELECT file_row_number FROM (
        SELECT file_row_number, indicator, period_start, period_end,
               max((period_end, period_start)) OVER (PARTITION BY indicator) AS last
        FROM read_parquet($file, file_row_number = true)
        WHERE ref_area = $area AND {_CURRENT} AND obs_status <> '{WITHDRAWN}' {{among}}
    ) WHERE (period_end, period_start) = last
) AND ref_area = $area {{among}}
"""
_COUNTS = f"""
SELECT indicator, count(obs_value) AS figures FROM read_parquet($file)
WHERE {_CURRENT} {{among}} GROUP BY indicator
"""
_CHANGED = f"""
SELECT file_row_number AS place FROM read_parquet($file, file_row_number = true)
WHERE {_CURRENT} AND realtime_start > $since ORDER BY realtime_start DESC, place LIMIT $most
"""
_SOURCES = f"""
SELECT source, count(*) AS figures, count(DISTINCT indicator) AS indicators FROM read_parquet($file)
WHERE {_CURRENT} AND obs_status <> '{WITHDRAWN}' GROUP BY source
"""
_AREA_CODES = "SELECT DISTINCT ref_area FROM read_parquet($file) ORDER BY ref_area"
_TOLD = f"""
SELECT DISTINCT indicator, ref_area FROM read_parquet($file) WHERE {_CURRENT} {{among}}
"""
_NOTES = "SELECT DISTINCT indicator, comment FROM read_parquet($file) WHERE comment <> ''"
_PAIRS = "SELECT DISTINCT indicator, source FROM read_parquet($file)"


@dataclass(frozen=True)
class ParquetStore:
    """The table in a Parquet file; see `TableStore` for what each method answers."""

    path: Path

    @property
    def version(self) -> str:
        """The name of the commit that made this state."""
        return self._facts.footer.version

    def catalog(self, day: date | None = None) -> Catalog:
        """Return the catalog of a day, from the footer alone."""
        catalog = self._facts.footer.catalog
        return catalog.published_by(day) if day else catalog

    def counts(self, day: date | None = None) -> Mapping[str, int]:
        """Return how many figures each indicator has, counted from two columns."""
        return steadily(lambda file: _counts(file, day), self.path)

    def series(
        self,
        indicator: str,
        ref_area: str | None = HOME,
        frequency: Frequency | None = None,
        day: date | None = None,
    ) -> Table:
        """Return one series, from the row groups that may hold it."""
        table = published(current(self.versions(indicator, ref_area)), day)
        if frequency is None:
            return table
        keep = [found == frequency for _, found in _series_of(table.rows)]
        return replace(table, rows=table.rows[keep])

    def versions(self, indicator: str, ref_area: str | None = HOME) -> Table:
        """Return every version of one indicator's rows."""
        return read_series(self.path, indicator, ref_area)

    def areas(self, indicator: str, day: date | None = None) -> tuple[SeriesSummary, ...]:
        """Return the series of an indicator, counted from its own rows."""
        return steadily(lambda file: _areas(file, indicator, day), self.path)

    def area_codes(self) -> tuple[str, ...]:
        """Return the codes of all areas, from their column alone."""
        return steadily(_area_codes, self.path)

    def latest(
        self,
        ref_area: str = HOME,
        day: date | None = None,
        indicators: Sequence[str] | None = None,
    ) -> Table:
        """Return the last figures of an area: of some indicators from their row groups alone."""
        wanted = None if indicators is None else tuple(sorted(set(indicators)))
        return steadily(lambda file: _latest(file, ref_area, day, wanted), self.path)

    def search(self, text: str, day: date | None = None) -> tuple[SearchHit, ...]:
        """Return what the words find; the index of words is made once for a state of the file."""
        return steadily(lambda file: _search(file, text, day), self.path)

    def sources(self, page: int = 0) -> tuple[SourceUse, ...]:
        """Return one page of sources, each with the figures counted from it."""
        return steadily(_sources, self.path)[page * SOURCES_A_PAGE :][:SOURCES_A_PAGE]

    def changes(self, since: datetime, most: int = MOST_CHANGES) -> Table:
        """Return the rows recorded after a moment, the last first."""
        return steadily(lambda file: _changes(file, since, most), self.path)

    @property
    def _facts(self) -> FileFacts:
        return steadily(file_facts, self.path)


@lru_cache(maxsize=RECENT_STATES)
def _database(_: Identity) -> duckdb.DuckDBPyConnection:
    """Return a database of its own for each state: what it keeps of a file is that state's."""
    return duckdb.connect(config={"autoinstall_known_extensions": "false"})


def _asked(file: Identity, query: str, **values: object) -> pa.Table:
    """Ask about the file, whose path may hold what a search for files would take as a pattern."""
    with _database(file).cursor() as cursor:
        given = {"file": escape(str(file.path)), **values}
        return cursor.sql(query, params=given).to_arrow_table()


@lru_cache(maxsize=RECENT)
def _counts(file: Identity, day: date | None) -> Mapping[str, int]:
    among, values = _published_by(file, day)
    found = _asked(file, _COUNTS.format(among=among), **values).to_pylist()
    return {row["indicator"]: row["figures"] for row in found}


def _published_by(file: Identity, day: date | None) -> tuple[str, dict[str, object]]:
    """Return the condition that a row's source had appeared by a day, and its values."""
    values: dict[str, object] = {}
    if day is None:
        return "", values
    catalog = file_facts(file).footer.catalog.published_by(day)
    return _one_of("source", tuple(catalog.source), values), values


@lru_cache(maxsize=RECENT)
def _areas(file: Identity, indicator: str, day: date | None) -> tuple[SeriesSummary, ...]:
    rows = published(current(read_series(file.path, indicator)), day).rows
    rows = rows[rows["obs_status"] != WITHDRAWN]
    periods = defaultdict(list)
    for key, period in zip(_series_of(rows), _periods(rows), strict=True):
        periods[key].append(period)
    found = [SeriesSummary(*key, len(listed), _span(listed)) for key, listed in periods.items()]
    return tuple(sorted(found, key=_area_order))


@lru_cache(maxsize=RECENT_STATES)
def _area_codes(file: Identity) -> tuple[str, ...]:
    return tuple(_asked(file, _AREA_CODES)["ref_area"].to_pylist())


def _span(periods: Sequence[Period]) -> Period:
    return Period(min(each.start for each in periods), max(each.end for each in periods))


def _area_order(series: SeriesSummary) -> tuple[bool, str, int]:
    return series.ref_area != HOME, series.ref_area, FREQUENCIES.index(series.frequency)


def _series_of(rows: pd.DataFrame) -> list[tuple[str, Frequency]]:
    """Return area and frequency of each row of an indicator.

    A stock's days tell their frequency together, area by area.
    """
    areas, periods = list(rows["ref_area"]), _periods(rows)
    places = defaultdict(list)
    for place, area in enumerate(areas):
        places[area].append(place)
    told = {
        place: frequency
        for of_area in places.values()
        for place, frequency in zip(of_area, frequencies(periods[p] for p in of_area), strict=True)
    }
    return [(area, told[place]) for place, area in enumerate(areas)]


def _periods(rows: pd.DataFrame) -> list[Period]:
    return list(map(Period, rows["period_start"], rows["period_end"]))


@lru_cache(maxsize=RECENT)
def _latest(
    file: Identity, ref_area: str, day: date | None, indicators: tuple[str, ...] | None
) -> Table:
    among, values = _published_by(file, day)
    if indicators is not None:
        among += _one_of("indicator", indicators, values)
    found = _asked(file, _LATEST.format(among=among), area=ref_area, **values)
    return published(current(checked(file, found)), day)


def _one_of(column: str, allowed: Sequence[str], values: dict[str, object]) -> str:
    """Return the condition that a column holds one of some values, which it names."""
    names = [f"{column}_{number}" for number in range(len(allowed))]
    values.update(zip(names, allowed, strict=True))
    listed = ", ".join(f"${name}" for name in names)
    return f"AND {column} IN ({listed}) " if names else "AND false "


@lru_cache(maxsize=RECENT)
def _changes(file: Identity, since: datetime, most: int) -> Table:
    places = _asked(file, _CHANGED, since=since, most=most)["place"].to_pylist()
    with opened(file, file_facts(file).metadata) as content:
        return checked(file, rows_at(content, places))


@lru_cache(maxsize=RECENT_STATES)
def _sources(file: Identity) -> tuple[SourceUse, ...]:
    counts = {
        row["source"]: (row["figures"], row["indicators"])
        for row in _asked(file, _SOURCES).to_pylist()
    }
    catalog = file_facts(file).footer.catalog
    uses = [SourceUse(source, *counts.get(source.id, (0, 0))) for source in catalog.sources]
    return tuple(sorted(uses, key=lambda use: use.source.published, reverse=True))


@lru_cache(maxsize=RECENT)
def _search(file: Identity, text: str, day: date | None) -> tuple[SearchHit, ...]:
    footer = file_facts(file).footer
    catalog = footer.catalog.published_by(day) if day else footer.catalog
    names, areas = _index(file).find(text, catalog)
    there = _told(file, [*names], areas) if areas else {(name, HOME) for name in names}
    hits = (
        SearchHit(catalog.indicator[name], area, score)
        for name, score in names.items()
        for area in [area for area in areas or [HOME] if (name, area) in there][:1]
    )
    return tuple(islice(hits, MOST_HITS))


def _told(file: Identity, indicators: Sequence[str], areas: Sequence[str]) -> set[tuple[str, str]]:
    """Return which of some indicators have figures of which of some areas."""
    values: dict[str, object] = {}
    among = _one_of("indicator", indicators, values) + _one_of("ref_area", areas, values)
    found = _asked(file, _TOLD.format(among=among), **values).to_pylist()
    return {(row["indicator"], row["ref_area"]) for row in found}


@lru_cache(maxsize=RECENT_STATES)
def _index(file: Identity) -> SearchIndex:
    catalog = file_facts(file).footer.catalog
    notes = [(row["indicator"], row["comment"]) for row in _asked(file, _NOTES).to_pylist()]
    pairs = [(row["indicator"], row["source"]) for row in _asked(file, _PAIRS).to_pylist()]
    return index(catalog, notes, pairs)
