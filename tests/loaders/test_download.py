import csv
from dataclasses import replace
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

from indicators.language import language
from indicators.table import COLUMNS, SCHEMA
from loaders.download import DOWNLOADED, as_csv, as_parquet, as_xlsx
from loaders.store import read_series, read_table

SHIPPED = Path(__file__).parents[2] / "data" / "indicators.parquet"


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
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(series, language("vi")))).active
    row = dict(zip(DOWNLOADED, (each.value for each in sheet[3]), strict=True))
    assert row["obs_value"] == 422
    assert row["period_start"] == datetime(2021, 1, 1)


@pytest.mark.parametrize(("code", "head"), [("vi", "Giá trị"), ("en", "Value")])
def test_sheet_heads_are_in_the_readers_language(series, code, head):
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(series, language(code)))).active
    assert f"{head}\nobs_value" in [each.value for each in sheet[1]]


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+1", "-1", "@A1", "'=1"])
def test_no_export_holds_a_formula(series, text):
    hostile = replace(series, rows=series.rows.assign(comment=text))
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(hostile, language("vi")))).active
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
    assert openpyxl.load_workbook(BytesIO(as_xlsx(nothing, language("en")))).active.max_row == 1


def test_every_column_of_the_table_is_downloaded():
    assert DOWNLOADED[: len(COLUMNS)] == tuple(SCHEMA.names)
