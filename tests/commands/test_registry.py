"""The registry of commands: each a module and a line, none imported before it is called."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from cli import cli
from commands.registry import COMMANDS, load
from tests.places import ROOT

DRAWING = {"plotly", "pptx", "kaleido"}
HEAVY = DRAWING | {"pandas", "pyarrow", "openpyxl"}


def imported_by(*words):
    """Run `cli.py` with these words in a Python of its own; return the libraries it imported."""
    script = f"""import sys
from cli import cli
cli({list(words)!r}, standalone_mode=False)
print("IMPORTED", *sys.modules)"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return set(done.stdout.rsplit("IMPORTED", 1)[1].split()) & HEAVY


@pytest.mark.parametrize("name", COMMANDS)
def test_a_line_names_a_command_of_that_name(name):
    command = load(name)
    assert isinstance(command, click.Command)
    assert command.name == name


def test_every_module_with_a_command_has_its_line():
    texts = {path.stem: path.read_text("utf-8") for path in (ROOT / "commands").glob("*.py")}
    with_command = {stem for stem, text in texts.items() if "@click.command(" in text}
    assert with_command == {entry.module for entry in COMMANDS.values()}


def test_help_lists_every_command_with_its_summary_in_one_order():
    shown = CliRunner().invoke(cli, ["--help"], terminal_width=100).output
    rows = [line.split(None, 1) for line in shown.split("Commands:\n")[1].splitlines()]
    assert rows == [[name, entry.summary] for name, entry in COMMANDS.items()]


def test_help_imports_nothing_heavy():
    assert imported_by("--help") == set()


def test_showing_figures_imports_nothing_that_draws():
    assert imported_by("show", "local_agreements").isdisjoint(DRAWING)


def test_a_misspelt_command_is_answered_with_the_nearest():
    result = CliRunner().invoke(cli, ["exprt"])
    assert result.exit_code == 2
    assert "export" in result.output
