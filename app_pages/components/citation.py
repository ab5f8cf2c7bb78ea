"""Words to copy: the sentence for a speech, a citation short for a footnote, long for a report."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlencode

import streamlit as st

from app_pages.state.chart_cache import KEPT, Look
from app_pages.state.context import View
from charts.style.captions import known_on, source_lines
from indicators import sentences


def cite(chosen: str, now: View) -> None:
    """Draw the sentence and both citations, each with its copy button, behind one button.

    What shows text to copy weighs 600 kB in the browser: it is loaded when it is asked for.
    """
    language, look = now.language, Look.of(now)
    base = (st.context.url or "").partition("?")[0] or "indicator"
    address = f"{base}?{urlencode({**now.address, 'id': chosen})}"
    with st.popover(language.text("Cite"), icon=":material/format_quote:"):
        for label, words in (
            (language.text("In a sentence"), headline(look, chosen)),
            (language.text("Short"), short(look, chosen)),
            (language.text("Long"), f"{long(look, chosen)} {address}"),
        ):
            st.caption(label)
            st.code(words, language=None, wrap_lines=True)


@lru_cache(maxsize=KEPT)
def headline(look: Look, chosen: str) -> str:
    """Return the sentence that leads an indicator's page."""
    return sentences.headline(look.table, chosen, look.language)


@lru_cache(maxsize=KEPT)
def short(look: Look, chosen: str) -> str:
    """Return name, id and the day of knowledge in one line."""
    name = look.language.pick(look.table.catalog.indicator[chosen].name)
    return f"{name} [{chosen}]. {known_on(look.table, look.language)}."


@lru_cache(maxsize=KEPT)
def long(look: Look, chosen: str) -> str:
    """Return the short citation, every source, and the table's version."""
    sources = "; ".join(source_lines(look.table.series(chosen), look.language))
    version = look.language.text("table version {version}", version=look.table.version)
    return f"{short(look, chosen)} {sources}. {version}."
