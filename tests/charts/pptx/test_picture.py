"""Charts that PowerPoint has not: pictures on their slides, checked and renewed like the others."""

from io import BytesIO

import pytest
from pptx import Presentation

from charts.export import embed
from charts.export.render import has_browser
from charts.plots.kind import ChartSpec
from charts.pptx.deck import PICTURED, build, one_slide
from charts.pptx.update.check import check
from charts.pptx.update.refresh import refresh
from indicators.language import load_language
from tests.charts.changing import changed, corrected

pytestmark = pytest.mark.skipif(not has_browser(), reason="no browser to draw pictures with")
AGREEMENTS = "local_agreements"
VI, EN = load_language("vi"), load_language("en")


def pictures(content):
    slides = Presentation(BytesIO(content)).slides
    return [shape for slide in slides for shape in slide.shapes if hasattr(shape, "image")]


def values(picture):
    return [fact.value for fact in embed.read(picture.image.blob).facts]


@pytest.mark.parametrize("kind", ["growth", "revisions"])
def test_a_kind_that_is_not_native_is_a_picture_and_the_deck_says_so(table, kind):
    built = build(table, [ChartSpec((AGREEMENTS,), kind=kind), ChartSpec(("fdi_total",))], [EN])
    (picture,) = pictures(built.content)
    assert embed.read(picture.image.blob).kind == kind
    assert AGREEMENTS in EN.say(built.warnings[-1])
    assert [each.text for each in built.warnings] == [PICTURED.text]
    assert picture._element.xpath("./p:nvPicPr/p:cNvPr")[0].get("descr")


def test_a_picture_keeps_within_its_slide_and_has_its_words_beside_it(table):
    deck = Presentation(
        BytesIO(one_slide(table, ChartSpec((AGREEMENTS,), kind="growth"), VI).content)
    )
    (picture,) = pictures(one_slide(table, ChartSpec((AGREEMENTS,), kind="growth"), VI).content)
    assert 0 <= picture.left < picture.left + picture.width <= deck.slide_width
    assert 0 <= picture.top < picture.top + picture.height <= deck.slide_height
    said = " ".join(s.text_frame.text for s in deck.slides[0].shapes if s.has_text_frame)
    assert "mức tăng công bố" in said


def test_a_picture_is_checked_and_renewed_in_its_place(table):
    content = one_slide(table, ChartSpec((AGREEMENTS,), kind="growth"), EN).content
    later = changed(table, AGREEMENTS, 430, "430")
    assert check(content, table).is_right
    assert [each.kind for each in check(content, later).findings] == ["changed"]
    done = refresh(content, later)
    assert check(done.content, later).is_right
    (before,), (after,) = pictures(content), pictures(done.content)
    assert (422.0 in values(before), 430.0 in values(after)) == (True, True)
    assert [getattr(before, side) for side in ("left", "top", "width", "height")] == [
        getattr(after, side) for side in ("left", "top", "width", "height")
    ]


def test_revisions_are_renewed_with_what_was_replaced(table):
    spec = ChartSpec((AGREEMENTS,), kind="revisions")
    content = one_slide(table, spec, EN).content
    done = refresh(content, corrected(table, AGREEMENTS, 431, "431"))
    (picture,) = pictures(done.content)
    assert values(picture) == [200.0, 431.0]
    assert "1 revision" in picture._element.xpath("./p:nvPicPr/p:cNvPr")[0].get("descr")
