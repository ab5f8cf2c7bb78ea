"""What a cell may be by itself."""

from datetime import date

import pytest

from loaders.formats.elsewhere.grids.grid import grid
from loaders.formats.elsewhere.layout.kinds import Kind, decimal_of, kinds_of, year_of


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (None, Kind.BLANK), (2023, Kind.YEAR), ("2023", Kind.YEAR), (" 2015 *", Kind.YEAR),
        ("2023(a)", Kind.YEAR), (2023.5, Kind.NUMBER), ("1500", Kind.NUMBER), ("1,5", Kind.NUMBER),
        ("..", Kind.MISSING), ("Quý I", Kind.PERIOD), ("2023Q4", Kind.PERIOD),
        (date(2023, 1, 1), Kind.PERIOD), ("Hà Nội", Kind.TEXT), (True, Kind.TEXT),
    ],
)  # fmt: skip
def test_a_cell(cell, kind):
    assert kinds_of(grid("", [[cell]]), ",") == ((kind,),)


def test_the_year_of_a_marked_cell():
    assert (year_of(" 2015 *"), year_of(2016.0), year_of("x")) == (2015, 2016, 0)


def test_a_grid_that_knows_its_decimal_mark_is_believed():
    assert decimal_of(grid("", [["1,5"]], decimal=".")) == "."
    assert decimal_of(grid("", [["1,5"]])) == ","
