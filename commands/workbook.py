"""`workbook`: the table as an Excel workbook to edit and import again."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import Refused, data_option, lang_option, refusal
from indicators.language import Language
from loaders.errors import TableError
from loaders.formats.xlsx_writer import as_workbook
from loaders.table.queries import read_table


@click.command("workbook")
@click.option(
    "--to",
    "target",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The .xlsx file to write.",
)
@lang_option
@data_option
def command(target: Path, language: Language, path: Path) -> None:
    """Write the current figures and the catalog to a workbook, ready to edit."""
    if target.suffix.lower() != ".xlsx":
        raise Refused(
            language.text(
                "A workbook is written as .xlsx, not as “{ending}”.", ending=target.suffix
            )
        )
    try:
        content = as_workbook(read_table(path))
        target.write_bytes(content)
    except TableError as error:
        raise refusal(error, language) from None
    except OSError as error:
        reason = error.strerror or str(error)
        said = language.text("{path} cannot be written: {why}.", path=target, why=reason)
        raise Refused(said) from None
    click.echo(language.text("Written to {path}.", path=target))
