"""What every test may use. No test writes to the table that ships."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from indicators.language import load_language
from indicators.table import current
from loaders.table.queries import read_table
from tests.places import SHIPPED

# How long an example takes says nothing on a machine that does other work as well.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def table():
    """The table that ships, as it now stands."""
    return current(read_table(SHIPPED))


@pytest.fixture
def data(tmp_path):
    """A copy of the table that ships, to damage or change."""
    return Path(shutil.copy(SHIPPED, tmp_path / "indicators.parquet"))


@pytest.fixture
def vi():
    return load_language("vi")


@pytest.fixture
def en():
    return load_language("en")


@pytest.fixture(params=["vi", "en"])
def language(request):
    """Each language in turn."""
    return load_language(request.param)
