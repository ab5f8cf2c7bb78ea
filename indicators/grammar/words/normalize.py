"""The text to read, cleaned, with the way back to where each character stood.

Cleaning composes decomposed letters, blanks out markup and makes one kind each of space
and dash. Every cleaned character remembers its place in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indicators.grammar.lexicon.tokens import RAISED

_MARKUP = re.compile(r"<[a-zA-Z/!][^<>\n]{0,300}>|&(?:nbsp|thinsp|ensp|emsp|#160|#xa0);", re.I)
# A tab parts the cells of a table, but for the one behind an item's mark.
_CELLS = re.compile(r"(?m)^\s*(?:[-–•+*·]|\d{1,2}[.)]|[a-z]\))\t+|(?<=\S)(\t+)(?=\S)")
_FOOTNOTE = re.compile(r"<sup>([0-9]{1,2})</sup>", re.I)  # a footnote's mark, or of square metres
_SUPERSCRIPT = str.maketrans("0123456789", RAISED)
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ALIKE = str.maketrans(
    dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
                  "\u202f\u205f\u3000\t\v\f\x1c\x1d\x1e\x1f\x85", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\r\u2028\u2029", "\n")
    | {"\uff05": "%", "\u066a": "%"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CleanText:
    """A cleaned text; `origin[i]` is where its character `i` stood, the end included."""

    text: str
    origin: Sequence[int]


def clean(original: str) -> CleanText:
    """Return the text ready for reading."""
    text, origin = _composed(original)
    text = text.replace("\r\n", " \n")
    text = _CELLS.sub(lambda match: "|" * len(match[1]) if match[1] else match[0], text)
    text = _FOOTNOTE.sub(lambda match: superscript(match[1]).ljust(len(match[0])), text)
    text = _MARKUP.sub(lambda match: " " * len(match[0]), text)
    return CleanText(text.translate(_ALIKE), origin)


def superscript(digits: str) -> str:
    """Return digits raised: `km²`, and a footnote's mark that is no part of a number."""
    return digits.translate(_SUPERSCRIPT)


def _composed(original: str) -> tuple[str, Sequence[int]]:
    hidden = any(mark in original for mark in _INVISIBLE)
    if not hidden and unicodedata.is_normalized("NFC", original):
        return original, range(len(original) + 1)
    parts: list[str] = []
    origin: list[int] = []
    for start, cluster in _clusters(original):
        composed = unicodedata.normalize("NFC", cluster).strip(_INVISIBLE)
        parts.append(composed)
        origin += [start] * len(composed)
    return "".join(parts), [*origin, len(original)]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each letter with the marks that combine with it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, text[start:at]
            start = at
