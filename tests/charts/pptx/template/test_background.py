"""What a layout paints behind its slides, and in which colours."""

from io import BytesIO

import pytest
from PIL import Image
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from charts.pptx.template.background import Background, Ornament, backdrop
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.template.theme_colours import ThemeColours

SIZE = (10.0, 7.5)
WHOLE = Rectangle(0, 0, *SIZE)
RED, BLUE = "#ff0000", "#0000ff"
PLACE = Rectangle(1, 1, 8, 5)  # for a chart


def fill(colour, opacity=None):
    seen = "" if opacity is None else f'<a:alpha val="{opacity}"/>'
    return f'<a:solidFill><a:srgbClr val="{colour}">{seen}</a:srgbClr></a:solidFill>'


def shape(area, filled, drawn="rect"):
    left, top, width, height = area.emu
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="90" name="Bar"/><p:cNvSpPr/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" '
        f'cy="{height}"/></a:xfrm><a:prstGeom prst="{drawn}"><a:avLst/></a:prstGeom>{filled}'
        "</p:spPr></p:sp>"
    )


def painted(*on_layout, on_master=(), hidden=False, ground=""):
    """The backdrop of a layout with these shapes, of our making, on it and its master."""
    deck = Presentation()
    layout, master = deck.slide_layouts[5], deck.slide_master
    for painter, shapes in ((layout, on_layout), (master, on_master)):
        for xml in shapes:
            painter._element.cSld.spTree.append(parse_xml(xml))
    if hidden:
        layout._element.set("showMasterSp", "0")
    if ground:
        layout._element.cSld.insert(
            0,
            parse_xml(f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{ground}<a:effectLst/></p:bgPr></p:bg>"),
        )
    return backdrop(layout, ThemeColours(master), SIZE)


def test_an_empty_layout_has_the_theme_s_ground():
    made = painted()
    assert made.behind(WHOLE) == {"#ffffff"}
    assert made.obstacles(PLACE) == []


def test_a_ground_of_its_own_is_seen():
    assert painted(ground=fill("14213D")).behind(WHOLE) == {"#14213d"}


def test_a_bar_is_seen_where_it_stands_and_nowhere_else():
    made = painted(shape(Rectangle(0, 0, 10, 1), fill("FF0000")))
    assert made.behind(Rectangle(0, 0, 10, 1)) == {RED}
    assert made.behind(Rectangle(0, 2, 10, 1)) == {"#ffffff"}
    assert made.behind(Rectangle(0, 0.5, 10, 1)) == {RED, "#ffffff"}


def test_a_master_s_shapes_are_behind_unless_the_layout_hides_them():
    bar = shape(Rectangle(0, 0, 10, 1), fill("FF0000"))
    top = Rectangle(0, 0, 10, 1)
    assert painted(on_master=[bar]).behind(top) == {RED}
    assert painted(on_master=[bar], hidden=True).behind(top) == {"#ffffff"}
    over = shape(Rectangle(0, 0, 10, 1), fill("0000FF"))
    assert painted(over, on_master=[bar]).behind(top) == {BLUE}


@pytest.mark.parametrize(
    ("opacity", "drawn", "seen"),
    [
        (None, "rect", {RED}),
        (50_000, "rect", {RED}),  # half hides
        (49_000, "rect", {RED, "#ffffff"}),
        (None, "ellipse", {RED, "#ffffff"}),  # its corners show what is behind
        (None, "roundRect", {RED}),
    ],
)
def test_what_can_be_seen_through_leaves_what_is_behind(opacity, drawn, seen):
    made = painted(shape(Rectangle(0, 0, 10, 1), fill("FF0000", opacity), drawn))
    assert made.behind(Rectangle(0, 0, 10, 1)) == seen


def test_a_shape_without_a_fill_paints_nothing():
    made = painted(shape(Rectangle(0, 0, 10, 1), "<a:noFill/>"))
    assert made.behind(WHOLE) == {"#ffffff"}


@pytest.mark.parametrize(
    ("area", "obstructs"),
    [
        (Rectangle(0, 0, 10, 1), True),
        (Rectangle(4, 3, 1, 1), True),  # a logo amid the place
        (Rectangle(0.5, 0.5, 9, 6), False),  # a card that lies below the whole place
        (Rectangle(1, 1, 8, 4.4), True),  # covers less than nine tenths of it
        (Rectangle(1, 1, 8, 4.6), False),
        (Rectangle(0, 0, 10, 4.6), False),  # more than six tenths of the slide: its ground
    ],
)
def test_a_chart_keeps_clear_of_ornaments_but_not_of_cards_below_it(area, obstructs):
    made = painted(shape(area, fill("FF0000")))
    assert (made.obstacles(PLACE) != []) is obstructs


def test_obstacles_are_cut_at_the_slide_s_edge_and_come_the_largest_first():
    bars = [Rectangle(9, 0, 5, 1), Rectangle(0, 6, 10, 1.5)]
    made = Background(Ornament(WHOLE), tuple(Ornament(bar) for bar in bars))
    assert made.obstacles(PLACE) == [Rectangle(0, 6, 10, 1.5), Rectangle(9, 0, 1, 1)]


def test_of_many_obstacles_the_small_ones_are_let_be():
    dots = tuple(Ornament(Rectangle(at / 10, 0, 0.1, 0.1 + at / 100)) for at in range(40))
    kept = Background(Ornament(WHOLE), dots).obstacles(PLACE)
    assert len(kept) == 14
    assert min(each.size for each in kept) == pytest.approx(dots[26].area.size)


def picture(*colours):
    made = Image.new("RGBA", (len(colours), 1))
    for at, colour in enumerate(colours):
        made.putpixel((at, 0), colour)
    return made


def test_a_picture_is_looked_at_point_by_point():
    drawn = Ornament(Rectangle(2, 2, 2, 2), picture=picture((255, 0, 0, 255), (0, 0, 255, 255)))
    assert drawn.at(2.5, 3) == (RED,)
    assert drawn.at(3.5, 3) == (BLUE,)
    assert drawn.at(4, 4) == (BLUE,)  # its last point, not one beyond


@pytest.mark.parametrize(("opacity", "colours"), [(128, (RED,)), (127, ())])
def test_a_point_of_a_picture_counts_from_half_its_opacity(opacity, colours):
    drawn = Ornament(Rectangle(0, 0, 1, 1), picture=picture((255, 0, 0, opacity)))
    assert drawn.at(0.5, 0.5) == colours


def pictured(drawn):
    """The background of a layout with a picture across its top."""
    deck = Presentation()
    layout = deck.slide_layouts[5]
    file = BytesIO()
    drawn.save(file, "PNG")
    made = deck.slides.add_slide(layout).shapes.add_picture(file, 0, 0, Inches(10), Inches(1))
    rid = layout.part.relate_to(made.part.related_part(made._element.blip_rId), "image")
    made._element.blipFill.blip.rEmbed = rid
    layout._element.cSld.spTree.append(made._element)
    return backdrop(layout, ThemeColours(deck.slide_master), SIZE)


def test_a_picture_on_a_layout_is_behind_its_words():
    shown = pictured(picture((255, 0, 0, 255)))
    assert shown.behind(Rectangle(0, 0, 10, 1)) == {RED}
    assert shown.behind(Rectangle(0, 2, 10, 1)) == {"#ffffff"}


@pytest.mark.parametrize(("most", "seen"), [(6, {RED}), (5, {"#ffffff"})])
def test_a_picture_too_large_to_look_at_is_taken_for_nothing(monkeypatch, most, seen):
    monkeypatch.setattr("charts.pptx.template.background.MOST_PIXELS", most)
    made = Image.new("RGBA", (3, 2), (255, 0, 0, 255))
    assert pictured(made).behind(Rectangle(0, 0, 10, 1)) == seen


def test_a_shape_filled_with_a_picture_shows_it():
    deck = Presentation()
    layout = deck.slide_layouts[5]
    file = BytesIO()
    picture((255, 0, 0, 255)).save(file, "PNG")
    rid = layout.part.relate_to(layout.part.package.get_or_add_image_part(file), "image")
    blip = f'<a:blipFill {nsdecls("a", "r")}><a:blip r:embed="{rid}"/></a:blipFill>'
    layout._element.cSld.spTree.append(parse_xml(shape(Rectangle(0, 0, 10, 1), blip)))
    shown = backdrop(layout, ThemeColours(deck.slide_master), SIZE)
    assert shown.behind(Rectangle(0, 0, 10, 1)) == {RED}
