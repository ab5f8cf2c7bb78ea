"""What proposed rows must hold beyond the table's own rules, and what is odd in a changed row."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd

from indicators.area import area_name, is_area, nearest_area
from indicators.catalog import Catalog
from indicators.language import Message, language_codes, load_language
from indicators.table import IDENTITY, WITHDRAWN
from loaders.changes.print_rules import (
    growth_is_a_rate,
    growth_says_its_rate,
    print_holds_a_number,
    print_says_the_value,
)
from loaders.table.cell_text import is_showable
from loaders.table.rules import NOT_SHOWABLE, Finding, Rule, later

NO_AREA = Message("“{value}” is no area. Write its ISO code (VN, VN-SG) or a group's id.")
NEAREST = Message(
    "“{value}” is no area. Is it {nearest} ({name})? Areas are ISO codes (VN, VN-SG) and groups."
)
TEXTS = ("as_reported", "change_as_reported", "locator", "comment")
DAYS = ("period_start", "period_end", "change_base_start", "change_base_end")
FIRST_YEAR, LAST_YEAR = 1000, 2999  # 9999-12-31 is how some sheets write “no end”
ChangeRule = Callable[[pd.DataFrame, pd.DataFrame, Catalog], Iterator[Finding]]
NUMBERS = ("obs_value", "lower_bound", "upper_bound", "change_value")


def _each_once(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    yield (
        rows.duplicated(IDENTITY, keep=False),
        "period_start",
        Message("Two rows say the same observation. Keep one of them."),
    )


def _areas_are_codes(rows: pd.DataFrame, catalog: Catalog) -> Iterator[Finding]:
    for wrong in rows["ref_area"].dropna().unique():
        if not is_area(wrong, catalog):
            yield rows["ref_area"] == wrong, "ref_area", _no_area(wrong, catalog)


def _no_area(wrong: str, catalog: Catalog) -> Message:
    nearest = nearest_area(wrong, catalog)
    if not nearest:
        return NO_AREA
    name = {code: area_name(nearest, load_language(code), catalog) for code in language_codes()}
    return Message(NEAREST.text, {"nearest": nearest, "name": name})


def _withdrawals_say_no_value(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    yield (
        (rows["obs_status"] == WITHDRAWN) & rows["obs_value"].notna(),
        "obs_value",
        Message(
            "A withdrawn figure (status M) has no value. Empty the value, or change the status."
        ),
    )


def _numbers_are_finite(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    for column in NUMBERS:
        yield np.isinf(rows[column]), column, Message("“{value}” is not a number. Type a number.")


def _texts_can_be_shown(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    for column in (*IDENTITY[:2], "source", *TEXTS):
        text = rows[column].astype("string").fillna("")
        yield ~text.map(is_showable).astype(bool), column, NOT_SHOWABLE


def _growth_base_is_whole(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    start, end = rows["change_base_start"], rows["change_base_end"]
    yield (
        start.notna() != end.notna(),
        "change_base_end",
        Message("The period of comparison needs its first and its last day, or neither."),
    )
    yield (
        later(start, end),
        "change_base_end",
        Message("The period of comparison ends ({value}) before it starts. Swap the two days."),
    )


def _days_are_of_our_time(rows: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    for column in DAYS:
        years = rows[column].map(lambda day: day.year, na_action="ignore").astype(float)
        yield (
            (years < FIRST_YEAR) | (years > LAST_YEAR),
            column,
            Message("“{value}” is no day of our time. Check the year."),
        )


def _overdue_is_provisional(
    rows: pd.DataFrame, before: pd.DataFrame, catalog: Catalog
) -> Iterator[Finding]:
    published = rows["source"].map({source.id: source.published for source in catalog.sources})
    stated = before["obs_status"] == rows["obs_status"]
    yield (
        (rows["obs_status"] == "A") & later(rows["period_end"], published) & ~stated,
        "obs_status",
        Message("The period ends after its source was published. Is it provisional (P)?"),
    )


PROPOSAL_RULES: tuple[Rule, ...] = (
    print_says_the_value,
    _each_once,
    _areas_are_codes,
    _withdrawals_say_no_value,
    _numbers_are_finite,
    _texts_can_be_shown,
    growth_says_its_rate,
    _growth_base_is_whole,
    _days_are_of_our_time,
)
# Warnings: each compares a row with the one it takes over from.
CHANGE_RULES: tuple[ChangeRule, ...] = (
    _overdue_is_provisional,
    print_holds_a_number,
    growth_is_a_rate,
)
