"""What is asked of the table, whatever the format: which series, when, known when."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from api.frequency import FREQUENCIES, frequency_codes
from api.http.refusals import not_allowed, not_found
from indicators.catalog import Indicator
from indicators.table import WITHDRAWN, Table, at, current, published
from loaders.table.queries import read_footer, read_series, read_table


@dataclass(frozen=True)
class Selection:
    """Which figures are asked for. An empty list means all.

    A figure is within `start` and `end` if its whole period is. `as_of` is the day by which it
    had been published; `at` and `updated_after` are moments of our record. With `history`,
    versions that were replaced are there too; with it or with `updated_after`, so are
    withdrawals.
    """

    indicators: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    frequencies: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    as_of: date | None = None
    at: datetime | None = None
    updated_after: datetime | None = None
    history: bool = False


def find_indicator(path: Path, code: str) -> Indicator:
    """Return an indicator of the catalog. Raises `RequestRefused`, 404, naming the others."""
    catalog = read_footer(path).catalog
    if code not in catalog.indicator:
        raise not_found(code, catalog.indicator)
    return catalog.indicator[code]


def select(path: Path, selection: Selection) -> Table:
    """Return the figures asked for, with a column `frequency`.

    Raises `RequestRefused` where these series have no such area, source or frequency at all.
    """
    table = _series(path, selection.indicators, selection.areas)
    rows = table.rows.assign(frequency=frequency_codes(table.rows))
    for name, asked, allowed in (
        ("source", selection.sources, set(rows["source"])),
        ("frequency", selection.frequencies, FREQUENCIES),
    ):
        _check(name, asked, allowed)
        rows = rows[rows[name].isin(asked)] if asked else rows
    public = published(replace(table, rows=rows), selection.as_of)
    versions = _versions(public, selection)
    return replace(versions, rows=_within(versions.rows, selection))


def _series(path: Path, indicators: Sequence[str], areas: Sequence[str]) -> Table:
    """Return all versions of the series of some indicators and areas, or of all.

    Of an indicator only the areas asked for are read; all of them where one has no figure.
    """
    pairs = [(i, area) for i in dict.fromkeys(indicators) for area in areas or (None,)]
    tables = [read_series(path, *pair) for pair in pairs] if indicators else [read_table(path)]
    rows = pd.concat([table.rows for table in tables]).reset_index(drop=True)
    if set(areas) - set(rows["ref_area"]):
        _check("area", areas, set(_series(path, indicators, ()).rows["ref_area"]))
    chosen = rows[rows["ref_area"].isin(areas)] if areas else rows
    return replace(tables[-1], rows=chosen)


def _versions(table: Table, selection: Selection) -> Table:
    """Return the versions of each figure that are asked for."""
    if selection.at:
        table = at(table, selection.at) if not selection.history else _until(table, selection.at)
    elif not selection.history:
        table = current(table)
    if selection.updated_after:
        changed = table.rows["realtime_start"] > selection.updated_after
        return replace(table, rows=table.rows[changed])
    if selection.history:
        return table
    return replace(table, rows=table.rows[table.rows["obs_status"] != WITHDRAWN])


def _until(table: Table, moment: datetime) -> Table:
    """Return every version that the table had held by a moment."""
    return replace(table, rows=table.rows[table.rows["realtime_start"] <= moment])


def _within(rows: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    if selection.start:
        rows = rows[rows["period_start"] >= selection.start]
    if selection.end:
        rows = rows[rows["period_end"] <= selection.end]
    return rows


def _check(name: str, asked: Sequence[str], allowed: Collection[str]) -> None:
    for code in asked:
        if code not in allowed:
            raise not_allowed(name, code, allowed)
