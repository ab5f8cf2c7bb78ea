"""Spreadsheets of every kind: xlsx, xlsm, xls, xlsb and ods, their sheets as grids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook
from python_calamine import CalamineSheet, CalamineWorkbook

from loaders.errors import FileRefused
from loaders.file_bytes import MEGABYTE
from loaders.formats.elsewhere.grids.grid import Grid, Merged, grid
from loaders.formats.elsewhere.grids.limits import check_archive, check_cells, damaged

PACKED, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_FORMATTED = 2 * MEGABYTE  # larger workbooks are read without asking how numbers are shown
_PERCENT_STYLE = re.compile(rb'formatCode="[^"]*%|numFmtId="(?:9|10)"')


def is_spreadsheet(content: bytes) -> bool:
    """Say whether the first bytes are a spreadsheet's."""
    return content.startswith(COMPOUND) or (content.startswith(PACKED) and _holds_sheets(content))


def read_spreadsheet(content: bytes, name: str) -> list[Grid]:
    """Return every sheet with cells. Raises `FileRefused` where it cannot be opened."""
    if content.startswith(PACKED):
        check_archive(content, name)
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        percent = _percent_cells(content)
        return [
            _grid(workbook.get_sheet_by_name(sheet), name, percent.get(sheet, frozenset()))
            for sheet in workbook.sheet_names
        ]
    except FileRefused:
        raise
    except Exception as error:  # two libraries refuse damaged files in many ways
        raise damaged(name) from error


def _grid(sheet: CalamineSheet, name: str, percent: frozenset[tuple[int, int]]) -> Grid:
    check_cells(name, sheet.total_height, sheet.total_width)
    rows = sheet.to_python(skip_empty_area=False)
    merged = tuple(Merged(*top, *bottom) for top, bottom in sheet.merged_cell_ranges or ())
    return grid(sheet.name, rows, merged=merged, percent=percent)


def _holds_sheets(content: bytes) -> bool:
    """Say whether an archive is a workbook: text documents and presentations are archives too."""
    return any(mark in content for mark in (b"xl/workbook", b"opendocument.spreadsheet"))


def _percent_cells(content: bytes) -> dict[str, frozenset[tuple[int, int]]]:
    """Return, by sheet, the cells of an .xlsx file that are shown as percentages."""
    if not content.startswith(PACKED) or len(content) > MOST_FORMATTED:
        return {}
    with ZipFile(BytesIO(content)) as archive:
        if "xl/styles.xml" not in archive.namelist():
            return {}
        if not _PERCENT_STYLE.search(archive.read("xl/styles.xml")):
            return {}
    workbook = load_workbook(BytesIO(content), read_only=True, data_only=True)
    return {sheet.title: frozenset(_percent_of(sheet)) for sheet in workbook.worksheets}


def _percent_of(sheet: object) -> Iterator[tuple[int, int]]:
    for row in sheet.iter_rows():  # type: ignore[attr-defined] # read-only sheets have no common type
        for cell in row:
            if isinstance(cell.value, int | float) and "%" in (cell.number_format or ""):
                yield cell.row - 1, cell.column - 1
