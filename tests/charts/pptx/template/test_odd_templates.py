"""Templates drawn in other ways than PowerPoint's own: read, never stumbled over."""

import pytest
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from charts.pptx.template.legibility import seen
from charts.pptx.template.match import design
from charts.pptx.template.places import ENOUGH
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.template.theme_colours import ThemeColours
from charts.style.colours import MARK_CONTRAST, contrast

NAMES = nsdecls("a", "p", "r")
PLACE = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="{}" cy="{}"/></a:xfrm>'
STRIP = PLACE.format(9144000, 400000)
RED = '<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>'


def shape(fill, place=STRIP, form='<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', style=""):
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="99" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{place}{form}{fill}</p:spPr>{style}</p:sp>"
    )


def styled(number):
    parts = "".join(
        f'<a:{each} idx="{number}"><a:schemeClr val="accent1"/></a:{each}>'
        for each in ("lnRef", "fillRef", "effectRef")
    )
    return f'<p:style>{parts}<a:fontRef idx="minor"/></p:style>'


PAINTED = {
    "a strip": shape(RED),
    "no place of its own": shape(RED, place=""),
    "no form": shape(RED, form=""),
    "no size": shape(RED, place=PLACE.format(0, 0)),
    "far larger than the slide": shape(RED, place=PLACE.format(900_000_000, 900_000_000)),
    "a pattern": shape(
        '<a:pattFill prst="pct5"><a:fgClr><a:srgbClr val="C00000"/></a:fgClr>'
        '<a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>'
    ),
    "its group's fill": shape("<a:grpFill/>"),
    "a gradient without stops": shape("<a:gradFill><a:gsLst/></a:gradFill>"),
    "a picture that is gone": shape('<a:blipFill><a:blip r:embed="rId99"/></a:blipFill>'),
    "a picture elsewhere": shape('<a:blipFill><a:blip r:link="rId99"/></a:blipFill>'),
    "a fifth of a colour": shape(
        '<a:solidFill><a:srgbClr val="C00000"><a:alpha val="20%"/></a:srgbClr></a:solidFill>'
    ),
    "filled by its style": shape("", style=styled(1)),
    "not filled by its style": shape("", style=styled(0)),
    "an empty group": (
        f'<p:grpSp {NAMES}><p:nvGrpSpPr><p:cNvPr id="98" name="g"/><p:cNvGrpSpPr/><p:nvPr/>'
        "</p:nvGrpSpPr><p:grpSpPr/></p:grpSp>"
    ),
    "a line": (
        f'<p:cxnSp {NAMES}><p:nvCxnSpPr><p:cNvPr id="97" name="c"/><p:cNvCxnSpPr/><p:nvPr/>'
        f'</p:nvCxnSpPr><p:spPr>{STRIP}<a:prstGeom prst="line"/></p:spPr></p:cxnSp>'
    ),
    "an empty picture": (
        f'<p:pic {NAMES}><p:nvPicPr><p:cNvPr id="96" name="p"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f"<p:blipFill/><p:spPr>{STRIP}</p:spPr></p:pic>"
    ),
}  # fmt: skip
GROUNDS = {
    "of the theme": '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>',
    "of a placeholder colour": '<p:bgRef idx="1001"><a:schemeClr val="phClr"/></p:bgRef>',
    "none": "<p:bgPr><a:noFill/><a:effectLst/></p:bgPr>",
    "black": '<p:bgPr><a:solidFill><a:sysClr val="windowText"/></a:solidFill></p:bgPr>',
    "from black to white": (
        '<p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="000000"/></a:gs>'
        '<a:gs pos="100000"><a:srgbClr val="FFFFFF"/></a:gs></a:gsLst></a:gradFill></p:bgPr>'
    ),
    "a picture that is gone": '<p:bgPr><a:blipFill><a:blip r:embed="rId77"/></a:blipFill></p:bgPr>',
    "empty": "",
}  # fmt: skip


def template(painted="", ground=None):
    """The stock template, with something painted on its master and its layouts."""
    deck = Presentation()
    master = deck.slide_masters[0]
    if painted:
        for each in (master, *master.slide_layouts):
            each._element.cSld.spTree.append(parse_xml(painted))
    if ground is not None:
        held = master._element.cSld
        for old in held.findall(qn("p:bg")):
            held.remove(old)
        held.insert(0, parse_xml(f"<p:bg {NAMES}>{ground}</p:bg>"))
    return deck


def check(deck):
    """A chart has its share of the slide, on it, and words that are read on the ground."""
    found = design(deck).figure
    whole = Rectangle(0, 0, deck.slide_width / 914400, deck.slide_height / 914400)
    assert found.room.within(whole).size == pytest.approx(found.room.size)
    assert found.room.size >= ENOUGH * whole.size
    scheme = ThemeColours(found.layout.slide_master)
    return seen(found.look.ink, scheme), scheme


@pytest.mark.parametrize("case", PAINTED)
def test_a_chart_has_room_beside_whatever_is_painted(case):
    check(template(PAINTED[case]))


@pytest.mark.parametrize("case", GROUNDS)
def test_words_are_read_on_whatever_ground(case):
    ink, _ = check(template(ground=GROUNDS[case]))
    wanted = {"black": "#000000"}.get(case, "#ffffff")
    if case != "from black to white":  # nothing is read on both: words get paper of their own
        assert contrast(ink, wanted) >= MARK_CONTRAST


def test_on_a_ground_that_nothing_is_read_on_words_have_paper_of_their_own():
    look = design(template(ground=GROUNDS["from black to white"])).figure.look
    assert look.paper is not None


@pytest.mark.parametrize("times", [1, 40])
def test_many_ornaments_take_no_room_twice(times):
    deck = template()
    layout = deck.slide_masters[0]
    for _ in range(times):
        layout._element.cSld.spTree.append(parse_xml(shape(RED)))
    check(deck)


def test_reading_a_template_changes_nothing_in_it():
    deck = template(PAINTED["a strip"], GROUNDS["of the theme"])
    before = [each._element.xml for each in (*deck.slide_masters, *deck.slide_layouts)]
    design(deck)
    assert [each._element.xml for each in (*deck.slide_masters, *deck.slide_layouts)] == before
