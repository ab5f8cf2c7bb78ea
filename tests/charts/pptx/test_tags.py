"""Tags on shapes: kept when a deck is saved, taken to another slide, never half believed."""

from copy import deepcopy
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from pptx.util import Inches

from charts.pptx import tags
from charts.pptx.open import saved

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@pytest.fixture
def slide():
    deck = Presentation()
    return deck.slides.add_slide(deck.slide_layouts[6])


def box(slide):
    return slide.shapes.add_textbox(0, 0, Inches(1), Inches(1))


def reopened(slide):
    """The same slide, saved and opened again."""
    return Presentation(BytesIO(saved(slide.part.package.presentation_part.presentation))).slides[0]


@given(st.dictionaries(st.sampled_from(["role", "text", "notes"]), TEXT | st.lists(TEXT)))
def test_what_is_put_is_got_again_after_saving(values):
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    tags.put(box(slide), values)
    assert tags.get(reopened(slide).shapes[0]) == values


def test_tags_are_replaced_and_not_heaped_up(slide):
    shape = box(slide)
    tags.put(shape, {"role": "title", "text": ["một"]})
    tags.put(shape, {"role": "note"})
    assert tags.get(shape) == {"role": "note"}
    assert len(shape._element.xpath(".//p:custDataLst")) == 1


def test_each_shape_has_its_own(slide):
    one, other, bare = box(slide), box(slide), box(slide)
    tags.put(one, {"role": "a"})
    tags.put(other, {"role": "b"})
    shapes = reopened(slide).shapes
    assert [tags.get(each).get("role") for each in shapes] == ["a", "b", None]
    assert tags.get(bare) == {}


def test_a_copied_shape_on_the_slide_keeps_its_tags(slide):
    shape = box(slide)
    tags.put(shape, {"role": "a"})
    slide.shapes._spTree.append(deepcopy(shape._element))
    assert [tags.get(each) for each in slide.shapes] == [{"role": "a"}] * 2


@pytest.mark.parametrize(
    "blob",
    [b"", b"not xml FOREIGNAFFAIRS_", b"<a FOREIGNAFFAIRS_",
     b'<p:tagLst xmlns:p="x"><p:tag name="FOREIGNAFFAIRS_ROLE" val="{half"/></p:tagLst>'],
)  # fmt: skip
def test_damaged_tags_are_none(slide, blob):
    shape = box(slide)
    tags.put(shape, {"role": "a"})
    tags._part(shape).blob = blob
    assert tags.get(shape) == {}


def test_tags_of_others_are_let_be(slide):
    shape = box(slide)
    tags.put(shape, {"role": "a"})
    part = tags._part(shape)
    part.blob = part.blob.replace(b"</p:tagLst>", b'<p:tag name="THEIRS" val="x"/></p:tagLst>')
    assert tags.get(shape) == {"role": "a"}
