"""The workbook inside a native chart: its values, and beside them how each was printed and where.

The first two columns are the chart's own; a column is left free, then come the receipts.
"""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook
from openpyxl.styles import Alignment, Font
from pptx.parts.chart import ChartPart

from charts.style.captions import source_line
from indicators.language import Language
from indicators.table import Table, latest_published

FIRST = 4  # the column the receipts begin in
WIDTHS = {"A": 26, "B": 18, "C": 4, "D": 26, "E": 26, "F": 70, "G": 14}


def add_receipts(chart: ChartPart, rows: Table, language: Language) -> None:
    """Write the receipts of one indicator's rows beside the values of its chart."""
    held = chart.chart_workbook
    book = load_workbook(BytesIO(held.xlsx_part.blob))
    sheet = book.worksheets[0]
    for letter, width in WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    for column, head in enumerate(_heads(language), start=FIRST):
        sheet.cell(1, column, head).font = Font(bold=True)
    for line, each in enumerate(latest_published(rows).observations, start=2):
        source = source_line(rows.source_of(each), language)
        receipt = (each.period.words(language), each.as_reported, source, each.locator)
        for column, text in enumerate(receipt, start=FIRST):
            cell = sheet.cell(line, column, text)
            cell.data_type = "s"  # stays text, whatever it begins with
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    written = BytesIO()
    book.save(written)
    held.update_from_xlsx_blob(written.getvalue())


def _heads(language: Language) -> tuple[str, ...]:
    return (
        language.text("Period"),
        language.text("As printed"),
        language.text("Source"),
        language.text("Where in the source"),
    )
