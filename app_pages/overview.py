"""Overview: the headline figures, then every indicator under its theme."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app_pages.components.cards import card
from app_pages.markdown import plain
from app_pages.state.context import View, nothing_yet, view
from charts.export.spec import drawable
from indicators.catalog import Indicator

HEADLINES = ("diplomatic_relations", "local_agreements", "fdi_total", "local_delegations_abroad")
COLUMNS = 4


def page(now: View) -> None:
    """Lay out the page."""
    language, catalog = now.language, now.table.catalog
    st.title(language.text("Viet Nam's foreign affairs in official figures"))
    shown = [catalog.indicator[each] for each in drawable(now.table)]
    if not shown:
        nothing_yet(now)
        return
    _grid([e for i in HEADLINES for e in shown if e.id == i], now, lead=True)
    for theme in catalog.themes:
        under = [e for e in shown if e.theme == theme.id and e.id not in HEADLINES]
        if under:
            st.header(plain(language.pick(theme.name)), divider="gray")
            _grid(under, now)


def _grid(indicators: Sequence[Indicator], now: View, *, lead: bool = False) -> None:
    for first in range(0, len(indicators), COLUMNS):
        places = st.columns(COLUMNS)
        for place, each in zip(places, indicators[first : first + COLUMNS], strict=False):
            with place:
                card(each, now, lead=lead)


page(view())
