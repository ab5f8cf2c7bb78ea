"""Workbooks as people send them: what is read, what is named with its cell, what is refused."""

import unicodedata
from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from indicators.language import language_codes, load_language
from loaders.changes.proposal import VALUES
from loaders.changes.review import review
from loaders.errors import FileRefused
from loaders.formats.xlsx_reader import read_workbook
from loaders.table.column_labels import LABELS, column_of, heading, label
from tests.loaders.specimens import (
    CELLS,
    HEADS,
    SOURCE_CELLS,
    SOURCE_HEADS,
    figure,
    saved,
    sheet_of,
    told,
)
from tests.places import SHIPPED


@pytest.fixture
def path():
    """The table that ships: a review only reads it."""
    return SHIPPED


def read(sheet):
    return read_workbook(saved(sheet.parent), "figures.xlsx")


CELL_FAULTS = {
    "a formula": ({"as_reported": "=1+1"}, "D2", "holds a formula", "chứa công thức"),
    "a formula over many cells": (
        {"as_reported": ArrayFormula("D2", "=SUM(A1:A2)")}, "D2", "holds a formula",
        "chứa công thức",
    ),
    "an error": ({"as_reported": "#REF!"}, "D2", "an error (#REF!)", "lỗi (#REF!)"),
    "a day that is none": (
        {"period_start": "31/02/2024"}, "B2", "“31/02/2024” is not a date", "không phải là ngày",
    ),
    "a month first": ({"period_end": "12/31/2024"}, "C2", "is not a date", "không phải là ngày"),
    "a day as a number": ({"period_end": 45657}, "C2", "“45657” is not", "“45657” không phải"),
    "a day with an hour": (
        {"period_end": datetime(2024, 12, 31, 8)}, "C2", "is not a date", "không phải là ngày",
    ),
    "a year alone": ({"period_start": 2024}, "B2", "“2024” is not a date", "không phải là ngày"),
    "a yes for a number": ({"obs_value": True}, "G2", "is not a number", "không phải là số"),
    "a word for a number": ({"obs_value": "nhiều"}, "G2", "“nhiều” is not", "“nhiều” không phải"),
    "a number that reads two ways": (
        {"obs_value": "1.250"}, "G2", "can be read two ways", "hai cách",
    ),
    "a number with spaces astray": (
        {"obs_value": "12 50"}, "G2", "is not a number", "không phải là số"
    ),
    "a print made a day": (
        {"as_reported": date(2024, 5, 1)}, "D2", "made “1 May 2024” a date", "“1/5/2024”",
    ),
    "a print made an hour": ({"as_reported": time(8, 30)}, "D2", "a date", "định dạng ô"),
    "an end nobody lives to see": (
        {"period_end": date(9999, 12, 31)}, "C2", "no day of our time", "không phải là ngày",
    ),
    "a year cut short": (
        {"period_start": "01/01/0204"}, "B2", "no day of our time", "không phải là ngày",
    ),
    "a source nobody knows": (
        {"source": "báo cáo"}, "E2", "no source “báo cáo”", "không có nguồn “báo cáo”"
    ),
    "an empty source": ({"source": None}, "E2", "“Source” is empty", "“Nguồn” đang trống"),
}  # fmt: skip


@pytest.mark.parametrize("case", CELL_FAULTS)
def test_a_cell_that_cannot_be_taken_is_named(path, case):
    cells, at, en, vi = CELL_FAULTS[case]
    assert told(path, read(figure(**cells)), f"Observations!{at}", en, vi)


