"""Decide whether a span covers the figures beside it, or something else that happened."""

from __future__ import annotations

from itertools import takewhile

from indicators.grammar.dates.locate import COMPARED_NEAR, FEW, is_dash, span_at
from indicators.grammar.dates.tense import is_of_any_time
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.reading import Role
from indicators.grammar.roles.context import Context

TOO_LONG = 3653  # days that figures told by the day do not cover
SPOKEN = 7  # chunks from a day to the verb of the speech on it
OPENING = 2  # chunks a sentence may hold before the span it opens with
_DATELINE = 6  # chunks: `HANOI (VNA), July 18 —`
_OWN = ("own", "now")
_DATED_ELSE = frozenset({Tag.LASTING, Tag.FROM})
_CLAUSE_ENDS = frozenset({Tag.COMMA, Tag.BREAK})
# What was opened on a day has its size on any other.
# A sentence that opens so tells when a thing began: `Established in 2013, the unit`.
_PARTED = (Tag.NUMBER, Tag.BREAK, None)
NAMED = 8  # chunks the name of a law may take
_NAMING = frozenset({Tag.WORD, Tag.NOUN, Tag.MODIFIER, Tag.LABEL, Tag.LINK, Tag.STOP, Tag.PLAN})
_TELLING = frozenset({Tag.SPEECH, Tag.FORECAST})


def covers(context: Context, at: int, role: Role) -> bool:
    """Say whether figures are of the span at a place.

    A day is one unless someone speaks on it, or it is the date of a document.
    """
    span = span_at(context, at)
    is_opening = at <= context.sentence.start + OPENING
    if is_opening and context.word(at - 1).rpartition(" ")[2] in context.lexicon[Words.ESTABLISHED]:
        return False
    if _is_of_a_founding(context, at) or _is_of_a_law(context, at):
        return False
    if _is_signed_apart(context, at) or _is_of_a_term(context, at):
        return False
    if span.kind == "day":
        told = _is_of_a_document(context, at) or _is_of_another_event(context, at)
        return not told and not is_day_of_speech(context, at)
    return span.kind in _OWN and not _is_of_a_plan(context, at, role)


def is_apart(context: Context, at: int, role: Role) -> bool:
    """Say whether a figure's clause is not of the span in the clause before."""
    if _is_hoped_apart(context, at, role):
        return True
    if at <= context.sentence.start + OPENING and not _is_joined(context, at):
        return False
    return _is_announced_apart(context, at) or is_of_any_time(context, at)


def _is_announced_apart(context: Context, at: int) -> bool:
    """Find what is announced, or agreed beside a hope, in a clause of its own.

    `exports fell in January; the government unveiled 2 trillion`; `to raise trade by 2030
    and to open two consulates`.
    """
    first = context.quantity.first
    verb = context.word(context.quantity.left)
    between = [context.tag(i) for i in range(at + 1, first)]
    if Tag.BREAK in between and verb in context.lexicon[Words.ANNOUNCED]:
        return True
    joined = (context.word(first - 3), context.word(first - 2)) == ("and", "to")
    return joined and any(i < at for i in context.sentence.hopes)


def _is_joined(context: Context, at: int) -> bool:
    """Say whether a clause of its own goes on behind one: `, and Vietnam is`."""
    between = range(at + 2, context.quantity.first)
    return any(
        context.tag(i) is Tag.AND and context.tag(i - 1) is Tag.COMMA and context.word(i) == "and"
        for i in between
    )


def _is_hoped_apart(context: Context, at: int, role: Role) -> bool:
    """Find a hope behind what is dated: `4,454 projects in 2022, expected to create`."""
    hopes = [i for i in context.sentence.hopes if context.chunks[i].value != "verb"]
    if role not in ("target", "forecast") or any(i < at for i in hopes):
        return False
    places = range(at + 1, context.quantity.first)
    end = next((i for i in reversed(places) if context.tag(i) in _CLAUSE_ENDS), None)
    if end is None or not (context.tag(end) is Tag.BREAK or context.says(end + 1, Words.RELATIVE)):
        return False
    return any(end < i < context.quantity.first for i in hopes)


def _is_of_another_event(context: Context, at: int) -> bool:
    """Find the day of what came before: `after the quake on 6 February`; of who tells it.

    So too of what something consists of, on whatever day: `a pact of 11 nations, passed on`.
    """
    for i in range(at - 1, max(at - COMPARED_NEAR, context.sentence.start - 1), -1):
        if context.tag(i) in (Tag.COMMA, Tag.NUMBER, Tag.BREAK):
            break
        if context.says(i, Words.AFTER_WHAT) and i < at - 1:
            return True
    if (
        context.tag(at + 1) in _TELLING
        or context.says(at - 1, Words.UP_TO)
        or _is_an_age(context, at)
    ):
        return True
    before = context.word(context.quantity.left)
    if before in context.lexicon[Words.BETWEEN] or (
        before in context.lexicon[Words.CONSISTING] and at > context.quantity.last
    ):
        return True
    if _is_a_dateline(context, at):
        return True
    tells = (
        context.lexicon.begins(context.sentence.opening, Words.ACCORDING)
        and context.tag(at + 1) is Tag.COMMA
    )
    return tells and all(context.tag(i) is not Tag.COMMA for i in range(context.sentence.start, at))


