"""Sources & methods: who said what, what each indicator counts, events, how bounds are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

import streamlit as st

from app_pages.components.findings import listed
from app_pages.sources import methods
from app_pages.state.chart_cache import Look
from app_pages.state.context import View, nothing_yet, view
from charts.plots.series import Scale
from charts.style.captions import event_day
from indicators.catalog import Event, Source
from indicators.period import Period
from indicators.sentences import unit_for, when
from indicators.table import Observation, Table

MOST_LISTED = 6


def page(now: View) -> None:
    """Lay out the page."""
    language = now.language
    st.title(language.text("Sources & methods"))
    if now.table.catalog.sources:
        st.header(language.text("Sources and their figures"), divider="gray")
        st.html("".join(_source(each, now) for each in now.table.catalog.sources))
        st.header(language.text("What each indicator counts"), divider="gray")
        st.html(_definitions(now))
    else:
        nothing_yet(now)
    if told := listed(Look.of(now)):
        st.header(language.text("What the checks found"), divider="gray")
        st.html(told)
    st.header(language.text("How bounds are made"), divider="gray")
    st.html(methods.bounds(language))
    st.header(language.text("How charts are to be read"), divider="gray")
    st.html(methods.marks(language))
    if now.table.catalog.events:
        st.header(language.text("Events"), divider="gray")
        st.html(_events(now))


def _source(source: Source, now: View) -> str:
    language, rows = now.language, now.table.rows
    told = Table(rows[rows["source"] == source.id], now.table.catalog).observations
    figures = "".join(f"<li>{each}</li>" for each in _figures(told, now))
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


def _figures(told: Sequence[Observation], now: View) -> Iterator[str]:
    """Yield a line a figure; a long series of one indicator is one line."""
    for indicator, group in groupby(told, key=lambda each: each.indicator):
        seen = list(group)
        if len(seen) <= MOST_LISTED:
            yield from (_figure(each, now) for each in seen)
        else:
            name = now.language.pick(now.table.catalog.indicator[indicator].name)
            first = min(each.period.start for each in seen)
            span = Period(first, max(each.period.end for each in seen)).words(now.language)
            count = now.language.plural("{count} figure", "{count} figures", len(seen))
            yield f"{escape(name)}, {escape(span)}: <b>{escape(count)}</b>"


def _figure(each: Observation, now: View) -> str:
    known, language = now.table.indicator_of(each), now.language
    if not each.figure:
        said = language.text("withdrawn")
    else:
        label = Scale(known).label(each.figure, each.period, language)
        said = f"{label} {unit_for(known, each.figure, language)}"
    name = language.pick(known.name)
    held = escape(when(each, known, language))
    return f"{escape(name)}, {held}: <b>{escape(said)}</b> ({escape(each.locator)})"


def _definitions(now: View) -> str:
    language, catalog = now.language, now.table.catalog
    known = set(now.table.rows["indicator"])
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


def _events(now: View) -> str:
    language = now.language
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(part)}</td>' for part in _event(each, now))}</tr>"
        for each in sorted(now.table.catalog.events, key=lambda each: each.start)
    )
    heads = (language.text("When"), language.text("What"), language.text("Source"))
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    return f'<table class="events"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _event(each: Event, now: View) -> tuple[str, str, str]:
    source = now.table.catalog.source[each.source]
    day = event_day(each, now.language)
    return day, now.language.pick(each.name), f"{source.title}, {each.locator}"


page(view())
