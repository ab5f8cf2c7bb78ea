"""Every figure of a series: a list whose rows open their receipts; of many, a table to sort."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd
import streamlit as st

from app_pages.components.notices import hint
from app_pages.components.receipts import receipt_html, receipts_html
from app_pages.state.chart_cache import KEPT, ChartKey
from indicators.receipts import source_name
from indicators.table import STATUS, Observation

FEW = 40  # figures that a list shows whole
HEIGHT = 420  # pixels


def show_figures(key: ChartKey, indicator: str) -> None:
    """Draw the figures of what is selected, the latest first."""
    series = key.series(indicator).series(indicator)
    if len(series.rows) <= FEW:
        st.html(_list(key, indicator))
        return
    hint(key.language.text("Choose a row to open its receipt; a column's head sorts by it."))
    chosen = st.dataframe(
        _cells(key, indicator),
        hide_index=True,
        height=HEIGHT,
        on_select="rerun",
        selection_mode="single-row",
        key="figures",
    )
    for place in chosen["selection"]["rows"]:
        st.html(receipt_html(_latest_first(key, indicator)[place], series, key.language))


@lru_cache(maxsize=KEPT)
def _list(key: ChartKey, indicator: str) -> str:
    return receipts_html(key.series(indicator).series(indicator), key.language)


@lru_cache(maxsize=KEPT)
def _latest_first(key: ChartKey, indicator: str) -> tuple[Observation, ...]:
    rows = key.series(indicator).series(indicator).observations
    return tuple(sorted(rows, key=lambda row: row.period.end, reverse=True))


@lru_cache(maxsize=KEPT)
def _cells(key: ChartKey, indicator: str) -> pd.DataFrame:
    """Return what the table shows: values in the indicator's unit, so that they sort."""
    language, table = key.language, key.series(indicator)
    entry, rows = table.catalog.indicator[indicator], _latest_first(key, indicator)
    values = [row.figure.value if row.figure else None for row in rows]
    return pd.DataFrame(
        {
            language.text("From"): [row.period.start for row in rows],
            language.text("To"): [row.period.end for row in rows],
            language.pick(entry.unit).split("|")[-1]: values,
            language.text("As printed"): [row.as_reported for row in rows],
            language.text("Status"): [language.say(STATUS[row.status]) for row in rows],
            language.text("Source"): [source_name(table.source_of(row), language) for row in rows],
            language.text("Published on"): [table.source_of(row).published for row in rows],
        }
    )
