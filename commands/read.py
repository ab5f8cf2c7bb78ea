"""`read`: the figures of an article, as they would be proposed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from commands.options import Day, Refused
from indicators.grammar import read_figures
from indicators.grammar.reading import Reading, readings_as_json
from indicators.language import DEFAULT_LANGUAGE, Language, Message, language_codes, load_language
from loaders.articles.document import read_article
from loaders.articles.printed_tables import printed_tables, what_was_left_out
from loaders.errors import FileRefused


@click.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--published", type=Day(), help="The day of publication, as 2018-01-31.")
@click.option("--lang", type=click.Choice(language_codes()), help="The language of the text.")
@click.option("--json", "as_json", is_flag=True, help="One reading a line, as JSON.")
def command(file: Path, published: date | None, lang: str | None, as_json: bool) -> None:
    """Read the figures out of FILE: .txt, .html, .docx or .pdf with text."""
    language = load_language(lang or DEFAULT_LANGUAGE)
    try:
        article = read_article(file)
    except FileRefused as error:
        raise Refused(language.say(error.what), language.say(error.do)) from None
    readings = read_figures(article.text, published or article.published, lang)
    if (tables := printed_tables(article.paragraphs)) and not as_json:
        click.echo(language.say(what_was_left_out(tables)), err=True)
    if not readings and not as_json:
        click.echo(language.text("No figures were found in this text."), err=True)
    if as_json:
        lines = (json.dumps(each, ensure_ascii=False) for each in readings_as_json(readings))
    else:
        lines = (line(each, language) for each in readings)
    for each in lines:
        click.echo(each)


def line(reading: Reading, language: Language) -> str:
    """Say a reading in a line: `¶21  48,2 tỷ USD  (USD, 2021-01-01 – 2023-12-31, level)`."""
    span = f"{reading.period_start} – {reading.period_end}" if reading.period_start else ""
    about = ", ".join(filter(None, (reading.unit, span, language.say(ROLES[reading.role]))))
    return f"¶{reading.paragraph}  {reading.as_reported}  ({about})"


ROLES = {
    "level": Message("level"),
    "growth": Message("growth"),
    "share": Message("share"),
    "target": Message("target"),
    "forecast": Message("forecast"),
    "comparison_base": Message("compared with"),
    "change": Message("change"),
}
