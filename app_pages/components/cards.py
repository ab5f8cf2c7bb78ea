"""A card an indicator: the latest figure with its qualifier, its period, its change, its source."""

from __future__ import annotations

from functools import lru_cache
from html import escape

import streamlit as st

from app_pages.markdown import plain
from app_pages.pages import PAGE
from app_pages.state.chart_cache import KEPT, Look
from app_pages.state.context import View, said_by
from charts.plots.series import Scale
from charts.plots.spark import spark
from indicators.baselines import growth, previous
from indicators.catalog import Indicator
from indicators.sentences import growth_words, leading, unit_for, when
from indicators.table import Observation, Table, latest_published


def card(known: Indicator, view: View, *, lead: bool = False) -> None:
    """Draw the card of one indicator; its name leads to its page."""
    with st.container(border=True, height="stretch"):
        st.page_link(
            PAGE["indicator"].script,
            label=plain(view.language.pick(known.name)),
            query_params={**view.address, "id": known.id},
        )
        st.html(_face(Look.of(view), known.id, lead=lead))


@lru_cache(maxsize=KEPT)
def _face(view: Look, indicator: str, *, lead: bool) -> str:
    series = view.table.series(indicator)
    known = series.catalog.indicator[indicator]
    seen = [each for each in latest_published(series).observations if each.figure]
    latest = leading(seen)
    return (
        f'<div class="card{" lead" if lead else ""}">'
        f"{_value(latest, known, view)}{_when(latest, known, view)}"
        f"{_change(latest, seen, view)}{spark(series, view.language, theme=view.theme)}"
        f"{_source(latest, series, view)}</div>"
    )


def _value(latest: Observation, known: Indicator, view: Look) -> str:
    assert latest.figure
    said = escape(Scale(known).label(latest.figure, latest.period, view.language))
    unit = escape(unit_for(known, latest.figure, view.language))
    return f'<div class="value">{said} <small>{unit}</small></div>'


def _when(latest: Observation, known: Indicator, view: Look) -> str:
    badge = view.language.text("provisional") if latest.status == "P" else ""
    mark = f' <span class="badge">{escape(badge)}</span>' if badge else ""
    return f'<div class="when">{escape(when(latest, known, view.language))}{mark}</div>'


def _change(latest: Observation, seen: list[Observation], view: Look) -> str:
    before = previous(latest, seen)
    if not before:
        return ""
    said = view.language.text(
        "{growth} on {period}",
        growth=growth_words(growth(before, latest), view.language),
        period=before.period.words(view.language),
    )
    return f'<div class="change">{escape(said)}</div>'


def _source(latest: Observation, series: Table, view: Look) -> str:
    source = series.source_of(latest)
    who = said_by(source, view.language)
    said = f"{who}, {view.language.date(source.published)}, {latest.locator}"
    return f'<div class="from">{escape(said)}</div>'
