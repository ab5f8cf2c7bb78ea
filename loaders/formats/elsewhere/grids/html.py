"""Tables of web pages, and of files that only call themselves Excel, as grids."""

from __future__ import annotations

from lxml import html

from loaders.formats.elsewhere.grids.grid import Grid, grid
from loaders.formats.elsewhere.grids.limits import MOST_CELLS, check_cells

MOST_SPANNED = 500


def is_html(text: str) -> bool:
    """Say whether a text is a page or a piece of one with a table."""
    begins = text[:2000].lstrip().lower()
    return begins.startswith(("<!doctype html", "<html", "<table", "<body", "<div", "<meta"))


def read_html(text: str, name: str) -> list[Grid]:
    """Return every table of a page that holds no table itself; spanned cells are repeated."""
    page = html.fromstring(text)
    innermost = [table for table in page.iter("table") if table.find(".//table") is None]
    return [_table(table, number, name) for number, table in enumerate(innermost, start=1)]


def _table(table: html.HtmlElement, number: int, name: str) -> Grid:
    cells: dict[tuple[int, int], str] = {}
    lines = list(table.iter("tr"))
    for row, line in enumerate(lines):
        column = 0
        for cell in line.iter("td", "th"):
            while (row, column) in cells:
                column += 1
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            check_cells(name, len(lines), column + width)
            _fill(cells, row, column, width, min(height, len(lines) - row), _words(cell))
            column += width
            check_cells(name, len(cells), 1) if len(cells) > MOST_CELLS else None
    width = max((column for _, column in cells), default=-1) + 1
    rows = [[cells.get((row, column)) for column in range(width)] for row in range(len(lines))]
    caption = table.find("caption")
    title = _words(caption) if caption is not None else ""
    return grid(title or f"table {number}", rows)


def _fill(  # a rectangle and its text
    cells: dict[tuple[int, int], str], row: int, column: int, width: int, height: int, text: str
) -> None:
    for down in range(height):
        for right in range(width):
            cells[row + down, column + right] = text


def _span(cell: html.HtmlElement, name: str) -> int:
    written = cell.get(name, "1").strip()
    return min(max(int(written), 1), MOST_SPANNED) if written.isascii() and written.isdigit() else 1


def _words(cell: html.HtmlElement) -> str:
    return " ".join(str(cell.text_content()).split())
