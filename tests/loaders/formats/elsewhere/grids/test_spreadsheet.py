"""Workbooks: sheets, merged ranges, percentages; damaged ones are refused."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from loaders.errors import FileRefused
from loaders.formats.elsewhere.grids.grid import Merged
from loaders.formats.elsewhere.grids.spreadsheet import is_spreadsheet, read_spreadsheet


def workbook():
    book = Workbook()
    sheet = book.active
    sheet.title = "Biểu 1"
    sheet.append(["Chỉ tiêu", 2023, None])
    sheet.append(["Tỷ lệ", 0.616, "..."])
    sheet["B2"].number_format = "0.0%"
    sheet.merge_cells("B1:C1")
    book.create_sheet("Trống")
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_workbook():
    first, second = read_spreadsheet(workbook(), "x.xlsx")
    assert first.name == "Biểu 1"
    assert first.rows == (("Chỉ tiêu", 2023.0, None), ("Tỷ lệ", 0.616, "..."))
    assert first.merged == (Merged(0, 1, 0, 2),)
    assert first.percent == {(1, 1)}
    assert second.rows == ()


def test_it_is_told_by_content():
    assert is_spreadsheet(workbook())
    assert not is_spreadsheet(b"Name,2023\n")
    assert not is_spreadsheet(b"PK\x03\x04 some other archive")


@pytest.mark.parametrize(
    "content", [workbook()[:-200], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600]
)
def test_a_damaged_workbook_is_refused(content):
    with pytest.raises(FileRefused, match="damaged"):
        read_spreadsheet(content, "x")
