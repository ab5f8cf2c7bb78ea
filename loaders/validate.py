"""The rules of the table: rows in, every problem out, in words for the person who mends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from indicators.catalog import Catalog
from indicators.figure import COMPARATORS
from indicators.language import Message
from indicators.table import BASES, IDENTITY, STATUSES, WITHDRAWN, Table
from loaders.errors import Problem

Rule = Callable[[pd.DataFrame, Catalog], Iterator[tuple["pd.Series[bool]", str, Message]]]
Finding = tuple["pd.Series[bool]", str, Message]
MOST_SHOWN = 1000


def problems(table: Table) -> list[Problem]:
    """Return all that is wrong with a table's rows, rule by rule, in the table's order."""
    return [problem for rule in RULES for problem in _broken(rule, table)]


def _broken(rule: Rule, table: Table) -> Iterator[Problem]:
    for wrong, column, message in rule(table.rows, table.catalog):
        for row in table.rows[wrong].head(MOST_SHOWN).to_dict("records"):
            shown = {"value": row.get(column), "column": column}
            yield Problem(place(row), Message(message.text, {**message.values, **shown}))


def place(row: dict[str, object] | dict[object, object]) -> str:
    """Name a row by what identifies it: indicator, area, period."""
    return " ".join(str(row[name]) for name in ("indicator", "ref_area", "period_start", "source"))


def _ids_are_known(rows: pd.DataFrame, catalog: Catalog) -> Iterator[Finding]:
    yield (
        ~rows["indicator"].isin(catalog.indicator),
        "indicator",
        Message("The catalog has no indicator “{value}”. Add it there, or use a known id."),
    )
    yield (
        ~rows["source"].isin(catalog.source),
        "source",
        Message("The catalog has no source “{value}”. Add it there, or use a known id."),
    )


def _codes_are_known(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    for column, allowed in (
        ("comparator", COMPARATORS),
        ("period_basis", BASES),
        ("obs_status", STATUSES),
    ):
        yield (
            ~rows[column].isin(allowed),
            column,
            Message(
                "“{value}” is not a {column}. Use one of: {allowed}.",
                {"allowed": ", ".join(allowed)},
            ),
        )


def _nothing_is_missing(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    for column in ("ref_area", "period_start", "period_end", "as_reported", "locator"):
        empty = rows[column].isna() | (rows[column] == "")
        needed = empty & (rows["obs_status"] != WITHDRAWN)
        yield needed, column, Message("{column} is empty. Fill it in.")
    yield (
        rows["obs_value"].isna() & (rows["obs_status"] != WITHDRAWN),
        "obs_value",
        Message("The value is empty. Only a withdrawal (status M) has none."),
    )


def _periods_run_forward(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    yield (
        rows["period_end"] < rows["period_start"],
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
        rows["indicator"].isin(stocks) & (rows["period_start"] != rows["period_end"]),
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
    _one_current_row_each,
)
