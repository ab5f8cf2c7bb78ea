"""The table behind the pages: read when the file has changed, kept where it turns bad."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from indicators.table import Table, as_of, published
from loaders.errors import TableError
from loaders.store import Identity, identity, read_table

DEFAULT = Path(__file__).parent.parent / "data" / "indicators.parquet"
RECENT_DAYS = 64


@dataclass(frozen=True)
class Loaded:
    """The table as it was read. `error` says why the file on disk is not the one shown."""

    table: Table
    file: Identity
    error: TableError | None = None


_last_good: dict[Path, Loaded] = {}


def table_path() -> Path:
    """Return where the table is: `INDICATORS_DATA`, or the one that ships."""
    return Path(os.environ.get("INDICATORS_DATA", DEFAULT))


def load() -> Loaded:
    """Return the table as it now is on disk, or the last good one with what is wrong.

    Raises `TableError` where there has been no good one.
    """
    path = table_path()
    try:
        _last_good[path] = Loaded(read_table(path), identity(path))
        return _last_good[path]
    except TableError as error:
        if path not in _last_good:
            raise
        kept = _last_good[path]
        return Loaded(kept.table, kept.file, error)


@lru_cache(maxsize=RECENT_DAYS)
def known_on(file: Identity, day: date | None, *, every_version: bool = False) -> Table:
    """Return what was known on a day, from the state of the file that `load` returned.

    With `every_version`, rows that the table has since replaced are there too.
    """
    kept = next(loaded for loaded in _last_good.values() if loaded.file == file)
    return published(kept.table, day) if every_version else as_of(kept.table, day)
