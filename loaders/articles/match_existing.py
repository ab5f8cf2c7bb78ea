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
_PRECISION = 1e-9


@dataclass(frozen=True, slots=True)
class Standing:
    """How a draft stands against the table, and the table's row where it has one."""

    kind: Kind
    row: Row | None = None


def standing(draft: Draft, source: str, table: Table) -> Standing:
    """Say whether the table has a draft: from its own source first, else the last published."""
    return standings([draft], source, table)[0]


def standings(drafts: Sequence[Draft], source: str, table: Table) -> list[Standing]:
    """Say of each draft whether the table has it; `table` is read once for all of them."""
    held = _observations(drafts, table)
    days = {each.id: each.published for each in table.catalog.sources}

    def rank(row: Row) -> tuple[bool, date]:
        return row["source"] == source, days.get(row["source"], date.min)

    return [
        _stands(
            each, sorted(held.get((each.indicator, each.start, each.end), ()), key=rank), source
        )
        for each in drafts
    ]


def _stands(draft: Draft, found: Sequence[Row], source: str) -> Standing:
    """Compare a draft with the rows of its observation, its own source's last."""
    if draft.receipt:
        same = _is_untouched(draft, draft.receipt)
        return Standing("known" if same else "differs", draft.receipt)
    if not found:
        return Standing("new")
    alike = [each for each in found if says_the_same(draft, each)]
    is_own = found[-1]["source"] == source
    if not alike or (is_own and not says_the_same(draft, found[-1])):
        return Standing("differs", found[-1])
    return Standing("known", alike[-1])


def says_the_same(draft: Draft, row: Row) -> bool:
    """Say whether a row's figure is the draft's: the same print, or value and comparator."""
    if _plain(draft.printed) == _plain(row["as_reported"]):
        return True
    read = draft.reading
    is_as_read = draft.printed == read.as_reported
    same = isclose(row["obs_value"], read.value, rel_tol=_PRECISION)
    return is_as_read and same and row["comparator"] == read.comparator


def recognised(drafts: Sequence[Draft], source: str, table: Table) -> list[Draft]:
    """Return the drafts; those that the table has from this source say what its rows say."""
    rows = _of_source(drafts, source, table)
    pairs = [
        (score, at, number)
        for at, row in enumerate(rows)
        for number, draft in enumerate(drafts)
        if (score := _likeness(draft, row))
    ]
    found: dict[int, int] = {}
    for _, at, number in sorted(pairs, key=lambda each: (-each[0], each[1], each[2])):
        if number not in found and at not in found.values():
            found[number] = at
    return [
        _restored(each, rows[found[number]]) if number in found else each
        for number, each in enumerate(drafts)
    ]


def read_before(drafts: Sequence[Draft], day: date, table: Table) -> Source | None:
    """Return the source published on a day whose figures the table has from these places."""
    printed = {(each.locator, _plain(each.printed)) for each in drafts}
    counts = {
        source.id: sum((row["locator"], _plain(row["as_reported"])) in printed for row in rows)
        for source in table.catalog.sources
        if source.published == day
        for rows in [_of_source(drafts, source.id, table)]
    }
    best = max(counts, key=counts.__getitem__, default="")
    return table.catalog.source[best] if counts.get(best) else None


def _observations(
    drafts: Sequence[Draft], table: Table
) -> dict[tuple[object, object, object], list[Row]]:
    """Return the current rows of the drafts' observations, by indicator and period."""
    rows = table.rows[table.rows["indicator"].isin({each.indicator for each in drafts})]
    rows = rows[rows["period_end"].isin({each.end for each in drafts if each.end})]
    stands = rows["realtime_end"].isna() & (rows["obs_status"] != WITHDRAWN)
    found: dict[tuple[object, object, object], list[Row]] = {}
    for row in rows[stands & (rows["ref_area"] == HOME)].to_dict("records"):
        place = row["indicator"], row["period_start"], row["period_end"]
        found.setdefault(place, []).append(row)
    return found


def _of_source(drafts: Iterable[Draft], source: str, table: Table) -> list[Row]:
    """Return the rows of a source that stand in the drafts' paragraphs or print their figures."""
    of_source: pd.DataFrame = table.rows[table.rows["source"] == source]
    of_source = of_source[of_source["realtime_end"].isna() & (of_source["obs_status"] != WITHDRAWN)]
    near = of_source["locator"].isin({each.locator for each in drafts})
    return [*of_source[near].to_dict("records")]


def _likeness(draft: Draft, row: Row) -> int:
    """Say how surely a row was made from a draft's place; 0 for not at all."""
    printed, read = _plain(row["as_reported"]), _plain(draft.reading.as_reported)
    same_indicator = bool(row["indicator"] == draft.indicator)
    is_part = any(each.isdigit() for each in printed) and (printed in read or read in printed)
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


def _is_untouched(draft: Draft, row: Row) -> bool:
    return _restored(draft, row) == draft


def _plain(text: object) -> str:
    return " ".join(_text(text).casefold().split())


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
