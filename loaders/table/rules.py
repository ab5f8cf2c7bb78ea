"""The rules of the table: rows in, every problem out, in words for the person who mends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from math import isnan
from typing import Any

import pandas as pd

from indicators.catalog import Catalog
from indicators.figure import COMPARATORS
from indicators.language import Message
from indicators.table import BASES, IDENTITY, STATUSES, WITHDRAWN, Table
from loaders.errors import Problem, Severity
from loaders.table.column_labels import LABELS

Rule = Callable[[pd.DataFrame, Catalog], Iterator[tuple["pd.Series[bool]", str, Message]]]
Finding = tuple["pd.Series[bool]", str, Message]
MOST_SHOWN = 1000
EMPTY = Message("“{column}” is empty. Fill it in.")
NOT_SHOWABLE = Message(
    "“{column}” holds characters that cannot be shown, or is too long. Type it again."
)


def problems(table: Table) -> list[Problem]:
    """Return all that is wrong with a table's rows, rule by rule, in the table's order."""
    return [
        problem(place(row), column, row.get(column), message)
        for rule in (*RULES, _one_current_row_each)
        for wrong, column, message in rule(table.rows, table.catalog)
        if wrong.any()
        for row in table.rows[wrong].head(MOST_SHOWN).to_dict("records")
    ]


def problem(
    where: str, column: str, value: object, message: Message, severity: Severity = "error"
) -> Problem:
    """Return a problem with one cell; its message may say `{value}` and `{column}`."""
    given = shown(value)
    said = {"value": given, "column": LABELS.get(column, column), **message.values}
    written = given.isoformat() if isinstance(given, date) else str(given)
    return Problem(where, Message(message.text, said), column, written, severity)


def shown(value: object) -> object:
    """Return a cell's value as a person should see it: 422, not 422.0; nothing for null."""
    if value is None or value is pd.NaT:
        return ""
    if isinstance(value, datetime) and not value.tzinfo and value.time() == time():
        return value.date()  # as a sheet keeps a day
    if isinstance(value, float):
        return "" if isnan(value) else int(value) if value.is_integer() else value
    return value


def place(row: Mapping[Any, Any]) -> str:
    """Name a row by what identifies it: indicator, area, period."""
    return " ".join(str(row[name]) for name in ("indicator", "ref_area", "period_start", "source"))


def later(one: pd.Series, other: pd.Series) -> pd.Series[bool]:
    """Say where one day comes after another; nowhere that either is missing."""
    known = one.notna() & other.notna()
    return (one[known] > other[known]).reindex(one.index, fill_value=False).astype(bool)


def _ids_are_known(rows: pd.DataFrame, catalog: Catalog) -> Iterator[Finding]:
    yield (
        rows["indicator"].notna() & ~rows["indicator"].isin(catalog.indicator),
        "indicator",
        Message("The catalog has no indicator “{value}”. Add it there, or use a known id."),
    )
    yield (
        rows["source"].notna() & ~rows["source"].isin(catalog.source),
        "source",
        Message("The catalog has no source “{value}”. Add it there, or use a known id."),
    )


def _codes_are_known(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    for column, allowed in (
        ("comparator", COMPARATORS),
        ("period_basis", BASES),
        ("obs_status", STATUSES),
    ):
        empty = _is_empty(rows[column])
        yield empty, column, EMPTY
        yield (
            ~rows[column].isin(allowed) & ~empty,
            column,
            Message(
                "“{value}” is not allowed under “{column}”. Use one of: {allowed}.",
                {"allowed": ", ".join(allowed)},
            ),
        )


def _nothing_is_missing(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    stands = rows["obs_status"] != WITHDRAWN
    for column in ("indicator", "ref_area", "period_start", "period_end", "source"):
        yield _is_empty(rows[column]), column, EMPTY
    for column in ("as_reported", "locator"):
        yield _is_empty(rows[column]) & stands, column, EMPTY
    yield (
        rows["obs_value"].isna() & stands,
        "obs_value",
        Message("The value is empty. Only a withdrawal (status M) has none."),
    )


def _is_empty(column: pd.Series) -> pd.Series[bool]:
    return column.isna() | (column == "").fillna(value=False).astype(bool)


def _periods_run_forward(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    yield (
        later(rows["period_start"], rows["period_end"]),
        "period_end",
        Message("The period ends ({value}) before it starts. Swap the two days."),
    )
    yield (
        rows["realtime_end"] <= rows["realtime_start"],
        "realtime_end",
        Message("The row stopped being current ({value}) before it started."),
    )


def _stocks_hold_on_a_day(rows: pd.DataFrame, catalog: Catalog) -> Iterator[Finding]:
    stocks = {each.id for each in catalog.indicators if each.is_stock}
    yield (
        rows["indicator"].isin(stocks) & later(rows["period_end"], rows["period_start"]),
        "period_end",
        Message("A stock holds on one day: its first and last day must be the same, not {value}."),
    )


def _values_lie_in_their_bounds(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    below = rows["obs_value"] < rows["lower_bound"]
    above = rows["obs_value"] > rows["upper_bound"]
    yield (
        below | above | (rows["lower_bound"] > rows["upper_bound"]),
        "obs_value",
        Message("The value {value} lies outside its own bounds. Correct the value or the bounds."),
    )


def _one_current_row_each(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    now = rows["realtime_end"].isna()
    twice = rows[now].duplicated(IDENTITY, keep=False).reindex(rows.index, fill_value=False)
    yield (
        twice,
        "realtime_end",
        Message("Two rows say the same observation at once. Close one of them."),
    )


RULES: tuple[Rule, ...] = (
    _ids_are_known,
    _codes_are_known,
    _nothing_is_missing,
    _periods_run_forward,
    _stocks_hold_on_a_day,
    _values_lie_in_their_bounds,
)
