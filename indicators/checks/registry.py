"""The checks there are: what each looks at, how it is worked out, and what it says of a save.

Pages, the command line and the review of a change read this list. To add a check, write its
rule and add a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from indicators.checks.finding import Finding
from indicators.checks.growth import printed_growth, unlike_bases
from indicators.checks.levels import beyond_maximum, falling, slips
from indicators.checks.meaning import contested, not_comparable
from indicators.checks.parts import parts_of_another, parts_of_one
from indicators.checks.series import AreaSeries
from indicators.checks.spans import (
    nested,
    overlapping,
    shorter_by_events,
    unfinished,
    unlike_lengths,
)
from indicators.language import Message

Severity = Literal["error", "warning"]
SeriesRule = Callable[[AreaSeries], Iterator[Finding]]
PairRule = Callable[[AreaSeries, AreaSeries], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name in findings, what it looks at, and its rules.

    `of_series` reads one indicator in one area; `of_pair` two that the catalog calls not
    comparable. A change to the table that it has something against is stopped (`error`) or
    asked about (`warning`) at `column`; without a severity it is only told.
    """

    name: str
    about: Message
    of_series: SeriesRule | None = None
    of_pair: PairRule | None = None
    severity: Severity | None = None
    column: str = "obs_value"


CHECKS: tuple[Check, ...] = (
    Check(
        "printed-growth",
        Message("Printed growth against the figures it is worked out from."),
        printed_growth,
        severity="warning",
        column="change_value",
    ),
    Check(
        "unlike-bases",
        Message("Growth printed between periods of unlike length."),
        unlike_bases,
    ),
    Check(
        "overlap",
        Message("Totals whose periods share days."),
        overlapping,
        severity="warning",
        column="period_start",
    ),
    Check(
        "nested",
        Message("Totals whose period lies within another's."),
        nested,
        severity="warning",
        column="period_start",
    ),
    Check(
        "unlike-lengths",
        Message("Totals that follow one of another length."),
        unlike_lengths,
    ),
    Check(
        "span-by-events",
        Message("Inferred periods that the source's occasion makes shorter."),
        shorter_by_events,
    ),
    Check(
        "unfinished",
        Message("Figures published before their period was over."),
        unfinished,
    ),
    Check(
        "parts-and-whole",
        Message("Parts that come to more than their whole."),
        parts_of_one,
        parts_of_another,
        severity="warning",
    ),
    Check(
        "falling",
        Message("Totals that can only rise, and fall."),
        falling,
        severity="warning",
    ),
    Check(
        "beyond-maximum",
        Message("Figures above the most there can be."),
        beyond_maximum,
        severity="error",
    ),
    Check(
        "contested",
        Message("Sources that differ on one figure."),
        contested,
        severity="warning",
    ),
    Check(
        "slip",
        Message("Slipped decimals and wrong magnitudes."),
        slips,
        severity="warning",
    ),
    Check(
        "definition",
        Message("Indicators that look alike and count different things."),
        of_pair=not_comparable,
    ),
)
CHECK = {check.name: check for check in CHECKS}


def severity_of(finding: Finding) -> Severity | None:
    """Return how a finding weighs on a change that brings it about; None for one only told."""
    return CHECK[finding.rule].severity if finding.is_objection else None
