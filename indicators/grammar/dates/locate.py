"""Locate the spans around a figure, and how far its clause reaches. Places, no days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.roles.context import Context
from indicators.grammar.spans.find import TimeSpan

_NEAR, COMPARED_NEAR = 4, 8
FEW, _FAR = 4, 40
_LEADING = frozenset({Tag.AFTER, Tag.TIME, Tag.WHOLE})
# What was done with a figure, between it and its time: `39.9 million seen in 2019`.
_AMOUNTS = frozenset({Tag.NUMBER, Tag.QUALIFIER, Tag.CURRENCY})
_CLAUSES = frozenset({Tag.COMMA, Tag.FACT, Tag.VERSUS})
# What a noun's aside begins with: `, most of them students,`.
_LONGEST_ASIDE = 14


def right_behind(context: Context) -> int | None:
    """Return where the span right behind a figure stands: `355 tỷ USD trong năm 2023`."""
    rate, first = None, context.quantity.after + 1
    is_named = context.quantity.is_rate and context.tag(first) in (Tag.UP, Tag.DOWN)
    if is_named and not context.lexicon.begins(
        context.word(first + 1), Words.OVER
    ):  # a 0.4 percent dip in 2012
        first += 1
    first = _behind_brackets(context, first)
    for at in range(first, first + _NEAR):
        tag, word = context.tag(at), context.word(at)
        if tag is Tag.PERIOD and _kind(context, at) == "rate":  # 300 billion a year by 2035
            rate = at
        elif tag is Tag.PERIOD:
            return rate if _labels_another(context, at) else at
        elif tag is None or (
            tag not in _LEADING
            and word not in context.lexicon[Words.INTO]
            and word not in context.lexicon[Words.DONE_WITH]
        ):
            return rate
    return rate


def _behind_brackets(context: Context, at: int) -> int:
    """Pass over a figure said again: `$1.4 billion (1.3 billion euros) for 2017`."""
    if context.word(at) != "(" or not context.quantity.is_money:
        return at
    ahead = range(at + 1, at + COMPARED_NEAR)
    end = next((i for i in ahead if context.word(i) == ")"), None)
    told = end is not None and all(context.tag(i) is not Tag.PERIOD for i in range(at, end))
    return end + 1 if told and end is not None else at


def is_a_rate(context: Context) -> bool:
    """Say whether a figure is so many a year: `mỗi năm gửi về 4 tỷ USD`, `4 billion a year`."""
    behind = right_behind(context)
    if behind is not None:
        return _kind(context, behind) == "rate"
    for at in range(context.quantity.first - 1, context.quantity.first - 1 - COMPARED_NEAR, -1):
        if context.tag(at) is Tag.PERIOD:
            return _kind(context, at) == "rate"
        if context.tag(at) in (Tag.COMMA, Tag.BREAK, Tag.NUMBER, None):
            return False
    return False


def _kind(context: Context, at: int) -> str:
    span = context.chunks[at].span
    return span.kind if span else ""


def _labels_another(context: Context, at: int) -> bool:
    """Find `(năm 2022: 9.730)`: the span of the figure in the brackets."""
    return context.word(at - 1) == "(" and context.word(at + 1) == ":"


def of_base(context: Context) -> int | None:
    """Return where the span of what another figure is compared with stands."""
    behind = right_behind(context)
    if behind is not None:
        return behind
    compared = _between(context)
    return _before_the_move(context) if compared is None else compared


def _between(context: Context) -> int | None:
    """Find the span between `so với` and its figure."""
    for at in range(context.quantity.left, context.quantity.left - COMPARED_NEAR, -1):
        tag = context.tag(at)
        if tag is Tag.PERIOD:
            return at
        if tag is None or tag in (Tag.COMMA, Tag.VERSUS, Tag.NUMBER, Tag.FROM):
            return None
    return None


def _before_the_move(context: Context) -> int | None:
    """Find the span of `from 451 million in trade in 1995 to`."""
    for at in range(context.quantity.after + 1, context.quantity.after + 1 + COMPARED_NEAR):
        tag = context.tag(at)
        if tag is Tag.PERIOD:
            return at if context.tag(at + 1) in (Tag.TO, Tag.RANGE) else None
        if tag in (None, Tag.COMMA, Tag.NUMBER, Tag.TO, Tag.RANGE, Tag.BREAK):
            return None
    return None


def in_front(context: Context) -> Sequence[int]:
    """Return where the last spans before a figure stand, the nearest first."""
    places = context.sentence.periods
    until = bisect_left(places, context.quantity.first)
    near = places[max(0, until - FEW) : until][::-1]
    return [at for at in near if not _is_of_an_aside(context, at)]


def _is_of_an_aside(context: Context, at: int) -> bool:
    """Find the span between commas of what was done before: `, inscribed in 2003, will be`."""
    if context.tag(at + 1) is not Tag.COMMA:
        return False
    for i in range(at - 1, at - COMPARED_NEAR, -1):
        if context.tag(i) is Tag.COMMA:
            word = context.word(i + 1)
            if context.says(at - 1, Words.HELD):  # the expo, which opened on Thursday, drew 242
                return False
            return (
                word.endswith("ed")
                or word in context.lexicon[Words.RELATIVE]
                or word in context.lexicon[Words.DONE]
            )
    return False


def _is_done_before(context: Context) -> bool:
    """Find `Having cut tariffs on 10,600 products, it joined on Thursday`: another day's."""
    opens = context.sentence.opening.startswith("having ")
    return opens and (_first_comma(context) or 0) > context.quantity.last


