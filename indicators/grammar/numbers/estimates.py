"""Apply an estimate that opens a sentence to its figure: `Ước tính đón 12,6 triệu khách`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.amounts import printed
from indicators.grammar.numbers.quantities import Quantity
from indicators.grammar.words.chunks import Chunk

_NEAR = 6  # chunks from an estimate to its figure
_WORDS = frozenset({Tag.WORD, Tag.NOUN, Tag.MODIFIER, Tag.LINK, Tag.REACH, Tag.WHOLE})


def with_estimates(
    found: Sequence[Quantity], chunks: Sequence[Chunk], lexicon: Lexicon
) -> Iterator[Quantity]:
    """Yield the quantities, the first of a sentence that opens as an estimate as about so many."""
    since = 0
    for quantity in found:
        opening = _opening(chunks, quantity.first, since, lexicon)
        since = quantity.last
        opening = opening or _is_estimated_before(chunks, quantity.first)
        exact = quantity.figure.comparator == "=" and not quantity.is_rate
        if opening and exact:
            figure = printed(quantity.amount, "~", is_rate=False)
            yield replace(quantity, figure=figure)
        else:
            yield quantity


def _is_estimated_before(chunks: Sequence[Chunk], first: int) -> bool:
    """Find `cán cân ước tính nhập siêu 100 triệu`: a few words between."""
    for at in range(first - 1, max(-1, first - _NEAR), -1):
        if chunks[at].word == "ước tính":
            return True
        if chunks[at].tag not in _WORDS:
            return False
    return False


def _opening(chunks: Sequence[Chunk], at: int, since: int, lexicon: Lexicon) -> bool:
    """Say whether the sentence of a chunk, or its clause, opens as an estimate.

    No quantity stands between.
    """
    while at > since and not (chunks[at - 1].tag is Tag.BREAK and chunks[at - 1].text in ".!?"):
        at -= 1
        if chunks[at].tag is Tag.COMMA and lexicon.begins(chunks[at + 1].word, Words.ESTIMATING):
            return True
    is_first = at == 0 or chunks[at - 1].tag is Tag.BREAK
    return is_first and lexicon.begins(chunks[at].word, Words.ESTIMATING)
