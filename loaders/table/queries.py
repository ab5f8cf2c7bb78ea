"""The table's Parquet file: read one series, the catalog, or all of it.

Rows are sorted and cut into small row groups with statistics and a page index, so one series
is found in ten million rows as in a hundred. The footer carries the catalog, the format's
version and a mark of the state the file is in. Reading never writes; see `commit` for that.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from indicators.catalog import Catalog, CatalogError
from indicators.language import Message
from indicators.table import COLUMNS, SCHEMA, SERIES, Table, to_pandas
from loaders.errors import (
    Problem,
    TableError,
    TableInvalid,
    TableMissing,
    TableTooNew,
    TableUnreadable,
)
from loaders.table.atomic_write import write_table as write_table  # noqa: PLC0414 # read and write, one door
from loaders.table.file_format import CATALOG_KEY, FORMAT, history_in
from loaders.table.mark import is_marked
from loaders.table.rules import problems

MAGIC = b"PAR1"
RECENT = 32
MOST_SAVES = 10  # that may come between before a read no longer waits for a quiet moment
T = TypeVar("T")

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


class Reach(NamedTuple):
    """The least and greatest indicator and area of a row group; None where it does not say."""

    indicator: tuple[str, str] | None
    ref_area: tuple[str, str] | None

    def may_hold(self, indicator: str, ref_area: str | None) -> bool:
        """Say whether a series can have rows here."""
        pairs = (self.indicator, indicator), (self.ref_area, ref_area)
        return all(not ends or not at or ends[0] <= at <= ends[1] for ends, at in pairs)


class FileFacts(NamedTuple):
    """What is kept of a file's state: its metadata, its footer, what its row groups hold."""

    metadata: pq.FileMetaData
    footer: Footer
    reaches: tuple[Reach, ...]
    is_marked: bool


def identity(path: Path) -> Identity:
    """Return the state a file is in. Raises `TableMissing`."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise TableMissing(path, Message("There is no table at this place."), RESTORE) from None
    except OSError as error:
        raise unreadable(path, error) from error
    return Identity(path.resolve(), status.st_ino, status.st_size, status.st_mtime_ns)


def read_table(path: Path) -> Table:
    """Return the whole table, checked. Raises a `TableError` that names every problem."""
    return steadily(_read_table, path)


def read_series(path: Path, indicator: str, ref_area: str | None = None) -> Table:
    """Return one indicator's rows, in one area or all, found by the file's statistics, checked."""
    return steadily(lambda file: _read_series(file, indicator, ref_area), path)


def read_footer(path: Path) -> Footer:
    """Return catalog, version and number of rows from the footer alone."""
    return steadily(file_facts, path).footer


def steadily(read: Callable[[Identity], T], path: Path) -> T:
    """Read one state of a file: again where a save has put another in its place meanwhile.

    Metadata and rows are read apart; of two states they would be a table that never was.
    """
    for _ in range(MOST_SAVES):
        file = identity(path)
        try:
            found = read(file)
        except TableError:
            if _is_still(file):
                raise
            continue
        if _is_still(file):
            return found
    return read(identity(path))


def _is_still(file: Identity) -> bool:
    try:
        status = file.path.stat()
    except OSError:
        return False
    return (status.st_ino, status.st_size, status.st_mtime_ns) == file[1:]


@lru_cache(maxsize=RECENT)
def _read_table(file: Identity) -> Table:
    with opened(file) as content:
        return checked(file, content.read())


@lru_cache(maxsize=RECENT)
def _read_series(file: Identity, indicator: str, ref_area: str | None) -> Table:
    known = file_facts(file)
    groups = [
        number for number, reach in enumerate(known.reaches) if reach.may_hold(indicator, ref_area)
    ]
    with opened(file, known.metadata) as content:
        found = content.read_row_groups(groups) if groups else content.schema_arrow.empty_table()
    found = found.filter(pc.equal(found["indicator"], indicator))
    if ref_area:
        found = found.filter(pc.equal(found["ref_area"], ref_area))
    return checked(file, found)


@lru_cache(maxsize=RECENT)
def file_facts(file: Identity) -> FileFacts:
    """Return what is kept of a file's state. Raises a `TableError` where it is no table of ours."""
    with opened(file) as content:
        footer, metadata = _footer_of(file.path, content), content.metadata
        return FileFacts(metadata, footer, _reaches(content), is_marked(metadata))


def _reaches(content: pq.ParquetFile) -> tuple[Reach, ...]:
    columns = [content.schema_arrow.get_field_index(name) for name in SERIES]
    groups = map(content.metadata.row_group, range(content.metadata.num_row_groups))
    return tuple(Reach(*(_range(group.column(c).statistics) for c in columns)) for group in groups)


def _range(known: pq.Statistics | None) -> tuple[str, str] | None:
    return (known.min, known.max) if known and known.has_min_max else None


def checked(file: Identity, rows: pa.Table) -> Table:
    """Return rows of a file as a table. Raises `TableInvalid` where they break its rules.

    Those of a marked file have been looked at already.
    """
    facts = file_facts(file)
    rows = to_pandas(rows.select(COLUMNS).cast(SCHEMA))
    table = Table(rows, facts.footer.catalog, facts.footer.version)
    if not facts.is_marked and (found := problems(table)):
        raise broken_rules(file.path, found)
    return table


def broken_rules(path: Path, found: list[Problem]) -> TableInvalid:
    """Return the error of a table whose rows break its rules."""
    return TableInvalid(path, Message("The table breaks its own rules."), RESTORE, found)


@contextmanager
def opened(file: Identity, metadata: pq.FileMetaData | None = None) -> Iterator[pq.ParquetFile]:
    """Open the file as our table, or say why it is none. `metadata` known is not checked again."""
    _look_at_ends(file)
    try:
        with pq.ParquetFile(file.path, metadata=metadata) as content:
            if metadata is None:
                _check_format(file.path, content)
                _check_columns(file.path, content)
            yield content
    except (pa.ArrowException, OSError) as error:
        what = Message("The table is damaged: part of it cannot be read.")
        raise TableUnreadable(file.path, what, RESTORE) from error


def _look_at_ends(file: Identity) -> None:
    """Tell a file that never was Parquet from one that lost its end."""
    try:
        with file.path.open("rb") as content:
            head = content.read(len(MAGIC))
            content.seek(max(0, os.fstat(content.fileno()).st_size - len(MAGIC)))
            tail = content.read()
    except OSError as error:
        raise unreadable(file.path, error) from error
    if head != MAGIC:
        what = Message("The file is not a Parquet table.")
        raise TableUnreadable(file.path, what, RESTORE)
    if tail != MAGIC or file.size <= 2 * len(MAGIC):
        what = Message("The file was cut short: its end is missing.")
        raise TableUnreadable(file.path, what, RESTORE)


def unreadable(path: Path, error: OSError) -> TableUnreadable:
    """Say what the system says of a folder, or of a file one may not read."""
    reason = {"reason": error.strerror or str(error)}
    return TableUnreadable(path, Message("The file cannot be read: {reason}.", reason), RESTORE)


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


def history_of(path: Path, content: pq.ParquetFile) -> list[Any]:
    """Return what the catalog said before, first to last. Raises `TableInvalid` if damaged."""
    footer_json(path, content)
    try:
        return history_in(content.schema_arrow.metadata)
    except ValueError as error:
        what = Message("The catalog's history in the file's footer cannot be read.")
        raise TableInvalid(path, what, RESTORE) from error


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
