"""Events: what happened at a conference is of the days it lasted, told once in a text.

`From 22 to 26 August the conference …`; paragraphs later, `the conference heard 20 papers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from indicators.grammar.dates.lookahead import Dated
from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.patterns import NEVER, compile_pattern
from indicators.grammar.lexicon.source import read_section
from indicators.grammar.spans.calendar import UNKNOWN, Days
from indicators.grammar.spans.find import TimeSpan
from indicators.grammar.words.chunks import Chunk
from indicators.grammar.words.sentences import Sentence, sentences

LONGEST, MONTH = 31, 28  # days


class _Wording(NamedTuple):
    """How a language tells of events."""

    named: re.Pattern[str]
    held: re.Pattern[str]  # on the day beside it
    again: re.Pattern[str]  # named again, without a name of its own
    another: re.Pattern[str]  # named with one
    told: re.Pattern[str]  # what follows was told there, not done there


@lru_cache
def _wording(code: str) -> _Wording:
    section = read_section(code, "events")
    return _Wording(
        *(
            compile_pattern(code, f"events.{key}", section.get(key, NEVER))
            for key in _Wording._fields
        )
    )


@dataclass
class Events:
    """Keeps the days of the event a text spoke of last, for the figures that are of it."""

    lexicon: Lexicon
    days: Days = field(default=UNKNOWN)

    def dated(self, found: Iterable[Dated], chunks: Sequence[Chunk]) -> Iterator[Dated]:
        """Yield the figures of a paragraph, those of an event in its days."""
        told = _event_days_told(chunks, self.lexicon)
        for start, figures in groupby(found, key=lambda each: each.context.sentence.start):
            while told and told[0][0] <= start:
                self.days = told.pop(0)[1]
            yield from self._of_one_sentence(list(figures))
        self.days = told[-1][1] if told else self.days

    def _of_one_sentence(self, figures: Sequence[Dated]) -> Iterator[Dated]:
        days = self._event_days(figures[0].context.sentence)
        for each in figures:
            is_count = each.figure_role.role == "level" and not each.context.quantity.is_rate
            yield each._replace(days=days) if is_count and not each.days.period else each

    def _event_days(self, sentence: Sentence) -> Days:
        if not self.days.period or sentence.periods or sentence.speaks:
            return UNKNOWN
        words, wording = _words(sentence), _wording(self.lexicon.code)
        is_other = wording.another.search(words) or wording.told.search(words)
        return self.days if wording.again.search(words) and not is_other else UNKNOWN


def _event_days_told(chunks: Sequence[Chunk], lexicon: Lexicon) -> list[tuple[int, Days]]:
    """Return the days of events, each with where the sentence that tells them begins."""
    if not any(_is_dated(chunk.span) for chunk in chunks):
        return []
    told = ((each.start, _days(each)) for each in sentences(chunks, lexicon))
    return [(start, days) for start, days in told if days.period]


def _is_dated(span: TimeSpan | None) -> bool:
    """Say whether a span is of days on which something is held: no month, no stock's day."""
    if span is None or span.period is None or span.period.days > LONGEST:
        return False
    lasts = span.period.days > 1 and not (span.period.start.day == 1 and span.period.days >= MONTH)
    return span.kind == "day" or (span.kind == "own" and lasts)


def _days(sentence: Sentence) -> Days:
    """Return the days a sentence says an event lasts: several, or the one it is held on."""
    words, wording = _words(sentence), _wording(sentence.lexicon.code)
    spans = [sentence.chunks[at].span for at in sentence.periods]
    dated = [span for span in spans if span and _is_dated(span)]
    if not dated or not wording.named.search(words):
        return UNKNOWN
    longest = max(dated, key=lambda span: span.period.days if span.period else 0)
    lasts = longest.period is not None and longest.period.days > 1
    is_held = len(dated) == 1 and not sentence.speaks and wording.held.search(words)
    return Days(longest.period, longest.basis) if lasts or is_held else UNKNOWN


def _words(sentence: Sentence) -> str:
    return " ".join(chunk.text for chunk in sentence.chunks[sentence.start : sentence.end])
