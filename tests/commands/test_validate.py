"""`validate`: every problem of a table on a line."""

import shutil

import pyarrow as pa
import pyarrow.parquet as pq

from tests.commands.ran import AGREEMENTS


def test_validate_is_clean_on_what_ships(call):
    result = call("validate", "--lang", "en")
    assert result.exit_code == 0
    assert "no problems" in result.output


def test_validate_names_every_problem_on_a_line(call, data):
    table = pq.read_table(data)
    rows = table.to_pylist()
    rows[0]["source"] = rows[1]["indicator"] = "nobody"
    rows[2]["obs_value"] = -1.0
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), data)
    result = call("validate", data, "--lang", "en")
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert sum("“nobody”" in line for line in lines) == 2
    assert sum("outside its own bounds" in line for line in lines) == 1


def test_a_copy_of_the_table_elsewhere_is_a_table_too(run, data):
    shutil.copy(data, "copy of it.parquet")
    data.unlink()
    assert "copy of it.parquet" in run("validate", "copy of it.parquet")
    assert "422" in run("show", AGREEMENTS, "--data", "copy of it.parquet")
