import csv
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO, StringIO

import openpyxl
import pytest

from indicators.language import load_language
from indicators.table import COLUMNS, SCHEMA
from loaders.changes.diff_text import preview
from loaders.changes.review import review
from loaders.formats.export import DOWNLOADED, as_csv, as_parquet, as_xlsx
from loaders.formats.xlsx_reader import read_workbook
from loaders.table.queries import read_series, read_table
from tests.places import SHIPPED


@pytest.fixture(scope="module")
def series():
    return read_series(SHIPPED, "local_agreements")


def lines(content):
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))


def test_csv_has_a_line_a_row_with_bounds_and_receipts(series):
    first, second = lines(as_csv(series))
    assert list(first) == [*DOWNLOADED]
    assert (first["comparator"], first["lower_bound"], first["upper_bound"]) == (">", "200", "")
    assert second["obs_value"] == "422"
    assert second["source_published"] == "2023-12-18"
    assert second["source_speaker"].startswith("Bùi Thanh Sơn")


def test_csv_opens_in_excel_with_its_diacritics(series):
    assert as_csv(series).startswith(b"\xef\xbb\xbf")


def test_sheet_holds_numbers_as_numbers_and_days_as_days(series):
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(series, load_language("vi")))).active
    row = dict(zip(DOWNLOADED, (each.value for each in sheet[3]), strict=True))
    assert row["obs_value"] == 422
    assert row["period_start"] == datetime(2021, 1, 1)


@pytest.mark.parametrize(("code", "head"), [("vi", "Giá trị"), ("en", "Value")])
def test_sheet_heads_are_in_the_readers_language(series, code, head):
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(series, load_language(code)))).active
    assert f"{head}\nobs_value" in [each.value for each in sheet[1]]


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+1", "-1", "@A1", "'=1"])
def test_no_export_holds_a_formula(series, text):
    hostile = replace(series, rows=series.rows.assign(comment=text))
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(hostile, load_language("vi")))).active
    written = sheet.cell(2, DOWNLOADED.index("comment") + 1)
    assert (written.value, written.data_type, written.quotePrefix) == (text, "s", True)
    assert lines(as_csv(hostile))[0]["comment"] == f"'{text}"


def test_parquet_is_a_table_of_its_own(series, tmp_path):
    file = tmp_path / "series.parquet"
    file.write_bytes(as_parquet(series))
    again = read_table(file)
    assert again.rows.equals(series.rows.reset_index(drop=True))
    assert again.catalog == series.catalog


def test_an_empty_series_still_downloads(tmp_path):
    nothing = read_series(SHIPPED, "nothing")
    file = tmp_path / "series.parquet"
    file.write_bytes(as_parquet(nothing))
    assert len(read_table(file).rows) == 0
    assert lines(as_csv(nothing)) == []
    assert (
        openpyxl.load_workbook(BytesIO(as_xlsx(nothing, load_language("en")))).active.max_row == 1
    )


def test_every_column_of_the_table_is_downloaded():
    assert DOWNLOADED[: len(COLUMNS)] == tuple(SCHEMA.names)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_downloaded_sheet_comes_back_unchanged(series, code):
    again = read_workbook(as_xlsx(series, load_language(code)), "series.xlsx")
    assert again.problems == ()
    assert review(SHIPPED, again).is_empty


def test_a_corrected_download_is_one_change(series, en):
    book = openpyxl.load_workbook(BytesIO(as_xlsx(series, en)))
    sheet = book.active
    sheet.cell(3, DOWNLOADED.index("as_reported") + 1).value = "431"
    sheet.cell(3, DOWNLOADED.index("obs_value") + 1).value = None
    written = BytesIO()
    book.save(written)
    plan = review(SHIPPED, read_workbook(written.getvalue(), "series.xlsx"))
    assert preview(plan, en) == ["local_agreements 2021–2023: 422 → 431, +2.1%"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (422.0, "422"), (0.5, "0.5"), (-5.0, "-5"), (1e15, "1000000000000000"), (0.0, "0"),
        (1e-7, "1e-07"), (48.2e9, "48200000000"), (375145540249.8573, "375145540249.8573"),
    ],
)  # fmt: skip
def test_numbers_are_written_so_that_they_read_back(series, value, written):
    rows = series.rows.assign(obs_value=value)
    [line, *_] = lines(as_csv(replace(series, rows=rows)))
    assert line["obs_value"] == written
    assert float(line["obs_value"]) == value
    sheet = openpyxl.load_workbook(
        BytesIO(as_xlsx(replace(series, rows=rows), load_language("vi")))
    ).active
    assert sheet.cell(2, DOWNLOADED.index("obs_value") + 1).value == value


@pytest.mark.parametrize(
    "day", [date(1428, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(2100, 1, 1)]
)
def test_days_that_sheets_cannot_count_are_written_out(series, day):
    whole = replace(series, rows=series.rows.assign(period_start=day))
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(whole, load_language("vi")))).active
    cell = sheet.cell(2, DOWNLOADED.index("period_start") + 1).value
    assert str(cell)[:10] == day.isoformat()
    assert isinstance(cell, datetime) == (day >= date(1900, 3, 1))
    assert lines(as_csv(whole))[0]["period_start"] == day.isoformat()


def test_a_source_that_is_not_in_the_catalog_leaves_its_receipt_empty(series):
    whole = replace(series, rows=series.rows.assign(source="lost"))
    assert lines(as_csv(whole))[0]["source_title"] == ""


def test_heads_stand_still_and_can_be_filtered(series):
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(series, load_language("en")))).active
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.max_column == len(DOWNLOADED)
    assert sheet["A1"].font.bold
