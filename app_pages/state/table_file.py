"""The table behind the pages: looked at anew when the file has changed, kept where it turns bad."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock

from app_pages.state.snapshot import Snapshot
from indicators.catalog import Catalog
from indicators.table import Table, as_of, current, joined, published
from loaders.errors import TableError
from loaders.table.queries import Identity, identity
from loaders.table.store import TableStore

DEFAULT = Path(__file__).parents[2] / "data" / "indicators.parquet"
RECENT_DAYS = 64
RECENT_SERIES = 256
RECENT_STATES = 4  # someone may still be shown a state while a colleague saves the next
MOST_TRIES = 10


@dataclass(frozen=True)
class LoadedTable:
    """The state of the table that pages show.

    `error` says why the file on disk is not the one shown. `checking` is how much of that file
    has been checked, from 0 to 1, while that goes on: then the last good one is shown, or, where
    there is none (`is_unchecked`), the file itself.
    """

    snapshot: Snapshot
    error: TableError | None = None
    checking: float | None = None

    @property
    def file(self) -> Identity:
        """What tells this state from others: caches are keyed by it."""
        return self.snapshot.file

    @property
    def is_unchecked(self) -> bool:
        """Whether what is shown has not been checked to its end."""
        return not self.snapshot.is_sound

    @property
    def catalog(self) -> Catalog:
        """All that the catalog says, read without the rows."""
        return self.snapshot.catalog

    @property
    def version(self) -> str:
        """The name of the commit that made this state."""
        return self.snapshot.store.version

    @property
    def table(self) -> Table:
        """The whole table, superseded rows too: for what looks at all of it."""
        return self.snapshot.table


_states: dict[Identity, Snapshot] = {}  # those taken last, the newest at the end
_taking = Lock()


def table_path() -> Path:
    """Return where the table is: `INDICATORS_DATA`, or the one that ships."""
    return Path(os.environ.get("INDICATORS_DATA", DEFAULT))


def load() -> LoadedTable:
    """Return the table as it now is on disk, or the last good one with what is wrong.

    Raises `TableError` where there has been no good one.
    """
    path = table_path()
    try:
        newest = _taken(path)
        if newest.error:
            raise newest.error
    except TableError as error:
        if good := _last_good(path):
            return LoadedTable(good, error)
        raise
    if newest.is_sound:
        return LoadedTable(newest)
    return LoadedTable(_last_good(path) or newest, checking=newest.checked)


def _taken(path: Path) -> Snapshot:
    """Return the copy of the file as it is, and forget the oldest of too many."""
    with _taking:
        for _ in range(MOST_TRIES):
            file = identity(path)
            if file not in _states:
                _states[file] = Snapshot(file)
                for old in list(_states)[:-RECENT_STATES]:
                    _states.pop(old).discard()
            if identity(path) == file:  # a state saved while it was copied is another's
                break
        return _states[file]


def _last_good(path: Path) -> Snapshot | None:
    kept = reversed([*_states.values()])
    return next((s for s in kept if s.is_sound and s.file.path == path.resolve()), None)


def store_of(file: Identity) -> TableStore:
    """Return what answers questions about the state that `load` returned."""
    return _states[file].store


@lru_cache(maxsize=RECENT_DAYS)
def known_on(file: Identity, day: date | None, *, every_version: bool = False) -> Table:
    """Return what was known on a day, all of it, from the state that `load` returned.

    With `every_version`, rows that the table has since replaced are there too.
    """
    table = _states[file].table
    return published(table, day) if every_version else as_of(table, day)


@lru_cache(maxsize=RECENT_SERIES)
def series_on(
    file: Identity, indicators: tuple[str, ...], day: date | None, *, every_version: bool = False
) -> Table:
    """Return what was known on a day of some indicators, in all areas: nothing else is read."""
    store = _states[file].store
    table = joined(
        [store.versions(id_, None) for id_ in indicators], store.catalog(), store.version
    )
    return published(table if every_version else current(table), day)


@lru_cache(maxsize=RECENT_DAYS)
def catalog_on(file: Identity, day: date | None) -> Catalog:
    """Return the catalog as far as it was known on a day."""
    return _states[file].store.catalog(day)


def counts_on(file: Identity, day: date | None) -> Mapping[str, int]:
    """Return which indicators had rows on a day, and how many figures: 0 if all are withdrawn."""
    return _states[file].store.counts(day)
