"""What each cell of a grid may be: a number, a year, a period, a mark for missing, or text."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from functools import lru_cache

from indicators.language import Message
from loaders.formats.elsewhere.grids.grid import Grid, GridValue
from loaders.formats.elsewhere.words.numbers import cell_figure, decimal_mark
from loaders.formats.elsewhere.words.periods import period_part

FIRST, LAST = 1900, 2100  # numbers taken for years


class Kind(Enum):
    """What a cell may be, by itself."""

    BLANK = "blank"
    NUMBER = "number"
    YEAR = "year"
    PERIOD = "period"
    MISSING = "missing"
    TEXT = "text"


_YEAR = re.compile(r"[\s\u00a0]*(\d{4})[\s\u00a0]*(?:\*+|\([a-z\d]\)|[¹²³⁴⁵⁶⁷⁸⁹])?[\s\u00a0]*")
FIGURES = frozenset({Kind.NUMBER, Kind.MISSING})
Kinds = tuple[tuple[Kind, ...], ...]


def kinds_of(grid: Grid, decimal: str) -> Kinds:
    """Return the kind of every cell; `decimal` is the mark of numbers kept as text."""
    return tuple(tuple(_kind(cell, decimal) for cell in row) for row in grid.rows)


def decimal_of(grid: Grid) -> str:
    """Return the decimal mark of a grid's numbers kept as text, empty where nothing tells it."""
    texts = (cell for row in grid.rows for cell in row if isinstance(cell, str))
    return grid.decimal or decimal_mark(texts)


def text_of(cell: GridValue) -> str:
    """Return a cell as text: whole numbers without a point, days as ISO 8601."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    return " ".join(str(cell).split())


def year_of(cell: GridValue) -> int:
    """Return the year that a cell of that kind says."""
    match = _YEAR.fullmatch(text_of(cell))
    return int(match[1]) if match else 0


def _kind(cell: GridValue, decimal: str) -> Kind:
    if cell is None:
        return Kind.BLANK
    if isinstance(cell, bool):
        return Kind.TEXT
    if isinstance(cell, float):
        return Kind.YEAR if cell.is_integer() and FIRST <= cell <= LAST else Kind.NUMBER
    return Kind.PERIOD if isinstance(cell, date) else _kind_of_text(cell, decimal)


@lru_cache(2**16)
def _kind_of_text(text: str, decimal: str) -> Kind:
    if year := _YEAR.fullmatch(text):
        return Kind.YEAR if FIRST <= int(year[1]) <= LAST else Kind.NUMBER
    if not text.strip().isdigit() and period_part(text):
        return Kind.PERIOD
    figure = cell_figure(text, decimal)
    if isinstance(figure, Message):
        return Kind.TEXT
    return Kind.MISSING if figure.value is None else Kind.NUMBER
