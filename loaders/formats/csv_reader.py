"""Read figures from CSV as spreadsheets and people write it: many encodings, several marks.

UTF-8 with and without its mark, UTF-16, Windows-1258; comma, semicolon or tab; decimal point
or comma. The file says which by its first bytes and its head.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

from indicators.language import Message
from indicators.table import IDENTITY
from loaders.changes.proposal import RECEIPT, VALUES, Places, Proposal
from loaders.errors import Problem
from loaders.file_bytes import check_size, decoded, refused
from loaders.formats.columns import SheetLine, observations, twice
from loaders.table.column_labels import column_of

NEEDED = tuple(name for name in IDENTITY if name != "ref_area")
SEPARATORS = ",;\t"
LONGEST_CELL = 2**20
TOO_LONG = Message(
    "The line has more cells than the first line has columns. Put a text that holds the mark "
    "between cells in quotation marks."
)
# What tells a decimal mark: not `1.250`, which may be a thousand and more.
_DECIMAL_COMMA = re.compile(r"(?![+-]?[1-9]\d{0,2},\d{3}$)[+-]?\d+,\d+")
_DECIMAL_POINT = re.compile(r"(?![+-]?[1-9]\d{0,2}\.\d{3}$)[+-]?\d+\.\d+")


def read_csv(content: bytes, name: str) -> Proposal:
    """Return what a CSV file proposes. Raises `FileRefused` where it is no table of figures."""
    check_size(content, name)
    written = _letters(content, name)
    csv.field_size_limit(LONGEST_CELL)
    separator = _separator(written)
    try:
        rows = list(_reader(written, separator, strict=True))
    except csv.Error as error:
        if _columns_known(written, separator):
            what = Message("The file is not CSV: a quotation mark is not closed.")
            raise refused(name, what, Message("Save it as CSV again.")) from error
        rows = []
    heads = [column_of(each, (*VALUES, *RECEIPT)) for each in rows[0]] if rows else []
    if lacking := [each for each in NEEDED if each not in heads]:
        what = Message("The file lacks the columns {columns}.", {"columns": ", ".join(lacking)})
        do = Message("Name the columns in its first line as in a download of the table.")
        raise refused(name, what, do)
    given = [each for each in heads if each]
    lines = list(_lines(rows[1:], heads))
    places = Places(Path(name).name)
    read = observations(lines, given, places, _decimal(lines, separator))
    oddities = (*twice(heads, f"{places.name}:1"), *_too_long(rows, places.name))
    return replace(read, problems=(*oddities, *read.problems))


def _letters(content: bytes, name: str) -> str:
    try:
        return decoded(content)
    except UnicodeDecodeError as error:
        what = Message(
            "The letters of the file cannot be read (byte {place}).", {"place": error.start}
        )
        raise refused(name, what, Message("Save it as “CSV UTF-8”.")) from error


def _separator(written: str) -> str:
    """Return the separator that cuts the head into the most columns we know."""
    return max(SEPARATORS, key=lambda each: _columns_known(written, each))


def _columns_known(written: str, separator: str) -> int:
    try:
        cells = next(_reader(written, separator), [])
    except csv.Error:
        return 0
    return sum(column_of(cell, (*VALUES, *RECEIPT)) is not None for cell in cells)


def _reader(written: str, separator: str, *, strict: bool = False) -> Iterator[list[str]]:
    return csv.reader(StringIO(written, newline=""), delimiter=separator, strict=strict)


def _decimal(lines: list[SheetLine], separator: str) -> str:
    """Return the decimal mark of the file where its numbers tell it; commas part by semicolons."""
    numbers = [str(line.cells.get("obs_value") or "") for line in lines]
    points = sum(bool(_DECIMAL_POINT.fullmatch(each)) for each in numbers)
    commas = sum(bool(_DECIMAL_COMMA.fullmatch(each)) for each in numbers)
    if separator == ",":
        return "."
    return "," if commas and not points else "." if points and not commas else ""


def _too_long(rows: list[list[str]], name: str) -> Iterator[Problem]:
    """Find lines cut at a mark of their own: `48,2` without quotation marks around it."""
    for number, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row[len(rows[0]) :]):
            yield Problem(f"{name}:{number}", TOO_LONG)


def _lines(rows: list[list[str]], heads: list[str | None]) -> Iterator[SheetLine]:
    for number, row in enumerate(rows, start=2):
        cells = {head: value for head, value in zip(heads, row, strict=False) if head}
        yield SheetLine(number, cells)
