"""Words and marks set so that they are read on a template's ground."""

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from charts.pptx.template.default import own_design
from charts.pptx.template.legibility import (
    ACCENTS,
    OPACITIES,
    PlaceholderStyle,
    SlideStyle,
    ink,
    paint,
    seen,
    style_on,
    voice_in,
)
from charts.pptx.template.theme_colours import ThemeColours
from charts.style.colours import BLACK, MARK_CONTRAST, TEXT_CONTRAST, WHITE, contrast, mixed

DARK, PALE, MIDDLE = "#14213d", "#fbf7ec", "#777777"


@pytest.fixture
def scheme():
    return ThemeColours(own_design().slide_master)


def body(run, paragraph=""):
    return parse_xml(
        f"<p:txBody {nsdecls('p', 'a')}><a:bodyPr/><a:p><a:pPr {paragraph}/>"
        f"<a:r>{run}<a:t>x</a:t></a:r></a:p></p:txBody>"
    )


@pytest.mark.parametrize(
    ("grounds", "colour"),
    [
        ([WHITE], MSO_THEME_COLOR.TEXT_1),
        ([PALE], MSO_THEME_COLOR.TEXT_1),
        ([DARK], MSO_THEME_COLOR.BACKGROUND_1),
        ([MIDDLE], None),  # nothing is read on it well enough but …
        ([WHITE, DARK], None),
    ],
)
def test_text_takes_the_first_colour_that_is_read_on_every_ground(scheme, grounds, colour):
    read = ink(grounds, scheme, None)
    assert read == colour or (colour is None and read in (None, BLACK, WHITE))
    if read is not None:
        assert min(contrast(seen(read, scheme), each) for each in grounds) >= TEXT_CONTRAST


def test_the_template_s_own_colour_comes_first_where_it_is_read(scheme):
    assert ink([PALE], scheme, "#0b3d6b") == "#0b3d6b"
    assert ink([DARK], scheme, "#0b3d6b") == MSO_THEME_COLOR.BACKGROUND_1


def test_large_words_may_stand_out_less(scheme):
    grey = "#808080"
    assert TEXT_CONTRAST > contrast(grey, WHITE) >= MARK_CONTRAST
    assert ink([WHITE], scheme, grey, MARK_CONTRAST) == grey
    assert ink([WHITE], scheme, grey) == MSO_THEME_COLOR.TEXT_1


def test_where_nothing_is_read_a_ground_is_put_below(scheme):
    look = style_on([WHITE, "#000000"], scheme, text=None, own=[])
    assert look.paper == MSO_THEME_COLOR.BACKGROUND_1
    assert look.ink == MSO_THEME_COLOR.TEXT_1


def test_a_look_follows_the_theme_where_the_theme_is_read(scheme):
    look = style_on([WHITE], scheme, text=None, own=[])
    assert look == SlideStyle(
        MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.ACCENT_1, None, None, OPACITIES[0]
    )


@pytest.mark.parametrize(
    ("own", "accent"),
    [
        (["#888888", "#b00020"], "#b00020"),  # a grey is no accent
        (["#ffee00", "#b00020"], "#b00020"),  # yellow is not seen on white
        (["#ffee00"], ACCENTS["accent1"]),
    ],
)
def test_marks_take_the_template_s_first_colour_that_is_seen(scheme, own, accent):
    assert style_on([WHITE], scheme, text=PlaceholderStyle(), own=own).accent == accent


@pytest.mark.parametrize(
    ("ground", "ink", "quiet"),
    [
        ("#606060", MSO_THEME_COLOR.BACKGROUND_1, 80_000),
        ("#686868", MSO_THEME_COLOR.BACKGROUND_1, 90_000),
        ("#787878", MSO_THEME_COLOR.TEXT_1, 100_000),
        ("#a0a0a0", MSO_THEME_COLOR.TEXT_1, 72_000),
    ],
)
def test_on_a_middling_ground_marks_take_the_colour_of_the_text(ground, ink, quiet):
    office = ThemeColours(Presentation().slide_master)
    assert style_on([ground], office, text=None, own=[]) == SlideStyle(ink, ink, quiet=quiet)


@pytest.mark.parametrize("ground", [WHITE, PALE, DARK, "#9aa0a6"])
def test_quiet_words_are_as_quiet_as_they_can_be_and_still_read(scheme, ground):
    look = style_on([ground], scheme, text=None, own=[])
    shown = mixed(seen(look.ink, scheme), ground, look.quiet / 100_000)
    assert contrast(shown, ground) >= TEXT_CONTRAST
    quieter = [each for each in OPACITIES if each < look.quiet]
    for opacity in quieter:
        shown = mixed(seen(look.ink, scheme), ground, opacity / 100_000)
        assert contrast(shown, ground) < TEXT_CONTRAST


def test_a_voice_is_read_from_the_first_words(scheme):
    run = (
        '<a:rPr sz="2050" b="1" i="0"><a:solidFill><a:srgbClr val="FFE8A3"/></a:solidFill>'
        '<a:latin typeface="Arial"/></a:rPr>'
    )
    voice = voice_in(body(run, 'algn="ctr"'), scheme)
    assert voice == PlaceholderStyle(
        "Arial", "#ffe8a3", 20.5, is_bold=True, is_italic=False, align="ctr"
    )


@pytest.mark.parametrize(
    ("run", "voice"),
    [
        ("", PlaceholderStyle()),
        ("<a:rPr/>", PlaceholderStyle()),
        ('<a:rPr><a:latin typeface="+mj-lt"/></a:rPr>', PlaceholderStyle()),  # the theme's own font
        ('<a:rPr b="true"/>', PlaceholderStyle(is_bold=True)),
        ('<a:rPr i="false"/>', PlaceholderStyle(is_italic=False)),
    ],
)
def test_what_words_do_not_say_the_voice_leaves_open(scheme, run, voice):
    assert voice_in(body(run), scheme) == voice


def test_a_voice_sets_words_and_leaves_what_it_does_not_say():
    slide = Presentation().slides
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    frame = slide.shapes.title.text_frame
    frame.text = "Words"
    (run,) = frame.paragraphs[0].runs
    run.font.italic = True
    PlaceholderStyle("Arial", "#b00020", is_bold=True, align="r").speak(frame)
    assert (run.font.name, run.font.bold, run.font.italic) == ("Arial", True, True)
    assert str(run.font.color.rgb) == "B00020"
    assert frame.paragraphs[0]._p.pPr.get("algn") == "r"
    PlaceholderStyle().speak(frame)
    assert (run.font.name, run.font.bold, run.font.italic) == ("Arial", True, True)


@pytest.mark.parametrize(("opacity", "written"), [(None, None), (100_000, None), (72_000, "72000")])
def test_a_colour_is_see_through_only_where_asked(opacity, written):
    deck = Presentation()
    shape = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_shape(1, 0, 0, 9, 9)
    shape.fill.solid()
    paint(shape.fill.fore_color, MSO_THEME_COLOR.ACCENT_2, opacity)
    alpha = shape._element.find(f".//{qn('a:alpha')}")
    assert (None if alpha is None else alpha.get("val")) == written
    assert shape.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_2
