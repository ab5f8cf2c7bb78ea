"""The figures a rule looks at: one indicator in one area, read once, in order of period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from indicators.catalog import Catalog, Indicator
from indicators.grammar.typed.figure import nearness
from indicators.interval import Interval
from indicators.series.baselines import Neighbours
from indicators.table import Observation, Table


@dataclass(frozen=True)
class AreaSeries:
    """One indicator in one area: every figure `reported`, and of each period the `latest`."""

    indicator: Indicator
    area: str
    reported: tuple[Observation, ...]
    catalog: Catalog

    @cached_property
    def latest(self) -> tuple[Observation, ...]:
        """One figure a period, the latest published."""
        by_period = {each.period: each for each in sorted(self.reported, key=self.published)}
        return tuple(by_period[period] for period in sorted(by_period))

    @cached_property
    def neighbours(self) -> Neighbours:
        """The drawn figures, ready to say which came before which."""
        return Neighbours(self.latest)

    @property
    def is_count(self) -> bool:
        """Whether its figures are whole numbers of things."""
        unit = self.indicator
        return not unit.unit_mult and not unit.decimals and unit.unit_measure != "RATIO"

    def published(self, observation: Observation) -> str:
        """Return the day an observation's source was published, in ISO 8601."""
        return self.catalog.source[observation.source].published.isoformat()


def series_of(table: Table) -> Iterator[AreaSeries]:
    """Yield the table's series, withdrawn figures left out. Raises `KeyError` on unknown ids."""
    grouped: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for observation in table.observations:
        if observation.figure:
            grouped[observation.indicator, observation.ref_area].append(observation)
    for (indicator, area), reported in grouped.items():
        yield AreaSeries(table.catalog.indicator[indicator], area, tuple(reported), table.catalog)


def reading(observation: Observation) -> Interval:
    """Return the values a figure can have as a reader takes it.

    As its bounds say; and `nearly 29` is at least 28, one unit of its last significant digit
    below, although its print gives no strict lower bound.
    """
    assert observation.figure
    bounds = observation.figure.interval
    floor = nearness(observation.as_reported) if observation.figure.comparator == "<" else None
    if floor is None or not bounds.lower < floor <= bounds.upper:
        return bounds
    return Interval(floor, bounds.upper, upper_open=bounds.upper_open)
