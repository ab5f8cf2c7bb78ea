"""The table's rows passed through, one row group at a time, into a new version of the file.

Memory stays at a few row groups whatever the table's size. Rows only pass, gain the moment at
which they ceased to be current, or are added; no cell is ever changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from typing import BinaryIO

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from indicators.table import IDENTITY, ORDER, SCHEMA
from loaders.layout import PARQUET_OPTIONS, ROWS_A_GROUP

Progress = Callable[[float], None]


def groups_with(file: pq.ParquetFile, indicators: Collection[str]) -> list[int]:
    """Return the row groups whose statistics leave room for one of the indicators."""
    column = file.schema_arrow.get_field_index("indicator")
    return [
        number
        for number in range(file.metadata.num_row_groups)
        if _may_hold(file.metadata.row_group(number).column(column).statistics, indicators)
    ]


def rows_with(file: pq.ParquetFile, indicators: Collection[str]) -> pa.Table:
    """Return all rows of some indicators, superseded ones included, in `SCHEMA`."""
    ids = pa.array(sorted(indicators), pa.string())
    parts = [
        group.filter(pc.is_in(group["indicator"], ids))
        for number in groups_with(file, indicators)
        for group in [file.read_row_group(number, columns=SCHEMA.names)]
    ]
    found = pa.concat_tables(parts) if parts else SCHEMA.empty_table()
    return found.select(SCHEMA.names).cast(SCHEMA)


def write_revised(  # each is one thing the new version needs
    source: pq.ParquetFile,
    target: BinaryIO,
    added: pd.DataFrame,
    moment: datetime,
    metadata: dict[bytes, bytes],
    progress: Progress,
) -> None:
    """Write the rows of `source`, and the added ones, which close those they take over from."""
    schema = source.schema_arrow.remove_metadata()
    fresh = pa.Table.from_pandas(added.sort_values(ORDER), schema=SCHEMA, preserve_index=False)
    revised = _revised(source, fresh, moment)
    options = {**PARQUET_OPTIONS, "schema": schema.with_metadata(metadata)}
    with pq.ParquetWriter(target, **options) as writer:
        whole = max(1, source.metadata.num_rows + len(added))
        written = 0
        for group in _regrouped(revised, schema):
            writer.write_table(group, row_group_size=ROWS_A_GROUP)
            written += group.num_rows
            progress(written / whole)


def _revised(source: pq.ParquetFile, added: pa.Table, moment: datetime) -> Iterator[pa.Table]:
    """Yield the row groups with their rows closed, and the added rows where they belong."""
    taken_over = {tuple(row.values()) for row in added.select(IDENTITY).to_pylist()}
    indicators = {identity[0] for identity in taken_over}
    affected = set(groups_with(source, indicators))
    keys = [tuple(row.values()) for row in added.select(ORDER).to_pylist()]
    placed = 0
    for number in range(source.metadata.num_row_groups):
        group = source.read_row_group(number)
        if number in affected:
            group = _closed(group, taken_over, moment)
        last = tuple(group.select(ORDER).slice(group.num_rows - 1).to_pylist()[0].values())
        due = placed
        while due < len(keys) and keys[due] <= last:
            due += 1
        if due > placed:
            group = _with(group, added.slice(placed, due - placed))
        yield group
        placed = due
    if placed < len(keys):
        yield added.slice(placed)


def _closed(
    group: pa.Table, taken_over: Collection[tuple[object, ...]], moment: datetime
) -> pa.Table:
    """End the current rows of some observations at a moment."""
    now = pc.is_null(group["realtime_end"])
    identities = group.select(IDENTITY).to_pylist()
    ends = [
        current and tuple(identity.values()) in taken_over
        for current, identity in zip(now.to_pylist(), identities, strict=True)
    ]
    column = group.schema.get_field_index("realtime_end")
    end = pa.scalar(moment, group.schema.field(column).type)
    closed = pc.if_else(pa.array(ends, pa.bool_()), end, group["realtime_end"])
    return group.set_column(column, group.schema.field(column), closed)


def _with(group: pa.Table, added: pa.Table) -> pa.Table:
    together = pa.concat_tables([group, added], promote_options="default")
    return together.take(pc.sort_indices(together, [(name, "ascending") for name in ORDER]))


def _regrouped(tables: Iterator[pa.Table], schema: pa.Schema) -> Iterator[pa.Table]:
    """Cut rows into groups of one size, whatever sizes they come in."""
    waiting = schema.empty_table()
    for table in tables:
        waiting = pa.concat_tables([waiting, table], promote_options="default")
        whole = waiting.num_rows - waiting.num_rows % ROWS_A_GROUP
        if whole:
            yield waiting.slice(0, whole).cast(schema)
            waiting = waiting.slice(whole).combine_chunks()
    if waiting.num_rows:
        yield waiting.cast(schema)


def _may_hold(known: pq.Statistics | None, indicators: Collection[str]) -> bool:
    if not known or not known.has_min_max:
        return True
    return any(known.min <= each <= known.max for each in indicators)
