"""Where a chart, its title and its text go: each limit holds to the inch."""

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Inches

from charts.pptx.template.background import Background, Ornament
from charts.pptx.template.places import beside_logos, feet, kept_text, room_for, split_title
from charts.pptx.template.rectangle import Rectangle

EDGE, GAP, TITLE_HEIGHT = 0.4, 0.2, 1.1  # inches
ENOUGH, KEPT, NARROWED, TALL = 0.35, 0.85, 0.6, 0.9  # shares
WHOLE = Rectangle(0, 0, 10, 10)
HAIR = 0.011  # two that share less than a hundredth of an inch do not overlap


def painted(*areas):
    """A white slide of 10 by 10 inches with shapes on it."""
    ornaments = tuple(Ornament(area, ("#000000",)) for area in areas)
    return Background(Ornament(WHOLE, ("#ffffff",)), ornaments)


def close(area, *sides):
    return (area.left, area.top, area.width, area.height) == pytest.approx(sides)


@pytest.mark.parametrize(("more", "is_narrowed"), [(HAIR, True), (-HAIR, False)])
def test_a_title_stands_beside_a_logo_that_leaves_it_wide_enough(more, is_narrowed):
    title = Rectangle(1, 1, 5, 2)
    free = NARROWED * title.width + more
    logo = Rectangle(1 + free, 0, 9, 3.1)
    assert beside_logos(title, painted(logo)) == (
        Rectangle(1, 1, free, 2) if is_narrowed else title
    )


@pytest.mark.parametrize(("more", "is_lowered"), [(HAIR, True), (-HAIR, False)])
def test_a_title_keeps_its_height_beside_what_stands_in_it(more, is_lowered):
    title = Rectangle(1, 1, 5, 2)
    bar = Rectangle(0, 0, 10, 1 + (1 - TALL) * title.height - more)
    assert (beside_logos(title, painted(bar)) != title) == is_lowered


@pytest.mark.parametrize(("more", "is_there"), [(HAIR, True), (-HAIR, False)])
def test_a_place_for_content_is_taken_where_enough_of_it_is_free(more, is_there):
    wanted = Rectangle(1, 2, 8, 7)
    free = KEPT * wanted.width + more
    bar = Rectangle(1 + free, 0, 9 - free, 10)
    room, is_moved = room_for(painted(bar), wanted, None, [], ENOUGH)
    assert not is_moved
    assert (room == Rectangle(1, 2, free, 7)) == is_there


@pytest.mark.parametrize(("more", "is_there"), [(HAIR, True), (-HAIR, False)])
def test_a_place_for_content_too_small_for_a_chart_is_passed_over(more, is_there):
    wanted = Rectangle(2, 2, 5, (ENOUGH * WHOLE.size + more) / 5)
    room, _ = room_for(painted(), wanted, None, [], ENOUGH)
    assert (room == wanted) == is_there


def test_without_a_place_a_chart_keeps_from_edge_title_and_dates():
    title, date = Rectangle(0, 0, 10, 2), Rectangle(0, 9, 10, 1)
    room, is_moved = room_for(painted(), None, title, [date], ENOUGH)
    assert not is_moved
    assert close(room, EDGE, 2 + GAP, 10 - 2 * EDGE, 9 - 2 - GAP)


@pytest.mark.parametrize(("more", "is_moved"), [(HAIR, False), (-HAIR, True)])
def test_a_title_makes_way_where_it_leaves_a_chart_too_little(more, is_moved):
    least = ENOUGH * WHOLE.size / (10 - 2 * EDGE) + more
    title = Rectangle(0, 0, 10, 10 - EDGE - least - GAP)
    room, moved = room_for(painted(), None, title, [], ENOUGH)
    assert moved == is_moved
    assert close(
        room, *((EDGE, EDGE, 9.2, 9.2) if moved else (EDGE, title.height + GAP, 9.2, least))
    )


@pytest.mark.parametrize(
    ("height", "title"), [(8, TITLE_HEIGHT), (4 * TITLE_HEIGHT, TITLE_HEIGHT), (4, 1)]
)
def test_a_title_takes_no_more_than_a_quarter_of_a_room(height, title):
    above, below = split_title(Rectangle(0, 0, 5, height))
    assert close(above, 0, 0, 5, title)
    assert close(below, 0, title, 5, height - title)


@pytest.mark.parametrize(("more", "is_kept"), [(HAIR, True), (-HAIR, False)])
def test_text_keeps_its_place_where_most_of_it_is_room(more, is_kept):
    text = Rectangle(1, 1, 8, 5)
    room = Rectangle(1, 1, KEPT * text.width + more, 5)
    assert kept_text(text, room) == (text if is_kept else room)


@pytest.mark.parametrize(
    ("top", "is_foot"),
    [(0.85 * 8 - 1 + HAIR, True), (0.85 * 8 - 1 - HAIR, False), (4, False),
     (0.15 * 8 - HAIR, True), (0.15 * 8 + HAIR, False)],
)  # fmt: skip
def test_a_date_belongs_at_the_edge_of_a_slide_and_not_amid_it(top, is_foot):
    layout = Presentation().slide_layouts[5]
    for shape in layout.placeholders:
        if shape.placeholder_format.type != PP_PLACEHOLDER.TITLE:
            shape.top, shape.height = Inches(top), Inches(1)
    assert bool(feet(layout, 8)) == is_foot
