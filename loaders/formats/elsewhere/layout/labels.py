"""The words beside each row of a table: its labels, those carried down, the section it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loaders.formats.elsewhere.grids.grid import Grid
from loaders.formats.elsewhere.layout.blocks import TableBlock
from loaders.formats.elsewhere.layout.heads import Words
from loaders.formats.elsewhere.layout.kinds import Kind, Kinds, text_of
from loaders.formats.elsewhere.words.roles import Role


def row_labels(
    grid: Grid, kinds: Kinds, block: TableBlock, roles: Mapping[int, Role]
) -> Iterator[tuple[int, list[Words]]]:
    """Yield each row of data with the words beside it, the section first.

    A row that fills the columns of labels as rows of data do is one, of empty cells; another
    row without figures begins a section.
    """
    usual = _usually_filled(kinds, block)
    carried: dict[int, str] = {}
    section = (-1, "")
    data = frozenset(block.data)
    for row in block.body:
        texts = {column: text_of(grid.rows[row][column]) for column in block.labels}
        if row not in data and not _is_empty_data(kinds, row, usual):
            section = _section(texts)
            _carry(texts, carried, block)
            continue
        texts = texts if block.is_long else _carry(texts, carried, block)
        yield row, _in_order(texts, roles, section)


def _usually_filled(kinds: Kinds, block: TableBlock) -> list[int]:
    """Return the columns of labels that at least half of the rows with figures fill."""
    filled = {
        column: sum(kinds[row][column] is not Kind.BLANK for row in block.data)
        for column in block.labels
    }
    return [column for column, count in filled.items() if count * 2 >= len(block.data)]


def _is_empty_data(kinds: Kinds, row: int, usual: list[int]) -> bool:
    cells = [kinds[row][column] for column in usual]
    if len(cells) == 1:
        return cells[0] in {Kind.PERIOD, Kind.YEAR}
    return bool(cells) and all(kind is not Kind.BLANK for kind in cells)


def _carry(texts: dict[int, str], carried: dict[int, str], block: TableBlock) -> dict[int, str]:
    """Fill blank labels with those above, save in the last column that the row fills."""
    filled = [column for column, text in texts.items() if text]
    last = max(filled, default=-1)
    for column in block.labels:
        if texts[column]:
            for deeper in [other for other in carried if other > column]:
                del carried[deeper]
            carried[column] = texts[column]
    return {c: text or (carried.get(c, "") if c < last else "") for c, text in texts.items()}


def _section(texts: Mapping[int, str]) -> tuple[int, str]:
    """Return the column and words of a row that heads a section; those further left are carried."""
    filled = [(column, text) for column, text in texts.items() if text]
    return filled[-1] if filled else (-1, "")


def _in_order(
    texts: Mapping[int, str], roles: Mapping[int, Role], section: tuple[int, str]
) -> list[Words]:
    """Return the words beside a row from left to right, the section before what stands in it."""
    column, text = section
    words: list[Words] = [(text, roles[c]) for c, text in texts.items() if c < column]
    words += [(text, "item")] if text else []
    return words + [(texts[c], roles[c]) for c in texts if c >= column]
