"""Raised figures in a cell are footnote marks, not digits of the number before them."""

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from loaders.changes.review import review
from loaders.formats.xlsx_reader import read_workbook
from tests.loaders.specimens import figure, saved
from tests.places import SHIPPED


def raised(mark):
    return TextBlock(InlineFont(vertAlign="superscript"), mark)


@pytest.mark.parametrize(
    ("runs", "printed"),
    [
        (("hơn 200", raised("1")), "hơn 200¹"),
        (("hơn 200", raised("(2)")), "hơn 200⁽²⁾"),
        ((TextBlock(InlineFont(b=True), "hơn 200"), " thỏa thuận"), "hơn 200 thỏa thuận"),
    ],
)
def test_a_raised_mark_is_kept_apart(runs, printed):
    sheet = figure(as_reported=CellRichText(*runs))
    plan = review(SHIPPED, read_workbook(saved(sheet.parent), "figures.xlsx"))
    [row] = plan.rows.to_dict("records")
    assert (row["as_reported"], row["obs_value"], row["comparator"]) == (printed, 200, ">")


@pytest.mark.parametrize(
    ("number_format", "value", "printed"),
    [('0" thỏa thuận"', 250, "250 thỏa thuận"), ("#,##0", 1250, "1250")],
)
def test_a_number_in_the_place_of_a_print_is_read_as_shown(number_format, value, printed):
    sheet = figure(as_reported=value)
    sheet["D2"].number_format = number_format
    plan = review(SHIPPED, read_workbook(saved(sheet.parent), "figures.xlsx"))
    [row] = plan.rows.to_dict("records")
    assert (row["as_reported"], row["obs_value"]) == (printed, value)
