"""Every problem of a proposal at once: its cells, its rows, its entries, and what the checks say.

What a save warns of comes from `indicators.checks`: whatever they find in the table as it would
be and do not find in it as it is. Rules of a single row are in `row_rules`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from indicators.catalog import Catalog
from indicators.checks import Finding, findings
from indicators.checks.finding import identity
from indicators.checks.registry import CHECK, severity_of
from indicators.figure import COMPARATORS
from indicators.grammar.printing.qualifiers import comparator_mark
from indicators.language import Message
from indicators.table import Table
from loaders.changes.catalog_edit import EntryChange
from loaders.changes.catalog_rules import flaws
from loaders.changes.proposal import OBSERVATIONS, Places, Proposal, applied, beside, keys, row_at
from loaders.changes.row_rules import CHANGE_RULES, PROPOSAL_RULES
from loaders.errors import Problem, Severity
from loaders.table.rules import MOST_SHOWN, RULES, place, problem, shown

Faults = Iterable[tuple["pd.Series[bool]", str, Message]]
RowProblem = tuple[int, Problem]


class Judgement(NamedTuple):
    """What is wrong with a proposal, and what else the checks would say that they do not now."""

    problems: list[Problem]
    findings: list[Finding]


def validated(
    rows: pd.DataFrame,
    now: Table,
    entries: Sequence[EntryChange],
    in_use: Collection[tuple[str, str]],
    proposal: Proposal,
) -> Judgement:
    """Return what is wrong or doubtful in what a proposal changes, place by place.

    `rows` are the proposed rows that change something, `now` the current ones of their series
    under the catalog as it would be.
    """
    places = proposal.places.get(OBSERVATIONS)
    broken = list(_broken(rows, now.catalog, places))
    sound = rows.drop(index=list({index for index, _ in broken}))
    objections, told = _new_findings(_known(now), sound)
    of_rows = [
        *broken,
        *_unusual(sound, now, places),
        *_objections(objections, sound, places),
        *_hidden(rows, places),
    ]
    unread = {(each.where, each.column) for each in proposal.problems}
    in_order = (problem for _, problem in sorted(of_rows, key=lambda of_row: of_row[0]))
    problems = [
        *_flawed(entries, now.catalog, in_use, proposal.places),
        *(each for each in in_order if (each.where, each.column) not in unread),
    ]
    return Judgement(problems, told)


def _new_findings(now: Table, rows: pd.DataFrame) -> tuple[list[Finding], list[Finding]]:
    """Return what the checks newly object to, and what else they say otherwise than now.

    A figure corrected within the same verdict is nothing new to object to.
    """
    before = findings(now)
    ids, subjects = {each.id for each in before}, {each.subject for each in before}
    fresh = [each for each in findings(applied(now, rows)) if each.id not in ids]
    objections = [each for each in fresh if severity_of(each) and each.subject not in subjects]
    return objections, [each for each in fresh if each not in objections]


def _broken(rows: pd.DataFrame, catalog: Catalog, places: Places | None) -> Iterator[RowProblem]:
    if rows.empty:
        return
    never = pd.Series(pd.NaT, rows.index)
    whole = rows.assign(realtime_start=never, realtime_end=never)
    for rule in (*RULES, *PROPOSAL_RULES):
        for index, column, message in _faulty(whole, rule(whole, catalog)):
            yield index, _problem(rows, index, column, message, "error", places)


def _unusual(rows: pd.DataFrame, now: Table, places: Places | None) -> Iterator[RowProblem]:
    """Find what is odd in a row beside the one it takes over from."""
    if rows.empty:
        return
    before = beside(rows, now.rows)
    for rule in CHANGE_RULES:
        for index, column, message in _faulty(rows, rule(rows, before, now.catalog)):
            yield index, _problem(rows, index, column, message, "warning", places)


def _faulty(rows: pd.DataFrame, faults: Faults) -> Iterator[tuple[int, str, Message]]:
    for wrong, column, message in faults:
        for index in rows.index[wrong][:MOST_SHOWN]:
            yield index, column, message


def _objections(
    objections: Iterable[Finding], rows: pd.DataFrame, places: Places | None
) -> Iterator[RowProblem]:
    """Lay what the checks object to at the door of the first proposed row it is about."""
    proposed = dict(zip(keys(rows), rows.index, strict=True))
    for finding in objections:
        severity = severity_of(finding)
        own = [name for name in map(identity, finding.observations) if name in proposed]
        if severity and own:
            index, column = proposed[own[0]], CHECK[finding.rule].column
            yield index, _problem(rows, index, column, finding.message, severity, places)


def _hidden(rows: pd.DataFrame, places: Places | None) -> Iterator[RowProblem]:
    for index in rows.index:
        if places and index in places.hidden:
            where = places.cell(index, "indicator")
            message = Message("The row of this cell is hidden in its sheet, and changes something.")
            yield index, problem(where, "indicator", rows["indicator"][index], message, "warning")


def _flawed(
    entries: Sequence[EntryChange],
    catalog: Catalog,
    in_use: Collection[tuple[str, str]],
    places: Mapping[str, Places],
) -> Iterator[Problem]:
    for change in entries:
        for column, value, message, severity in flaws(change, catalog, in_use):
            where = f"{change['kind']} {change['id']}"
            sheet = places.get(change["kind"])
            if sheet and change["id"] in sheet.ids:
                where = sheet.cell(sheet.ids.index(change["id"]), column)
            yield problem(where, column, value, message, severity)


def _known(table: Table) -> Table:
    """Leave out rows of an indicator or source that the catalog would no longer have."""
    rows, catalog = table.rows, table.catalog
    known = rows["indicator"].isin(catalog.indicator) & rows["source"].isin(catalog.source)
    return replace(table, rows=rows[known])


def _problem(
    rows: pd.DataFrame,
    index: int,
    column: str,
    message: Message,
    severity: Severity,
    places: Places | None,
) -> Problem:
    """Return a problem of one cell; its message may say the row's `{figure}`."""
    row = row_at(rows, index)
    mark = comparator_mark(row["comparator"]) if row["comparator"] in COMPARATORS else ""
    figure = f"{mark} {shown(row['obs_value'])}".strip()
    where = places.cell(index, column) if places else place(row)
    asked = Message(message.text, {"figure": figure, **message.values})
    return problem(where, column, row[column], asked, severity)
