"""What may be wrong with proposed rows: warnings, which ask for a second look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from indicators.catalog import Catalog
from indicators.language import Message
from indicators.table import WITHDRAWN, Observation, Table
from loaders.changes.autofill import readings
from loaders.changes.proposal import Row, as_observation, key

SLIP = 300  # a figure this many times its neighbour is rather a slip of ×1000 than news


class Doubt(NamedTuple):
    """One warning: the row's index, the column, and what to look at."""

    row: int
    column: str
    message: Message


def doubts(rows: pd.DataFrame, now: Table) -> Iterator[Doubt]:
    """Yield what is doubtful in proposed rows, seen beside the current rows of their series.

    The rows must have passed the rules of the table.
    """
    standing = {key(row): row for row in now.rows.to_dict("records")}
    after = standing | {key(row): row for row in rows.to_dict("records")}
    series: dict[tuple[str, str], list[Observation]] = {}
    for row in after.values():
        if row["obs_status"] != WITHDRAWN and row["indicator"] in now.catalog.indicator:
            each = as_observation(row)
            series.setdefault((each.indicator, each.ref_area), []).append(each)
    for index, row in zip(rows.index, rows.to_dict("records"), strict=True):
        if row["obs_status"] == WITHDRAWN:
            continue
        each = as_observation(row)
        others = [o for o in series[each.indicator, each.ref_area] if o.period != each.period]
        yield from _in_series(index, each, others, now.catalog, is_new=key(row) not in standing)
        yield from _alone(index, each, now.catalog, standing.get(key(row)))


def _in_series(
    index: int, each: Observation, others: list[Observation], catalog: Catalog, *, is_new: bool
) -> Iterator[Doubt]:
    yield from _slip(index, each, others)
    known = catalog.indicator[each.indicator]
    if known.is_stock and known.cumulative and each.figure:
        yield from _fall(index, each, others)
    if not known.is_stock:
        yield from _part(index, each, others)
        yield from (_overlap(index, each, others) if is_new else ())


def _alone(index: int, each: Observation, catalog: Catalog, before: Row | None) -> Iterator[Doubt]:
    published = catalog.source[each.source].published
    stated = before is not None and before["obs_status"] == each.status
    if each.period.end > published and each.status == "A" and not stated:
        yield Doubt(
            index,
            "obs_status",
            Message(
                "The period ends after its source was published ({day}). Is it provisional (P)?",
                {"day": published},
            ),
        )
    reworded = before is None or before["as_reported"] != each.as_reported
    if reworded and not readings(each.as_reported):
        yield Doubt(
            index,
            "as_reported",
            Message("No number can be read in “{value}”. Is this the figure as printed?"),
        )
    grown_anew = before is None or before["change_as_reported"] != each.change_as_reported
    if grown_anew and each.change_as_reported and not each.change:
        yield Doubt(
            index,
            "change_as_reported",
            Message(
                "No rate can be read in “{value}”, so this growth is shown and never checked. "
                "Is it as printed?"
            ),
        )


def _slip(index: int, each: Observation, others: list[Observation]) -> Iterator[Doubt]:
    """Compare with the nearest figure of the series: a jump of hundreds of times is doubtful."""
    known = [o for o in others if o.figure and o.figure.value]
    if not each.figure or not each.figure.value or not known:
        return
    nearest = min(known, key=lambda o: abs((o.period.end - each.period.end).days))
    assert nearest.figure
    times = abs(each.figure.value / nearest.figure.value)
    if not 1 / SLIP < times < SLIP:
        yield Doubt(
            index,
            "obs_value",
            Message(
                "{value} is far from {other}, the figure for {period}. Is the unit right?",
                {"other": nearest.as_reported, "period": nearest.period},
            ),
        )


def _fall(index: int, each: Observation, others: list[Observation]) -> Iterator[Doubt]:
    """Look at the neighbours on either side: a cumulative count does not fall."""
    earlier = [o for o in others if o.period.end < each.period.end and o.figure]
    following = [o for o in others if o.period.end > each.period.end and o.figure]
    pairs = []
    if earlier:
        pairs.append((max(earlier, key=lambda o: o.period.end), each))
    if following:
        pairs.append((each, min(following, key=lambda o: o.period.end)))
    for first, then in pairs:
        assert first.figure
        assert then.figure
        if then.figure.interval.upper < first.figure.interval.lower:
            yield Doubt(
                index,
                "obs_value",
                Message(
                    "The stock falls from {first} to {then} by {day}. Is that so?",
                    {"first": first.as_reported, "then": then.as_reported, "day": then.period.end},
                ),
            )


def _overlap(index: int, each: Observation, others: list[Observation]) -> Iterator[Doubt]:
    for other in others:
        nested = each.period.contains(other.period) or other.period.contains(each.period)
        if each.period.overlap(other.period) and not nested:
            yield Doubt(
                index,
                "period_start",
                Message(
                    "The period overlaps with {period} ({other}): some of it would count twice.",
                    {"period": other.period, "other": other.as_reported},
                ),
            )


def _part(index: int, each: Observation, others: list[Observation]) -> Iterator[Doubt]:
    """Look for a part of a period that has more than the whole."""
    for other in others:
        for part, whole in ((each, other), (other, each)):
            if not whole.period.contains(part.period) or not part.figure or not whole.figure:
                continue
            if part.figure.interval.lower > whole.figure.interval.upper >= 0:
                yield Doubt(
                    index,
                    "obs_value",
                    Message(
                        "{part} in {inner} is more than {whole} in {outer}, which contains it.",
                        {
                            "part": part.as_reported,
                            "inner": part.period,
                            "whole": whole.as_reported,
                            "outer": whole.period,
                        },
                    ),
                )
