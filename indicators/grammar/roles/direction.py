"""Tell whether a wording moves up or down."""

from __future__ import annotations

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.reading import Direction
from indicators.grammar.roles.context import Context

DIRECTIONS: dict[Tag, Direction] = {
    Tag.UP: "up", Tag.MORE: "up", Tag.EXCEED: "up", Tag.TIMES_AS: "up", Tag.MULTIPLE: "up",
    Tag.DOWN: "down", Tag.FEWER: "down",
}  # fmt: skip
FORESEEN: dict[str, Direction] = {
    "grow": "up", "rise": "up", "increase": "up", "expand": "up", "climb": "up",
    "fall": "down", "shrink": "down", "decline": "down", "contract": "down",
}  # fmt: skip
MOVES = frozenset(DIRECTIONS)
_THAN: dict[str, Direction] = {
    "more than": "up", "higher than": "up", "less than": "down", "fewer than": "down",
    "lower than": "down",
}  # fmt: skip


# 8.7 percent down from June; but: 8.7 percent, down from 9.
_SINCE: dict[str, Direction] = {**_THAN, "up from": "up", "down from": "down"}


def compared(context: Context, at: int) -> Direction | None:
    """Return the way of `more`, `higher`, `more than in 2022` behind a figure."""
    tag = context.tag(at)
    if tag in (Tag.MORE, Tag.FEWER):
        return DIRECTIONS[tag]
    if tag is Tag.VERSUS:
        told = _SINCE if context.tag(at + 1) is Tag.PERIOD else _THAN
        return next(
            (way for words, way in told.items() if context.word(at).startswith(words)), None
        )
    if tag is not Tag.QUALIFIER or context.tag(at + 1) in (Tag.NUMBER, Tag.CURRENCY):
        return None
    return _THAN.get(context.word(at))
