"""Cut a text into numbers, words and marks, with their places; words in one spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["number", "word", "mark"]

# A number never starts inside another one, and is never given back once taken: linear time.
# Groups apart by spaces are at most six, so that a page of numbers is not tried as one.
_TOKEN = re.compile(
    r"""
    (?P<number> (?<![\d.,/])[0-9]{1,3}(?>(?:\ [0-9]{3}){1,5})(?![\d])(?:[.,][0-9]+(?![.,]?\d))?
              | (?<![\d.,/])[0-9]{1,3}(?>(?:['’][0-9]{3}){1,5})(?![\d'’])
              | [0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]{1,2}(?![\w.,])
              | (?>[0-9]+(?:[.,][0-9]+)*) )
  | (?P<word> (?>[^\W\d_]+(?:[’'][^\W\d_]+)?) )
  | (?P<mark> US\$|[^\s\w]|_|\d )
    """,
    re.VERBOSE,
)
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TONES = str.maketrans({"ì": "ỳ", "í": "ý", "ỉ": "ỷ", "ĩ": "ỹ", "ị": "ỵ", "i": "y"})
_OLD_TONE = re.compile("o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ]")
_MOVED = {
    f"{first}{old}": f"{new}{second}"
    for first, olds, news, second in (
        ("o", "àáảãạ", "òóỏõọ", "a"),
        ("o", "èéẻẽẹ", "òóỏõọ", "e"),
        ("u", "ỳýỷỹỵ", "ùúủũụ", "y"),
    )
    for old, new in zip(olds, news, strict=True)
}
_I_OR_Y = re.compile("(?<=[hklmst])[iìíỉĩị]$")


class Token(NamedTuple):
    """A piece of text: its kind, how the lexicon would spell it, and where it is."""

    kind: Kind
    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text, in order; the mark of a footnote is none: `200¹`."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "word":
            if not match[0].strip(RAISED):
                continue
            yield Token("word", spelling(match[0]), match.start(), match.end())
        elif kind == "number":
            yield Token("number", match[0], match.start(), match.end())
        else:
            yield Token("mark", match[0], match.start(), match.end())


def spelling(word: str) -> str:
    """Return the one spelling of a word: tỉ as tỷ, thoả as thỏa, in small letters."""
    small = word.lower()
    if small.isascii():
        return small
    moved = _OLD_TONE.sub(lambda match: _MOVED[match[0]], small)
    return _I_OR_Y.sub(lambda match: match[0].translate(_TONES), moved)
