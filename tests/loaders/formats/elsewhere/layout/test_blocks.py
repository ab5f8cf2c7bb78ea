"""Where tables stand in a grid: titles, heads, rows of data, columns of labels and figures."""

from loaders.formats.elsewhere.grids.delimited import read_delimited
from loaders.formats.elsewhere.layout.blocks import find_blocks
from loaders.formats.elsewhere.layout.kinds import kinds_of


def blocks(text):
    grid = read_delimited(text, "x")
    return find_blocks(grid, kinds_of(grid, "."))


def test_a_preamble_is_no_head():
    [block] = blocks("Data Source,Indicators\nEdition,first\n\nName,2020,2021\nx,1,2\ny,3,4\n")
    assert (block.titles, block.heads, block.data) == ((0, 1), (3,), (4, 5))
    assert (block.labels, block.values) == ((0,), (1, 2))


def test_a_section_is_between_the_data():
    [block] = blocks("Name,2020,2021\nA,,\nrice,1,2\nB,,\ntea,3,4\n")
    assert (block.between, block.data) == ((1, 3), (2, 4))


def test_a_new_row_of_heads_begins_another_table():
    first, second = blocks("A,2020,2021\nx,1,2\n\nB,2010,2011\ny,3,4\n")
    assert (first.data, second.heads, second.top) == ((1,), (3,), 3)


def test_a_year_in_a_column_of_labels_is_no_figure():
    [block] = blocks("Year,Exports,Imports\n2020,1,2\n2021,3,4\n")
    assert (block.labels, block.values) == ((0,), (1, 2))
