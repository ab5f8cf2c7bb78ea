"""Figures as JSON-stat 2.0: a cube of areas, periods, sources and contents.

Many clients drop `status`; so the bounds, the comparator and the print are contents of their
own beside the value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

import pandas as pd

from api.files.rows import plural
from api.http.refusals import too_many
from api.qualifiers import QUALIFIERS
from indicators.area import area_name, in_order
from indicators.language import Language, Message
from indicators.table import Observation, Table
from loaders.table.column_labels import LABELS

MOST_CELLS = 500_000
MEASURES = "contents"
AREA, TIME, SOURCE = "ref_area", "period", "source"


@dataclass(frozen=True)
class Measure:
    """One of the things told of a figure: its column, its name, where it stands."""

    code: str
    name: Message
    of: Callable[[Observation], float | str | None]
    is_number: bool = True


CONTENTS: tuple[Measure, ...] = (
    Measure("obs_value", LABELS["obs_value"], lambda o: o.figure.value if o.figure else None),
    Measure("lower_bound", LABELS["lower_bound"], lambda o: o.figure.lower if o.figure else None),
    Measure("upper_bound", LABELS["upper_bound"], lambda o: o.figure.upper if o.figure else None),
    Measure(
        "qualifier",
        LABELS["comparator"],
        lambda o: QUALIFIERS[o.figure.comparator] if o.figure else None,
        is_number=False,
    ),
    Measure("as_reported", LABELS["as_reported"], lambda o: o.as_reported, is_number=False),
)
Wanted = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Axis:
    """One dimension of the cube: its codes in order, and what each is called."""

    code: str
    name: str
    names: Mapping[str, str]
    role: str

    def to_json(self) -> dict[str, Any]:
        """Return it as a dimension of JSON-stat."""
        index = {code: number for number, code in enumerate(self.names)}
        return {"label": self.name, "category": {"index": index, "label": dict(self.names)}}


def axes(table: Table, language: Language) -> tuple[Axis, ...]:
    """Return the dimensions that a table's rows span: areas, periods, sources, contents."""
    seen = table.observations
    periods = sorted({observation.period for observation in seen})
    sources = {code: table.catalog.source[code].title for code in sorted({o.source for o in seen})}
    codes = in_order({observation.ref_area for observation in seen}, language, table.catalog)
    areas = {code: area_name(code, language, table.catalog) for code in codes}
    contents = {measure.code: language.say(measure.name) for measure in CONTENTS}
    return (
        Axis(AREA, language.say(LABELS["ref_area"]), areas, "geo"),
        Axis(TIME, language.text("Period"), {p.sdmx: p.words(language) for p in periods}, "time"),
        Axis(SOURCE, language.say(LABELS["source"]), sources, ""),
        Axis(MEASURES, language.text("Contents"), contents, "metric"),
    )


def dataset(
    table: Table, indicator: str, language: Language, wanted: Wanted | None = None
) -> dict[str, Any]:
    """Return the figures of one indicator as a JSON-stat dataset.

    `wanted` names, for a dimension, the codes to keep, in that order.
    """
    kept = [_cut(axis, (wanted or {}).get(axis.code)) for axis in axes(table, language)]
    values, status = _cells(table, kept)
    return {**head(table, indicator, kept, language), "value": values, "status": status}


def head(table: Table, indicator: str, kept: Sequence[Axis], language: Language) -> dict[str, Any]:
    """Return a dataset without its values: what it is, and its dimensions."""
    entry = table.catalog.indicator[indicator]
    dimension = {axis.code: axis.to_json() for axis in kept}
    unit = {"base": plural(language.pick(entry.unit)), "decimals": entry.decimals}
    numbers = [measure.code for measure in CONTENTS if measure.is_number]
    category = dimension[MEASURES]["category"]
    category["unit"] = {code: unit for code in category["index"] if code in numbers}
    return {
        "version": "2.0",
        "class": "dataset",
        "label": language.pick(entry.name),
        "note": [language.pick(entry.description)],
        "source": "; ".join(source.title for source in _sources(table)),
        "updated": last_change(table),
        "id": [axis.code for axis in kept],
        "size": [len(axis.names) for axis in kept],
        "role": {axis.role: [axis.code] for axis in kept if axis.role},
        "dimension": dimension,
        "extension": {"indicator": indicator, "version": table.version},
    }


def last_change(table: Table) -> str | None:
    """Return when the rows last changed, in ISO 8601; None where there are none."""
    last = table.rows["realtime_start"].max()
    return None if pd.isna(last) else last.isoformat()


def _sources(table: Table) -> list[Any]:
    return [table.catalog.source[code] for code in sorted(set(table.rows["source"]))]


def _cut(axis: Axis, wanted: Sequence[str] | None) -> Axis:
    if wanted is None:
        return axis
    return Axis(axis.code, axis.name, {code: axis.names[code] for code in wanted}, axis.role)


def _cells(table: Table, kept: Sequence[Axis]) -> tuple[list[float | str | None], dict[str, str]]:
    """Return the values in the cube's order, and the status of each cell that has a figure."""
    size = prod(len(axis.names) for axis in kept)
    if size > MOST_CELLS:
        raise too_many(size, MOST_CELLS)
    figures = {(o.ref_area, o.period.sdmx, o.source): o for o in table.observations}
    measures = {measure.code: measure for measure in CONTENTS}
    values: list[float | str | None] = []
    status: dict[str, str] = {}
    for *place, code in product(*(axis.names for axis in kept)):
        observation = figures.get((place[0], place[1], place[2]))
        if observation:
            status[str(len(values))] = observation.status
        values.append(measures[code].of(observation) if observation else None)
    return values, status
