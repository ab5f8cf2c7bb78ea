"""Present: take a figure as a picture or slide, make a deck, ask whether one is still right."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from app_pages.components.choice import choose
from app_pages.present import check, deck, figure
from app_pages.state.context import PageContext, page_context

STYLE = Path(__file__).with_suffix(".css")


def page(context: PageContext) -> None:
    """Lay out the page."""
    language = context.language
    st.html(STYLE)
    st.title(language.text("Present"))
    parts = {
        "figure": language.text("A figure"),
        "deck": language.text("A deck ({count})", count=len(deck.collected())),
        "check": language.text("Is my deck still right?"),
    }
    part = choose("part", language.text("What to do"), parts, "figure", shows_label=False)
    {"figure": figure.draw, "deck": deck.draw, "check": check.draw}[part](context)


page(page_context())
