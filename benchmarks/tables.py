"""Tables of any size, generated for measuring: sorted, with a catalog, written group by group."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from indicators.catalog import Catalog, Indicator, Source, Theme
from indicators.table import SCHEMA
from loaders.table.file_format import PARQUET_OPTIONS, ROWS_A_GROUP, footer

PERIODS = 100  # rows a series: a hundred years of one indicator in one area
SERIES_AN_INDICATOR = 1_000
RECORDED = datetime(2024, 1, 1, tzinfo=UTC)


def generate(path: Path, rows: int) -> list[str]:
    """Write a table of `rows` rows and return its indicators' ids."""
    series = rows // PERIODS
    ids = [f"indicator_{n:05}" for n in range(-(-series // SERIES_AN_INDICATOR))]
    schema = SCHEMA.with_metadata(footer(_catalog(ids), "generated"))
    with pq.ParquetWriter(path, schema, **PARQUET_OPTIONS) as writer:
        for group in _groups(ids, series):
            writer.write_table(group.cast(schema), row_group_size=ROWS_A_GROUP)
    return ids


def area(number: int) -> str:
    """Return the code of one of the generated areas."""
    return f"XX-{number % SERIES_AN_INDICATOR:04}"


def _groups(ids: list[str], series: int) -> Iterator[pa.Table]:
    a_group = ROWS_A_GROUP // PERIODS
    for first in range(0, series, a_group):
        numbers = np.arange(first, min(first + a_group, series))
        yield _rows(ids, np.repeat(numbers, PERIODS), len(numbers))


def _rows(ids: list[str], series: np.ndarray, count: int) -> pa.Table:
    years = np.tile(np.arange(1924, 1924 + PERIODS), count)
    size = len(series)
    values = (series * 7919 + years * 31) % 100_000 / 1.0
    starts = [date(year, 1, 1) for year in years]
    ends = [date(year, 12, 31) for year in years]
    columns = {
        "indicator": [ids[n // SERIES_AN_INDICATOR] for n in series],
        "ref_area": [area(n) for n in series],
        "period_start": starts,
        "period_end": ends,
        "obs_value": values,
        "lower_bound": values,
        "upper_bound": values,
        "as_reported": [f"{value:.0f}" for value in values],
        "realtime_start": [RECORDED] * size,
    }
    same = {
        "period_basis": "stated",
        "comparator": "=",
        "obs_status": "A",
        "source": "generated",
        "locator": "p. 1",
        "recorded_by": "benchmark",
    }
    filled = {**columns, **{name: [value] * size for name, value in same.items()}}
    arrays = [
        pa.array(filled[each.name], each.type) if each.name in filled else pa.nulls(size, each.type)
        for each in SCHEMA
    ]
    return pa.Table.from_arrays(arrays, schema=SCHEMA)


def _catalog(ids: list[str]) -> Catalog:
    text = {"vi": "Chỉ tiêu", "en": "Indicator"}
    indicators = tuple(Indicator(each, text, text, "t", "flow", text, "UNIT") for each in ids)
    source = Source("generated", "Yearbook", "Office", date(2024, 6, 1))
    return Catalog((Theme("t", text),), indicators, (source,))
