"""Notes under a table, and the marks on words and figures that point to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from loaders.formats.elsewhere.words.plain import plain

_NOTE = re.compile(
    r"\(?(?P<mark>\d{1,2}|[a-z]|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹])\)?\s*[.:)]?\s+(?P<text>\S.*)", re.DOTALL
)
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
_BRACKETED = re.compile(r"(?P<text>.*\S)\s*\((?P<marks>[a-z\d]{1,2}|\*+)\)\s*")
_GLUED = re.compile(r"(?P<text>.*[^\W\d_][).]?)\s?(?P<marks>\d{1,2}(?:\s?,\s?\d{1,2})*)\s*")
_STARRED = re.compile(r"(?P<text>.*?\S)\s*(?P<marks>\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*")


def footnotes_in(texts: Iterable[str]) -> dict[str, str]:
    """Return the notes of a table by their marks: `(a) Includes …` under `a`."""
    matches = (_NOTE.fullmatch(text) for text in texts)
    return {match["mark"].translate(_RAISED): match["text"] for match in matches if match}


def unmarked(text: str, footnotes: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return a text without the marks of notes at its end, and the marks.

    Only marks that a note explains are taken off, stars always: `SP500` keeps its number.
    """
    for pattern in (_STARRED, _BRACKETED, _GLUED):
        if match := pattern.fullmatch(text):
            marks = tuple(re.findall(r"\w+|\*+", match["marks"].translate(_RAISED)))
            if all(mark in footnotes or mark.startswith("*") for mark in marks):
                return match["text"].strip(), marks
    return text, ()


def explained(marks: Iterable[str], footnotes: Mapping[str, str]) -> list[str]:
    """Return what the notes say to marks."""
    return [footnotes[mark] for mark in marks if mark in footnotes]


def is_source_line(text: str) -> bool:
    """Say whether a line under a table names its source."""
    return plain(text).startswith(("nguon", "source"))
