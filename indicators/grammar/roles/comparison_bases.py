"""Recognise figures that another one is compared with."""

from __future__ import annotations

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.reading import TIMES
from indicators.grammar.roles.context import FAR, Context, FigureRole, is_same_period

_PASSED = frozenset(
    {
        Tag.LINK, Tag.QUALIFIER, Tag.PERIOD, Tag.AFTER, Tag.WORD, Tag.NOUN, Tag.MODIFIER,
        Tag.STOP, Tag.MARK, Tag.REACH, Tag.LABEL, Tag.WHOLE, Tag.FORECAST,
    }
)  # fmt: skip


def is_base(context: Context) -> bool:
    """Say whether a figure is what another is compared with: `so với 4,1 tỷ`, `từ 3 tỷ lên`."""
    at = context.quantity.left
    while context.tag(at) in (Tag.QUALIFIER, Tag.LINK):
        at -= 1
    if _is_multiplied(context, at):
        return True
    if context.tag(at) is Tag.FROM:
        return _is_left_behind(context, at)
    while at > context.quantity.left - FAR:
        tag = context.tag(at)
        if tag is Tag.VERSUS:
            return True
        if tag is Tag.PERIOD and is_same_period(context, at):
            return True
        if tag not in _PASSED:
            return False
        at -= 1
    return False


def _is_multiplied(context: Context, at: int) -> bool:
    """Find `1.6 times the 1.66 billion of a year earlier`, `double the 18.7 billion lent`."""
    times = (
        context.tag(at) is Tag.RATE
        and context.word(at) == "times"
        and context.word(at + 1) == "the"
    )
    doubles = context.tag(at) is Tag.MULTIPLE and context.word(at).endswith(("the", "that", "what"))
    return times or doubles


def _is_left_behind(context: Context, at: int) -> bool:
    """Say whether what follows `from` is where it came from: then `to` or a verb tells."""
    if not context.says(at, Words.ORIGIN):
        return True
    verbs = {context.tag(i) for i in range(at - 7, at) if _is_move(context, i, at)}
    if verbs or context.tag(at - 1) is Tag.COMMA:
        return True
    dated = context.tag(context.quantity.after + 1) is Tag.PERIOD
    if dated and Tag.TARGET in {context.tag(i) for i in range(at - FAR, at)}:
        return True
    behind = context.quantity.after + 1
    if _is_before(context, behind) or (
        context.word(behind) == "in" and _is_before(context, behind + 1)
    ):
        return True
    ahead = range(context.quantity.after + 1, context.quantity.after + 8)
    return any(
        context.tag(i) in (Tag.TO, Tag.RANGE)
        and context.tag(i + 1) in (Tag.NUMBER, Tag.QUALIFIER, Tag.CURRENCY)
        for i in ahead
    )


def _is_move(context: Context, at: int, origin: int) -> bool:
    """Tell `lên 5 tỷ từ` and `tăng từ` from `đưa về nước 300 người từ`: to a place, no figure."""
    if context.tag(at) is not Tag.TO:
        return context.tag(at) in (Tag.UP, Tag.DOWN)
    goes = (Tag.NUMBER, Tag.QUALIFIER, Tag.CURRENCY, Tag.LINK, Tag.REACH)
    return at + 1 == origin or context.tag(at + 1) in goes


def _is_before(context: Context, at: int) -> bool:
    """Say whether a time before the one spoken of follows: `from 60 billion a year earlier`."""
    span = context.chunks[at].span if at < context.end else None
    return span is not None and span.kind in ("base", "same")


def is_growth_compared_with(context: Context, moved: FigureRole) -> bool:
    """Tell `cao hơn mức tăng 5%` and `cùng kỳ tăng 5%`: growth that another is compared with."""
    is_multiple = context.quantity.unit == TIMES or context.quantity.is_fraction
    if moved.role != "growth" or moved.cue is None or is_multiple:
        return False
    before = context.tag(moved.cue - 1)
    if before is Tag.PERIOD and is_same_period(context, moved.cue - 1):
        return context.tag(moved.cue - 2) is not Tag.VERSUS
    return before in (Tag.MORE, Tag.FEWER, Tag.VERSUS)
