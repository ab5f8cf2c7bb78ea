"""The colours of other people's templates: read however they are written, or left unknown."""

import re
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from charts.plots.kind import ChartSpec
from charts.pptx.deck import build
from charts.pptx.open import saved
from charts.pptx.template.theme_colours import ThemeColours, share
from charts.style.colours import BLACK, WHITE, rgb
from indicators.language import load_language


def theme_part(deck):
    return deck.slide_masters[0].part.part_related_by(RELATIONSHIP_TYPE.THEME)


def with_colour(name, written):
    """A template whose theme has one of its colours written so."""
    deck = Presentation()
    part = theme_part(deck)
    entry = rf"<a:{name}>.*?</a:{name}>".encode()
    part._blob = re.sub(entry, f"<a:{name}>{written}</a:{name}>".encode(), part.blob, flags=re.S)
    return deck


def coloured(xml):
    """An element such as a template holds."""
    return parse_xml(xml.replace(" ", f" {nsdecls('a')} ", 1))


def scheme():
    return ThemeColours(Presentation().slide_masters[0])


THEME = {
    "hexadecimal": ('<a:srgbClr val="14213D"/>', "#14213d"),
    "the system's, last seen": ('<a:sysClr val="windowText" lastClr="112233"/>', "#112233"),
    "the system's text, never seen": ('<a:sysClr val="windowText"/>', "#000000"),
    "the system's window, never seen": ('<a:sysClr val="window"/>', WHITE),
    "named": ('<a:prstClr val="black"/>', "#000000"),
    "named, unknown to us": ('<a:prstClr val="navy"/>', BLACK),
    "hue and light": ('<a:hslClr hue="0" sat="100%" lum="50%"/>', BLACK),
    "shares of light": ('<a:scrgbClr r="0" g="0" b="0"/>', BLACK),
    "nothing at all": ("", BLACK),
    "too short": ('<a:srgbClr val="FFF"/>', BLACK),
    "not hexadecimal": ('<a:srgbClr val="GGGGGG"/>', BLACK),
}  # fmt: skip


@pytest.mark.parametrize("case", THEME)
def test_a_theme_colour_is_read_however_it_is_written(case):
    written, colour = THEME[case]
    assert ThemeColours(with_colour("dk1", written).slide_masters[0]).named("tx1") == colour


@pytest.mark.parametrize("case", ["the system's text, never seen", "hue and light", "too short"])
def test_a_deck_is_made_on_a_template_with_such_colours(table, case):
    template = saved(with_colour("dk1", THEME[case][0]))
    content = build(
        table, [ChartSpec(("fdi_total",))], [load_language("vi")], template=template
    ).content
    slide = Presentation(BytesIO(content)).slides[1]
    assert any(shape.has_chart for shape in slide.shapes)


def test_a_theme_that_is_no_xml_leaves_dark_on_light():
    deck = Presentation()
    theme_part(deck)._blob = b"<a:theme cut short"
    found = ThemeColours(deck.slide_masters[0])
    assert (found.named("tx1"), found.named("bg1"), found.named("accent1")) == (
        BLACK, WHITE, BLACK,
    )  # fmt: skip


WRITTEN = {
    '<a:srgbClr val="808080"/>': "#808080",
    '<a:srgbClr val="808080"><a:lumMod val="50000"/></a:srgbClr>': "#404040",
    '<a:srgbClr val="808080"><a:lumMod val="50%"/></a:srgbClr>': "#404040",
    '<a:srgbClr val="000000"><a:lumOff val="50000"/></a:srgbClr>': "#808080",
    '<a:srgbClr val="000000"><a:tint val="0"/></a:srgbClr>': "#ffffff",
    '<a:srgbClr val="FFFFFF"><a:shade val="0"/></a:srgbClr>': "#000000",
    '<a:srgbClr val="808080"><a:lumMod val="half"/></a:srgbClr>': "#808080",
    '<a:srgbClr val="808080"><a:lumMod /></a:srgbClr>': "#808080",
    '<a:srgbClr val="808080"><a:satMod val="200000"/></a:srgbClr>': "#808080",
    '<a:schemeClr val="phClr"/>': None,
    '<a:schemeClr val="bg1"/>': "#ffffff",
    '<a:prstClr val="white"/>': "#ffffff",
    '<a:prstClr val="navy"/>': None,
    '<a:srgbClr val="12345"/>': None,
}  # fmt: skip


@pytest.mark.parametrize("written", WRITTEN)
def test_a_colour_in_a_layout_is_read_with_its_changes_or_left_unknown(written):
    assert scheme().written(coloured(written)) == WRITTEN[written]


@given(st.text("0123456789%.-+e x", max_size=8))
def test_any_share_is_a_number(text):
    assert -1e9 < share(coloured(f'<a:alpha val="{text}"/>')) < 1e9


@given(st.text("0123456789abcdefABCDEF#g ", max_size=8), st.integers(-300_000, 300_000))
def test_any_colour_written_is_one_we_can_paint_with_or_none(value, change):
    xml = f'<a:srgbClr val="{value}"><a:lumMod val="{change}"/></a:srgbClr>'
    found = scheme().written(coloured(xml))
    assert found is None or all(0 <= each <= 255 for each in rgb(found))