@pytest.mark.parametrize(
    "cells",
    [
        {"period_start": "2024-01-01", "period_end": "31.12.2024"},
        {"period_start": datetime(2024, 1, 1), "period_end": datetime(2024, 12, 31)},
        {"period_start": " 1/1/2024 ", "period_end": "31-12-2024"},
        {"as_reported": unicodedata.normalize("NFD", "hơn 250")},
        {"as_reported": "hơn\u00a0250"},
        {"obs_value": 250, "comparator": ">"},
        {"obs_value": "250,0"},
        {"obs_status": "P", "ref_area": "VN", "period_basis": "stated"},
        {"indicator": "local_agreements "},
        {"comment": None, "Ghi chú riêng": "không đọc"},
    ],
    ids=str,
)
def test_one_figure_is_read_however_it_is_typed(path, cells):
    plan = review(path, read(figure(**cells)))
    assert plan.errors == ()
    [row] = plan.rows.to_dict("records")
    assert (row["obs_value"], row["comparator"], row["lower_bound"]) == (250, ">", 250)
    assert (row["period_start"], row["period_end"]) == (date(2024, 1, 1), date(2024, 12, 31))


SHEETS = {
    "merged cells": (
        lambda: _merged(figure()), "Observations!D2:D3", "Cells are merged here", "bị gộp"
    ),
    "a column twice": (
        lambda: sheet_of((*HEADS, "As printed"), (*CELLS.values(), "300")),
        "Observations!1:1", "The column “As printed” stands twice", "xuất hiện hai lần",
    ),
    "a hidden sheet": (
        lambda: _hidden(figure()), "Observations!A2", "is hidden", "ẩn"
    ),
    "a figure twice": (
        lambda: sheet_of(HEADS, CELLS.values(), CELLS.values()),
        "Observations!B3", "Two rows say the same observation", "cùng ghi một số liệu",
    ),
    "a source twice": (
        lambda: sheet_of(
            SOURCE_HEADS, SOURCE_CELLS, SOURCE_CELLS, title="Sources", book=figure().parent
        ),
        "Sources!A3", "stands on an earlier line too", "dòng phía trên",
    ),
    "a source without a title": (
        lambda: sheet_of(
            SOURCE_HEADS, ("x", None, *SOURCE_CELLS[2:]), title="Sources", book=figure().parent
        ),
        "Sources!B2", "“Title” is empty", "đang trống",
    ),
    "a line above the heads": (
        lambda: sheet_of(("Số liệu tháng 5",), HEADS, CELLS.values(), book=_with_source()),
        "Observations!1:1", "lacks the columns indicator, period_start", "thiếu các cột",
    ),
    "a column left out": (
        lambda: sheet_of(HEADS[:-2], tuple(CELLS.values())[:-2], book=_with_source()),
        "Observations!1:1", "lacks the columns source", "thiếu các cột source",
    ),
    "a catalog column left out": (
        lambda: sheet_of(SOURCE_HEADS[:-1], title="Sources", book=figure().parent),
        "Sources!1:1", "lacks the columns licence", "thiếu các cột licence",
    ),
}  # fmt: skip


def _merged(sheet):
    sheet.merge_cells("D2:D3")
    return sheet


def _hidden(sheet):
    sheet.parent.create_sheet("Ghi chú")
    sheet.sheet_state = "hidden"
    return sheet


def _with_source():
    """A book whose sheet of sources is sound: its other sheets cannot be passed over."""
    return sheet_of(SOURCE_HEADS, SOURCE_CELLS, title="Sources").parent


@pytest.mark.parametrize("case", SHEETS)
def test_a_sheet_that_cannot_be_taken_as_it_is_says_so(path, case):
    made, where, en, vi = SHEETS[case]
    assert told(path, read(made()), where, en, vi)


def test_figures_on_a_sheet_that_is_not_read_are_never_passed_over(path):
    """A sound sheet of sources must not let the figures beside it go unread in silence."""
    sheet = sheet_of(HEADS[1:], tuple(CELLS.values())[1:], book=_with_source())
    assert review(path, read(sheet)).errors


@pytest.mark.parametrize("blank", [None, "", " ", "\u00a0"])
def test_empty_lines_between_figures_are_no_figures(path, blank):
    empty = [blank] * len(HEADS)
    sheet = sheet_of(HEADS, empty, CELLS.values(), empty, [None] * 3)
    plan = review(path, read(sheet))
    assert plan.errors == ()
    assert "hơn 250" in plan.rows["as_reported"].tolist()


