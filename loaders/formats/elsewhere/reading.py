"""What a file from elsewhere was read as: its tables, their observations, what was left out.

Shapes only. `as_json` is what `inspect --json` prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from indicators.language import Language, Message
from indicators.period import Period

# What a file holds: figures; or only what figures are called, a list, or settings.
Holding = Literal["observations", "structure", "list", "settings", "text"]


@dataclass(frozen=True, slots=True)
class FileObservation:
    """One figure of a file, told by what stands over and beside it.

    `area` is an ISO code, or the name as printed where it has none; `value` is the number as
    printed, in units of ten to the `unit_mult`. A missing one has no value; `reason` says why.
    `cell` is where it stands: `C4`, or the place in a list of values.
    """

    item: str
    area: str
    area_name: str
    period: Period | None
    value: float | None
    unit: str = ""
    unit_mult: int = 0
    flag: str = ""
    note: str = ""
    cell: str = ""
    reason: Message | None = None

    def as_json(self) -> dict[str, object]:
        """Return it as JSON, days as ISO 8601."""
        period = self.period
        return {
            "item": self.item,
            "area": self.area,
            "area_name": self.area_name,
            "period_start": period.start.isoformat() if period else None,
            "period_end": period.end.isoformat() if period else None,
            "value": self.value,
            "unit": self.unit,
            "unit_mult": self.unit_mult,
            "flag": self.flag,
            "note": self.note,
            "cell": self.cell,
        }


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of a file that is no figure: where it stands, its text, why it was left out."""

    where: str
    text: str
    reason: Message

    def as_json(self, language: Language) -> dict[str, object]:
        """Return it as JSON."""
        return {"cell": self.where, "text": self.text, "reason": language.say(self.reason)}


@dataclass(frozen=True, slots=True)
class FileTable:
    """One table of a file: where it stands, what it is called, every figure, all that is none.

    `layout` says how it is laid out; `heads` are the words its columns are told by, the same in
    every file of one make. `rows` and `columns` count those with data and all it has.
    """

    name: str
    title: str
    layout: str
    rows: int
    columns: int
    heads: tuple[str, ...] = ()
    observations: tuple[FileObservation, ...] = ()
    missing: tuple[FileObservation, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def as_json(self, language: Language) -> dict[str, object]:
        """Return it as JSON: missing observations are among what was left out."""
        missing = [
            {**each.as_json(), "reason": language.say(each.reason)}
            for each in self.missing
            if each.reason
        ]
        return {
            "table": self.name,
            "title": self.title,
            "layout": self.layout,
            "rows": self.rows,
            "columns": self.columns,
            "series": len({(each.item, each.area) for each in self.observations}),
            "observations": [each.as_json() for each in self.observations],
            "left_out": missing + [each.as_json(language) for each in self.left_out],
        }


@dataclass(frozen=True, slots=True)
class FileReading:
    """A file as read: its format, what it holds, its tables, and what stands in none of them.

    `facts` are what a file without figures says of itself, in numbers.
    """

    name: str
    format: str
    holds: Holding
    tables: tuple[FileTable, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    facts: Mapping[str, object] | None = None

    @property
    def observations(self) -> tuple[FileObservation, ...]:
        """Every figure of the file."""
        return tuple(each for table in self.tables for each in table.observations)

    def as_json(self, language: Language) -> dict[str, object]:
        """Return it as JSON."""
        return {
            "file": self.name,
            "format": self.format,
            "holds": self.holds,
            "facts": dict(self.facts or {}),
            "tables": [table.as_json(language) for table in self.tables],
            "left_out": [each.as_json(language) for each in self.left_out],
        }
