"""Sources & methods: who said what, what each indicator counts, events, how bounds are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

import streamlit as st

from app_pages.components.findings import findings_html
from app_pages.components.html import html_table
from app_pages.components.receipts import value_words
from app_pages.sources import methods
from app_pages.state.chart_cache import ChartKey
from app_pages.state.context import PageContext, nothing_yet, page_context
from charts.style.captions import event_day
from indicators.catalog import Event, Indicator, Source
from indicators.period import Period
from indicators.receipts import publisher_words
from indicators.sentences import when
from indicators.table import Observation, Table

MOST_LISTED = 6


def page(context: PageContext) -> None:
    """Lay out the page."""
    language, catalog = context.language, context.table.catalog
    st.title(language.text("Sources & methods"))
    if catalog.sources:
        sources = "".join(_source(source, context) for source in catalog.sources)
        _part(language.text("Sources and their figures"), sources)
        _part(language.text("What each indicator counts"), _definitions(context))
    else:
        nothing_yet(context)
    _part(language.text("What the checks found"), findings_html(ChartKey.of(context)))
    _part(language.text("What the checks look at"), methods.checks(language))
    _part(language.text("How bounds are made"), methods.bounds(language))
    _part(language.text("How charts are to be read"), methods.marks(language))
    if catalog.events:
        _part(language.text("Events"), _events(context))


def _part(title: str, body: str) -> None:
    """Draw a part of the page under its heading; nothing where there is nothing to tell."""
    if body:
        st.header(title, divider="gray")
        st.html(body)


def _source(source: Source, context: PageContext) -> str:
    language, rows = context.language, context.table.rows
    observations = Table(rows[rows["source"] == source.id], context.table.catalog).observations
    figures = "".join(f"<li>{figure}</li>" for figure in _figures(observations, context))
    about = (
        publisher_words(source, language),
        language.date(source.published),
        language.pick(source.speaker),
        source.licence,
        source.url,
    )
    return (
        f'<div class="source" id="{escape(source.id)}"><h3>{escape(source.title)}</h3>'
        f'<p class="quiet">{escape(" · ".join(filter(None, about)))}</p>'
        f"<ul>{figures}</ul></div>"
    )


def _figures(observations: Sequence[Observation], context: PageContext) -> Iterator[str]:
    """Yield a line a figure; a long series of one indicator is one line."""
    for _, group in groupby(observations, key=lambda observation: observation.indicator):
        series = list(group)
        if len(series) <= MOST_LISTED:
            yield from (_figure(observation, context) for observation in series)
        else:
            yield _whole_series(series, context)


def _figure(observation: Observation, context: PageContext) -> str:
    indicator, language = context.table.indicator_of(observation), context.language
    period = escape(when(observation, indicator, language))
    value = escape(value_words(observation, context.table, language))
    name = escape(language.pick(indicator.name))
    return f"{name}, {period}: <b>{value}</b> ({escape(observation.locator)})"


def _whole_series(series: Sequence[Observation], context: PageContext) -> str:
    language = context.language
    name = language.pick(context.table.indicator_of(series[0]).name)
    first = min(observation.period.start for observation in series)
    span = Period(first, max(observation.period.end for observation in series)).words(language)
    count = language.plural("{count} figure", "{count} figures", len(series))
    return f"{escape(name)}, {escape(span)}: <b>{escape(count)}</b>"


def _definitions(context: PageContext) -> str:
    present = set(context.table.rows["indicator"])
    entries = "".join(
        _definition(indicator, context)
        for indicator in context.table.catalog.indicators
        if indicator.id in present
    )
    return f'<dl class="defs">{entries}</dl>'


def _definition(indicator: Indicator, context: PageContext) -> str:
    language = context.language
    kind = (
        language.text("holds on a day")
        if indicator.is_stock
        else language.text("counted over a span")
    )
    others = "; ".join(context.indicator_name(id_) for id_ in indicator.not_comparable_with)
    barred = language.text("Not to be compared with: {names}.", names=others) if others else ""
    return (
        f"<dt>{escape(language.pick(indicator.name))} <code>{escape(indicator.id)}</code></dt>"
        f"<dd>{escape(language.pick(indicator.description))} "
        f'<span class="quiet">{escape(kind[0].upper() + kind[1:])}. {escape(barred)}</span></dd>'
    )


def _events(context: PageContext) -> str:
    language = context.language
    heads = (language.text("When"), language.text("What"), language.text("Source"))
    events = sorted(context.table.catalog.events, key=lambda event: event.start)
    return html_table(heads, [_event(event, context) for event in events], style="events")


def _event(event: Event, context: PageContext) -> tuple[str, str, str]:
    source = context.table.catalog.source[event.source]
    day = event_day(event, context.language)
    return day, context.language.pick(event.name), f"{source.title}, {event.locator}"


page(page_context())
