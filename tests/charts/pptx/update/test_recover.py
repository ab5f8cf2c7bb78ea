"""A deck whose marks were lost: its charts are known by name and printed id, and brought back.

`specimens/saved_*.pptx` are a deck of ours that LibreOffice opened and saved, straight and by way
of .odp.
"""

from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation

from charts.plots.kind import ChartSpec
from charts.pptx.deck import build
from charts.pptx.open import saved
from charts.pptx.update.check import MarksLost, NothingOfOurs, check
from charts.pptx.update.refresh import refresh
from indicators.language import load_language
from indicators.table import as_of
from loaders.table.queries import read_table
from tests.charts.changing import changed, corrected, without
from tests.places import SHIPPED, SPECIMENS

RESAVED = ("saved_by_libreoffice.pptx", "saved_as_odp_and_back.pptx")
SHOWN = ("local_agreements", "fdi_total+exports_wb", "trade_partner_economies")


@pytest.fixture(scope="module")
def whole():
    """The table that ships, with its history."""
    return read_table(SHIPPED)


def unmarked(table, *, day=None, per_year=False, code="vi", indicators=SHOWN):
    """A deck of ours without tags and alternative texts."""
    choices = [ChartSpec(tuple(each.split("+")), per_year) for each in indicators]
    built = build(as_of(table, day), choices, [load_language(code)])
    deck = Presentation(BytesIO(built.content))
    for slide in deck.slides:
        for each in slide._element.xpath(".//p:custDataLst"):
            each.getparent().remove(each)
        for each in slide._element.xpath(".//p:cNvPr[@descr]"):
            del each.attrib["descr"]
    return deck


def charts(deck):
    return [s for slide in deck.slides for s in slide.shapes if s.has_chart]


def texts(content):
    slides = Presentation(BytesIO(content)).slides
    return [s.text_frame.text for slide in slides for s in slide.shapes if s.has_text_frame]


@pytest.mark.parametrize("name", RESAVED)
def test_a_deck_saved_by_libreoffice_is_still_checked(whole, en, name):
    found = check((SPECIMENS / name).read_bytes(), whole)
    assert found.figures == 4
    assert found.is_right
    (note,) = found.notes
    assert "local_agreements, fdi_total, exports_wb, trade_partner_economies" in en.say(note)


@pytest.mark.parametrize("name", RESAVED)
def test_a_deck_saved_by_libreoffice_is_brought_up_to_date(whole, en, name):
    later = corrected(whole, "local_agreements", 430, "430")
    content = (SPECIMENS / name).read_bytes()
    found = check(content, later)
    assert ["was 422, now 430" in each.sentence(later, en) for each in found.findings] == [True]
    done = refresh(content, later)
    assert check(done.content, later).notes == ()
    assert check(done.content, later).is_right
    assert len(done.kept) == 1  # that marks were lost; no word is taken for an edited one
    said = "\n".join(texts(done.content))
    assert "localities signed 430" in said
    assert "corrected" in said
    assert "422" not in said
    deck = Presentation(BytesIO(done.content))
    assert list(charts(deck)[0].chart.plots[0].series[0].values) == [200, 430]
    assert all(s._element.xpath("./p:nvGraphicFramePr/p:cNvPr/@descr") for s in charts(deck))


def test_what_she_edited_meanwhile_stays(whole):
    deck = unmarked(whole)
    deck.slides[1].shapes.title.text_frame.text = "Của tôi"
    done = refresh(saved(deck), corrected(whole, "local_agreements", 430, "430"))
    assert "Của tôi" in texts(done.content)


def test_a_day_and_a_rate_are_known_from_the_name(whole):
    day = date(2021, 12, 12)
    deck = unmarked(whole, day=day, per_year=True, indicators=["local_agreements"])
    assert charts(deck)[0].name == "local_agreements vi per year as of 2021-12-12"
    assert check(saved(deck), whole).is_right
    again = refresh(saved(deck), whole).content
    assert list(charts(Presentation(BytesIO(again)))[0].chart.plots[0].series[0].values) == (
        list(charts(deck)[0].chart.plots[0].series[0].values)
    )


def test_values_of_no_known_state_are_told_as_such(whole, en):
    found = check(saved(unmarked(whole)), changed(whole, "local_agreements", 430, "430"))
    assert [each.kind for each in found.findings] == ["differs"]
    said = found.findings[0].sentence(whole, en)
    assert "shows 422" in said
    assert "430" in said


def test_an_indicator_that_is_gone_is_left(whole):
    deck = saved(unmarked(whole, indicators=["fdi_total", "local_agreements"]))
    found = check(deck, without(whole, "fdi_total"))
    assert found.figures == 1


def test_charts_made_pictures_are_named(whole, language):
    deck = unmarked(whole)
    for shape in charts(deck):
        shape._element.getparent().remove(shape._element)
    with pytest.raises(MarksLost) as refused:
        check(saved(deck), whole)
    assert "exports_wb" in language.say(refused.value.what)
    with pytest.raises(MarksLost):
        refresh(saved(deck), whole)


def test_one_lost_chart_among_others_is_told(whole, en):
    deck = unmarked(whole)
    first = charts(deck)[0]
    first._element.getparent().remove(first._element)
    said = [en.say(each) for each in check(saved(deck), whole).notes]
    assert len(said) == 2
    assert "Slide 2" in said[1]
    assert "local_agreements" in said[1]


def test_a_name_alone_does_not_make_a_chart_ours(whole):
    deck = unmarked(whole, indicators=["fdi_total"])
    for shape in [s for s in deck.slides[1].shapes if s.has_text_frame]:
        shape._element.getparent().remove(shape._element)
    with pytest.raises(NothingOfOurs):
        check(saved(deck), whole)
