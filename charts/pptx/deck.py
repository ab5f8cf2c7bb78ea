"""A deck: title slide, one slide a figure with its native chart, sources and method at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Pt

from charts.export.provenance import Provenance, provenance_of, without_facts
from charts.plots.kind import ChartSpec
from charts.pptx import slide_text
from charts.pptx.chart.chart_data import content
from charts.pptx.chart.native import add_chart, describe
from charts.pptx.open import empty, opened_template, saved
from charts.pptx.template import layouts
from charts.pptx.template.default import WIDE, own_design
from charts.pptx.template.match import Design, Pattern, design
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.text_boxes import box, fill, fitting, height, middle, tag
from indicators.language import Language, Message
from indicators.table import Table

SUBTITLE, FOOT, LEAST_FOOT = 15.0, 10.5, 8.0
LEAST_TITLE, LEAST_TEXT, TEXT = 14.0, 9.0, 16.0
NUMBER, UNIT = 54.0, 20.0
PANEL_TITLE = 13.0
FOOT_SHARE = 0.3  # of the room, that sources and notes take at most
LONE_SHARE = 0.4  # of the width, that a lone figure's number takes
UNTITLED = Message("The template's layout has no title: titles stand in text boxes of their own.")
MOVED = Message("The template's title leaves a chart too little room: it stands above the chart.")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BuiltDeck:
    """A presentation as a file, and what the person should know about it."""

    content: bytes
    warnings: tuple[Message, ...] = ()


@dataclass(slots=True)
class _Work:
    """The deck being built, and what every slide of one language shares."""

    deck: Deck
    table: Table
    language: Language
    design: Design


def build(
    table: Table,
    choices: Sequence[ChartSpec],
    languages: Sequence[Language],
    *,
    template: bytes | None = None,
    progress: Progress | None = None,
) -> BuiltDeck:
    """Return a deck of figures, language by language.

    Raises `DeckError` for a template that cannot be used, `ValueError` for a choice of which
    the table has nothing.
    """
    deck = own_design() if template is None else opened_template(template)
    work = _Work(deck, table, languages[0], design(deck))
    empty(deck)
    steps = len(choices) * len(languages)
    for part, language in enumerate(languages):
        work.language = language
        _cover(work, choices)
        for number, choice in enumerate(choices, start=1):
            _figure(work, choice)
            if progress:
                progress(part * len(choices) + number, steps)
        _closing(work, choices)
    _describe(work, choices)
    return _finished(work)


def template_warnings(template: bytes) -> tuple[Message, ...]:
    """Say what a template lacks that a deck can do without. Raises `DeckError` if it is no use."""
    return _warnings(design(opened_template(template)))


def one_slide(
    table: Table,
    choice: ChartSpec,
    language: Language,
    *,
    size: tuple[float, float] = WIDE,
) -> BuiltDeck:
    """Return a presentation of a single slide, of our own design."""
    deck = own_design(size)
    work = _Work(deck, table, language, design(deck))
    _figure(work, choice)
    _describe(work, [choice])
    return _finished(work)


def _finished(work: _Work) -> BuiltDeck:
    return BuiltDeck(saved(work.deck), _warnings(work.design))


def _warnings(found: Design) -> tuple[Message, ...]:
    if not found.figure.title:
        return (UNTITLED,)
    return (MOVED,) if found.figure.is_moved else ()


def _describe(work: _Work, choices: Sequence[ChartSpec]) -> None:
    """Say in the file's properties what it shows."""
    properties = work.deck.core_properties
    ids = [each for choice in choices for each in choice.indicators]
    properties.title = slide_text.cover(work.language)[0]
    properties.keywords = "; ".join((*dict.fromkeys(ids), work.table.version))[:255]
    properties.subject = slide_text.known(work.table, work.language)[:255]
    properties.author = properties.last_modified_by = ""


def _cover(work: _Work, choices: Sequence[ChartSpec]) -> None:
    like = work.design.cover
    slide = layouts.add_slide(work.deck, like.layout)
    made = _receipt_of(work, choices)
    room = _title(slide, like, slide_text.cover(work.language), made, role="cover")
    below = (slide_text.known(work.table, work.language),)
    place = _text(slide, like, room, below)
    tag(place, "known", made, below)
    layouts.clear(slide)


def _figure(work: _Work, choice: ChartSpec) -> None:
    like = work.design.figure
    slide = layouts.add_slide(work.deck, like.layout)
    # Several indicators are charts side by side on a slide, each in its own unit.
    made = provenance_of(replace(choice, base=None), work.table, work.language)
    told = slide_text.figure_text(work.table, made, work.language)
    own_title = (choice.title,) if choice.title else told.title
    own_subtitle = (choice.subtitle,) if choice.subtitle else told.subtitle
    room = _title(slide, like, told.title, made, shown=own_title)
    layouts.clear(slide)
    top, rest = room.split_top(height(own_subtitle, room.width, SUBTITLE))
    subtitle = box(slide, top, own_subtitle, SUBTITLE, like.look, is_quiet=True)
    tag(subtitle, "subtitle", made, told.subtitle)
    chart_room = _foot(work, slide, rest, told, made)
    _charts(work, slide, chart_room, made, told.alt)
    _notes(slide, told.notes)


