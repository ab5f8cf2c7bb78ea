"""Recognise figures that are aimed at or foreseen."""

from __future__ import annotations

from bisect import bisect_left

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.reading import Role
from indicators.grammar.roles.context import Context

_WIDE = 40  # chunks from a hope to its last figure
MOST_COMMAS = 3
_BECOMING = frozenset({Tag.REACH, Tag.UP, Tag.DOWN, Tag.TO, Tag.EXCEED, Tag.SHARE, Tag.QUALIFIER})


def target_role(context: Context) -> Role | None:
    """Look back in the sentence for a hope or a forecast that reaches this figure."""
    first, hopes = context.quantity.first, context.sentence.hopes
    since = bisect_left(hopes, first - _WIDE)
    if since == len(hopes) or hopes[since] >= first:
        return None
    commas, crossed = 0, False
    for at in range(first - 1, hopes[since] - 1, -1):
        tag = context.chunks[at].tag
        commas += tag is Tag.COMMA
        if tag is Tag.FACT or commas > MOST_COMMAS or context.chunks[at].text == ";":
            return None
        crossed = crossed or tag is Tag.NUMBER
        if tag is Tag.TARGET:
            is_far = crossed or commas > _is_dated(context, at)
            return None if _is_noun(context, at) and is_far else "target"
        if tag is Tag.FORECAST and _foresees(context, at):
            return "forecast"
        if tag is Tag.PLAN and not commas and _is_planned(context, at):
            return "target"
    return None


def _foresees(context: Context, at: int) -> bool:
    """Tell `sẽ đạt 5 tỷ` from `sẽ tài trợ 5 tỷ`: what will be, from what will be done."""
    return context.chunks[at].value != "verb" or context.tag(at + 1) in _BECOMING


def _is_planned(context: Context, at: int) -> bool:
    """Tell `kế hoạch 110.000 người` and money of a plan from a share of one."""
    quantity = context.quantity
    between = {context.tag(i) for i in range(at + 1, quantity.left + 1)}
    return quantity.is_money or (between <= {Tag.LINK, Tag.WHOLE} and not quantity.is_rate)


def _is_dated(context: Context, at: int) -> bool:
    """Say whether a span stands behind a noun: `mục tiêu đến năm 2030, đạt 5 tỷ`."""
    return Tag.PERIOD in (context.tag(at + 1), context.tag(at + 2))


def _is_noun(context: Context, at: int) -> bool:
    return context.says(at, Words.AIM_NOUNS)
