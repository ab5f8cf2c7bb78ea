"""Meaning: indicators that look alike and are not, and sources that differ on one figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from indicators.checks.finding import UNBOUNDED, Finding, Verdict
from indicators.checks.message_values import Joined, PeriodInWords, Printed
from indicators.checks.series import AreaSeries
from indicators.interval import Interval
from indicators.language import Message
from indicators.period import Period
from indicators.series.baselines import alike
from indicators.table import Observation


def not_comparable(one: AreaSeries, other: AreaSeries) -> Iterator[Finding]:
    """Set the latest figures of two indicators beside each other that count different things."""
    earlier, later = sorted((one, other), key=lambda series: series.latest[-1].period)
    before, after = earlier.latest[-1], later.latest[-1]
    assert before.figure
    assert after.figure
    same_unit = one.indicator.unit_measure == other.indicator.unit_measure
    tempting = same_unit and alike(before.period, after.period)
    ratio = after.figure.ratio(before.figure) if tempting else UNBOUNDED
    message = Message(
        "“{after_name}” ({after}, {after_span}) and “{before_name}” ({before}, {before_span}) "
        "count different things: the difference between them is not a change.",
        {
            "after_name": later.indicator.name,
            "after": Printed(after, later.indicator),
            "after_span": PeriodInWords(after.period),
            "before_name": earlier.indicator.name,
            "before": Printed(before, earlier.indicator),
            "before_span": PeriodInWords(before.period),
        },
    )
    lines = tuple(
        Message(
            "“{name}”: {meaning}", {"name": s.indicator.name, "meaning": s.indicator.description}
        )
        for s in (later, earlier)
    )
    name = later.indicator.id
    yield Finding("definition", name, (after, before), "not comparable", message, ratio, lines)


def contested(series: AreaSeries) -> Iterator[Finding]:
    """Find observations that several sources report and report differently."""
    grouped: dict[Period, list[Observation]] = defaultdict(list)
    for observation in series.reported:
        grouped[observation.period].append(observation)
    for latest in series.latest:
        reported = grouped[latest.period]
        if len({observation.figure.interval for observation in reported if observation.figure}) > 1:
            yield _contest(latest, sorted(reported, key=series.published, reverse=True), series)


def _contest(latest: Observation, reported: list[Observation], series: AreaSeries) -> Finding:
    intervals = [observation.figure.interval for observation in reported if observation.figure]
    spread = Interval(min(i.lower for i in intervals), max(i.upper for i in intervals))
    apart = any(not one.overlaps(other) for one in intervals for other in intervals)
    verdict: Verdict = "contradicts" if apart else "sources differ"
    message = Message(
        "Sources differ on {span}: {claims}. “{source}” is shown, the latest published.",
        {
            "span": PeriodInWords(latest.period),
            "claims": Joined([_claim(observation, series) for observation in reported]),
            "source": series.catalog.source[latest.source].title,
        },
    )
    return Finding("contested", latest.indicator, tuple(reported), verdict, message, spread)


def _claim(observation: Observation, series: AreaSeries) -> Message:
    source = series.catalog.source[observation.source]
    return Message(
        "{figure} (“{source}”, {day})",
        {
            "figure": Printed(observation, series.indicator),
            "source": source.title,
            "day": source.published,
        },
    )
