"""Figures from a file: the workbook taken away, edited, brought back, and all that can be wrong."""

import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

import openpyxl
import pytest

from indicators.table import current
from loaders.changes.history import commits
from loaders.changes.proposal import VALUES
from loaders.formats.export import as_csv
from loaders.formats.xlsx_writer import as_workbook
from loaders.table.queries import read_table
from tests.app_pages.reading import has, labelled, press, said
from tests.app_pages.tables import save
from tests.places import SHIPPED

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
AGREEMENTS = "local_agreements"


@pytest.fixture(scope="module")
def workbook():
    return as_workbook(read_table(SHIPPED))


@pytest.fixture
def bring(office):
    """Bring a file: `bring(content, "figures.csv", lang="vi")`."""

    def brought(content, name="figures.xlsx", lang="en", app=None):
        app = app or office("workbook", lang=lang)
        app.file_uploader[0].upload(name, content, XLSX).run()
        assert not app.exception
        return app

    return brought


def edited(content, **cells):
    """The workbook with cells of its figures changed: `edited(content, A3="zzz")`."""
    book = openpyxl.load_workbook(BytesIO(content))
    for place, value in cells.items():
        book["Observations"][place] = value
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def place_of(content, printed, column):
    """Where the workbook has a column of the figure printed so."""
    sheet = openpyxl.load_workbook(BytesIO(content))["Observations"]
    printed_at = VALUES.index("as_reported")
    row = next(r for r in sheet.iter_rows(min_row=2) if r[printed_at].value == printed)[0].row
    return sheet.cell(row, VALUES.index(column) + 1).coordinate


def sign_and_save(app):
    for nod in app.checkbox:
        nod.check().run()
    labelled(app.text_input, "Your name").set_value("Lan")
    labelled(app.text_input, "Reason for the change").set_value("From the ministry").run()
    return press(app, "Save")


@pytest.mark.parametrize(("lang", "says"), [
    ("en", "Nothing changes yet: the table says all of this already."),
    ("vi", "Chưa có gì thay đổi: bảng đã ghi đúng như vậy."),
])  # fmt: skip
def test_an_untouched_workbook_changes_nothing(bring, workbook, lang, says):
    app = bring(workbook, lang=lang)
    assert says in said(app, "info")
    assert not has(app.button, "Save")


def test_an_edited_workbook_is_previewed_and_saved(bring, workbook, data):
    place = place_of(workbook, "422", "as_reported")
    value = place_of(workbook, "422", "obs_value")
    app = bring(edited(workbook, **{place: "431", value: 431}))
    assert "local_agreements 2021–2023: 422 → 431, +2.1%" in said(app)
    sign_and_save(app)
    assert "Saved as" in said(app, "success")
    assert current(read_table(data)).series(AGREEMENTS).rows["obs_value"].tolist() == [200, 431]
    assert commits(data)[0].by == "Lan"


def test_after_saving_another_file_can_be_brought(bring, workbook, data):
    place = place_of(workbook, "422", "as_reported")
    value = place_of(workbook, "422", "obs_value")
    app = sign_and_save(bring(edited(workbook, **{place: "431", value: 431})))
    assert app.file_uploader[0].value is None
    bring(as_workbook(read_table(data)), app=app)
    assert "Nothing changes yet" in said(app, "info")


MISTAKES = [
    ("an unknown indicator", "A3", "zzz", "The catalog has no indicator “zzz”."),
    ("no date", "C4", "31/13/2021", "“31/13/2021” is not a date."),
    ("no number", "F5", "many", "“many” is not a number."),
    ("an unknown area", "B3", "Hanoi", "“Hanoi” is no area."),
    ("a formula", "F3", "=1+1", "The cell holds a formula."),
    ("an error", "F3", "#REF!", "#REF!"),
    ("an empty id", "A3", None, "“Indicator” is empty"),
    ("a year far off", "C3", "01/01/3021", "is no day of our time"),
    ("an unknown mark", "G3", "≫", "is not allowed under"),
]


