"""Spans of time as texts say them, resolved to whole days.

Each language is a table of patterns, each with the function that works its days out. What
hangs on the day of publication is left empty where that is unknown.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from importlib import import_module
from typing import Literal, NamedTuple

from indicators.grammar.reading import Basis
from indicators.grammar.spans.calendar import UNKNOWN, Match, Resolve, Said
from indicators.period import Period

# own: what the figures near it cover; base: what they are compared with; day: a dated event
# now: the day of publication, in words
# rate: how often, so no days at all
Kind = Literal["own", "base", "same", "day", "now", "rate"]


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time where it stands in a paragraph.

    `same` is the same period of another year: `year` of it, or one year before.
    """

    start: int
    end: int
    period: Period | None
    basis: Basis
    kind: Kind
    year: int | None = None


Row = tuple[str, Kind, Resolve]

CENTURY = "(?:19|20)"
YEAR = rf"(?P<year>{CENTURY}\d\d)(?!\d|[.,]\d)"


class Found(NamedTuple):
    """A span a pattern finds, and what it takes to work its days out again."""

    span: Span
    resolve: Resolve
    caught: Match


def find_spans(text: str, code: str, published: date | None) -> list[Span]:
    """Return the spans of a paragraph in order; of two that overlap, the earlier or longer."""
    found = sorted(
        _candidates(text, code, published), key=lambda each: (each.span.start, -each.span.end)
    )
    kept: list[Found] = []
    for each in found:
        if not kept or each.span.start >= kept[-1].span.end:
            kept.append(each)
    return list(_anchored(kept, text, published))


def _candidates(text: str, code: str, published: date | None) -> Iterator[Found]:
    small = in_small_letters(text)
    for pattern, kind, resolve in _patterns(code):
        for match in pattern.finditer(small):
            caught = _caught(match)
            said = _resolved(resolve, caught, published)
            span = Span(match.start(), match.end(), said.period, said.basis, kind)
            yield Found(_with_base(span, caught.get("year", ""), text, code), resolve, caught)


def _anchored(found: Sequence[Found], text: str, published: date | None) -> Iterator[Span]:
    """Yield the spans, those that leave their year out in the year said before them.

    `6 tháng đầu năm 2005 tăng 7,6%, trong đó quý I tăng 7,3%`: in one sentence only. `That
    year` and `five years later` go by the year said last, wherever in the paragraph.
    """
    year, since, told = "", 0, ""
    for span, resolve, caught in found:
        if told and (caught.get("that") or caught.get("later")):
            said = _resolved(resolve, defaultdict(str, caught, year=told), published)
            yield replace(span, period=said.period, basis=said.basis)
            continue
        if _SENTENCE_END.search(text, since, span.start):
            year = ""
        since = span.end
        if year and span.kind == "own" and _leaves_year_out(text[span.start : span.end], caught):
            said = _resolved(resolve, defaultdict(str, caught, year=year), published)
            yield replace(span, period=said.period, basis=said.basis)
            continue
        named = caught.get("year") if span.kind == "own" else None
        year, told = named or year, named or told
        yield span


_SENTENCE_END = re.compile(r"[.!?…]\s")
_TOLD_FROM_TODAY = re.compile(
    r"\b(?:nay|này|ngoái|trước|qua|tới|sau|rồi|this|last|next|past)\b", re.IGNORECASE
)


def _leaves_year_out(printed: str, caught: Match) -> bool:
    return caught.get("year") == "" and not _TOLD_FROM_TODAY.search(printed)


def _caught(match: re.Match[str]) -> Match:
    """Return the groups by name; those numbered apart (`year_2`) are one."""
    caught: defaultdict[str, str] = defaultdict(str)
    for name, value in match.groupdict().items():
        caught[name.partition("_")[0]] += value or ""
    return caught


def _resolved(resolve: Resolve, match: Match, published: date | None) -> Said:
    """Work out the days; those no calendar has (`31/2`, `tháng 15`) are not known."""
    try:
        return resolve(match, published)
    except (ValueError, OverflowError):
        return UNKNOWN


def _with_base(span: Span, year: str, text: str, code: str) -> Span:
    if span.kind == "same":
        return replace(span, year=int(year) if year else None)
    if text[span.start : span.start + 6].lower().startswith(_WITHIN):
        return span
    before = " ".join(text[max(0, span.start - 60) : span.start].split())
    if _tables(code).COMPARED.search(before):
        return replace(span, kind="base")
    return span


_WITHIN = ("vào ", "trong ")  # gấp 500 lần vào năm 2019: in it, not what it was then


class Tables(NamedTuple):
    """The patterns of a language, and what stands before a span compared with."""

    SPANS: Sequence[Row]
    COMPARED: re.Pattern[str]


_MODULES = {"vi": "vietnamese", "en": "english"}


@lru_cache
def _tables(code: str) -> Tables:
    module = import_module(f"indicators.grammar.spans.{_MODULES[code]}")
    return Tables(module.SPANS, re.compile(module.COMPARED, re.IGNORECASE))


@lru_cache
def _patterns(code: str) -> list[tuple[re.Pattern[str], Kind, Resolve]]:
    return [(_compiled(pattern), kind, resolve) for pattern, kind, resolve in _tables(code).SPANS]


def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in small letters; its groups may share a name, its spaces be several."""
    seen: Counter[str] = Counter()

    def apart(group: re.Match[str]) -> str:
        seen[group[1]] += 1
        return f"(?P<{group[1]}_{seen[group[1]]}>"

    numbered = re.sub(r"\(\?P<(\w+)>", apart, pattern)
    spaced = re.sub(r"(?<!\[) ", "(?: {1,40})", numbered)
    return re.compile(rf"(?<![\w/])(?:{spaced})(?!\w)")


def in_small_letters(text: str) -> str:
    """Return a text in small letters, each still in its place (`İ` would become two)."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
