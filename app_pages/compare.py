"""Compare: two to six indicators on one time axis; on one scale only where that is honest."""

from __future__ import annotations

from contextlib import suppress
from html import escape

import streamlit as st

from app_pages.components import figure
from app_pages.components.choice import choose
from app_pages.components.html import html_list
from app_pages.state import chart_cache
from app_pages.state.chart_cache import ChartKey
from app_pages.state.context import PageContext, page_context
from app_pages.state.query_params import (
    MOST_TOGETHER,
    say_left_out,
    take_from_address,
    take_several_from_address,
    write_to_address,
)
from indicators.language import Message
from indicators.period import Period
from indicators.series.comparability import common_bases, default_base, obstacles, refused_base

LEAST = 2


def page(context: PageContext) -> None:
    """Lay out the page."""
    language = context.language
    st.title(language.text("Compare"))
    chosen = _choose(context)
    if len(chosen) < LEAST:
        st.info(language.text("Choose two to six indicators."))
        return
    if _on_one_scale(context):
        _index(chosen, context)
    else:
        _panels(chosen, context)


def _choose(context: PageContext) -> tuple[str, ...]:
    language, catalog = context.language, context.catalog
    options = context.drawable
    featured = [id_ for id_ in options if catalog.indicator[id_].featured]
    left_out = take_several_from_address("ids", options, featured[1:3] or featured)
    picked = st.multiselect(
        language.text("Indicators"),
        options,
        format_func=context.indicator_name,
        max_selections=MOST_TOGETHER,
        placeholder=language.text("Choose two to six indicators."),
        key="ids",
    )
    write_to_address("ids", picked)
    say_left_out(left_out, language)
    return tuple(picked)


def _on_one_scale(context: PageContext) -> bool:
    ways = {
        "panels": context.language.text("Side by side"),
        "index": context.language.text("On one scale"),
    }
    way = choose("way", context.language.text("How to compare"), ways, "panels")
    return way == "index"


def _panels(chosen: tuple[str, ...], context: PageContext) -> None:
    per_year = st.toggle(
        context.language.text("Per year"),
        key="per_year",
        bind="query-params",
        help=context.language.text("Divides each figure by the length of its period."),
    )
    drawn = chart_cache.panels(ChartKey.of(context), chosen, per_year=per_year)
    figure.show(drawn, context.language, key="panels")


def _index(chosen: tuple[str, ...], context: PageContext) -> None:
    reasons = obstacles(context.series(*chosen), chosen)
    if reasons:
        _refuse(reasons, context)
        _panels(chosen, context)
        return
    periods = common_bases(context.series(*chosen), chosen)
    bases, usual = [base.sdmx for base in periods], default_base(periods)
    for asked in take_from_address("base", bases, usual.sdmx if usual else ""):
        with suppress(ValueError):  # not even a period
            refusal = refused_base(context.series(*chosen), chosen, Period.from_sdmx(asked))
            st.info(context.language.say(refusal) if refusal else "")
    base = st.selectbox(
        context.language.text("Starts at 100 in"),
        bases,
        format_func=lambda base: Period.from_sdmx(base).words(context.language),
        key="base",
    )
    write_to_address("base", base)
    figure.show(
        chart_cache.index(ChartKey.of(context), chosen, Period.from_sdmx(base)),
        context.language,
        key="index",
    )


def _refuse(reasons: list[Message], context: PageContext) -> None:
    listed = html_list(context.language.say(reason) for reason in reasons)
    heading = escape(
        context.language.text("These cannot share one scale, so they stay side by side:")
    )
    st.html(f'<div class="refusal" role="note"><b>{heading}</b>{listed}</div>')


page(page_context())
