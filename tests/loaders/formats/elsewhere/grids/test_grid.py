"""Cells of a grid: blank ones are none, rows are equally long, cells have letters."""

import pytest

from loaders.formats.elsewhere.grids.grid import cell_name, grid


def test_rows_become_equally_long_and_blank_cells_none():
    cells = grid("x", [["a", " "], [1, float("nan"), True]])
    assert cells.rows == (("a", None, None), (1.0, None, True))
    assert cells.width == 3


@pytest.mark.parametrize(("place", "name"), [((0, 0), "A1"), ((3, 25), "Z4"), ((9, 27), "AB10")])
def test_a_cell_has_the_name_spreadsheets_give_it(place, name):
    assert cell_name(*place) == name


def test_columns_that_were_cut_from_one_keep_its_letter():
    assert grid("x", [["a", "b", "c"]], added=1).where(0, 2) == "B1"
