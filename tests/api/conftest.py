"""What tests of the API use: the shipped table, and one with a history."""

import json
import os
import shutil
import subprocess
import sys
from functools import cache

import pytest

from loaders.table.atomic_write import write_table
from tests.api.site import Site
from tests.api.tables import revised
from tests.browser.server import running
from tests.places import SHIPPED

TOOLKIT = "jsonstat-toolkit@2.2.2"
# A DuckDB with what it reads addresses with: for ours there is no such package yet.
DUCKDB = ("duckdb==1.5.5", "duckdb-extension-httpfs==1.5.5")
QUERY = """
import duckdb, json, sys
from importlib import metadata
parts = metadata.files("duckdb-extension-httpfs")
extension = next(part.locate() for part in parts if part.name.endswith(".duckdb_extension"))
connection = duckdb.connect()
connection.execute(f"LOAD '{extension}'")
print(json.dumps(connection.sql(sys.argv[1]).fetchall()))
"""


@pytest.fixture(scope="session")
def site():
    """The API of the table that ships."""
    return Site(SHIPPED)


@pytest.fixture
def history(tmp_path):
    """The path of a table in which a figure was corrected and another withdrawn."""
    path = tmp_path / "table.parquet"
    write_table(revised(), path)
    return path


@pytest.fixture
def past(history):
    """The API of a table with a history."""
    return Site(history)


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The address of the server as its users run it, pages and all."""
    data = shutil.copy(SHIPPED, tmp_path_factory.mktemp("served") / "indicators.parquet")
    with running(data) as address:
        yield address


@pytest.fixture(scope="session")
def node_modules(tmp_path_factory):
    """Makes a folder with npm's jsonstat-toolkit when it is called, or skips with the reason."""

    @cache
    def made():
        folder, npm = tmp_path_factory.mktemp("node"), shutil.which("npm")
        if not npm:
            pytest.skip("Node.js is not installed")
        command = [npm, "install", "--silent", "--no-audit", "--no-fund", TOOLKIT]
        if subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode:
            pytest.skip("npm does not reach its registry")
        return folder

    return made


@pytest.fixture(scope="session")
def ask_duckdb(tmp_path_factory):
    """Asks a DuckDB that reads addresses; its first question sets it up, or skips."""

    @cache
    def made():
        folder = tmp_path_factory.mktemp("duckdb")
        command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", folder]
        if subprocess.run([*command, *DUCKDB], capture_output=True, check=False).returncode:
            pytest.skip("pip does not reach its registry")
        return folder

    def ask(query):
        command = [sys.executable, "-c", QUERY, query]
        environment = {**os.environ, "PYTHONPATH": str(made())}
        ran = subprocess.run(command, env=environment, capture_output=True, check=True)
        return [tuple(row) for row in json.loads(ran.stdout)]

    return ask
