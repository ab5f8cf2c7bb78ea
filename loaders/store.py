"""The table's Parquet file: read one series, the catalog, or all of it.

Rows are sorted and cut into small row groups with statistics and a page index, so one series
is found in ten million rows as in a hundred. The footer carries the catalog, the format's
version and a mark of the state the file is in. Reading never writes; see `commit` for that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from indicators.catalog import Catalog, CatalogError
from indicators.language import Message
from indicators.table import COLUMNS, SCHEMA, Table, arranged
from loaders.errors import Problem, TableInvalid, TableMissing, TableTooNew, TableUnreadable
from loaders.layout import CATALOG_KEY, FORMAT
from loaders.validate import problems
from loaders.writing import write_table as write_table  # noqa: PLC0414 # read and write, one door

MAGIC = b"PAR1"
RECENT = 32

RESTORE = Message("Put back a sound copy of the file, or start with another: --data FILE.")


class Identity(NamedTuple):
    """What tells one state of a file from the next: caches are keyed by it."""

    path: Path
    inode: int
    size: int
    modified: int


class Footer(NamedTuple):
    """What the file says of itself, without its rows."""

    catalog: Catalog
    version: str
    row_count: int


def identity(path: Path) -> Identity:
    """Return the state a file is in. Raises `TableMissing`."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise TableMissing(path, Message("There is no table at this place."), RESTORE) from None
    return Identity(path.resolve(), status.st_ino, status.st_size, status.st_mtime_ns)


def read_table(path: Path) -> Table:
    """Return the whole table, checked. Raises a `TableError` that names every problem."""
    return _read_table(identity(path))


def read_series(path: Path, indicator: str) -> Table:
    """Return one indicator's rows, found by the file's statistics, checked."""
    return _read_series(identity(path), indicator)


def read_footer(path: Path) -> Footer:
    """Return catalog, version and number of rows from the footer alone."""
    return _footer(identity(path))


@lru_cache(maxsize=RECENT)
def _read_table(file: Identity) -> Table:
    with opened(file) as content:
        return _checked(file, content.read())


@lru_cache(maxsize=RECENT)
def _read_series(file: Identity, indicator: str) -> Table:
    with opened(file) as content:
        groups = _groups_with(content, indicator)
        found = content.read_row_groups(groups) if groups else content.schema_arrow.empty_table()
    mask = pa.compute.equal(found["indicator"], indicator)
    return _checked(file, found.filter(mask))


def _groups_with(content: pq.ParquetFile, indicator: str) -> list[int]:
    """Return the row groups whose statistics leave room for an indicator."""
    column = content.schema_arrow.get_field_index("indicator")
    metadata = content.metadata
    ranges = (
        metadata.row_group(g).column(column).statistics for g in range(metadata.num_row_groups)
    )
    return [
        number
        for number, known in enumerate(ranges)
        if not known or not known.has_min_max or known.min <= indicator <= known.max
    ]


@lru_cache(maxsize=RECENT)
def _footer(file: Identity) -> Footer:
    with opened(file) as content:
        return _footer_of(file.path, content)


def _checked(file: Identity, rows: pa.Table) -> Table:
    footer = _footer(file)
    table = Table(arranged(rows.select(COLUMNS).cast(SCHEMA)), footer.catalog, footer.version)
    if found := problems(table):
        what = Message("The table breaks its own rules.")
        raise TableInvalid(file.path, what, RESTORE, found)
    return table


@contextmanager
def opened(file: Identity) -> Iterator[pq.ParquetFile]:
    """Open the file as our table, or say why it is none."""
    _look_at_ends(file)
    try:
        with pq.ParquetFile(file.path) as content:
            _check_format(file.path, content)
            _check_columns(file.path, content)
            yield content
    except (pa.ArrowException, OSError) as error:
        what = Message("The table is damaged: part of it cannot be read.")
        raise TableUnreadable(file.path, what, RESTORE) from error


def _look_at_ends(file: Identity) -> None:
    """Tell a file that never was Parquet from one that lost its end."""
    with file.path.open("rb") as content:
        head = content.read(len(MAGIC))
        content.seek(max(0, file.size - len(MAGIC)))
        tail = content.read()
    if head != MAGIC:
        what = Message("The file is not a Parquet table.")
        raise TableUnreadable(file.path, what, RESTORE)
    if tail != MAGIC or file.size <= 2 * len(MAGIC):
        what = Message("The file was cut short: its end is missing.")
        raise TableUnreadable(file.path, what, RESTORE)


def _check_columns(path: Path, content: pq.ParquetFile) -> None:
    have = content.schema_arrow
    lacking = [
        Problem(n, Message("The column is missing.")) for n in COLUMNS if n not in have.names
    ]
    other = [
        Problem(
            field.name,
            Message(
                "The column holds {found}, not {expected}.",
                {"found": str(have.field(field.name).type), "expected": str(field.type)},
            ),
        )
        for field in SCHEMA
        if field.name in have.names and have.field(field.name).type != field.type
    ]
    if lacking or other:
        what = Message("The file does not have the table's columns.")
        raise TableInvalid(path, what, RESTORE, [*lacking, *other])


def _check_format(path: Path, content: pq.ParquetFile) -> None:
    format_found = footer_json(path, content).get("format", FORMAT)
    if not isinstance(format_found, int) or format_found > FORMAT:
        raise TableTooNew(
            path,
            Message(
                "The table was written in format {found}; this version reads up to {known}.",
                {"found": str(format_found), "known": str(FORMAT)},
            ),
            Message("Update the dashboard, or ask for the table in the older format."),
        )


def _footer_of(path: Path, content: pq.ParquetFile) -> Footer:
    found = footer_json(path, content)
    try:
        catalog = Catalog.from_json(found)
    except (CatalogError, ValueError, TypeError, AttributeError) as error:
        problem = Problem("catalog", Message("{error}", {"error": str(error)}))
        what = Message("The catalog in the file's footer cannot be read.")
        raise TableInvalid(path, what, RESTORE, [problem]) from error
    return Footer(catalog, str(found.get("version", "")), content.metadata.num_rows)


def footer_json(path: Path, content: pq.ParquetFile) -> dict[str, object]:
    """Return what the footer holds under our key. Raises `TableInvalid` where there is nothing."""
    raw = (content.schema_arrow.metadata or {}).get(CATALOG_KEY)
    try:
        found = json.loads(raw) if raw is not None else None
    except ValueError:
        found = None
    if not isinstance(found, dict):
        what = Message("The file has no catalog in its footer.")
        raise TableInvalid(path, what, RESTORE)
    return found
