"""What may stand on one scale: indexing is allowed where it is like for like, else refused.

Every obstacle is a sentence for the person who asked for the comparison.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from indicators.catalog import Indicator
from indicators.language import Message
from indicators.period import Period
from indicators.table import Observation, Table, latest_published

PERIODS_BACK = 10
MOST_ERROR = 0.1  # of a figure that is to be 100


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
    """Return the periods from which every one of the indicators can be indexed.

    All have a figure above zero there whose error is at most a tenth of it: 40,000 dollars in a
    series told in billions would make an index of millions.
    """
    periods = [
        {row.period for row in figures(table, name) if _is_base(row, table.catalog.indicator[name])}
        for name in indicators
    ]
    return sorted(set.intersection(*periods)) if periods else []


def default_base(bases: Sequence[Period]) -> Period | None:
    """Return where an index starts unasked: ten periods before the last, or the first there is."""
    return bases[max(0, len(bases) - 1 - PERIODS_BACK)] if bases else None


def refused_base(table: Table, indicators: Sequence[str], wanted: Period) -> Message | None:
    """Return why no index starts from a period, and the nearest that serves; None if one does."""
    bases = common_bases(table, indicators)
    if wanted in bases or not bases:
        return None
    nearest = min(bases, key=lambda base: abs((base.start - wanted.start).days))
    return Message(
        "No index starts from {wanted}: a figure of that time is missing, or its error is more "
        "than a tenth of it. The nearest that serves: {nearest}.",
        {"wanted": wanted, "nearest": nearest},
    )


def _is_base(row: Observation, indicator: Indicator) -> bool:
    """Say whether an error, of rounding or of the unit shown, is small beside a figure."""
    if not row.figure or row.figure.value <= 0:
        return False
    shown = 10.0 ** (indicator.unit_mult - indicator.decimals) if indicator.unit_mult else 0.0
    return max(row.figure.step, shown) / 2 <= MOST_ERROR * row.figure.value


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
