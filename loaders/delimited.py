"""Read figures from CSV as spreadsheets and people write it: many encodings, several marks.

UTF-8 with and without its mark, UTF-16, Windows-1258; comma, semicolon or tab; decimal point
or comma. The file says which by its first bytes and its head.
"""

from __future__ import annotations

import codecs
import csv
import re
import unicodedata
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from indicators.language import Message
from indicators.table import IDENTITY
from loaders.errors import FileRefused
from loaders.headings import column_of
from loaders.proposal import RECEIPT, VALUES, Places, Proposal
from loaders.sheets import Line, observations
from loaders.workbook_reader import check_size

NEEDED = tuple(name for name in IDENTITY if name != "ref_area")
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SEPARATORS = ",;\t"
WINDOWS_VIETNAMESE = "cp1258"
LONGEST_CELL = 2**20
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_DECIMAL_POINT = re.compile(r"[+-]?\d+\.\d+")


def read_csv(content: bytes, name: str) -> Proposal:
    """Return what a CSV file proposes. Raises `FileRefused` where it is no table of figures."""
    check_size(content, name)
    written = _decoded(content, name)
    separator = _separator(written)
    csv.field_size_limit(LONGEST_CELL)
    try:
        rows = list(csv.reader(StringIO(written, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        what = Message("The file is not CSV: a quotation mark is not closed.")
        raise FileRefused(Path(name), what, Message("Save it as CSV again.")) from error
    heads = [column_of(each, (*VALUES, *RECEIPT)) for each in rows[0]] if rows else []
    if lacking := [each for each in NEEDED if each not in heads]:
        what = Message("The file lacks the columns {columns}.", {"columns": ", ".join(lacking)})
        do = Message("Name the columns in its first line as in a download of the table.")
        raise FileRefused(Path(name), what, do)
    given = [each for each in heads if each]
    lines = list(_lines(rows[1:], heads))
    return observations(lines, given, Places(Path(name).name), _decimal(lines, separator))


def _decoded(content: bytes, name: str) -> str:
    """Return the text of a file, its Vietnamese letters in one piece each."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _text(content, encoding, name)
    if content[1:2] == b"\0" or content[:1] == b"\0":  # UTF-16 that lost its mark
        return _text(content, "utf-16-le" if content[1:2] == b"\0" else "utf-16-be", name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return unicodedata.normalize("NFC", _text(content, WINDOWS_VIETNAMESE, name))


def _text(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        what = Message(
            "The letters of the file cannot be read (byte {place}).", {"place": error.start}
        )
        raise FileRefused(Path(name), what, Message("Save it as “CSV UTF-8”.")) from error


def _separator(written: str) -> str:
    """Return the separator that cuts the head into the most columns we know."""
    head = written.partition("\n")[0]

    def known(separator: str) -> int:
        cells = next(csv.reader([head], delimiter=separator), [])
        return sum(column_of(cell, (*VALUES, *RECEIPT)) is not None for cell in cells)

    return max(SEPARATORS, key=known)


def _decimal(lines: list[Line], separator: str) -> str:
    """Return the decimal mark of the file where its numbers tell it; commas part by semicolons."""
    numbers = [str(line.cells.get("obs_value") or "") for line in lines]
    points = sum(bool(_DECIMAL_POINT.fullmatch(each)) for each in numbers)
    commas = sum(bool(_DECIMAL_COMMA.fullmatch(each)) for each in numbers)
    if separator == ",":
        return "."
    return "," if commas and not points else "." if points and not commas else ""


def _lines(rows: list[list[str]], heads: list[str | None]) -> Iterator[Line]:
    for number, row in enumerate(rows, start=2):
        cells = {head: value for head, value in zip(heads, row, strict=False) if head}
        yield Line(number, cells)
