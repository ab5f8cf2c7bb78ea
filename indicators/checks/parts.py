"""Part and whole: disjoint parts can never come to more than the whole that contains them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from indicators.catalog import Indicator
from indicators.checks.finding import Finding, Verdict
from indicators.checks.message_values import (
    Ends,
    Joined,
    PeriodInWords,
    Printed,
    PrintedGrowth,
    Range,
)
from indicators.checks.series import AreaSeries, reading
from indicators.interval import Interval
from indicators.language import Message
from indicators.period import Period
from indicators.table import Observation


@dataclass(frozen=True)
class SpanTotal:
    """What one span brought: as printed, or as the growth printed with it implies."""

    period: Period
    amount: Interval
    observation: Observation
    indicator: Indicator
    is_implied: bool = False


@dataclass
class Whole:
    """A span and the disjoint parts found inside it so far, first to last."""

    part: SpanTotal
    inside: list[SpanTotal] = field(default_factory=list)

    def take(self, part: SpanTotal) -> None:
        """Add a part that lies inside and shares no day with those already there."""
        begins_after = not self.inside or part.period.start > self.inside[-1].period.end
        if begins_after and part.period != self.part.period:
            self.inside.append(part)

    @property
    def sum(self) -> Interval:
        """What the parts inside come to together."""
        total = Interval.exactly(0)
        for part in self.inside:
            total += part.amount
        return total

    @property
    def is_exceeded(self) -> bool:
        """Whether its parts come to more than it."""
        return bool(self.inside) and self.sum.lower > self.part.amount.upper

    @property
    def is_of_one_source(self) -> bool:
        """Whether the same source says both the whole and its parts."""
        return {part.observation.source for part in self.inside} == {self.part.observation.source}

    @property
    def excess(self) -> float:
        """By how much its parts exceed it at least, in its unit."""
        return self.sum.lower - self.part.amount.upper


def parts_of_one(series: AreaSeries) -> Iterator[Finding]:
    """Find parts of a flow that come to more than its own figure for the whole."""
    if series.indicator.is_stock:
        return
    own = list(_parts(series))
    for whole in _exceeded(own, own):
        yield _finding(
            whole,
            "contradicts",
            Message("The parts of {span} come to {sum}, more than the whole: {total}."),
        )


def parts_of_another(one: AreaSeries, other: AreaSeries) -> Iterator[Finding]:
    """Find figures that look alike and cannot be one measure: parts of one exceed the other.

    One proof is enough: of one source against itself, else of the whole exceeded most. Only
    the first contradicts anybody; different sources may each be right about their own measure.
    """
    if one.indicator.is_stock or other.indicator.is_stock:
        return
    if one.indicator.unit_measure != other.indicator.unit_measure:
        return
    first, second = list(_parts(one)), list(_parts(other))
    proofs = [
        whole
        for wholes, parts in ((first, second), (second, first))
        for whole in _exceeded((w for w in wholes if not w.is_implied), parts)
    ]
    if proofs:
        proof = max(proofs, key=lambda whole: (whole.is_of_one_source, whole.excess))
        yield _finding(
            proof,
            "contradicts" if proof.is_of_one_source else "not comparable",
            Message(
                "“{whole_name}” and “{part_name}” cannot be one measure: within {span}, "
                "{parts} come to {sum}, more than the {total} of the whole."
            ),
        )


def _parts(series: AreaSeries) -> Iterator[SpanTotal]:
    for observation in series.latest:
        yield SpanTotal(observation.period, reading(observation), observation, series.indicator)
        base = observation.change_base
        if (
            base
            and observation.figure
            and observation.change
            and not series.neighbours.on(observation, base)
        ):
            implied = reading(observation) / (observation.change.interval + Interval.exactly(1))
            yield SpanTotal(base, implied, observation, series.indicator, is_implied=True)


def _exceeded(wholes: Iterable[SpanTotal], parts: Iterable[SpanTotal]) -> Iterator[Whole]:
    """Yield the wholes that their parts exceed, in one sweep over the days parts begin on."""
    waiting = deque(sorted(map(Whole, wholes), key=lambda whole: whole.part.period.start))
    running: list[Whole] = []
    for part in sorted(parts, key=lambda part: (part.period.start, -part.period.days)):
        while waiting and waiting[0].part.period.start <= part.period.start:
            running.append(waiting.popleft())
        yield from (w for w in running if w.part.period.end < part.period.start and w.is_exceeded)
        running = [w for w in running if w.part.period.end >= part.period.start]
        for whole in running:
            if whole.part.period.contains(part.period):
                whole.take(part)
    yield from (whole for whole in running if whole.is_exceeded)


def _finding(whole: Whole, verdict: Verdict, form: Message) -> Finding:
    observations = dict.fromkeys(
        [whole.part.observation, *(part.observation for part in whole.inside)]
    )
    message = replace(
        form,
        values={
            "whole_name": whole.part.indicator.name,
            "part_name": whole.inside[0].indicator.name,
            "span": PeriodInWords(whole.part.period),
            "total": Printed(whole.part.observation, whole.part.indicator),
            "sum": Range(whole.sum, whole.inside[0].indicator),
            "parts": Joined([_named(part) for part in whole.inside], " + "),
        },
    )
    lines = (*map(_line, whole.inside), _sum_line(whole))
    name = whole.part.indicator.id
    return Finding("parts-and-whole", name, tuple(observations), verdict, message, whole.sum, lines)


def _named(part: SpanTotal) -> Message:
    return Message("{part}", {"part": PeriodInWords(part.period)})


def _line(part: SpanTotal) -> Message:
    values: dict[str, object] = {
        "span": PeriodInWords(part.period),
        "amount": Ends(part.amount, part.indicator),
    }
    if part.is_implied:
        assert part.observation.change
        change = {"rate": PrintedGrowth(part.observation.change)}
        return Message("{span}: {amount}, implied by the printed {rate}", {**values, **change})
    assert part.observation.figure
    if part.amount != part.observation.figure.interval:
        printed = {"figure": Printed(part.observation, part.indicator)}
        return Message("{span}: {amount}, as “{figure}” reads", {**values, **printed})
    return Message("{span}: {amount}", values)


def _sum_line(whole: Whole) -> Message:
    return Message(
        "Sum: {sum}, against {total} for {span}",
        {
            "sum": Ends(whole.sum, whole.inside[0].indicator),
            "total": Ends(whole.part.amount, whole.part.indicator),
            "span": PeriodInWords(whole.part.period),
        },
    )
