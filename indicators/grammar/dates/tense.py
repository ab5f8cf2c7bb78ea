"""Tense: English clauses that tell how things are, on whatever day."""

from __future__ import annotations

from collections.abc import Iterable

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.roles.context import Context

_IS = frozenset({
    "is", "are", "comes", "come", "remains", "remain", "holds", "hold", "makes", "buys", "sells",
    "employs", "employ", "serves", "serve", "runs", "operates", "owns", "need", "live", "stands",
    "lies", "covers", "includes", "hosts", "boasts", "applies", "pays", "earns", "speaks",
    "licenses", "keeps", "require", "requires", "brings",
    "include", "study", "now", "licences", "supplies", "advise", "carries",
})  # fmt: skip
_WAS = frozenset({"was", "were", "had", "did", "has", "have", "been"})
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
    return words.isdisjoint(_WAS) and not words.isdisjoint(_IS)


def _words(context: Context, places: Iterable[int]) -> set[str]:
    return {context.word(at) for at in places}
