"""Native charts: the table's values, honest marks, words, and a data sheet one can read."""

from io import BytesIO
from math import isinf
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

from charts.plots.kind import ChartSpec
from charts.pptx import tags
from charts.pptx.chart.chart_data import content
from charts.pptx.deck import build, one_slide, template_warnings
from charts.pptx.open import (
    Damaged,
    DeckError,
    NoLayouts,
    NotAPresentation,
    OldPresentation,
    Protected,
    opened,
    saved,
)
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.update.find_tagged import tagged_shapes
from indicators.language import load_language
from indicators.table import latest_published
from loaders.formats.export import as_xlsx

TEMPLATE_TYPE = b"presentationml.template.main+xml"
WHISKERED = {"local_agreements": ("plus",), "foreign_investment_year_to_date": ("minus",)}


def open_deck(built):
    return Presentation(BytesIO(built.content))


def charts(deck):
    return [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def texts(slide):
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def flattened(table):
    return [each.id for each in table.catalog.indicators]


@pytest.fixture(scope="module")
def deck(table):
    """A deck of every indicator, in Vietnamese."""
    choices = [ChartSpec((each,)) for each in flattened(table)]
    return open_deck(build(table, choices, [load_language("vi")]))


def test_every_indicator_is_a_native_chart_of_the_tables_values(table, deck):
    slides = list(deck.slides)[1:-1]
    assert len(slides) == len(flattened(table))
    for indicator, slide in zip(flattened(table), slides, strict=True):
        chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
        shown = content(table, indicator, load_language("vi"))
        unit = 10.0**shown.indicator.unit_mult
        reported = [
            point for point in shown.points if not point.is_hollow and point.key != "undated"
        ]
        wanted = [
            o.figure.value / unit for o in latest_published(table.series(indicator)).observations
        ]
        assert [point.value for point in reported] == pytest.approx(wanted)
        assert list(chart.plots[0].series[0].values) == pytest.approx(
            [point.value for point in shown.points]
        )
        if not shown.is_dated:
            names = [str(each) for each in chart.plots[0].categories]
            assert names == [point.category for point in shown.points]


def test_notes_name_every_source(table, deck):
    for indicator, slide in zip(flattened(table), list(deck.slides)[1:-1], strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        for each in latest_published(table.series(indicator)).observations[-6:]:
            assert table.source_of(each).title in notes
            assert each.locator in notes


def test_each_slide_prints_finding_sources_and_id(table, deck):
    for indicator, slide in zip(flattened(table), list(deck.slides)[1:-1], strict=True):
        said = texts(slide)
        assert f"{indicator} · " in said
        assert table.version in said
        assert slide.shapes.title.text_frame.text


def test_no_placeholder_is_left_empty(deck):
    for slide in deck.slides:
        assert all(each.text_frame.text for each in slide.placeholders if each.has_text_frame)


def test_shapes_stay_on_the_slide_and_apart(deck):
    whole = Rectangle(0, 0, deck.slide_width / 914400, deck.slide_height / 914400)
    for slide in list(deck.slides)[1:-1]:
        areas = [Rectangle.of(shape) for shape in slide.shapes]
        for number, area in enumerate(areas):
            assert area.left >= -0.01
            assert area.right <= whole.right + 0.01
            assert area.bottom <= whole.bottom + 0.01
            assert not any(area.overlaps(other) for other in areas[number + 1 :])


@pytest.mark.parametrize("indicator", WHISKERED)
def test_open_bounds_are_error_bars_of_their_own(table, vi, indicator):
    chart = charts(open_deck(one_slide(table, ChartSpec((indicator,)), vi)))[0].chart
    bars = chart.plots[0].series[0]._element.find(qn("c:errBars"))
    assert bars.find(qn("c:errValType")).get("val") == "cust"
    sides = {
        side: [float(v.text) for v in bars.iterfind(f"{qn(f'c:{side}')}//{qn('c:v')}")]
        for side in ("plus", "minus")
    }
    for side in ("plus", "minus"):
        assert any(sides[side]) == (side in WHISKERED[indicator])
    assert bars.find(f".//{qn('a:tailEnd')}").get("type") == "triangle"


@pytest.mark.parametrize(
    ("indicator", "hollow"),
    [("fdi_total", [0]), ("foreign_investment_year_to_date", [0]), ("local_agreements", [])],
)
def test_implied_values_are_hollow(table, language, indicator, hollow):
    chart = charts(open_deck(one_slide(table, ChartSpec((indicator,)), language)))[0].chart
    series = chart.plots[0].series[0]._element
    found = [int(p.find(qn("c:idx")).get("val")) for p in series.findall(qn("c:dPt"))
             if p.find(f".//{qn('a:noFill')}") is not None]  # fmt: skip
    assert found == hollow


@pytest.mark.parametrize(
    ("indicator", "code", "labels"),
    [
        ("local_agreements", "vi", ["> 200 *", "422 *"]),
        ("foreign_investment_year_to_date", "vi", ["dưới 25,3", "< 29 tỷ"]),
        ("fdi_total", "en", ["between 39.3 and 39.7", "48.2 billion *"]),
        ("diplomatic_relations", "en", ["187", "189"]),
    ],
)
def test_labels_are_as_printed(table, indicator, code, labels):
    built = one_slide(table, ChartSpec((indicator,)), load_language(code))
    points = charts(open_deck(built))[0].chart.plots[0].series[0].points
    found = [points[n].data_label.text_frame.text.split("\n")[0] for n in range(len(labels))]
    assert found == labels


def test_a_stock_stands_on_its_days(table, vi):
    built = one_slide(table, ChartSpec(("diplomatic_relations",)), vi)
    chart = charts(open_deck(built))[0].chart
    assert chart._chartSpace.find(f".//{qn('c:dateAx')}") is not None


def test_the_data_sheet_reads_well(table, vi):
    built = one_slide(table, ChartSpec(("local_agreements",)), vi)
    chart = charts(open_deck(built))[0].chart
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[1][:2] == ["2019–2021", 200]
    assert rows[2][4] == "422"
    assert all(rows[0][3:7])


def test_every_chart_says_itself_to_who_cannot_see(deck):
    for shape in charts(deck):
        said = shape._element.xpath("./p:nvGraphicFramePr/p:cNvPr/@descr")
        assert said
        assert said[0]


def test_a_lone_figure_is_printed_large(table, en):
    built = one_slide(table, ChartSpec(("trade_partner_economies",)), en)
    said = texts(open_deck(built).slides[0])
    assert "> 230" in said
    assert "as of 13 December 2021" in said


def test_several_stand_side_by_side(table, vi):
    choice = ChartSpec(("local_agreements", "fdi_total", "exports_wb"))
    deck = open_deck(one_slide(table, choice, vi))
    assert len(charts(deck)) == 3
    assert [each.receipt.indicators for each in tagged_shapes(deck) if each.chart] == [
        ("local_agreements",), ("fdi_total",), ("exports_wb",),
    ]  # fmt: skip


def test_own_title_stands_in_place_of_the_finding(table, vi):
    choice = ChartSpec(("fdi_total",), title="Của tôi", subtitle="Phụ")
    slide = open_deck(one_slide(table, choice, vi)).slides[0]
    assert slide.shapes.title.text_frame.text == "Của tôi"
    assert "Phụ" in texts(slide)


@pytest.mark.parametrize("codes", [["vi"], ["en"], ["vi", "en"]])
def test_a_deck_has_a_cover_and_a_closing_in_each_language(table, codes):
    language = [load_language(code) for code in codes]
    steps = []
    built = build(
        table,
        [ChartSpec(("fdi_total",))],
        language,
        progress=lambda done, of: steps.append((done, of)),
    )
    slides = open_deck(built).slides
    assert len(slides) == 3 * len(codes)
    assert steps[-1] == (len(codes), len(codes))
    for part, each in enumerate(language):
        closing = texts(slides[3 * part + 2])
        assert each.text("Sources and method") in closing
        assert "Bộ trưởng Ngoại giao" in closing


def test_the_file_says_what_it_shows(table, vi):
    deck = open_deck(build(table, [ChartSpec(("fdi_total",))], [vi]))
    assert "fdi_total" in deck.core_properties.keywords
    assert table.version in deck.core_properties.keywords


def test_an_indicator_without_figures_is_refused(table, vi):
    with pytest.raises(ValueError, match="nothing"):
        content(table.series("fdi_total"), "exports_wb", vi)


def a_template(*, layouts=None, size=(10, 7.5), is_template=False):
    """A template made by hand: the stock one of python-pptx, changed."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = (Inches(side) for side in size)
    for layout in list(deck.slide_layouts):
        if layouts is not None and layout.name not in layouts:
            deck.slide_layouts.remove(layout)
    if deck.slide_layouts:
        deck.slides.add_slide(deck.slide_layouts[0])
    done = saved(deck)
    return as_template(done) if is_template else done


def as_template(content):
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "[Content_Types].xml":
                part = part.replace(b"presentationml.presentation.main+xml", TEMPLATE_TYPE)
            new.writestr(name, part)
    return written.getvalue()


@pytest.mark.parametrize(
    "template",
    [
        {},
        {"is_template": True},
        {"layouts": ["Title Only"]},
        {"layouts": ["Blank"]},
        {"layouts": ["Picture with Caption"]},
        {"layouts": ["Two Content", "Title Slide"]},
        {"layouts": ["Vertical Title and Text"]},
        {"size": (16, 9)},
    ],
    ids=str,
)
def test_any_template_finds_room_for_chart_title_and_sources(table, vi, template):
    given = a_template(**template)
    built = build(table, [ChartSpec(("local_agreements",))], [vi], template=given)
    deck = open_deck(built)
    assert len(deck.slides) == 3  # the template's own slide is gone
    assert deck.slide_width == Inches(template.get("size", (10, 7.5))[0])
    slide = deck.slides[1]
    chart = next(Rectangle.of(shape) for shape in slide.shapes if shape.has_chart)
    assert chart.width > 2
    assert chart.height > 1.5
    assert "422" in texts(slide)
    lacks_title = template.get("layouts") == ["Blank"]
    assert bool(built.warnings) == bool(template_warnings(given)) == lacks_title


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (b"", NotAPresentation),
        (b"just text", NotAPresentation),
        (OLE + "PowerPoint Document".encode("utf-16-le"), OldPresentation),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Protected),
        (b"PK\x03\x04 broken", Damaged),
        (a_template()[:3000], Damaged),
        (a_template(layouts=[]), NoLayouts),
    ],
    ids=["empty", "text", "ppt", "password", "broken", "cut", "no layouts"],
)
def test_what_cannot_be_a_template_is_refused_in_words(table, language, given, error):
    with pytest.raises(error) as refused:
        build(table, [ChartSpec(("fdi_total",))], [language], template=given)
    assert language.say(refused.value.what)
    assert isinstance(refused.value, DeckError)


def test_a_workbook_is_no_presentation(table, vi):
    with pytest.raises(NotAPresentation):
        opened(as_xlsx(table.series("fdi_total"), vi))


def test_tags_hold_what_was_put(table, vi):
    deck = open_deck(one_slide(table, ChartSpec(("fdi_total",)), vi))
    shape = charts(deck)[0]
    tags.put(shape, {"role": "chart", "text": ["một\nhai", '<&>"']})
    again = Presentation(BytesIO(saved(deck)))
    assert tags.get(charts(again)[0]) == {"role": "chart", "text": ["một\nhai", '<&>"']}


def test_points_reach_no_further_than_their_bounds(table, language):
    for indicator in flattened(table):
        shown = content(table, indicator, language)
        for point in shown.points:
            assert point.up >= 0
            assert point.down >= 0
            assert not isinf(point.value)
            assert shown.axis[0] <= point.value + 0.05 * shown.axis[-1]
            assert point.value + point.up <= shown.axis[-1]


def test_an_axis_holds_values_and_labels_and_no_step_more(table, language):
    for indicator in flattened(table):
        shown = content(table, indicator, language)
        top = max(point.value + point.up for point in shown.points)
        step = shown.axis[1] - shown.axis[0]
        assert top < shown.axis[-1]
        assert shown.axis[-1] - top < 0.4 * (shown.axis[-1] - shown.axis[0]) + step
        if not shown.indicator.decimals and not shown.indicator.unit_mult:
            assert all(float(each).is_integer() for each in shown.axis)


def test_the_axis_of_a_lone_figure_begins_at_nothing(table, language):
    lone = [shown for each in flattened(table) if (shown := content(table, each, language)).is_lone]
    assert lone
    assert all(shown.axis[0] == 0 for shown in lone)


def test_the_label_of_a_narrow_column_stands_over_its_neighbours(table, vi):
    chart = charts(open_deck(one_slide(table, ChartSpec(("exports_wb",)), vi)))[0].chart
    (label,) = chart.plots[0].series[0]._element.findall(f".//{qn('c:dLbl')}")
    assert float(label.find(f".//{qn('c:y')}").get("val")) < 0  # 2022 was higher than 2023


def test_charts_in_a_grid_have_smaller_letters(table, vi):
    grid = ChartSpec(("local_agreements", "fdi_total", "exports_wb", "diplomatic_relations"))
    alone, together = (
        charts(open_deck(one_slide(table, each, vi)))[0].chart.font.size
        for each in (ChartSpec(("local_agreements",)), grid)
    )
    assert together < alone


VI, EN = load_language("vi"), load_language("en")


def test_a_deck_of_nothing_the_table_has_is_refused_by_name(table):
    with pytest.raises((KeyError, ValueError)):
        build(table, [ChartSpec(("no_such_indicator",))], [VI])
