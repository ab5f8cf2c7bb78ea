"""Our own deck: three layouts in our colours, wide or old."""

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from charts.pptx.open import saved
from charts.pptx.template.default import FONT, LAYOUTS, OLD, WIDE, own_design
from charts.pptx.template.layouts import FEET, TITLES, held, slide_size
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.template.theme_colours import ThemeColours
from charts.style.theme import PALETTES


@pytest.fixture(params=[WIDE, OLD], ids=["wide", "old"])
def size(request):
    return request.param


def test_it_has_three_layouts_and_no_slide_and_opens_again(size):
    deck = Presentation(BytesIO(saved(own_design(size))))
    assert [layout.name for layout in deck.slide_layouts] == list(LAYOUTS)
    assert len(deck.slides) == 0
    assert slide_size(deck) == pytest.approx(size, abs=0.001)


def test_every_place_lies_on_the_slide_and_clear_of_the_others(size):
    deck = own_design(size)
    whole = Rectangle(0, 0, *size)
    for layout in deck.slide_layouts:
        places = [Rectangle.of(shape) for shape in layout.placeholders]
        for at, place in enumerate(places):
            assert place.common(whole) == pytest.approx(place.size)
            assert not any(place.overlaps(other) for other in places[at + 1 :])


def test_date_footer_and_number_share_the_foot(size):
    for layout in own_design(size).slide_layouts:
        feet = sorted(held(layout, FEET), key=lambda shape: shape.left)
        assert [shape.placeholder_format.idx for shape in feet] == [10, 11, 12]
        assert len({Rectangle.of(shape).top for shape in feet}) == 1
        assert Rectangle.of(feet[0]).bottom == pytest.approx(size[1] - 0.1, abs=0.001)


def test_theme_and_font_are_ours():
    deck = own_design()
    scheme, light = ThemeColours(deck.slide_master), PALETTES["light"]
    assert scheme.named("tx1") == light.ink
    assert scheme.named("bg1") == light.paper
    assert [scheme.named(f"accent{n}") for n in range(1, 7)] == list(light.accents)
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob.decode()
    assert theme.count(f'typeface="{FONT}"') == 2


def test_it_shows_no_picture_of_an_empty_slide():
    relations = own_design().part.package._rels.values()
    assert all(each.reltype != RELATIONSHIP_TYPE.THUMBNAIL for each in relations)
    kept = Presentation().part.package._rels.values()
    assert any(each.reltype == RELATIONSHIP_TYPE.THUMBNAIL for each in kept)


def test_a_cover_has_a_line_in_the_accent_and_no_other_layout_has():
    names = [[shape.name for shape in layout.shapes] for layout in own_design().slide_layouts]
    assert ["Accent" in each for each in names] == [True, False, False]


def test_titles_stand_flush_left_and_hang_from_the_top():
    master = own_design().slide_master
    (style,) = master._element.xpath("p:txStyles/p:titleStyle/a:lvl1pPr")
    assert style.get("algn") == "l"
    assert style.find(qn("a:defRPr")).get("b") == "1"
    (title,) = held(master, TITLES)
    assert title._element.find(f".//{qn('a:bodyPr')}").get("anchor") == "t"


def test_a_cover_s_title_stands_on_its_line_and_what_is_below_hangs_from_it():
    cover = own_design().slide_layouts[0]
    for kinds, anchor, size in ((TITLES, "b", "3800"), ({PP_PLACEHOLDER.SUBTITLE}, "t", "1600")):
        (shape,) = held(cover, kinds)
        body = shape._element.find(qn("p:txBody"))
        (level,) = body.find(qn("a:lstStyle"))
        assert body.find(qn("a:bodyPr")).get("anchor") == anchor
        assert (level.get("algn"), level.get("indent"), level.get("marL")) == ("l", "0", "0")
        assert level.find(qn("a:defRPr")).get("sz") == size


def test_text_gets_smaller_by_two_points_a_level_and_no_smaller_than_twelve():
    levels = own_design().slide_master._element.xpath("p:txStyles/p:bodyStyle/*/a:defRPr")
    assert [int(each.get("sz")) // 100 for each in levels[:4]] == [16, 14, 12, 12]


def test_the_theme_is_still_a_theme_with_its_declaration():
    part = own_design().slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    assert part.blob.startswith(b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>")
