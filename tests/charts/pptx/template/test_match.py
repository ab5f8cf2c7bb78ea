"""Templates made by hand: the chart keeps clear of bars and logos and is read on any ground.

`specimens/` holds three that were drawn and saved in LibreOffice Impress: one with a dark master
for the cover and a pale one for the rest, each with a logo; one dark with its title in a band
below; one whose only placeholder is a title in a coloured column at the left.
"""

from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from charts.plots.kind import ChartSpec
from charts.pptx.deck import MOVED, build, template_warnings
from charts.pptx.open import OpenDocument, saved
from charts.pptx.template.match import design
from charts.pptx.template.places import ENOUGH
from charts.pptx.template.rectangle import Rectangle
from charts.style.colours import TEXT_CONTRAST, contrast, mixed, of_rgb
from indicators.language import load_language
from tests.places import SPECIMENS

# The colour of the ground a figure stands on, the title's colour and font, the words' font.
MADE = {
    "two_masters.potx": ("#fbf7ec", "0B3D6B", "DejaVu Serif", "DejaVu Sans"),
    "dark_title_below.pptx": ("#14213d", "FFE8A3", "Liberation Sans Narrow",
                              "Liberation Sans Narrow"),
    "title_at_left.pptx": ("#ffffff", "FFFFFF", "Times New Roman", "Arial"),
}  # fmt: skip
SHOWN = ("local_agreements", "fdi_total", "diplomatic_relations", "fdi_total+exports_wb")


@pytest.fixture(params=MADE)
def specimen(request):
    return request.param


def made(table, template, *codes, indicators=SHOWN):
    choices = [ChartSpec(tuple(each.split("+"))) for each in indicators]
    language = [load_language(code) for code in codes or ("vi",)]
    built = build(table, choices, language, template=template)
    return Presentation(BytesIO(built.content))


def figures(deck):
    return [slide for slide in deck.slides if any(shape.has_chart for shape in slide.shapes)]


def charts(slide):
    return [shape for shape in slide.shapes if shape.has_chart]


def ornaments(slide):
    painters = (slide.slide_layout, slide.slide_layout.slide_master)
    return [Rectangle.of(s) for painter in painters for s in painter.shapes if not s.is_placeholder]


def colour_of(chart, ground):
    """The colour of a chart's words as it is seen, and of its axes' words."""
    seen = []
    for holder in chart._chartSpace.iter(qn("a:defRPr"), qn("a:rPr")):
        fill = holder.find(qn("a:solidFill"))
        if fill is None:
            continue
        alpha = fill.find(f".//{qn('a:alpha')}")
        opacity = 1 if alpha is None else int(alpha.get("val")) / 100_000
        written = fill[0].get("val")
        colour = "#000000" if written == "tx1" else f"#{written}"
        seen.append(mixed(colour, ground, opacity))
    return seen


@pytest.mark.parametrize("codes", [("vi",), ("en",), ("vi", "en")])
def test_nothing_overlaps_in_a_template_made_by_hand(table, specimen, codes):
    deck = made(table, (SPECIMENS / specimen).read_bytes(), *codes)
    whole = Rectangle(0, 0, deck.slide_width / 914400, deck.slide_height / 914400)
    assert len(figures(deck)) == len(SHOWN) * len(codes)
    for slide in figures(deck):
        areas = [Rectangle.of(shape) for shape in slide.shapes]
        assert all(each.common(whole) == pytest.approx(each.size, rel=0.01) for each in areas)
        assert not any(one.overlaps(other) for one, other in combinations(areas, 2))
        for shape in charts(slide):
            assert not any(Rectangle.of(shape).overlaps(each) for each in ornaments(slide))


def test_a_chart_has_a_fair_share_of_the_slide(table, specimen):
    deck = made(table, (SPECIMENS / specimen).read_bytes(), indicators=["local_agreements"])
    chart = Rectangle.of(charts(figures(deck)[0])[0])
    assert chart.size > 0.2 * deck.slide_width * deck.slide_height / 914400**2
    assert chart.width > chart.height


def test_words_of_a_chart_are_read_on_their_ground(table, specimen):
    ground = MADE[specimen][0]
    for slide in figures(made(table, (SPECIMENS / specimen).read_bytes())):
        for shape in charts(slide):
            seen = colour_of(shape.chart, ground)
            assert seen
            assert min(contrast(each, ground) for each in seen) >= TEXT_CONTRAST


def test_words_have_the_templates_fonts_and_colours(table, specimen):
    _, colour, face, words = MADE[specimen]
    for slide in figures(made(table, (SPECIMENS / specimen).read_bytes())):
        title = slide.shapes.title.text_frame.paragraphs[0].runs[0].font
        assert (str(title.color.rgb), title.name) == (colour, face)
        assert all(shape.chart.font.name == words for shape in charts(slide))


def test_source_and_id_stand_on_every_slide(table, specimen):
    for slide in figures(made(table, (SPECIMENS / specimen).read_bytes(), indicators=SHOWN[:3])):
        said = "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
        assert "Nguồn: " in said
        assert f"{charts(slide)[0].name.split()[0]} · " in said


def test_the_cover_has_its_own_master(table):
    deck = made(table, (SPECIMENS / "two_masters.potx").read_bytes(), indicators=["fdi_total"])
    masters = [slide.slide_layout.slide_master.part.partname for slide in deck.slides]
    assert masters[0] != masters[1] == masters[2]
    assert deck.slides[0].shapes.title.top == pytest.approx(Inches(2.559), abs=9144)


def test_an_opendocument_template_is_refused_by_its_name(table):
    with pytest.raises(OpenDocument, match=r"\.otp"):
        made(table, (SPECIMENS / "template.otp").read_bytes())