def test_the_place_counts_the_lines_of_the_sheet():
    sheet = sheet_of(HEADS, [None], CELLS.values(), [None], {**CELLS, "source": "=A1"}.values())
    assert [each.where for each in read(sheet).problems] == ["Observations!E5"]


@pytest.mark.parametrize("title", ["Sheet", "Bảng tính1", "Tháng 5"])
def test_the_first_sheet_is_read_whatever_it_is_called(path, title):
    sheet = sheet_of(HEADS, CELLS.values(), title=title)
    assert len(review(path, read(sheet)).rows) == 1


def test_an_empty_sheet_of_ours_is_no_fault(path):
    book = _with_source()
    book.create_sheet("Observations")
    plan = review(path, read(book["Observations"]))
    assert [each["id"] for each in plan.entries] == ["new-report"]
    assert plan.errors == ()


NO_WORKBOOKS = {
    "an empty book": (lambda: saved(openpyxl.Workbook()), "No sheet", "Không trang nào"),
    "another book": (
        lambda: saved(sheet_of(("Món", "Giá"), ("phở", 50)).parent), "No sheet", "Không trang nào",
    ),
    "only some columns": (
        lambda: saved(sheet_of(HEADS[:3], ("a", "b", "c")).parent), "No sheet", "Không trang nào",
    ),
    "half a book": (lambda: _half(saved(figure().parent)), "not a workbook", "không phải là"),
    "text": (lambda: b"indicator,source", "not a workbook", "không phải là"),
}  # fmt: skip


def _half(content):
    return content[: len(content) // 2]


@pytest.mark.parametrize("case", NO_WORKBOOKS)
def test_what_is_no_workbook_of_figures_is_refused(case):
    made, en, vi = NO_WORKBOOKS[case]
    with pytest.raises(FileRefused) as raised:
        read_workbook(made(), "figures.xlsx")
    assert en in load_language("en").say(raised.value.what)
    assert vi in load_language("vi").say(raised.value.what)
    assert load_language("en").say(raised.value.do) != load_language("vi").say(raised.value.do)
    assert "figures.xlsx" in str(raised.value)


@pytest.mark.parametrize("head", ["{}", "{}\n", " {} ", "x\n{}"])
@pytest.mark.parametrize("code", language_codes())
def test_heads_are_known_by_their_label_or_id(head, code):
    language = load_language(code)
    for column in VALUES:
        for name in (column, column.upper(), label(column, language)):
            assert column_of(head.format(name), VALUES) == column
        in_pieces = unicodedata.normalize("NFD", label(column, language))
        assert column_of(in_pieces, VALUES) == column
        assert column_of(heading(column), VALUES) == column


def test_no_two_columns_of_a_sheet_have_one_label(language):
    said = [label(column, language) for column in VALUES]
    assert len(set(said)) == len(said)
    assert set(VALUES) <= set(LABELS)


@pytest.mark.parametrize("head", ["", "  ", "Món ăn", "indicator_name", "Tiêu đề của nguồn"])
def test_other_heads_are_left_alone(head):
    assert column_of(head, VALUES) is None


def test_a_row_far_to_the_right_or_below_is_read_where_it_stands():
    sheet = figure()
    sheet["A900"] = "local_agreements"
    sheet.cell(900, 50, "x")
    assert len(read(sheet).rows) == 2


@pytest.mark.parametrize(
    ("column", "typed", "en"),
    [
        ("published", "tháng 5", "is not a date"),
        ("published", None, "“Day of publication” is empty"),
        ("id", None, "“Id” is empty"),
    ],
)
def test_a_source_is_read_with_the_same_care(path, column, typed, en):
    cells = dict(zip(SOURCE_HEADS, SOURCE_CELLS, strict=True)) | {column: typed}
    proposal = read(sheet_of(SOURCE_HEADS, cells.values(), title="Sources", book=figure().parent))
    where = f"Sources!{'ABCD'[SOURCE_HEADS.index(column)]}2"
    assert told(path, proposal, where, en, "")
    assert all(each.id != "new-report" for each in proposal.entries.sources)
