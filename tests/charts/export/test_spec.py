"""Words and choices that presenters give: kept as typed, and never what breaks their file."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx import Presentation

from charts.export.embed import read, svg_title
from charts.export.provenance import provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.panels import panels
from charts.plots.registry import draw_chart
from charts.plots.trend import trend
from charts.pptx.deck import build, one_slide
from charts.pptx.slide_text import panel
from charts.style.captions import captions_of
from indicators.language import load_language
from indicators.period import Period
from tests.charts.build import day, made, year

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


@pytest.mark.parametrize(
    ("name", "english", "vietnamese"),
    [
        ("visits", "Visits, visits per year. 2020–2021: > 5.0.", "visit mỗi năm"),
        ("level", "Level, states. ", "Level, state. "),
        ("money", "Money, billion USD per year. 2020–2021: 2.0.", "tỷ USD mỗi năm"),
    ],
)
def test_figures_per_year_are_said_to_be_so_to_those_who_cannot_see(name, english, vietnamese):
    both = Period.years(2020, 2021)
    span = {"period_start": both.start, "period_end": both.end}
    rows = {
        "visits": year("visits", 2020, "more than 10", **span),
        "level": day("level", 2020, "5"),
        "money": year("money", 2020, "4.0 billion", **span),
    }
    series = made(rows[name]).series(name)
    assert captions_of(trend(series, EN, per_year=True)).alt.startswith(english)
    assert vietnamese in captions_of(trend(series, VI, per_year=True)).alt
    assert "per year" not in captions_of(trend(series, EN)).alt


def two_spans():
    both = Period.years(2020, 2021)
    span = {"period_start": both.start, "period_end": both.end}
    return made(year("visits", 2020, "10", **span), year("money", 2020, "4.0 billion", **span))


def test_panels_per_year_say_what_they_draw(language):
    table = two_spans()
    drawn = panels(table, language, ("visits", "money"), per_year=True)
    said = {"vi": ("5,0", "2,0"), "en": ("5.0", "2.0")}[language.code]
    alt = captions_of(drawn).alt
    assert all(f"2020–2021: {each}" in alt for each in said)
    titles = [each.text for each in drawn.layout.annotations]
    for name, title in zip(("visits", "money"), titles, strict=True):
        made_of = provenance_of(ChartSpec((name,), per_year=True), table, language)
        assert panel(table, made_of, language)[0] in title.replace("<br>", " ")


def test_a_deck_of_nothing_the_table_has_is_refused_by_name(table):
    with pytest.raises((KeyError, ValueError)):
        build(table, [ChartSpec(("no_such_indicator",))], [VI])


@pytest.mark.parametrize("known", [date(2018, 1, 1), None])
def test_a_deck_says_until_when_it_knows_and_from_which_table(table, known):
    shown = replace(table, version="abc123", day=known)
    deck = Presentation(BytesIO(one_slide(shown, ChartSpec(("fdi_total",)), EN).content))
    foot = " ".join(s.text_frame.text for s in deck.slides[0].shapes if s.has_text_frame)
    assert f"As known on {EN.date(known or date.today())}" in foot
    assert "abc123" in foot
    assert "abc123" in deck.core_properties.keywords
    assert deck.core_properties.author == ""
