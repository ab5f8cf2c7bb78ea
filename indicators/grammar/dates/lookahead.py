"""Give growth that stands before its level the days of that level."""

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
    figure_role: FigureRole
    days: Days


def with_lookahead(found: Sequence[Dated], published: date | None) -> Iterator[Dated]:
    """Yield the figures of a paragraph, each in the light of those behind it."""
    for at, each in enumerate(found):
        level = _reached(found, at)
        days = level.days if level and level.days.period else each.days
        days = _of_next_base(found, at) if each.figure_role.role == "comparison_base" else days
        days = _yet_to_come(each.figure_role, days, published)
        yield Dated(each.context, _to_come(each, days, published), days)


def _reached(found: Sequence[Dated], at: int) -> Dated | None:
    """Return the level behind a growth that is told first, and so its days.

    `tăng 90 lần, từ 451 triệu năm 1995 lên 45 tỷ năm 2015`, `tăng 9%, với 5 tỷ trong 6 tháng`.
    """
    sentence = found[at].context.sentence
    ahead = [each for each in found[at + 1 : at + 3] if each.context.sentence is sentence]
    roles = [each.figure_role.role for each in ahead]
    is_move = found[at].figure_role.role in _MOVED and roles == ["comparison_base", "level"]
    if is_move:
        return ahead[1]
    is_undated = found[at].figure_role.role == "growth" and not found[at].days.period
    return ahead[0] if is_undated and roles[:1] == ["level"] else None


def _of_next_base(found: Sequence[Dated], at: int) -> Days:
    """Return the days of a base, or of the one it stands beside: `58 boats and 644 men in 2015`."""
    ahead = found[at + 1 : at + 2]
    if found[at].days.period or not ahead or ahead[0].figure_role.role != "comparison_base":
        return found[at].days
    return (
        ahead[0].days if ahead[0].context.sentence is found[at].context.sentence else found[at].days
    )


def _yet_to_come(figure_role: FigureRole, days: Days, published: date | None) -> Days:
    """Take `in August` for the next one where it is foreseen."""
    if figure_role.role not in ("target", "forecast") or not days.period or not published:
        return days
    is_year = days.period.days >= SHORTEST_YEAR
    is_recent = (published - days.period.end).days < LATELY
    if days.basis == "stated" or is_recent or is_year:
        return days
    return Days(shifted(days.period, days.period.end.year + 1), days.basis)


def _to_come(figure: Dated, days: Days, published: date | None) -> FigureRole:
    """Take what is to be reached in days to come for an aim: `đưa lên 100 tỷ năm 2030`."""
    context, figure_role = figure.context, figure.figure_role
    is_reached = context.tag(context.quantity.left) in (Tag.TO, Tag.REACH)
    is_later = published and days.period and days.period.start > published
    return (
        FigureRole("target", None, figure_role.cue)
        if figure_role.role == "level" and is_reached and is_later
        else figure_role
    )
