"""`show`: what the table says, figure by figure, with receipts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from charts.plots.series import bounds_words
from commands.options import Refused, as_of_option, data_option, lang_option, refusal
from indicators.language import Language, texts
from indicators.sentences import amount, headline, when
from indicators.table import Observation, Table, as_of
from loaders.errors import TableError
from loaders.table.queries import read_series, read_table


@click.command("show")
@click.argument("indicator", required=False)
@as_of_option
@lang_option
@data_option
def command(indicator: str | None, day: date | None, spoken: Language, path: Path) -> None:
    """Show one INDICATOR with every receipt, or a line for each of them."""
    try:
        whole = read_series(path, indicator) if indicator else read_table(path)
    except TableError as error:
        raise refusal(error, spoken) from None
    table = as_of(whole, day)
    if indicator is None:
        click.echo("\n".join(_summary(table, spoken)))
        return
    must_have(table, indicator, spoken)
    click.echo("\n".join(_detail(table, indicator, spoken)))


def must_have(table: Table, indicator: str, spoken: Language) -> None:
    """Refuse an indicator that the table has no figures for, naming those of the catalog."""
    if len(table.rows):
        return
    have = ", ".join(each.id for each in table.catalog.indicators) or spoken.text("none")
    raise Refused(
        spoken.text("There are no figures for “{name}”.", name=indicator),
        spoken.text("The table has: {names}.", names=have),
    )


def _summary(table: Table, spoken: Language) -> Iterator[str]:
    present = set(table.rows["indicator"])
    shown = [each for each in table.catalog.indicators if each.id in present]
    width = max((len(each.id) for each in shown), default=0)
    for each in shown:
        yield f"{each.id:<{width}}  {_lead(table, each.id, spoken)}"


def _lead(table: Table, indicator: str, spoken: Language) -> str:
    withdrawn = spoken.text("Every figure of this indicator has been withdrawn.")
    return headline(table, indicator, spoken) or withdrawn


def _detail(series: Table, indicator: str, spoken: Language) -> Iterator[str]:
    known_as = series.catalog.indicator[indicator]
    yield f"{spoken.pick(known_as.name)} [{indicator}]"
    yield _lead(series, indicator, spoken)
    for each in series.observations:
        yield ""
        yield from _observation(each, series, spoken)


def _observation(each: Observation, series: Table, spoken: Language) -> Iterator[str]:
    indicator, source = series.indicator_of(each), series.source_of(each)
    period = each.period
    said = spoken.text("withdrawn")
    if each.figure:
        said = amount(each.figure, indicator, spoken, each.as_reported)
    yield f"{when(each, indicator, spoken)}: {said}"
    dated = spoken.text("stated by the source")
    if each.is_inferred:
        dated = spoken.text("dated by us, not by the source")
    for label, value in (
        (spoken.text("As printed"), each.as_reported and f"“{each.as_reported}”"),
        (spoken.text("Bounds"), bounds_words(each, indicator, spoken)),
        (spoken.text("Growth as printed"), each.change_as_reported),
        (spoken.text("Period"), f"{period.start} – {period.end}, {dated} ({period.sdmx})"),
        (spoken.text("Source"), f"“{source.title}”"),
        (spoken.text("Speaker"), spoken.pick(source.speaker)),
        (spoken.text("Published on"), f"{spoken.date(source.published)}, {each.locator}"),
        (spoken.text("Comment"), spoken.pick(texts(each.comment))),
    ):
        if value:
            yield f"  {label}: {value}"
