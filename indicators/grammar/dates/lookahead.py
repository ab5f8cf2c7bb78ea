"""What only the next figures of a sentence settle: the span of a growth told before its level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.reading import Role
from indicators.grammar.roles.context import Context, FigureRole
from indicators.grammar.spans.calendar import Days, shifted

SHORTEST_YEAR = 365
LATELY = 120  # days after which a month foreseen is rather the next one
_MOVED: tuple[Role, ...] = ("growth", "change")


class Dated(NamedTuple):
    """A figure in its context, the part it plays and the days it covers."""

    context: Context
    part: FigureRole
    said: Days


def with_lookahead(found: Sequence[Dated], published: date | None) -> Iterator[Dated]:
    """Yield the figures of a paragraph, each in the light of those behind it."""
    for at, each in enumerate(found):
        level = _reached(found, at)
        said = level.said if level and level.said.period else each.said
        said = _of_next_base(found, at) if each.part.role == "comparison_base" else said
        said = _yet_to_come(each.part, said, published)
        yield Dated(each.context, _to_come(each, said, published), said)


def _reached(found: Sequence[Dated], at: int) -> Dated | None:
    """Return the level behind a growth that is told first, and so its days.

    `tăng 90 lần, từ 451 triệu năm 1995 lên 45 tỷ năm 2015`, `tăng 9%, với 5 tỷ trong 6 tháng`.
    """
    sentence = found[at].context.sentence
    ahead = [each for each in found[at + 1 : at + 3] if each.context.sentence is sentence]
    roles = [each.part.role for each in ahead]
    is_move = found[at].part.role in _MOVED and roles == ["comparison_base", "level"]
    if is_move:
        return ahead[1]
    is_undated = found[at].part.role == "growth" and not found[at].said.period
    return ahead[0] if is_undated and roles[:1] == ["level"] else None


def _of_next_base(found: Sequence[Dated], at: int) -> Days:
    """Return the days of a base, or of the one it stands beside: `58 boats and 644 men in 2015`."""
    ahead = found[at + 1 : at + 2]
    if found[at].said.period or not ahead or ahead[0].part.role != "comparison_base":
        return found[at].said
    return (
        ahead[0].said if ahead[0].context.sentence is found[at].context.sentence else found[at].said
    )


def _yet_to_come(part: FigureRole, said: Days, published: date | None) -> Days:
    """Take `in August` for the next one where it is foreseen."""
    if part.role not in ("target", "forecast") or not said.period or not published:
        return said
    is_year = said.period.days >= SHORTEST_YEAR
    is_recent = (published - said.period.end).days < LATELY
    if said.basis == "stated" or is_recent or is_year:
        return said
    return Days(shifted(said.period, said.period.end.year + 1), said.basis)


def _to_come(figure: Dated, said: Days, published: date | None) -> FigureRole:
    """Take what is to be reached in days to come for an aim: `đưa lên 100 tỷ năm 2030`."""
    context, part = figure.context, figure.part
    is_reached = context.tag(context.quantity.left) in (Tag.TO, Tag.REACH)
    is_later = published and said.period and said.period.start > published
    return (
        FigureRole("target", None, part.cue)
        if part.role == "level" and is_reached and is_later
        else part
    )
