"""Delimited text: any mark, any encoding, a `sep=` line."""

import pytest

from loaders.errors import FileRefused
from loaders.formats.elsewhere.grids.delimited import delimiter, letters, read_delimited


@pytest.mark.parametrize("mark", list(",;\t|"))
def test_any_mark(mark):
    text = f"Tên{mark}2022\nHà Nội{mark}7\n"
    assert delimiter(text) == mark
    assert read_delimited(text, "x").rows == (("Tên", "2022"), ("Hà Nội", "7"))


def test_decimal_commas_do_not_part_cells():
    assert delimiter("a;b;c\nx;1,5;2,5\ny;3,5;4,5\n") == ";"


def test_a_line_that_names_the_mark_is_none_of_the_table():
    assert read_delimited("sep=;\na;b,c\n", "x").rows == ((None, None), ("a", "b,c"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_any_encoding(encoding):
    assert letters("Tên,Hà Nội\n".encode(encoding), "x") == "Tên,Hà Nội\n"


def test_bytes_that_are_no_text():
    with pytest.raises(FileRefused):
        letters(b"a\x00b\x01c\xff\xfe", "x")
