"""Overview: search, the headlines, a trend beside what is new, then every theme as a list."""

from __future__ import annotations

from datetime import date

import streamlit as st

from app_pages.components import figure
from app_pages.markdown import escape_markdown
from app_pages.overview import contents
from app_pages.overview.headlines import show_headlines
from app_pages.overview.theme_list import show_list
from app_pages.overview.whats_new import show_news
from app_pages.state import chart_cache
from app_pages.state.chart_cache import ChartKey
from app_pages.state.context import PageContext, nothing_yet, page_context

TREND_HEIGHT = 300  # pixels: it ends on the first screen


def page(context: PageContext) -> None:
    """Lay out the page: what a search finds, or else the front."""
    language, key = context.language, ChartKey.of(context)
    st.title(language.text("Viet Nam's foreign affairs in official figures"))
    if not context.drawable:
        nothing_yet(context)
    elif asked := _search(context):
        _found(asked, context)
    else:
        show_headlines(contents.headlines(key), context)
        _first_screen(context)
        _themes(context)


def _search(context: PageContext) -> str:
    """Draw the field of the search; return what is asked."""
    label = context.language.text("Search indicators, descriptions and sources")
    asked: str | None = st.text_input(
        label,
        key="q",
        type="search",
        placeholder=label,
        label_visibility="collapsed",
        icon=":material/search:",
        bind="query-params",
        live=True,
    )
    return (asked or "").strip()


def _found(asked: str, context: PageContext) -> None:
    language = context.language
    hits = contents.found(ChartKey.of(context), asked)
    if not hits:
        st.info(
            language.text(
                "No indicator, description or source has “{asked}”. Try fewer words, or others; "
                "capitals and diacritics do not matter.",
                asked=escape_markdown(asked),
            )
        )
        return
    st.header(
        language.plural(
            "{count} indicator for “{asked}”",
            "{count} indicators for “{asked}”",
            len(hits),
            asked=escape_markdown(asked),
        )
    )
    show_list(hits, context, "found")


def _first_screen(context: PageContext) -> None:
    """Draw a trend worth looking at, and what is new beside it."""
    key = ChartKey.of(context)
    chosen = contents.first_trend(key)
    wide, narrow = st.columns((2, 1), gap="large") if chosen else (None, st.container())
    if chosen and wide:
        with wide:
            trend = chart_cache.trend(key, chosen, per_year=False, events=False)
            figure.show(trend, context.language, key="front", height=TREND_HEIGHT)
    with narrow:
        show_news(contents.news(key, date.today()), context)


def _themes(context: PageContext) -> None:
    language, key = context.language, ChartKey.of(context)
    for theme in context.catalog.themes:
        listed = [
            indicator
            for indicator in contents.indicators(key)
            if indicator.theme == theme.id and indicator.id not in contents.HEADLINES
        ]
        if listed:
            st.header(escape_markdown(language.pick(theme.name)), anchor=False)
            show_list(listed, context, f"page_{theme.id}")


page(page_context())
