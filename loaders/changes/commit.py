"""The one way a change gets into the table: reviewed, attributed, written whole or not at all.

A correction closes the old row and adds a new one; a withdrawal is a new row; nothing is
edited in place. Moments only ever increase, even if the clock went backwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import pandas as pd
import pyarrow.compute as pc
import pyarrow.parquet as pq

from indicators.catalog import Catalog
from indicators.language import Message
from indicators.table import Table, to_pandas
from loaders.changes.catalog_edit import CatalogChange
from loaders.changes.history import CLOCKS, Commit, catalog_changes
from loaders.changes.proposal import Proposal, differing, recorded
from loaders.changes.review import Review, reviewed
from loaders.errors import Conflict, Problem, ProposalInvalid, TableUnreadable
from loaders.table.atomic_write import BEGINNING, locked, replace_whole
from loaders.table.cell_text import is_showable
from loaders.table.file_format import footer
from loaders.table.mark import is_marked, mark
from loaders.table.queries import identity, opened, read_footer
from loaders.table.row_groups import Progress, rows_with, series_of, write_revised
from loaders.table.rules import NOT_SHOWABLE, problem, problems
from loaders.table.whole_check import problems_in

MOMENT = timedelta(microseconds=1)


def commit(  # who, why and against which version are asked of everyone
    path: Path,
    changes: Proposal,
    by: str,
    reason: str,
    expecting: str = "",
    progress: Progress = lambda _: None,
) -> Commit | None:
    """Save a proposal; return its commit, or None where the table says all of it already.

    `expecting` is the version it was made from (its own, if left out): what others changed
    since is merged. `progress` is called with the fraction written. Warnings do not block.
    Raises `Conflict`, `ProposalInvalid`, `TableBusy` or `TableNotWritable`; the table then
    stands as it was.
    """
    _check_attribution(path, by, reason)
    path = path.resolve()
    with locked(path):
        known = read_footer(path)
        proposal = replace(changes, version=expecting or changes.version)
        with opened(identity(path)) as file:
            history = catalog_changes(path, file)
            plan = reviewed(file, known, history, proposal)
            _check(path, plan)
            if plan.is_empty:
                return None
            moment = _next_moment(file, history)
            made = Commit(moment, by.strip(), reason.strip(), len(plan.rows), len(plan.entries))
            _save(path, file, plan, made, history, progress)
    return made


def now() -> datetime:
    """Return the time of the clock, which may go backwards."""
    return datetime.now(UTC)


def _save(  # the parts of one step, only ever called from `commit`
    path: Path,
    file: pq.ParquetFile,
    plan: Review,
    made: Commit,
    history: Sequence[CatalogChange],
    progress: Progress,
) -> None:
    added = recorded(plan.rows, made.moment, made.by, made.reason)
    metadata = footer(plan.now.catalog, made.name, [*history, *_told(plan, made)])

    def write(target: BinaryIO) -> None:
        write_revised(file, target, added, made.moment, metadata, lambda done: progress(done / 2))

    def check(fresh: Path) -> None:
        _read_back(fresh, added, file.metadata.num_rows, lambda done: progress((1 + done) / 2))
        if is_marked(file.metadata) or _is_sound(fresh, plan.now.catalog):
            mark(fresh)

    replace_whole(path, write, check)


def _is_sound(fresh: Path, catalog: Catalog) -> bool:
    """Check a file whole, where the one it was made from had not been."""
    with pq.ParquetFile(fresh) as file:
        return not problems_in(file, catalog)


def _check_attribution(path: Path, by: str, reason: str) -> None:
    asked = (
        (by, "recorded_by", Message("Say who makes this change.")),
        (reason, "reason", Message("Say why.")),
    )
    found = [Problem(name, said, name) for value, name, said in asked if not value.strip()]
    found += [problem(n, n, "", NOT_SHOWABLE) for value, n, _ in asked if not is_showable(value)]
    if found:
        raise _invalid(path, found)


def _check(path: Path, plan: Review) -> None:
    if plan.errors:
        raise _invalid(path, plan.errors)
    if plan.disputes:
        raise Conflict(path, plan.disputes)


def _invalid(path: Path, found: Sequence[Problem]) -> ProposalInvalid:
    what = Message("These changes cannot be saved as they are.")
    do = Message("Nothing was saved. Mend what is listed, then save again.")
    return ProposalInvalid(path, what, do, found)


def _told(plan: Review, made: Commit) -> list[CatalogChange]:
    if not plan.entries:
        return []
    moment = made.moment.isoformat(timespec="microseconds")
    return [
        CatalogChange(moment=moment, by=made.by, reason=made.reason, entries=list(plan.entries))
    ]


def _next_moment(file: pq.ParquetFile, history: Sequence[CatalogChange]) -> datetime:
    """Return now, or just after the last commit where the clock is behind it."""
    last = [datetime.fromisoformat(change["moment"]) for change in history[-1:]]
    last += [_latest(file, column) for column in CLOCKS]
    return max(now(), max(last) + MOMENT)


def _latest(file: pq.ParquetFile, name: str) -> datetime:
    """Return the last moment of a column, from the row groups' statistics where they have them."""
    column = file.schema_arrow.get_field_index(name)
    latest = BEGINNING
    for number in range(file.metadata.num_row_groups):
        known = file.metadata.row_group(number).column(column).statistics
        if known and known.has_min_max:
            latest = max(latest, known.max)
        elif not known or known.null_count != known.num_values + known.null_count:
            moments = pc.max(file.read_row_group(number, columns=[name])[name]).as_py()
            latest = max(latest, moments or latest)
    return latest


def _read_back(fresh: Path, added: pd.DataFrame, rows_before: int, progress: Progress) -> None:
    """Read the new file from its first page to its last, and find in it what was to be saved."""
    known = read_footer(fresh)
    with pq.ParquetFile(fresh, page_checksum_verification=True) as file:
        whole = file.metadata.num_row_groups
        for number in range(whole):
            file.read_row_group(number)
            progress((number + 1) / whole)
        rows = to_pandas(rows_with(file, series_of(added)))
    standing = rows[rows["realtime_end"].isna()]
    lost = known.row_count != rows_before + len(added) or differing(added, standing).any()
    found = problems(Table(rows, known.catalog, known.version))
    if lost or found:
        what = Message("The new file did not read back as it should; the table stands as it was.")
        do = Message("Nothing was saved. Try again; if it happens again, check the disk.")
        raise TableUnreadable(fresh, what, do, found)
