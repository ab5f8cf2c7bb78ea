"""What a proposal changes, in words: `local_agreements 2021–2023: 422 → 431, +2.1%`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pandas as pd

from indicators.catalog import DAYS, Indicator
from indicators.figure import Figure
from indicators.grammar.printing.figures import symbols
from indicators.grammar.printing.rounding import rounded
from indicators.language import Language, format_bilingual
from indicators.sentences import growth_words
from indicators.table import IDENTITY, WITHDRAWN, Observation, Table
from loaders.changes.autofill import BOUNDS, MEASURED
from loaders.changes.catalog_edit import EntryChange
from loaders.changes.proposal import VALUES, Row, as_observation, beside, is_missing, row_at
from loaders.changes.review import Review
from loaders.errors import Dispute
from loaders.table.column_labels import label

HOME = "VN"
# Cells told one by one; the others are told by the figure, or name it.
TOLD = tuple(name for name in VALUES if name not in (*IDENTITY, *MEASURED, *BOUNDS))


def preview(plan: Review, language: Language) -> list[str]:
    """Return what a proposal changes, a line each figure and each catalog entry."""
    rows = row_changes(plan.rows, plan.now.rows, plan.now, language)
    return [*rows, *(entry_change(each, language) for each in plan.entries)]


def row_changes(
    after: pd.DataFrame, before: pd.DataFrame, table: Table, language: Language
) -> list[str]:
    """Return a line for each row: what it says otherwise than the one it takes over from."""
    taken_over = beside(after, before)
    return [
        f"{_name(row, language)}: {_change(row_at(taken_over, index), row, table, language)}"
        for index in after.index
        for row in [row_at(after, index)]
    ]


def entry_change(change: EntryChange, language: Language) -> str:
    """Say in one line what becomes of one catalog entry."""
    before, after = change["before"] or {}, change["after"]
    if after is None:
        said = language.text("taken out")
    elif not before:
        said = language.text("new, {what}", what=_title(after, language))
    else:
        said = "; ".join(
            _cell_change(column, before.get(column), value, language)
            for column, value in after.items()
            if value != before.get(column)
        )
    return f"{change['kind']} {change['id']}: {said}"


def dispute_lines(dispute: Dispute, table: Table, language: Language) -> list[str]:
    """Say both versions of one thing: the table's, with who, when and why, and one's own."""
    theirs, ours = dispute.theirs, dispute.ours
    if "obs_status" not in ours:
        now, mine = _title(theirs, language), _title(ours, language)
        name = dispute.name
    else:
        now = language.text(
            "{figure} ({by}, {moment}: {reason})",
            figure=_figure(as_observation(theirs), table, language),
            by=theirs["recorded_by"],
            moment=theirs["realtime_start"],
            reason=theirs["reason"],
        )
        mine, name = _figure(as_observation(ours), table, language), _name(ours, language)
    return [
        name,
        language.text("The table says: {version}", version=now),
        language.text("You propose: {version}", version=mine),
    ]


def _change(before: Row, after: Row, table: Table, language: Language) -> str:
    new = as_observation(after)
    if is_missing(before["obs_status"]):
        return language.text("new, {what}", what=_figure(new, table, language))
    old = as_observation(before)
    if after["obs_status"] == WITHDRAWN and old.figure:
        return language.text("withdrawn (it was {figure})", figure=_figure(old, table, language))
    figures = list(_figures(old, new, table, language))
    plainly = figures and _figure(new, table, language) == new.as_reported
    told = [name for name in TOLD if name != "as_reported" or not plainly]
    bounds = () if figures or not new.figure else BOUNDS  # they go with a figure that is told
    return "; ".join([*figures, *_cells(before, after, [*bounds, *told], language)])


def _figures(old: Observation, new: Observation, table: Table, language: Language) -> Iterator[str]:
    """Say the figure before and after, and how much it grew where that can be said."""
    if not new.figure or (old.figure and _said(old.figure) == _said(new.figure)):
        return
    both = _figure(old, table, language), _figure(new, table, language)
    if both[0] == both[1] and old.figure:  # told apart only in full
        both = symbols(old.figure, language), symbols(new.figure, language)
    grown = ""
    if old.figure and min(old.figure.value, new.figure.value) > 0:
        grown = f", {growth_words(new.figure.growth(old.figure), language)}"
    yield f"{both[0]} → {both[1]}{grown}"


def _said(figure: Figure) -> tuple[float, str]:
    return figure.value, figure.comparator


def _cells(before: Row, after: Row, columns: list[str], language: Language) -> Iterator[str]:
    for column in columns:
        old, new = before[column], after[column]
        if not (is_missing(old) and is_missing(new)) and old != new:
            yield _cell_change(column, old, new, language)


def _cell_change(column: str, old: object, new: object, language: Language) -> str:
    if column in DAYS:
        old, new = _day(old), _day(new)
    return f"{label(column, language)}: {_shown(old, language)} → {_shown(new, language)}"


def _day(value: object) -> object:
    """Return a day of a catalog entry, which is kept as text, as a day."""
    return date.fromisoformat(value) if value and isinstance(value, str) else value


def _shown(value: object, language: Language) -> str:
    if isinstance(value, Mapping):
        return format_bilingual(value)
    if isinstance(value, list | tuple):
        return ", ".join(value) or "—"
    if is_missing(value):
        return "—"
    if isinstance(value, bool):
        return language.text("yes") if value else language.text("no")
    if isinstance(value, date):
        return language.date(value)
    return language.number(value) if isinstance(value, float) else str(value)


def _figure(each: Observation, table: Table, language: Language) -> str:
    if not each.figure:
        return language.text("withdrawn")
    indicator: Indicator | None = table.catalog.indicator.get(each.indicator)
    scale = (indicator.unit_mult, indicator.decimals) if indicator else (0, 0)
    return symbols(rounded(each.figure, *scale), language, wording=each.as_reported)


def _name(row: Row, language: Language) -> str:
    area = f" {row['ref_area']}" if row["ref_area"] != HOME else ""
    return f"{row['indicator']}{area} {as_observation(row).period.words(language)}"


def _title(entry: Mapping[str, Any], language: Language) -> str:
    """Return what a catalog entry is called."""
    name = entry.get("name") or entry.get("reason")  # an answer is called by its reason
    return language.pick(name) if isinstance(name, Mapping) else str(entry.get("title", "—"))
