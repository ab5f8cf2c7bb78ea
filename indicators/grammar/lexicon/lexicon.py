"""Load the words that matter to a figure, each phrase with its tag and its value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from indicators.grammar.lexicon.habits import Habits, number_marks, read_habits
from indicators.grammar.lexicon.source import SHARED, LexiconError, read_section, where
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.tokens import Token, spelling, tokens
from indicators.grammar.lexicon.words import Words


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
    habits: Habits
    marks: tuple[str, str]  # of groups and of decimals
    forms: Forms
    words: Mapping[Words, frozenset[str]]
    digits: Mapping[str, int]
    pairs: frozenset[str]
    longest: int
    counts: re.Pattern[str]  # what a paragraph without figures has none of

    def __getitem__(self, words: Words) -> frozenset[str]:
        """Return a word list, empty where the language has none."""
        return self.words.get(words, frozenset())

    def begins(self, text: str, words: Words) -> bool:
        """Say whether a text in small letters begins with one of a list."""
        return text.startswith(tuple(self[words]))

    def ends(self, text: str, words: Words) -> bool:
        """Say whether a text in small letters ends with one of a list."""
        return text.endswith(tuple(self[words]))

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

    def words_of(self, *tags: Tag) -> frozenset[str]:
        """Return the words that the phrases of some tags are made of."""
        entries = (pair for forms in self.forms.values() for pair in forms)
        return frozenset(word for form, entry in entries if entry.tag in tags for word in form)


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
    digits, words = numbers.get("words", {}), _word_lists(code)
    counts = _counts(code, digits, words.get(Words.ARTICLES, frozenset()))
    longest = max(map(len, entries), default=1)
    pairs = frozenset(numbers.get("pairs", ()))
    return Lexicon(
        code, read_habits(code), number_marks(code), forms, words, digits, pairs, longest, counts
    )


def _entries(code: str) -> dict[Form, Entry]:
    entries: dict[Form, Entry] = {}
    problems = []
    for file in (SHARED, code):
        for key, value, phrase in _phrases(file):
            if key not in _TAGS:
                problems.append(f"{where(file, 'phrases', key)}: no such tag, for {phrase!r}")
                continue
            form = _form(phrase)
            if form in entries:
                other = entries[form].tag.name.lower()
                problems.append(
                    f"{where(file, 'phrases', key)}: {phrase!r} stands in {other} as well"
                )
            entries[form] = Entry(_TAGS[key], value)
    if problems:
        raise LexiconError(problems)
    return entries


def _form(phrase: str) -> Form:
    """Return a phrase as the tokens it is met by; plain words are cut without searching."""
    words = phrase.split()
    if all(map(str.isalpha, words)):
        return tuple(map(spelling, words))
    return tuple(token.text for token in tokens(phrase))


_TAGS = {tag.name.lower(): tag for tag in Tag}


def _phrases(file: str) -> Iterator[tuple[str, str, str]]:
    """Yield the phrases of a file as (tag, value, phrase)."""
    listed: dict[str, Any] = read_section(file, "phrases")
    for key, values in listed.items():
        by_value = values if isinstance(values, dict) else {"": values}
        for value, phrases in by_value.items():
            yield from ((key, value, phrase) for phrase in phrases)


def _word_lists(code: str) -> dict[Words, frozenset[str]]:
    lists: dict[Words, frozenset[str]] = {}
    problems = []
    for file in (SHARED, code):
        for key, words in read_section(file, "words").items():
            if key not in _WORDS:
                problems.append(f"{where(file, 'words')}: {key}: no rule reads such a list")
                continue
            lists[_WORDS[key]] = lists.get(_WORDS[key], frozenset()) | frozenset(words)
    if problems:
        raise LexiconError(problems)
    return lists


_WORDS = {words.name.lower(): words for words in Words}


def _counts(code: str, digits: Mapping[str, int], articles: frozenset[str]) -> re.Pattern[str]:
    telling = {phrase for key, _, phrase in _phrases(code) if _TAGS[key] in _TELLING}
    words = {*digits} - articles | telling
    return re.compile(rf"\d|\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


_TELLING = (Tag.MULTIPLE, Tag.FRACTION)
