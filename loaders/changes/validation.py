"""Every problem of a proposal at once: its cells, its rows, its entries, and its doubts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import pandas as pd

from indicators.catalog import Catalog
from indicators.figure import COMPARATORS
from indicators.grammar.printing.qualifiers import comparator_mark
from indicators.language import Message
from indicators.table import Table
from loaders.changes.catalog_rules import flaws
from loaders.changes.doubts import doubts
from loaders.changes.history import CLOCKS, EntryChange
from loaders.changes.proposal import OBSERVATIONS, Places, Proposal, Row
from loaders.changes.row_rules import PROPOSAL_RULES
from loaders.errors import Problem
from loaders.table.rules import MOST_SHOWN, RULES, place, problem, shown


def vetted(
    rows: pd.DataFrame,
    now: Table,
    entries: Sequence[EntryChange],
    in_use: Collection[tuple[str, str]],
    proposal: Proposal,
) -> list[Problem]:
    """Return what is wrong or doubtful in what a proposal changes, place by place.

    `rows` are the proposed rows that change something, `now` the current ones of their series
    under the catalog as it would be.
    """
    places = proposal.places.get(OBSERVATIONS)
    broken = list(_broken(rows, now.catalog, places))
    unread = {
        (each.where, each.column) for each in proposal.problems
    }  # said already: the cell was not read
    sound = rows.drop(index=list({index for index, _ in broken}))
    warnings = [*_doubtful(sound, now, places), *_hidden(rows, places)]
    told = sorted([*broken, *warnings], key=lambda found: found[0])
    return [
        *_flawed(entries, now.catalog, in_use, proposal.places),
        *(each for _, each in told if (each.where, each.column) not in unread),
    ]


def _broken(
    rows: pd.DataFrame, catalog: Catalog, places: Places | None
) -> Iterator[tuple[int, Problem]]:
    whole = rows.assign(**dict.fromkeys(CLOCKS, pd.Series(pd.NaT, rows.index)))
    if rows.empty:
        return
    for rule in (*RULES, *PROPOSAL_RULES):
        for wrong, column, message in rule(whole, catalog):
            for index in rows.index[wrong][:MOST_SHOWN]:
                row = rows.loc[index].to_dict()
                said = Message(message.text, {"figure": _figure(row), **message.values})
                yield index, problem(_where(row, index, column, places), column, row[column], said)


def _doubtful(
    rows: pd.DataFrame, now: Table, places: Places | None
) -> Iterator[tuple[int, Problem]]:
    for index, column, message in doubts(rows, now):
        row = rows.loc[index].to_dict()
        where = _where(row, index, column, places)
        yield index, problem(where, column, row[column], message, "warning")


def _hidden(rows: pd.DataFrame, places: Places | None) -> Iterator[tuple[int, Problem]]:
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
            found = places.get(change["kind"])
            if found and change["id"] in found.ids:
                where = found.cell(found.ids.index(change["id"]), column)
            yield problem(where, column, value, message, severity)


def _figure(row: Row) -> str:
    mark = comparator_mark(row["comparator"]) if row["comparator"] in COMPARATORS else ""
    return f"{mark} {shown(row['obs_value'])}".strip()


def _where(row: Row, index: int, column: str, places: Places | None) -> str:
    return places.cell(index, column) if places else place(row)
