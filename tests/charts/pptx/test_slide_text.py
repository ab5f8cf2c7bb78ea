"""What a slide says."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation

from charts.plots.kind import ChartSpec
from charts.pptx.deck import one_slide
from indicators.language import load_language

VI, EN = load_language("vi"), load_language("en")


TITLES = {
    "as it is": ("Đối ngoại “2023” & hơn thế", "Đối ngoại “2023” & hơn thế"),
    "a line broken in slides": ("Đối ngoại\x0b2023", "Đối ngoại 2023"),
    "lines": ("Đối ngoại\r\n2023", "Đối ngoại 2023"),
    "a tab": ("Đối ngoại\t2023", "Đối ngoại 2023"),
    "no letter at all": ("a\ufffe\x00b", "a b"),
    "half a letter": ("a\ud800b", "a b"),
}  # fmt: skip


@pytest.mark.parametrize("case", TITLES)
def test_a_title_of_ones_own_stands_on_the_slide_in_one_line(table, case):
    typed, shown = TITLES[case]
    content = one_slide(table, ChartSpec(("fdi_total",), title=typed, subtitle=typed), VI).content
    slide = Presentation(BytesIO(content)).slides[0]
    assert slide.shapes.title.text_frame.text == shown
    assert [s.text_frame.text for s in slide.shapes if s.has_text_frame].count(shown) == 2


@pytest.mark.parametrize("known", [date(2018, 1, 1), None])
def test_a_deck_says_until_when_it_knows_and_from_which_table(table, known):
    shown = replace(table, version="abc123", day=known)
    deck = Presentation(BytesIO(one_slide(shown, ChartSpec(("fdi_total",)), EN).content))
    foot = " ".join(s.text_frame.text for s in deck.slides[0].shapes if s.has_text_frame)
    assert f"As known on {EN.date(known or date.today())}" in foot
    assert "abc123" in foot
    assert "abc123" in deck.core_properties.keywords
    assert deck.core_properties.author == ""
