"""What stands below a chart keeps within its room."""

import pytest

from charts.export.footer import COLUMN, footer
from charts.style.captions import (
    Captions,
)
from charts.style.fonts import width
from tests.charts.build import LONG


@pytest.mark.parametrize("room", [260, 500, 2 * COLUMN, 900])
def test_what_stands_below_a_chart_keeps_within_its_room(room, language):
    events = tuple((str(n), "12/8/2018", LONG) for n in range(5))
    words = Captions("t", "s", (LONG, LONG), (LONG,), "id", "k", "a", events)
    blocks = footer(words, "v1", room, "#000000", language)
    for line in (line for block in blocks for line in block.lines):
        for text in line.texts:
            assert line.left + width(text, line.size, bold=line.bold) <= room + 1
    assert (len({line.left for line in blocks[0].lines}) > 2) == (room >= 2 * COLUMN)
    assert blocks[-1].gap == 0
    assert sum(each.height for each in blocks) > 0
