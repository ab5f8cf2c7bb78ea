"""Cells as people type them, read as what their column holds: a day, a number, a text.

A cell that cannot be read is a `Message` that says so and what to do; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from math import isfinite
from unicodedata import normalize

from indicators.language import Message
from loaders.changes.proposal import is_missing
from loaders.formats.number_cell import NumberCell
from loaders.table.cell_text import restored

Reader = Callable[[object], object]
NOT_A_DAY = Message("“{value}” is not a date. Write it as 2023-12-31 or 31/12/2023.")
NOT_A_NUMBER = Message("“{value}” is not a number. Type a number.")
TWO_WAYS = Message("“{value}” can be read two ways. Write it without marks between thousands.")
NOT_A_WHOLE = Message("“{value}” is not a whole number.")
NOT_YES_OR_NO = Message("“{value}” is neither yes nor no.")
A_DAY_FOR_TEXT = Message("The spreadsheet has made “{value}” a date. Format the cell as text.")
YES = {"true", "yes", "có", "x", "1"}
NO = {"false", "no", "không", "0"}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_AMBIGUOUS = re.compile(r"(?<![\d.])[1-9]\d{0,2}\.\d{3}(?!\d)")  # 12.125: or thousands?
_SPACED = re.compile(r"[+-]?\s*\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?")
_PLAIN = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
_GROUPED = (
    (re.compile(r"(?a)[+-]?\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d+)"), "."),
    (re.compile(r"(?a)[+-]?\d{1,3}(?:(?:,\d{3}){2,}(?:\.\d+)?|(?:,\d{3})+\.\d+)"), ","),
)


def day(value: object) -> date | Message:
    """Read a day: a date cell, or `2023-12-31`, or day first as in `31/12/2023`."""
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else NOT_A_DAY
    if isinstance(value, date):
        return value
    written = str(value).strip()
    if found := _ISO.fullmatch(written):
        parts = found[1], found[2], found[3]
    elif found := _DAY_FIRST.fullmatch(written):
        parts = found[3], found[2], found[1]
    else:
        return NOT_A_DAY
    try:
        return date(*map(int, parts))
    except ValueError:
        return NOT_A_DAY


def number(value: object, decimal: str = "") -> float | Message:
    """Read a number; `decimal` is the mark the whole file uses, where it is known."""
    if isinstance(value, bool):
        return NOT_A_NUMBER
    if isinstance(value, int | float):
        return _finite(str(value.as_shown if isinstance(value, NumberCell) else value))
    written = _unspaced(str(value).strip().replace("−", "-"))
    for pattern, group in _GROUPED:
        if pattern.fullmatch(written) and group != decimal:
            return _finite(written.replace(group, "").replace(",", "."))
    if not _PLAIN.fullmatch(written):
        return NOT_A_NUMBER
    mark = "," if "," in written else "."
    if mark != decimal and re.fullmatch(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", written):
        return TWO_WAYS
    return _finite(written.replace(",", "."))


def fraction(value: object, decimal: str = "") -> float | Message:
    """Read a growth rate: a cell in percent holds the fraction itself."""
    return number(float(value) if isinstance(value, NumberCell) else value, decimal)


def _finite(written: str) -> float | Message:
    read = float(written)
    return read if isfinite(read) else NOT_A_NUMBER


def _unspaced(typed: str) -> str:
    """Return a number without the spaces between its thousands; "" where spaces stand elsewhere."""
    if re.search(r"\d\s+\d", typed) and not _SPACED.fullmatch(typed):
        return ""
    return re.sub(r"\s", "", typed)


def text(value: object) -> str | Message:
    """Read a text; a number typed where text belongs is taken as it is written."""
    if isinstance(value, date | time):
        return A_DAY_FOR_TEXT
    if isinstance(value, NumberCell):
        return TWO_WAYS if _AMBIGUOUS.search(value.shown) else value.shown
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return restored(str(value)).strip(" \u00a0")


def whole(value: object) -> int | Message:
    """Read a whole number."""
    read = number(value)
    if isinstance(read, Message) or not read.is_integer():
        return NOT_A_WHOLE
    return int(read)


def yes_or_no(value: object) -> bool | Message:
    """Read yes or no, in either language."""
    written = normalize("NFC", str(value).strip().casefold())
    if written in YES | NO:
        return written in YES
    return NOT_YES_OR_NO


def ids(value: object) -> list[str] | Message:
    """Read a list of ids with commas between them."""
    return [each.strip() for each in str(value).split(",") if each.strip()]


def read_cells(
    cells: Mapping[str, object], readers: Mapping[str, Reader]
) -> tuple[dict[str, object], dict[str, tuple[object, Message]]]:
    """Read one row of cells by their columns; return its values, and the cells not read."""
    values: dict[str, object] = {}
    unread: dict[str, tuple[object, Message]] = {}
    for column, reader in readers.items():
        cell = cells.get(column)
        blank = is_missing(cell) or (isinstance(cell, str) and not cell.strip())
        value = None if blank else cell if isinstance(cell, Message) else reader(cell)
        if isinstance(value, Message):
            unread[column] = (cell, value)
            value = None
        values[column] = value
    return values, unread
