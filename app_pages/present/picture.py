"""The preview of a picture, which is the picture: drawn and saved in the reader's own browser."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from charts.export.compose import Picture
from charts.export.embed import png_chunk, svg_title
from charts.export.provenance import Provenance
from charts.style.captions import captions_of
from charts.style.fonts import font_faces
from indicators.language import Language

EMPTY = {"data": [{"x": [0], "y": [0]}], "layout": {"height": 10}}
CODE = Path(__file__).with_suffix(".js")
HTML = """
<img><p role="status"></p>
<div class="save"><button data-ending="png"></button><button data-ending="svg"></button></div>
"""
CSS = """
img { width: 100%; display: block; aspect-ratio: var(--ratio); border-radius: 4px;
  outline: 1px solid var(--st-border-color); }
p { margin: .5rem 0; font-family: var(--st-font); color: var(--st-text-color); }
.save { display: flex; gap: .5rem; margin-top: .75rem; }
button { font-size: .875rem; font-family: var(--st-font); color: var(--st-text-color);
  background: transparent; border: 1px solid var(--st-border-color); border-radius: 6px;
  padding: .45rem .9rem; cursor: pointer; min-height: 2.5rem; }
button:hover:enabled { border-color: var(--st-primary-color); color: var(--st-primary-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
button:disabled { opacity: .5; cursor: default; }
"""


def preview(
    picture: Picture, provenance: Provenance, language: Language, name: str, key: str
) -> None:
    """Show a picture, with buttons that save it as PNG or SVG; `name` is the file's, bare."""
    _load_plotly()
    words, layout = captions_of(picture.figure), picture.figure.layout
    data: dict[str, Any] = {
        "figure": picture.figure.to_json(),
        "canvas": [layout.width, layout.height],
        "pixels": [picture.size.width, picture.size.height],
        "head": svg_title(provenance, words),
        "chunk": b64encode(png_chunk(provenance, words)).decode("ascii"),
        "name": name,
        "alt": words.alt,
        "words": {
            "png": language.text("Save as PNG"),
            "svg": language.text("Save as SVG"),
            "drawing": language.text("Drawing the picture…"),
            "failed": language.text("The picture could not be drawn. Load the page again."),
        },
    }
    _component()(data=data, key=key)


def _load_plotly() -> None:
    """Draw an empty chart out of sight: a chart on the page brings Plotly along."""
    with st.container(key="plotly_loader"):
        st.plotly_chart(EMPTY, key="plotly_loader_chart")


@cache
def _component() -> Any:  # noqa: ANN401 # Streamlit names no type for it
    code = CODE.read_text(encoding="utf-8").replace("/*FONTS*/", font_faces().replace('"', "'"))
    return st.components.v2.component("picture", html=HTML, css=CSS, js=code)
