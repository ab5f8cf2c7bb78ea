import shutil
import subprocess
import zipfile
from dataclasses import fields, replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook.external_link import ExternalLink

from indicators.catalog import Event, Indicator, Source
from indicators.figure import Figure
from indicators.grammar.printing.figures import words
from indicators.language import load_language
from indicators.table import Table, current
from loaders.changes.autofill import derived
from loaders.changes.diff_text import preview
from loaders.changes.proposal import VALUES, differing, proposed
from loaders.changes.review import review
from loaders.errors import FileRefused
from loaders.formats.columns import ENTRY_COLUMNS, columns_of
from loaders.formats.xlsx_reader import read_workbook
from loaders.formats.xlsx_writer import as_workbook
from loaders.table.queries import read_table
from tests.places import SHIPPED

EN, VI = load_language("en"), load_language("vi")


@pytest.fixture(scope="module")
def content():
    return as_workbook(read_table(SHIPPED))


@pytest.fixture
def book(content):
    return openpyxl.load_workbook(BytesIO(content))


def saved(book):
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def cell(book, value, column):
    """The cell of a column in the row whose value is so much."""
    sheet = book["Observations"]
    row = next(each.row for each in sheet["F"] if each.value == value)
    return sheet.cell(row, VALUES.index(column) + 1)


def test_an_untouched_workbook_changes_nothing(content):
    plan = review(SHIPPED, read_workbook(content, "figures.xlsx"))
    assert plan.is_empty
    assert plan.problems == ()


def test_it_has_the_sheets_in_order_with_heads_in_both_languages(book):
    assert book.sheetnames == ["Observations", "Indicators", "Sources", "Events", "Guide"]
    assert book["Observations"]["F1"].value == "Giá trị\nValue"
    assert book["Indicators"]["B1"].value == "Tên (Tiếng Việt)\nName (Tiếng Việt)"


def test_days_are_days_and_formulas_are_locked(book):
    sheet = book["Observations"]
    assert sheet["C2"].is_date
    assert sheet.protection.sheet
    formula = sheet.cell(2, len(VALUES) + 1)
    assert formula.value.startswith("=IFERROR(INDEX(Indicators!")
    assert formula.protection.locked
    assert not sheet["F2"].protection.locked


@pytest.mark.parametrize("column", ["A", "G", "O", "P"])
def test_ids_and_codes_are_chosen_from_lists(book, column):
    ranges = [str(each.sqref) for each in book["Observations"].data_validations.dataValidation]
    assert any(each.startswith(f"{column}2:") for each in ranges)


def test_one_cell_changed_is_one_change(book):
    cell(book, 422, "obs_value").value = 431
    plan = review(SHIPPED, read_workbook(saved(book), "figures.xlsx"))
    assert preview(plan, EN) == ["local_agreements 2021–2023: 422 → 431, +2.1%"]


def test_three_kinds_of_mistakes_are_all_named_with_their_cells(book):
    value = cell(book, 422, "obs_value")
    row = value.row
    cell(book, 422, "period_start").value = "31/13/2021"
    book["Observations"].cell(row - 1, 1).value = "zzz"
    value.value = "nhiều"
    problems = review(SHIPPED, read_workbook(saved(book), "figures.xlsx")).problems
    assert {each.where for each in problems} == {
        f"Observations!C{row}",
        f"Observations!F{row}",
        f"Observations!A{row - 1}",
    }
    said = " ".join(VI.say(each.message) for each in problems)
    assert "không phải là ngày" in said
    assert "không phải là số" in said
    assert "không có chỉ tiêu “zzz”" in said


def test_a_new_figure_needs_only_its_print(book):
    sheet = book["Observations"]
    row = 1 + sum(1 for each in sheet["A"] if each.value and each.row > 1) + 1
    typed = {
        "indicator": "local_agreements", "period_start": "1/1/2024", "period_end": "31/12/2024",
        "as_reported": "gần 150", "source": "external-affairs-conference-2023", "locator": "¶2",
    }  # fmt: skip
    for name, value in typed.items():
        sheet.cell(row, VALUES.index(name) + 1).value = value
    plan = review(SHIPPED, read_workbook(saved(book), "figures.xlsx"))
    assert plan.errors == ()
    [made] = plan.rows.to_dict("records")
    assert (made["obs_value"], made["comparator"], made["upper_bound"]) == (150, "<", 150)
    assert (made["ref_area"], made["period_start"]) == ("VN", date(2024, 1, 1))


def test_catalog_entries_are_added_and_changed(book):
    sheet = book["Sources"]
    sheet.cell(2, 2).value = "Tên khác"
    row = 2 + sum(1 for each in sheet["A"] if each.value and each.row > 1)
    for column, value in enumerate(("new-report", "Báo cáo", "", date(2024, 5, 1)), start=1):
        sheet.cell(row, column).value = value
    plan = review(SHIPPED, read_workbook(saved(book), "figures.xlsx"))
    assert plan.errors == ()
    assert [each["id"] for each in plan.entries] == ["diplomatic-conference-2016", "new-report"]


def test_a_line_left_out_stays_in_the_table(book):
    book["Observations"].delete_rows(2, 50)
    assert review(SHIPPED, read_workbook(saved(book), "figures.xlsx")).is_empty


@pytest.mark.parametrize(("write", "says"), [
    (lambda c: setattr(c, "value", "=1+430"), "The cell holds a formula"),
    (lambda c: setattr(c, "value", "#N/A"), "The cell holds an error"),
    (lambda c: c.parent.merge_cells(c.coordinate + ":" + c.offset(1).coordinate), "merged"),
])  # fmt: skip
def test_oddities_in_a_sheet_are_named(book, write, says):
    write(cell(book, 422, "obs_value"))
    problems = read_workbook(saved(book), "figures.xlsx").problems
    assert any(says in str(each.message) for each in problems)


