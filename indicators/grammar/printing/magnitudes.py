"""Words for powers of ten: `billion`, `nghìn tỷ`; and every spelling of a word."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from indicators.language import Language, load_language


class Magnitude(NamedTuple):
    """A word for a power of ten, and how it is spelt."""

    scale: int
    spellings: str


MAGNITUDES = (
    Magnitude(12, "trillion|tn|trn"),
    Magnitude(9, "billion|bn"),
    Magnitude(6, "million|mn|m"),
    Magnitude(3, "thousand|k"),
)


def magnitude_word(scale: int, language: Language) -> str:
    """Name a power of ten: `billion` for 9; nothing for 0."""
    return first_spelling(dict(MAGNITUDES)[scale], language) if scale else ""


@lru_cache
def spellings(lexeme: str, code: str) -> tuple[str, ...]:
    """Return every spelling a language has for a word of the lexicon, longest first."""
    return tuple(sorted(load_language(code).text(lexeme).split("|"), key=len, reverse=True))


def first_spelling(lexeme: str, language: Language) -> str:
    """Return the spelling of a word that is printed."""
    return language.text(lexeme).split("|")[0]