def _first_comma(context: Context) -> int | None:
    places = range(context.sentence.start, context.end)
    return next((at for at in places if context.tag(at) is Tag.COMMA), None)


def _aside_end(context: Context) -> int | None:
    """Return the comma that ends the aside a figure stands in: `, where 32,700 grow, hope`."""
    first, last = context.quantity.first, context.quantity.last
    for at in range(first - 1, first - COMPARED_NEAR, -1):
        if context.tag(at) is Tag.COMMA:
            ahead = range(last + 1, last + COMPARED_NEAR)
            commas = (i for i in ahead if context.tag(i) is Tag.COMMA)
            return next(commas, None) if context.says(at + 1, Words.RELATIVE) else None
        if context.tag(at) in (Tag.BREAK, Tag.NUMBER, None):
            return None
    return None


def ahead(context: Context) -> Sequence[int]:
    """Return where spans stand up to another clause's figure, and the closing one."""
    places = context.sentence.periods
    after = bisect_left(places, context.quantity.last)
    if len(places) == 1 and _is_fronted(context, places[0]):
        return places[after:]
    aside = _first_comma(context) if _is_done_before(context) else _aside_end(context)
    if aside is not None:
        return [at for at in places[after : after + FEW] if at < aside]
    near = places[after : after + FEW]
    reach = _clause_end(context, near[-1]) if near else 0
    return [*(at for at in near if at < reach), *_closing(context)]


def _closing(context: Context) -> Sequence[int]:
    """Return where the span that closes the sentence stands, if this figure is in its clause."""
    at = context.sentence.closing
    if at <= context.quantity.last:
        return []
    between = range(context.quantity.last + 1, min(at, context.quantity.last + _FAR))
    return [] if any(_goes_elsewhere(context, i) for i in between) else [at]


def _goes_elsewhere(context: Context, at: int) -> bool:
    """Find where a sentence turns to something else: a fact, `, though recruitment`."""
    turns = context.tag(at - 1) is Tag.COMMA and context.says(at, Words.MEANWHILE)
    return turns or context.tag(at) is Tag.FACT


def _is_fronted(context: Context, at: int) -> bool:
    """Find `By 112 votes to 41, the house ratified it on 14 April`: the day is theirs."""
    return _kind(context, at) == "day" and context.lexicon.begins(
        context.sentence.opening, Words.FRONTED
    )


def is_close(context: Context, at: int) -> bool:
    """Say whether a span stands in the clause of its figure: `55.9% of GDP on December 31`."""
    return at <= context.quantity.after + _NEAR


