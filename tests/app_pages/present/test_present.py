"""The Present page, run by Streamlit's own test harness; what is drawn is for a real browser."""

from io import BytesIO

import pytest
from pptx import Presentation

from charts.plots.kind import ChartSpec
from charts.pptx.deck import build
from indicators.language import load_language
from tests.app_pages.reading import has, said
from tests.charts.changing import changed

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


@pytest.fixture
def present(visit):
    """Open the page at an address of one's own."""
    return lambda **address: visit("present", **address)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("part", ["figure", "deck", "check"])
def test_each_part_runs_in_each_language(present, lang, part):
    app = present(lang=lang, part=part)
    assert app.title[0].value == load_language(lang).text("Present")


@pytest.mark.parametrize("look", ["light", "dark", "print"])
@pytest.mark.parametrize("size", ["16x9", "4x3", "a4", "square", "web", "own"])
def test_each_size_and_theme_is_drawn(present, size, look):
    present(size=size, look=look, fig="local_agreements,fdi_total", lang="en")


@pytest.mark.parametrize("address", [{"fig": "no_such"}, {"size": "huge"}, {"part": "nothing"}])
def test_a_wrong_address_falls_back(present, address):
    present(lang="en", **address)


def test_nothing_known_yet_is_said(present):
    app = present(lang="en", as_of="1990-01-01")
    assert "Choose a later day" in said(app)


def test_what_an_address_asks_for_and_cannot_have_is_said(present):
    app = present(lang="en", fig="no_such,fdi_total")
    assert "Asked for and not shown: no_such" in said(app, "info")


def test_per_year_is_offered_where_a_total_is_shown(present):
    assert not has(present(lang="en", fig="diplomatic_relations").toggle, "Per year")
    assert has(present(lang="en", fig="diplomatic_relations,fdi_total").toggle, "Per year")


def test_figures_are_collected_ordered_and_taken_out(present):
    app = present(lang="en", part="deck")
    assert "No figure has been added yet" in said(app)
    app.button(key="add_featured").click().run()
    first = [each.indicators for each in app.session_state["deck"]]
    assert len(first) > 2
    app.button(key="arrow_downward_0").click().run()
    swapped = [each.indicators for each in app.session_state["deck"]]
    assert swapped[:2] == [first[1], first[0]]
    app.button(key="close_0").click().run()
    assert [each.indicators for each in app.session_state["deck"]] == swapped[1:]
    assert not app.exception


def test_a_figure_is_added_once(present):
    app = present(lang="en", fig="fdi_total")
    app.button(key="add_to_deck").click().run()
    assert [each.indicators for each in app.session_state["deck"]] == [("fdi_total",)]
    assert app.button(key="add_to_deck").disabled


def test_without_chrome_the_page_says_so(present, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/no/such/browser")
    assert "No PDF here" in said(present(lang="en"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"not a deck", "Nothing in this file"),
        (b"PK\x03\x04 damaged", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "old format"),
    ],
)
def test_a_file_that_is_no_deck_of_ours_is_refused_in_words(present, content, words):
    app = present(lang="en", part="check")
    app.file_uploader(key="to_check").upload("deck.pptx", content, PPTX).run()
    assert not app.exception
    assert words in said(app)


def test_what_changed_is_told(present, table):
    before = changed(table, "local_agreements", 400, "400")
    deck = build(before, [ChartSpec(("local_agreements",))], [load_language("en")]).content
    app = present(lang="en", part="check")
    app.file_uploader(key="to_check").upload("deck.pptx", deck, PPTX).run()
    assert not app.exception
    assert "was 400, now 422" in said(app)
    assert "1 figure is still right." in said(app)


@pytest.mark.parametrize("content", [b"text", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_template_that_is_none_is_refused_in_words(present, content):
    app = present(lang="en", part="deck")
    app.button(key="add_featured").click().run()
    app.file_uploader(key="template").upload("t.pptx", content, PPTX).run()
    assert not app.exception
    assert app.error


def test_a_template_without_titles_is_used_with_a_word(present):
    deck = Presentation()
    for layout in list(deck.slide_layouts):
        if layout.name != "Blank":
            deck.slide_layouts.remove(layout)
    held = BytesIO()
    deck.save(held)
    app = present(lang="en", part="deck")
    app.button(key="add_featured").click().run()
    app.file_uploader(key="template").upload("t.pptx", held.getvalue(), PPTX).run()
    assert "no title" in said(app)
