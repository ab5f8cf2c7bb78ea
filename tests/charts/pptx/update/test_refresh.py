"""Is my deck still right, and the deck brought up to date: what changes, and what stays."""

from copy import deepcopy
from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches

from charts.export.embed import stamped_svg
from charts.export.provenance import provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart
from charts.pptx.deck import build
from charts.pptx.open import DeckError, Protected, saved
from charts.pptx.update.check import NothingOfOurs, check
from charts.pptx.update.refresh import refresh
from charts.style.captions import captions_of
from charts.style.sizes import size_of
from indicators.language import load_language
from indicators.table import as_of
from tests.charts.changing import changed, disputed, without

SHOWN = ("local_agreements", "fdi_total", "diplomatic_relations")
OWN = RGBColor(0xC0, 0x10, 0x10)


def made(table, *languages, indicators=SHOWN):
    choices = [ChartSpec(tuple(each.split("+"))) for each in indicators]
    language = [load_language(code) for code in languages or ("vi",)]
    return build(table, choices, language).content


def reopened(content):
    return Presentation(BytesIO(content))


def chart_of(deck, indicator, code="vi"):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart and shape.name == f"{indicator} {code}":
                return slide, shape
    raise AssertionError(indicator)


def values(shape):
    return list(shape.chart.plots[0].series[0].values)


def edited(content):
    """A deck as a presenter leaves it: her title, her colour, her place, her slide, her note."""
    deck = reopened(content)
    slide, shape = chart_of(deck, "local_agreements")
    slide.shapes.title.text_frame.text = "Tiêu đề của tôi"
    fill = shape.chart.plots[0].series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = OWN
    shape.left = Inches(1.5)
    notes = slide.notes_slide.notes_text_frame
    notes.text = "Nhớ cảm ơn.\n" + notes.text
    own = deck.slides.add_slide(deck.slide_layouts[2])
    own.shapes.title.text_frame.text = "Trang của tôi"
    return saved(deck)


def test_a_fresh_deck_is_right(table):
    found = check(made(table, "vi", "en"), table)
    assert found.is_right
    assert found.figures == 2 * len(SHOWN)
    assert found.right == 2 * (2 + 1 + 2)


def test_a_changed_figure_is_named_from_and_to(table, en):
    found = check(made(table), changed(table, "local_agreements", 430, "430"))
    assert [each.kind for each in found.findings] == ["changed"]
    said = found.findings[0].sentence(table, en)
    assert "was 422, now 430" in said
    assert "2021–2023" in said


@pytest.mark.parametrize(
    ("later", "kind"),
    [
        (lambda t: changed(t, "fdi_total", 5e10, "50 tỷ USD"), "changed"),
        (lambda t: without(t, "local_agreements", date(2021, 12, 31)), "withdrawn"),
        (lambda t: disputed(t, "local_agreements", 420.0), "contested"),
        (lambda t: t, None),
    ],
)
def test_each_kind_of_change_is_found(table, later, kind):
    found = check(made(table), later(table))
    assert [each.kind for each in found.findings][:1] == ([kind] if kind else [])


def test_a_new_figure_is_found_and_drawn(table):
    before = without(table, "local_agreements", date(2021, 12, 31))
    deck = made(before)
    assert [each.kind for each in check(deck, table).findings] == ["added"]
    fresh = refresh(deck, table).content
    assert values(chart_of(reopened(fresh), "local_agreements")[1]) == [200, 422]
    assert check(fresh, table).is_right


def test_an_indicator_that_is_gone_is_left_as_it_is(table):
    deck = made(table)
    later = without(table, "fdi_total")
    assert [each.kind for each in check(deck, later).findings] == ["withdrawn"]
    done = refresh(deck, later)
    assert values(chart_of(reopened(done.content), "fdi_total")[1])[-1] == pytest.approx(48.2)
    assert any("fdi_total" in str(each) for each in done.kept)


