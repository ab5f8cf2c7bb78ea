"""What may stand on one scale: indexing is allowed where it is like for like, else refused.

Every obstacle is a sentence for the person who asked for the comparison.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from indicators.language import Message
from indicators.period import Period
from indicators.table import Observation, Table, latest_published


def obstacles(table: Table, indicators: Sequence[str]) -> list[Message]:
    """Return why these indicators cannot share one indexed scale; none if they can."""
    return [
        *_forbidden(table, indicators),
        *_unlike_kinds(table, indicators),
        *_too_short(table, indicators),
        *_unlike_lengths(table, indicators),
        *_open_bounds(table, indicators),
        *_no_common_base(table, indicators),
    ]


def common_bases(table: Table, indicators: Sequence[str]) -> list[Period]:
    """Return the periods for which every one of the indicators has a figure above zero."""
    periods = [
        {o.period for o in figures(table, each) if o.figure and o.figure.value > 0}
        for each in indicators
    ]
    return sorted(set.intersection(*periods)) if periods else []


def figures(table: Table, indicator: str) -> tuple[Observation, ...]:
    """Return one indicator's drawn figures, in order."""
    return latest_published(table.series(indicator)).observations


def _name(table: Table, indicator: str) -> dict[str, str]:
    return dict(table.catalog.indicator[indicator].name)


def _forbidden(table: Table, indicators: Sequence[str]) -> list[Message]:
    return [
        Message(
            "“{one}” and “{other}” do not count the same thing. {why}",
            {
                "one": _name(table, one),
                "other": _name(table, other),
                "why": dict(table.catalog.indicator[one].description),
            },
        )
        for one, other in combinations(indicators, 2)
        if not table.catalog.comparable(one, other)
    ]


def _unlike_kinds(table: Table, indicators: Sequence[str]) -> list[Message]:
    kinds = {table.catalog.indicator[each].kind for each in indicators}
    if len(kinds) < 2:
        return []
    return [Message("Some hold on a day and others over a span: they share no scale.")]


def _too_short(table: Table, indicators: Sequence[str]) -> list[Message]:
    return [
        Message(
            "“{name}” has a single figure: there is no change to show.",
            {"name": _name(table, each)},
        )
        for each in indicators
        if len(figures(table, each)) < 2
    ]


def _unlike_lengths(table: Table, indicators: Sequence[str]) -> list[Message]:
    lengths = {
        round(o.period.length_in_years, 1)
        for each in indicators
        if not table.catalog.indicator[each].is_stock
        for o in figures(table, each)
    }
    if len(lengths) < 2:
        return []
    return [Message("Their periods are of unlike length, so their totals do not compare.")]


def _open_bounds(table: Table, indicators: Sequence[str]) -> list[Message]:
    return [
        Message(
            "“{name}” has a figure with an open bound ({figure}): no index can start from it.",
            {"name": _name(table, each), "figure": open_ones[0].as_reported},
        )
        for each in indicators
        if (open_ones := [o for o in figures(table, each) if o.figure and o.figure.is_open])
    ]


def _no_common_base(table: Table, indicators: Sequence[str]) -> list[Message]:
    if common_bases(table, indicators):
        return []
    return [Message("They have no period in common to start an index from.")]
