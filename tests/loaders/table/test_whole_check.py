"""The whole table checked in parts: what it finds is what checking it at once finds."""

from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from indicators.table import ORDER
from loaders.table.queries import read_table, write_table
from loaders.table.rules import problems
from loaders.table.whole_check import problems_in


def with_faults(table):
    """The table with an empty cell in every tenth row, and each observation said twice."""
    rows = table.rows.copy()
    rows.loc[rows.index[::10], "locator"] = None
    twice = rows.loc[rows.index.repeat(2)].sort_values(ORDER, kind="stable", ignore_index=True)
    return replace(table, rows=twice)


@pytest.mark.parametrize("size", [1, 7, 1000])
@pytest.mark.parametrize("change", [lambda table: table, with_faults])
def test_parts_say_what_the_whole_says(path, monkeypatch, size, change):
    monkeypatch.setattr("loaders.table.atomic_write.ROWS_A_GROUP", size)
    table = change(read_table(path))
    write_table(table, path)
    done = []
    with pq.ParquetFile(path) as file:
        found = problems_in(file, table.catalog, done.append)
        assert len(done) == file.num_row_groups
    assert done == sorted(done)
    assert done[-1] == 1
    assert sorted(map(str, found)) == sorted(map(str, problems(table)))


def test_a_file_without_rows_has_no_problems(path):
    table = read_table(path)
    write_table(replace(table, rows=table.rows[:0]), path)
    with pq.ParquetFile(path) as file:
        assert problems_in(file, table.catalog) == []
