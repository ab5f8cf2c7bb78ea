"""Every command is tried in a folder of its own, on a copy of the table that ships."""

import openpyxl
import pytest
from click.testing import CliRunner

from cli import cli
from tests.commands.ran import ran


@pytest.fixture
def folder(data, monkeypatch):
    """Stand in an empty folder but for the table, which `INDICATORS_DATA` names."""
    monkeypatch.chdir(data.parent)
    monkeypatch.setenv("INDICATORS_DATA", str(data))
    return data.parent


@pytest.fixture
def run(folder):  # noqa: ARG001 # where it runs
    """Run a command, hold it to its exit code, and return what it printed."""
    return ran


@pytest.fixture
def call(folder):  # noqa: ARG001 # where it runs
    """Run a command and return its outcome: exit code and output."""

    def called(*words, **options):
        return CliRunner().invoke(cli, [str(word) for word in words], **options)

    return called


@pytest.fixture
def edited(call, tmp_path):
    """Return a function that writes the workbook, and sets cells of the figure 422 in it."""

    def written(**cells):
        file = tmp_path / "figures.xlsx"
        call("workbook", "--to", file)
        book = openpyxl.load_workbook(file)
        sheet = book["Observations"]
        row = next(cell.row for cell in sheet["F"] if cell.value == 422)
        for letter, value in cells.items():
            sheet[f"{letter}{row}"] = value
        book.save(file)
        return file, row

    return written
