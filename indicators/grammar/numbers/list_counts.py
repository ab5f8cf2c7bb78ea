"""Honours: what was put on a list of the world's, counted where a sentence goes through several.

The one kind of figure printed as names: `A was inscribed on … in 2019, B and C were
recognised as … in 2021` are one and two. A single honour is an event, not a count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from indicators.figure import Figure, Numeral
from indicators.grammar.numbers.amounts import Amount
from indicators.grammar.numbers.quantities import Quantity
from indicators.grammar.words.chunks import Chunk

_OPENING = r"(?:^|(?<=[.!?] )|(?<=, ))"  # of a sentence, or behind the honour before
_NAMES = r"(?P<names>[^\s,.;:!?()\d][^,.;:!?()\d]{1,120}?)"
_TITLE = r"(?P<title>[^,.;:!?()\d]{4,100}?)"
_YEAR = r"(?:19|20)\d\d\b"
_HONOURED = {
    "vi": re.compile(
        rf"{_OPENING}(?:(?i:việc|và) )?{_NAMES}(?: của Việt Nam)? (?:đã )?được (?:UNESCO )?"
        rf"(?:ghi danh(?: vào| là)?|công nhận là|vinh danh là)(?: danh mục| danh sách)? {_TITLE}"
        rf"(?: vào)? năm {_YEAR}",
    ),
    "en": re.compile(
        rf"{_OPENING}(?:and )?{_NAMES} (?:was|were) (?:inscribed (?:on|in)|listed as"
        rf"|recogni[sz]ed as|designated(?: as)?) (?:the |an? )?{_TITLE} in {_YEAR}",
    ),
}
_AND = {"vi": " và ", "en": " and "}
_SENTENCE_END = re.compile(r"[.!?] ")
FEWEST = 2


def with_list_counts(
    found: Iterable[Quantity], text: str, chunks: Sequence[Chunk], code: str
) -> list[Quantity]:
    """Return the quantities with the honours a paragraph goes through, in order."""
    return sorted((*found, *_honours(text, chunks, code)), key=lambda each: each.first)


def _honours(text: str, chunks: Sequence[Chunk], code: str) -> Iterator[Quantity]:
    matches = _HONOURED[code].finditer(text)
    for _, told in groupby(matches, lambda match: _sentences_before(match, text)):
        listed = list(told)
        if len(listed) >= FEWEST:
            yield from (_counted(each, chunks, code) for each in listed)


def _sentences_before(match: re.Match[str], text: str) -> int:
    return sum(1 for _ in _SENTENCE_END.finditer(text, 0, match.start()))


def _counted(match: re.Match[str], chunks: Sequence[Chunk], code: str) -> Quantity:
    starts = [chunk.start for chunk in chunks]
    first = bisect_right(starts, match.start("names")) - 1
    last = bisect_right(starts, match.end("names") - 1) - 1
    after = bisect_right(starts, match.end("title") - 1) - 1
    count = Numeral(Decimal(1 + match["names"].count(_AND[code])), Decimal(1))
    amount, figure = Amount(first, last, count), Figure.printed(count, "=")
    return Quantity(first, last, after, first - 1, amount, figure, match["title"])
