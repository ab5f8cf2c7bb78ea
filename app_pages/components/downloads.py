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
    for each in TABLE_FORMATS:
        if each.write and "indicator" in each.offered:
            st.download_button(
                each.name,
                partial(each.write, series, language),
                file_name=f"{name}{each.ending}",
                mime=each.media_type,
                on_click="ignore",
                icon=":material/download:",
                key=f"download_{each.id}",
            )
