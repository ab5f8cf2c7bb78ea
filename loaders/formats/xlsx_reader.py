"""Read a workbook that someone edited: what was typed, nothing run, every oddity said.

Files that could do harm (macros, passwords, bombs) are refused with the way out; formulas,
errors and merged cells are problems with their place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from indicators.catalog import Catalog
from indicators.language import Message
from indicators.table import IDENTITY
from loaders.changes.proposal import OBSERVATIONS, RECEIPT, Places, Proposal
from loaders.errors import Problem
from loaders.file_bytes import MEGABYTE, check_size, refused
from loaders.formats.columns import (
    ADDED_LATER,
    TITLES,
    SheetLine,
    columns_of,
    entries,
    observations,
    twice,
)
from loaders.formats.xlsx_cells import content_of, has_raised_text
from loaders.formats.xlsx_guide import GUIDE, is_version_label
from loaders.table.column_labels import column_of

MOST_UNPACKED = 300 * MEGABYTE
MOST_PARTS = 2000
MOST_COLUMNS = 100
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
NEEDED = tuple(name for name in IDENTITY if name != "ref_area")
SAVE_AS = Message(
    "Open it in Excel or LibreOffice and save it as an .xlsx workbook, then try again."
)
LACKING = Message(
    "The sheet lacks the columns {columns}. Name them in its first row as in the workbook of the "
    "table."
)
MERGED = Message("Cells are merged here. Unmerge them and fill in each.")


def read_workbook(content: bytes, name: str) -> Proposal:
    """Return what a workbook proposes. Raises `FileRefused` where it cannot be read at all."""
    check_size(content, name)
    _check_container(content, name)
    try:
        book = load_workbook(BytesIO(content), keep_links=False, rich_text=has_raised_text(content))
    except Exception as error:  # a broken file fails in any of many ways
        raise refused(name, Message("The workbook is damaged."), SAVE_AS) from error
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    named = [(sheets[title], kind) for kind, title in TITLES.items() if title in sheets]
    named = named or [(sheet, OBSERVATIONS) for sheet in book.worksheets[:1]]
    found = [read for sheet, kind in named if (read := _sheet(sheet, kind))]
    if not any(each.places for each in found):
        lacking = Message(
            "No sheet of the workbook has the columns of the table: {columns}.",
            {"columns": ", ".join(NEEDED)},
        )
        do = Message("Download the workbook of the table and fill that in.")
        raise refused(name, lacking, do)
    return _together(found, _version(book))


def _check_container(content: bytes, name: str) -> None:
    if content.startswith(OLD_OR_LOCKED):
        what = Message("The workbook has a password, or is in the old .xls format.")
        raise refused(name, what, SAVE_AS)
    try:
        with ZipFile(BytesIO(content)) as parts:
            listed = parts.infolist()
            names = {part.filename.lower() for part in listed}
            unpacked = sum(part.file_size for part in listed)
            if unpacked > MOST_UNPACKED or len(listed) > MOST_PARTS:
                what = Message("The workbook is far larger than it looks; it was not opened.")
                raise refused(name, what, SAVE_AS)
            if any(part.endswith("vbaproject.bin") for part in names):
                what = Message("The workbook holds macros; it was not opened.")
                raise refused(name, what, SAVE_AS)
            if any(_has_doctype(parts, part.filename) for part in listed):
                what = Message("The workbook is not one that Excel writes; it was not opened.")
                raise refused(name, what, SAVE_AS)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise refused(name, Message("The file is not a workbook."), SAVE_AS) from error


def _has_doctype(parts: ZipFile, name: str) -> bool:
    """Say whether a part declares entities, which Excel never does."""
    if not name.lower().endswith((".xml", ".rels")):
        return False
    with parts.open(name) as part:
        return b"<!doctype" in part.read(1024).lower()


def _sheet(sheet: Worksheet, kind: str) -> Proposal | None:
    """Read one sheet; None for an empty one. Without the columns of its kind it has no places."""
    if all(cell.value is None for cell in sheet._cells.values()):
        return None
    heads = _heads(sheet, kind)
    if lacking := _lacking(kind, heads):
        said = {"columns": ", ".join(lacking)}
        return Proposal(problems=(Problem(f"{sheet.title}!1:1", replace(LACKING, values=said)),))
    letters = {name: get_column_letter(number) for number, name in heads.items()}
    places = Places(sheet.title, letters=letters)
    lines = list(_lines(sheet, heads))
    read = (
        observations(lines, heads.values(), places)
        if kind == OBSERVATIONS
        else entries(kind, lines, places)
    )
    oddities = (*twice(heads.values(), f"{sheet.title}!1:1"), *_merged(sheet, max(heads)))
    return replace(read, problems=(*oddities, *read.problems))


def _heads(sheet: Worksheet, kind: str) -> dict[int, str]:
    """Return the columns of a sheet that we know, by their number."""
    columns = (*columns_of(kind), *(RECEIPT if kind == OBSERVATIONS else ()))
    return {
        int(cell.column or 0): found
        for cell in sheet[1][:MOST_COLUMNS]
        if (head := content_of(cell))
        and isinstance(head, str)
        and (found := column_of(head, columns))
    }


def _lacking(kind: str, heads: dict[int, str]) -> list[str]:
    """Return the columns that a sheet cannot do without and does not have."""
    needed = NEEDED if kind == OBSERVATIONS else tuple(columns_of(kind))
    present = {*heads.values(), *ADDED_LATER}
    return [column for column in needed if column not in present]


def _lines(sheet: Worksheet, heads: dict[int, str]) -> Iterator[SheetLine]:
    # The cells there are, not the grid they span: one stray cell may lie a million rows down.
    rows: dict[int, dict[str, object]] = {}
    for (row, column), cell in sheet._cells.items():
        if row > 1 and column in heads:
            rows.setdefault(row, {})[heads[column]] = content_of(cell)
    unseen = sheet.sheet_state != "visible"
    for number in sorted(rows):
        is_hidden = unseen or bool(sheet.row_dimensions[number].hidden)
        yield SheetLine(number, rows[number], is_hidden=is_hidden)


def _merged(sheet: Worksheet, last: int) -> Iterator[Problem]:
    for area in sheet.merged_cells.ranges:
        if area.min_col <= last:
            yield Problem(f"{sheet.title}!{area.coord}", MERGED)


def _together(found: list[Proposal], version: str) -> Proposal:
    """Join the proposals of the sheets."""
    rows = next((each for each in found if OBSERVATIONS in each.places), Proposal())
    entries = {
        kind: tuple(entry for each in found for entry in getattr(each.entries, kind))
        for kind in TITLES
        if kind != OBSERVATIONS
    }
    return replace(
        rows,
        entries=Catalog(**entries),
        problems=tuple(problem for each in found for problem in each.problems),
        places={kind: places for each in found for kind, places in each.places.items()},
        version=version or rows.version,
    )


def _version(book: Workbook) -> str:
    if GUIDE not in book:
        return ""
    for row in book[GUIDE].iter_rows(max_row=50, max_col=2, values_only=True):
        if row[0] and is_version_label(str(row[0])):
            return str(row[1] or "").strip()
    return ""
