"""What was saved when, by whom and why; what it changed; and how to take it back.

A commit is told by the rows it added, which bear its moment, name and reason. The catalog's
changes stand in the file's footer, each entry before and after. Nothing else is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from indicators.catalog import Catalog
from indicators.language import Message
from indicators.table import IDENTITY, SCHEMA, WITHDRAWN, to_pandas
from loaders.changes.catalog_edit import (
    INDICATORS,
    CatalogChange,
    EntryChange,
    before,
    removable,
    with_entries,
)
from loaders.changes.proposal import Proposal, Row, key, proposed
from loaders.errors import CommitRefused
from loaders.table.atomic_write import BEGINNING
from loaders.table.file_format import name_of
from loaders.table.queries import history_of, identity, opened, read_footer
from loaders.table.row_groups import rows_with

CLOCKS = ("realtime_start", "realtime_end")
FAR_FUTURE = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Commit:
    """One saving: its moment, who, why, and how many rows and catalog entries it set."""

    moment: datetime
    by: str
    reason: str
    rows: int = 0
    entries: int = 0

    @property
    def name(self) -> str:
        """The commit's short name, which is also the version of the table after it."""
        return name_of(self.moment)


def commits(path: Path, indicator: str | None = None) -> list[Commit]:
    """Return every commit, or those that touched one indicator, the last first."""
    with opened(identity(path)) as file:
        found = list(_row_commits(file, indicator))
        changes = catalog_changes(path, file)
    about = [change for change in changes if indicator is None or _touches(change, indicator)]
    found += [_of_catalog(change) for change in about]
    return _summed(found)


def commit_named(path: Path, name: str) -> Commit:
    """Return the commit of a name or its beginning. Raises `CommitRefused` if not exactly one."""
    matching = [each for each in commits(path) if name and each.name.startswith(name)]
    if len(matching) == 1:
        return matching[0]
    many = Message("Several commits begin with “{name}”.", {"name": name})
    none = Message("There is no commit “{name}”.", {"name": name})
    do = Message("Look it up in the history and give its whole name.")
    raise CommitRefused(path, many if matching else none, do)


def moment_of(file: pq.ParquetFile, changes: Iterable[CatalogChange], version: str) -> datetime:
    """Return when the table came to a version; the beginning of time for one it does not know."""
    moments = {
        moment
        for number in range(file.metadata.num_row_groups)
        for column in [file.read_row_group(number, columns=["realtime_start"])["realtime_start"]]
        for moment in pc.unique(column).to_pylist()
    }
    moments.update(datetime.fromisoformat(change["moment"]) for change in changes)
    return next((each for each in moments if name_of(each) == version), BEGINNING)


def catalog_changes(path: Path, file: pq.ParquetFile) -> list[CatalogChange]:
    """Return what happened to the catalog, first to last."""
    return cast(list[CatalogChange], history_of(path, file))


def changed_by(path: Path, commit: Commit) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows a commit added, and those it took over from."""
    moment = pa.scalar(commit.moment, pa.timestamp("us", tz="UTC"))
    with opened(identity(path)) as file:
        groups = [
            group.filter(
                pc.or_(
                    pc.equal(group["realtime_start"], moment),
                    pc.fill_null(pc.equal(group["realtime_end"], moment), fill_value=False),
                )
            )
            for number in range(file.metadata.num_row_groups)
            for group in [file.read_row_group(number)]
        ]
    rows = to_pandas(pa.concat_tables(groups or [SCHEMA.empty_table()]))
    added, ended = (rows[rows[clock] == commit.moment] for clock in CLOCKS)
    return added, ended


def entry_changes(path: Path, commit: Commit) -> list[EntryChange]:
    """Return what a commit changed in the catalog."""
    with opened(identity(path)) as file:
        return [
            entry
            for change in catalog_changes(path, file)
            if datetime.fromisoformat(change["moment"]) == commit.moment
            for entry in change["entries"]
        ]


def reversal(path: Path, commit: Commit) -> Proposal:
    """Return the proposal that takes a commit back: earlier rows again, added ones withdrawn."""
    added, earlier = changed_by(path, commit)
    back: dict[object, Row] = {key(row): row for row in earlier.to_dict("records")}
    rows = [back.get(key(row)) or withdrawn(row) for row in added.to_dict("records")]
    changes = entry_changes(path, commit)
    with opened(identity(path)) as file:
        needed = used(file)
    restored = with_entries(Catalog(), before(changes))
    added_entries = [(each["kind"], each["id"]) for each in changes if not each["before"]]
    removals = removable(read_footer(path).catalog, [e for e in added_entries if e not in needed])
    return Proposal(proposed(rows), restored, removals, version=commit.name)


def used(file: pq.ParquetFile) -> set[tuple[str, str]]:
    """Return the catalog entries that rows point to, as kind and id."""
    return {
        (kind, each)
        for kind, column in ((INDICATORS, "indicator"), ("sources", "source"))
        for number in range(file.metadata.num_row_groups)
        for each in pc.unique(file.read_row_group(number, columns=[column])[column]).to_pylist()
    }


def withdrawn(row: Row) -> Row:
    """Return the row that withdraws an observation: it keeps its receipt and says no value."""
    kept = (*IDENTITY, "period_basis", "locator", "comment")
    return {**{name: row[name] for name in kept}, "comparator": "=", "obs_status": WITHDRAWN}


def _row_commits(file: pq.ParquetFile, indicator: str | None) -> Iterator[Commit]:
    names = ["realtime_start", "recorded_by", "reason"]
    if indicator is not None:
        groups = iter([rows_with(file, {"indicator": [indicator]}, names)])
    else:
        numbers = range(file.metadata.num_row_groups)
        groups = (file.read_row_group(number, columns=names) for number in numbers)
    for group in groups:
        counted = group.group_by(names).aggregate([([], "count_all")])
        for row in counted.select([*names, "count_all"]).to_pylist():
            moment, by, reason, count = row.values()
            yield Commit(moment, by or "", reason or "", rows=count)


def _of_catalog(change: CatalogChange) -> Commit:
    moment = datetime.fromisoformat(change["moment"])
    return Commit(moment, change["by"], change["reason"], entries=len(change["entries"]))


def _touches(change: CatalogChange, indicator: str) -> bool:
    return any(e["kind"] == "indicators" and e["id"] == indicator for e in change["entries"])


def _summed(parts: list[Commit]) -> list[Commit]:
    """Join the parts of each commit: its row groups, its catalog entries."""
    whole: dict[datetime, Commit] = {}
    for part in parts:
        so_far = whole.get(part.moment)
        rows, entries = (so_far.rows, so_far.entries) if so_far else (0, 0)
        whole[part.moment] = Commit(
            part.moment, part.by, part.reason, rows + part.rows, entries + part.entries
        )
    return sorted(whole.values(), key=lambda each: each.moment, reverse=True)
