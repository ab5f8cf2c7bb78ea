"""Meaning: indicators that look alike and are not, and sources that differ on one figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from indicators.baselines import alike
from indicators.checks.finding import UNBOUNDED, Finding, Verdict
from indicators.checks.message_values import Joined, Printed, Span
from indicators.checks.series import Series
from indicators.interval import Interval
from indicators.language import Message
from indicators.period import Period
from indicators.table import Observation


def not_comparable(one: Series, other: Series) -> Iterator[Finding]:
    """Set the latest figures of two indicators beside each other that count different things."""
    earlier, later = sorted((one, other), key=lambda series: series.drawn[-1].period)
    before, after = earlier.drawn[-1], later.drawn[-1]
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
            "after_span": Span(after.period),
            "before_name": earlier.indicator.name,
            "before": Printed(before, earlier.indicator),
            "before_span": Span(before.period),
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


def contested(series: Series) -> Iterator[Finding]:
    """Find observations that several sources report and report differently."""
    grouped: dict[Period, list[Observation]] = defaultdict(list)
    for each in series.said:
        grouped[each.period].append(each)
    for drawn in series.drawn:
        said = grouped[drawn.period]
        if len({each.figure.interval for each in said if each.figure}) > 1:
            yield _contest(drawn, sorted(said, key=series.published, reverse=True), series)


def _contest(drawn: Observation, said: list[Observation], series: Series) -> Finding:
    intervals = [each.figure.interval for each in said if each.figure]
    spread = Interval(min(i.lower for i in intervals), max(i.upper for i in intervals))
    apart = any(not one.overlaps(other) for one in intervals for other in intervals)
    verdict: Verdict = "contradicts" if apart else "sources differ"
    message = Message(
        "Sources differ on {span}: {claims}. “{source}” is shown, the latest published.",
        {
            "span": Span(drawn.period),
            "claims": Joined([_claim(each, series) for each in said]),
            "source": series.catalog.source[drawn.source].title,
        },
    )
    return Finding("contested", drawn.indicator, tuple(said), verdict, message, spread)


def _claim(each: Observation, series: Series) -> Message:
    source = series.catalog.source[each.source]
    return Message(
        "{figure} (“{source}”, {day})",
        {
            "figure": Printed(each, series.indicator),
            "source": source.title,
            "day": source.published,
        },
    )