def _title(
    slide: Slide,
    like: Pattern,
    texts: tuple[str, ...],
    made: Provenance,
    *,
    role: str = "title",
    shown: tuple[str, ...] = (),
) -> Rectangle:
    """Put a slide's title where its pattern has it; return the room that is left for content."""
    room, title = like.room, layouts.title_of(slide)
    said = shown or texts
    if title is None or like.title is None:
        top, room = room.split_top(min(1.1, room.height / 4))
        size = fitting(said, top, 28, LEAST_TITLE, bold=True)
        title = box(slide, top, said, size, like.look)
    else:
        layouts.put(title, like.title)
        own = like.title_size
        fill(title, said, own, LEAST_TITLE, voice=like.title_voice, own=own, bold=True)
    title.name = said[0][:60]
    tag(title, role, made, texts)
    return room


def _foot(
    work: _Work, slide: Slide, room: Rectangle, told: slide_text.SlideText, made: Provenance
) -> Rectangle:
    """Put sources, note and id at the bottom of the room; return what is left above."""
    most = Rectangle(room.left, room.top, room.width, room.height * FOOT_SHARE)
    size = fitting(told.foot, most, FOOT, LEAST_FOOT)
    tall = min(height(told.foot, room.width, size), room.height / 2)
    above, place = room.split_top(room.height - tall)
    shape = box(slide, place, told.foot, size, work.design.figure.look, is_quiet=True)
    shape.name = made.id
    tag(shape, "foot", made, told.foot, told.notes)
    return above


def _charts(work: _Work, slide: Slide, room: Rectangle, made: Provenance, alt: str) -> None:
    if len(made.indicators) > 1:
        _panels(work, slide, room, made)
        return
    rows = work.table.series(made.indicators[0])
    shown = content(work.table, made.indicators[0], work.language, per_year=made.per_year)
    if shown.is_lone:
        place, room = room.split_left(room.width * LONE_SHARE)
        _number(work, slide, place, made)
    look = work.design.figure.look
    frame = add_chart(slide, room, shown, rows, made, language=work.language, look=look)
    describe(frame, alt)


def _number(work: _Work, slide: Slide, place: Rectangle, made: Provenance) -> None:
    """Print a lone figure large: it is no trend."""
    said = slide_text.number(work.table, made, work.language)
    shape = box(slide, place, said, UNIT, work.design.figure.look)
    middle(shape)
    line = replace(place, height=height(said[:1], 99, NUMBER))
    first = shape.text_frame.paragraphs[0].font
    first.bold, first.size = True, Pt(fitting(said[:1], line, NUMBER, UNIT, bold=True))
    tag(shape, "number", made, said)


def _panels(work: _Work, slide: Slide, room: Rectangle, made: Provenance) -> None:
    """Give each of several indicators its own chart and heading, in a grid."""
    count = len(made.indicators)
    columns = 2 if count <= 4 else 3
    across, down = room.width / columns, room.height / -(-count // columns)
    for number, indicator in enumerate(made.indicators):
        row, column = divmod(number, columns)
        place = Rectangle(room.left + column * across, room.top + row * down, across, down)
        _panel(work, slide, place, ChartSpec((indicator,), made.per_year))


def _panel(work: _Work, slide: Slide, place: Rectangle, choice: ChartSpec) -> None:
    made = provenance_of(choice, work.table, work.language)
    said = slide_text.panel(work.table, made, work.language)
    heading, rest = place.split_top(height(said, place.width, PANEL_TITLE))
    look = work.design.figure.look
    shape = box(slide, heading, said, PANEL_TITLE, look)
    shape.text_frame.paragraphs[0].font.bold = True
    tag(shape, "panel", made, said)
    rows = work.table.series(made.indicators[0])
    shown = content(work.table, made.indicators[0], work.language, per_year=made.per_year)
    frame = add_chart(slide, rest, shown, rows, made, language=work.language, look=look)
    describe(frame, slide_text.figure_text(work.table, made, work.language).alt)


def _closing(work: _Work, choices: Sequence[ChartSpec]) -> None:
    like = work.design.text
    slide = layouts.add_slide(work.deck, like.layout)
    made = _receipt_of(work, choices)
    room = _title(slide, like, slide_text.closing_title(work.language), made, role="closing_title")
    said = slide_text.closing(work.table, made, work.language)
    tag(_text(slide, like, room, said, least=0.5), "closing", made, said)
    layouts.clear(slide)


def _text(
    slide: Slide, like: Pattern, room: Rectangle, said: tuple[str, ...], least: float = 0.0
) -> BaseShape:
    """Put text in its placeholder, or in a box where that has less than a share of the room."""
    place = layouts.text_of(slide)
    if place is None or like.text is None or like.text.size < least * room.size:
        return box(slide, room, said, fitting(said, room, TEXT, LEAST_TEXT), like.look)
    layouts.put(place, like.text)
    fill(place, said, TEXT, LEAST_TEXT, voice=like.text_voice)
    return place


def _receipt_of(work: _Work, choices: Sequence[ChartSpec]) -> Provenance:
    """Return the receipt of what a deck shows as a whole; its figures have their own."""
    ids = dict.fromkeys(each for choice in choices for each in choice.indicators)
    return without_facts(ChartSpec(tuple(ids)), work.table, work.language)


def _notes(slide: Slide, said: Sequence[str]) -> None:
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = "\n".join(said)
