"""The table as an Excel workbook to edit: drop-downs, days as days, formulas kept from harm.

Only what people type is read back (see `workbook_reader`); the formulas are there to help.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from indicators.catalog import KINDS as INDICATOR_KINDS
from indicators.catalog import PRECISIONS
from indicators.figure import COMPARATORS
from indicators.language import language_codes
from indicators.table import BASES, SCHEMA, STATUSES, Table, current
from loaders.changes.proposal import OBSERVATIONS, RECEIPT, VALUES
from loaders.formats.columns import EVENTS, INDICATORS, SOURCES, SPOKEN, TITLES, columns_of
from loaders.formats.export import Value, plain, put
from loaders.formats.xlsx_guide import GUIDE, guide_lines
from loaders.table.column_labels import heading

ROOM = 200  # empty rows that are ready to be filled in
LAST_ROW = 5000  # drop-downs and look-ups reach this far
SHADED = PatternFill("solid", fgColor="F2F2F2")
HEAD = PatternFill("solid", fgColor="DCE6F1")
WIDTHS = {"comment": 50, "description": 50, "as_reported": 22, "title": 50, "name": 40}
# Beside each observation, for the person who reads it; never read back.
LOOKED_UP = {
    "indicator_name": ("A", INDICATORS, "name_vi"),
    "unit": ("A", INDICATORS, "unit_vi"),
    "source_title": ("P", SOURCES, "title"),
}


def as_workbook(table: Table) -> bytes:
    """Return the current rows and the catalog as a workbook, heads in every language."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _observations(book.create_sheet(TITLES[OBSERVATIONS]), current(table))
    for kind in (INDICATORS, SOURCES, EVENTS):
        sheet = book.create_sheet(TITLES[kind])
        rows = [_entry_cells(kind, entry) for entry in getattr(table.catalog, kind)]
        _fill(sheet, list(columns_of(kind)), rows)
        _protect(sheet)
    lists = _guide(book.create_sheet(GUIDE), table)
    _offer_choices(book, lists)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _observations(sheet: Worksheet, table: Table) -> None:
    columns = [*VALUES, *LOOKED_UP, *RECEIPT]
    records = table.rows[[*SCHEMA.names]].to_dict("records")
    rows = [{name: plain(record[name]) for name in (*VALUES, *RECEIPT)} for record in records]
    _fill(sheet, columns, rows, locked=(*LOOKED_UP, *RECEIPT))
    for number in range(2, len(rows) + ROOM + 2):
        for column, (key, kind, field) in LOOKED_UP.items():
            cell = sheet.cell(number, columns.index(column) + 1)
            cell.value = _look_up(f"{key}{number}", kind, field)
            cell.fill = SHADED
    _protect(sheet)


def _look_up(key: str, kind: str, field: str) -> str:
    letter = get_column_letter(list(columns_of(kind)).index(field) + 1)
    found = f"INDEX({TITLES[kind]}!${letter}$2:${letter}${LAST_ROW},"
    return f'=IFERROR({found}MATCH({key},{TITLES[kind]}!$A$2:$A${LAST_ROW},0))&"","")'


def _entry_cells(kind: str, entry: object) -> dict[str, Value]:
    cells: dict[str, Value] = {}
    for column in columns_of(kind):
        field, _, code = column.rpartition("_")
        if field in SPOKEN and code in language_codes():
            cells[column] = getattr(entry, field).get(code)
        else:
            value = getattr(entry, column)
            cells[column] = ", ".join(value) if isinstance(value, tuple) else value
    return cells


def _fill(
    sheet: Worksheet,
    columns: Sequence[str],
    rows: Sequence[Mapping[str, Value]],
    locked: Iterable[str] = (),
) -> None:
    """Write heads and rows; every cell is open to typing but those of `locked` columns."""
    closed = set(locked)
    for place, column in enumerate(columns, start=1):
        head = sheet.cell(1, place, heading(column))
        head.font, head.fill = Font(bold=True), HEAD
        head.alignment = Alignment(wrap_text=True, vertical="top")
        if column in SCHEMA.names:
            about = SCHEMA.field(column).metadata[b"description"].decode()
            head.comment = Comment(f"{column}: {about}", "")
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = WIDTHS.get(column.removesuffix("_vi"), 16)
        protection = Protection(locked=column in closed)
        sheet.column_dimensions[letter].protection = protection
        for number, row in enumerate(rows, start=2):
            cell = sheet.cell(number, place)
            _type(cell, row.get(column))
            cell.protection = protection
            if column in closed:
                cell.fill = SHADED
    sheet.freeze_panes = "B2"
    sheet.row_dimensions[1].height = 48


def _type(cell: Cell | MergedCell, value: Value) -> None:
    if value is not None and value != "":
        put(cell, value)


def _protect(sheet: Worksheet) -> None:
    """Keep heads and formulas from being overwritten; everything else stays allowed."""
    protection = sheet.protection
    protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "sort", "autoFilter"):
        setattr(protection, allowed, False)  # False is "not forbidden"


def _guide(sheet: Worksheet, table: Table) -> dict[str, str]:
    """Write the guide and, beside it, the lists that cells choose from; return their ranges."""
    for number, texts in enumerate(guide_lines(table.version), start=1):
        for place, text in enumerate(texts, start=1):
            cell = sheet.cell(number, place, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    for letter in "AB":
        sheet.column_dimensions[letter].width = 70
    choices: dict[str, Sequence[str]] = {
        "comparator": COMPARATORS,
        "period_basis": BASES,
        "obs_status": STATUSES,
        "kind": INDICATOR_KINDS,
        "precision": PRECISIONS,
        "theme": [each.id for each in table.catalog.themes],
        "language": language_codes(),
        "featured": ["TRUE", "FALSE"],
        "cumulative": ["TRUE", "FALSE"],
    }
    ranges = {}
    for place, (name, values) in enumerate(choices.items(), start=4):
        sheet.cell(1, place, heading(name))
        for number, value in enumerate(values, start=2):
            put(sheet.cell(number, place), value)
        letter = get_column_letter(place)
        ranges[name] = f"={GUIDE}!${letter}$2:${letter}${len(values) + 1}"
    sheet.protection.sheet = True
    return ranges


def _offer_choices(book: Workbook, lists: Mapping[str, str]) -> None:
    known = {
        **lists,
        "indicator": f"={TITLES[INDICATORS]}!$A$2:$A${LAST_ROW}",
        "source": f"={TITLES[SOURCES]}!$A$2:$A${LAST_ROW}",
    }
    for kind, title in TITLES.items():
        sheet = book[title]
        for place, column in enumerate(columns_of(kind), start=1):
            if column in known:
                choice = DataValidation(type="list", formula1=known[column], allow_blank=True)
                choice.errorStyle = "warning"  # a new id is added on its own sheet
                letter = get_column_letter(place)
                choice.add(f"{letter}2:{letter}{LAST_ROW}")
                sheet.add_data_validation(choice)
