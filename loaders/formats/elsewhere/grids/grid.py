"""A sheet as read: rows of cells, the ranges that are merged, and cells shown as percentages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import NamedTuple

GridValue = str | float | bool | date | None


class Merged(NamedTuple):
    """A merged range, by its first and last row and column, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one sheet, every row as long as the longest.

    Empty cells are None; text keeps its spaces. `percent` are cells (row, column) whose number
    a reader sees as a percentage. `decimal` is the decimal mark of numbers kept as text, empty
    where it is not known. `is_sheet` says whether cells are named by letters (`C4`).
    """

    name: str
    rows: tuple[tuple[GridValue, ...], ...]
    merged: tuple[Merged, ...] = ()
    percent: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    decimal: str = ""
    added: int = 0

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0]) if self.rows else 0

    def where(self, row: int, column: int) -> str:
        """Name a cell as it is found in the file."""
        return cell_name(row, max(column - self.added, 0))


def grid(name: str, rows: Sequence[Sequence[object]], **more: object) -> Grid:
    """Return a grid of rows of any length; blank text and not-a-number become None."""
    width = max(map(len, rows), default=0)
    cells = tuple(
        tuple(_value(cell) for cell in row) + (None,) * (width - len(row)) for row in rows
    )
    return Grid(name, cells, **more)  # type: ignore[arg-type] # passed on as given


def cell_name(row: int, column: int) -> str:
    """Name a cell as spreadsheets do: (3, 2) is `C4`."""
    return f"{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """Name a column, counted from 0: 27 is `AB`."""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _value(cell: object) -> GridValue:
    if isinstance(cell, str):
        return cell if cell.strip("\u00a0 \t\r\n\ufeff") else None
    if isinstance(cell, bool | datetime | date) or cell is None:
        return cell
    if isinstance(cell, int | float):
        return float(cell) if cell == cell and abs(cell) != float("inf") else None  # noqa: PLR0124 # NaN
    return cell.isoformat() if isinstance(cell, time) else str(cell)