def painted(fill, bar=None):
    """The stock template with a ground, and a bar of a colour in an area."""
    deck = Presentation()
    master = deck.slide_master
    ground = parse_xml(f"<p:bg {nsdecls('p', 'a', 'r')}><p:bgPr>{fill(master)}</p:bgPr></p:bg>")
    old = master._element.cSld.find(qn("p:bg"))
    if old is not None:
        master._element.cSld.remove(old)
    master._element.cSld.insert(0, ground)
    if bar:
        left, top, width, height = bar.emu
        shape = parse_xml(
            f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='77' name='bar'/><p:cNvSpPr/>"
            f"<p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x='{left}' y='{top}'/>"
            f"<a:ext cx='{width}' cy='{height}'/></a:xfrm>"
            "<a:prstGeom prst='rect'><a:avLst/></a:prstGeom>"
            "<a:solidFill><a:srgbClr val='FFCC00'/></a:solidFill></p:spPr></p:sp>"
        )
        master.shapes._spTree.append(shape)
    return saved(deck)


def plain(colour):
    return lambda _: f"<a:solidFill><a:srgbClr val='{colour}'/></a:solidFill><a:effectLst/>"


def shaded(first, last):
    stops = (f"<a:gs pos='{n * 100000}'><a:srgbClr val='{c}'/></a:gs>"
             for n, c in enumerate((first, last)))  # fmt: skip
    said = f"<a:gradFill><a:gsLst>{''.join(stops)}</a:gsLst></a:gradFill>"
    return lambda _: said


def pictured(*colours):
    def fill(master):
        picture, written = Image.new("RGB", (len(colours), 1)), BytesIO()
        for place, colour in enumerate(colours):
            picture.putpixel((place, 0), colour)
        picture.resize((60 * len(colours), 60), Image.Resampling.NEAREST).save(written, "PNG")
        _, rid = master.part.get_or_add_image_part(BytesIO(written.getvalue()))
        return f"<a:blipFill><a:blip r:embed='{rid}'/><a:stretch/></a:blipFill><a:effectLst/>"

    return fill


@pytest.mark.parametrize(
    ("fill", "grounds"),
    [
        (plain("101820"), ["#101820"]),
        (plain("C8102E"), ["#c8102e"]),
        (plain("7F7F7F"), ["#7f7f7f"]),
        (plain("F4F1E8"), ["#f4f1e8"]),
        (shaded("001133", "224466"), ["#001133", "#224466"]),
        (pictured((20, 30, 60), (10, 10, 10)), [of_rgb(20, 30, 60), of_rgb(10, 10, 10)]),
        (pictured((255, 255, 255), (0, 0, 0)), []),  # no colour is read on both
    ],
    ids=["night", "red", "grey", "cream", "gradient", "dark picture", "restless picture"],
)
def test_words_are_read_on_any_ground(table, fill, grounds):
    deck = made(table, painted(fill), indicators=["local_agreements"])
    chart = charts(figures(deck)[0])[0].chart
    fill_of_chart = chart._chartSpace.find(f"{qn('c:spPr')}/{qn('a:solidFill')}")
    assert (fill_of_chart is not None) == (not grounds)
    labels = chart.font.color
    said = "#000000" if labels.type != 1 else f"#{labels.rgb}"
    if str(labels.theme_color).startswith("BACKGROUND"):
        said = "#ffffff"
    if str(labels.theme_color).startswith("BACKGROUND_2"):
        said = "#eeece1"
    if str(labels.theme_color).startswith("TEXT_2"):
        said = "#1f497d"
    assert all(contrast(said, each) >= TEXT_CONTRAST for each in grounds)


@pytest.mark.parametrize(
    "bar",
    [
        Rectangle(0, 0, 10, 1.0),
        Rectangle(0, 6.2, 10, 1.3),
        Rectangle(0, 0, 1.5, 7.5),
        Rectangle(8.2, 1.9, 1.8, 5.6),
    ],
    ids=["above", "below", "left", "right"],
)
def test_a_chart_keeps_clear_of_a_bar(table, bar):
    deck = made(table, painted(plain("FFFFFF"), bar), indicators=["fdi_total"])
    for slide in figures(deck):
        ours = [shape for shape in slide.shapes if not shape.is_placeholder]
        assert not any(Rectangle.of(shape).overlaps(bar) for shape in ours)


def test_a_title_amid_the_slide_makes_way_for_the_chart(table):
    deck = Presentation()
    for layout in deck.slide_layouts:
        for each in layout.placeholders:
            if each.placeholder_format.idx == 0:
                each.left, each.top, each.width, each.height = Rectangle(2, 2.8, 6, 1.9).emu
            elif each.placeholder_format.idx == 1:
                each.left, each.top, each.width, each.height = Rectangle(1, 5, 8, 1.2).emu
    like = design(deck).figure
    assert like.is_moved
    assert like.title.bottom <= like.room.top + 0.01
    assert like.room.size > ENOUGH * 75
    assert template_warnings(saved(deck)) == (MOVED,)
    slide = figures(made(table, saved(deck), indicators=["fdi_total"]))[0]
    assert Rectangle.of(charts(slide)[0]).height > 2


def test_a_title_that_would_not_be_read_is_coloured(table):
    deck = made(table, painted(plain("101820")), indicators=["fdi_total"])
    run = figures(deck)[0].shapes.title.text_frame.paragraphs[0].runs[0]
    assert run.font.color.type is not None
    assert run.font.color.theme_color != 13 or run.font.color.rgb == RGBColor(255, 255, 255)
