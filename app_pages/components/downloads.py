"""The rows of a page as files: bounds, qualifiers and receipts included."""

from __future__ import annotations

from functools import partial

import streamlit as st

from indicators.language import Language
from indicators.table import Table
from loaders.formats.registry import TABLE_FORMATS


def offer(series: Table, language: Language) -> None:
    """Draw a button a format; a file is made when its button is pressed."""
    name = str(series.rows["indicator"].iloc[0])
    for table_format in TABLE_FORMATS:
        if table_format.write and "indicator" in table_format.offered:
            st.download_button(
                table_format.name,
                partial(table_format.write, series, language),
                file_name=f"{name}{table_format.ending}",
                mime=table_format.media_type,
                on_click="ignore",
                icon=":material/download:",
                key=f"download_{table_format.id}",
            )
