"""Is my deck still right? What is told of a deck, in either language, and what is given back."""

from io import BytesIO

import pytest
from pptx import Presentation

from charts.formats import PPTX
from charts.plots.kind import ChartSpec
from charts.pptx.deck import build
from indicators.language import load_language
from tests.app_pages.reading import bodies, has, said
from tests.app_pages.tables import renamed, reprint, rewritten, withdraw
from tests.charts.changing import changed, without

AGREEMENTS, FDI = "local_agreements", "fdi_total"


@pytest.fixture(scope="module")
def deck(table):
    """A deck of two figures, made of the table that ships."""
    return build(
        table, [ChartSpec((AGREEMENTS,)), ChartSpec((FDI,))], [load_language("en")]
    ).content


@pytest.fixture
def bring(visit):
    """Bring a file to be checked: `bring(content, "deck.pptx", lang="vi")`."""

    def brought(content, name="deck.pptx", lang="en", **how):
        app = visit("present", lang=lang, part="check", **how)
        app.file_uploader(key="to_check").upload(name, content, PPTX.media_type).run()
        assert not app.exception
        return app

    return brought


def retitled(content, title):
    """The deck with the title of its first figure written over by hand."""
    made, held = Presentation(BytesIO(content)), BytesIO()
    made.slides[1].shapes.title.text_frame.text = title
    made.save(held)
    return held.getvalue()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_fresh_deck_is_said_to_be_right_and_nothing_out_of_date(bring, deck, lang):
    app, language = bring(deck, lang=lang), load_language(lang)
    right = ("{count} figure is still right.", "{count} figures are still right.", 3)
    assert language.plural(*right) in said(app)
    assert language.text("Out of date") not in said(app, "subheader")


@pytest.mark.parametrize(("lang", "told"), [("vi", "Trang 2"), ("en", "Slide 2")])
def test_what_is_out_of_date_is_told_with_its_slide(bring, data, deck, lang, told):
    reprint(data, "431")
    listed = next(
        each for each in bodies(bring(deck, lang=lang, table=data)) if 'class="outdated"' in each
    )
    assert told in listed
    assert "422" in listed
    assert "431" in listed
    assert listed.count("<li>") == 1


def test_a_figure_withdrawn_since_is_told(bring, data, deck):
    withdraw(data, FDI)
    assert "48.2 billion has been withdrawn" in said(bring(deck, table=data))


def test_an_indicator_that_is_gone_is_told(bring, data, deck):
    rewritten(data, lambda whole: without(whole, FDI))
    assert "no longer" in said(bring(deck, table=data))


@pytest.mark.parametrize("name", ["deck.pptx", "Bài của tôi.PPTX"])
def test_a_deck_is_offered_back_up_to_date(bring, deck, name):
    assert has(bring(deck, name).get("download_button"), "Get it back up to date")


def test_a_title_of_one_s_own_is_left_and_quoted_as_text(bring, table):
    title = "# Mine *and* <b>$5$</b>\n- ours"
    old = build(
        changed(table, AGREEMENTS, 400, "400"), [ChartSpec((AGREEMENTS,))], [load_language("en")]
    ).content
    app = bring(retitled(old, title))
    assert "Left as you edited it:" in said(app, "markdown")
    line = next(each.value for each in app.markdown if "Mine" in each.value)
    assert "\n" not in line
    assert r"\# Mine \*and\* \<b\>\$5\$\</b\> - ours" in line


def test_signs_of_markup_in_a_name_are_letters_among_what_is_out_of_date(bring, data, deck):
    rewritten(data, renamed(AGREEMENTS, name={"vi": "<i>A</i>", "en": "<i>A</i>"}))
    reprint(data, "431")
    app = bring(deck, table=data)
    assert not any("<i>A" in each for each in bodies(app))


def test_a_deck_is_held_against_today_whatever_day_is_looked_at(bring, deck):
    app = bring(deck, as_of="2018-01-01")
    assert "figures are still right." in said(app)
    assert not any('class="outdated"' in each for each in bodies(app))


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_picture_of_somebody_else_s_is_told_to_be_none_of_ours(bring, ending, lang):
    app = bring(b"\x89PNG\r\n\x1a\n" + bytes(50), f"a.{ending}", lang)
    assert len(said(app, "error")) > 60
    assert not app.get("download_button")
