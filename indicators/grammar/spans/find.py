"""Find the spans of time in a paragraph, resolved to whole days.

What hangs on the day of publication is left empty where that is unknown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from indicators.grammar.reading import Basis
from indicators.grammar.spans.groups import Groups, SpanWords
from indicators.grammar.spans.patterns import Kind, SpanPattern, SpanPatterns, span_patterns
from indicators.period import Period

_SENTENCE_END = re.compile(r"[.!?…]\s")
LOOK_BACK = 60  # characters before a span that tell whether it is compared with


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A span of time where it stands in a paragraph.

    `same` is the same period of another year: `year` of it, or one year before.
    """

    start: int
    end: int
    period: Period | None
    basis: Basis
    kind: Kind
    year: int | None = None
    is_year_before: bool = False  # the year before the one spoken of


class SpanMatch(NamedTuple):
    """A span a pattern finds, and what it takes to work its days out again."""

    span: TimeSpan
    pattern: SpanPattern
    groups: Groups

    def in_year(self, year: str, published: date | None) -> TimeSpan:
        """Return the span with its days in another year."""
        days = self.pattern.days(self.groups.of_year(year), published)
        return replace(self.span, period=days.period, basis=days.basis)


def find_spans(text: str, code: str, published: date | None) -> list[TimeSpan]:
    """Return the spans of a paragraph in order; of two that overlap, the earlier or longer."""
    language = span_patterns(code)
    matches = sorted(
        _matches(text, language, published), key=lambda match: (match.span.start, -match.span.end)
    )
    kept: list[SpanMatch] = []
    for match in matches:
        if not kept or match.span.start >= kept[-1].span.end:
            kept.append(match)
    return list(_anchored(kept, text, language, published))


def _matches(text: str, language: SpanPatterns, published: date | None) -> Iterator[SpanMatch]:
    small = in_small_letters(text)
    for pattern in language.patterns:
        for match in pattern.pattern.finditer(small):
            groups = _groups(match, language.words)
            days = pattern.days(groups, published)
            span = TimeSpan(match.start(), match.end(), days.period, days.basis, pattern.kind)
            yield SpanMatch(_compared(span, groups["year"], text, language), pattern, groups)


def _anchored(
    matches: Sequence[SpanMatch], text: str, language: SpanPatterns, published: date | None
) -> Iterator[TimeSpan]:
    """Yield the spans, those that leave their year out in the year named before them.

    `6 tháng đầu năm 2005 tăng 7,6%, trong đó quý I tăng 7,3%`: in one sentence only. `That
    year` and `five years later` go by the year named last, wherever in the paragraph.
    """
    in_sentence, since, in_paragraph = "", 0, ""
    for match in matches:
        span, groups = match.span, match.groups
        if in_paragraph and (groups["that"] or groups["later"]):
            yield match.in_year(in_paragraph, published)
            continue
        if _SENTENCE_END.search(text, since, span.start):
            in_sentence = ""
        since = span.end
        if in_sentence and span.kind == "own" and _leaves_year_out(match, text, language):
            yield match.in_year(in_sentence, published)
            continue
        named = groups["year"] if span.kind == "own" else ""
        in_sentence, in_paragraph = named or in_sentence, named or in_paragraph
        yield span


def _leaves_year_out(match: SpanMatch, text: str, language: SpanPatterns) -> bool:
    printed = text[match.span.start : match.span.end]
    return not match.groups.get("year") and not language.from_publication.search(printed)


def _groups(match: re.Match[str], words: SpanWords) -> Groups:
    """Return the groups by name; those numbered apart (`year_2`) are one."""
    caught: defaultdict[str, str] = defaultdict(str)
    for name, value in match.groupdict().items():
        caught[name.partition("_")[0]] += value or ""
    return Groups(caught, words)


def _compared(span: TimeSpan, year: str, text: str, language: SpanPatterns) -> TimeSpan:
    """Return a span as what others are compared with, where the words before it say so."""
    printed = " ".join(text[span.start : span.end].split())
    if language.year_before.fullmatch(printed):
        span = replace(span, is_year_before=True)
    if span.kind == "same":
        return replace(span, year=int(year) if year else None)
    if language.within.match(text, span.start):
        return span
    before = " ".join(text[max(0, span.start - LOOK_BACK) : span.start].split())
    return replace(span, kind="base") if language.compared.search(before) else span


def in_small_letters(text: str) -> str:
    """Return a text in small letters, each still in its place (`İ` would become two)."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
