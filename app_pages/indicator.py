"""Indicator: one series, said, drawn, and every figure of it with its receipt."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go
import streamlit as st

from app_pages.components import figure
from app_pages.components.citation import cite, headline
from app_pages.components.downloads import offer
from app_pages.components.findings import listed
from app_pages.components.receipts import receipts
from app_pages.markdown import plain
from app_pages.state import chart_cache
from app_pages.state.chart_cache import Look
from app_pages.state.context import View, nothing_yet, view
from app_pages.state.query_params import prime, record, say_left_out
from app_pages.state.table_file import load
from charts.export.spec import drawable
from indicators.table import Table


def page(now: View) -> None:
    """Lay out the page; embedded, only the figure."""
    if st.context.is_embedded:
        _alone(now)
        return
    chosen = _choose(now)
    if chosen:
        series = now.table.series(chosen)
        st.title(plain(now.language.pick(now.table.catalog.indicator[chosen].name)))
        if chosen in drawable(now.table):
            st.html(f'<p class="lede">{escape(headline(Look.of(now), chosen))}</p>')
            _figure(chosen, series, now)
            _checks(chosen, now)
        else:
            st.info(now.language.text("Every figure of this indicator has been withdrawn."))
        _observations(chosen, now)
        st.header(now.language.text("Take the figures away"))
        with st.container(horizontal=True):
            offer(series, now.language)
            cite(chosen, now)


def _choose(now: View) -> str | None:
    language, catalog = now.language, now.table.catalog
    options = _options(now.table)
    if not options:
        nothing_yet(now)
        return None
    left_out = prime("id", options, options[0])
    chosen = st.selectbox(
        language.text("Indicator"),
        options,
        format_func=lambda each: language.pick(catalog.indicator[each].name),
        key="id",
    )
    record("id", chosen)
    say_left_out(left_out, language, several=False)
    return chosen


def _options(table: Table) -> list[str]:
    known = set(table.rows["indicator"])
    return [each.id for each in table.catalog.indicators if each.id in known]


def _alone(now: View) -> None:
    """Draw the figure that an embedding address names, or the first there is."""
    options = drawable(now.table)
    named = st.query_params.get("id") or next(iter(options), "")
    if named in options:
        figure.show(_drawn(named, now), now.language, key="figure")
    elif options:
        say_left_out([named], now.language, several=False)
    else:
        nothing_yet(now)


@st.fragment
def _figure(chosen: str, series: Table, now: View) -> None:
    """Draw the switches and the figure: a switch redraws these alone, unless the table moved on."""
    if load().file != now.loaded.file:
        st.rerun()
    language = now.language
    with st.container(horizontal=True, gap="medium"):
        if not series.catalog.indicator[chosen].is_stock:
            st.toggle(
                language.text("Per year"),
                key="per_year",
                bind="query-params",
                help=language.text("Divides each figure by the length of its period."),
            )
        st.toggle(language.text("Events"), value=True, key="events", bind="query-params")
        st.toggle(
            language.text("Revisions"),
            key="revisions",
            bind="query-params",
            help=language.text("What this table said, and when."),
        )
    figure.show(_drawn(chosen, now), language, key="figure")
    if st.session_state.get("revisions"):
        figure.show(chart_cache.revisions(Look.of(now), chosen), language, key="revised")


def _drawn(chosen: str, now: View) -> go.Figure:
    """Return the trend as the switches say; where there are none, as the address does."""
    state, asked = st.session_state, st.query_params
    return chart_cache.trend(
        Look.of(now),
        chosen,
        per_year=bool(state.get("per_year", asked.get("per_year") == "true")),
        events=bool(state.get("events", asked.get("events") != "false")),
    )


def _checks(chosen: str, now: View) -> None:
    """Show what the checks found, and growth as printed beside growth as computed."""
    told = listed(Look.of(now), chosen)
    growth = chart_cache.growth(Look.of(now), chosen)
    if told or growth:
        st.header(now.language.text("Checked like for like"))
        st.html(told or " ")
    if growth and st.toggle(
        now.language.text("Growth, printed and computed"), key="growth", bind="query-params"
    ):
        figure.show(growth, now.language, key="growth_figure")


def _observations(chosen: str, now: View) -> None:
    st.header(now.language.text("Figures and their receipts"))
    st.html(receipts(Look.of(now), chosen))


page(view())
