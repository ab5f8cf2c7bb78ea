"""Overview: the headline figures, then every indicator under its theme."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app_pages.components.cards import card
from app_pages.markdown import escape_markdown
from app_pages.state.context import PageContext, nothing_yet, page_context
from indicators.catalog import Indicator

HEADLINES = ("diplomatic_relations", "local_agreements", "fdi_total", "local_delegations_abroad")
COLUMNS = 4


def page(context: PageContext) -> None:
    """Lay out the page."""
    language, catalog = context.language, context.catalog
    st.title(language.text("Viet Nam's foreign affairs in official figures"))
    shown = [catalog.indicator[id_] for id_ in context.drawable]
    if not shown:
        nothing_yet(context)
        return
    _grid([e for i in HEADLINES for e in shown if e.id == i], context, lead=True)
    for theme in catalog.themes:
        under = [e for e in shown if e.theme == theme.id and e.id not in HEADLINES]
        if under:
            st.header(escape_markdown(language.pick(theme.name)), divider="gray")
            _grid(under, context)


def _grid(indicators: Sequence[Indicator], context: PageContext, *, lead: bool = False) -> None:
    for first in range(0, len(indicators), COLUMNS):
        places = st.columns(COLUMNS)
        for place, indicator in zip(places, indicators[first : first + COLUMNS], strict=False):
            with place:
                card(indicator, context, lead=lead)


page(page_context())
