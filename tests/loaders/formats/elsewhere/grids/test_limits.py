"""Files that would unpack to too much are refused before they are."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from loaders.errors import FileRefused
from loaders.formats.elsewhere.grids.limits import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    check_archive,
    check_cells,
)


def archive(sheet):
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", sheet)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("rows", "columns"), [(MOST_ROWS + 1, 1), (1, MOST_COLUMNS + 1), (2000, MOST_CELLS // 2000 + 1)]
)
def test_a_sheet_too_large(rows, columns):
    with pytest.raises(FileRefused):
        check_cells("x", rows, columns)


def test_a_sheet_as_large_as_is_read():
    check_cells("x", MOST_ROWS, 1)
    check_cells("x", 1, MOST_COLUMNS)


def test_one_cell_in_the_last_corner_of_a_sheet():
    with pytest.raises(FileRefused, match="16384"):
        check_archive(archive('<c r="A1"/><c s="1" r="XFD1048576"/>'), "x.xlsx")


def test_an_archive_of_nothing_but_zeros():
    with pytest.raises(FileRefused, match="300 MB"):
        check_archive(archive(b"0" * (301 * 2**20)), "x.xlsx")


def test_an_archive_cut_short():
    with pytest.raises(FileRefused):
        check_archive(archive("<c/>")[:-30], "x.xlsx")
