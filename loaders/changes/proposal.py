"""A change before it is made: proposed rows and catalog entries, and where each was found.

Whatever way a change comes in, it is a `Proposal`. Rows stand in `VALUES`, the table's columns
without the four that a commit fills in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from indicators.catalog import Catalog
from indicators.language import DEFAULT_LANGUAGE
from indicators.table import (
    COLUMNS,
    IDENTITY,
    ORDER,
    SCHEMA,
    Observation,
    Table,
    observation,
    to_pandas,
)
from loaders.errors import Problem

Row = Mapping[Any, Any]  # one row, by its columns: typed in a form, or of a frame
RECEIPT = ("realtime_start", "realtime_end", "recorded_by", "reason")
VALUES = tuple(name for name in COLUMNS if name not in RECEIPT)
VALUE_SCHEMA = pa.schema([SCHEMA.field(name) for name in VALUES])
SAID = tuple(name for name in VALUES if name not in IDENTITY)
OBSERVATIONS = "observations"
MOMENT_TYPE = "datetime64[us, UTC]"
# Sheets keep 15 digits of a number: nearer than this is the same number.
SHEET_PRECISION = 1e-14


@dataclass(frozen=True)
class Places:
    """Where rows were found: the sheet or file, the line of each, the letter of each column.

    Catalog entries are found by their `ids`, in the order of the lines. `hidden` are the rows
    that their sheet does not show.
    """

    name: str = ""
    lines: tuple[int, ...] = ()
    ids: tuple[str, ...] = ()
    hidden: frozenset[int] = frozenset()
    letters: Mapping[str, str] = field(default_factory=dict)

    def cell(self, row: int, column: str) -> str:
        """Name a cell as its reader finds it: `Observations!D17`, or `figures.csv:17`."""
        line = self.lines[row] if row < len(self.lines) else row + 1
        letter = self.letters.get(column) or self.letters.get(f"{column}_{DEFAULT_LANGUAGE}", "")
        return f"{self.name}!{letter}{line}" if self.letters else f"{self.name or '#'}:{line}"


def no_rows() -> pd.DataFrame:
    """Return a frame of proposed rows that holds none."""
    return to_pandas(VALUE_SCHEMA.empty_table())


@dataclass(frozen=True)
class Proposal:
    """Rows and catalog entries that someone wants the table to hold.

    `problems` are what reading them already met; `removals` are catalog entries to take back,
    as kind and id; `places` says where each kind was found; `version` is the table's they were
    made from, empty where unknown; `columns` are those they speak of: the others stay.
    """

    rows: pd.DataFrame = field(default_factory=no_rows)
    entries: Catalog = field(default_factory=Catalog)
    removals: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    places: Mapping[str, Places] = field(default_factory=dict)
    version: str = ""
    columns: tuple[str, ...] = VALUES


def proposed(rows: Iterable[Row]) -> pd.DataFrame:
    """Return proposed rows in the table's types; a column left out, or empty text, is null."""
    complete = [{name: _given(row.get(name)) for name in VALUES} for row in rows]
    return to_pandas(pa.Table.from_pylist(complete, schema=VALUE_SCHEMA))


def differing(rows: pd.DataFrame, standing: pd.DataFrame) -> pd.Series[bool]:
    """Say which proposed rows say something else than the standing row of their observation.

    `standing` holds at most one row an observation. Nothing and empty text are alike, and so
    are numbers that a sheet cannot tell apart.
    """
    before = beside(rows, standing)
    same = before["obs_status"].notna()
    for column in SAID:
        same &= alike(rows[column], before[column])
    return ~same


def beside(rows: pd.DataFrame, standing: pd.DataFrame) -> pd.DataFrame:
    """Return the standing row of each proposed row's observation, by its index; nulls for none."""
    before = rows[list(IDENTITY)].merge(standing, on=IDENTITY, how="left")
    before.index = rows.index
    return before


def alike(one: pd.Series, other: pd.Series) -> pd.Series[bool]:
    """Compare two columns of the table cell by cell."""
    both_empty = _empty(one) & _empty(other)
    if pd.api.types.is_float_dtype(one):
        close = np.isclose(one, other, rtol=SHEET_PRECISION, atol=0)
        return both_empty | pd.Series(close, index=one.index)
    return both_empty | (one == other).fillna(value=False).astype(bool)


def is_missing(value: object) -> bool:
    """Say whether a cell holds nothing: null, not a number, no time, or empty text."""
    return value is None or value is pd.NaT or value == "" or value != value  # noqa: PLR0124 # NaN


def row_at(rows: pd.DataFrame, index: int) -> Row:
    """Return one row of a frame, by its columns."""
    [values] = rows.loc[[index]].itertuples(index=False, name=None)
    return dict(zip(rows.columns, values, strict=True))


def key(row: Row) -> tuple[object, ...]:
    """Return what names the observation of a row."""
    return tuple(row[name] for name in IDENTITY)


def keys(rows: pd.DataFrame) -> list[tuple[object, ...]]:
    """Return what names the observation of each row."""
    return list(zip(*(rows[name] for name in IDENTITY), strict=True))


def applied(now: Table, rows: pd.DataFrame) -> Table:
    """Return current rows as they would stand with proposed ones in their place."""
    taken_over = set(keys(rows))
    kept = [key not in taken_over for key in keys(now.rows)]
    after = pd.concat([now.rows[kept], recorded(rows, datetime.now(UTC))])
    return replace(now, rows=after.sort_values(ORDER, kind="stable", ignore_index=True))


def recorded(rows: pd.DataFrame, moment: datetime, by: str = "", reason: str = "") -> pd.DataFrame:
    """Return proposed rows with the receipt of their commit, in the table's columns."""
    signed = rows.assign(
        realtime_start=pd.Series(pd.Timestamp(moment), rows.index, MOMENT_TYPE),
        realtime_end=pd.Series(pd.NaT, rows.index, MOMENT_TYPE),
        recorded_by=by,
        reason=reason,
    )
    return signed[list(COLUMNS)]


def as_observation(row: Row) -> Observation:
    """Read a row, proposed or recorded."""
    return observation({**dict.fromkeys(RECEIPT), **row})


def _empty(column: pd.Series) -> pd.Series[bool]:
    return column.isna() | (column == "").fillna(value=False).astype(bool)


def _given(value: object) -> object:
    return None if is_missing(value) else value