def _is_of_a_founding(context: Context, at: int) -> bool:
    """Tell `set up in 1995, it has 5,000 members` from `14,000 firms set up in May`."""
    near = takewhile(lambda i: context.tag(i) is not Tag.COMMA, range(at - 1, at - FEW, -1))
    verb = next((i for i in near if context.says(i, Words.FOUNDING)), None)
    if verb is None or at < context.quantity.first or span_at(context, at).kind == "day":
        return verb is not None
    between = range(context.quantity.last + 1, verb)
    return any(context.tag(i) is Tag.COMMA for i in between)


def _is_of_a_law(context: Context, at: int) -> bool:
    """Find the year in the name of a law: `Luật Đầu tư năm 2020`, `the Act on Trade of 2020`."""
    span = span_at(context, at)
    is_named = span.basis == "stated" and not context.lexicon.begins(context.word(at), Words.DURING)
    if not span.period or not span.period.is_whole_years or not is_named:
        return False
    for i in range(at - 1, at - NAMED, -1):
        if context.says(i, Words.PAPERS):
            return not context.quantity.first <= i <= context.quantity.after
        if context.tag(i) not in _NAMING:
            return False
    return False


def _is_an_age(context: Context, at: int) -> bool:
    """Find the days between a beginning and its jubilee: `(24/6/1967 - 24/6/2022)`."""
    period = span_at(context, at).period
    return period is not None and period.days > TOO_LONG


def _is_a_dateline(context: Context, at: int) -> bool:
    """Find `HANOI (VNA), July 18 —` and `ISLAMABAD, Aug 30 (APP):`."""
    if at > context.sentence.start + _DATELINE or context.word(at).startswith("ngày"):
        return False
    if is_dash(context, at + 1):
        return True
    told = context.word(at + 1) == "(" and context.word(at + 3) == ")"
    return told and context.word(at + 4) in (":", "-", "–", "—")


def _is_signed_apart(context: Context, at: int) -> bool:
    """Find `RCEP, 30% of the world's output, was signed on`: the day is its own."""
    if at < context.quantity.last:
        return False
    verb = next((i for i in range(at - 1, at - FEW, -1) if context.says(i, Words.SIGNED)), None)
    if (
        verb is not None and context.quantity.unit in context.lexicon[Words.SIZES]
    ):  # 855 km, opened or not
        return True
    between = range(context.quantity.last + 1, verb or 0)
    return any(context.tag(i) is Tag.COMMA for i in between)


def _is_of_a_term(context: Context, at: int) -> bool:
    """Find the term votes were cast for: `192 votes for the 2020-2021 term`."""
    is_term = context.word(at).startswith("nhiệm kỳ") or context.word(at).endswith(" term")
    return is_term and context.lexicon.begins(context.quantity.unit, Words.VOTES)


def is_day_of_speech(context: Context, at: int) -> bool:
    """Say whether a day is that of the speech, not of what it tells: `told a meeting on Friday`."""
    if not context.sentence.speaks:
        return False
    before = (context.tag(i) for i in range(at - 1, at - SPOKEN, -1))
    after = (context.tag(i) for i in range(at + 1, at + SPOKEN))
    within = takewhile(lambda tag: tag not in (*_PARTED, Tag.COMMA), before)
    return Tag.SPEECH in within or Tag.SPEECH in takewhile(lambda tag: tag not in _PARTED, after)


def _is_of_a_plan(context: Context, at: int, role: Role) -> bool:
    """Say whether a span is that of the plan a figure is a share of: `98% mục tiêu cả năm`."""
    if at <= context.sentence.start + OPENING and context.tag(at + 1) is Tag.COMMA:
        return False
    is_aim = role in ("target", "forecast")
    if at > context.quantity.last and context.lexicon.begins(context.word(at), Words.DURING):
        return False
    beside = {context.tag(at - 1), context.tag(at + 1)}
    return not is_aim and bool(beside & {Tag.PLAN, Tag.TARGET})


def _is_of_a_document(context: Context, at: int) -> bool:
    """Say whether a day is that of a paper, or of something else that happened."""
    before, word = context.tag(at - 1), context.word(at - 1)
    if before is Tag.NON_FIGURE:
        return "/" in word or "-" in word
    if before is Tag.LABEL:
        return context.chunks[at - 1].value != "weak"
    numbered = before is Tag.NUMBER and context.tag(at - 2) is Tag.LABEL
    return numbered or before in _DATED_ELSE or (word == "of" and _is_a_paper(context, at - 2))


def _is_a_paper(context: Context, at: int) -> bool:
    """Say whether a chunk is a paper, or begins with one: `Resolution 2100`."""
    return context.word(at).partition(" ")[0] in context.lexicon[Words.PAPERS]
