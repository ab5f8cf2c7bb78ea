"""The fields of a figure that say when and how it holds: its period, its basis, its status."""

from __future__ import annotations

from datetime import date

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.update.review import round_key
from indicators.catalog import Indicator
from indicators.table import BASES
from loaders.changes.proposal import Row

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)


def period_fields(
    indicator: Indicator, old: Row, name: str, context: PageContext
) -> dict[str, object]:
    """Ask for the period as a span or a day, who says so, and the figure's status."""
    start, end = _period(indicator, old, name, context)
    return {
        "period_start": start,
        "period_end": end,
        "period_basis": _basis(old, name, context),
        "obs_status": _status(old, name, context),
    }


def text_of(row: Row, column: str) -> str:
    """Return a row's text; empty where it has none."""
    value = row.get(column)
    return value if isinstance(value, str) else ""


def _period(indicator: Indicator, old: Row, name: str, context: PageContext) -> tuple[date, date]:
    language = context.language
    is_day = indicator.is_stock or (
        st.segmented_control(
            language.text("Period"),
            ["span", "day"],
            required=True,
            default="day" if old and old["period_start"] == old["period_end"] else "span",
            format_func={
                "span": language.text("A span"),
                "day": language.text("A day"),
            }.__getitem__,
            disabled=bool(old),
            key=round_key(f"span_{name}"),
        )
        == "day"
    )
    year = date.today().year - 1
    first = old.get("period_start") or (date(year, 12, 31) if is_day else date(year, 1, 1))
    if is_day:
        day = _day(language.text("On the day"), first, f"day_{name}", fixed=bool(old))
        return day, day
    with st.container(horizontal=True):
        start = _day(language.text("First day"), first, f"start_{name}", fixed=bool(old))
        last = old.get("period_end") or date(year, 12, 31)
        end = _day(language.text("Last day, included"), last, f"end_{name}", fixed=bool(old))
    return start, end


def _day(label: str, value: date, name: str, *, fixed: bool) -> date:
    return st.date_input(
        label,
        value=value,
        min_value=min(FIRST_DAY, value),
        max_value=max(LAST_DAY, value),
        format="DD/MM/YYYY",
        disabled=fixed,
        key=round_key(name),
    )


def _basis(old: Row, name: str, context: PageContext) -> str:
    language = context.language
    said = {
        "stated": language.text("stated by the source"),
        "inferred": language.text("inferred (say how in the note)"),
    }
    chosen = st.selectbox(
        language.text("The period is"),
        BASES,
        index=BASES.index(old.get("period_basis") or "stated"),
        format_func=said.__getitem__,
        key=round_key(f"basis_{name}"),
    )
    return str(chosen)


def _status(old: Row, name: str, context: PageContext) -> str:
    language = context.language
    said = {
        "A": language.text("normal (A)"),
        "P": language.text("provisional (P)"),
        "E": language.text("estimated (E)"),
        "B": language.text("break in the series (B)"),
        "F": language.text("forecast (F)"),
    }
    known = old.get("obs_status")
    chosen = st.selectbox(
        language.text("Status"),
        list(said),
        index=list(said).index(known) if known in said else 0,
        format_func=said.__getitem__,
        key=round_key(f"status_{name}"),
    )
    return str(chosen)
