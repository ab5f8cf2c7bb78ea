"""The words over each column of a table, and beside each row, with the roles of their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from loaders.formats.elsewhere.grids.grid import Grid
from loaders.formats.elsewhere.layout.blocks import TableBlock
from loaders.formats.elsewhere.layout.footnotes import unmarked
from loaders.formats.elsewhere.layout.kinds import Kind, Kinds, text_of
from loaders.formats.elsewhere.words.areas import holds_areas
from loaders.formats.elsewhere.words.periods import split_period
from loaders.formats.elsewhere.words.roles import Role, role_of

Words = tuple[str, Role]
_ENOUGH = 200  # cells of a column that tell what it holds


def column_words(
    grid: Grid, block: TableBlock, footnotes: Mapping[str, str]
) -> dict[int, tuple[list[Words], tuple[str, ...]]]:
    """Return the words over each column of figures from the top, and the marks of notes on them."""
    levels = [(row, _level(grid, block, row)) for row in block.heads]
    roles: dict[int, Role] = {
        row: "area"
        if holds_areas(text for c, text in level.items() if c in block.values)
        else "item"
        for row, level in levels
    }
    result = {}
    for column in block.values:
        words: list[Words] = []
        marks: tuple[str, ...] = ()
        for row, level in levels:
            text, more = unmarked(level.get(column, ""), footnotes)
            marks += more
            words += [word for word in _split(text, roles[row]) if word not in words]
        result[column] = (words, marks)
    return result


def label_name(grid: Grid, block: TableBlock, column: int) -> str:
    """Return the name of a column of labels: the lowest words over it."""
    return next((t for r in reversed(block.heads) if (t := text_of(grid.rows[r][column]))), "")


def label_role(grid: Grid, kinds: Kinds, block: TableBlock, column: int) -> Role:
    """Return what a column of labels holds: by its name, else by most of its cells."""
    role = role_of(label_name(grid, block, column))
    if role != "item":
        return role
    rows = block.data[:_ENOUGH]
    cells = [kinds[row][column] for row in rows if kinds[row][column] is not Kind.BLANK]
    timely = sum(kind in {Kind.YEAR, Kind.PERIOD} for kind in cells)
    if timely * 2 > len(cells):
        return "time"
    texts = [text for row in rows if (text := text_of(grid.rows[row][column]))]
    if texts and all(text.startswith(("http://", "https://")) for text in texts):
        return "note"
    return "area" if holds_areas(texts) else "item"


def _level(grid: Grid, block: TableBlock, row: int) -> dict[int, str]:
    """Return the texts of one row of heads by column: merged ones over all their columns."""
    cells = grid.rows[row]
    texts = {column: text_of(cells[column]) for column in block.values}
    for merged in grid.merged:
        if merged.top == row:
            over = range(merged.left, merged.right + 1)
            texts |= {column: text_of(cells[merged.left]) for column in over if column in texts}
    if row != block.heads[-1] and not grid.merged:
        texts = dict(_filled_right(texts, block.values))
    return texts


def _filled_right(texts: Mapping[int, str], columns: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Repeat a text over the blank columns behind it, as unmerged upper heads are meant."""
    last = ""
    for column in columns:
        last = texts[column] or last
        yield column, last


def _split(text: str, role: Role) -> list[Words]:
    if not text or role_of(text) == "value":
        return []
    period, rest = split_period(text) if role == "item" else ("", "")
    return [(period, "time"), (rest, role)] if period else [(text, role)]
