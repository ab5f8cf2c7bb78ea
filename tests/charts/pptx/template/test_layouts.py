"""Layouts told by their placeholders' types, whatever they are called."""

import pytest
from pptx import Presentation
from pptx.util import Inches, Pt

from charts.pptx.template import layouts
from charts.pptx.template.default import own_design
from charts.pptx.template.layouts import FEET, FOR_TEXT, TITLES
from charts.pptx.template.rectangle import Rectangle
from tests.places import SPECIMENS


@pytest.fixture
def deck():
    return Presentation()


def by_name(deck):
    return {layout.name: layout for layout in deck.slide_layouts}


@pytest.mark.parametrize("turned", [False, True])
def test_each_kind_of_slide_has_its_layout_in_whatever_order_they_stand(deck, turned):
    given = list(deck.slide_layouts)[:: -1 if turned else 1]
    assert layouts.cover_layout(given).name == "Title Slide"
    assert layouts.figure_layout(given).name == "Title and Content"


def test_text_is_set_on_the_first_layout_made_for_it(deck):
    assert layouts.text_layout(deck.slide_layouts).name == "Title and Content"


def test_of_layouts_alike_the_roomier_holds_the_figure(deck):
    named = by_name(deck)
    small, roomy = named["Title and Content"], named["Two Content"]
    spare = list(layouts.held(roomy, FOR_TEXT))[1]
    spare._element.getparent().remove(spare._element)
    (place,) = layouts.held(roomy, FOR_TEXT)
    place.left, place.top, place.width, place.height = Rectangle(0.1, 1, 9.8, 6).emu
    assert layouts.figure_layout([small, roomy]).name == "Two Content"


@pytest.mark.parametrize(
    ("left", "name"),
    [
        (["Two Content", "Title Only", "Blank"], "Title Only"),  # none is better than two
        (["Two Content", "Blank"], "Two Content"),  # a title is worth more than an empty slide
        (["Comparison", "Two Content"], "Two Content"),
    ],
)
def test_without_one_place_for_content_the_nearest_is_taken(deck, left, name):
    named = by_name(deck)
    assert layouts.figure_layout([named[each] for each in left]).name == name


@pytest.mark.parametrize(
    ("name", "like"),
    [("Title Slide", True), ("Title and Content", False), ("Blank", False), ("Title Only", False)],
)
def test_a_cover_is_known_by_what_only_covers_have(deck, name, like):
    assert layouts.is_like_a_cover(by_name(deck)[name]) is like


def test_placeholders_of_a_kind_come_the_largest_first(deck):
    layout = by_name(deck)["Comparison"]
    sizes = [Rectangle.of(shape).size for shape in layouts.held(layout, FOR_TEXT)]
    assert len(sizes) == 4
    assert sizes == sorted(sizes, reverse=True)
    assert len(layouts.held(layout, TITLES)) == 1
    assert len(layouts.held(layout, FEET)) == 3


def test_only_what_impress_writes_is_bare(deck):
    assert not layouts.is_bare(deck.slide_master)
    impress = Presentation(SPECIMENS / "dark_title_below.pptx")
    assert layouts.is_bare(impress.slide_master)


def test_what_was_not_filled_is_cleared_and_what_was_is_kept(deck):
    slide = layouts.add_slide(deck, by_name(deck)["Comparison"])
    slide.shapes.title.text = "Kept"
    layouts.clear(slide)
    assert [shape.text_frame.text for shape in slide.placeholders] == ["Kept"]


def test_a_title_s_size_is_its_layout_s_then_its_master_s_then_office_s(deck):
    layout = by_name(deck)["Title and Content"]
    assert layouts.title_size(layout) == 44
    ours = own_design()
    assert layouts.title_size(by_name(ours)["Title and Content"]) == Pt(26).pt
    assert layouts.title_size(by_name(ours)["Title Slide"]) == Pt(38).pt
    for style in layouts.title_styles(layout):
        style.getparent().remove(style)
    assert layouts.title_size(layout) == layouts.LARGEST_TITLE


def test_a_deck_s_size_is_told_in_inches(deck):
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    assert layouts.slide_size(deck) == pytest.approx((13.333, 7.5), abs=0.001)
