"""`inspect`: what a file from elsewhere says, cell by cell, without the table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from commands.options import lang_option, refusal
from indicators.language import Language, Message
from loaders.errors import TableError
from loaders.formats.elsewhere.reading import FileObservation, FileReading, FileTable, LeftOut
from loaders.formats.elsewhere.registry import read_file

SHOWN = 10  # lines of a kind, where there are more


@click.command("inspect")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Every observation, and all that is none.")
@lang_option
def command(file: Path, *, as_json: bool, language: Language) -> None:
    """Say what FILE holds: its tables, each figure, and what was left out and why.

    Reads spreadsheets, CSV, HTML, SDMX, JSON-stat, PX and other makes, told by content.
    """
    try:
        reading = read_file(file.read_bytes(), file.name)
    except TableError as error:
        raise refusal(error, language) from None
    if as_json:
        click.echo(json.dumps(reading.as_json(language), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(reading, language)))


def _lines(reading: FileReading, language: Language) -> Iterator[str]:
    yield f"{reading.name}: {reading.format}, {language.say(HOLDS[reading.holds])}"
    for fact, value in (reading.facts or {}).items():
        yield f"  {fact}: {value}"
    for table in reading.tables:
        yield from _table_lines(table, language)
    yield from _left_out_lines(reading.left_out, language)


HOLDS = {
    "observations": Message("figures"),
    "structure": Message("names and codes of figures, no figures"),
    "list": Message("a list, no figures"),
    "settings": Message("settings, no figures"),
    "text": Message("text, no figures"),
}


def _table_lines(table: FileTable, language: Language) -> Iterator[str]:
    yield ""
    yield " · ".join(filter(None, (table.name, table.title, table.layout)))
    counts = {"figures": len(table.observations), "missing": len(table.missing)}
    yield language.text("{figures} figures, {missing} missing", **counts)
    for observation in table.observations[:SHOWN]:
        yield "  " + _observation_line(observation, language)
    yield from _more(len(table.observations), language)
    missing = [LeftOut(each.cell, "", each.reason) for each in table.missing if each.reason]
    yield from _left_out_lines((*missing, *table.left_out), language)


def _observation_line(seen: FileObservation, language: Language) -> str:
    period = seen.period.words(language) if seen.period else "?"
    value = "" if seen.value is None else language.number(seen.value)
    told = (seen.cell, seen.item, seen.area_name, period, f"{value} {seen.unit}".strip(), seen.flag)
    return " | ".join(told)


def _left_out_lines(left_out: tuple[LeftOut, ...], language: Language) -> Iterator[str]:
    """List what was left out, one line a reason: where, and the first text."""
    by_reason: dict[str, list[LeftOut]] = {}
    for each in left_out:
        by_reason.setdefault(language.say(each.reason), []).append(each)
    for reason, some in by_reason.items():
        places = ", ".join(each.where for each in some[:SHOWN])
        more = " …" if len(some) > SHOWN else ""
        text = f" “{some[0].text}”" if some[0].text else ""
        yield (
            language.text("Left out: {places}: {reason}", places=places + more, reason=reason)
            + text
        )


def _more(count: int, language: Language) -> Iterator[str]:
    if count > SHOWN:
        yield "  " + language.text("… and {count} more; --json shows all.", count=count - SHOWN)
