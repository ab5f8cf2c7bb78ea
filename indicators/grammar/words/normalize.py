"""The text to read, cleaned, with the way back to where each character stood.

Cleaning composes decomposed letters, blanks out markup and makes one kind each of space
and dash. Every cleaned character remembers its place in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARKUP = re.compile(r"<[a-zA-Z/!][^<>\n]{0,300}>|&(?:nbsp|thinsp|ensp|emsp|#160|#xa0);", re.I)
_CELLS = re.compile(r"(?<=\d)\t+(?=\d)")  # two cells of a table are no one number
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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line that is not blank: its number, counted from 1, and where it begins."""

    number: int
    start: int
    text: str


def clean(original: str) -> CleanText:
    """Return the text ready for reading."""
    text, origin = _composed(original)
    text = _CELLS.sub(lambda match: "|" * len(match[0]), text)
    text = _MARKUP.sub(lambda match: " " * len(match[0]), text)
    return CleanText(text.translate(_ALIKE), origin)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the lines that are not blank, as the curation counts them."""
    start, number = 0, 0
    for line in text.split("\n"):
        if line.strip():
            number += 1
            yield Paragraph(number, start, line)
        start += len(line) + 1


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
