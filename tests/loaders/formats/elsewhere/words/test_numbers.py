"""Cells as figures: decimal marks, flags, percentages, and marks that are never zero."""

import pytest

from indicators.language import Message
from loaders.formats.elsewhere.words.numbers import CellFigure, cell_figure, decimal_mark


@pytest.mark.parametrize(
    ("text", "decimal", "figure"),
    [
        ("569338", "", CellFigure(569338)),
        ("-27007 e", "", CellFigure(-27007, "e")),
        ("43110 b", "", CellFigure(43110, "b")),
        ("1.234,5", "", CellFigure(1234.5)),
        ("1,234.5", "", CellFigure(1234.5)),
        ("1.234", ",", CellFigure(1234)),
        ("1.234", ".", CellFigure(1.234)),
        ("12 345", "", CellFigure(12345)),
        ("57,8 %", "", CellFigure(57.8, is_percent=True)),
        ("12*", "", CellFigure(12, "*")),
        ("12 (a)", "", CellFigure(12, "a")),
        ("12¹", "", CellFigure(12, "¹")),
        ("−2.5", "", CellFigure(-2.5)),
        *((mark, "", CellFigure(None, mark)) for mark in
          ("..", "…", ":", "-", "–", "n/a", "N/A", "n.a.", ".", "...")),
        (": c", "", CellFigure(None, ": c")),
    ],
)  # fmt: skip
def test_a_cell(text, decimal, figure):
    assert cell_figure(text, decimal) == figure


@pytest.mark.parametrize("text", ["1.234", "1,234", "Total", "12 apples", "1.2.3", "0 - 6", "1/2"])
def test_what_is_no_figure_or_could_be_two(text):
    assert isinstance(cell_figure(text, ""), Message)


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["1.234", "1.234,5"], ","),
        (["1,234", "1,234.5"], "."),
        (["0,5", "12,25"], ","),
        (["1.234.567"], ","),
        (["1.234"], ""),
        ([], ""),
    ],
)
def test_the_decimal_mark_is_told_by_numbers_that_can_be_read_one_way(texts, mark):
    assert decimal_mark(texts) == mark
