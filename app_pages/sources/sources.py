"""Sources & methods: who said what, what each indicator counts, events, how bounds are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

import streamlit as st

from app_pages.components.findings import listed
from app_pages.sources import methods
from app_pages.state.chart_cache import ChartKey
from app_pages.state.context import PageContext, nothing_yet, page_context
from charts.plots.parts.series import Scale
from charts.style.captions import event_day
from indicators.catalog import Event, Source
from indicators.period import Period
from indicators.sentences import unit_for, when
from indicators.table import Observation, Table

MOST_LISTED = 6


def page(context: PageContext) -> None:
    """Lay out the page."""
    language = context.language
    st.title(language.text("Sources & methods"))
    if context.table.catalog.sources:
        st.header(language.text("Sources and their figures"), divider="gray")
        st.html("".join(_source(each, context) for each in context.table.catalog.sources))
        st.header(language.text("What each indicator counts"), divider="gray")
        st.html(_definitions(context))
    else:
        nothing_yet(context)
    if told := listed(ChartKey.of(context)):
        st.header(language.text("What the checks found"), divider="gray")
        st.html(told)
    st.header(language.text("What the checks look at"), divider="gray")
    st.html(methods.checks(language))
    st.header(language.text("How bounds are made"), divider="gray")
    st.html(methods.bounds(language))
    st.header(language.text("How charts are to be read"), divider="gray")
    st.html(methods.marks(language))
    if context.table.catalog.events:
        st.header(language.text("Events"), divider="gray")
        st.html(_events(context))


def _source(source: Source, context: PageContext) -> str:
    language, rows = context.language, context.table.rows
    told = Table(rows[rows["source"] == source.id], context.table.catalog).observations
    figures = "".join(f"<li>{each}</li>" for each in _figures(told, context))
    about = (
        source.publisher or language.text("publisher not named"),
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


def _figures(told: Sequence[Observation], context: PageContext) -> Iterator[str]:
    """Yield a line a figure; a long series of one indicator is one line."""
    for indicator, group in groupby(told, key=lambda each: each.indicator):
        seen = list(group)
        if len(seen) <= MOST_LISTED:
            yield from (_figure(each, context) for each in seen)
        else:
            name = context.language.pick(context.table.catalog.indicator[indicator].name)
            first = min(each.period.start for each in seen)
            span = Period(first, max(each.period.end for each in seen)).words(context.language)
            count = context.language.plural("{count} figure", "{count} figures", len(seen))
            yield f"{escape(name)}, {escape(span)}: <b>{escape(count)}</b>"


def _figure(each: Observation, context: PageContext) -> str:
    known, language = context.table.indicator_of(each), context.language
    if not each.figure:
        said = language.text("withdrawn")
    else:
        label = Scale(known).label(each.figure, each.period, language)
        said = f"{label} {unit_for(known, each.figure, language)}"
    name = language.pick(known.name)
    held = escape(when(each, known, language))
    return f"{escape(name)}, {held}: <b>{escape(said)}</b> ({escape(each.locator)})"


def _definitions(context: PageContext) -> str:
    language, catalog = context.language, context.table.catalog
    known = set(context.table.rows["indicator"])
    entries = []
    for each in (e for e in catalog.indicators if e.id in known):
        kind = (
            language.text("holds on a day")
            if each.is_stock
            else language.text("counted over a span")
        )
        kind = kind[0].upper() + kind[1:]
        barred = [language.pick(catalog.indicator[i].name) for i in each.not_comparable_with]
        not_with = (
            language.text("Not to be compared with: {names}.", names="; ".join(barred))
            if barred
            else ""
        )
        entries.append(
            f"<dt>{escape(language.pick(each.name))} <code>{escape(each.id)}</code></dt>"
            f"<dd>{escape(language.pick(each.description))} "
            f'<span class="quiet">{escape(kind)}. {escape(not_with)}</span></dd>'
        )
    return f'<dl class="defs">{"".join(entries)}</dl>'


def _events(context: PageContext) -> str:
    language = context.language
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(part)}</td>' for part in _event(each, context))}</tr>"
        for each in sorted(context.table.catalog.events, key=lambda each: each.start)
    )
    heads = (language.text("When"), language.text("What"), language.text("Source"))
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    return f'<table class="events"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _event(each: Event, context: PageContext) -> tuple[str, str, str]:
    source = context.table.catalog.source[each.source]
    day = event_day(each, context.language)
    return day, context.language.pick(each.name), f"{source.title}, {each.locator}"


page(page_context())
