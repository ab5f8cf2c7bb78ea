"""Reads the figures of a text: its paragraphs, their chunks, their quantities and roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from indicators.grammar.dates.assign import Dating
from indicators.grammar.dates.events import Events
from indicators.grammar.dates.lookahead import Dated, with_lookahead
from indicators.grammar.lexicon.lexicon import Lexicon, load_lexicon
from indicators.grammar.lexicon.recognise import language_of
from indicators.grammar.lexicon.source import lexicon_codes
from indicators.grammar.numbers.estimates import with_estimates
from indicators.grammar.numbers.list_counts import with_list_counts
from indicators.grammar.numbers.quantities import Grammar, Quantity
from indicators.grammar.numbers.shared_units import with_shared_units
from indicators.grammar.reading import Reading
from indicators.grammar.roles.classify import classify
from indicators.grammar.roles.context import Context, FigureRole
from indicators.grammar.spans.calendar import UNKNOWN, Days
from indicators.grammar.spans.find import TimeSpan, find_spans
from indicators.grammar.words.chunks import Chunk, chunked
from indicators.grammar.words.non_figures import find_non_figures
from indicators.grammar.words.normalize import CleanText, clean
from indicators.grammar.words.paragraphs import ITEM, Paragraph, paragraphs
from indicators.grammar.words.sentences import sentences

_DECIMAL_POINT = re.compile(r"(?<![\d.,])\d{1,3}\.\d{1,2}\s*(?:%|tỷ|tỉ|triệu|USD|phần trăm)")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}\s*(?:%|tỷ|tỉ|triệu|USD|phần trăm)")


def read_figures(
    text: str, published: date | None = None, language: str | None = None
) -> list[Reading]:
    """Return the figures a text prints, in their order; the same one twice is two readings.

    `published` resolves what is said relative to that day ("last year"); without it such
    periods stay empty. Without a `language`, or one that has no lexicon, the letters of the
    text tell.
    Tables are passed over: they are for the import of tables. No text makes it raise.
    """
    source = clean(text)
    chosen = language if language in lexicon_codes() else None
    lexicon = load_lexicon(chosen or language_of(source.text))
    borrowed = lexicon.habits.borrows_marks and _borrows(source.text)
    reader = _Reader(source, lexicon, published, borrowed, Events(lexicon))
    return [
        reading for paragraph in paragraphs(source.text) for reading in reader.readings(paragraph)
    ]


def _borrows(text: str) -> bool:
    """Say whether a Vietnamese text marks its decimals with points throughout."""
    return bool(_DECIMAL_POINT.search(text)) and not _DECIMAL_COMMA.search(text)


@dataclass
class _Reader:
    """Reads the paragraphs of one text in their order."""

    source: CleanText
    lexicon: Lexicon
    published: date | None
    borrowed: bool
    events: Events
    heading: Days = UNKNOWN  # the days the items of a list are said of, in the line above it
    lead: str = ""  # how that line is marked as an item of a list itself

    def readings(self, paragraph: Paragraph) -> Iterator[Reading]:
        """Yield the figures of a paragraph."""
        text = paragraph.text
        topic = self.heading = self.heading if self._is_under_heading(text) else UNKNOWN
        counts, heads = self.lexicon.counts.search(text), text.rstrip().endswith(":")
        if paragraph.is_table or not (counts or heads):
            return
        spans = find_spans(text, self.lexicon.code, self.published)
        if heads:
            self.heading, self.lead = _list_days(spans), _mark(text)
        if not counts:
            return
        chunks = chunked(text, self.lexicon, spans, list(find_non_figures(text, self.lexicon.code)))
        printed = list(Grammar(chunks, self.lexicon, borrowed=self.borrowed).quantities())
        found = with_estimates(
            with_shared_units(printed, chunks, self.lexicon), chunks, self.lexicon
        )
        counted = with_list_counts(found, text, chunks, self.lexicon)
        dated = list(_dated(chunks, self.lexicon, counted, Dating(topic)))
        figures = with_lookahead(dated, self.published)
        for context, figure_role, days in self.events.dated(figures, chunks):
            yield _reading(self.source, paragraph, context, figure_role, days)

    def _is_under_heading(self, text: str) -> bool:
        """Say whether a paragraph is an item of the list headed last, and no next lead of it."""
        mark = _mark(text)
        return bool(mark) and mark != self.lead


def _mark(text: str) -> str:
    """Return what marks an item of a list, every number alike; nothing of other paragraphs."""
    item = ITEM.match(text)
    return re.sub(r"\d+|[a-z]", "1", item[0].strip()) if item else ""


def _list_days(spans: Sequence[TimeSpan]) -> Days:
    own = [span for span in spans if span.kind == "own"]
    return Days(own[-1].period, own[-1].basis) if own else UNKNOWN


def _dated(
    chunks: Sequence[Chunk], lexicon: Lexicon, quantities: Sequence[Quantity], dating: Dating
) -> Iterator[Dated]:
    """Yield each quantity in its sentence, the part it plays there and its days."""
    left = iter(quantities)
    quantity = next(left, None)
    for sentence in sentences(chunks, lexicon):
        before: Quantity | None = None
        figure_role: FigureRole | None = None
        while quantity and quantity.last < sentence.end:
            context = Context(sentence, quantity, before)
            figure_role = classify(context, figure_role)
            yield Dated(context, figure_role, dating.of(context, figure_role.role))
            before, quantity = quantity, next(left, None)
        if before is None:
            dating.pass_over(sentence)


def _reading(
    source: CleanText, paragraph: Paragraph, context: Context, figure_role: FigureRole, days: Days
) -> Reading:
    quantity, figure = context.quantity, context.quantity.figure
    first = quantity.first if figure_role.cue is None else min(figure_role.cue, quantity.first)
    start, end = context.chunks[first].start, context.chunks[quantity.last].end
    origin = source.origin

    def place(at: int) -> int:
        return origin[paragraph.start + at]

    return Reading(
        start=place(start),
        end=place(end),
        paragraph=paragraph.number,
        as_reported=" ".join(paragraph.text[start:end].split()),
        value=figure.value,
        comparator=figure.comparator,
        lower_bound=figure.lower,
        upper_bound=figure.upper,
        unit=quantity.unit,
        period_start=days.period.start if days.period else None,
        period_end=days.period.end if days.period else None,
        period_basis=days.basis if days.period else None,
        is_growth=figure_role.direction is not None,
        direction=figure_role.direction,
        role=figure_role.role,
        quote_start=place(context.chunks[context.sentence.start].start),
        quote_end=place(context.chunks[context.end - 1].end),
    )
