"""The files of a figure that the server makes: a button a format of the registries."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

import streamlit as st

from app_pages.state.context import PageContext
from charts.export.file_names import file_name
from charts.export.provenance import Provenance
from charts.export.render import NoBrowser, has_browser
from charts.formats import CHART_FORMATS, ChartRequest
from indicators.file_format import FileFormat
from indicators.table import Table
from loaders.formats.registry import TABLE_FORMATS


class FileButton(NamedTuple):
    """A format, what makes its bytes, and whether that can be done here."""

    format: FileFormat
    make: partial[bytes]
    is_possible: bool


def offer(request: ChartRequest, provenance: Provenance, context: PageContext) -> None:
    """Draw a button a file; a file is made when its button is pressed."""
    can_draw = has_browser()
    with st.container(horizontal=True):
        for button in _buttons(request, context.table, can_draw=can_draw):
            kind = button.format
            st.download_button(
                kind.name,
                button.make if button.is_possible else b"",
                file_name=file_name(
                    provenance, context.table, request.language, request.size.id, kind.id
                ),
                mime=kind.media_type,
                on_click="ignore",
                disabled=not button.is_possible,
                key=f"take_{kind.id}",
            )
    if not can_draw:
        missing = context.language.say(NoBrowser.what)
        st.caption(context.language.text("No PDF here: {reason}", reason=missing))


def _buttons(request: ChartRequest, table: Table, *, can_draw: bool) -> Iterator[FileButton]:
    """Yield the formats of charts, then those of rows: the current rows of the figure."""
    for chart in CHART_FORMATS:
        if "present" in chart.offered:
            is_possible = can_draw or not chart.is_rendered(request.spec)
            yield FileButton(chart, partial(chart.make, request), is_possible)
    rows = table.rows[table.rows["indicator"].isin(request.spec.indicators)]
    for sheet in TABLE_FORMATS:
        if "present" in sheet.offered and sheet.write:
            shown = Table(rows, table.catalog)
            yield FileButton(sheet, partial(sheet.write, shown, request.language), True)
