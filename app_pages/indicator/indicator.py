"""Indicator: one series, said, drawn, and every figure of it with its receipt."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go
import streamlit as st

from app_pages.components import figure
from app_pages.components.citation import cite, headline
from app_pages.components.downloads import offer
from app_pages.components.findings import findings_html
from app_pages.indicator.choices import choose_selection, chosen_in_address
from app_pages.indicator.figures_table import show_figures
from app_pages.markdown import escape_markdown
from app_pages.state import chart_cache
from app_pages.state.chart_cache import ChartKey
from app_pages.state.context import PageContext, nothing_yet, page_context
from app_pages.state.query_params import say_left_out, take_from_address, write_to_address
from app_pages.state.table_file import load
from indicators.series.selection import SeriesChoice


def page(context: PageContext) -> None:
    """Lay out the page; embedded, only the figure."""
    if st.context.is_embedded:
        _alone(context)
        return
    chosen = _choose(context)
    if chosen:
        st.set_page_config(page_title=context.indicator_name(chosen))
        st.title(escape_markdown(context.indicator_name(chosen)))
        key = ChartKey.of(context, choose_selection(chosen, context))
        if key.series(chosen).series(chosen).rows["obs_value"].notna().any():
            st.html(f'<p class="lede">{escape(headline(key, chosen))}</p>')
            _figure(chosen, key, context)
            _checks(chosen, key)
        else:
            st.info(context.language.text("Every figure of this indicator has been withdrawn."))
        st.header(context.language.text("Figures and their receipts"))
        show_figures(key, chosen)
        st.header(context.language.text("Take the figures away"))
        with st.container(horizontal=True):
            offer(key.series(chosen).series(chosen), context.language)
            cite(chosen, key, {**context.address, "id": chosen, **chosen_in_address()})


def _choose(context: PageContext) -> str | None:
    language = context.language
    options = context.present
    if not options:
        nothing_yet(context)
        return None
    left_out = take_from_address("id", options, options[0])
    chosen = st.selectbox(
        language.text("Indicator"),
        options,
        format_func=context.indicator_name,
        key="id",
    )
    write_to_address("id", chosen)
    say_left_out(left_out, language, several=False)
    return chosen


def _alone(context: PageContext) -> None:
    """Draw the figure that an embedding address names, or the first there is."""
    options = context.drawable
    named = st.query_params.get("id") or next(iter(options), "")
    if named in options:
        key = ChartKey.of(context, SeriesChoice(named, st.query_params.get("area", "")))
        figure.show(_drawn(named, key), context.language, key="figure")
    elif options:
        say_left_out([named], context.language, several=False)
    else:
        nothing_yet(context)


@st.fragment
def _figure(chosen: str, key: ChartKey, context: PageContext) -> None:
    """Draw the switches and the figure: a switch redraws these alone, unless the table moved on."""
    if load().file != context.loaded.file:
        st.rerun()
    language = context.language
    with st.container(horizontal=True, gap="medium"):
        if not context.catalog.indicator[chosen].is_stock:
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
    figure.show(_drawn(chosen, key), language, key="figure")
    if st.session_state.get("revisions"):
        figure.show(chart_cache.revisions(key, chosen), language, key="revised")


def _drawn(chosen: str, key: ChartKey) -> go.Figure:
    """Return the trend as the switches say; where there are none, as the address does."""
    state, asked = st.session_state, st.query_params
    return chart_cache.trend(
        key,
        chosen,
        per_year=bool(state.get("per_year", asked.get("per_year") == "true")),
        events=bool(state.get("events", asked.get("events") != "false")),
    )


def _checks(chosen: str, key: ChartKey) -> None:
    """Show what the checks found, and growth as printed beside growth as computed."""
    language = key.language
    findings, growth = findings_html(key, chosen), chart_cache.growth(key, chosen)
    if findings or growth:
        st.header(language.text("Checked like for like"))
    if findings:
        st.html(findings)
    if growth and st.toggle(
        language.text("Growth, printed and computed"), key="growth", bind="query-params"
    ):
        figure.show(growth, language, key="growth_figure")


page(page_context())
