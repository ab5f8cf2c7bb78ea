"""show, validate, export: as a shell user meets them."""

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from cli import cli


def run(*words, **options):
    return CliRunner().invoke(cli, [str(word) for word in words], **options)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", ["hơn 200 thỏa thuận", "422 thỏa thuận", "2019–2021", "¶9", "dưới 111%"]),
        (
            "en",
            ["more than 200 agreements", "422 agreements", "“hơn 200”", "¶18", "less than 111%"],
        ),
    ],
)
def test_show_tells_figures_spans_bounds_and_receipts(lang, said):
    result = run("show", "local_agreements", "--lang", lang)
    assert result.exit_code == 0
    assert [part for part in said if part not in result.output] == []


def test_show_alone_has_a_line_an_indicator(table):
    lines = run("show").output.splitlines()
    assert len(lines) == len(table.catalog.indicators)


def test_show_as_of_leaves_out_what_came_later():
    output = run("show", "diplomatic_relations", "--as-of", "2018-01-01").output
    assert "187" in output
    assert "189" not in output


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("show", "nothing"), 1, "nothing"),
        (("show", "--as-of", "yesterday"), 2, "2018-01-31"),
        (("show", "--lang", "xx"), 2, "vi, en"),
        (("show", "--data", "none.parquet"), 1, "none.parquet"),
        (("validate", "none.parquet", "--lang", "en"), 1, "There is no table"),
        (("export", "local_agreements"), 2, "--to"),
        (("nonsense",), 2, "No such command"),
    ],
)
def test_what_cannot_be_done_says_why(words, code, said):
    result = run(*words)
    assert result.exit_code == code
    assert said in result.output
    assert "Traceback" not in result.output


def test_the_table_comes_from_the_environment(data):
    data.unlink()
    result = run("show", env={"INDICATORS_DATA": str(data)})
    assert result.exit_code == 1
    assert str(data) in result.output


def test_validate_is_clean_on_what_ships():
    result = run("validate", "--lang", "en")
    assert result.exit_code == 0
    assert "no problems" in result.output


def test_validate_names_every_problem_on_a_line(data):
    table = pq.read_table(data)
    rows = table.to_pylist()
    rows[0]["source"] = rows[1]["indicator"] = "nobody"
    rows[2]["obs_value"] = -1.0
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), data)
    result = run("validate", data, "--lang", "en")
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert sum("“nobody”" in line for line in lines) == 2
    assert sum("outside its own bounds" in line for line in lines) == 1


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".parquet"])
def test_export_writes_bounds_qualifiers_and_receipts(tmp_path, ending):
    target = tmp_path / f"agreements{ending}"
    result = run("export", "local_agreements", "--to", target, "--lang", "en")
    assert result.exit_code == 0, result.output
    read = {".csv": pd.read_csv, ".xlsx": pd.read_excel, ".parquet": pd.read_parquet}[ending]
    rows = read(target)
    assert len(rows) == 2
    text = rows.to_csv()
    assert all(part in text for part in ("hơn 200", "¶18", "422", ">"))


def test_export_names_the_endings_it_knows(tmp_path):
    result = run("export", "local_agreements", "--to", tmp_path / "x.bmp", "--lang", "en")
    assert result.exit_code == 1
    assert ".bmp" in result.output
    assert ".csv, .xlsx, .parquet" in result.output
    assert not (tmp_path / "x.bmp").exists()


def test_export_into_no_folder_says_so(tmp_path):
    result = run("export", "local_agreements", "--to", tmp_path / "no" / "x.csv", "--lang", "en")
    assert result.exit_code == 1
    assert "cannot be written" in result.output
