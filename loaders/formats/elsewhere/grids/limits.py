"""How large a file from elsewhere may be, asked before it is unpacked."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error

from indicators.language import Message
from loaders.file_bytes import MEGABYTE, refused

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 200_000, 4_000, 3_000_000
MOST_UNPACKED = 300 * MEGABYTE
SPLIT = Message("Split it into several files.")
_LAST_CELL = re.compile(rb'<c [^>]*?r="([A-Z]{1,3})(\d{1,7})"')
_CHUNK, _OVERLAP = MEGABYTE, 200


def check_cells(name: str, rows: int, columns: int) -> None:
    """Raise `FileRefused` for a sheet of more rows, columns or cells than are read."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        counts = {"rows": rows, "columns": columns}
        raise refused(
            name, Message("A sheet has {rows} rows and {columns} columns.", counts), SPLIT
        )


def check_archive(content: bytes, name: str) -> None:
    """Raise `FileRefused` for an archive that unpacks to too much, or to a sheet far too wide.

    A spreadsheet with one cell in its last row makes a reader ask for the memory of all of them.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            files = archive.infolist()
            if sum(file.file_size for file in files) > MOST_UNPACKED:
                most = {"size": MOST_UNPACKED // MEGABYTE}
                raise refused(
                    name, Message("The file unpacks to more than {size} MB.", most), SPLIT
                )
            for file in files:
                if re.fullmatch(r"xl/worksheets/[^/]+\.xml", file.filename):
                    check_cells(name, *_extent(archive, file.filename))
    except (BadZipFile, NotImplementedError, OSError, RuntimeError, EOFError, error) as cause:
        raise damaged(name) from cause


def damaged(name: str) -> Exception:
    """Return the refusal of a file that cannot be opened."""
    return refused(
        name,
        Message("The file is damaged or locked with a password."),
        Message("Open it where it was made and save it again without a password."),
    )


def _extent(archive: ZipFile, sheet: str) -> tuple[int, int]:
    """Return the last row and column of a sheet of an .xlsx file, from the names of its cells."""
    rows = columns = 0
    with archive.open(sheet) as stream:
        kept = b""
        while chunk := stream.read(_CHUNK):
            for letters, number in _LAST_CELL.findall(kept + chunk):
                rows, columns = max(rows, int(number)), max(columns, _column_number(letters))
            kept = chunk[-_OVERLAP:]
    return rows, columns


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
