"""Words before a number that bound it: `more than`, `gần`; each keeps its source's shade."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

from indicators.figure import Comparator
from indicators.grammar.printing.magnitudes import first_spelling, spellings
from indicators.language import Language, language_codes


class Qualifier(NamedTuple):
    """A word before a number: what it does to the bounds, and how it is spelt."""

    comparator: Comparator
    spellings: str


NEARLY = Qualifier("<", "nearly|almost|close to|just under|approaching")
# The first of a comparator is the one printed; the others keep a source's own shade.
QUALIFIERS = (
    Qualifier(">", "more than|exceeding|in excess of|greater than"),
    Qualifier(">", "over|above|upwards of"),
    Qualifier(">=", "at least|no fewer than|no less than|a minimum of|from"),
    Qualifier("<", "under|less than|below|fewer than|not yet"),
    NEARLY,
    Qualifier("<=", "at most|up to|no more than|not more than|a maximum of"),
    Qualifier("~", "about|around|approximately|roughly|some|an estimated"),
)
SYMBOLS: dict[str, Comparator] = {
    ">=": ">=", "≥": ">=", "<=": "<=", "≤": "<=", ">": ">", "<": "<", "~": "~", "≈": "~", "=": "=",
}  # fmt: skip


def comparator_mark(comparator: Comparator) -> str:
    """Return the one letter a comparator is printed as before a number; none for `=`."""
    return {"=": "", ">=": "≥", "<=": "≤"}.get(comparator, comparator)


def qualifier_word(comparator: Comparator, language: Language, wording: str = "") -> str:
    """Say what a comparator means, in the shade of a source's own wording: `nearly`, `gần`."""
    own = qualifier_of(wording)
    if own and own[0].comparator == comparator:
        return first_spelling(own[0].spellings, language)
    standard = (q for q in QUALIFIERS if q.comparator == comparator)
    return next((first_spelling(q.spellings, language) for q in standard), "")


def qualifier_of(text: str) -> tuple[Qualifier, str] | None:
    """Return the qualifier a printed figure begins with, and the language it is in."""
    cleaned = composed(text)
    found = [
        (len(spelling), qualifier, code)
        for code in language_codes()
        for qualifier in QUALIFIERS
        for spelling in spellings(qualifier.spellings, code)
        if re.match(rf"{re.escape(spelling)}\b", cleaned, re.IGNORECASE)
    ]
    return max(found, key=lambda each: each[0])[1:] if found else None  # `trên dưới`, not `trên`


def composed(text: str) -> str:
    """Return a text with single spaces, each letter in one piece however it was typed."""
    return " ".join(normalize("NFC", text).split())
