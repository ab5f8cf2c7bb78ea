import shutil
from datetime import date
from pathlib import Path

import pytest

from indicators.table import current
from loaders.changes.proposal import Proposal, proposed
from loaders.table.queries import read_table
from tests.places import SHIPPED


@pytest.fixture
def path(tmp_path):
    """A table of one's own, the same as the one that ships."""
    return Path(shutil.copy(SHIPPED, tmp_path / "indicators.parquet"))


@pytest.fixture
def correct(path):
    """Return a function that proposes to change cells of the current figure 422."""

    def corrected(**cells):
        table = read_table(path)
        rows = current(table.series("local_agreements")).rows
        row = rows[rows["period_start"] == date(2021, 1, 1)].to_dict("records")[0]
        return Proposal(proposed([{**row, **cells}]), version=table.version)

    return corrected