def test_refreshing_updates_ours_and_keeps_hers(table):
    deck, later = edited(made(table)), changed(table, "local_agreements", 430, "430")
    done = refresh(deck, later)
    fresh = reopened(done.content)
    slide, shape = chart_of(fresh, "local_agreements")
    assert values(shape) == [200, 430]
    assert shape.chart.plots[0].series[0].points[1].data_label.text_frame.text == "430 *"
    assert shape.chart.plots[0].series[0].format.fill.fore_color.rgb == OWN
    assert shape.left == Inches(1.5)
    assert slide.shapes.title.text_frame.text == "Tiêu đề của tôi"
    assert [s.shapes.title.text_frame.text for s in fresh.slides][-1] == "Trang của tôi"
    notes = slide.notes_slide.notes_text_frame.text
    assert notes.startswith("Nhớ cảm ơn.")
    assert "430" in notes
    assert "422" not in notes
    foot = [s.text_frame.text for s in slide.shapes if s.has_text_frame]
    assert any("phiên bản bảng changed" in each for each in foot)
    assert any("Tiêu đề của tôi" in str(each) for each in done.kept)
    assert check(done.content, later).is_right


def test_words_nobody_edited_are_brought_up_to_date(table):
    later = changed(table, "local_agreements", 430, "430")
    slide, _ = chart_of(reopened(refresh(made(table), later).content), "local_agreements")
    assert "430" in slide.shapes.title.text_frame.text


def test_refreshing_twice_changes_nothing_more(table):
    later = changed(table, "local_agreements", 430, "430")
    once = refresh(edited(made(table)), later).content
    twice = refresh(once, later).content
    for one, other in zip(reopened(once).slides, reopened(twice).slides, strict=True):
        assert [s.text_frame.text for s in one.shapes if s.has_text_frame] == [
            s.text_frame.text for s in other.shapes if s.has_text_frame
        ]


def test_values_edited_by_hand_are_told_and_put_right(table, en):
    deck = reopened(made(table))
    _, shape = chart_of(deck, "local_agreements")
    for cached in shape.chart._chartSpace.xpath(".//c:val//c:v"):
        if cached.text in ("422", "422.0"):
            cached.text = "500"
    found = check(saved(deck), table)
    assert [each.kind for each in found.findings] == ["edited"]
    assert "500" in found.findings[0].sentence(table, en)
    assert check(refresh(saved(deck), table).content, table).is_right


def test_a_chart_that_was_deleted_is_not_missed(table):
    deck = reopened(made(table))
    _, shape = chart_of(deck, "fdi_total")
    shape._element.getparent().remove(shape._element)
    found = check(saved(deck), changed(table, "local_agreements", 430, "430"))
    assert found.figures == 2
    assert [each.kind for each in found.findings] == ["changed"]
    assert refresh(saved(deck), table).kept == ()


def test_a_copied_chart_is_known_too(table):
    deck = reopened(made(table))
    slide, shape = chart_of(deck, "local_agreements")
    slide.shapes._spTree.append(deepcopy(shape._element))
    later = changed(table, "local_agreements", 430, "430")
    assert len(check(saved(deck), later).findings) == 2
    fresh = refresh(saved(deck), later).content
    assert check(fresh, later).is_right


def test_a_chart_in_a_group_is_found(table):
    deck = reopened(made(table))
    slide, shape = chart_of(deck, "local_agreements")
    group = slide.shapes.add_group_shape()
    group._element.append(shape._element)
    assert check(saved(deck), table).figures == 3


def test_a_past_day_is_held_against_that_day(table):
    day = date(2018, 1, 1)
    deck = made(as_of(table, day), indicators=("diplomatic_relations",))
    assert check(deck, table).is_right


def test_a_picture_can_be_asked_too(table, vi, en):
    choice = ChartSpec(("local_agreements",))
    words = captions_of(draw_chart(choice, table, vi))
    svg = stamped_svg(
        b"<svg width='1'></svg>", provenance_of(choice, table, vi), words, size_of("web")
    )
    assert check(svg, table).is_right
    found = check(svg, changed(table, "local_agreements", 430, "430"))
    assert found.findings[0].slide == 0
    assert "was 422, now 430" in found.findings[0].sentence(table, en)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (saved(Presentation()), NothingOfOurs),
        (b"nothing", NothingOfOurs),
        (b"PK\x03\x04", DeckError),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Protected,
        ),
    ],
    ids=["a deck from elsewhere", "text", "damaged", "password"],
)
def test_files_that_are_not_ours_are_refused(table, content, error):
    with pytest.raises(error):
        check(content, table)


def test_a_deck_from_elsewhere_is_not_refreshed(table):
    with pytest.raises(NothingOfOurs):
        refresh(saved(Presentation()), table)
