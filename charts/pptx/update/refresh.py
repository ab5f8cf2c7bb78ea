"""A deck made here, brought up to date: our charts and words, nothing that is the presenter's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from pptx.shapes.autoshape import Shape
from pptx.shapes.picture import Picture

from charts.export.provenance import Provenance, provenance_of
from charts.pptx import picture, slide_text
from charts.pptx.chart.native import ROLE, describe, has_series, update_chart
from charts.pptx.open import opened, saved
from charts.pptx.text_boxes import say, tag
from charts.pptx.update.check import found_in
from charts.pptx.update.find_tagged import TaggedShape
from indicators.language import Language, Message, load_language
from indicators.table import Table, current, published

Words = Callable[[Table, Provenance, Language], tuple[str, ...]]
WORDS: dict[str, Words] = {
    "title": lambda table, made, language: slide_text.figure_text(table, made, language).title,
    "subtitle": lambda table, made, language: (
        slide_text.figure_text(table, made, language).subtitle
    ),
    "foot": lambda table, made, language: slide_text.figure_text(table, made, language).foot,
    "number": slide_text.number,
    "panel": slide_text.panel,
    "known": lambda table, _, language: (slide_text.known(table, language),),
    "closing": slide_text.closing,
}


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The deck as a file, and what was left as someone had edited it."""

    content: bytes
    kept: tuple[Message, ...]


def refresh(content: bytes, table: Table) -> Refreshed:
    """Return a deck with our charts and words brought up to date.

    Colours, positions, own slides, and words that were edited stay. Raises `DeckError` for
    what cannot be read, or holds nothing of ours.
    """
    deck = opened(content)
    found = found_in(deck, table)
    kept = list(found.notes)
    for each in found.shapes:
        said = _refreshed(each, table)
        if said and said not in kept:
            kept.append(said)
    return Refreshed(saved(deck), tuple(kept))


def _refreshed(each: TaggedShape, table: Table) -> Message | None:
    """Bring one shape up to date; return what was left as it is, and why."""
    now, language = published(table, each.receipt.day), load_language(each.receipt.language)
    made = provenance_of(each.receipt.spec, now, language)
    try:
        if each.role == ROLE:
            return _chart(each, now, made, language)
        if each.role == picture.ROLE:
            alt = slide_text.figure_text(now, made, language).alt
            picture.update_picture(cast(Picture, each.shape), now, made, language, alt)
            return None
        return _words(each, now, made, language) if each.role in WORDS else None
    except (KeyError, ValueError):  # the table has nothing of this indicator any more
        return Message(
            "Slide {slide}: “{name}” is no longer in the table and was left as it is.",
            {"slide": each.number, "name": each.receipt.id},
        )


def _chart(each: TaggedShape, now: Table, made: Provenance, language: Language) -> Message | None:
    frame = each.chart
    if not frame:
        return None
    if not has_series(frame):
        return Message(
            "Slide {slide}: the chart of “{name}” is of a kind that cannot be read, and was left.",
            {"slide": each.number, "name": each.receipt.id},
        )
    update_chart(frame, current(now), made, language)
    describe(frame, slide_text.figure_text(now, made, language).alt)
    return None


def _words(each: TaggedShape, now: Table, made: Provenance, language: Language) -> Message | None:
    before, after = each.tags.get("text", []), WORDS[each.role](now, made, language)
    noted: tuple[str, ...] = ()
    if each.role == "foot":
        noted = slide_text.figure_text(now, made, language).notes
        _notes(each, each.tags.get("notes", []), noted)
    shape = cast(Shape, each.shape)
    is_ours = _say(shape, before, after) if shape.has_text_frame else True
    tag(shape, each.role, made, after, noted)
    if is_ours or list(after) == before:
        return None
    return Message(
        "Slide {slide}: “{text}” was edited by hand and stays as it is. Now it would read: {new}",
        {"slide": each.number, "text": shape.text_frame.text, "new": " ".join(after)},
    )


def _say(shape: Shape, before: Sequence[str], after: Sequence[str]) -> bool:
    """Put new words where the old ones still stand; say whether all of them did."""
    frame = shape.text_frame
    shown = [paragraph.text for paragraph in frame.paragraphs]
    if shown == list(before):
        say(frame, after)
        return True
    fresh = dict(zip(before, after, strict=False))
    for paragraph in frame.paragraphs:
        if paragraph.text in fresh and paragraph.runs:
            text = fresh[paragraph.text]
            for run in paragraph.runs[1:]:
                run.text = ""
            paragraph.runs[0].text = text
    return all(old == new or old in shown for old, new in fresh.items())


def _notes(each: TaggedShape, before: Sequence[str], after: Sequence[str]) -> None:
    """Bring the lines of the notes that are ours up to date; hers stay where they are."""
    frame = each.slide.notes_slide.notes_text_frame if each.slide.has_notes_slide else None
    if frame is None:
        return
    shown, old = [p.text for p in frame.paragraphs], list(before)
    first = next((n for n in range(len(shown)) if shown[n : n + len(old)] == old), None)
    if old and first is not None:
        shown[first : first + len(old)] = after
    else:
        fresh = dict(zip(before, after, strict=False))
        shown = [fresh.get(line, line) for line in shown]
    frame.text = "\n".join(shown)
