"""Our own deck: the empty presentation that is used where no template is given.

Three layouts, our colours and a font that Office brings with every Vietnamese letter.
"""

from __future__ import annotations

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout
from pptx.util import Inches, Pt

from charts.pptx.template.rectangle import Rectangle
from charts.style.theme import PALETTES

WIDE, OLD = (13.333, 7.5), (10.0, 7.5)  # inches: 16:9 and 4:3
MARGIN = 0.6
TITLE_SIZE, COVER_SIZE, BODY_SIZE = Pt(26), Pt(38), Pt(16)
FONT = "Calibri"
LAYOUTS = ("Title Slide", "Title and Content", "Title Only")
FOOTERS = 0.35  # inches of date, footer and number at the bottom


def own_design(size: tuple[float, float] = WIDE) -> Deck:
    """Return an empty presentation of our own design, in inches."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = (Inches(side) for side in size)
    _colour(deck)
    _drop_thumbnail(deck)
    for layout in [each for each in deck.slide_layouts if each.name not in LAYOUTS]:
        deck.slide_layouts.remove(layout)
    _place(deck.slide_master.placeholders, size, is_cover=False)
    _style(deck)
    _accent(deck.slide_layouts[0], Rectangle(MARGIN + 0.1, 3.82, 1.2, 0.07))
    for layout in deck.slide_layouts:
        _place(layout.placeholders, size, is_cover=layout.name == LAYOUTS[0])
    return deck


def _drop_thumbnail(deck: Deck) -> None:
    """Drop the picture of an empty slide that a file manager would show for the deck."""
    package = deck.part.package
    for rid, relation in list(package._rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package._rels.pop(rid)


def _place(placeholders: object, size: tuple[float, float], *, is_cover: bool) -> None:
    width, height = size
    across = width - 2 * MARGIN
    title = (
        Rectangle(MARGIN, 2.0, across, 1.7) if is_cover else Rectangle(MARGIN, 0.45, across, 1.0)
    )
    body = Rectangle(MARGIN, 4.0, across, 1.6) if is_cover else Rectangle(MARGIN, 1.6, across, 5.3)
    third = across / 3
    feet = {
        number: Rectangle(MARGIN + place * third, height - FOOTERS - 0.1, third, FOOTERS)
        for place, number in enumerate((10, 11, 12))
    }
    for shape in placeholders:  # type: ignore[attr-defined] # python-pptx names no common type
        number = shape.placeholder_format.idx
        area = feet.get(number, title if number == 0 else body)
        shape.left, shape.top, shape.width, shape.height = area.emu
        if is_cover:
            _align(shape, COVER_SIZE if number == 0 else BODY_SIZE, "b" if number == 0 else "t")


def _accent(layout: SlideLayout, area: Rectangle) -> None:
    """Put a short line in the accent's colour on a layout."""
    left, top, width, height = area.emu
    layout._element.cSld.spTree.append(
        parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="90" name="Accent"/><p:cNvSpPr/>'
            f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
            f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom><a:solidFill><a:schemeClr val='accent1'/></a:solidFill></p:spPr></p:sp>"
        )
    )


def _align(shape: BaseShape, size: Pt, anchor: str) -> None:
    """Set a cover's placeholder flush left, and how large its first level is."""
    text = shape._element.find(qn("p:txBody"))
    text.find(qn("a:bodyPr")).set("anchor", anchor)
    styles = text.find(qn("a:lstStyle"))
    for level in list(styles):
        styles.remove(level)
    first = etree.SubElement(styles, qn("a:lvl1pPr"), marL="0", indent="0", algn="l")
    etree.SubElement(first, qn("a:buNone"))
    etree.SubElement(first, qn("a:defRPr"), sz=str(int(size.pt * 100)))


def _style(deck: Deck) -> None:
    master = deck.slide_master
    title = master._element.xpath("p:txStyles/p:titleStyle/a:lvl1pPr")[0]
    title.set("algn", "l")
    for run in title.findall(qn("a:defRPr")):
        run.set("sz", str(int(TITLE_SIZE.pt * 100)))
        run.set("b", "1")
    for number, level in enumerate(master._element.xpath("p:txStyles/p:bodyStyle/*/a:defRPr")):
        level.set("sz", str(int((BODY_SIZE.pt - 2 * min(number, 2)) * 100)))
    for shape in master.placeholders:
        if shape.placeholder_format.idx == 0:
            shape._element.find(qn("p:txBody")).find(qn("a:bodyPr")).set("anchor", "t")


def _colour(deck: Deck) -> None:
    """Put our palette into the theme, so charts and shapes someone adds match."""
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = etree.fromstring(part.blob)
    light = PALETTES["light"]
    colours = {"dk1": light.ink, "lt1": light.paper, "dk2": light.accent, "lt2": "#f3f5f7"}
    colours |= {f"accent{number}": each for number, each in enumerate(light.accents, start=1)}
    for name, colour in colours.items():
        held = theme.find(f".//{qn(f'a:{name}')}")
        for old in list(held):
            held.remove(old)
        etree.SubElement(held, qn("a:srgbClr"), val=colour.lstrip("#").upper())
    for latin in theme.iterfind(f".//{qn('a:fontScheme')}//{qn('a:latin')}"):
        latin.set("typeface", FONT)
    part.blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
