"""What the figures say about each other: small rules, each silent where it does not apply.

A rule looks at one series, or at two that the catalog calls not comparable, and yields
findings: a verdict, the interval it worked out, one sentence, and the working behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from indicators.catalog import Catalog
from indicators.checks.finding import VERDICTS, Finding, Verdict
from indicators.checks.registry import CHECKS
from indicators.checks.series import AreaSeries, series_of
from indicators.table import Table

__all__ = ["CHECKS", "VERDICTS", "Finding", "Verdict", "findings", "lookalikes"]


def findings(table: Table, indicator: str | None = None) -> list[Finding]:
    """Return what the rules find, the gravest first, settled ones last.

    `table` holds what is current (`table.current`, `as_of`). With an `indicator`, only its
    own rows and those of its look-alikes are read, and only what concerns it is returned.
    """
    series = list(series_of(_around(table, indicator)))
    answers = {answer.finding: answer for answer in table.catalog.answers}
    answered = (
        replace(finding, answer=answers.get(finding.id))
        for finding in (*_of_each(series), *_of_pairs(series))
    )
    concerned = (f for f in answered if indicator is None or _concerns(f, indicator))
    return sorted(concerned, key=lambda finding: (finding.weight, not _is_featured(finding, table)))


def _around(table: Table, indicator: str | None) -> Table:
    """Leave out the rows that can say nothing about an indicator."""
    if indicator is None:
        return table
    looked_at = {indicator, *lookalikes(table.catalog, indicator)}
    return replace(table, rows=table.rows[table.rows["indicator"].isin(looked_at)])


def lookalikes(catalog: Catalog, indicator: str) -> set[str]:
    """Return those the catalog, from either side, calls not comparable with an indicator."""
    entry = catalog.indicator.get(indicator)
    named = set(entry.not_comparable_with) if entry else set()
    return named | {e.id for e in catalog.indicators if indicator in e.not_comparable_with}


def _of_each(series: Iterable[AreaSeries]) -> Iterator[Finding]:
    rules = [check.of_series for check in CHECKS if check.of_series]
    for one in series:
        for rule in rules:
            yield from rule(one)


def _of_pairs(series: list[AreaSeries]) -> Iterator[Finding]:
    rules = [check.of_pair for check in CHECKS if check.of_pair]
    by_key = {(one.indicator.id, one.area): one for one in series}
    for one in series:
        for name in one.indicator.not_comparable_with:
            other = by_key.get((name, one.area))
            listed_twice = other and one.indicator.id in other.indicator.not_comparable_with
            if not other or (listed_twice and one.indicator.id > name):
                continue
            for rule in rules:
                yield from rule(one, other)


def _concerns(finding: Finding, indicator: str) -> bool:
    return any(observation.indicator == indicator for observation in finding.observations)


def _is_featured(finding: Finding, table: Table) -> bool:
    return table.catalog.indicator[finding.indicator].featured
