"""The whole table held against its rules, some row groups at a time, series by series.

Memory stays at a few row groups whatever the table's size.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from indicators.catalog import Catalog
from indicators.table import COLUMNS, SCHEMA, SERIES, Table, to_pandas
from loaders.errors import Problem
from loaders.table.rules import problems

Progress = Callable[[float], None]


def problems_in(
    file: pq.ParquetFile, catalog: Catalog, progress: Progress = lambda _: None
) -> list[Problem]:
    """Return all that is wrong with the rows of a file, in their order.

    `progress` is called with the fraction read.
    """
    return [
        problem
        for rows in _whole_series(file, progress)
        for problem in problems(Table(to_pandas(rows), catalog))
    ]


def _whole_series(file: pq.ParquetFile, progress: Progress) -> Iterator[pa.Table]:
    """Yield the rows in parts that cut no series in two."""
    count = file.metadata.num_row_groups
    waiting = SCHEMA.empty_table()
    for number in range(count):
        group = file.read_row_group(number, columns=list(COLUMNS)).select(COLUMNS).cast(SCHEMA)
        waiting = pa.concat_tables([waiting, group]).combine_chunks()
        whole = _last_series_start(waiting)
        if whole:
            yield waiting.slice(0, whole)
            waiting = waiting.slice(whole)
        progress((number + 1) / count)
    if waiting.num_rows:
        yield waiting


def _last_series_start(rows: pa.Table) -> int:
    """Return the place of the first row of the last series."""
    if not rows.num_rows:
        return 0
    columns = [rows[name].to_numpy(zero_copy_only=False) for name in SERIES]
    other = np.any([column != column[-1] for column in columns], axis=0)
    return int(other.nonzero()[0][-1]) + 1 if other.any() else 0
