"""What the figures say about each other: small rules, each silent where it does not apply.

A rule looks at one series, or at two that the catalog calls not comparable, and yields
findings: a verdict, the interval it worked out, one sentence, and the working behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from indicators.catalog import Catalog
from indicators.checks.finding import VERDICTS, Finding, Verdict
from indicators.checks.growth import printed_growth, unlike_bases
from indicators.checks.levels import beyond_maximum, falling, slips
from indicators.checks.meaning import contested, not_comparable
from indicators.checks.parts import parts_of_another, parts_of_one
from indicators.checks.series import Series, series_of
from indicators.checks.spans import overlapping, shorter_by_events, unfinished, unlike_lengths
from indicators.table import Table

__all__ = ["PAIR_RULES", "RULES", "VERDICTS", "Finding", "Verdict", "findings", "lookalikes"]

RULES: tuple[Callable[[Series], Iterator[Finding]], ...] = (
    printed_growth,
    unlike_bases,
    overlapping,
    unlike_lengths,
    shorter_by_events,
    unfinished,
    parts_of_one,
    falling,
    beyond_maximum,
    contested,
    slips,
)
PAIR_RULES: tuple[Callable[[Series, Series], Iterator[Finding]], ...] = (
    parts_of_another,
    not_comparable,
)


def findings(table: Table, indicator: str | None = None) -> list[Finding]:
    """Return what the rules find, the gravest first, settled ones last.

    `table` holds what is current (`table.current`, `as_of`). With an `indicator`, only its
    own rows and those of its look-alikes are read, and only what concerns it is returned.
    """
    series = list(series_of(_around(table, indicator)))
    found = [*_of_each(series), *_of_pairs(series)]
    answers = {answer.finding: answer for answer in table.catalog.answers}
    answered = (replace(each, answer=answers.get(each.id)) for each in found)
    concerned = (each for each in answered if indicator is None or _concerns(each, indicator))
    return sorted(concerned, key=lambda each: (each.weight, not _is_featured(each, table)))


def _around(table: Table, indicator: str | None) -> Table:
    """Leave out the rows that can say nothing about an indicator."""
    if indicator is None:
        return table
    looked_at = {indicator, *lookalikes(table.catalog, indicator)}
    return replace(table, rows=table.rows[table.rows["indicator"].isin(looked_at)])


def lookalikes(catalog: Catalog, indicator: str) -> set[str]:
    """Return those the catalog, from either side, calls not comparable with an indicator."""
    known = catalog.indicator.get(indicator)
    named = set(known.not_comparable_with) if known else set()
    return named | {e.id for e in catalog.indicators if indicator in e.not_comparable_with}


def _of_each(series: Iterable[Series]) -> Iterator[Finding]:
    for each in series:
        for rule in RULES:
            yield from rule(each)


def _of_pairs(series: list[Series]) -> Iterator[Finding]:
    by_key = {(each.indicator.id, each.area): each for each in series}
    for one in series:
        for name in one.indicator.not_comparable_with:
            other = by_key.get((name, one.area))
            listed_twice = other and one.indicator.id in other.indicator.not_comparable_with
            if not other or (listed_twice and one.indicator.id > name):
                continue
            for rule in PAIR_RULES:
                yield from rule(one, other)


def _concerns(finding: Finding, indicator: str) -> bool:
    return any(each.indicator == indicator for each in finding.observations)


def _is_featured(finding: Finding, table: Table) -> bool:
    return table.catalog.indicator[finding.indicator].featured