@pytest.mark.parametrize(
    ("place", "value", "told"), [each[1:] for each in MISTAKES], ids=[each[0] for each in MISTAKES]
)
def test_a_mistake_is_told_with_its_cell(bring, workbook, data, place, value, told):
    before = data.read_bytes()
    app = bring(edited(workbook, **{place: value}))
    assert "To mend before this can be saved" in said(app, "subheader")
    assert told in said(app, "markdown")
    assert f"Observations!{place[0]}" in said(app, "markdown")
    assert not has(app.button, "Save")
    assert data.read_bytes() == before


@pytest.mark.parametrize(("lang", "heading"), [
    ("en", "To mend before this can be saved"),
    ("vi", "Cần sửa trước khi lưu"),
])  # fmt: skip
def test_every_mistake_is_told_at_once(bring, workbook, lang, heading):
    app = bring(edited(workbook, A3="zzz", C4="31/13/2021", F5="many"), lang=lang)
    assert heading in said(app, "subheader")
    told = said(app, "markdown")
    for place in ("Observations!A3", "Observations!C4", "Observations!F5"):
        assert place in told


def test_of_very_many_mistakes_the_first_fifty_are_told(bring, workbook):
    wrong = {f"A{row}": f"no_such_{row}" for row in range(2, 92)}
    app = bring(edited(workbook, **wrong))
    told = said(app, "markdown")
    assert told.count("Observations!A") == 50
    assert "… and 40 more" in told


def zipped(**files):
    held = BytesIO()
    with ZipFile(held, "w") as parts:
        for name, content in files.items():
            parts.writestr(name.replace("__", "/"), content)
    return held.getvalue()


REFUSED = [
    ("empty", b"", "figures.xlsx", "The file is empty."),
    ("no workbook", b"PK\x03\x04 nonsense", "figures.xlsx", "The file is not a workbook."),
    ("old or locked", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "a.xls", "has a password"),
    ("another zip", zipped(hello="x"), "figures.xlsx", "The workbook is damaged."),
    ("letters nobody can read", b"a,b\n\x81\x8d\xff,1\n", "figures.csv", "cannot be read"),
    ("a CSV of other columns", b"name,age\nLan,30\n", "figures.csv", "lacks the columns"),
    ("an open quotation", b'indicator,as_reported\nfdi,"48', "figures.csv", "quotation mark"),
]


@pytest.mark.parametrize(
    ("content", "name", "told"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED]
)
def test_a_file_that_is_none_of_ours_is_refused_with_what_to_do(bring, content, name, told):
    app = bring(content, name)
    assert told in said(app, "error")
    assert len(said(app, "error")) > len(told) + 10
    assert not has(app.button, "Save")


def test_a_refusal_is_told_in_vietnamese(bring):
    assert "Tệp" in said(bring(b"", lang="vi"), "error")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16"])
@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_a_csv_is_read_as_spreadsheets_save_it(bring, data, encoding, comma):
    text = as_csv(current(read_table(data))).decode("utf-8-sig")
    held = StringIO()
    csv.writer(held, delimiter=comma).writerows(csv.reader(StringIO(text)))
    app = bring(held.getvalue().encode(encoding), "figures.csv")
    assert "Nothing changes yet" in said(app, "info")


def test_a_workbook_from_before_another_change_shows_both_versions(bring, workbook, data):
    save(data, AGREEMENTS, by="Hoa", obs_value=442.0, lower_bound=442.0, upper_bound=442.0,
         as_reported="442")  # fmt: skip
    place = place_of(workbook, "422", "as_reported")
    value = place_of(workbook, "422", "obs_value")
    app = sign_and_save(bring(edited(workbook, **{place: "431", value: 431})))
    assert "The table says: 442 (Hoa" in said(app)
    assert "You propose: 431" in said(app)
    press(app, "Keep the table's")
    assert current(read_table(data)).series(AGREEMENTS).rows["obs_value"].tolist() == [200, 442]


def test_rows_left_alone_in_an_old_workbook_undo_nothing(bring, workbook, data):
    save(data, AGREEMENTS, by="Hoa", obs_value=442.0, lower_bound=442.0, upper_bound=442.0,
         as_reported="442")  # fmt: skip
    app = bring(workbook)
    assert "Nothing changes yet" in said(app, "info")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_table_can_be_taken_away(office, lang):
    app = office("workbook", lang=lang)
    offered = [each.proto.label for each in app.get("download_button")]
    assert len(offered) == 2
    assert "CSV" in offered[1]
