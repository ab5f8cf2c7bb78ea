"""Rows as machines take them: the table's columns, with names and unit beside each figure."""

from __future__ import annotations

import os
from datetime import date, datetime

import pandas as pd

from indicators.area import area_name
from indicators.language import Language
from indicators.table import COLUMNS, Table

# Who recorded a figure, and why, is for the people who keep the table, unless its owner says so.
RECORDERS = ("recorded_by", "reason")
OWNER_ALLOWS = "INDICATORS_API_SHOWS_RECORDERS"
BESIDE = (
    "frequency",
    "indicator_name",
    "ref_area_name",
    "unit",
    "unit_measure",
    "source_title",
    "source_publisher",
    "source_published",
    "source_url",
    "source_licence",
)


def shows_recorders() -> bool:
    """Say whether the server's owner lets everyone see who recorded a figure, and why."""
    return os.environ.get(OWNER_ALLOWS, "") == "1"


def columns() -> tuple[str, ...]:
    """Return the columns that are given out, in their order."""
    kept = COLUMNS if shows_recorders() else (name for name in COLUMNS if name not in RECORDERS)
    return (*kept, *BESIDE)


def with_names(table: Table, language: Language) -> pd.DataFrame:
    """Return the rows with what their codes stand for beside them."""
    indicators, sources = table.catalog.indicator, table.catalog.source
    indicator, source = table.rows["indicator"], table.rows["source"]
    rows = table.rows.assign(
        indicator_name=indicator.map({i: language.pick(e.name) for i, e in indicators.items()}),
        ref_area_name=_area_names(table, language),
        unit=indicator.map({i: plural(language.pick(e.unit)) for i, e in indicators.items()}),
        unit_measure=indicator.map({i: e.unit_measure for i, e in indicators.items()}),
        source_title=source.map({i: entry.title for i, entry in sources.items()}),
        source_publisher=source.map({i: entry.publisher for i, entry in sources.items()}),
        source_published=source.map({i: entry.published for i, entry in sources.items()}),
        source_url=source.map({i: entry.url for i, entry in sources.items()}),
        source_licence=source.map({i: entry.licence for i, entry in sources.items()}),
    )
    return rows[list(columns())]


def _area_names(table: Table, language: Language) -> pd.Series[str]:
    """Return what the area of each row is called, on the last day of its period."""
    places = zip(table.rows["ref_area"], table.rows["period_end"], strict=True)
    names = [area_name(code, language, table.catalog, day) for code, day in places]
    return pd.Series(names, index=table.rows.index, dtype="str")


def plural(unit: str) -> str:
    """Return the last of a unit's forms, `agreement|agreements`: that of many."""
    return unit.rpartition("|")[2]


def cell(value: object) -> str:
    """Return a cell as text: whole numbers without a point, days in ISO 8601, null as nothing."""
    if value is None or pd.isna(value):  # type: ignore[call-overload] # any scalar
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
