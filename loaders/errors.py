"""What can be wrong with a table, said to the person who has it in front of her.

TableError              a file that cannot serve as the table
├── TableMissing        there is no file
├── TableUnreadable     it is not Parquet, or was cut short
├── TableTooNew         a newer version of the format
├── TableInvalid        it lacks columns or a catalog, or breaks the table's rules
├── FileRefused         an upload that is not read as figures
└── CommitRefused       a change that was not saved; the table stands as it was
    ├── TableBusy           someone else is saving
    ├── TableNotWritable    no room, or no right to write
    ├── ProposalInvalid     the proposed rows break the table's rules
    └── Conflict            someone else changed the same observation meanwhile
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from indicators.language import Message

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, and what to do. `where` is a row, a cell or a column.

    An error blocks; a warning asks the person to look again.
    """

    where: str
    message: Message
    column: str = ""
    value: str = ""
    severity: Severity = "error"


class TableError(Exception):
    """A file that cannot serve as the table: `what` happened, every problem, what to `do`."""

    def __init__(
        self, path: Path, what: Message, do: Message, problems: Sequence[Problem] = ()
    ) -> None:
        super().__init__(f"{path}: {what}")
        self.path, self.what, self.do, self.problems = path, what, do, tuple(problems)


class TableMissing(TableError):
    """There is no file at that place."""


class TableUnreadable(TableError):
    """The file is not Parquet, or not all of it is there."""


class TableTooNew(TableError):
    """The file was written in a format that this version does not know yet."""


class TableInvalid(TableError):
    """The file opens, but does not hold our table."""


class FileRefused(TableError):
    """An uploaded file that is not read: what it is, and how to make one that is."""


class CommitRefused(TableError):
    """A change that was not saved; the table stands as it was."""


class TableBusy(CommitRefused):
    """Someone else held the table's lock for too long."""


class TableNotWritable(CommitRefused):
    """There is no room on the disk, or no right to write in the folder."""


class ProposalInvalid(CommitRefused):
    """The proposed rows break the table's rules, or nobody answers for them."""


@dataclass(frozen=True)
class Dispute:
    """Two versions of one thing: what the table says by now, and what was proposed."""

    name: str
    theirs: Mapping[str, object]
    ours: Mapping[str, object]


class Conflict(CommitRefused):
    """Someone else changed the same observations since: both versions of each."""

    def __init__(self, path: Path, disputes: Sequence[Dispute]) -> None:
        what = Message("Someone else has changed the same figures since you loaded the table.")
        do = Message("Nothing was saved. Look at both versions and decide which one stands.")
        super().__init__(path, what, do)
        self.disputes = tuple(disputes)
