"""`refresh-deck`: a presentation made here, brought up to date."""

from __future__ import annotations

from pathlib import Path

import click

from charts.pptx.open import DeckError
from charts.pptx.update.refresh import refresh
from commands.check_deck import read
from commands.deck import must_be_deck
from commands.export import write
from commands.options import data_option, lang_option, refusal, said_in
from indicators.language import Language
from indicators.series.selection import leading
from loaders.errors import TableError
from loaders.table.queries import read_table


@click.command("refresh-deck")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--to", "target", required=True, type=click.Path(path_type=Path), help="The .pptx to write."
)
@lang_option
@data_option
def command(file: Path, target: Path, language: Language, path: Path) -> None:
    """Write FILE again with our charts, labels, sources and notes brought up to date.

    Colours, positions, slides of your own and words you edited stay as they are. FILE itself is
    never changed.
    """
    must_be_deck(target, language)
    content = read(file, language)
    try:
        done = refresh(content, leading(read_table(path)))
    except TableError as error:
        raise refusal(error, language) from None
    except DeckError as error:
        raise said_in(error, language) from None
    for each in done.kept:
        click.echo(language.say(each))
    write(target, done.content, language, kept=file)
