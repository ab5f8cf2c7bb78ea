"""Recognise clauses that tell how things are, on whatever day."""

from __future__ import annotations

from collections.abc import Iterable

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.roles.context import Context

_ENDS = frozenset({Tag.COMMA, Tag.BREAK, None})
FAR = 24  # chunks a clause may take


def is_of_any_time(context: Context, since: int | None = None) -> bool:
    """Say whether a figure's clause tells how things are: `its firms employ 2.7 million`.

    With `since` the clause is another one than the span at that place stands in.
    """
    first, last = context.quantity.first, context.quantity.last
    start = next(
        (at for at in range(first - 1, first - FAR, -1) if context.tag(at) in _ENDS), first
    )
    if since is not None and since > start:
        return False
    end = next((at for at in range(last + 1, last + FAR) if context.tag(at) in _ENDS), last)
    words = _words(context, range(start + 1, end))
    return words.isdisjoint(context.lexicon[Words.WAS]) and not words.isdisjoint(
        context.lexicon[Words.IS]
    )


def _words(context: Context, places: Iterable[int]) -> set[str]:
    return {context.word(at) for at in places}
