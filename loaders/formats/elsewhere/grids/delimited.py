"""Delimited text of any mark and encoding as a grid: `sep=` lines, preambles, ragged rows."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO

from indicators.language import Message
from loaders.file_bytes import decoded, refused
from loaders.formats.csv_reader import LONGEST_CELL
from loaders.formats.elsewhere.grids.grid import Grid, grid
from loaders.formats.elsewhere.grids.limits import check_cells

MARKS = "\t;,|"
LINES_LOOKED_AT = 200
_MARK_LINE = re.compile(r"\s*\"?sep=(.)\"?\s*\r?\n", re.IGNORECASE)


def letters(content: bytes, name: str) -> str:
    """Return the letters of a text file, of whatever encoding. Raises `FileRefused` for none."""
    try:
        text = decoded(content)
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\0" in text.rstrip("\0\r\n "):
        what = Message("The file holds bytes that are neither text nor a format that is read.")
        raise refused(name, what, Message("Save it as Excel or CSV."))
    return text.removeprefix("\ufeff")


def read_delimited(text: str, name: str) -> Grid:
    """Return the grid of delimited text; without any mark, a grid of one column."""
    marked = _MARK_LINE.match(text)
    mark = marked[1] if marked else delimiter(text)
    csv.field_size_limit(LONGEST_CELL)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=mark))
    except csv.Error as error:
        what = Message("The file is not CSV: a quotation mark is not closed.")
        raise refused(name, what, Message("Save it as CSV again.")) from error
    rows = [[], *rows[1:]] if marked else rows
    check_cells(name, len(rows), max(map(len, rows), default=0))
    return grid("", rows, decimal="." if mark == "," else "")


def delimiter(text: str) -> str:
    """Return the mark that cuts most lines into the same number of cells, more than one."""
    lines = "\n".join(text.splitlines()[:LINES_LOOKED_AT])
    return max(MARKS, key=lambda mark: _evenness(lines, mark))


def _evenness(lines: str, mark: str) -> tuple[int, int]:
    """Return how many cells stand in lines of the commonest length, and that length."""
    try:
        lengths = Counter(len(row) for row in csv.reader(StringIO(lines), delimiter=mark))
    except csv.Error:
        return 0, 0
    lengths.pop(1, None)
    lengths.pop(0, None)
    cells, length = max(((n * times, n) for n, times in lengths.items()), default=(0, 0))
    return cells, length
