"""What tests of the API use: the shipped table, and one with a history."""

import shutil
import subprocess
from functools import cache

import pytest

from loaders.table.atomic_write import write_table
from tests.api.site import Site
from tests.api.tables import revised
from tests.browser.server import running
from tests.places import SHIPPED

TOOLKIT = "jsonstat-toolkit@2.2.2"


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
