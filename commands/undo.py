"""`undo`: take a commit back, by another commit."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import Refused, data_option, lang_option, refusal
from commands.signing import by_option, reason_option, save, saved_line
from indicators.catalog import Catalog
from indicators.language import Language
from loaders.changes.diff_text import preview
from loaders.changes.history import commit_named, reversal
from loaders.changes.review import review
from loaders.errors import TableError


@click.command("undo")
@click.argument("commit")
@by_option
@reason_option
@lang_option
@data_option
def command(commit: str, by: str, reason: str, language: Language, path: Path) -> None:
    """Take COMMIT back: its figures again as they stood before; what it added, withdrawn.

    COMMIT is a name that `history` shows, or the beginning of one. Undoing is a commit itself.
    """
    try:
        proposal = reversal(path, commit_named(path, commit))
        lines = preview(review(path, proposal), language)
    except TableError as error:
        raise refusal(error, language) from None
    if not (len(proposal.rows) or proposal.removals or proposal.entries != Catalog()):
        raise Refused(language.text("There is nothing to do: figures need what this commit added."))
    made = save(path, proposal, by, reason, language)
    if not made:
        raise Refused(language.text("There is nothing to do: this was taken back already."))
    click.echo("\n".join([*lines, saved_line(made, language)]))
