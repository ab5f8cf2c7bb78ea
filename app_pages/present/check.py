"""Is my deck still right? A file made here, held against the table and brought up to date."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from app_pages.components.notices import show_refusal
from app_pages.markdown import escape_markdown
from app_pages.state.context import PageContext
from charts.export.staleness import OutdatedFigure, Verdict
from charts.formats import PPTX
from charts.pptx.open import DeckError
from charts.pptx.update.check import check
from charts.pptx.update.refresh import refresh
from indicators.language import Message

ENDINGS = ["pptx", "png", "svg", "pdf", "ppt", "potx", "odp"]


def draw(context: PageContext) -> None:
    """Draw the upload, what was found, and the refreshed deck."""
    language = context.language
    given = st.file_uploader(
        language.text("A deck or picture that was made here (.pptx, .png, .svg, .pdf)"),
        type=ENDINGS,
        key="to_check",
    )
    if not given:
        return
    content = given.getvalue()
    try:
        verdict = check(content, context.loaded.table)
    except DeckError as error:
        show_refusal(error, language)
        return
    _tell(verdict, context)
    if given.name.lower().endswith(".pptx"):
        _refreshed(given, content, verdict.notes, context)


def _tell(verdict: Verdict, context: PageContext) -> None:
    language = context.language
    for note in verdict.notes:
        st.info(escape_markdown(language.say(note)))
    if verdict.findings:
        st.subheader(language.text("Out of date"))
        listed = "".join(f"<li>{_finding(figure, context)}</li>" for figure in verdict.findings)
        st.html(f'<ul class="outdated">{listed}</ul>')
    words = language.plural(
        "{count} figure is still right.", "{count} figures are still right.", verdict.right
    )
    st.html(f'<p class="still-right">{escape(words)}</p>')


def _finding(figure: OutdatedFigure, context: PageContext) -> str:
    words = escape(figure.sentence(context.loaded.table, context.language))
    if not figure.slide:
        return words
    slide = escape(context.language.text("Slide {slide}", slide=figure.slide))
    return f"<span>{slide}</span> {words}"


def _refreshed(
    given: UploadedFile, content: bytes, notes: Sequence[Message], context: PageContext
) -> None:
    language = context.language
    done = refresh(content, context.loaded.table)
    st.download_button(
        language.text("Get it back up to date"),
        done.content,
        file_name=f"{given.name.rsplit('.', 1)[0]}_{language.text('refreshed')}.pptx",
        mime=PPTX.media_type,
        type="primary",
        icon=":material/update:",
        on_click="ignore",
        key="refreshed",
    )
    if kept := [figure for figure in done.kept if figure not in notes]:
        st.markdown(language.text("Left as you edited it:"))
        st.markdown("\n".join(f"- {_on_a_line(language.say(figure))}" for figure in kept))


def _on_a_line(words: str) -> str:
    """Return words that may quote a slide, lines and signs of markup and all, as one line."""
    return escape_markdown(" ".join(words.split()))
