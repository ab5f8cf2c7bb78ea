"""Where a layout has its title and text, and where a chart goes: clear of logos, bars and feet."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.slide import Slide, SlideLayout

from charts.pptx.template.background import Background
from charts.pptx.template.layouts import FEET, TITLES, held, is_bare
from charts.pptx.template.rectangle import Rectangle

EDGE = 0.4  # inches left free around a slide that names no room for content
GAP = 0.2  # inches kept from a template's ornaments and title
ENOUGH = 0.35  # of a slide's area, that room for a chart has at the least
KEPT = 0.85  # of a place for content, that ornaments leave free if it is meant for content
NARROWED = 0.6  # of a title's width, that a logo leaves it at the least
TALL = 0.9  # of a title's height, that a logo leaves it at the least
OUTER = 0.15  # of a slide's height, in which dates and numbers belong
TITLE_HEIGHT = 1.1  # inches


def place_of(
    layout: SlideLayout, kinds: set[PP_PLACEHOLDER], like: Slide | None
) -> Rectangle | None:
    """Return where a sample slide has it, or the master where it alone tells, or the layout."""
    if not held(layout, kinds):
        return None
    if like is not None:
        shown = [e for e in like.placeholders if e.placeholder_format.type in kinds]
        if len(shown) == 1 and Rectangle.of(shown[0]).size:
            return Rectangle.of(shown[0])
    if is_bare(layout.slide_master):
        wanted = kinds if kinds == TITLES else {PP_PLACEHOLDER.BODY}
        return next((Rectangle.of(each) for each in held(layout.slide_master, wanted)), None)
    return Rectangle.of(held(layout, kinds)[0])


def feet(layout: SlideLayout, height: float) -> list[Rectangle]:
    """Return where dates and numbers stand, but for those left amid a slide."""
    painter = layout.slide_master if is_bare(layout.slide_master) else layout
    feet = (Rectangle.of(each) for each in held(painter, FEET))
    return [e for e in feet if e.bottom > (1 - OUTER) * height or e.top < OUTER * height]


def beside_logos(title: Rectangle, behind: Background) -> Rectangle:
    """Return a title's place beside what stands in it, if that leaves it as tall as it was."""
    free = title.clear_of(behind.obstacles(title))
    is_fair = free.width >= NARROWED * title.width and free.height >= TALL * title.height
    return free if is_fair else title


def room_for(
    behind: Background,
    wanted: Rectangle | None,
    title: Rectangle | None,
    feet: Sequence[Rectangle],
    enough: float,
) -> tuple[Rectangle, bool]:
    """Return where a chart and its words go, and whether the title had to make way for it."""
    whole = behind.ground.area
    inner = whole.inset(EDGE)
    ornaments = behind.obstacles(wanted or inner)
    titles = [title] if title else []
    found = [wanted.clear_of([*ornaments, *titles])] if wanted else []
    if wanted and found[0].size >= max(KEPT * wanted.size, enough * whole.size):
        return found[0], False
    kept = [each.inset(-GAP) for each in (*ornaments, *titles)]
    found.append(inner.clear_of([*kept, *feet]))
    best = max(found, key=lambda each: each.size)
    if not title or best.size >= enough * whole.size:
        return best, False
    without_title = inner.clear_of([*(e.inset(-GAP) for e in ornaments), *feet])
    is_better = split_title(without_title)[1].size > best.size
    return (without_title, True) if is_better else (best, False)


def split_title(room: Rectangle) -> tuple[Rectangle, Rectangle]:
    """Return a place for a title at the top of a room, and the rest."""
    return room.split_top(min(TITLE_HEIGHT, room.height / 4))


def kept_text(text: Rectangle, room: Rectangle) -> Rectangle:
    """Return the place for text, or the room where ornaments or the title stand in it."""
    return text if text.common(room) >= KEPT * text.size else room
