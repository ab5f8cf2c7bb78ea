"""Figures from a file: the workbook to take away, and a workbook or CSV to bring back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial

import streamlit as st

from app_pages.components.notices import show_refusal
from app_pages.state.context import PageContext
from app_pages.state.permissions import Editor
from app_pages.update.review import review_and_save, round_key
from indicators.file_format import uploader_types
from loaders.changes.proposal import Proposal
from loaders.errors import FileRefused
from loaders.formats.registry import READ, TABLE_FORMATS, TableFormat, read_figures_file


def task(editor: Editor, context: PageContext) -> None:
    """Offer the table as a file, and take an edited one."""
    language, table = context.language, context.loaded.table
    st.markdown(
        language.text(
            "Download the table, edit it in Excel or LibreOffice, and bring it back here. "
            "Rows that you leave as they are stay as they are."
        )
    )
    with st.container(horizontal=True):
        for table_format in TABLE_FORMATS:
            if table_format.write_to_edit and "update" in table_format.offered:
                _offer(table_format, partial(table_format.write_to_edit, table))
    upload = st.file_uploader(
        language.text("An edited workbook (.xlsx) or CSV"),
        type=uploader_types(READ),
        key=round_key("upload"),
    )
    if upload is None:
        return
    try:
        proposal = _read(upload.getvalue(), upload.name)
    except FileRefused as refused:
        show_refusal(refused, language)
        return
    # A file that does not say its version is from when it was first looked at.
    seen = st.session_state.setdefault(round_key(f"seen_{upload.file_id}"), table.version)
    pinned = proposal if proposal.version else replace(proposal, version=seen)
    review_and_save(pinned, editor, context)


def _offer(file_format: TableFormat, content: Callable[[], bytes]) -> None:
    st.download_button(
        file_format.name,
        content,
        file_name=f"figures{file_format.ending}",
        mime=file_format.media_type,
        on_click="ignore",
        icon=":material/download:",
        key=f"edit_{file_format.id}",
    )


@lru_cache(maxsize=8)
def _read(content: bytes, name: str) -> Proposal:
    """Read an upload once, not at every run of the page."""
    return read_figures_file(content, name)
