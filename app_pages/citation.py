"""Words to copy: the sentence for a speech, a citation short for a footnote, long for a report."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from app_pages.shell import View
from charts.anatomy import known_on, source_lines
from indicators.sentences import headline
from indicators.table import Table


def cite(chosen: str, series: Table, now: View) -> None:
    """Draw the sentence and both citations, each with its copy button."""
    spoken = now.spoken
    st.header(spoken.text("Cite"))
    st.caption(spoken.text("In a sentence"))
    st.code(headline(now.table, chosen, spoken), language=None, wrap_lines=True)
    st.caption(spoken.text("Short"))
    st.code(short(chosen, series, now), language=None, wrap_lines=True)
    st.caption(spoken.text("Long"))
    st.code(long(chosen, series, now), language=None, wrap_lines=True)


def short(chosen: str, series: Table, now: View) -> str:
    """Return name, id and the day of knowledge in one line."""
    name = now.spoken.pick(series.catalog.indicator[chosen].name)
    return f"{name} [{chosen}]. {known_on(now.day, now.spoken)}."


def long(chosen: str, series: Table, now: View) -> str:
    """Return the short citation, every source, the table's version and the address."""
    spoken = now.spoken
    sources = "; ".join(source_lines(series, spoken))
    version = spoken.text("table version {version}", version=series.version)
    base = (st.context.url or "").partition("?")[0] or "indicator"
    address = f"{base}?{urlencode({**now.address, 'id': chosen})}"
    return f"{short(chosen, series, now)} {sources}. {version}. {address}"
