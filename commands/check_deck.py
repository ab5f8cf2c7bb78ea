"""`check-deck`: whether a presentation or picture made here is still right."""

from __future__ import annotations

from pathlib import Path

import click

from charts.export.staleness import OutdatedFigure
from charts.pptx.open import DeckError
from charts.pptx.update.check import check
from commands.options import Refused, data_option, lang_option, refusal, said_in
from indicators.language import Language
from indicators.series.selection import leading
from indicators.table import Table
from loaders.errors import TableError
from loaders.table.queries import read_table


@click.command("check-deck")
@click.argument("file", type=click.Path(path_type=Path))
@lang_option
@data_option
def command(file: Path, language: Language, path: Path) -> None:
    """Say which figures in FILE (.pptx, .png, .svg, .pdf) have changed since it was made.

    The exit code is 1 if something is out of date.
    """
    content = read(file, language)
    try:
        table = leading(read_table(path))
        found = check(content, table)
    except TableError as error:
        raise refusal(error, language) from None
    except DeckError as error:
        raise said_in(error, language) from None
    for note in found.notes:
        click.echo(language.say(note))
    for each in found.findings:
        click.echo(line(each, table, language))
    click.echo(
        language.plural(
            "{count} figure is still right.", "{count} figures are still right.", found.right
        )
    )
    if not found.is_right:
        raise SystemExit(1)


def line(finding: OutdatedFigure, table: Table, language: Language) -> str:
    """Say one finding on a line, with its slide where it is on one."""
    said = f"{finding.sentence(table, language)} [{finding.indicator}]"
    if not finding.slide:
        return said
    return language.text("Slide {slide}: {finding}", slide=finding.slide, finding=said)


def read(file: Path, language: Language) -> bytes:
    """Return what a file holds; refuse, in words, where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused(
            language.text("{path} cannot be read: {reason}.", path=file, reason=reason)
        ) from None
