"""Is my deck still right? A file made here, held against the table and brought up to date."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from app_pages.markdown import escape_markdown
from app_pages.present.files import PPTX
from app_pages.state.context import PageContext
from charts.export.staleness import OutdatedFigure, Verdict
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
        found = check(content, context.loaded.table)
    except DeckError as error:
        st.error(f"{language.say(error.what)} {language.say(error.do)}")
        return
    _tell(found, context)
    if given.name.lower().endswith(".pptx"):
        _refreshed(given, content, found.notes, context)


def _tell(found: Verdict, context: PageContext) -> None:
    language = context.language
    for note in found.notes:
        st.info(escape_markdown(language.say(note)))
    if found.findings:
        st.subheader(language.text("Out of date"))
        listed = "".join(f"<li>{_finding(each, context)}</li>" for each in found.findings)
        st.html(f'<ul class="outdated">{listed}</ul>')
    said = language.plural(
        "{count} figure is still right.", "{count} figures are still right.", found.right
    )
    st.html(f'<p class="still-right">{escape(said)}</p>')


def _finding(each: OutdatedFigure, context: PageContext) -> str:
    said = escape(each.sentence(context.loaded.table, context.language))
    if not each.slide:
        return said
    slide = escape(context.language.text("Slide {slide}", slide=each.slide))
    return f"<span>{slide}</span> {said}"


def _refreshed(
    given: UploadedFile, content: bytes, told: Sequence[Message], context: PageContext
) -> None:
    language = context.language
    done = refresh(content, context.loaded.table)
    st.download_button(
        language.text("Get it back up to date"),
        done.content,
        file_name=f"{given.name.rsplit('.', 1)[0]}_{language.text('refreshed')}.pptx",
        mime=PPTX,
        type="primary",
        icon=":material/update:",
        on_click="ignore",
        key="refreshed",
    )
    if kept := [each for each in done.kept if each not in told]:
        st.markdown(language.text("Left as you edited it:"))
        st.markdown("\n".join(f"- {_on_a_line(language.say(each))}" for each in kept))


def _on_a_line(said: str) -> str:
    """Return words that may quote a slide, lines and signs of markup and all, as one line."""
    return escape_markdown(" ".join(said.split()))
