"""A card an indicator: the latest figure with its qualifier, its period, its change, its source."""

from __future__ import annotations

from functools import lru_cache
from html import escape

import streamlit as st

from app_pages.markdown import escape_markdown
from app_pages.pages import PAGE
from app_pages.state.chart_cache import KEPT, ChartKey
from app_pages.state.context import PageContext
from charts.plots.parts.series import Scale
from charts.plots.spark import spark
from indicators.catalog import Indicator
from indicators.receipts import source_name
from indicators.sentences import growth_words, leading, unit_for, when
from indicators.series.baselines import growth, previous
from indicators.table import Observation, Table, latest_published


def card(indicator: Indicator, context: PageContext, *, lead: bool = False) -> None:
    """Draw the card of one indicator; its name leads to its page."""
    with st.container(border=True, height="stretch"):
        st.page_link(
            PAGE["indicator"].script,
            label=escape_markdown(context.language.pick(indicator.name)),
            query_params={**context.address, "id": indicator.id},
        )
        st.html(_face(ChartKey.of(context), indicator.id, lead=lead))


@lru_cache(maxsize=KEPT)
def _face(key: ChartKey, id_: str, *, lead: bool) -> str:
    series = key.series(id_).series(id_)
    indicator = series.catalog.indicator[id_]
    seen = [row for row in latest_published(series).observations if row.figure]
    latest = leading(seen)
    return (
        f'<div class="card{" lead" if lead else ""}">'
        f"{_value(latest, indicator, key)}{_when(latest, indicator, key)}"
        f"{_change(latest, seen, key)}{spark(series, key.language, theme=key.theme)}"
        f"{_source(latest, series, key)}</div>"
    )


def _value(latest: Observation, indicator: Indicator, key: ChartKey) -> str:
    assert latest.figure
    value = escape(Scale(indicator).label(latest.figure, latest.period, key.language))
    unit = escape(unit_for(indicator, latest.figure, key.language))
    return f'<div class="value">{value} <small>{unit}</small></div>'


def _when(latest: Observation, indicator: Indicator, key: ChartKey) -> str:
    badge = key.language.text("provisional") if latest.status == "P" else ""
    mark = f' <span class="badge">{escape(badge)}</span>' if badge else ""
    return f'<div class="when">{escape(when(latest, indicator, key.language))}{mark}</div>'


def _change(latest: Observation, seen: list[Observation], key: ChartKey) -> str:
    before = previous(latest, seen)
    if not before:
        return ""
    change = key.language.text(
        "{growth} on {period}",
        growth=growth_words(growth(before, latest), key.language),
        period=before.period.words(key.language),
    )
    return f'<div class="change">{escape(change)}</div>'


def _source(latest: Observation, series: Table, key: ChartKey) -> str:
    source = series.source_of(latest)
    name = source_name(source, key.language)
    origin = f"{name}, {key.language.date(source.published)}, {latest.locator}"
    return f'<div class="from">{escape(origin)}</div>'
