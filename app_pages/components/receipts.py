"""Observations as a list in which each opens its receipt: who said it, when, where, how printed."""

from __future__ import annotations

from html import escape

from charts.plots.parts.scale import Scale
from indicators.language import Language
from indicators.receipts import receipt, source_name
from indicators.sentences import unit_for, when
from indicators.table import Observation, Table


def receipts_html(table: Table, language: Language) -> str:
    """Return rows, the latest first, as HTML."""
    latest_first = sorted(table.observations, key=lambda row: row.period.end, reverse=True)
    rows = "".join(_row(observation, table, language) for observation in latest_first)
    return f'<div class="receipts">{rows}</div>'


def value_words(observation: Observation, table: Table, language: Language) -> str:
    """Return a figure with its unit, or that it was withdrawn."""
    if not observation.figure:
        return language.text("withdrawn")
    indicator = table.indicator_of(observation)
    label = Scale(indicator).label(observation.figure, observation.period, language)
    return f"{label} {unit_for(indicator, observation.figure, language)}"


def _row(observation: Observation, table: Table, language: Language) -> str:
    source = table.source_of(observation)
    period = when(observation, table.indicator_of(observation), language)
    origin = f"{source_name(source, language)}, {language.date(source.published)}"
    return (
        f"<details><summary><span>{escape(period)}</span>"
        f"<b>{escape(value_words(observation, table, language))}</b>"
        f'<span class="short">{escape(origin)}</span></summary>'
        f"{receipt_html(observation, table, language)}</details>"
    )


def receipt_html(observation: Observation, table: Table, language: Language) -> str:
    """Return the receipt of one figure."""
    pairs = "".join(
        f"<dt>{escape(label)}</dt><dd>{escape(words)}</dd>"
        for label, words in receipt(observation, table, language).items()
    )
    return f'<dl class="receipt">{pairs}</dl>'
