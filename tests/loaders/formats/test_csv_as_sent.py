"""CSV files as spreadsheets, databases and people write them."""

import codecs
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.language import load_language
from indicators.table import Table
from loaders.changes.proposal import Places
from loaders.changes.review import review
from loaders.errors import FileRefused
from loaders.formats.csv_reader import read_csv
from loaders.formats.export import as_csv
from loaders.table.column_labels import heading
from loaders.table.queries import read_table
from tests.loaders.specimens import CELLS, HEADS, TYPED, csv_of, told
from tests.places import SHIPPED


@pytest.fixture
def path():
    """The table that ships: a review only reads it."""
    return SHIPPED


def read(written, name="figures.csv"):
    return read_csv(written if isinstance(written, bytes) else written.encode(), name)


def quoted(cells, separator):
    return separator.join(f'"{each}"' for each in cells)


READ = {
    "lines ended as on an old Mac": csv_of({}, end="\r"),
    "lines ended as on Unix": csv_of({}, end="\n"),
    "no end to the last line": csv_of({}).rstrip(),
    "empty lines at the end": csv_of({}) + "\r\n" * 5,
    "every cell in quotation marks": f"{quoted(HEADS, ';')}\n{quoted(TYPED.values(), ';')}",
    "heads of two lines, as a workbook has them": (
        f"{quoted(map(heading, HEADS), ';')}\n{quoted(TYPED.values(), ';')}"
    ),
    "heads of two lines between commas": (
        f"{quoted(map(heading, HEADS), ',')}\n{quoted(TYPED.values(), ',')}"
    ),
    "spaces around cells": csv_of({k: f" {v} " for k, v in TYPED.items()}),
    "letters in pieces": unicodedata.normalize("NFD", csv_of({})),
    "columns of one's own": csv_of(
        (*TYPED.values(), "tôi"), heads=(*HEADS, "Người nhập")
    ),
    "a trailing separator on every line": csv_of((*TYPED.values(), ""), heads=(*HEADS, "")),
    "columns in another order": csv_of(
        tuple(TYPED.values())[::-1], heads=HEADS[::-1], separator="\t"
    ),
    "lines of spaces": csv_of((" ",) * len(HEADS), {}, ("\u00a0", "\t", " ")),
    "a mark of byte order": "\ufeff" + csv_of({}),
    "a locator of two lines": csv_of({"locator": '"¶2\n¶3"'}),
}  # fmt: skip


@pytest.mark.parametrize("case", READ)
def test_one_figure_is_read(path, case):
    plan = review(path, read(READ[case]))
    assert plan.errors == ()
    [row] = plan.rows.to_dict("records")
    assert (row["obs_value"], row["comparator"]) == (250, ">")
    assert row["period_start"] == date(2024, 1, 1)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", [b"", None])
def test_sixteen_bit_letters_with_and_without_their_mark(path, encoding, mark):
    known = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}[encoding]
    content = (known if mark is None else mark) + csv_of({}).encode(encoding)
    assert review(path, read(content)).rows["as_reported"].tolist() == ["hơn 250"]


