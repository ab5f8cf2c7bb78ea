"""The headlines in one row: a card an indicator, which leads to its page wherever it is clicked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from app_pages.markdown import escape_markdown
from app_pages.overview.latest import LatestFigure, latest_figure
from app_pages.pages import PAGE
from app_pages.state.chart_cache import ChartKey
from app_pages.state.context import PageContext
from indicators.catalog import Indicator
from indicators.language import Language


def show_headlines(indicators: Sequence[Indicator], context: PageContext) -> None:
    """Draw the cards side by side."""
    if not indicators:
        return
    for place, indicator in zip(st.columns(len(indicators)), indicators, strict=True):
        with place:
            _card(indicator, context)


def _card(indicator: Indicator, context: PageContext) -> None:
    """Draw one card. The stylesheet spreads its link over all of it."""
    with st.container(border=True, height="stretch", key=f"card_{indicator.id}"):
        st.page_link(
            PAGE["indicator"].script,
            label=escape_markdown(context.language.pick(indicator.name)),
            query_params={**context.address, "id": indicator.id},
        )
        st.html(_face(latest_figure(ChartKey.of(context), indicator.id), context.language))


def _face(latest: LatestFigure, language: Language) -> str:
    unit = f" <small>{escape(latest.unit)}</small>"
    change = f'<div class="change">{escape(latest.change)}</div>' if latest.change else ""
    return (
        f'<div class="card"><div class="value">{escape(latest.value)}{unit}</div>'
        f'<div class="when">{escape(latest.when)}{badge(latest, language)}</div>'
        f'{change}{latest.spark}<div class="from">{origin(latest)}</div></div>'
    )


def badge(latest: LatestFigure, language: Language) -> str:
    """Return the mark of a figure that is not final, as HTML; "" for any other."""
    said = escape(language.text("provisional"))
    return f' <span class="badge">{said}</span>' if latest.is_provisional else ""


def origin(latest: LatestFigure) -> str:
    """Return the source of a figure, cut where it is long, and its day, as HTML."""
    name = escape(latest.source)
    return f'<span class="source-name" title="{name}">{name},</span> {escape(latest.published)}'
