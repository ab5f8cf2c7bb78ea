"""Count what is printed as names, where a sentence goes through several lists of the world's.

The one kind of figure printed as names: `A was inscribed on … in 2019, B and C were
recognised as … in 2021` are one and two. A single honour is an event, not a count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import groupby

from indicators.figure import Figure, Numeral
from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.patterns import NEVER, compile_pattern
from indicators.grammar.lexicon.source import read_section
from indicators.grammar.numbers.amounts import Amount
from indicators.grammar.numbers.quantities import Quantity
from indicators.grammar.words.chunks import Chunk

_SENTENCE_END = re.compile(r"[.!?] ")
FEWEST = 2


def with_list_counts(
    quantities: Iterable[Quantity], text: str, chunks: Sequence[Chunk], lexicon: Lexicon
) -> list[Quantity]:
    """Return the quantities with the counts of names on lists, in order."""
    counts = _list_counts(text, chunks, lexicon.code)
    return sorted((*quantities, *counts), key=lambda quantity: quantity.first)


def _list_counts(text: str, chunks: Sequence[Chunk], code: str) -> Iterator[Quantity]:
    pattern, joint = _wording(code)
    matches = pattern.finditer(text)
    for _, sentence in groupby(matches, lambda match: _sentences_before(match, text)):
        listed = list(sentence)
        if len(listed) >= FEWEST:
            yield from (_counted(match, chunks, joint) for match in listed)


def _sentences_before(match: re.Match[str], text: str) -> int:
    return sum(1 for _ in _SENTENCE_END.finditer(text, 0, match.start()))


def _counted(match: re.Match[str], chunks: Sequence[Chunk], joint: str) -> Quantity:
    starts = [chunk.start for chunk in chunks]
    first = bisect_right(starts, match.start("names")) - 1
    last = bisect_right(starts, match.end("names") - 1) - 1
    after = bisect_right(starts, match.end("title") - 1) - 1
    count = Numeral(Decimal(1 + match["names"].count(joint)), Decimal(1))
    amount, figure = Amount(first, last, count), Figure.printed(count, "=")
    return Quantity(first, last, after, first - 1, amount, figure, match["title"])


@lru_cache
def _wording(code: str) -> tuple[re.Pattern[str], str]:
    """Return how honours are worded, and what joins two names."""
    section = read_section(code, "list_counts")
    pattern = compile_pattern(code, "list_counts.pattern", section.get("pattern", NEVER))
    return pattern, section.get("joint", ",")
