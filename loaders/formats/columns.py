"""The sheets that figures and catalog come and go in: their columns, and rows read from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

import pyarrow as pa

from indicators.catalog import EDITIONS, KINDS, PRECISIONS, Catalog
from indicators.language import Message, language_codes
from loaders.changes.catalog_rules import NEEDED
from loaders.changes.proposal import OBSERVATIONS, VALUE_SCHEMA, VALUES, Places, Proposal, proposed
from loaders.errors import Problem
from loaders.formats import cells
from loaders.formats.cells import Reader, read_cells
from loaders.table.file_format import name_of
from loaders.table.rules import EMPTY, problem

INDICATORS, SOURCES, EVENTS = "indicators", "sources", "events"
TITLES = {
    OBSERVATIONS: "Observations",
    INDICATORS: "Indicators",
    SOURCES: "Sources",
    EVENTS: "Events",
}
# What is in several languages stands in a column each: name_vi, name_en.
ENTRY_COLUMNS: dict[str, dict[str, Reader]] = {
    INDICATORS: {
        "id": cells.text,
        "name": cells.text,
        "description": cells.text,
        "theme": cells.text,
        "kind": cells.text,
        "unit": cells.text,
        "unit_measure": cells.text,
        "unit_mult": cells.whole,
        "decimals": cells.whole,
        "not_comparable_with": cells.ids,
        "featured": cells.yes_or_no,
        "phrase": cells.text,
        "cumulative": cells.yes_or_no,
        "maximum": cells.number,
        "balance": cells.yes_or_no,
    },
    SOURCES: {
        "id": cells.text,
        "title": cells.text,
        "publisher": cells.text,
        "published": cells.day,
        "url": cells.text,
        "language": cells.text,
        "speaker": cells.text,
        "licence": cells.text,
        "edition": cells.text,
    },
    EVENTS: {
        "id": cells.text,
        "name": cells.text,
        "start": cells.day,
        "end": cells.day,
        "precision": cells.text,
        "source": cells.text,
        "locator": cells.text,
        "themes": cells.ids,
    },
}
# Workbooks of before do without these.
ADDED_LATER = ("balance", "edition", "themes")
SPOKEN = ("name", "description", "unit", "phrase", "speaker")
STANDS_TWICE = Message("“{value}” stands on an earlier line too. Keep one of them.")
_BLANK = {
    "unit_mult": 0,
    "decimals": 0,
    "not_comparable_with": [],
    "featured": False,
    "cumulative": False,
    "maximum": None,
    "balance": False,
    "edition": "known",
    "themes": [],
    "end": None,
}


@dataclass(frozen=True)
class SheetLine:
    """One row of a sheet as found: its number there, and its cells by column."""

    number: int
    cells: Mapping[str, object]
    is_hidden: bool = False


def columns_of(kind: str) -> dict[str, Reader]:
    """Return the columns of a sheet and how each cell is read."""
    if kind == OBSERVATIONS:
        return {each.name: _reader(each) for each in VALUE_SCHEMA}
    return {
        name: reader
        for column, reader in ENTRY_COLUMNS[kind].items()
        for name in ([f"{column}_{c}" for c in language_codes()] if column in SPOKEN else [column])
    }


def twice(heads: Iterable[str | None], where: str) -> Iterator[Problem]:
    """Find columns that stand twice, of which nobody could say which one counts."""
    for column, times in Counter(heads).items():
        if column and times > 1:
            message = Message("The column “{column}” stands twice. Keep one of them.")
            yield problem(where, column, "", message)


def observations(
    lines: Sequence[SheetLine], given: Iterable[str], places: Places, decimal: str = ""
) -> Proposal:
    """Return the proposal that observation lines make, with the cells that could not be read."""
    present = set(given)
    readers = {
        n: _with_mark(r, decimal) for n, r in columns_of(OBSERVATIONS).items() if n in present
    }
    kept = [line for line in lines if _is_current(line)]
    read = [read_cells(line.cells, readers) for line in kept]
    where = replace(
        places,
        lines=tuple(line.number for line in kept),
        hidden=frozenset(i for i, line in enumerate(kept) if line.is_hidden),
    )
    found = [
        problem(where.cell(index, column), column, cell, message)
        for index, (_, unread) in enumerate(read)
        for column, (cell, message) in unread.items()
    ]
    return Proposal(
        proposed(row for row, _ in read),
        problems=tuple(found),
        places={OBSERVATIONS: where},
        version=_version(lines),
        columns=tuple(name for name in VALUES if name in present),
    )


def _version(lines: Sequence[SheetLine]) -> str:
    """Return the version the lines are from: that of the last saving any of them bears."""
    written = (line.cells.get("realtime_start") for line in lines)
    try:
        moments = [datetime.fromisoformat(str(each)) for each in written if each]
        return name_of(max(moments)) if moments else ""
    except (ValueError, TypeError):
        return ""  # typed by hand: then they are taken to be from now


def entries(kind: str, lines: Iterable[SheetLine], places: Places) -> Proposal:
    """Return the proposal that lines of a catalog sheet make."""
    made: list[dict[str, Any]] = []
    found: list[Problem] = []
    numbers: list[int] = []
    for line in lines:
        if _is_blank(line):
            continue
        values_read, unread = read_cells(line.cells, columns_of(kind))
        at = replace(places, lines=(line.number,))
        flaws = [problem(at.cell(0, c), c, cell, message) for c, (cell, message) in unread.items()]
        entry = _entry(kind, values_read)
        flaws += [
            problem(at.cell(0, column), column, "", EMPTY)
            for column in ("id", *NEEDED[kind])
            if not entry[column] and column not in unread
        ]
        flaws += _wrong_codes(entry, at)
        flaws += [
            problem(at.cell(0, "id"), "id", entry["id"], STANDS_TWICE)
            for other in made
            if other["id"] == entry["id"]
        ]
        found += flaws
        if not flaws:
            made.append(entry)
            numbers.append(line.number)
    where = replace(places, lines=tuple(numbers), ids=tuple(each["id"] for each in made))
    return Proposal(
        entries=Catalog.from_json({kind: made}), problems=tuple(found), places={kind: where}
    )


def _wrong_codes(entry: dict[str, Any], at: Places) -> list[Problem]:
    """Find codes that the catalog would not take."""
    allowed = {"kind": KINDS, "precision": PRECISIONS, "edition": EDITIONS}
    return [
        problem(
            at.cell(0, column),
            column,
            entry[column],
            Message(
                "“{value}” is not allowed under “{column}”. Use one of: {allowed}.",
                {"allowed": ", ".join(codes)},
            ),
        )
        for column, codes in allowed.items()
        if entry.get(column) and entry[column] not in codes
    ]


def _entry(kind: str, read: Mapping[str, Any]) -> dict[str, Any]:
    """Gather a catalog entry from its columns; texts in several languages into one."""
    entry: dict[str, Any] = {}
    for column in ENTRY_COLUMNS[kind]:
        if column in SPOKEN:
            texts = {code: read[f"{column}_{code}"] for code in language_codes()}
            entry[column] = {code: text for code, text in texts.items() if text}
        else:
            entry[column] = read[column] if read[column] is not None else _BLANK.get(column, "")
        if column in ("published", "start", "end") and read[column]:
            entry[column] = read[column].isoformat()
    return entry


def _reader(column: pa.Field) -> Reader:
    if pa.types.is_date(column.type):
        return cells.day
    if column.name == "change_value":
        return cells.fraction
    return cells.number if pa.types.is_floating(column.type) else cells.text


def _with_mark(reader: Reader, decimal: str) -> Reader:
    return partial(reader, decimal=decimal) if reader in (cells.number, cells.fraction) else reader


def _is_current(line: SheetLine) -> bool:
    """Say whether a line is one to read: not blank, and not a version since replaced."""
    return not _is_blank(line) and _is_empty(line.cells.get("realtime_end"))


def _is_blank(line: SheetLine) -> bool:
    return all(map(_is_empty, line.cells.values()))


def _is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())
