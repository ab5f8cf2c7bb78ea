"""Observations as a list in which each opens its receipt: who said it, when, where, how printed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from html import escape

from app_pages.state.chart_cache import KEPT, ChartKey
from app_pages.state.context import source_name
from charts.plots.parts.series import Scale
from indicators.language import Language, Message, parse_bilingual
from indicators.sentences import bounds_words, unit_for, when
from indicators.table import Observation, Table

STATUS = {
    "A": Message("normal"),
    "P": Message("provisional"),
    "E": Message("estimated"),
    "B": Message("break in the series"),
    "F": Message("forecast"),
    "M": Message("withdrawn"),
}


@lru_cache(maxsize=KEPT)
def receipts(chart_key: ChartKey, indicator: str) -> str:
    """Return the rows of one indicator, the latest first, as HTML."""
    return listed(chart_key.table.series(indicator), chart_key.language)


def listed(table: Table, language: Language) -> str:
    """Return rows, the latest first, as HTML."""
    latest_first = sorted(table.observations, key=lambda each: each.period.end, reverse=True)
    return f'<div class="receipts">{"".join(_row(o, table, language) for o in latest_first)}</div>'


def _row(each: Observation, table: Table, language: Language) -> str:
    known, source = table.indicator_of(each), table.source_of(each)
    short = f"{source_name(source, language)}, {language.date(source.published)}"
    return (
        f"<details><summary><span>{escape(when(each, known, language))}</span>"
        f"<b>{escape(_value(each, table, language))}</b>"
        f'<span class="short">{escape(short)}</span></summary>'
        f'<dl class="receipt">{"".join(_pairs(each, table, language))}</dl></details>'
    )


def _value(each: Observation, table: Table, language: Language) -> str:
    if not each.figure:
        return language.text("withdrawn")
    known = table.indicator_of(each)
    label = Scale(known).label(each.figure, each.period, language)
    return f"{label} {unit_for(known, each.figure, language)}"


def _pairs(each: Observation, table: Table, language: Language) -> Iterator[str]:
    source = table.source_of(each)
    for label, value in (
        (language.text("As printed"), each.as_reported and f"“{each.as_reported}”"),
        (language.text("Bounds"), bounds_words(each, table.indicator_of(each), language)),
        (language.text("Growth as printed"), _growth(each, language)),
        (language.text("Source"), f"“{source.title}”"),
        (language.text("Publisher"), source.publisher or language.text("publisher not named")),
        (language.text("Speaker"), language.pick(source.speaker)),
        (language.text("Published on"), language.date(source.published)),
        (language.text("Place"), each.locator),
        (language.text("Period"), _basis(each, language)),
        (language.text("Status"), language.say(STATUS[each.status])),
        (language.text("Comment"), language.pick(parse_bilingual(each.comment))),
        (language.text("Recorded"), _recorded(each, language)),
        (language.text("Address"), source.url),
    ):
        if value:
            yield f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>"


def _growth(each: Observation, language: Language) -> str:
    if not each.change_as_reported:
        return ""
    against = (
        language.text("against {period}", period=each.change_base.words(language))
        if each.change_base
        else language.text("against a period the source does not date")
    )
    return f"“{each.change_as_reported}”, {against}"


def _basis(each: Observation, language: Language) -> str:
    dated = language.text("stated by the source")
    if each.is_inferred:
        dated = language.text("dated by us, not by the source")
    return f"{each.period.start:%d/%m/%Y} – {each.period.end:%d/%m/%Y} ({dated})"


def _recorded(each: Observation, language: Language) -> str:
    by, why = (
        language.pick(parse_bilingual(each.recorded_by)),
        language.pick(parse_bilingual(each.reason)),
    )
    return f"{language.moment(each.realtime_start)}, {by}: {why}"
