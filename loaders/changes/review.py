"""What a proposal would change, before it is saved: its rows against the table's.

Both what the person had before her (`version`) and what the table says now are looked at: a
row she left alone is no change of hers, though someone else has changed it since.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from indicators.catalog import Catalog
from indicators.checks import Finding, lookalikes
from indicators.table import IDENTITY, Table, at, current, to_pandas
from loaders.changes.autofill import DEFAULTS, completed
from loaders.changes.catalog_edit import (
    CatalogChange,
    EntryChange,
    after,
    catalog_at,
    entry_changes,
    with_entries,
)
from loaders.changes.history import FAR_FUTURE, catalog_changes, moment_of, used
from loaders.changes.proposal import Proposal, Row, applied, beside, differing, row_at
from loaders.changes.validation import validated
from loaders.errors import Dispute, Problem
from loaders.table.atomic_write import BEGINNING
from loaders.table.queries import Footer, identity, opened, read_footer
from loaders.table.row_groups import rows_with, series_of


@dataclass(frozen=True)
class Review:
    """What a proposal comes to.

    `now` holds the current rows of the series it touches and of their look-alikes, under the
    catalog as it would be; `rows` the proposed rows that change something; `entries` what changes
    in the catalog; `findings` what else the checks would say that they do not say now.
    """

    now: Table
    rows: pd.DataFrame
    entries: tuple[EntryChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the table says all of it already."""
        return self.rows.empty and not self.entries

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep it from being saved."""
        return tuple(each for each in self.problems if each.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that want a second look."""
        return tuple(each for each in self.problems if each.severity == "warning")


def review(path: Path, proposal: Proposal) -> Review:
    """Say what a proposal would change in the table at `path`, and what is wrong with it."""
    footer = read_footer(path)
    with opened(identity(path)) as file:
        return reviewed(file, footer, catalog_changes(path, file), proposal)


def reviewed(
    file: pq.ParquetFile, footer: Footer, changes: list[CatalogChange], proposal: Proposal
) -> Review:
    """Review a proposal against an open table."""
    since = _since(file, footer, changes, proposal.version)
    then = catalog_at(footer.catalog, changes, since)
    entries = entry_changes(footer.catalog, then, proposal.entries, proposal.removals)
    catalog = with_entries(footer.catalog, after(entries))
    rows = to_pandas(rows_with(file, _looked_at(proposal.rows.fillna(DEFAULTS), catalog)))
    whole = Table(rows, catalog, footer.version)
    now, base = current(whole), at(whole, since)
    is_known = since > BEGINNING
    standing = base.rows if is_known else now.rows
    wanted = completed(proposal.rows, standing, catalog, proposal.columns)
    changed = differing(wanted, base.rows) & differing(wanted, now.rows)
    wanted = wanted[changed]
    in_use = used(file) if entries else set()
    problems, findings = validated(wanted, now, entries, in_use, proposal)
    disputes = (*_disputed_rows(wanted, now, since), *_disputed_entries(entries, changes, since))
    return Review(now, wanted, entries, (*proposal.problems, *problems), tuple(findings), disputes)


def _looked_at(rows: pd.DataFrame, catalog: Catalog) -> dict[str, set[str]]:
    """Return the indicators and areas of rows, with the indicators that checks set beside them."""
    within = series_of(rows)
    for indicator in list(within["indicator"]):
        within["indicator"] |= lookalikes(catalog, indicator)
    return within


def _since(
    file: pq.ParquetFile, footer: Footer, changes: list[CatalogChange], version: str
) -> datetime:
    if version in ("", footer.version):
        return FAR_FUTURE
    return moment_of(file, changes, version)


def _disputed_rows(wanted: pd.DataFrame, now: Table, since: datetime) -> list[Dispute]:
    theirs = beside(wanted, now.rows[now.rows["realtime_start"] > since])
    both = theirs.index[theirs["obs_status"].notna()]
    return [
        Dispute(_name(ours), row_at(theirs, index), ours)
        for index in both
        for ours in [row_at(wanted, index)]
    ]


def _disputed_entries(
    entries: tuple[EntryChange, ...], changes: list[CatalogChange], since: datetime
) -> list[Dispute]:
    moved = {
        (entry["kind"], entry["id"])
        for change in changes
        if datetime.fromisoformat(change["moment"]) > since
        for entry in change["entries"]
    }
    return [
        Dispute(entry["id"], entry["before"] or {}, entry["after"] or {})
        for entry in entries
        if (entry["kind"], entry["id"]) in moved
    ]


def _name(row: Row) -> str:
    return " ".join(str(row[name]) for name in IDENTITY)


def as_proposal(plan: Review, version: str) -> Proposal:
    """Return what a review came to as a proposal of its own, made from another version."""
    return Proposal(plan.rows, with_entries(Catalog(), after(plan.entries)), version=version)


def outcome(plan: Review) -> Table:
    """Return the series a proposal touches as they would stand once it is saved."""
    return applied(plan.now, plan.rows)
