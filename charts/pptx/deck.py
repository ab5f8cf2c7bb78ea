"""A deck: title slide, one slide a figure with its native chart, sources and method at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from charts.export.provenance import Provenance, without_facts
from charts.plots.kind import ChartSpec
from charts.plots.registry import kind_of
from charts.pptx import slide_text
from charts.pptx.figure_slide import add_figure, on_slide
from charts.pptx.open import empty, opened_template, saved
from charts.pptx.slides import DeckInProgress, put_text, put_title
from charts.pptx.template import layouts
from charts.pptx.template.default import WIDE, own_design
from charts.pptx.template.match import Design, design
from charts.pptx.text_boxes import tag
from indicators.language import Language, Message
from indicators.table import Table

UNTITLED = Message("The template's layout has no title: titles stand in text boxes of their own.")
MOVED = Message("The template's title leaves a chart too little room: it stands above the chart.")
PICTURED = Message("PowerPoint has no chart of this kind, so these are pictures: {names}.")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BuiltDeck:
    """A presentation as a file, and what the person should know about it."""

    content: bytes
    warnings: tuple[Message, ...] = ()


def build(
    table: Table,
    specs: Sequence[ChartSpec],
    languages: Sequence[Language],
    *,
    template: bytes | None = None,
    progress: Progress | None = None,
) -> BuiltDeck:
    """Return a deck of figures, language by language.

    `table` holds every version of its rows where a figure shows them. Raises `DeckError` for a
    template that cannot be used, `ValueError` for a figure of which the table has nothing,
    `PictureError` where a chart that is not native cannot be drawn.
    """
    deck = own_design() if template is None else opened_template(template)
    work = DeckInProgress(deck, table, languages[0], design(deck))
    empty(deck)
    steps = len(specs) * len(languages)
    for part, language in enumerate(languages):
        work.language = language
        _cover(work, specs)
        for number, spec in enumerate(specs, start=1):
            add_figure(work, spec)
            if progress:
                progress(part * len(specs) + number, steps)
        _closing(work, specs)
    _describe(work, specs)
    return _finished(work, specs)


def template_warnings(template: bytes) -> tuple[Message, ...]:
    """Say what a template lacks that a deck can do without. Raises `DeckError` if it is no use."""
    return _warnings(design(opened_template(template)))


def one_slide(
    table: Table,
    spec: ChartSpec,
    language: Language,
    *,
    size: tuple[float, float] = WIDE,
) -> BuiltDeck:
    """Return a presentation of a single slide, of our own design."""
    deck = own_design(size)
    work = DeckInProgress(deck, table, language, design(deck))
    add_figure(work, spec)
    _describe(work, [spec])
    return _finished(work, [spec])


def _finished(work: DeckInProgress, specs: Sequence[ChartSpec]) -> BuiltDeck:
    pictures = [spec for spec in specs if not kind_of(on_slide(spec)).is_native]
    names = ", ".join(dict.fromkeys(name for spec in pictures for name in spec.indicators))
    pictured = (Message(PICTURED.text, {"names": names}),) if pictures else ()
    return BuiltDeck(saved(work.deck), (*_warnings(work.design), *pictured))


def _warnings(design: Design) -> tuple[Message, ...]:
    if not design.figure.title:
        return (UNTITLED,)
    return (MOVED,) if design.figure.is_moved else ()


def _describe(work: DeckInProgress, specs: Sequence[ChartSpec]) -> None:
    """Say in the file's properties what it shows."""
    properties = work.deck.core_properties
    ids = [each for spec in specs for each in spec.indicators]
    properties.title = slide_text.cover(work.language)[0]
    properties.keywords = "; ".join((*dict.fromkeys(ids), work.table.version))[:255]
    properties.subject = slide_text.known(work.table, work.language)[:255]
    properties.author = properties.last_modified_by = ""


def _cover(work: DeckInProgress, specs: Sequence[ChartSpec]) -> None:
    pattern = work.design.cover
    slide = layouts.add_slide(work.deck, pattern.layout)
    provenance = _whole(work, specs)
    room = put_title(slide, pattern, slide_text.cover(work.language), provenance, role="cover")
    below = (slide_text.known(work.table, work.language),)
    place = put_text(slide, pattern, room, below)
    tag(place, "known", provenance, below)
    layouts.clear(slide)


def _closing(work: DeckInProgress, specs: Sequence[ChartSpec]) -> None:
    pattern = work.design.text
    slide = layouts.add_slide(work.deck, pattern.layout)
    provenance = _whole(work, specs)
    room = put_title(
        slide, pattern, slide_text.closing_title(work.language), provenance, role="closing_title"
    )
    texts = slide_text.closing(work.table, provenance, work.language)
    tag(put_text(slide, pattern, room, texts, least=0.5), "closing", provenance, texts)
    layouts.clear(slide)


def _whole(work: DeckInProgress, specs: Sequence[ChartSpec]) -> Provenance:
    """Return the receipt of what a deck shows as a whole; its figures have their own."""
    ids = dict.fromkeys(each for spec in specs for each in spec.indicators)
    return without_facts(ChartSpec(tuple(ids)), work.table, work.language)
