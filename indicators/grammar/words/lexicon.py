"""A lexicon: the words that matter to a figure, each phrase with its tag and its value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from indicators.grammar.words.tokens import Token, tokens


class Tag(Enum):
    """What a piece of text does for the figures around it."""

    NUMBER = auto()
    PERIOD = auto()  # a span of time
    MASKED = auto()  # a date, a document number, a name: never a figure
    BREAK = auto()  # the end of a sentence
    COMMA = auto()
    MARK = auto()
    WORD = auto()
    QUALIFIER = auto()  # hơn, about; its value is a comparator
    AFTER = auto()  # trở lên, or more; the same, behind the figure
    LINK = auto()  # thêm, by: passed over between a cue and its figure
    REACH = auto()  # đạt, là, was: the same; what follows is a level, not a change
    MAGNITUDE = auto()  # its value is a power of ten
    CURRENCY = auto()  # its value is an ISO 4217 code
    RATE = auto()  # %, điểm phần trăm, lần
    MULTIPLE = auto()  # gấp đôi, doubled: a figure without a number
    FRACTION = auto()  # một nửa, two thirds of
    UP = auto()
    DOWN = auto()
    MORE = auto()  # cao hơn, higher: up before a rate, a qualifier before the rest
    FEWER = auto()
    EXCEED = auto()  # vượt: up before a percentage of a plan, else a qualifier
    TIMES_AS = auto()  # gấp: what follows is a multiple
    RATIO = auto()  # bằng, equal to
    TO = auto()  # lên, xuống: what follows is where it went
    RANGE = auto()  # đến, to: between two numbers
    FROM = auto()
    BETWEEN = auto()
    VERSUS = auto()
    SHARE = auto()
    WHOLE = auto()  # tổng số, of: what a share is of, behind it
    PLAN = auto()
    TARGET = auto()
    FORECAST = auto()
    FACT = auto()  # đã, in fact: what follows is no forecast any more
    LABEL = auto()  # Điều, phòng, No.: the number behind it is a name
    NOUN = auto()
    MODIFIER = auto()
    AGE = auto()
    TIME = auto()  # năm, ngày, hours: counted only where they last
    LASTING = auto()
    AND = auto()
    PER = auto()
    STOP = auto()  # ends a counted noun
    SPEECH = auto()  # cho biết, said: a day in such a sentence is that of the speech
    VAGUE = auto()  # hàng nghìn, dozens of: no figure


class Entry(NamedTuple):
    """What the lexicon says of a phrase."""

    tag: Tag
    value: str


class Phrase(NamedTuple):
    """A phrase found in a text: what it is and how many tokens it takes."""

    entry: Entry
    length: int


Table = Mapping[Tag, Mapping[str, str]]
Forms = dict[str, list[tuple[tuple[str, ...], Entry]]]


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


def _is_parted(form: tuple[str, ...], found: Sequence[Token], at: int) -> bool:
    """Tell the Australian `A$5` from `a $5 loan`."""
    return form[-1] == "$" and len(form) > 1 and found[at].end != found[at + 1].start


@lru_cache
def lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language, from its module of tables."""
    name = {"vi": "vietnamese", "en": "english"}[code]
    tables = import_module(f"indicators.grammar.words.{name}")
    forms = _indexed(tables.PHRASES)
    longest = max(len(form) for each in forms.values() for form, _ in each)
    return Lexicon(code, forms, tables.DIGITS, tables.PAIRS, longest, _counts(tables))


def _counts(tables: ModuleType) -> re.Pattern[str]:
    told = [tables.PHRASES[tag][value] for tag in _TOLD for value in tables.PHRASES[tag]]
    words = {*tables.DIGITS} - {"a", "an"} | {word for words in told for word in words.split("|")}
    return re.compile(rf"\d|\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


_TOLD = (Tag.MULTIPLE, Tag.FRACTION)


def _indexed(table: Table) -> Forms:
    forms: Forms = {}
    for tag, values in table.items():
        for value, phrases in values.items():
            for form in _spelt(phrases.split("|")):
                forms.setdefault(form[0], []).append((form, Entry(tag, value)))
    for each in forms.values():
        each.sort(key=lambda pair: -len(pair[0]))
    return forms


def _spelt(phrases: Iterable[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(token.text for token in tokens(" ".join(each.split()))) for each in phrases)
