"""Eurostat's TSV: dimensions in the first column, a period a column, flags behind figures."""

from __future__ import annotations

import re

from loaders.formats.elsewhere.grids.grid import grid
from loaders.formats.elsewhere.grids.limits import check_cells
from loaders.formats.elsewhere.layout.read_grid import read_grids
from loaders.formats.elsewhere.reading import FileReading

_HEAD = re.compile(r"[\w,]+\\[\w]+\t")


def is_eurostat(text: str) -> bool:
    """Say whether a text begins with Eurostat's head: `indic_de,geo` and the periods."""
    return bool(_HEAD.match(text))


def read_eurostat(text: str, name: str) -> FileReading:
    """Return the observations of a Eurostat TSV file, its dimensions as columns."""
    lines = [line.split("\t") for line in text.splitlines() if line.strip()]
    names = lines[0][0].partition("\\")[0].split(",")
    rows = [[*names, *lines[0][1:]]]
    rows += [[*_cut(line[0], len(names)), *line[1:]] for line in lines[1:]]
    check_cells(name, len(rows), max(map(len, rows)))
    return read_grids([grid("", rows, decimal=".", added=len(names) - 1)], name, "Eurostat TSV")


def _cut(dimensions: str, count: int) -> list[str]:
    parts = dimensions.split(",", count - 1)
    return parts + [""] * (count - len(parts))
