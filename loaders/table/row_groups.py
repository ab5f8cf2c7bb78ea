"""The table's rows passed through, one row group at a time, into a new version of the file.

Memory stays at a few row groups whatever the table's size. Rows only pass, gain the moment at
which they ceased to be current, or are added; no cell is ever changed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from functools import reduce
from itertools import accumulate
from typing import Any, BinaryIO

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from indicators.table import IDENTITY, ORDER, SCHEMA, SERIES
from loaders.table.file_format import PARQUET_OPTIONS, ROWS_A_GROUP

Progress = Callable[[float], None]


def groups_with(file: pq.ParquetFile, within: Mapping[str, Collection[str]]) -> list[int]:
    """Return the row groups whose statistics leave room for what `within` asks of each column."""
    places = [(file.schema_arrow.get_field_index(name), found) for name, found in within.items()]
    groups = [(n, file.metadata.row_group(n)) for n in range(file.metadata.num_row_groups)]
    return [
        number
        for number, group in groups
        if all(_may_hold(group.column(place).statistics, found) for place, found in places)
    ]


def rows_with(
    file: pq.ParquetFile,
    within: Mapping[str, Collection[str]],
    columns: Sequence[str] = tuple(SCHEMA.names),
) -> pa.Table:
    """Return the rows whose cells are among those that `within` names, by column.

    Superseded rows are there too.
    """
    schema = pa.schema([SCHEMA.field(name) for name in columns])
    parts = [
        group.filter(among(group, within))
        for number in groups_with(file, within)
        for group in [file.read_row_group(number, columns=[*{*columns, *within}])]
    ]
    found = pa.concat_tables(parts) if parts else SCHEMA.empty_table()
    return found.select(schema.names).cast(schema)


def rows_at(file: pq.ParquetFile, places: Sequence[int]) -> pa.Table:
    """Return the rows at some places of a file, in that order, from their row groups alone."""
    groups = range(file.metadata.num_row_groups)
    sizes = [file.metadata.row_group(number).num_rows for number in groups]
    starts = list(accumulate(sizes, initial=0))
    holding = [bisect_right(starts, place) - 1 for place in places]
    read = sorted({*holding})
    firsts = dict(zip(read, accumulate((sizes[g] for g in read), initial=0), strict=False))
    rows = file.read_row_groups(read) if read else file.schema_arrow.empty_table()
    at = [firsts[g] + place - starts[g] for place, g in zip(places, holding, strict=True)]
    return rows.take(pa.array(at, pa.int64()))


def series_of(rows: pd.DataFrame) -> dict[str, set[str]]:
    """Return the indicators and areas that rows are about, to look for with `rows_with`."""
    return {name: set(rows[name].dropna()) for name in SERIES}


def among(group: pa.Table, within: Mapping[str, Collection[str]]) -> pa.Array:
    """Say which rows of a group hold what `within` names."""
    masks = [
        pc.is_in(group[name], pa.array(sorted(found), pa.string()))
        for name, found in within.items()
    ]
    return reduce(pc.and_, masks)


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
    taken_over = set(_names(added, IDENTITY))
    within = {name: set(added[name].to_pylist()) for name in SERIES}
    affected = set(groups_with(source, within))
    keys = _names(added, ORDER)
    placed = 0
    for number in range(source.metadata.num_row_groups):
        group = source.read_row_group(number)
        if not group.num_rows:
            continue
        if number in affected:
            group = _closed(group, within, taken_over, moment)
        [last] = _names(group.slice(group.num_rows - 1), ORDER)
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
    group: pa.Table,
    within: Mapping[str, Collection[str]],
    taken_over: Collection[tuple[object, ...]],
    moment: datetime,
) -> pa.Table:
    """End the current rows of some observations, all of series in `within`, at a moment."""
    candidates = pc.indices_nonzero(
        pc.and_(pc.is_null(group["realtime_end"]), among(group, within))
    )
    ended = [name in taken_over for name in _names(group.take(candidates), IDENTITY)]
    ends = pc.is_in(
        pa.array(range(group.num_rows), pa.uint64()), candidates.filter(pa.array(ended, pa.bool_()))
    )
    column = group.schema.get_field_index("realtime_end")
    end = pa.scalar(moment, group.schema.field(column).type)
    closed = pc.if_else(ends, end, group["realtime_end"])
    return group.set_column(column, group.schema.field(column), closed)


def _names(rows: pa.Table, columns: Sequence[str]) -> list[tuple[Any, ...]]:
    """Return the values of some columns, row by row."""
    return list(zip(*(rows[column].to_pylist() for column in columns), strict=True))


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


def _may_hold(known: pq.Statistics | None, found: Collection[str]) -> bool:
    if not known or not known.has_min_max:
        return True
    return any(known.min <= each <= known.max for each in found)
