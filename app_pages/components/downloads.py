"""The rows of a page as files: bounds, qualifiers and receipts included."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from indicators.language import Language
from indicators.table import Table
from loaders.formats.export import as_csv, as_parquet, as_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer(series: Table, language: Language) -> None:
    """Draw the three buttons; a file is made when its button is pressed."""
    name = str(series.rows["indicator"].iloc[0])
    formats: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
        ("csv", "text/csv", lambda: as_csv(series)),
        ("xlsx", XLSX, lambda: as_xlsx(series, language)),
        ("parquet", "application/vnd.apache.parquet", lambda: as_parquet(series)),
    )
    for ending, mime, made in formats:
        st.download_button(
            {"csv": "CSV", "xlsx": "Excel", "parquet": "Parquet"}[ending],
            made,
            file_name=f"{name}.{ending}",
            mime=mime,
            on_click="ignore",
            icon=":material/download:",
            key=f"download_{ending}",
        )
