"""A grid becomes tables; what stands in none of them is listed."""

from __future__ import annotations

from indicators.language import Message
from loaders.formats.elsewhere.describe import BETWEEN
from loaders.formats.elsewhere.grids.grid import Grid
from loaders.formats.elsewhere.layout.block_reader import BlockReader
from loaders.formats.elsewhere.layout.blocks import find_blocks
from loaders.formats.elsewhere.layout.kinds import decimal_of, kinds_of, text_of
from loaders.formats.elsewhere.reading import FileReading, FileTable, LeftOut

NO_FIGURES = Message("There is no table with figures here.")
A_LIST = Message("A list of names or codes: it holds no figures.")


def read_grids(grids: list[Grid], name: str, make: str) -> FileReading:
    """Return what grids hold together."""
    read = [read_grid(grid) for grid in grids]
    tables = tuple(table for some, _ in read for table in some)
    left_out = tuple(each for _, some in read for each in some)
    has_figures = any(table.observations or table.missing for table in tables)
    holds = "observations" if has_figures else "list" if tables else "text"
    return FileReading(name, make, holds, tables, left_out)  # type: ignore[arg-type] # one of three


def read_grid(grid: Grid) -> tuple[list[FileTable], list[LeftOut]]:
    """Return the tables of a grid, and what stands in none of them."""
    if not grid.rows:
        return [], []
    decimal = decimal_of(grid)
    kinds = kinds_of(grid, decimal)
    blocks = find_blocks(grid, kinds)
    if not blocks:
        return _listed(grid)
    ends = [block.top for block in blocks[1:]]
    return [
        BlockReader(grid, kinds, block, decimal, end).table()
        for block, end in zip(blocks, [*ends, len(grid.rows)], strict=True)
    ], []


def _listed(grid: Grid) -> tuple[list[FileTable], list[LeftOut]]:
    """Return a grid without figures as a list, or as text that is no table."""
    filled = [n for n, row in enumerate(grid.rows) if sum(cell is not None for cell in row) > 1]
    if len(filled) < 2:
        text = next((text_of(cell) for row in grid.rows for cell in row if cell is not None), "")
        return [], [LeftOut(grid.name or "A1", text[:120], NO_FIGURES)] if text else []
    heads = tuple(text_of(cell) for cell in grid.rows[filled[0]])
    left_out = (LeftOut(f"{filled[0] + 1}", BETWEEN.join(heads)[:120], A_LIST),)
    table = FileTable(grid.name, "", "list", len(filled) - 1, grid.width, heads, left_out=left_out)
    return [table], []
