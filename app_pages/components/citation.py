"""Words to copy: the sentence for a speech, a citation short for a footnote, long for a report."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlencode

import streamlit as st

from app_pages.state.chart_cache import KEPT, ChartKey
from charts.style.captions import known_on, source_lines, version_words
from indicators import sentences


def cite(chosen: str, chart_key: ChartKey, address: dict[str, str]) -> None:
    """Draw the sentence and both citations, each with its copy button, behind one button.

    `address` are the choices that a link to the figure holds.
    What shows text to copy weighs 600 kB in the browser: it is loaded when it is asked for.
    """
    language = chart_key.language
    base = (st.context.url or "").partition("?")[0] or "indicator"
    link = f"{base}?{urlencode(address)}"
    with st.popover(language.text("Cite"), icon=":material/format_quote:"):
        for label, words in (
            (language.text("In a sentence"), headline(chart_key, chosen)),
            (language.text("Short"), short(chart_key, chosen)),
            (language.text("Long"), f"{long(chart_key, chosen)} {link}"),
        ):
            st.caption(label)
            st.code(words, language=None, wrap_lines=True)


@lru_cache(maxsize=KEPT)
def headline(chart_key: ChartKey, chosen: str) -> str:
    """Return the sentence that leads an indicator's page."""
    return sentences.headline(chart_key.series(chosen), chosen, chart_key.language)


@lru_cache(maxsize=KEPT)
def short(chart_key: ChartKey, chosen: str) -> str:
    """Return name, id and the day of knowledge in one line."""
    name = chart_key.language.pick(chart_key.series(chosen).catalog.indicator[chosen].name)
    return f"{name} [{chosen}]. {known_on(chart_key.series(chosen), chart_key.language)}."


@lru_cache(maxsize=KEPT)
def long(chart_key: ChartKey, chosen: str) -> str:
    """Return the short citation, every source, and the table's version."""
    sources = "; ".join(source_lines(chart_key.series(chosen).series(chosen), chart_key.language))
    version = version_words(chart_key.series(chosen).version, chart_key.language)
    return f"{short(chart_key, chosen)} {sources}. {version}."
