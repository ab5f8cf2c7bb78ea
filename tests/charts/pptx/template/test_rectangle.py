"""Rectangles on a slide: what lies in what, and what is left free."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx.util import Inches

from charts.pptx.template.rectangle import EMU_AN_INCH, Rectangle

SIDES = st.integers(0, 12).map(float)
AREAS = st.builds(Rectangle, SIDES, SIDES, SIDES, SIDES)
SLIDE = Rectangle(0, 0, 13.0, 7.0)


def test_edges_follow_from_place_and_size():
    area = Rectangle(1.5, 2, 3, 4)
    assert (area.right, area.bottom, area.size) == (4.5, 6, 12)
    assert area.emu == tuple(map(Inches, (1.5, 2, 3, 4)))
    assert area.emu[0] == 1.5 * EMU_AN_INCH


@pytest.mark.parametrize("sides", [(-1, 5), (5, -1), (-1, -5), (0, 5)])
def test_an_area_with_a_side_below_nothing_has_no_size(sides):
    assert Rectangle(0, 0, *sides).size == 0


@pytest.mark.parametrize(
    ("other", "shares"),
    [
        (Rectangle(1, 1, 1, 1), True),
        (Rectangle(2, 2, 5, 5), False),  # touches at a corner
        (Rectangle(2, 0, 5, 5), False),  # touches at an edge
        (Rectangle(1.995, 0, 5, 5), False),  # less than a hundredth of an inch
        (Rectangle(1.98, 0, 5, 5), True),
        (Rectangle(0, 1.98, 5, 5), True),
        (Rectangle(0, 1.995, 5, 5), False),
        (Rectangle(-3, -3, 3.5, 3.5), True),
        (Rectangle(0, 3, 1, 1), False),
    ],
)
def test_areas_overlap_where_they_share_room(other, shares):
    assert Rectangle(0, 0, 2, 2).overlaps(other) is shares
    assert other.overlaps(Rectangle(0, 0, 2, 2)) is shares


@given(AREAS, AREAS)
def test_what_two_share_lies_in_both(one, other):
    shared = one.within(other)
    assert shared.size == one.common(other) == other.common(one)
    if shared.size:
        assert one.left <= shared.left <= shared.right <= one.right
        assert other.top <= shared.top <= shared.bottom <= other.bottom
    else:
        assert not one.overlaps(other)


def test_the_part_within_another():
    assert Rectangle(1, 1, 4, 4).within(Rectangle(3, 2, 9, 1)) == Rectangle(3, 2, 2, 1)
    assert Rectangle(0, 0, 1, 1).within(Rectangle(5, 6, 1, 1)) == Rectangle(5, 6, 0, 0)


@pytest.mark.parametrize(
    ("point", "inside"),
    [((1, 1), True), ((3, 2), True), ((2, 1.5), True), ((0.9, 1.5), False), ((3.1, 1.5), False),
     ((2, 0.9), False), ((2, 2.1), False)],
)  # fmt: skip
def test_a_point_lies_in_an_area_or_on_its_edge(point, inside):
    assert Rectangle(1, 1, 2, 1).holds(*point) is inside


@pytest.mark.parametrize(
    ("others", "free"),
    [
        ([], SLIDE),
        ([Rectangle(20, 0, 5, 5)], SLIDE),
        ([Rectangle(0, 0, 13, 1)], Rectangle(0, 1, 13, 6)),  # a bar at the top
        ([Rectangle(0, 6, 13, 1)], Rectangle(0, 0, 13, 6)),  # and below
        ([Rectangle(0, 0, 2, 7)], Rectangle(2, 0, 11, 7)),  # a column at the left
        ([Rectangle(11, 0, 2, 7)], Rectangle(0, 0, 11, 7)),  # and at the right
        ([Rectangle(0, 0, 13, 1), Rectangle(0, 6, 13, 1)], Rectangle(0, 1, 13, 5)),
        (
            [Rectangle(0, 2, 13, 1), Rectangle(0, 2.5, 13, 1)],
            Rectangle(0, 3.5, 13, 3.5),
        ),  # two that overlap
        (
            [Rectangle(0, 1, 13, 5), Rectangle(0, 2, 13, 1)],
            Rectangle(0, 0, 13, 1),
        ),  # one within another
        ([Rectangle(12, 0, 1, 1)], Rectangle(0, 0, 12, 7)),  # a logo in a corner
        ([Rectangle(5, 0, 3, 7)], Rectangle(0, 0, 5, 7)),  # the left of two alike
    ],
)
def test_the_largest_part_clear_of_others(others, free):
    assert SLIDE.clear_of(others) == free


@given(st.lists(AREAS, max_size=6))
def test_what_is_clear_lies_inside_and_meets_none(others):
    free = SLIDE.clear_of(others)
    assert free.common(SLIDE) == pytest.approx(free.size)
    assert not any(free.overlaps(other) for other in others)


def test_a_covered_slide_has_nothing_free():
    assert SLIDE.clear_of([Rectangle(-1, -1, 20, 20)]).size == 0


def test_margins_and_parts():
    assert Rectangle(1, 1, 4, 3).inset(0.5) == Rectangle(1.5, 1.5, 3, 2)
    assert Rectangle(1, 1, 4, 3).inset(-0.5) == Rectangle(0.5, 0.5, 5, 4)
    assert Rectangle(1, 2, 4, 3).split_top(1) == (Rectangle(1, 2, 4, 1), Rectangle(1, 3, 4, 2))
    assert Rectangle(1, 2, 4, 3).split_left(1) == (Rectangle(1, 2, 1, 3), Rectangle(2, 2, 3, 3))
