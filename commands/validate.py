"""`validate`: every problem of a table, one a line."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import data_option, lang_option, refusal
from indicators.language import Language
from loaders.errors import TableError
from loaders.table.queries import read_table


@click.command("validate")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@lang_option
@data_option
def command(file: Path | None, language: Language, path: Path) -> None:
    """Check FILE, or the table in use: every problem on a line of its own, exit code 1."""
    checked = file or path
    try:
        table = read_table(checked)
    except TableError as error:
        raise refusal(error, language) from None
    rows = language.plural("{count} row", "{count} rows", len(table.rows))
    click.echo(language.text("{path}: no problems, {rows}.", path=checked, rows=rows))
