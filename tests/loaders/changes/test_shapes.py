"""How often one correction turns figures from one shape into another."""

from collections import Counter
from types import SimpleNamespace

import pandas as pd
import pyarrow as pa
import pytest

from indicators.language import load_language
from indicators.table import current
from loaders.changes import proposal as module
from loaders.changes.commit import commit
from loaders.changes.diff_text import preview
from loaders.changes.proposal import Proposal, proposed
from loaders.changes.review import outcome, review
from loaders.table.queries import read_table


@pytest.fixture
def conversions(monkeypatch):
    """Count the frames turned into dicts and back."""
    counts = Counter()

    def counting(name, convert):
        def counted(*args, **kwargs):
            counts[name] += 1
            return convert(*args, **kwargs)

        return counted

    monkeypatch.setattr(pd.DataFrame, "to_dict", counting("to_dict", pd.DataFrame.to_dict))
    table = SimpleNamespace(from_pylist=counting("from_pylist", pa.Table.from_pylist))
    monkeypatch.setattr(module, "pa", SimpleNamespace(Table=table))
    return counts


def test_one_correction_turns_few_frames_into_dicts(path, conversions):
    table = read_table(path)
    row = current(table.series("local_agreements")).rows.to_dict("records")[-1]
    conversions.clear()
    proposal = Proposal(proposed([{**row, "obs_value": 431.0}]), version=table.version)
    plan = review(path, proposal)
    assert preview(plan, load_language("en")) == ["local_agreements 2021–2023: 422 → 431, +2.1%"]
    assert len(outcome(plan).rows) == len(plan.now.rows)
    assert commit(path, proposal, "Lan", "Heard it")
    assert conversions["from_pylist"] == 1
    assert 0 < conversions.total() <= 5
