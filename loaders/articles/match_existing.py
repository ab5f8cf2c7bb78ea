"""Drafts against the table: which are new, which it has, which it tells otherwise.

A text that was read before is known by its receipts: the same source, the same paragraph, the
figure as printed, or as a person mended it then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import isclose
from typing import Literal

import pandas as pd

from indicators.catalog import Source
from indicators.period import Period
from indicators.table import WITHDRAWN, Table
from loaders.articles.drafts import HOME, Draft
from loaders.articles.growth_pairing import Growth
from loaders.changes.proposal import Row, is_missing

Kind = Literal["new", "known", "differs"]
Observed = tuple[object, object, object]  # indicator, first and last day
_PRECISION = 1e-9


@dataclass(frozen=True, slots=True)
class DraftMatch:
    """How a draft compares with the table, and the table's row where it has one."""

    kind: Kind
    row: Row | None = None


def match_draft(draft: Draft, source: str, table: Table) -> DraftMatch:
    """Say whether the table has a draft: from its own source first, else the last published."""
    return match_drafts([draft], source, table)[0]


def match_drafts(drafts: Sequence[Draft], source: str, table: Table) -> list[DraftMatch]:
    """Say of each draft whether the table has it; `table` is read once for all of them."""
    rows = _rows_by_observation(drafts, table)
    days = {entry.id: entry.published for entry in table.catalog.sources}

    def rank(row: Row) -> tuple[bool, date]:
        return row["source"] == source, days.get(row["source"], date.min)

    return [
        _match(draft, sorted(rows.get(_observation(draft), ()), key=rank), source)
        for draft in drafts
    ]


def _match(draft: Draft, rows: Sequence[Row], source: str) -> DraftMatch:
    """Compare a draft with the rows of its observation, its own source's last."""
    if draft.receipt:
        is_untouched = _restored(draft, draft.receipt) == draft
        return DraftMatch("known" if is_untouched else "differs", draft.receipt)
    if not rows:
        return DraftMatch("new")
    alike = [row for row in rows if says_the_same(draft, row)]
    own_differs = rows[-1]["source"] == source and rows[-1] not in alike
    if not alike or own_differs:
        return DraftMatch("differs", rows[-1])
    return DraftMatch("known", alike[-1])


def says_the_same(draft: Draft, row: Row) -> bool:
    """Say whether a row's figure is the draft's: the same print, or value and comparator."""
    if _plain(draft.printed) == _plain(row["as_reported"]):
        return True
    read = draft.reading
    is_as_read = draft.printed == read.as_reported
    same = isclose(row["obs_value"], read.value, rel_tol=_PRECISION)
    return is_as_read and same and row["comparator"] == read.comparator


def restore_saved(drafts: Sequence[Draft], source: str, table: Table) -> list[Draft]:
    """Return the drafts; those that the table has from this source say what its rows say.

    The likeliest pairs of draft and row are joined first, each draft and each row once.
    """
    rows = _rows_of_source(drafts, source, table)
    scores = {
        (number, place): _likeness(draft, row)
        for place, row in enumerate(rows)
        for number, draft in enumerate(drafts)
    }
    likeliest = sorted(scores, key=lambda pair: (-scores[pair], pair[1], pair[0]))
    joined: dict[int, int] = {}
    for number, place in likeliest:
        if scores[number, place] and number not in joined and place not in joined.values():
            joined[number] = place
    return [
        _restored(draft, rows[joined[number]]) if number in joined else draft
        for number, draft in enumerate(drafts)
    ]


def read_before(drafts: Sequence[Draft], day: date, table: Table) -> Source | None:
    """Return the source published on a day whose figures the table has from these places."""
    printed = {(draft.locator, _plain(draft.printed)) for draft in drafts}

    def count(source: Source) -> int:
        rows = _rows_of_source(drafts, source.id, table)
        return sum((row["locator"], _plain(row["as_reported"])) in printed for row in rows)

    published = [source for source in table.catalog.sources if source.published == day]
    best = max(published, key=count, default=None)
    return best if best and count(best) else None


def _observation(draft: Draft) -> Observed:
    return draft.indicator, draft.start, draft.end


def _rows_by_observation(drafts: Iterable[Draft], table: Table) -> dict[Observed, list[Row]]:
    """Return the current rows of the drafts' observations, by indicator and period."""
    observed = set(map(_observation, drafts))
    rows = _standing(table.rows[table.rows["indicator"].isin({name for name, _, _ in observed})])
    rows = rows[(rows["ref_area"] == HOME) & rows["period_end"].isin({end for *_, end in observed})]
    by_observation: dict[Observed, list[Row]] = {}
    for row in rows.to_dict("records"):
        name = row["indicator"], row["period_start"], row["period_end"]
        by_observation.setdefault(name, []).append(row)
    return by_observation


def _rows_of_source(drafts: Iterable[Draft], source: str, table: Table) -> list[Row]:
    """Return the current rows of a source that stand in the drafts' paragraphs."""
    rows = _standing(table.rows[table.rows["source"] == source])
    return [*rows[rows["locator"].isin({d.locator for d in drafts})].to_dict("records")]


def _standing(rows: pd.DataFrame) -> pd.DataFrame:
    """Leave out rows that were replaced or withdrawn."""
    return rows[rows["realtime_end"].isna() & (rows["obs_status"] != WITHDRAWN)]


def _likeness(draft: Draft, row: Row) -> int:
    """Say how surely a row was made from a draft's place; 0 for not at all."""
    printed, read = _plain(row["as_reported"]), _plain(draft.reading.as_reported)
    same_indicator = bool(row["indicator"] == draft.indicator)
    is_part = any(letter.isdigit() for letter in printed) and (printed in read or read in printed)
    if row["locator"] != draft.locator or not (same_indicator or is_part):
        return 0
    same_period = (row["period_start"], row["period_end"]) == (draft.start, draft.end)
    return 8 * (printed == read) + 4 * is_part + 2 * same_indicator + same_period


def _restored(draft: Draft, row: Row) -> Draft:
    value = None if is_missing(row["change_value"]) else float(row["change_value"])
    start, end = row["change_base_start"], row["change_base_end"]
    base = None if is_missing(start) or is_missing(end) else Period(start, end)
    return replace(
        draft,
        indicator=row["indicator"],
        printed=_text(row["as_reported"]),
        growth=Growth(_text(row["change_as_reported"]), value, base),
        start=row["period_start"],
        end=row["period_end"],
        basis=row["period_basis"],
        comment=_text(row["comment"]),
        receipt=row,
    )


def _plain(text: object) -> str:
    return " ".join(_text(text).casefold().split())


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
