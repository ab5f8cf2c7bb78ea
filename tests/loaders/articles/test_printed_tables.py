import csv
from io import StringIO

import pytest

from indicators.language import language_codes, load_language
from loaders.articles.document import Article
from loaders.articles.printed_tables import printed_tables, what_was_left_out

TEXT = """Báo cáo

Tỉnh\t2022\t2023
Đồng Nai\t23\t359

Có 5 dự án.
| a | 1 |
|---|---|
| b | 2 |"""


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n")])
def test_each_table_has_its_place_and_its_rows(text):
    tables = printed_tables(Article(text).paragraphs)
    assert [table.place for table in tables] == ["¶2–¶3", "¶5–¶7"]
    assert tables[0].rows == [["Tỉnh", "2022", "2023"], ["Đồng Nai", "23", "359"]]
    assert tables[1].rows == [["a", "1"], ["b", "2"]]


def test_a_table_is_taken_away_as_csv():
    content = printed_tables(Article(TEXT).paragraphs)[0].as_csv().decode("utf-8-sig")
    assert list(csv.reader(StringIO(content)))[1] == ["Đồng Nai", "23", "359"]


@pytest.mark.parametrize("code", language_codes())
def test_what_was_left_out_is_said_with_its_place(code):
    tables = printed_tables(Article(TEXT).paragraphs)
    assert "¶2–¶3, ¶5–¶7" in load_language(code).say(what_was_left_out(tables))


def test_a_text_without_a_table_has_none():
    assert printed_tables(Article("Có 5 | 6 dự án.\nThêm 7 nước.").paragraphs) == []
