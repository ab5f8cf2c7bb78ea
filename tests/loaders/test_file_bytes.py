"""Bytes as they are sent: too many, none, and letters in the encodings people save them in."""

import pytest

from loaders.errors import FileRefused
from loaders.file_bytes import MOST_BYTES, check_size, decoded

TEXT = "Số thỏa thuận: 422, tăng 111%"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_letters_are_read_in_the_encodings_people_save_them_in(encoding):
    assert decoded(TEXT.encode(encoding)) == TEXT


def test_windows_vietnamese_comes_out_in_whole_letters():
    assert decoded("Ha\u0300 Nô\u0323i".encode("cp1258")) == "Hà Nội"


def test_what_spells_nothing_is_told_with_its_place():
    with pytest.raises(UnicodeDecodeError) as error:
        decoded(b"\xef\xbb\xbfabc\xff")
    assert error.value.start == 3


@pytest.mark.parametrize(
    ("content", "is_refused"),
    [
        (b"", True),
        (b" \n", True),
        (b"x", False),
        (b"x" * MOST_BYTES, False),
        (b"x" * (MOST_BYTES + 1), True),
    ],
    ids=["nothing", "blank", "a letter", "as many as may be", "one more"],
)
def test_a_file_is_neither_empty_nor_too_large(content, is_refused):
    try:
        check_size(content, "a.txt")
    except FileRefused:
        assert is_refused
    else:
        assert not is_refused
