"""Observations as a list in which each opens its receipt: who said it, when, where, how printed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from html import escape

from app_pages.state.chart_cache import KEPT, Look
from app_pages.state.context import said_by
from charts.plots.series import Scale, bounds_words
from indicators.language import Language, Message, texts
from indicators.sentences import unit_for, when
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
def receipts(look: Look, indicator: str) -> str:
    """Return the rows of one indicator, the latest first, as HTML."""
    return listed(look.table.series(indicator), look.spoken)


def listed(table: Table, spoken: Language) -> str:
    """Return rows, the latest first, as HTML."""
    latest_first = sorted(table.observations, key=lambda each: each.period.end, reverse=True)
    return f'<div class="receipts">{"".join(_row(o, table, spoken) for o in latest_first)}</div>'


def _row(each: Observation, table: Table, spoken: Language) -> str:
    known, source = table.indicator_of(each), table.source_of(each)
    short = f"{said_by(source, spoken)}, {spoken.date(source.published)}"
    return (
        f"<details><summary><span>{escape(when(each, known, spoken))}</span>"
        f"<b>{escape(_value(each, table, spoken))}</b>"
        f'<span class="short">{escape(short)}</span></summary>'
        f'<dl class="receipt">{"".join(_pairs(each, table, spoken))}</dl></details>'
    )


def _value(each: Observation, table: Table, spoken: Language) -> str:
    if not each.figure:
        return spoken.text("withdrawn")
    known = table.indicator_of(each)
    label = Scale(known).label(each.figure, each.period, spoken)
    return f"{label} {unit_for(known, each.figure, spoken)}"


def _pairs(each: Observation, table: Table, spoken: Language) -> Iterator[str]:
    source = table.source_of(each)
    for label, value in (
        (spoken.text("As printed"), each.as_reported and f"“{each.as_reported}”"),
        (spoken.text("Bounds"), bounds_words(each, table.indicator_of(each), spoken)),
        (spoken.text("Growth as printed"), _growth(each, spoken)),
        (spoken.text("Source"), f"“{source.title}”"),
        (spoken.text("Publisher"), source.publisher or spoken.text("publisher not named")),
        (spoken.text("Speaker"), spoken.pick(source.speaker)),
        (spoken.text("Published on"), spoken.date(source.published)),
        (spoken.text("Place"), each.locator),
        (spoken.text("Period"), _basis(each, spoken)),
        (spoken.text("Status"), spoken.say(STATUS[each.status])),
        (spoken.text("Comment"), spoken.pick(texts(each.comment))),
        (spoken.text("Recorded"), _recorded(each, spoken)),
        (spoken.text("Address"), source.url),
    ):
        if value:
            yield f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>"


def _growth(each: Observation, spoken: Language) -> str:
    if not each.change_as_reported:
        return ""
    against = (
        spoken.text("against {period}", period=each.change_base.words(spoken))
        if each.change_base
        else spoken.text("against a period the source does not date")
    )
    return f"“{each.change_as_reported}”, {against}"


def _basis(each: Observation, spoken: Language) -> str:
    dated = spoken.text("stated by the source")
    if each.is_inferred:
        dated = spoken.text("dated by us, not by the source")
    return f"{each.period.start:%d/%m/%Y} – {each.period.end:%d/%m/%Y} ({dated})"


def _recorded(each: Observation, spoken: Language) -> str:
    by, why = spoken.pick(texts(each.recorded_by)), spoken.pick(texts(each.reason))
    return f"{spoken.moment(each.realtime_start)}, {by}: {why}"
