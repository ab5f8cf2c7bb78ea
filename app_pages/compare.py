"""Compare: two to six indicators on one time axis; on one scale only where that is honest."""

from __future__ import annotations

from html import escape

import streamlit as st

from app_pages.components import figure
from app_pages.state import chart_cache
from app_pages.state.chart_cache import Look
from app_pages.state.context import View, view
from app_pages.state.query_params import MOST_TOGETHER, prime, prime_several, record, say_left_out
from charts.export.spec import drawable
from indicators.comparability import common_bases, obstacles
from indicators.language import Message
from indicators.period import Period

LEAST = 2
YEARS_BACK = 10


def page(now: View) -> None:
    """Lay out the page."""
    language = now.language
    st.title(language.text("Compare"))
    chosen = _choose(now)
    if len(chosen) < LEAST:
        st.info(language.text("Choose two to six indicators."))
        return
    if _on_one_scale(now):
        _index(chosen, now)
    else:
        _panels(chosen, now)


def _choose(now: View) -> tuple[str, ...]:
    language, catalog = now.language, now.table.catalog
    options = drawable(now.table)
    featured = [each for each in options if catalog.indicator[each].featured]
    left_out = prime_several("ids", options, featured[1:3] or featured)
    picked = st.multiselect(
        language.text("Indicators"),
        options,
        format_func=lambda each: language.pick(catalog.indicator[each].name),
        max_selections=MOST_TOGETHER,
        placeholder=language.text("Choose two to six indicators."),
        key="ids",
    )
    record("ids", picked)
    say_left_out(left_out, language)
    return tuple(picked)


def _on_one_scale(now: View) -> bool:
    ways = {"panels": now.language.text("Side by side"), "index": now.language.text("On one scale")}
    prime("way", list(ways), "panels")
    way = st.segmented_control(
        now.language.text("How to compare"),
        list(ways),
        required=True,
        format_func=ways.__getitem__,
        key="way",
    )
    record("way", way or "panels", "panels")
    return way == "index"


def _panels(chosen: tuple[str, ...], now: View) -> None:
    per_year = st.toggle(
        now.language.text("Per year"),
        key="per_year",
        bind="query-params",
        help=now.language.text("Divides each figure by the length of its period."),
    )
    drawn = chart_cache.panels(Look.of(now), chosen, per_year=per_year)
    figure.show(drawn, now.language, key="panels")


def _index(chosen: tuple[str, ...], now: View) -> None:
    reasons = obstacles(now.table, chosen)
    if reasons:
        _refuse(reasons, now)
        _panels(chosen, now)
        return
    bases = [each.sdmx for each in common_bases(now.table, chosen)]
    prime("base", bases, bases[max(0, len(bases) - 1 - YEARS_BACK)])
    base = st.selectbox(
        now.language.text("Starts at 100 in"),
        bases,
        format_func=lambda each: Period.from_sdmx(each).words(now.language),
        key="base",
    )
    record("base", base)
    figure.show(
        chart_cache.index(Look.of(now), chosen, Period.from_sdmx(base)), now.language, key="index"
    )


def _refuse(reasons: list[Message], now: View) -> None:
    told = "".join(f"<li>{escape(now.language.say(each))}</li>" for each in reasons)
    heading = escape(now.language.text("These cannot share one scale, so they stay side by side:"))
    st.html(f'<div class="refusal" role="note"><b>{heading}</b><ul>{told}</ul></div>')


page(view())
