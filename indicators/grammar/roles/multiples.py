"""Recognise multiples, `gấp 3 lần`, `three times`: growth, or a ratio of two things."""

from __future__ import annotations

from itertools import takewhile

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.roles.context import FAR, Context, FigureRole, is_of_a_period
from indicators.grammar.roles.direction import DIRECTIONS, MOVES, compared


def multiple(context: Context) -> FigureRole | None:
    """Read `gấp 3 lần`, `tăng 3 lần`, `3 times higher`, `three times the figure`."""
    at = _move_before(context)
    if at is not None:
        grown = FigureRole("growth", DIRECTIONS[context.chunks[at].tag], at)
        return FigureRole("level") if _is_of_another(context, at) else grown
    last = context.quantity.last
    if way := compared(context, last + 1):
        return FigureRole("growth", way)
    if context.chunks[last].tag is not Tag.RATE:
        return FigureRole("growth", "down") if is_of_a_period(context) else FigureRole("share")
    if context.tag(last + 1) in (Tag.UP, Tag.DOWN):
        return FigureRole("growth", DIRECTIONS[context.chunks[last + 1].tag])
    if context.tag(context.quantity.left) is Tag.RATIO:
        return FigureRole("growth", "up", context.quantity.left)
    return FigureRole("growth", "up")


def _is_of_another(context: Context, verb: int) -> bool:
    """Tell `gấp 2,8 lần vốn FDI`, a ratio of two things, from `gấp 3 lần cùng kỳ`."""
    at = context.quantity.last + 1
    things = (Tag.WORD, Tag.NOUN, Tag.WHOLE, Tag.REACH)
    if context.tag(verb) is not Tag.TIMES_AS or context.tag(at) not in things:
        return False
    ahead = range(at, min(at + FAR, context.end))
    clause = takewhile(lambda i: context.tag(i) not in (Tag.COMMA, Tag.BREAK), ahead)
    return all(context.tag(i) is not Tag.PERIOD for i in clause)


def _move_before(context: Context) -> int | None:
    """Return the verb next to a multiple, also where it stands among its qualifiers."""
    for at in range(context.quantity.last, context.quantity.left - 4, -1):
        tag = context.tag(at)
        if tag in (Tag.COMMA, Tag.BREAK, Tag.AND, None):
            return None
        if tag in MOVES:
            return at
    return None
