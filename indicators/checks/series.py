"""The figures a rule looks at: one indicator in one area, read once, in order of period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from indicators.baselines import Neighbours
from indicators.catalog import Catalog, Indicator
from indicators.grammar.typed.figure import nearness
from indicators.interval import Interval
from indicators.period import Period
from indicators.table import Observation, Table


@dataclass(frozen=True)
class Series:
    """One indicator in one area: every figure `said`, and of each period the one `drawn`."""

    indicator: Indicator
    area: str
    said: tuple[Observation, ...]
    catalog: Catalog

    @cached_property
    def drawn(self) -> tuple[Observation, ...]:
        """One figure a period, the latest published."""
        latest: dict[Period, Observation] = {}
        for each in sorted(self.said, key=self.published):
            latest[each.period] = each
        return tuple(sorted(latest.values(), key=lambda each: each.period))

    @cached_property
    def neighbours(self) -> Neighbours:
        """The drawn figures, ready to say which came before which."""
        return Neighbours(self.drawn)

    @property
    def is_count(self) -> bool:
        """Whether its figures are whole numbers of things."""
        known = self.indicator
        return not known.unit_mult and not known.decimals and known.unit_measure != "RATIO"

    def published(self, each: Observation) -> str:
        """Return the day an observation's source was published, in ISO 8601."""
        return self.catalog.source[each.source].published.isoformat()


def series_of(table: Table) -> Iterator[Series]:
    """Yield the table's series, withdrawn figures left out. Raises `KeyError` on unknown ids."""
    grouped: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for each in table.observations:
        if each.figure:
            grouped[each.indicator, each.ref_area].append(each)
    for (indicator, area), said in grouped.items():
        yield Series(table.catalog.indicator[indicator], area, tuple(said), table.catalog)


def reading(each: Observation) -> Interval:
    """Return the values a figure can have as a reader takes it.

    As its bounds say; and `nearly 29` is at least 28, one unit of its last significant digit
    below, although its print gives no strict lower bound.
    """
    assert each.figure
    bounds = each.figure.interval
    floor = nearness(each.as_reported) if each.figure.comparator == "<" else None
    if floor is None or not bounds.lower < floor <= bounds.upper:
        return bounds
    return Interval(floor, bounds.upper, upper_open=bounds.upper_open)
