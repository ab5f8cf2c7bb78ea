"""Cubes: the last dimension runs fastest; dimensions tell areas and periods by name or content."""

import pytest

from loaders.errors import FileRefused
from loaders.formats.elsewhere.standards.cube import (
    CubeDimension,
    cell_count,
    cube_table,
    dimension_role,
)
from loaders.formats.elsewhere.words.numbers import CellFigure
from loaders.formats.elsewhere.words.units import UnitWords


@pytest.mark.parametrize(
    ("name", "labels", "stated", "role"),
    [
        ("x", ["Việt Nam", "Lào"], "", "area"), ("x", ["nam", "nữ"], "geo", "area"),
        ("Năm", ["a"], "", "time"), ("x", ["a"], "time", "time"),
        ("Giới tính", ["nam"], "", "dimension"),
    ],
)  # fmt: skip
def test_what_a_dimension_tells(name, labels, stated, role):
    assert dimension_role(name, labels, stated) == role


def test_the_last_dimension_runs_fastest():
    dimensions = [
        CubeDimension("x", ("a", "b"), "dimension", units={1: UnitWords("%")}),
        CubeDimension("năm", ("2022", "2023"), "time"),
    ]
    table = cube_table("T", dimensions, [CellFigure(float(n)) for n in range(4)], notes={2: "!"})
    assert [(s.item, s.period.start.year, s.value, s.unit, s.note) for s in table.observations] == [
        ("a", 2022, 0, "", ""), ("a", 2023, 1, "", ""), ("b", 2022, 2, "%", "!"),
        ("b", 2023, 3, "%", ""),
    ]  # fmt: skip


def test_a_cube_too_large():
    wide = CubeDimension("x", ("a",) * 2000, "dimension")
    with pytest.raises(FileRefused):
        cell_count([wide, wide], "x")
