"""`history`: who changed what in the table, when and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from commands.options import data_option, lang_option, refusal
from indicators.language import Language, parse_bilingual
from indicators.table import Table
from loaders.changes.diff_text import entry_change, row_changes
from loaders.changes.history import Commit, changed_by, commits, entry_changes
from loaders.errors import TableError
from loaders.table.queries import read_footer

MOST_LINES = 10


@click.command("history")
@click.argument("indicator", required=False)
@lang_option
@data_option
def command(indicator: str | None, language: Language, path: Path) -> None:
    """Tell every change, the last first; of one INDICATOR, or of the whole table."""
    try:
        made = commits(path, indicator)
        for each in made:
            click.echo("\n".join(_told(path, each, indicator, language)))
    except TableError as error:
        raise refusal(error, language) from None
    if not made:
        click.echo(language.text("There are no figures for “{name}”.", name=indicator))


def _told(path: Path, each: Commit, indicator: str | None, language: Language) -> Iterator[str]:
    by, reason = (
        language.pick(parse_bilingual(each.by)),
        language.pick(parse_bilingual(each.reason)),
    )
    yield f"{each.name}  {language.moment(each.moment)}  {by}: {reason}"
    lines = list(changes_of(path, each, indicator, language))
    yield from (f"    {line}" for line in lines[:MOST_LINES])
    if rest := len(lines) - MOST_LINES:
        more = language.plural("… and {count} more", "… and {count} more", rest)
        yield from [f"    {more}"] * (rest > 0)


def changes_of(
    path: Path, each: Commit, indicator: str | None, language: Language
) -> Iterator[str]:
    """Yield what a commit changed, a line each; only one indicator's, if named."""
    added, ended = changed_by(path, each)
    table = Table(added, read_footer(path).catalog)
    if indicator is not None:
        added = added[added["indicator"] == indicator]
    yield from row_changes(added, ended, table, language)
    for change in entry_changes(path, each):
        if indicator is None or change["id"] == indicator:
            yield entry_change(change, language)
