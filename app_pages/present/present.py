"""Present: take a figure as a picture or slide, make a deck, ask whether one is still right."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from app_pages.present import check, deck, figure
from app_pages.state.context import PageContext, page_context
from app_pages.state.query_params import take_from_address, write_to_address

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
    take_from_address("part", list(parts), "figure")
    part = st.segmented_control(
        language.text("What to do"),
        list(parts),
        required=True,
        format_func=parts.__getitem__,
        key="part",
        label_visibility="collapsed",
    )
    write_to_address("part", part or "figure", "figure")
    draw = {"deck": deck.draw, "check": check.draw}.get(part or "")
    (draw or figure.draw)(context)


page(page_context())
