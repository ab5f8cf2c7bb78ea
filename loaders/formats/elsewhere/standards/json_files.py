"""JSON files: JSON-stat, the World Bank's API, plain lists of records, settings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from indicators.language import Message
from loaders.file_bytes import refused
from loaders.formats.elsewhere.grids.grid import Grid, grid
from loaders.formats.elsewhere.grids.limits import check_cells
from loaders.formats.elsewhere.layout.read_grid import read_grids
from loaders.formats.elsewhere.reading import FileReading, LeftOut
from loaders.formats.elsewhere.standards.json_stat import is_json_stat, read_json_stat

SETTINGS = Message("Settings or links; there are no figures in the file.")
MOST_FACTS = 40


def is_json(text: str) -> bool:
    """Say whether a text begins as JSON does."""
    return text.lstrip()[:1] in {"{", "["}


def read_json(text: str, name: str) -> FileReading:
    """Return the observations of a JSON file. Raises `FileRefused` where it is not JSON.

    Vietnam's statistics office ends its answers with a NUL byte.
    """
    try:
        data = json.loads(text.rstrip("\0\r\n\t "))
    except (ValueError, RecursionError) as error:
        what = Message("The file begins as JSON and is not: {error}", {"error": str(error)[:100]})
        raise refused(name, what, Message("Download it again.")) from error
    if is_json_stat(data):
        return read_json_stat(data, name)
    if _is_world_bank(data):
        return read_grids([_records(data[1], name)], name, "World Bank API")
    if isinstance(data, list) and data and all(isinstance(each, dict) for each in data):
        return read_grids([_records(data, name)], name, "JSON")
    return _settings(data, name)


def _is_world_bank(data: object) -> bool:
    return (
        isinstance(data, list)
        and len(data) == 2
        and isinstance(data[0], dict)
        and "page" in data[0]
        and isinstance(data[1], list)
        and all(isinstance(each, dict) for each in data[1])
    )


def _records(records: list[Mapping[str, Any]], name: str) -> Grid:
    """Return records as a grid with their keys for heads; `{id, value}` gives its value."""
    flat = [{key: _plain(value) for key, value in record.items()} for record in records]
    keys = list(dict.fromkeys(key for record in flat for key in record))
    check_cells(name, len(flat), len(keys))
    rows = [[record.get(key) for key in keys] for record in flat]
    return grid("", [keys, *rows], decimal=".")


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return value.get("value") or value.get("id")
    return value if isinstance(value, str | int | float) or value is None else json.dumps(value)


def _facts(members: Mapping[str, Any], of: str = "") -> Iterator[tuple[str, object]]:
    """Yield what settings say: how many a list has and the first of them, members by their path."""
    for key, value in members.items():
        if isinstance(value, list):
            yield of + key, len(value)
            if value and isinstance(value[0], dict) and "id" in value[0]:
                yield f"{of}{key}[0].id", value[0]["id"]
        elif isinstance(value, dict) and not of:
            yield from _facts(value, f"{key}.")
        elif isinstance(value, str | int | float):
            yield of + key, value


def _settings(data: object, name: str) -> FileReading:
    """Return a file without figures as what it is: how many of what it lists, what it sets."""
    members = data if isinstance(data, dict) else {}
    facts = dict(list(_facts(members))[:MOST_FACTS])
    lists = [value for value in members.values() if isinstance(value, list) and value]
    is_list = any(isinstance(each, dict) and "id" in each for value in lists for each in value[:1])
    holds = "list" if is_list and "tables" in members else "settings"
    return FileReading(name, "JSON", holds, left_out=(LeftOut(name, "", SETTINGS),), facts=facts)  # type: ignore[arg-type] # one of two
