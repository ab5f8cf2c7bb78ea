"""A chart with the words that belong to it: title above, sources and notes below."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go
import streamlit as st

from charts.style.captions import Captions, captions_of, labelled_lines
from indicators.language import Language

CONFIG = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


def show(figure: go.Figure, language: Language, key: str, height: int | None = None) -> None:
    """Draw a figure of ours with its whole anatomy; `height` in pixels is instead of its own."""
    words = captions_of(figure)
    st.html(_above(words))
    st.plotly_chart(
        figure, theme=None, config=CONFIG, key=key, alt=words.alt, height=height or "content"
    )
    st.html(_below(words, language))


def _above(words: Captions) -> str:
    title, subtitle = escape(words.title), escape(words.subtitle)
    return f'<div class="fig-head"><h2>{title}</h2><p>{subtitle}</p></div>'


def _below(words: Captions, language: Language) -> str:
    parts = [
        _events(words, language),
        *(_line(label, text) for label, text in labelled_lines(words, language)),
        f'<p class="fig-id"><code>{escape(words.id)}</code> · {escape(words.as_known_on)}</p>',
    ]
    return f'<div class="fig-foot">{"".join(parts)}</div>'


def _line(label: str, text: str) -> str:
    return f"<p><b>{escape(label)}:</b> {escape(text)}</p>"


def _events(words: Captions, language: Language) -> str:
    listed = "".join(
        f"<li><b>{escape(number)}</b> {escape(day)}: {escape(name)}</li>"
        for number, day, name in words.events
    )
    heading = escape(language.text("Events"))
    return f'<p><b>{heading}:</b></p><ul class="fig-events">{listed}</ul>' if listed else ""
