import unicodedata

import pytest

from indicators.table import current
from loaders.changes.commit import commit
from loaders.changes.diff_text import preview
from loaders.changes.review import review
from loaders.errors import FileRefused
from loaders.formats.csv_reader import read_csv
from loaders.formats.export import as_csv
from loaders.formats.registry import read_figures_file
from loaders.formats.xlsx_writer import as_workbook
from loaders.table.queries import read_table

HEAD = "indicator,period_start,period_end,as_reported,source,locator"
ROW = "local_agreements,01/01/2024,31/12/2024,hơn 250,external-affairs-conference-2023,¶2"


def csv(*rows, separator=",", head=HEAD):
    return "\r\n".join([head, *rows]).replace(",", separator)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_one_figure_in_any_encoding_and_separator(path, en, encoding, separator):
    written = csv(ROW, separator=separator)
    if encoding == "cp1258":
        written = decomposed(written)
    plan = review(path, read_csv(written.encode(encoding), "figures.csv"))
    assert plan.problems == () or all(each.severity == "warning" for each in plan.problems)
    assert preview(plan, en) == ["local_agreements 2024: new, > 250"]
    assert plan.rows["as_reported"].tolist() == ["hơn 250"]


def decomposed(text):
    """Spell Vietnamese as Windows-1258 does: the tone a letter of its own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    letters = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in parts if mark in tones)
        base = unicodedata.normalize("NFC", "".join(m for m in parts if m not in tones))
        letters.append(base + tone)
    return "".join(letters)


@pytest.mark.parametrize("heads", [
    "Chỉ tiêu;Ngày đầu kỳ;Ngày cuối kỳ;Giá trị;Nguyên văn con số;Nguồn;Vị trí trong nguồn",
    "Indicator;First day;Last day;Value;As printed;Source;Where in the source",
])  # fmt: skip
def test_decimal_comma_and_heads_in_words(path, heads):
    printed = "49500000000,5;49500000000,5"
    row = f"fdi_total;1/1/2024;31/12/2024;{printed};external-affairs-conference-2023;¶2"
    plan = review(path, read_csv(f"{heads}\n{row}".encode(), "figures.csv"))
    assert plan.errors == ()
    assert plan.rows["obs_value"].tolist() == [49_500_000_000.5]


def test_what_was_downloaded_comes_back_unchanged(path):
    plan = review(path, read_csv(as_csv(read_table(path)), "figures.csv"))
    assert plan.is_empty
    assert plan.problems == ()


def test_rows_since_replaced_are_not_read_as_new(path, correct):
    commit(path, correct(obs_value=431.0), "Lan", "sửa")
    plan = review(path, read_csv(as_csv(read_table(path)), "figures.csv"))
    assert plan.is_empty


def test_the_same_file_twice_is_saved_once(path):
    content = as_csv(read_table(path)).replace(b",422,=,", b",431,=,")
    assert commit(path, read_csv(content, "figures.csv"), "Lan", "sửa")
    assert commit(path, read_csv(content, "figures.csv"), "Lan", "sửa") is None


def test_a_line_left_alone_while_others_changed_it_is_no_change(path, correct):
    content = as_csv(read_table(path))
    commit(path, correct(obs_value=431.0), "Lan", "sửa")
    assert review(path, read_csv(content, "figures.csv")).is_empty


def test_columns_left_out_stay_as_they_are(path, en):
    table = read_table(path)
    row = current(table.series("local_agreements")).rows.to_dict("records")[-1]
    head = "indicator,period_start,period_end,source,as_reported"
    line = f"local_agreements,2021-01-01,2023-12-31,{row['source']},431"
    plan = review(path, read_csv(csv(line, head=head).encode(), "figures.csv"))
    assert preview(plan, en) == ["local_agreements 2021–2023: 422 → 431, +2.1%"]
    assert plan.rows["locator"].tolist() == [row["locator"]]


@pytest.mark.parametrize(("cell", "says"), [
    ("01/13/2024", "not a date"), ("hôm qua", "not a date"), ("45292", "not a date"),
])  # fmt: skip
def test_a_wrong_day_is_named_with_its_line(path, cell, says):
    content = csv(ROW, ROW.replace("01/01/2024", cell)).encode()
    problems = review(path, read_csv(content, "figures.csv")).errors
    assert [(each.where, each.column) for each in problems] == [("figures.csv:3", "period_start")]
    assert says in str(problems[0].message)


@pytest.mark.parametrize(("content", "says"), [
    (b"", "empty"),
    ("Thực đơn\nphở".encode(), "lacks the columns"),
    (b'indicator,"period_start\n', "quotation mark"),
    (b"\xff\xfe\x00\xd8\x00\xd8", "letters of the file"),
])  # fmt: skip
def test_a_file_that_is_no_table_is_refused(content, says):
    with pytest.raises(FileRefused, match=says):
        read_figures_file(content, "figures.csv")


def test_the_first_bytes_tell_the_format(path):
    content = as_workbook(read_table(path))
    assert review(path, read_figures_file(content, "figures")).is_empty
