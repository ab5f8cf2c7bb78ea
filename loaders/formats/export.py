"""One series to take home: every column, with the source beside each figure."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from indicators.catalog import Source
from indicators.language import Language, format_bilingual
from indicators.table import COLUMNS, SCHEMA, Table
from loaders.table.cell_text import neutral
from loaders.table.column_labels import label
from loaders.table.file_format import PARQUET_OPTIONS, footer

Value = str | float | date | datetime | None
SOURCE_FIELDS = ("title", "publisher", "published", "url", "speaker")
DOWNLOADED = (*COLUMNS, *(f"source_{field}" for field in SOURCE_FIELDS))
_WIDTHS = {"as_reported": 24, "comment": 50, "reason": 40, "source_title": 50, "indicator": 28}


def as_csv(table: Table) -> bytes:
    """Return the rows as CSV that Excel opens as it is: UTF-8 with its mark, heads are ids."""
    written = StringIO(newline="")
    lines = csv.writer(written)
    lines.writerow(DOWNLOADED)
    lines.writerows([_text(value) for value in record] for record in _records(table))
    return written.getvalue().encode("utf-8-sig")


def as_xlsx(table: Table, language: Language) -> bytes:
    """Return the rows as a workbook of one sheet: heads in one language above their ids."""
    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment] # a new workbook has one sheet
    sheet.title = language.text("Figures")
    sheet.append([f"{label(column, language)}\n{column}" for column in DOWNLOADED])
    for line, record in enumerate(_records(table), start=2):
        for number, value in enumerate(record, start=1):
            put(sheet.cell(line, number), value)
    _dress(sheet)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def as_parquet(table: Table) -> bytes:
    """Return the rows as a table of their own: our columns and the source's, the catalog inside."""
    schema = pa.schema([*SCHEMA, *(_field(name) for name in SOURCE_FIELDS)])
    columns = zip(*_records(table), strict=True) if len(table.rows) else ((),) * len(DOWNLOADED)
    arrays = [pa.array(values, each.type) for values, each in zip(columns, schema, strict=True)]
    written = BytesIO()
    content = pa.Table.from_arrays(arrays, schema=schema)
    pq.write_table(
        content.replace_schema_metadata(footer(table.catalog, table.version)),
        written,
        **PARQUET_OPTIONS,
    )
    return written.getvalue()


def put(target: Cell | MergedCell, value: Value) -> None:
    """Put a value in a cell of a sheet: a text stays text, whatever it begins with."""
    if isinstance(value, datetime):
        value = value.astimezone(UTC).isoformat()
    elif isinstance(value, date) and value < FIRST_SHEET_DAY:
        value = value.isoformat()
    if isinstance(value, str):
        target.value = _UNWRITABLE.sub(_spelt, _ESCAPE.sub("_x005F_x", value))
        target.data_type = "s"
        target.quotePrefix = neutral(value) != value  # stays text when someone edits it
        return
    target.value = value
    if isinstance(value, date):
        target.number_format = "yyyy-mm-dd"


_ESCAPE = re.compile("_x(?=[0-9A-Fa-f]{4}_)")  # what a sheet would read as a character's code
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # no XML holds these
FIRST_SHEET_DAY = date(1900, 3, 1)  # before it, sheets count a day that never was


def _spelt(letter: re.Match[str]) -> str:
    """Spell a character as sheets do where XML cannot hold it: `_x000B_`."""
    return f"_x{ord(letter[0]):04X}_"


def _records(table: Table) -> Iterator[list[Value]]:
    for row in table.rows[list(COLUMNS)].to_dict("records"):
        source = table.catalog.source.get(row["source"])
        yield [*(plain(value) for value in row.values()), *_receipt(source)]


def _receipt(source: Source | None) -> list[Value]:
    if source is None:
        return [None] * len(SOURCE_FIELDS)
    speaker = format_bilingual(source.speaker)
    return [source.title, source.publisher, source.published, source.url, speaker]


def plain(value: object) -> Value:
    """Return a cell of the table as a plain value; null as None."""
    if pd.isna(value):  # type: ignore[call-overload] # any scalar
        return None
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    return value  # type: ignore[return-value] # what else the columns hold


def _text(value: Value) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return neutral(value) if isinstance(value, str) else str(value or "")


def _field(name: str) -> pa.Field:
    return pa.field(f"source_{name}", pa.date32() if name == "published" else pa.string())


def _dress(sheet: Worksheet) -> None:
    for number, (name, head) in enumerate(zip(DOWNLOADED, sheet[1], strict=True), start=1):
        head.font = Font(bold=True)
        head.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, 16)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
