"""Recognise figures that tell by how much something grew or fell, or what share it is."""

from __future__ import annotations

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.reading import POINTS, TIMES, Direction, Role
from indicators.grammar.roles.context import FAR, Context, FigureRole
from indicators.grammar.roles.direction import DIRECTIONS, MOVES, compared
from indicators.grammar.roles.multiples import multiple
from indicators.grammar.roles.shares import ratio, share

_BESIDE: dict[str, Direction] = {"above": "up", "over": "up", "below": "down", "under": "down"}
BEATEN = 4  # chunks from what is beaten to `by`
_ENDS = (Tag.COMMA, Tag.BREAK, Tag.AND, None)
_FURTHER = (*_ENDS, Tag.WORD, Tag.NOUN, Tag.MODIFIER)
_RATE_STOPS = frozenset(
    {Tag.BREAK, Tag.NUMBER, Tag.TO, Tag.RATE, Tag.CURRENCY, Tag.FROM, Tag.RANGE}
)
_DECIDING = MOVES | {Tag.SHARE, Tag.RATIO, Tag.TARGET}


def growth_role(context: Context) -> FigureRole | None:
    """Return the part of a figure that tells of growth, change or a share; None for others."""
    quantity = context.quantity
    if not quantity.is_rate:
        return _change(context)
    keeps_sign = context.says(quantity.amount.first, Words.BELOW_ZERO)
    if keeps_sign or context.chunks[quantity.last].tag is Tag.PERIOD:  # more than once another
        return FigureRole("level")
    if context.chunks[quantity.last].tag is Tag.MULTIPLE or _has_multiple(context):
        return FigureRole("growth", "up" if quantity.amount.value > 1 else "down")
    if quantity.unit == TIMES or quantity.is_fraction:
        return multiple(context)
    found = (
        _signed(context)
        or _added(context)
        or _beaten_by(context)
        or _rate_behind(context)
        or _rate_before(context)
        or share(context)
    )
    return _told(context, found) if found and found.direction else found


def _told(context: Context, moved: FigureRole) -> FigureRole:
    """Return what a rate that moved is: points are a change, what was met of a plan a share."""
    if _is_over_a_plan(context, moved):
        return FigureRole("share", None, moved.cue)
    role: Role = "change" if context.quantity.unit == POINTS else moved.role
    return FigureRole(role, moved.direction, moved.cue)


def _is_over_a_plan(context: Context, moved: FigureRole) -> bool:
    """Tell `vượt 5,2% kế hoạch`, what was met of a plan, from growth over another time."""
    plan = (Tag.PLAN, Tag.TARGET)
    behind, left = context.quantity.last + 1, context.quantity.left
    if context.says(left, Words.BY):  # exceeded the plan by 5 percent
        return any(context.tag(at) in plan for at in range(left - BEATEN, left))
    is_exceeded = moved.cue is not None and context.tag(moved.cue) is Tag.EXCEED
    if is_exceeded and not context.lexicon.habits.exceeds_rates:  # its phrases name the plan
        return True
    is_beside = context.word(behind) in _BESIDE  # 3% above the target
    return (is_exceeded or is_beside) and context.tag(behind + is_beside) in plan


def _has_multiple(context: Context) -> bool:
    return context.chunks[context.quantity.first].tag is Tag.MULTIPLE or (
        context.tag(context.quantity.last - 1) is Tag.MULTIPLE
    )


def _change(context: Context) -> FigureRole | None:
    """Read `tăng thêm 24 tỷ`: an amount right behind its verb; `tăng lên 24 tỷ` is none."""
    at = context.quantity.left
    if context.says(at, Words.OF) or context.says(
        at, Words.REACHED
    ):  # mức tăng của 5 nước; slipped below 20 dollars; bứt phá với 2 tỷ
        return None
    if context.says(at, Words.BY) and (verb := _verb_of(context, at)):
        return FigureRole("change", verb)
    added = context.tag(at) is Tag.LINK and context.says(at, Words.FURTHER)
    while context.tag(at) in (Tag.LINK, Tag.QUALIFIER) or _is_qualifier(context, at):
        at -= 1
    is_gift = context.word(at) == "raised" and context.quantity.is_money  # a fund raised so much
    if is_gift or (context.says(at, Words.ADDED) and not context.quantity.is_money):
        return None
    if context.tag(at) in (Tag.UP, Tag.DOWN, Tag.MORE, Tag.FEWER):
        return FigureRole("change", DIRECTIONS[context.chunks[at].tag], at)
    if added and any(context.tag(i) is Tag.UP for i in range(at - 4, at)):
        return FigureRole("change", "up")
    return _more_behind(context)


def _verb_of(context: Context, by: int) -> Direction | None:
    """Return the way of the verb before `by`: `lowered the river by 1.2 metres`."""
    if context.says(by - 1, Words.NEXT_IN_LIST):  # followed by
        return None
    for at in range(by - 1, by - FAR, -1):
        tag = context.tag(at)
        if tag in (Tag.UP, Tag.DOWN):
            return DIRECTIONS[tag]
        if tag in (Tag.COMMA, Tag.BREAK, Tag.NUMBER, Tag.PERIOD, None):
            return None
    return None


