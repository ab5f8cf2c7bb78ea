"""What one chart is to show, as it was typed."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from charts.export.embed import read, svg_title
from charts.export.provenance import provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart
from charts.style.captions import captions_of
from indicators.language import load_language
from tests.charts.build import made, year

VI, EN = load_language("vi"), load_language("en")


@settings(max_examples=30)
@given(st.text(max_size=40))
def test_any_title_is_well_formed_in_a_picture_and_leaves_its_receipt_readable(typed):
    table = made(year("visits", 2020, "5"), year("visits", 2021, "6"))
    choice = ChartSpec(("visits",), title=typed)
    words = captions_of(draw_chart(choice, table, VI))
    receipt = provenance_of(choice, table, VI)
    svg = f"<svg>{svg_title(receipt, words)}</svg>".encode()
    assert etree.fromstring(svg).findtext("title") == words.title
    assert read(svg) == receipt
    assert not set(words.title) & set(map(chr, range(32)))
