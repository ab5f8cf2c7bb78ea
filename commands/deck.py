"""`deck`: figures as a presentation with native charts, notes and sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from charts.export.render import PictureError
from charts.plots.kind import ChartSpec
from charts.plots.registry import drawable
from charts.pptx.deck import build
from charts.pptx.open import DeckError
from commands.export import write
from commands.options import Refused, as_of_option, data_option, refusal, said_in
from commands.picture_options import figure_named
from commands.show import must_have
from indicators.language import Language, language_codes, load_language
from indicators.series.selection import leading
from indicators.table import Table, published
from loaders.errors import TableError
from loaders.table.queries import read_table

BOTH = "both"


@click.command("deck")
@click.argument("indicators", nargs=-1)
@click.option(
    "--to", "target", required=True, type=click.Path(path_type=Path), help="The .pptx to write."
)
@click.option(
    "--lang",
    "code",
    type=click.Choice([*language_codes(), BOTH]),
    default=language_codes()[0],
    show_default=True,
    help="The language of the deck; both gives one part in each.",
)
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="A .pptx or .potx whose design to use.",
)
@as_of_option
@data_option
def command(
    indicators: tuple[str, ...], target: Path, code: str, template: Path | None,
    *, path: Path, day: date | None,
) -> None:  # fmt: skip
    """Write a deck of INDICATORS, or of all featured ones.

    Several indicators joined by + stand side by side on one slide: exports_wb+fdi_total.
    A kind of chart follows a colon: fdi_total:growth.
    """
    language = [load_language(each) for each in language_codes() if code in (each, BOTH)]
    own = template.read_bytes() if template and template.is_file() else None
    if template and own is None:
        raise Refused(language[0].text("There is no file at {path}.", path=template))
    must_be_deck(target, language[0])
    try:
        table = leading(published(read_table(path), day))
        choices = _choices(table, indicators, language[0])
        with click.progressbar(length=len(choices) * len(language)) as bar:
            built = build(table, choices, language, template=own, progress=lambda *_: bar.update(1))
    except TableError as error:
        raise refusal(error, language[0]) from None
    except (DeckError, PictureError) as error:
        raise said_in(error, language[0]) from None
    except ValueError:
        names = ", ".join(each for choice in choices for each in choice.indicators)
        raise Refused(language[0].text("“{name}” has no figure to draw.", name=names)) from None
    for warning in built.warnings:
        click.echo(language[0].say(warning), err=True)
    write(target, built.content, language[0], kept=template)


def must_be_deck(target: Path, language: Language) -> None:
    """Refuse to write a deck under a name that PowerPoint would not open."""
    if target.suffix.lower() != ".pptx":
        raise Refused(
            language.text("A deck is written as .pptx, not as “{ending}”.", ending=target.suffix)
        )


def _choices(table: Table, named: tuple[str, ...], language: Language) -> list[ChartSpec]:
    featured = (e for e in drawable(table) if table.catalog.indicator[e].featured)
    choices = [figure_named(each, language) for each in named or featured]
    for each in (indicator for choice in choices for indicator in choice.indicators):
        must_have(table.series(each), each, language)
    if not choices:
        raise Refused(language.text("There is nothing to make a deck of. Name an indicator."))
    return choices
