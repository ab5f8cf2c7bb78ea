"""A lexicon: the words that matter to a figure, each phrase with its tag and its value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from indicators.grammar.lexicon.source import SHARED, LexiconError, read_section, where
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.tokens import Token, tokens


class Entry(NamedTuple):
    """What the lexicon says of a phrase."""

    tag: Tag
    value: str


class Phrase(NamedTuple):
    """A phrase found in a text: what it is and how many tokens it takes."""

    entry: Entry
    length: int


Form = tuple[str, ...]
Forms = dict[str, list[tuple[Form, Entry]]]


@dataclass(frozen=True)
class Lexicon:
    """The phrases of one language by their first word, longest first."""

    code: str
    forms: Forms
    digits: Mapping[str, int]
    pairs: frozenset[str]
    longest: int
    counts: re.Pattern[str]  # what a paragraph without figures has none of

    def match(self, found: Sequence[Token], at: int) -> Phrase | None:
        """Return the longest phrase that begins at a token."""
        forms = self.forms.get(found[at].text)
        if not forms:
            return None
        ahead = tuple(token.text for token in found[at : at + self.longest])
        for form, entry in forms:
            if ahead[: len(form)] == form and not _is_parted(form, found, at):
                return Phrase(entry, len(form))
        return None


def _is_parted(form: Form, found: Sequence[Token], at: int) -> bool:
    """Tell the Australian `A$5` from `a $5 loan`."""
    return form[-1] == "$" and len(form) > 1 and found[at].end != found[at + 1].start


@lru_cache
def load_lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language. Raises `LexiconError` with all that is wrong in it."""
    numbers = read_section(code, "numbers")
    entries = _entries(code)
    forms: Forms = {}
    for form, entry in entries.items():
        forms.setdefault(form[0], []).append((form, entry))
    for same_start in forms.values():
        same_start.sort(key=lambda pair: -len(pair[0]))
    digits = numbers.get("words", {})
    longest = max(map(len, entries), default=1)
    pairs = frozenset(numbers.get("pairs", ()))
    return Lexicon(code, forms, digits, pairs, longest, _counts(code, digits))


def _entries(code: str) -> dict[Form, Entry]:
    entries: dict[Form, Entry] = {}
    problems = []
    for file in (SHARED, code):
        for key, value, phrase in _phrases(file):
            if key not in _TAGS:
                problems.append(f"{where(file, 'phrases', key)}: no such tag, for {phrase!r}")
                continue
            form = tuple(token.text for token in tokens(phrase))
            if form in entries:
                other = entries[form].tag.name.lower()
                problems.append(
                    f"{where(file, 'phrases', key)}: {phrase!r} stands in {other} as well"
                )
            entries[form] = Entry(_TAGS[key], value)
    if problems:
        raise LexiconError(problems)
    return entries


_TAGS = {tag.name.lower(): tag for tag in Tag}


def _phrases(file: str) -> Iterator[tuple[str, str, str]]:
    """Yield the phrases of a file as (tag, value, phrase)."""
    listed: dict[str, Any] = read_section(file, "phrases")
    for key, values in listed.items():
        by_value = values if isinstance(values, dict) else {"": values}
        for value, phrases in by_value.items():
            yield from ((key, value, phrase) for phrase in phrases)


def _counts(code: str, digits: Mapping[str, int]) -> re.Pattern[str]:
    telling = {phrase for key, _, phrase in _phrases(code) if _TAGS[key] in _TELLING}
    words = {*digits} - {"a", "an"} | telling
    return re.compile(rf"\d|\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


_TELLING = (Tag.MULTIPLE, Tag.FRACTION)
