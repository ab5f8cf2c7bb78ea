"""The span patterns of a language, from its lexicon: what to look for, and how it becomes days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal, get_args

from indicators.grammar.lexicon.patterns import NEVER, compile_pattern, compile_words, group_names
from indicators.grammar.lexicon.source import LexiconError, read_section, where
from indicators.grammar.spans import resolve_days, resolve_months, resolve_years
from indicators.grammar.spans.calendar import UNKNOWN, Days
from indicators.grammar.spans.groups import Groups, SpanWords
from indicators.grammar.spans.registry import RESOLVERS, Resolve

# own: what the figures near it cover; base: what they are compared with; day: a dated event
# now: the day of publication, in words; same: the same period of another year
# rate: how often, so no days at all
Kind = Literal["own", "base", "same", "day", "now", "rate"]

_ROOMS = (resolve_days, resolve_months, resolve_years)  # imported, they enter their resolvers
_KEYS = frozenset({"kind", "days", "pattern"})
_WORDS = ("numbers", "months", "weekdays", "units")


@dataclass(frozen=True)
class SpanPattern:
    """One way a language words spans: its pattern, its kind, how its days are worked out."""

    pattern: re.Pattern[str]
    kind: Kind
    resolve: Resolve
    options: Mapping[str, int]

    def days(self, groups: Groups, published: date | None) -> Days:
        """Work out the days; those no calendar has (`31/2`, `tháng 15`) are not known."""
        try:
            return self.resolve(groups, published, **self.options)
        except (ValueError, OverflowError):
            return UNKNOWN


@dataclass(frozen=True)
class SpanPatterns:
    """All a language has to say about spans."""

    patterns: Sequence[SpanPattern]
    words: SpanWords
    compared: re.Pattern[str]  # before a span others are compared with
    within: re.Pattern[str]  # begins a span that is not compared with, whatever is before it
    from_publication: re.Pattern[str]  # in a span told from today
    year_before: re.Pattern[str]


@lru_cache
def span_patterns(code: str) -> SpanPatterns:
    """Return the span patterns of a language. Raises `LexiconError` with all that is wrong."""
    section = read_section(code, "spans")
    words = SpanWords(**{key: section.get(key, {}) for key in _WORDS})
    patterns: list[SpanPattern] = []
    problems: list[str] = []
    for entry in section.get("patterns", []):
        try:
            patterns.append(_read(code, entry))
        except LexiconError as error:
            problems += error.problems
    if problems:
        raise LexiconError(problems)

    def single(key: str) -> re.Pattern[str]:
        return compile_pattern(code, f"spans.{key}", section.get(key, NEVER), re.IGNORECASE)

    return SpanPatterns(
        patterns,
        words,
        compared=single("compared"),
        within=single("within"),
        from_publication=single("from_publication"),
        year_before=single("year_before"),
    )


def _read(code: str, entry: Mapping[str, Any]) -> SpanPattern:
    pattern = compile_words(code, "spans.patterns", str(entry.get("pattern", "")))
    if problems := list(_problems(entry, pattern)):
        place = where(code, "spans.patterns")
        raise LexiconError([f"{place} {entry.get('pattern')!r}: {each}" for each in problems])
    options = {key: value for key, value in entry.items() if key not in _KEYS}
    resolver = RESOLVERS[entry.get("days", "unknown")]
    return SpanPattern(pattern, entry["kind"], resolver.resolve, options)


def _problems(entry: Mapping[str, Any], pattern: re.Pattern[str]) -> Iterator[str]:
    if not entry.get("pattern"):
        yield "has no pattern"
    if entry.get("kind") not in get_args(Kind):
        yield f"kind is {entry.get('kind')!r}, not one of {', '.join(get_args(Kind))}"
    days = entry.get("days", "unknown")
    if days not in RESOLVERS:
        yield f"days are {days!r}, not one of {', '.join(sorted(RESOLVERS))}"
        return
    resolver = RESOLVERS[days]
    if missing := sorted(resolver.needs - set(group_names(pattern))):
        yield f"{days} needs the groups {', '.join(missing)}"
    if unknown := sorted(entry.keys() - _KEYS - resolver.options):
        yield f"{days} takes no {', '.join(unknown)}"
