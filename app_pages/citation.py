"""Words to copy: the sentence for a speech, a citation short for a footnote, long for a report."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlencode

import streamlit as st

from app_pages.drawings import KEPT, Look
from app_pages.shell import View
from charts.anatomy import known_on, source_lines
from indicators import sentences


def cite(chosen: str, now: View) -> None:
    """Draw the sentence and both citations, each with its copy button."""
    spoken, look = now.spoken, Look.of(now)
    st.header(spoken.text("Cite"))
    st.caption(spoken.text("In a sentence"))
    st.code(headline(look, chosen), language=None, wrap_lines=True)
    st.caption(spoken.text("Short"))
    st.code(short(look, chosen), language=None, wrap_lines=True)
    st.caption(spoken.text("Long"))
    base = (st.context.url or "").partition("?")[0] or "indicator"
    address = f"{base}?{urlencode({**now.address, 'id': chosen})}"
    st.code(f"{long(look, chosen)} {address}", language=None, wrap_lines=True)


@lru_cache(maxsize=KEPT)
def headline(look: Look, chosen: str) -> str:
    """Return the sentence that leads an indicator's page."""
    return sentences.headline(look.table, chosen, look.spoken)


@lru_cache(maxsize=KEPT)
def short(look: Look, chosen: str) -> str:
    """Return name, id and the day of knowledge in one line."""
    name = look.spoken.pick(look.table.catalog.indicator[chosen].name)
    return f"{name} [{chosen}]. {known_on(look.day, look.spoken)}."


@lru_cache(maxsize=KEPT)
def long(look: Look, chosen: str) -> str:
    """Return the short citation, every source, and the table's version."""
    sources = "; ".join(source_lines(look.table.series(chosen), look.spoken))
    version = look.spoken.text("table version {version}", version=look.table.version)
    return f"{short(look, chosen)} {sources}. {version}."
