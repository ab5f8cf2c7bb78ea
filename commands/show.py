"""`show`: what the table says, figure by figure, with receipts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from commands.options import Refused, as_of_option, data_option, lang_option, refusal
from indicators.language import Language
from indicators.receipts import receipt
from indicators.sentences import amount, headline, when
from indicators.table import Observation, Table, as_of
from loaders.errors import TableError
from loaders.table.queries import read_series, read_table


@click.command("show")
@click.argument("indicator", required=False)
@as_of_option
@lang_option
@data_option
def command(indicator: str | None, day: date | None, language: Language, path: Path) -> None:
    """Show one INDICATOR with every receipt, or a line for each of them."""
    try:
        whole = read_series(path, indicator) if indicator else read_table(path)
    except TableError as error:
        raise refusal(error, language) from None
    table = as_of(whole, day)
    if indicator is None:
        click.echo("\n".join(_summary(table, language)))
        return
    must_have(table, indicator, language)
    click.echo("\n".join(_detail(table, indicator, language)))


def must_have(table: Table, indicator: str, language: Language) -> None:
    """Refuse an indicator that the table has no figures for, naming those of the catalog."""
    if len(table.rows):
        return
    have = ", ".join(each.id for each in table.catalog.indicators) or language.text("none")
    raise Refused(
        language.text("There are no figures for “{name}”.", name=indicator),
        language.text("The table has: {names}.", names=have),
    )


def _summary(table: Table, language: Language) -> Iterator[str]:
    present = set(table.rows["indicator"])
    shown = [each for each in table.catalog.indicators if each.id in present]
    width = max((len(each.id) for each in shown), default=0)
    for each in shown:
        yield f"{each.id:<{width}}  {_lead(table, each.id, language)}"


def _lead(table: Table, indicator: str, language: Language) -> str:
    withdrawn = language.text("Every figure of this indicator has been withdrawn.")
    return headline(table, indicator, language) or withdrawn


def _detail(series: Table, indicator: str, language: Language) -> Iterator[str]:
    known_as = series.catalog.indicator[indicator]
    yield f"{language.pick(known_as.name)} [{indicator}]"
    yield _lead(series, indicator, language)
    for each in series.observations:
        yield ""
        yield from _observation(each, series, language)


def _observation(observation: Observation, series: Table, language: Language) -> Iterator[str]:
    indicator = series.indicator_of(observation)
    figure = language.text("withdrawn")
    if observation.figure:
        figure = amount(observation.figure, indicator, language, observation.as_reported)
    yield f"{when(observation, indicator, language)}: {figure}"
    for label, words in receipt(observation, series, language).items():
        yield f"  {label}: {words}"