def _is_qualifier(context: Context, at: int) -> bool:
    """Say whether `nhiều hơn` or `vượt` before a number has been taken for its qualifier."""
    taken = at >= context.quantity.first and context.quantity.figure.comparator != "="
    return taken and context.tag(at) in (Tag.MORE, Tag.FEWER, Tag.EXCEED)


def _more_behind(context: Context) -> FigureRole | None:
    """Read `12 more than in 2022`."""
    at = context.quantity.after + 1
    if context.tag(at) is Tag.MORE and context.tag(at + 1) is not Tag.VERSUS:  # three more
        return None
    way = compared(context, at)
    return FigureRole("change", way) if way else None


def _signed(context: Context) -> FigureRole | None:
    """Read `(+9.2%)` and `(-3.4%)`: the minus touches its number, right behind a bracket."""
    first = context.quantity.first
    if context.word(first - 1) == "+":
        return FigureRole("growth", "up")
    is_minus = context.word(first - 1) == "-" and context.word(first - 2) == "("
    touches = is_minus and context.chunks[first - 1].end == context.chunks[first].start
    return FigureRole("growth", "down") if touches else None


def _beaten_by(context: Context) -> FigureRole | None:
    """Read `beating 2010's total by 87.5 per cent`."""
    at = context.quantity.left
    if not context.says(at, Words.BY):
        return None
    verbs = {context.word(i) for i in range(at - FAR, at)}
    return (
        None if verbs.isdisjoint(context.lexicon[Words.BEATING]) else FigureRole("growth", "up", at)
    )


def _added(context: Context) -> FigureRole | None:
    """Read `thêm 0,3 điểm phần trăm`."""
    at = context.quantity.left
    is_added = context.quantity.unit == POINTS and context.says(at, Words.FURTHER)
    return FigureRole("growth", "up", at) if is_added else None


def _rate_behind(context: Context) -> FigureRole | None:
    """Read `a 22% increase`, `15% higher`."""
    at = context.quantity.last + 1
    while context.tag(at) in (Tag.LINK, Tag.PERIOD) and at < context.quantity.last + 4:
        at += 1
    if way := compared(context, at):
        return FigureRole("growth", way)
    if context.word(at) in _BESIDE and context.tag(at + 1) in (Tag.PLAN, Tag.TARGET, Tag.PERIOD):
        return FigureRole("growth", _BESIDE[context.word(at)])
    tag = context.tag(at)
    if tag is None or tag not in DIRECTIONS or tag in (Tag.EXCEED, Tag.TIMES_AS, Tag.MULTIPLE):
        return None
    if tag in (Tag.UP, Tag.DOWN) and not _is_english_noun(context, at):
        return None
    return FigureRole("growth", DIRECTIONS[tag])


def _is_english_noun(context: Context, at: int) -> bool:
    """Say whether a movement behind a rate is its noun: not the next clause's verb."""
    return context.says(at, Words.MOVEMENT_NOUNS)


def _rate_before(context: Context) -> FigureRole | None:
    """Look back for the verb of a rate; whatever cue comes first decides."""
    at = _deciding(context)
    if at is None:
        return None
    tag, near = context.chunks[at].tag, _is_beside(context, at)
    if tag is Tag.TARGET:
        return (
            FigureRole("growth", "up") if context.tag(at - 1) is Tag.UP else None
        )  # a growth target of
    if tag is Tag.SHARE:
        return FigureRole("share", None, at if near and not context.chunks[at].value else None)
    if tag is Tag.RATIO:
        return ratio(context, at)
    if tag is Tag.MULTIPLE:  # double the average of 8 percent
        return FigureRole("comparison_base")
    return FigureRole("growth", DIRECTIONS[tag], at if near else None)


def _deciding(context: Context) -> int | None:
    """Return the nearest cue before a rate that nothing parts from it."""
    left = context.quantity.left
    commas = 0 if context.tag(left) in (Tag.REACH, Tag.QUALIFIER) else 1
    for at in range(left, left - FAR, -1):
        tag = context.tag(at)
        commas += tag is Tag.COMMA
        if tag is None or tag in _RATE_STOPS or commas > 1:
            return None
        by_means = tag is Tag.RATIO and context.tag(at + 1) in (Tag.WORD, Tag.NOUN)  # bằng đường bộ
        if tag in _DECIDING and not _is_qualifier(context, at) and not by_means:
            return at
        if tag is Tag.VERSUS and context.tag(at + 1) is not Tag.PERIOD:
            return None
    return None


def _is_beside(context: Context, at: int) -> bool:
    """Say whether only light words stand between a cue and its figure."""
    between = range(at + 1, context.quantity.left + 1)
    return all(context.tag(i) in (Tag.LINK, Tag.QUALIFIER) for i in between)
