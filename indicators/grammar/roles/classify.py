"""Decide what a figure is for: a level, growth, a share, a target, a comparison base."""

from __future__ import annotations

from collections.abc import Collection

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.quantities import Quantity
from indicators.grammar.reading import PERCENT, Role
from indicators.grammar.roles.comparison_bases import is_base, is_growth_compared_with
from indicators.grammar.roles.context import Context, FigureRole
from indicators.grammar.roles.direction import FORESEEN
from indicators.grammar.roles.growth import growth_role
from indicators.grammar.roles.targets import target_role

_JOINED = frozenset(
    {Tag.AND, Tag.COMMA, Tag.LINK, Tag.PERIOD, Tag.FROM, Tag.VERSUS, Tag.LABEL, Tag.QUALIFIER}
)
_SUBJECT = frozenset(
    {Tag.WORD, Tag.NOUN, Tag.MODIFIER, Tag.FROM, Tag.LINK, Tag.QUALIFIER, Tag.STOP}
)
_ASPECTS = frozenset({Tag.LINK, Tag.STOP, Tag.WORD, Tag.NOUN, Tag.MODIFIER, Tag.LABEL})
_CARRYING = frozenset({Tag.WORD, Tag.STOP, Tag.LINK, Tag.QUALIFIER})
MOST_BETWEEN = 4
_SHARED: Collection[Role] = ("growth", "change", "share", "comparison_base")
_BRACKETED: Collection[Role] = ("share", "growth", "change")
_HOPED: Collection[Role] = ("target", "forecast")


def classify(context: Context, previous: FigureRole | None) -> FigureRole:
    """Return the part a quantity plays in its sentence; `previous` is that of the one before.

    What it is compared with comes first, then what is only hoped or foreseen; these may
    tell of growth all the same.
    """
    moved = growth_role(context) or _as_before(context, previous, _SHARED)
    if not moved and (is_base(context) or _goes_on_as_base(context, previous)):
        return FigureRole("comparison_base")
    if moved and is_growth_compared_with(context, moved):
        return FigureRole("comparison_base", moved.direction, moved.cue)
    hoped = target_role(context)
    if hoped:
        told = moved or _foreseen(context, previous) or FigureRole(hoped)
        return FigureRole(hoped, told.direction, told.cue)
    return moved or _as_before(context, previous, _HOPED) or _in_brackets(context, previous)


def _goes_on_as_base(context: Context, previous: FigureRole | None) -> bool:
    """Read on in `against 75 million tonnes on 3,957 ships in 2022`."""
    before = context.before
    if not before or not previous or previous.role != "comparison_base" or context.quantity.is_rate:
        return False
    between = {context.tag(at) for at in range(before.after + 1, context.quantity.first)}
    return between <= _CARRYING


def _foreseen(context: Context, previous: FigureRole | None) -> FigureRole | None:
    """Return the way a rate is foreseen to go: `will grow 6.5 percent this year and 7 the next`."""
    if not context.quantity.is_rate:
        return None
    at = context.quantity.left
    while context.tag(at) is Tag.QUALIFIER or context.says(at, Words.BY):
        at -= 1
    verb = context.word(at).rpartition(" ")[2]
    way = FORESEEN.get(verb)
    return FigureRole("growth", way) if way else _as_before(context, previous, _HOPED)


def _in_brackets(context: Context, previous: FigureRole | None) -> FigureRole:
    """Read on in `Mỹ chiếm 34%, tiếp đến là Nhật Bản (12%)`; anything else is a level."""
    at = context.quantity.left - (
        context.tag(context.quantity.left) is Tag.REACH
    )  # (tương đương 9%)
    bracketed = context.tag(at) is Tag.MARK and context.quantity.unit == PERCENT
    if previous and previous.role in _BRACKETED and bracketed:
        role: Role = "share" if previous.role == "share" else "growth"  # up 4 billion (13.2%)
        return FigureRole(role, previous.direction)
    return FigureRole("level")


def _as_before(
    context: Context, previous: FigureRole | None, roles: Collection[Role]
) -> FigureRole | None:
    """Read on in `tăng lần lượt 5% và 7%`: the second as the first."""
    before = context.before
    if not before or not previous or previous.role not in roles:
        return None
    tags = [
        context.tag(at) for at in range(_behind_aspect(context, before), context.quantity.first)
    ]
    is_compared = bool(tags) and tags[-1] in (Tag.VERSUS, Tag.FROM)
    if previous.role in ("growth", "share") and before.is_rate and context.quantity.is_rate:
        tags = _without_subject(tags)
    joined = set(tags) <= _JOINED and bool(set(tags) & {Tag.AND, Tag.COMMA}) and not is_compared
    if tags == [Tag.COMMA, Tag.AND] and previous.direction and context.quantity.is_rate:
        return FigureRole("growth", previous.direction)  # an increase of 290,670, or 7.8 percent
    counts = not before.is_rate and not context.quantity.is_rate
    alike = before.unit == context.quantity.unit or (counts and roles is _HOPED)
    if joined and alike and len(tags) <= MOST_BETWEEN:
        return FigureRole(previous.role, previous.direction)
    return None


def _without_subject(tags: list[Tag | None]) -> list[Tag | None]:
    """Leave out what is measured next: `industry growing 8 percent and agriculture 3 percent`."""
    joint = next((at for at, tag in enumerate(tags) if tag in (Tag.AND, Tag.COMMA)), len(tags))
    subject = tags[joint + 1 :]
    is_plain = len(subject) <= MOST_BETWEEN and set(subject) <= _SUBJECT
    return tags[: joint + 1] if is_plain else tags


def _behind_aspect(context: Context, before: Quantity) -> int:
    """Pass over what a rate is measured in: `5% in number and 7% in value`."""
    at = before.after + 1
    if not before.is_rate or not context.says(at, Words.MEASURED_IN):
        return at
    at += 1
    while at < before.after + MOST_BETWEEN and context.tag(at) in _ASPECTS:
        at += 1
    return at
