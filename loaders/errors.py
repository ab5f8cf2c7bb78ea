"""What can be wrong with a table, said to the person who has it in front of her.

TableError              a file that cannot serve as the table
├── TableMissing        there is no file
├── TableUnreadable     it is not Parquet, or was cut short
├── TableTooNew         a newer version of the format
└── TableInvalid        it lacks columns or a catalog, or breaks the table's rules
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from indicators.language import Message


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, and what to do. `where` is a row, a cell or a column."""

    where: str
    message: Message


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
