"""Words on a slide: as large as they fit, set like the words they replace, tagged as ours."""

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Inches, Pt

from charts.pptx.template.legibility import PlaceholderStyle, SlideStyle
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.text_boxes import box, fill, fitting, height, lines, say

SENTENCE = "Số thỏa thuận hợp tác quốc tế mà các địa phương của Việt Nam đã ký kết"
AREA = Rectangle(1, 1, 4, 1)


@pytest.fixture
def slide():
    deck = Presentation()
    return deck.slides.add_slide(deck.slide_layouts[1])


def test_an_empty_text_has_a_line_and_several_add_up():
    assert lines([""], 4, 18) == 1
    assert lines(["a", "b", ""], 4, 18) == 3
    one = lines([SENTENCE], 4, 18)
    assert one > 1
    assert lines([SENTENCE, SENTENCE], 4, 18) == 2 * one


def test_larger_letters_and_narrower_boxes_take_more_lines():
    assert lines([SENTENCE], 4, 30) > lines([SENTENCE], 4, 12)
    assert lines([SENTENCE], 2, 18) > lines([SENTENCE], 8, 18)
    assert lines([SENTENCE], 4, 18, bold=True) >= lines([SENTENCE], 4, 18)


def test_a_line_of_eighteen_points_is_three_tenths_of_an_inch_and_its_edges():
    assert height(["a"], 4, 18) == pytest.approx(18 * 1.22 / 72 + 0.1)
    assert height(["a", "b"], 4, 18) == pytest.approx(2 * 18 * 1.22 / 72 + 0.1)


@pytest.mark.parametrize("largest", [10, 20, 44])
def test_the_largest_size_that_fits_is_found(largest):
    size = fitting([SENTENCE], AREA, largest, 6)
    assert height([SENTENCE], AREA.width, size) <= AREA.height
    assert size == largest or height([SENTENCE], AREA.width, size + 1) > AREA.height


def test_what_fits_at_no_size_has_the_least():
    assert fitting([SENTENCE] * 50, AREA, 20, 9) == 9


def test_a_box_says_its_texts_in_the_look_of_the_slide(slide):
    look = SlideStyle(ink="#123456", face="Arial", paper=MSO_THEME_COLOR.BACKGROUND_1)
    shape = box(slide, AREA, ["một", "hai"], 14, look)
    fonts = [each.font for each in shape.text_frame.paragraphs]
    assert shape.text_frame.text == "một\nhai"
    assert [(each.name, each.size, str(each.color.rgb)) for each in fonts] == [
        ("Arial", Pt(14), "123456")
    ] * 2
    assert shape.fill.fore_color.theme_color == MSO_THEME_COLOR.BACKGROUND_1
    assert Rectangle.of(shape) == AREA
    assert not shape._element.xpath(".//a:alpha")


def test_quiet_words_let_the_ground_through(slide):
    shape = box(slide, AREA, ["một"], 14, SlideStyle(quiet=80_000), is_quiet=True)
    assert [each.get("val") for each in shape._element.xpath(".//a:alpha")] == ["80000"]


@pytest.mark.parametrize("texts", [["một"], ["một", "hai", "ba"], []])
def test_paragraphs_are_added_and_taken_away_and_look_like_those_there_were(slide, texts):
    frame = slide.shapes.add_textbox(0, 0, Inches(3), Inches(3)).text_frame
    frame.text = "cũ"
    frame.paragraphs[0].runs[0].font.bold = True
    frame.paragraphs[0].add_run().text = "hơn"
    say(frame, texts)
    assert frame.text == "\n".join(texts)
    assert all(run.font.bold for each in frame.paragraphs for run in each.runs)
    assert all(len(each.runs) == 1 for each in frame.paragraphs)


def test_a_placeholder_keeps_its_own_size_where_that_fits(slide):
    title = slide.shapes.title
    fill(title, ["Ngắn"], 44, 14, voice=PlaceholderStyle(), own=44)
    assert [run.font.size for run in title.text_frame.paragraphs[0].runs] == [None]
    fill(title, [SENTENCE * 4], 44, 14, voice=PlaceholderStyle(), own=44)
    (size,) = [run.font.size for run in title.text_frame.paragraphs[0].runs]
    assert Pt(14) <= size < Pt(44)
