"""Copies of the table's file as it was: what a page reads does not move while it is drawn.

A small file is checked whole when it is copied, and the copy marked. A large one that bears no
mark of a check is checked behind the pages, and says how far that is.
"""

from __future__ import annotations

import atexit
import shutil
from contextlib import suppress
from functools import cached_property, lru_cache
from pathlib import Path
from tempfile import mkdtemp
from threading import Thread
from uuid import uuid4

from indicators.catalog import Catalog
from indicators.table import Table
from loaders.errors import TableError
from loaders.table.mark import mark
from loaders.table.parquet_store import ParquetStore
from loaders.table.queries import (
    Identity,
    broken_rules,
    file_facts,
    identity,
    opened,
    read_table,
    unreadable,
)
from loaders.table.whole_check import problems_in

AT_ONCE = 20_000  # rows that are checked before a page is drawn


class Snapshot:
    """One state of the table's file: a copy, and what its check has found so far.

    Raises a `TableError` where it cannot be copied, or is small and breaks the table's rules.
    """

    def __init__(self, file: Identity) -> None:
        facts = file_facts(file)
        is_small = facts.footer.row_count <= AT_ONCE
        copy = _copied(file)
        if is_small:
            read_table(file.path)
            mark(copy)
        self.file, self.store = file, ParquetStore(copy)
        self.error: TableError | None = None
        self.checked = 1.0 if is_small or facts.is_marked else 0.0
        if self.checked < 1:
            Thread(target=self._check, name=f"check of {file.path}", daemon=True).start()

    @property
    def is_sound(self) -> bool:
        """Whether it was checked whole, and nothing was wrong."""
        return self.checked >= 1 and not self.error

    @cached_property
    def table(self) -> Table:
        """All rows, superseded ones too; of a large table that takes long."""
        return read_table(self.store.path)

    @property
    def catalog(self) -> Catalog:
        """All that the catalog says."""
        return self.store.catalog()

    def discard(self) -> None:
        """Remove the copy; where someone still reads it, it goes with the server."""
        with suppress(OSError):
            self.store.path.unlink(missing_ok=True)

    def _check(self) -> None:
        def progress(done: float) -> None:
            self.checked = min(done, 0.99)

        try:
            with opened(identity(self.store.path)) as content:
                found = problems_in(content, self.catalog, progress)
            self.error = broken_rules(self.file.path, found) if found else None
        except TableError as error:
            self.error = error
        self.checked = 1.0


@lru_cache(maxsize=1)
def _folder() -> Path:
    """Return the folder of the copies, which goes when the server stops."""
    folder = Path(mkdtemp(prefix="indicators-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _copied(file: Identity) -> Path:
    copy = _folder() / f"{uuid4().hex}.parquet"
    try:
        return Path(shutil.copyfile(file.path, copy))
    except OSError as error:
        raise unreadable(file.path, error) from error
