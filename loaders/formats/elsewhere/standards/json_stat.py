"""JSON-stat 1 and 2: datasets, bundles of them, and collections of links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from indicators.language import Message
from loaders.file_bytes import refused
from loaders.formats.elsewhere.reading import FileReading, FileTable, LeftOut
from loaders.formats.elsewhere.standards.cube import (
    CubeDimension,
    cell_count,
    cube_table,
    dimension_role,
)
from loaders.formats.elsewhere.words.numbers import CellFigure
from loaders.formats.elsewhere.words.units import UnitWords, unit_of

A_LINK = Message("A link to another file; its figures are not in this one.")
NO_VALUES = Message("The dataset has no values: it only says what its dimensions are.")
DAMAGED = Message("The JSON-stat file is damaged: {what}.")
AGAIN = Message("Download it again.")


def is_json_stat(data: object) -> bool:
    """Say whether parsed JSON is JSON-stat of either version."""
    return isinstance(data, dict) and bool(_datasets(data) or data.get("class") == "collection")


def read_json_stat(data: Mapping[str, Any], name: str) -> FileReading:
    """Return the observations of every dataset; a collection's links are listed."""
    datasets = _datasets(data)
    if not datasets:
        links = _links(data)
        facts = {"items": len(links)}
        return FileReading(name, "JSON-stat", "structure", left_out=links, facts=facts)
    try:
        tables = [_table(dataset, name) for dataset in datasets]
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise refused(name, Message(DAMAGED.text, {"what": repr(error)[:100]}), AGAIN) from error
    left_out = tuple(LeftOut(name, table.title, NO_VALUES) for table in tables if not table.rows)
    holds = "observations" if any(table.rows for table in tables) else "structure"
    sizes: dict[str, object] = {"size": [dataset_size(dataset) for dataset in datasets]}
    return FileReading(name, "JSON-stat", holds, tuple(tables), left_out, sizes)  # type: ignore[arg-type] # one of two


def dataset_size(dataset: Mapping[str, Any]) -> list[int]:
    """Return how many categories each dimension has."""
    return [len(_codes(dataset, each)) for each in _ids(dataset)]


def _datasets(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the datasets: the whole of version 2, each member of version 1."""
    members = [data, *data.values()]
    return [each for each in members if isinstance(each, dict) and "dimension" in each
            and "value" in each]  # fmt: skip


def _links(data: Mapping[str, Any]) -> tuple[LeftOut, ...]:
    link = data.get("link")
    items = link.get("item") if isinstance(link, dict) else None
    listed = [item for item in items or () if isinstance(item, dict)]
    return tuple(
        LeftOut(f"link {number}", f"{item.get('label', '')} {item.get('href', '')}".strip(), A_LINK)
        for number, item in enumerate(listed, start=1)
    )


def _table(dataset: Mapping[str, Any], name: str) -> FileTable:
    dimensions = [_dimension(dataset, each) for each in _ids(dataset)]
    title, values = str(dataset.get("label", "")), dataset["value"]
    if not values:
        return FileTable("", title, "cube", 0, len(dimensions))
    count = cell_count(dimensions, name)
    figures = [
        _figure(_at(values, place), _at(dataset.get("status"), place)) for place in range(count)
    ]
    return cube_table(title, dimensions, figures)


def _ids(dataset: Mapping[str, Any]) -> Sequence[str]:
    """Return the ids of the dimensions in order: version 1 keeps them among the dimensions."""
    ids = dataset.get("id") or dataset["dimension"]["id"]
    if not isinstance(ids, list):
        raise TypeError("id")
    return ids


def _codes(dataset: Mapping[str, Any], dimension: str) -> list[str]:
    """Return the codes of a dimension's categories in order, however they are listed."""
    category = dataset["dimension"][dimension].get("category") or {}
    index = category.get("index")
    if isinstance(index, dict):
        return sorted(index, key=lambda code: float(index[code]))
    return [str(code) for code in index or category.get("label") or ()]


def _dimension(dataset: Mapping[str, Any], dimension: str) -> CubeDimension:
    parts = dataset["dimension"][dimension]
    category = parts.get("category") or {}
    codes = _codes(dataset, dimension)
    written = category.get("label") or {}
    labels = tuple(str(written.get(code, code)) for code in codes)
    roles = dataset.get("role") or dataset["dimension"].get("role") or {}
    stated = next((role for role, ids in roles.items() if dimension in ids), "")
    role = dimension_role(str(parts.get("label") or dimension), labels, stated)
    if role not in {"time", "area"}:
        role = dimension_role(dimension, labels, stated)
    units = {place: _unit(unit) for place, code in enumerate(codes)
             if (unit := (category.get("unit") or {}).get(code))}  # fmt: skip
    notes = {place: " ".join(map(str, note)) for place, code in enumerate(codes)
             if (note := (category.get("note") or {}).get(code))}  # fmt: skip
    shown = tuple(codes) if role == "time" else labels
    return CubeDimension(dimension, shown, role, units, notes)


def _unit(unit: Mapping[str, Any]) -> UnitWords:
    text = str(unit.get("label") or unit.get("base") or "")
    words = unit_of(text)
    mult = unit.get("multiplier", unit.get("mult"))
    return UnitWords(text, int(mult) if isinstance(mult, int) else words.mult if words else 0)


def _at(values: object, place: int) -> object:
    """Return what stands at a place of a list, or under its number, or for all."""
    if isinstance(values, list):
        return values[place] if place < len(values) else None
    if isinstance(values, dict):
        return values.get(str(place))
    return values if isinstance(values, str) else None


def _figure(value: object, status: object) -> CellFigure:
    flag = status if isinstance(status, str) else ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return CellFigure(None, flag or (value if isinstance(value, str) else ""))
    return CellFigure(float(value), flag)
