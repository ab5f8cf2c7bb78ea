"""Writing the table's file so that whatever crashes, one whole version of it stands.

One writer at a time holds the lock. A new version is written beside the old one, brought to the
disk, read back, and takes the old one's place in one step.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from indicators.language import Message
from indicators.table import ORDER, SCHEMA, Table
from loaders.errors import TableBusy, TableNotWritable
from loaders.table.file_format import PARQUET_OPTIONS, ROWS_A_GROUP, footer, name_of
from loaders.table.mark import mark
from loaders.table.rules import problems

LOCK_SECONDS = 30.0
BEGINNING = datetime.min.replace(tzinfo=UTC)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_table(table: Table, path: Path) -> None:
    """Write a table whole, as the first version of its file: without a history of its catalog."""
    ordered = table.rows.sort_values(ORDER, kind="stable")
    content = pa.Table.from_pandas(ordered, schema=SCHEMA, preserve_index=False)
    metadata = footer(table.catalog, name_of(_last_moment(table.rows)))

    def write(file: BinaryIO) -> None:
        whole = content.replace_schema_metadata(metadata)
        pq.write_table(whole, file, row_group_size=ROWS_A_GROUP, **PARQUET_OPTIONS)

    def check(fresh: Path) -> None:
        if not problems(table):
            mark(fresh)

    with locked(path):
        replace_whole(path, write, check)


@contextmanager
def locked(path: Path, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Hold the table's lock, which the system frees when its holder dies.

    Raises `TableBusy` after `seconds`, `TableNotWritable` where no lock can be made.
    """
    file = path.with_name(f".{path.name}.lock")
    lock = FileLock(file, timeout=seconds, preserve_lock_file=True)
    try:
        lock.acquire()
    except Timeout as error:
        raise TableBusy(
            path,
            Message("Someone else is saving to the table right now."),
            Message("Nothing was saved. Try again in a minute."),
        ) from error
    except OSError as error:
        raise _refusal(path, error) from error
    try:
        yield
    finally:
        lock.release()


def replace_whole(
    path: Path, write: Callable[[BinaryIO], None], check: Callable[[Path], None]
) -> None:
    """Put a new version of a file in the old one's place at once, after reading it back.

    `write` fills the new file, `check` raises if it does not hold what it should, and may mark
    it. Whatever fails, the old version stands. Raises `TableNotWritable`. Call it under the lock.
    """
    _clear_left_over(path)
    fresh = path.with_name(f".{path.stem}-{uuid4().hex}")
    try:
        with fresh.open("xb") as file:
            write(file)
        check(fresh)
        with fresh.open("r+b") as file:
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, fresh)
        fresh.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        fresh.unlink(missing_ok=True)


def _clear_left_over(path: Path) -> None:
    """Remove what killed writers left; under the lock nobody else is writing."""
    for old in path.parent.glob(f".{path.stem}-{'[0-9a-f]' * 32}"):
        old.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folders; its replace is already on the disk
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refusal(path: Path, error: OSError) -> TableNotWritable:
    if error.errno in _FULL:
        what = Message("The disk is full.")
        do = Message(
            "Nothing was saved and nothing is lost. Make room on the disk, then save again."
        )
    else:
        what = Message("The table's folder cannot be written to.")
        do = Message(
            "Nothing was saved. Ask for the right to write in {folder}, then save again.",
            {"folder": str(path.parent)},
        )
    return TableNotWritable(path, what, do)


def _last_moment(rows: pd.DataFrame) -> datetime:
    last = pd.concat([rows["realtime_start"], rows["realtime_end"]]).max()
    return BEGINNING if pd.isna(last) else last.to_pydatetime()
