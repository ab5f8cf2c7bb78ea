"""`import`: figures from a workbook or a CSV file into the table, reviewed first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from commands.options import Refused, data_option, lang_option, problem_line, refusal
from commands.signing import by_option, reason_option, save, saved_line
from indicators.file_format import endings
from indicators.language import Language
from loaders.changes.diff_text import preview
from loaders.changes.proposal import Proposal
from loaders.changes.review import Review, review
from loaders.errors import TableError
from loaders.formats.registry import READ, read_figures_file

HELP = f"""Bring the figures of FILE into the table: {endings(READ)}.

Prints what changes. With errors nothing is written and the exit code is 1.
"""


@click.command("import", help=HELP)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@by_option
@reason_option
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--accept-warnings", is_flag=True, help="Save although something looks doubtful.")
@lang_option
@data_option
def command(
    file: Path,
    *,
    by: str,
    reason: str,
    dry_run: bool,
    accept_warnings: bool,
    language: Language,
    path: Path,
) -> None:
    """Bring a file's figures into the table, reviewed first."""
    try:
        proposal = read_figures_file(file.read_bytes(), file.name)
        plan = review(path, proposal)
    except TableError as error:
        raise refusal(error, language) from None
    _judge(plan, language, accept_warnings=accept_warnings or dry_run)
    if plan.is_empty:
        click.echo(language.text("There is nothing to do: the table says all of it already."))
        return
    click.echo("\n".join(preview(plan, language)))
    if dry_run:
        click.echo(language.text("Nothing was written (--dry-run)."))
    elif made := save(path, _pinned(proposal, plan), by, reason, language):
        click.echo(saved_line(made, language))


def _pinned(proposal: Proposal, plan: Review) -> Proposal:
    """Hold a file that does not say its version to the table it was reviewed against."""
    return proposal if proposal.version else replace(proposal, version=plan.now.version)


def _judge(plan: Review, language: Language, *, accept_warnings: bool) -> None:
    """Say every problem; refuse on errors, and on warnings that nobody has nodded to."""
    if plan.errors:
        lines = [problem_line(each, language) for each in plan.errors]
        count = language.plural("{count} problem", "{count} problems", len(lines))
        said = language.text("Nothing was written: {problems}.", problems=count)
        raise Refused(*lines, said)
    doubtful = [language.text("Look again: {what}", what=problem_line(each, language))
                for each in plan.warnings]  # fmt: skip
    if doubtful and not accept_warnings:
        do = language.text("Nothing was written. If all is right, add --accept-warnings.")
        raise Refused(*preview(plan, language), *doubtful, do)
    for line in doubtful:
        click.echo(line, err=True)
