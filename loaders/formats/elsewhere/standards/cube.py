"""Figures in a cube: dimensions with their categories, and a list of values in their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod

from indicators.language import Message
from loaders.file_bytes import refused
from loaders.formats.elsewhere.describe import described
from loaders.formats.elsewhere.grids.limits import MOST_CELLS, SPLIT
from loaders.formats.elsewhere.layout.block_reader import observed
from loaders.formats.elsewhere.reading import FileTable
from loaders.formats.elsewhere.words.areas import holds_areas
from loaders.formats.elsewhere.words.numbers import CellFigure
from loaders.formats.elsewhere.words.roles import Role, role_of
from loaders.formats.elsewhere.words.units import NO_UNIT, UnitWords


@dataclass(frozen=True, slots=True)
class CubeDimension:
    """One dimension of a cube: its name, what its categories are called, what it tells.

    `units` and `notes` are those of single categories, by their place.
    """

    name: str
    labels: tuple[str, ...]
    role: Role
    units: Mapping[int, UnitWords] = field(default_factory=dict)
    notes: Mapping[int, str] = field(default_factory=dict)


def dimension_role(name: str, labels: Sequence[str], stated: str = "") -> Role:
    """Return what a dimension tells: as stated by its file (`time`, `geo`), else by its name."""
    if stated in {"time", "geo"}:
        return "time" if stated == "time" else "area"
    role = role_of(name)
    if role in {"time", "area"}:
        return role
    return "area" if holds_areas(labels) else "dimension"


def cell_count(dimensions: Sequence[CubeDimension], name: str) -> int:
    """Return how many cells dimensions make. Raises `FileRefused` for more than are read."""
    count = prod(len(each.labels) for each in dimensions)
    if count > MOST_CELLS:
        raise refused(name, Message("The file has {count} cells.", {"count": count}), SPLIT)
    return count


def cube_table(
    title: str,
    dimensions: Sequence[CubeDimension],
    values: Sequence[CellFigure],
    unit: UnitWords = NO_UNIT,
    notes: Mapping[int, str] | None = None,
) -> FileTable:
    """Return the observations of a cube, the last dimension running fastest.

    `notes` are of single cells, by their place. Places are named `#1`, `#2` …
    """
    seen = []
    places = product(*(range(len(each.labels)) for each in dimensions))
    for number, (place, figure) in enumerate(zip(places, values, strict=True)):
        at = list(zip(dimensions, place, strict=True))
        description = described((each.labels[index], each.role) for each, index in at)
        units = [each.units[index] for each, index in at if index in each.units]
        description.unit = (units or [unit])[-1]
        description.notes += [each.notes[index] for each, index in at if index in each.notes]
        description.notes += [notes[number]] if notes and number in notes else []
        seen.append(observed(description, figure, f"#{number + 1}", title=title))
    return FileTable(
        "",
        title,
        "cube",
        len(seen),
        len(dimensions),
        tuple(each.name for each in dimensions),
        tuple(each for each in seen if not each.reason),
        tuple(each for each in seen if each.reason),
    )
