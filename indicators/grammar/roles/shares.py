"""Recognise percentages that are a share of a whole."""

from __future__ import annotations

from bisect import bisect_right

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.reading import PERCENT
from indicators.grammar.roles.context import WIDE, Context, FigureRole, is_of_a_period


def share(context: Context) -> FigureRole | None:
    """Return the part of a percentage told by what stands behind it, or by a ratio before."""
    if context.quantity.unit != PERCENT:
        return None
    return _share_behind(context) or _ratio_before(context)


def ratio(context: Context, at: int) -> FigureRole:
    """Read `bằng 98% cùng kỳ`, a fall, and `bằng 30% GDP`, a share."""
    of_nothing = context.tag(context.quantity.last + 1) in (Tag.COMMA, Tag.BREAK, None)
    if not of_nothing and not is_of_a_period(context):
        return FigureRole("share", None, at)
    falls = context.quantity.figure.value < 100
    return FigureRole("growth", "down" if falls else "up", at)


def _ratio_before(context: Context) -> FigureRole | None:
    """Read on from `tỷ lệ hộ nghèo`, `the ratio`: what it is, or fell to."""
    left, ratios = context.quantity.left, context.sentence.ratios
    before = bisect_right(ratios, left) - 1
    if before < 0 or left - ratios[before] > WIDE:
        return None
    between = (context.tag(at) for at in range(ratios[before], left + 1))
    parted = any(tag in (Tag.BREAK, Tag.VERSUS, Tag.FROM) for tag in between)
    return None if parted else FigureRole("share")


def _share_behind(context: Context) -> FigureRole | None:
    """Read `30% số doanh nghiệp`, `85% kế hoạch`, `15% of exports`."""
    at = context.quantity.last + 1
    if context.word(at).startswith("of") and is_of_a_period(context):
        return FigureRole("growth", "down" if context.quantity.figure.value < 100 else "up")
    opens = context.lexicon.begins(context.sentence.opening, Words.OF_THOSE)
    if opens and context.word(context.quantity.left) == ",":
        return FigureRole("share")
    counted = context.tag(at) in (Tag.WHOLE, Tag.PLAN, Tag.NOUN, Tag.TARGET, Tag.SHARE)
    return FigureRole("share") if counted or context.says(at, Words.WHOLES) else None
