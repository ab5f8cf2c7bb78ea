"""What the commands that change the table share: who answers for it, why, and the saving."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from commands.options import Refused, refusal
from indicators.language import Language
from loaders.changes.commit import commit
from loaders.changes.diff_text import dispute_lines
from loaders.changes.history import Commit
from loaders.changes.proposal import Proposal
from loaders.errors import Conflict, TableError
from loaders.table.queries import read_footer, read_table

F = TypeVar("F", bound=Callable[..., Any])
LARGE = 200_000  # rows from which saving takes long enough to show how far it is


def by_option(command: F) -> F:
    """Add `--by NAME`: who makes the change."""
    return click.option("--by", required=True, metavar="NAME", help="Who makes it.")(command)


def reason_option(command: F) -> F:
    """Add `--reason TEXT`: why it is made."""
    return click.option("--reason", required=True, metavar="TEXT", help="Why.")(command)


def save(path: Path, proposal: Proposal, by: str, reason: str, language: Language) -> Commit | None:
    """Commit a proposal; where it is refused, say why and leave with exit code 1."""
    try:
        is_small = read_footer(path).row_count < LARGE
        with click.progressbar(length=100, hidden=is_small) as bar:
            return commit(path, proposal, by, reason, progress=lambda done: _advance(bar, done))
    except Conflict as conflict:
        raise Refused(
            language.say(conflict.what),
            *_disputed(path, conflict, language),
            language.say(conflict.do),
        ) from None
    except TableError as error:
        raise refusal(error, language) from None


def saved_line(made: Commit, language: Language) -> str:
    """Say that a change is saved, under which name."""
    return language.text("Saved as {name}.", name=made.name)


def _advance(bar: Any, done: float) -> None:  # noqa: ANN401 # click does not name its bar's type
    bar.update(int(done * 100) - bar.pos)


def _disputed(path: Path, conflict: Conflict, language: Language) -> list[str]:
    table = read_table(path)
    return [line for each in conflict.disputes for line in dispute_lines(each, table, language)]
