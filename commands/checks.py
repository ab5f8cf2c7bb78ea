"""`checks`: what the figures say about each other, finding by finding."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from commands.options import Refused, as_of_option, data_option, lang_option, refusal
from indicators.checks import CHECKS, Finding, findings
from indicators.language import Language, language_codes, load_language
from indicators.table import Observation, Table, as_of
from loaders.errors import TableError
from loaders.table.queries import read_table


@click.command("checks", epilog=f"Checks: {', '.join(check.name for check in CHECKS)}.")
@click.argument("indicator", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.option("--strict", is_flag=True, help="Exit with 1 if a contradiction is not settled.")
@data_option
@lang_option
@as_of_option
def command(
    indicator: str | None, path: Path, language: Language, day: date | None,
    *, as_json: bool, strict: bool,
) -> None:  # fmt: skip
    """Set the figures against each other: printed growth, spans, parts, definitions.

    With INDICATOR, only what concerns that one. Findings are not failures: the exit code is 0
    unless --strict is given.
    """
    try:
        table = as_of(read_table(path), day)
    except TableError as error:
        raise refusal(error, language) from error
    if indicator and indicator not in table.catalog.indicator:
        raise _unknown(indicator, table, language)
    found = findings(table, indicator)
    click.echo(_as_json(found) if as_json else "\n".join(_as_text(found, language)))
    if strict and any(each.verdict == "contradicts" and not each.is_settled for each in found):
        raise SystemExit(1)


def _unknown(indicator: str, table: Table, language: Language) -> Refused:
    return Refused(
        language.text("The catalog has no indicator “{value}”.", value=indicator),
        language.text("Use one of: {allowed}.", allowed=", ".join(sorted(table.catalog.indicator))),
    )


def _as_text(found: list[Finding], language: Language) -> Iterator[str]:
    if not found:
        yield language.text("Nothing to report.")
    for each in found:
        yield f"[{each.verdict_words(language)}] {each.indicator}: {each.sentence(language)}"
        yield from (f"    {language.say(line)}" for line in each.computation)
        if each.answer:
            yield f"    {each.answer_words(language)}"


def _as_json(found: list[Finding]) -> str:
    return json.dumps([_plain(each) for each in found], ensure_ascii=False, indent=2)


def _plain(each: Finding) -> dict[str, Any]:
    return {
        "id": each.id,
        "rule": each.rule,
        "indicator": each.indicator,
        "observations": [_named(observation) for observation in each.observations],
        "verdict": each.verdict,
        "lower": each.lower,
        "upper": each.upper,
        "sentence": {code: each.sentence(load_language(code)) for code in language_codes()},
        "settled": each.is_settled,
    }


def _named(each: Observation) -> dict[str, str]:
    """Name an observation by its identity."""
    return {
        "indicator": each.indicator,
        "ref_area": each.ref_area,
        "period": each.period.sdmx,
        "source": each.source,
    }
