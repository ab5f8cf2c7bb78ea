"""Words beside a row: carried down from above, with the section it stands in."""

from loaders.formats.elsewhere.grids.grid import grid
from loaders.formats.elsewhere.layout.blocks import find_blocks
from loaders.formats.elsewhere.layout.kinds import kinds_of
from loaders.formats.elsewhere.layout.labels import row_labels


def beside(rows):
    sheet = grid("", rows)
    kinds = kinds_of(sheet, ".")
    [block] = find_blocks(sheet, kinds)
    roles = dict.fromkeys(block.labels, "item")
    return [
        [text for text, _ in words if text] for _, words in row_labels(sheet, kinds, block, roles)
    ]


def test_a_blank_label_is_the_one_above():
    rows = [
        ["Sex", "Age", "2020"],
        ["Male", "young", 1.5],
        [None, "old", 2.5],
        ["Female", "young", 3.5],
    ]
    assert beside(rows) == [["Male", "young"], ["Male", "old"], ["Female", "young"]]


def test_a_section_stands_before_its_rows():
    rows = [["Item", "2020", "2021"], ["Export", None, None], ["rice", 1.5, 2.5], ["tea", 3.5, 4.5]]
    assert beside(rows) == [["Export", "rice"], ["Export", "tea"]]
