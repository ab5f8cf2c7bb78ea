"""What every slide of a deck has: its title, its text, its notes, where the template wants them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from charts.export.provenance import Provenance
from charts.pptx.template import layouts
from charts.pptx.template.match import Design, Pattern
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.text_boxes import box, fill, fitting, tag
from indicators.language import Language
from indicators.table import Table

LEAST_TITLE, LEAST_TEXT, TEXT = 14.0, 9.0, 16.0


@dataclass(slots=True)
class DeckInProgress:
    """The deck being built, and what every slide of one language shares.

    `table` holds every version of its rows where a figure of the deck shows them.
    """

    deck: Deck
    table: Table
    language: Language
    design: Design


def put_title(
    slide: Slide,
    pattern: Pattern,
    texts: tuple[str, ...],
    provenance: Provenance,
    *,
    role: str = "title",
    shown: tuple[str, ...] = (),
) -> Rectangle:
    """Put a slide's title where its pattern has it; return the room that is left for content."""
    room, title = pattern.room, layouts.title_of(slide)
    printed = shown or texts
    if title is None or pattern.title is None:
        top, room = room.split_top(min(1.1, room.height / 4))
        size = fitting(printed, top, 28, LEAST_TITLE, bold=True)
        title = box(slide, top, printed, size, pattern.look)
    else:
        layouts.put(title, pattern.title)
        own = pattern.title_size
        fill(title, printed, own, LEAST_TITLE, voice=pattern.title_voice, own=own, bold=True)
    title.name = printed[0][:60]
    tag(title, role, provenance, texts)
    return room


def put_text(
    slide: Slide, pattern: Pattern, room: Rectangle, texts: tuple[str, ...], least: float = 0.0
) -> BaseShape:
    """Put text in its placeholder, or in a box where that has less than a share of the room."""
    place = layouts.text_of(slide)
    if place is None or pattern.text is None or pattern.text.size < least * room.size:
        return box(slide, room, texts, fitting(texts, room, TEXT, LEAST_TEXT), pattern.look)
    layouts.put(place, pattern.text)
    fill(place, texts, TEXT, LEAST_TEXT, voice=pattern.text_voice)
    return place


def put_notes(slide: Slide, lines: Sequence[str]) -> None:
    """Give a slide its notes, a line each."""
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = "\n".join(lines)
