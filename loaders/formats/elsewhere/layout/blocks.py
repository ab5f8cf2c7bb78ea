"""Where the tables of a grid are: which rows are heads, which data, which columns hold figures.

The rules: a row with a number in a column of numbers is a row of data; the rows with words over
such columns, right above, are its heads; a new row of heads begins another table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.formats.elsewhere.grids.grid import Grid, GridValue
from loaders.formats.elsewhere.layout.kinds import FIGURES, Kind, Kinds, text_of, year_of
from loaders.formats.elsewhere.words.roles import role_of
from loaders.formats.elsewhere.words.units import unit_in, unit_of

_MAJOR = 0.15  # of the fullest column's figures: a column with fewer holds a stray number
_HEAD_SEARCH = 40  # rows looked through for a column named Value


@dataclass(frozen=True, slots=True)
class TableBlock:
    """One table in a grid, by the numbers of its rows and columns.

    `data` are rows with figures; `between` rows among them without any. Titles stand above.
    """

    titles: tuple[int, ...]
    heads: tuple[int, ...]
    between: tuple[int, ...]
    data: tuple[int, ...]
    labels: tuple[int, ...]
    values: tuple[int, ...]
    is_long: bool = False

    @property
    def body(self) -> list[int]:
        """Its rows below the heads, in order."""
        return sorted((*self.between, *self.data))

    @property
    def top(self) -> int:
        """Its first row, titles and heads included."""
        return min((*self.titles, *self.heads, *self.body))


def find_blocks(grid: Grid, kinds: Kinds) -> list[TableBlock]:
    """Return the tables with figures of a grid, from top to bottom."""
    if long := _long_block(grid, kinds):
        return [long]
    major = _major_columns(kinds)
    rows = [_is_data(row, major) for row in kinds]
    return [
        block
        for first, last, start in _stretches(kinds, rows, major)
        if (block := _block(grid, kinds, rows, (start, first, last), major))
    ]


def _long_block(grid: Grid, kinds: Kinds) -> TableBlock | None:
    """Return the table of a grid that has a column named Value: all others tell of it."""
    for number, row in enumerate(grid.rows[:_HEAD_SEARCH]):
        texts = [text_of(cell) for cell in row]
        values = tuple(c for c, text in enumerate(texts) if text and role_of(text) == "value")
        words = [kind for kind in kinds[number] if kind is not Kind.BLANK]
        if values and len(words) > 1 and all(kind is Kind.TEXT for kind in words):
            labels = tuple(c for c, text in enumerate(texts) if text and c not in values)
            data = list(_long_rows(grid, kinds, number + 1, (labels, values)))
            if not data:
                return None
            titles = tuple(
                r for r in range(number) if any(cell is not None for cell in grid.rows[r])
            )
            return TableBlock(titles, (number,), (), tuple(data), labels, values, is_long=True)
    return None


def _long_rows(
    grid: Grid, kinds: Kinds, first: int, columns: tuple[Sequence[int], Sequence[int]]
) -> Iterator[int]:
    """Yield the rows of a long table; behind a blank row only those with figures."""
    labels, values = columns
    is_behind = False
    for row in range(first, len(kinds)):
        is_behind = is_behind or not any(cell is not None for cell in grid.rows[row])
        has_figure = any(kinds[row][column] in {*FIGURES, Kind.YEAR} for column in values)
        if has_figure or (not is_behind and _fills(kinds[row], labels, values)):
            yield row


def _fills(row: Sequence[Kind], labels: Sequence[int], values: Sequence[int]) -> bool:
    told = sum(row[column] is not Kind.BLANK for column in labels)
    return told >= 2 or (told == 1 and any(row[column] is not Kind.BLANK for column in values))


def _major_columns(kinds: Kinds) -> set[int]:
    counts = [sum(kind in FIGURES for kind in column) for column in zip(*kinds, strict=True)]
    least = max(counts, default=0) * _MAJOR
    return {column for column, count in enumerate(counts) if count and count >= least}


def _is_data(row: Sequence[Kind], major: set[int]) -> bool:
    return any(row[column] in FIGURES for column in major)


def _is_heads(grid_row: Sequence[GridValue], row: Sequence[Kind], major: set[int]) -> bool:
    """Say whether a row without figures has words over at least two columns of figures."""
    over = [column for column in sorted(major) if row[column] is not Kind.BLANK]
    if len(over) < 2 or any(row[column] in FIGURES for column in over):
        return False
    years = [year_of(grid_row[c]) for c in over if row[c] is Kind.YEAR]
    steps = {b - a for a, b in pairwise(years)}
    return len(years) < len(over) or len(steps) <= 2


def _stretches(
    kinds: Kinds, rows: Sequence[bool], major: set[int]
) -> Iterator[tuple[int, int, int]]:
    """Yield the first and last row of data of each table, and the first row below the one above."""
    first: int | None = None
    last = begins = 0
    for number, is_data in enumerate(rows):
        if is_data:
            first, last = (number if first is None else first), number
        elif first is not None and _parts(kinds, rows, number, major):
            yield first, last, begins
            first, begins = None, last + 1
    if first is not None:
        yield first, last, begins


def _parts(kinds: Kinds, rows: Sequence[bool], number: int, major: set[int]) -> bool:
    """Say whether a row among data is the head of another table."""
    row = kinds[number]
    over = [c for c in major if row[c] in {Kind.TEXT, Kind.PERIOD, Kind.YEAR}]
    return len(over) >= 2 and any(rows[number:])


def _block(
    grid: Grid, kinds: Kinds, rows: Sequence[bool], place: tuple[int, int, int], major: set[int]
) -> TableBlock | None:
    start, first, last = place
    above = _rows_above(grid, kinds, first, start, major)
    data = [r for r in range(first, last + 1) if rows[r]]
    over = [r for r in above if any(kinds[r][c] is not Kind.BLANK for c in major)]
    lowest = max(over, default=first - 1)
    labels, values = _columns(grid, kinds, data, [r for r in above if r <= lowest])
    if not values:
        return None
    below = [r for r in above if r > lowest]
    names = below[:1] if len(below) == 1 and _names_labels(grid, below[0], lowest, labels) else []
    heads = [*(r for r in above if r <= lowest), *names]
    between = [r for r in below if r not in names]
    between += [r for r in range(first, last) if not rows[r] and any(grid.rows[r])]
    titles = [r for r in range(start, first) if r not in above and any(grid.rows[r])]
    return TableBlock(*map(tuple, (titles, heads, between, data, labels, values)))  # type: ignore[arg-type] # six tuples


def _rows_above(grid: Grid, kinds: Kinds, first: int, start: int, major: set[int]) -> list[int]:
    """Return the rows that stand right over the data, down to the data; one blank row is passed."""
    above: list[int] = []
    row = first - 1
    if (
        row > start
        and not any(grid.rows[row])
        and _is_heads(grid.rows[row - 1], kinds[row - 1], major)
    ):
        row -= 1
    while row >= start and any(cell is not None for cell in grid.rows[row]):
        if _is_title(grid, kinds, row, major):
            break
        above.insert(0, row)
        row -= 1
    return above


def _is_title(grid: Grid, kinds: Kinds, row: int, major: set[int]) -> bool:
    """Say whether a row is no head: one text alone, wide or long, or a unit for all figures."""
    filled = [column for column, kind in enumerate(kinds[row]) if kind is not Kind.BLANK]
    if len(filled) != 1:
        return False
    [column] = filled
    text = text_of(grid.rows[row][column])
    spans = any(m.top == row and m.right - m.left + 1 > grid.width / 2 for m in grid.merged)
    is_unit = bool(unit_of(text) or unit_in(text)) and len(major) > 1
    long_text = kinds[row][column] is Kind.TEXT and len(text) > 30
    return spans or is_unit or (column not in major and long_text)


def _names_labels(grid: Grid, row: int, head: int, labels: Sequence[int]) -> bool:
    """Say whether a row under the heads names the columns of labels, as pivot tables print it."""
    last = max(labels, default=0)
    filled = [column for column in labels if grid.rows[row][column] is not None]
    return head >= 0 and len(filled) > 1 and grid.rows[head][last] is None


def _columns(
    grid: Grid, kinds: Kinds, data: Sequence[int], heads: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Part the columns with cells into those that label and those that hold figures."""
    labels: list[int] = []
    values: list[int] = []
    for column in range(grid.width):
        cells = [kinds[row][column] for row in data]
        figures = sum(kind in FIGURES for kind in cells)
        years = sum(kind is Kind.YEAR for kind in cells)
        words = sum(kind in {Kind.TEXT, Kind.PERIOD} for kind in cells)
        name = next((t for r in reversed(heads) if (t := text_of(grid.rows[r][column]))), "")
        is_coded = role_of(name) in {"code", "area code", "time", "mult", "flag", "note"}
        is_years = years > figures and (not values or is_coded)
        if figures + years == 0 and not words:
            if any(kinds[row][column] in {Kind.YEAR, Kind.PERIOD} for row in heads):
                values.append(column)
            continue
        is_marked = words and Kind.NUMBER not in cells and not years  # `x` in a column of words
        counts = not is_marked and figures + years >= words and not is_coded and not is_years
        (values if counts else labels).append(column)
    return labels, values