def test_a_change_in_a_hidden_row_asks_for_a_look(book):
    changed = cell(book, 422, "obs_value")
    changed.value = 431
    changed.parent.row_dimensions[changed.row].hidden = True
    [warning] = review(SHIPPED, read_workbook(saved(book), "figures.xlsx")).warnings
    assert "hidden" in str(warning.message)


def test_yes_and_no_as_libreoffice_saves_them(book):
    column = list(columns_of("indicators")).index("featured") + 1
    for cells in book["Indicators"].iter_rows(2, 30, column, column):
        if cells[0].value is not None:
            cells[0].value = f"={str(cells[0].value).upper()}()"
    plan = review(SHIPPED, read_workbook(saved(book), "figures.xlsx"))
    assert (plan.is_empty, plan.problems) == (True, ())


@pytest.mark.long
@pytest.mark.skipif(not shutil.which("localc"), reason="needs LibreOffice's Calc")
def test_libreoffice_saves_it_unchanged(content, tmp_path):
    (tmp_path / "figures.xlsx").write_bytes(content)
    made = tmp_path / "made"
    command = ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", made]
    subprocess.run([*command, tmp_path / "figures.xlsx"], check=True, capture_output=True)
    again = read_workbook((made / "figures.xlsx").read_bytes(), "figures.xlsx")
    plan = review(SHIPPED, again)
    assert (plan.is_empty, plan.problems) == (True, ())


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x";"y")', "+84 24 3799", "@x", "_x0041_"])
def test_a_text_that_looks_like_a_formula_comes_back_to_the_letter(text):
    table = read_table(SHIPPED)
    rows = current(table.series("local_agreements")).rows.assign(comment=text)
    again = read_workbook(as_workbook(replace(table, rows=rows)), "figures.xlsx")
    assert set(again.rows["comment"]) == {text}
    assert again.problems == ()


def test_links_to_other_files_are_not_followed(book):
    book._external_links.append(ExternalLink())
    cell(book, 422, "obs_value").value = "=[1]Sheet1!A1"
    book._external_links.clear()
    assert "formula" in str(read_workbook(saved(book), "x.xlsx").problems[0].message)


def zipped(**parts):
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/"), content)
    return written.getvalue()


@pytest.mark.parametrize(("content", "says"), [
    (b"", "The file is empty"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "has a password"),
    (b"PK\x03\x04 cut short", "not a workbook"),
    (zipped(a=b"1"), "damaged"),
    (zipped(**{"xl__vbaProject.bin": b"1"}), "holds macros"),
    (zipped(bomb=b"\0" * 320_000_000), "far larger than it looks"),
    (zipped(**{"xl__a.xml": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'}), "not one"),
    (b"x" * (21 * 2**20), "larger than 20 MB"),
], ids=lambda value: value if isinstance(value, str) else "")  # fmt: skip
def test_a_hostile_file_is_refused_with_the_way_out(content, says):
    with pytest.raises(FileRefused, match=says) as raised:
        read_workbook(content, "upload.xlsx")
    assert VI.say(raised.value.do)


def test_a_workbook_of_something_else_is_refused():
    book = openpyxl.Workbook()
    book.active["A1"] = "Thực đơn"
    with pytest.raises(FileRefused, match="No sheet"):
        read_workbook(saved(book), "menu.xlsx")


def test_one_stray_cell_far_below_costs_nothing(book):
    rows = len(read_workbook(saved(book), "figures.xlsx").rows)
    book["Observations"]["A1048576"] = "local_agreements"
    assert len(read_workbook(saved(book), "figures.xlsx").rows) == rows + 1


@pytest.mark.parametrize(
    ("kind", "made"), [("indicators", Indicator), ("sources", Source), ("events", Event)]
)
def test_the_sheets_hold_all_of_the_catalog(kind, made):
    assert set(ENTRY_COLUMNS[kind]) == {each.name for each in fields(made)}


printable = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=30
).map(str.strip)
days = st.dates(date(1850, 1, 1), date(2100, 12, 31))
figures = st.builds(
    Figure.exact,
    st.one_of(
        st.integers(0, 10**12).map(float),
        st.floats(0, 1e15, allow_subnormal=False).map(lambda x: float(f"{x:.12g}")),
    ),
)


@st.composite
def tables(draw):
    """A valid table of a few figures in the shipped catalog."""
    catalog = read_table(SHIPPED).catalog
    rows = []
    for number in range(draw(st.integers(1, 4))):
        figure, (start, end) = draw(figures), sorted([draw(days), draw(days)])
        rows.append({
            **derived(figure),
            "indicator": "local_agreements",
            "ref_area": f"VN-{number:02}",
            "period_start": start,
            "period_end": end,
            "period_basis": draw(st.sampled_from(["stated", "inferred"])),
            "as_reported": words(figure, draw(st.sampled_from([EN, VI]))),
            "obs_status": draw(st.sampled_from("APEB")),
            "source": catalog.sources[0].id,
            "locator": "¶1",
            "comment": draw(printable) or None,
        })  # fmt: skip
    return Table(proposed(rows), catalog)


@settings(max_examples=15)
@given(tables())
def test_any_table_comes_back_from_its_workbook_the_same(table):
    receipts = {"realtime_start": None, "realtime_end": None, "recorded_by": "x", "reason": "y"}
    whole = replace(table, rows=table.rows.assign(**receipts))
    again = read_workbook(as_workbook(whole), "figures.xlsx")
    assert again.problems == ()
    assert again.entries.sources == table.catalog.sources
    assert not differing(again.rows, table.rows).any()
    assert len(again.rows) == len(table.rows)