def is_another_clause(context: Context, at: int) -> bool:
    """Say whether another figure, or a semicolon, stands between a span and its figure."""
    between = range(max(at + 1, context.quantity.first - _FAR), context.quantity.first)
    return any(context.tag(i) in (Tag.NUMBER, Tag.BREAK) for i in between)


def _clause_end(context: Context, until: int) -> int:
    """Return where a figure's clause ends, no further than a place."""
    crossed = False
    start = _behind_aside(context, context.quantity.after + 1)
    for at in range(start, min(until + 1, context.quantity.last + _FAR)):
        if _is_purpose(context, at) or _begins_aside(context, at) or _breaks(context, at):
            return at
        crossed = crossed or context.tag(at) in _CLAUSES or _is_moved_from(context, at)
        if crossed and _is_of_another(context, at):
            return at
    return context.quantity.last + _FAR


def _behind_aside(context: Context, at: int) -> int:
    """Return where a clause goes on: behind `, including 21 women,` between noun and verb."""
    near = range(at, at + COMPARED_NEAR)
    first = next((i for i in near if context.tag(i) is Tag.COMMA), None)
    if first is None or not context.says(first + 1, Words.PARTS):
        return at
    ahead = range(first + 2, first + _LONGEST_ASIDE)
    return next((i + 1 for i in ahead if context.tag(i) is Tag.COMMA), at)


def _is_purpose(context: Context, at: int) -> bool:
    """Find growth needed `to reach` a goal by 2045."""
    is_verb = context.tag(at) is Tag.TO and context.word(at).startswith("to ")
    return is_verb and context.tag(at + 1) not in _AMOUNTS


def _breaks(context: Context, at: int) -> bool:
    """Find deals `like` the one approved in 2018, a semicolon, a dash, another clause."""
    is_who = context.word(at) in ("who", "whom") and context.tag(at - 1) is not Tag.COMMA
    if context.tag(at) is Tag.BREAK or (context.says(at, Words.RELATIVE) and not is_who):
        return True
    return is_dash(context, at) or (
        context.tag(at - 1) is Tag.COMMA and context.says(at, Words.MEANWHILE)
    )


def is_dash(context: Context, at: int) -> bool:
    """Tell a dash between clauses from a hyphen."""
    if context.word(at) not in ("-", "–", "—") or at + 1 >= context.end:
        return False
    before, dash, after = context.chunks[at - 1], context.chunks[at], context.chunks[at + 1]
    return before.end < dash.start and dash.end < after.start


def _begins_aside(context: Context, at: int) -> bool:
    """Find a comma with something else behind it: `a bridge, opened on March 19`."""
    if context.word(at) == "(":
        ahead = {context.tag(i) for i in range(at + 2, at + 5)}
        return context.tag(at + 1) is Tag.PERIOD and Tag.NUMBER in ahead
    if context.tag(at) is not Tag.COMMA:
        return False
    word = context.word(at + 1)
    start = (
        at + 1 + (context.tag(at + 1) is Tag.AND or context.says(at + 1, Words.BUT))
    )  # ", and for 2016 it plans 5 billion"
    dates_another = context.tag(start) is Tag.PERIOD and any(
        context.tag(i) is Tag.NUMBER for i in range(start + 1, start + 1 + _FAR)
    )
    return dates_another or (word.endswith("ed") and context.tag(at + 1) is not Tag.PERIOD)


def _is_moved_from(context: Context, at: int) -> bool:
    quantity = context.quantity
    return context.tag(at) is Tag.FROM and (quantity.is_rate or quantity.is_money)


def _is_of_another(context: Context, at: int) -> bool:
    """Find a figure of its own, or a term of office: `192 votes, a member for the term 2020`."""
    is_figure = context.tag(at) in (Tag.NUMBER, Tag.MULTIPLE)
    return is_figure or context.lexicon.begins(context.word(at), Words.TERMS)


def span_at(context: Context, at: int) -> TimeSpan:
    """Return the span of a place that holds one."""
    span = context.chunks[at].span
    assert span is not None
    return span
