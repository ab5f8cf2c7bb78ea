"""The files of a figure that the server makes: PDF, HTML, PowerPoint, Excel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import plotly.graph_objects as go
import streamlit as st

from app_pages.state.context import PageContext
from charts.export.compose import Picture
from charts.export.file_names import file_name
from charts.export.html import html_page
from charts.export.provenance import Provenance
from charts.export.render import NoBrowser, drawn, has_browser
from charts.plots.kind import ChartSpec
from charts.plots.registry import kind_of
from charts.pptx.deck import one_slide
from charts.pptx.template.default import OLD, WIDE
from charts.style.theme import ThemeName
from indicators.language import load_language
from loaders.formats.export import as_xlsx
from loaders.formats.registry import XLSX

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def offer(
    choice: ChartSpec,
    figure: go.Figure,
    picture: Picture,
    provenance: Provenance,
    context: PageContext,
    theme: ThemeName,
) -> None:
    """Draw a button a file; a file is made when its button is pressed."""
    own, table, size = load_language(provenance.language), context.table, picture.size
    shape = OLD if size.id == "4x3" else WIDE
    rows = table.rows[table.rows["indicator"].isin(provenance.indicators)]
    can_draw = has_browser()
    files: tuple[tuple[str, str, str, Callable[[], bytes], bool], ...] = (
        ("pdf", "PDF", "application/pdf", partial(drawn, picture, "pdf", provenance), can_draw),
        ("html", "HTML", "text/html",
         lambda: html_page(figure, size, own, provenance, theme=theme).encode(), True),
        ("pptx", "PowerPoint", PPTX,
         lambda: one_slide(context.every_version, choice, own, size=shape).content,
         can_draw or kind_of(choice).is_native),
        (XLSX.id, XLSX.name, XLSX.media_type,
         lambda: as_xlsx(type(table)(rows, table.catalog), own), True),
    )  # fmt: skip
    with st.container(horizontal=True):
        for ending, label, mime, make, is_possible in files:
            st.download_button(
                label,
                make if is_possible else b"",
                file_name=file_name(provenance, table, own, size.id, ending),
                mime=mime,
                on_click="ignore",
                disabled=not is_possible,
                key=f"take_{ending}",
            )
    if not can_draw:
        missing = context.language.say(NoBrowser.what)
        st.caption(context.language.text("No PDF here: {reason}", reason=missing))
