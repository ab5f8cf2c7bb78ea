"""Multiples: `gấp 3 lần`, `three times the figure`: growth, or a ratio of two things."""

from __future__ import annotations

from itertools import takewhile

from indicators.grammar.roles.context import FAR, Part, Scene, is_of_a_period
from indicators.grammar.roles.direction import DIRECTIONS, MOVES, compared
from indicators.grammar.words.lexicon import Tag


def multiple(scene: Scene) -> Part | None:
    """Read `gấp 3 lần`, `tăng 3 lần`, `3 times higher`, `three times the figure`."""
    at = _move_before(scene)
    if at is not None:
        grown = Part("growth", DIRECTIONS[scene.chunks[at].tag], at)
        return Part("level") if _is_of_another(scene, at) else grown
    last = scene.quantity.last
    if way := compared(scene, last + 1):
        return Part("growth", way)
    if scene.chunks[last].tag is not Tag.RATE:
        return Part("growth", "down") if is_of_a_period(scene) else Part("share")
    if scene.tag(last + 1) in (Tag.UP, Tag.DOWN):
        return Part("growth", DIRECTIONS[scene.chunks[last + 1].tag])
    if scene.tag(scene.quantity.left) is Tag.RATIO:
        return Part("growth", "up", scene.quantity.left)
    return Part("growth", "up")


def _is_of_another(scene: Scene, verb: int) -> bool:
    """Tell `gấp 2,8 lần vốn FDI`, a ratio of two things, from `gấp 3 lần cùng kỳ`."""
    at = scene.quantity.last + 1
    things = (Tag.WORD, Tag.NOUN, Tag.WHOLE, Tag.REACH)
    if scene.tag(verb) is not Tag.TIMES_AS or scene.tag(at) not in things:
        return False
    ahead = range(at, min(at + FAR, scene.end))
    clause = takewhile(lambda i: scene.tag(i) not in (Tag.COMMA, Tag.BREAK), ahead)
    return all(scene.tag(i) is not Tag.PERIOD for i in clause)


def _move_before(scene: Scene) -> int | None:
    """Return the verb next to a multiple, also where it stands among its qualifiers."""
    for at in range(scene.quantity.last, scene.quantity.left - 4, -1):
        tag = scene.tag(at)
        if tag in (Tag.COMMA, Tag.BREAK, Tag.AND, None):
            return None
        if tag in MOVES:
            return at
    return None
