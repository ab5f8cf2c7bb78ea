"""The table of observations: its columns, and the questions one asks of it.

Rows are a pandas frame in `SCHEMA`'s columns; `Table` holds them beside the catalog. Two
clocks run: `as_of` asks what had been published by a day, `at` what our table said at a moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any, TypeVar, cast

import pandas as pd
import pyarrow as pa

from indicators.catalog import Catalog, Indicator, Source
from indicators.figure import Figure
from indicators.grammar.typed.growth import rate
from indicators.interval import Interval
from indicators.language import Message
from indicators.period import Period

T = TypeVar("T")
MOMENT = pa.timestamp("us", tz="UTC")


def _column(name: str, kind: pa.DataType, meaning: str) -> pa.Field:
    return pa.field(name, kind, metadata={"description": meaning})


SCHEMA = pa.schema(
    [
        _column("indicator", pa.string(), "id in the catalog"),
        _column("ref_area", pa.string(), "ISO 3166-1 alpha-2 or ISO 3166-2 code"),
        _column("period_start", pa.date32(), "first day covered"),
        _column("period_end", pa.date32(), "last day covered, included"),
        _column("period_basis", pa.string(), "stated by the source, or inferred by the curator"),
        _column("obs_value", pa.float64(), "in the base unit; null only for a withdrawal"),
        _column("comparator", pa.string(), "=, >, >=, <, <= or ~"),
        _column("lower_bound", pa.float64(), "least the printed figure allows; null = unbounded"),
        _column("upper_bound", pa.float64(), "most the printed figure allows; null = unbounded"),
        _column("as_reported", pa.string(), "the figure as printed"),
        _column("change_value", pa.float64(), "growth printed with it, as a fraction"),
        _column("change_as_reported", pa.string(), "that growth as printed"),
        _column("change_base_start", pa.date32(), "first day of the period it compares with"),
        _column("change_base_end", pa.date32(), "last day of the period it compares with"),
        _column("obs_status", pa.string(), "SDMX CL_OBS_STATUS: A, P, E, B, F, M …"),
        _column("source", pa.string(), "id in the catalog"),
        _column("locator", pa.string(), "where in the source"),
        _column("comment", pa.string(), "what a reader must know"),
        _column("realtime_start", MOMENT, "when the table started to say so"),
        _column("realtime_end", MOMENT, "when it stopped; null = current"),
        _column("recorded_by", pa.string(), "who recorded it"),
        _column("reason", pa.string(), "why"),
    ]
)
COLUMNS: tuple[str, ...] = tuple(SCHEMA.names)
SERIES = ["indicator", "ref_area"]
OBSERVATION = [*SERIES, "period_start", "period_end"]
IDENTITY = [*OBSERVATION, "source"]
ORDER = [*SERIES, "period_start", "realtime_start"]
BASES = ("stated", "inferred")
WITHDRAWN = "M"
# SDMX's CL_OBS_STATUS, whole; of those without a value only the withdrawn figure is ours.
STATUS = {
    "A": Message("normal"),
    "P": Message("provisional"),
    "E": Message("estimated"),
    "B": Message("break in the series"),
    "F": Message("forecast"),
    WITHDRAWN: Message("withdrawn"),
    "D": Message("definition differs"),
    "G": Message("experimental"),
    "H": Message("missing: holiday or weekend"),
    "I": Message("imputed"),
    "J": Message("derogation"),
    "K": Message("included in another category"),
    "L": Message("missing: not collected"),
    "N": Message("not significant"),
    "O": Message("missing"),
    "Q": Message("missing: suppressed"),
    "S": Message("strike or another special event"),
    "U": Message("low reliability"),
    "V": Message("unvalidated"),
    "W": Message("includes another category"),
}
STATUSES = tuple(STATUS)


@dataclass(frozen=True, slots=True)
class Observation:
    """One row, read: the figure, its period, its receipt. `figure` is None if withdrawn."""

    indicator: str
    ref_area: str
    period: Period
    figure: Figure | None
    as_reported: str
    change: Figure | None
    change_as_reported: str
    change_base: Period | None
    is_inferred: bool
    status: str
    source: str
    locator: str
    comment: str
    realtime_start: datetime
    realtime_end: datetime | None
    recorded_by: str
    reason: str

    @property
    def implied_base(self) -> Interval | None:
        """What it must have grown from, where growth is printed with it."""
        return self.figure.base(self.change) if self.figure and self.change else None


@dataclass(frozen=True)
class Table:
    """Observations beside their catalog.

    `version` names the state of the file they are from, `day` the day whose knowledge they are
    (None: today's).
    """

    rows: pd.DataFrame
    catalog: Catalog = field(default_factory=Catalog)
    version: str = ""
    day: date | None = None

    def series(self, indicator: str, ref_area: str | None = None) -> Table:
        """Return the rows of one indicator, in one area or all."""
        if (indicator, ref_area) not in self._cut:
            chosen = self.rows["indicator"] == indicator
            if ref_area:
                chosen &= self.rows["ref_area"] == ref_area
            self._cut[indicator, ref_area] = replace(self, rows=self.rows[chosen])
        return self._cut[indicator, ref_area]

    @cached_property
    def _cut(self) -> dict[tuple[str, str | None], Table]:
        """The series asked for so far: a slide asks for one a dozen times."""
        return {}

    @cached_property
    def _current(self) -> Table:
        is_current = self.rows["realtime_end"].isna()
        return self if is_current.all() else replace(self, rows=self.rows[is_current])

    @cached_property
    def _latest_published(self) -> Table:
        rows = self.rows[self.rows["obs_status"] != WITHDRAWN]
        published = rows["source"].map({s.id: s.published for s in self.catalog.sources})
        latest = rows.assign(_published=published).sort_values("_published", kind="stable")
        kept = latest.drop_duplicates(OBSERVATION, keep="last").index
        return replace(self, rows=rows.loc[rows.index.isin(kept)])

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """The rows as observations, in the table's order."""
        return tuple(map(observation, self.rows.to_dict("records")))

    def indicator_of(self, each: Observation) -> Indicator:
        """Return the catalog entry of an observation's indicator."""
        return self.catalog.indicator[each.indicator]

    def source_of(self, each: Observation) -> Source:
        """Return the catalog entry of an observation's source."""
        return self.catalog.source[each.source]


def joined(tables: Iterable[Table], catalog: Catalog, version: str) -> Table:
    """Return the rows of several tables as one, in their order."""
    frames = [table.rows for table in tables]
    rows = pd.concat(frames, ignore_index=True) if frames else to_pandas(SCHEMA.empty_table())
    return Table(rows, catalog, version)


def current(table: Table) -> Table:
    """Return what the table says now, withdrawals included."""
    return table._current


def as_of(table: Table, day: date | None) -> Table:
    """Return what had been published by a day, as the table tells it now. None means today."""
    return published(current(table), day)


def published(table: Table, day: date | None) -> Table:
    """Return the rows whose source had appeared by a day, and the catalog as it was known then.

    Sources published later, and the events they tell, are left out. None leaves out nothing.
    """
    if day is None:
        return table
    catalog = table.catalog.published_by(day)
    rows = table.rows[table.rows["source"].isin(catalog.source)]
    return replace(table, rows=rows, catalog=catalog, day=day)


def at(table: Table, moment: datetime) -> Table:
    """Return what the table said at a moment (with its time zone)."""
    started = table.rows["realtime_start"] <= moment
    ended = table.rows["realtime_end"] <= moment
    return replace(table, rows=table.rows[started & ~ended])


def latest_published(table: Table) -> Table:
    """Return one figure an observation, the latest published; none that is withdrawn."""
    return table._latest_published


def revisions(table: Table) -> Table:
    """Return every version of each observation, first to last, superseded ones included."""
    return replace(table, rows=table.rows.sort_values([*IDENTITY, "realtime_start"]))


def contested(table: Table) -> Table:
    """Return the observations that several sources report, and report differently."""
    rows = current(table).rows
    rows = rows[rows["obs_status"] != WITHDRAWN]
    said = rows["comparator"] + rows["obs_value"].astype(str)
    spread = rows.assign(_said=said).groupby(OBSERVATION)["_said"].transform("nunique")
    return replace(table, rows=rows[spread > 1])


def observation(row: Mapping[Any, Any]) -> Observation:
    """Read one row, a mapping of the table's columns."""
    return Observation(
        indicator=str(row["indicator"]),
        ref_area=str(row["ref_area"]),
        period=Period(row["period_start"], row["period_end"]),
        figure=_figure(row),
        as_reported=_text(row["as_reported"]),
        change=_change(row),
        change_as_reported=_text(row["change_as_reported"]),
        change_base=_base(row),
        is_inferred=row["period_basis"] == "inferred",
        status=str(row["obs_status"]),
        source=str(row["source"]),
        locator=_text(row["locator"]),
        comment=_text(row["comment"]),
        realtime_start=row["realtime_start"],
        realtime_end=_present(row["realtime_end"], datetime),
        recorded_by=_text(row["recorded_by"]),
        reason=_text(row["reason"]),
    )


def frame(rows: Iterable[dict[str, object]]) -> pd.DataFrame:
    """Return rows as a frame in the table's columns and types; a column left out is null."""
    complete = [{name: row.get(name) for name in COLUMNS} for row in rows]
    return to_pandas(pa.Table.from_pylist(complete, schema=SCHEMA))


def to_pandas(rows: pa.Table) -> pd.DataFrame:
    """Return an Arrow table as the frame the whole project works on, days as `date`."""
    return cast(pd.DataFrame, rows.to_pandas(date_as_object=True))


def _figure(row: Mapping[Any, Any]) -> Figure | None:
    value = _present(row["obs_value"], float)
    if value is None:
        return None
    bounds = _present(row["lower_bound"], float), _present(row["upper_bound"], float)
    return Figure(value, row["comparator"], *bounds)


def _change(row: Mapping[Any, Any]) -> Figure | None:
    value = _present(row["change_value"], float)
    return None if value is None else rate(value, _text(row["change_as_reported"]))


def _base(row: Mapping[Any, Any]) -> Period | None:
    start, end = (_present(row[f"change_base_{side}"], date) for side in ("start", "end"))
    return Period(start, end) if start and end else None


def _present(value: object, _: type[T]) -> T | None:
    return None if pd.isna(value) else cast(T, value)  # type: ignore[call-overload] # any scalar


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
