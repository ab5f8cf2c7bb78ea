"""The table behind the pages: read when the file has changed, kept where it turns bad."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from indicators.table import Table, as_of, published
from loaders.errors import TableError
from loaders.table.queries import Identity, identity, read_table

DEFAULT = Path(__file__).parents[2] / "data" / "indicators.parquet"
RECENT_DAYS = 64
RECENT_STATES = 4  # someone may still be shown a state while a colleague saves the next


@dataclass(frozen=True)
class LoadedTable:
    """The table as it was read. `error` says why the file on disk is not the one shown."""

    table: Table
    file: Identity
    error: TableError | None = None


_good: dict[Identity, LoadedTable] = {}  # the states read last, the newest at the end


def table_path() -> Path:
    """Return where the table is: `INDICATORS_DATA`, or the one that ships."""
    return Path(os.environ.get("INDICATORS_DATA", DEFAULT))


def load() -> LoadedTable:
    """Return the table as it now is on disk, or the last good one with what is wrong.

    Raises `TableError` where there has been no good one.
    """
    path = table_path()
    try:
        file = identity(path)
        return _keep(LoadedTable(read_table(path), file))
    except TableError as error:
        kept = next(
            (loaded for loaded in reversed([*_good.values()]) if _is_at(path, loaded)), None
        )
        if kept is None:
            raise
        return LoadedTable(kept.table, kept.file, error)


def _keep(loaded: LoadedTable) -> LoadedTable:
    """Keep a state, and forget the oldest of too many."""
    if loaded.file not in _good:
        _good[loaded.file] = loaded
        for old in list(_good)[:-RECENT_STATES]:
            _good.pop(old, None)
    return loaded


def _is_at(path: Path, loaded: LoadedTable) -> bool:
    return loaded.file.path == path.resolve()


@lru_cache(maxsize=RECENT_DAYS)
def known_on(file: Identity, day: date | None, *, every_version: bool = False) -> Table:
    """Return what was known on a day, from the state of the file that `load` returned.

    With `every_version`, rows that the table has since replaced are there too.
    """
    table = _good[file].table
    return published(table, day) if every_version else as_of(table, day)