NAMED = {
    "a number cut at its comma": (
        csv_of((*TYPED.values(), "hơn 1,250"), heads=(*HEADS, "comment")), "figures.csv:2",
        "more cells than the first line", "nhiều ô hơn số cột",
    ),
    "a column twice": (
        csv_of((*TYPED.values(), "300"), heads=(*HEADS, "As printed")), "figures.csv:1",
        "“As printed” stands twice", "“Nguyên văn con số” xuất hiện hai lần",
    ),
    "heads again below the first file": (
        csv_of({}, HEADS, {"period_start": "01/01/2025", "period_end": "31/12/2025"}),
        "figures.csv:3", "“period_start” is not a date", "“period_start” không phải là ngày",
    ),
    "the same figure twice": (
        csv_of({}, {}), "figures.csv:3", "Two rows say the same observation",
        "Hai dòng cùng ghi một số liệu",
    ),
    "a line cut short": (
        csv_of(tuple(TYPED.values())[:3]), "figures.csv:2", "“Source” is empty",
        "“Nguồn” đang trống",
    ),
    "a month first": (
        csv_of({}, {"period_end": "12/31/2024"}), "figures.csv:3", "“12/31/2024” is not a date",
        "“12/31/2024” không phải là ngày",
    ),
    "a number that reads two ways": (
        csv_of((*TYPED.values(), "1.250"), heads=(*HEADS, "obs_value"), separator=";"),
        "figures.csv:2", "“1.250” can be read two ways", "hai cách",
    ),
    "a print that says no number": (
        csv_of({"as_reported": "=1+1"}), "figures.csv:2", "The value is empty", "đang trống",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NAMED)
def test_a_line_that_cannot_be_taken_is_named(path, case):
    written, where, en, vi = NAMED[case]
    assert told(path, read(written), where, en, vi)


REFUSED = {
    "nothing": (b"", "is empty", "trống"),
    "only a mark of byte order": (codecs.BOM_UTF8, "lacks the columns", "thiếu các cột"),
    "another table": ("Món,Giá\nphở,50", "lacks the columns", "thiếu các cột"),
    "one long line": (b"x" * 3_000_000, "lacks the columns", "thiếu các cột"),
    "a line above the heads": (
        "Số liệu tháng 5\n" + csv_of({}), "lacks the columns", "thiếu các cột"
    ),
    "a quotation mark never closed": (
        csv_of({"locator": '"¶2'}), "quotation mark is not closed", "ngoặc kép",
    ),
    "half a letter": (
        codecs.BOM_UTF8 + csv_of({}).encode()[:-2], "cannot be read (byte", "byte",
    ),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xd8\xd9\xff", "", ""),
    "a cell of a million letters": (
        csv_of({"locator": "x" * 2_000_000}), "quotation mark", "ngoặc kép",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_table_is_refused_with_what_to_do(case):
    content, en, vi = REFUSED[case]
    with pytest.raises(FileRefused) as raised:
        read(content)
    assert en in load_language("en").say(raised.value.what)
    assert vi in load_language("vi").say(raised.value.what)
    assert load_language("en").say(raised.value.do) != load_language("vi").say(raised.value.do)
    assert raised.value.path.name == "figures.csv"


@pytest.mark.parametrize(
    ("numbers", "separator", "read_as"),
    [
        (("48,215", "1,5"), ";", [48.215, 1.5]),  # its neighbour's comma tells
        (("48.215", "1.5"), ";", [48.215, 1.5]),
        (("48.215", "1.5"), ",", [48.215, 1.5]),
        (("1.250", "1.250"), ",", [1.25, 1.25]),  # between commas the point is decimal
        (("12 500", "7"), ";", [12500, 7]),
        (("1e3", "-5"), ";", [1000, -5]),
    ],
)
def test_the_numbers_of_a_file_tell_its_decimal_mark(numbers, separator, read_as):
    rows = [(*TYPED.values(), each) for each in numbers]
    found = read(csv_of(*rows, heads=(*HEADS, "obs_value"), separator=separator))
    assert found.problems == ()
    assert found.rows["obs_value"].tolist() == read_as


@pytest.mark.parametrize(
    ("places", "row", "column", "said"),
    [
        (Places("a.csv", (2, 5)), 1, "source", "a.csv:5"),
        (Places("a.csv"), 0, "source", "a.csv:1"),
        (Places(), 3, "source", "#:4"),
        (Places("Sheet", (7,), letters={"source": "E"}), 0, "source", "Sheet!E7"),
        (Places("Sheet", (7,), letters={"source": "E"}), 0, "comment", "Sheet!7"),
        (Places("Sources", (7,), letters={"speaker_vi": "G"}), 0, "speaker", "Sources!G7"),
    ],
)
def test_a_place_is_named_as_its_reader_finds_it(places, row, column, said):
    assert places.cell(row, column) == said


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")),
    min_size=1, max_size=30,
).map(lambda text: text.strip(" \u00a0"))  # fmt: skip


@settings(max_examples=25)
@given(texts, texts)
def test_any_text_comes_back_from_a_download(locator, comment):
    table = read_table(SHIPPED)
    rows = table.series("local_agreements").rows.assign(locator=locator, comment=comment)
    again = read(as_csv(Table(rows, table.catalog)))
    assert again.problems == ()
    assert {*again.rows["locator"].fillna("")} == {locator.strip()} or locator.strip() != locator
    assert {*again.rows["comment"].fillna("")} <= {comment, ""}
    assert again.rows["obs_value"].tolist() == rows["obs_value"].tolist()


def test_all_that_is_wrong_in_a_file_comes_at_once(path):
    written = csv_of(
        {"source": "x"}, {"period_start": "hôm qua"}, {"ref_area": "?", "indicator": "zzz"}
    )
    lines = {each.where for each in review(path, read(written)).errors}
    assert {"figures.csv:2", "figures.csv:3", "figures.csv:4"} <= lines
    assert set(CELLS) == set(HEADS)
