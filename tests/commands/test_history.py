"""`history`: who changed what, when and why."""

from indicators.table import current
from loaders.changes.commit import commit
from loaders.changes.proposal import Proposal, proposed
from loaders.table.queries import read_table
from tests.commands.ran import AGREEMENTS, FDI


def test_history_of_one_indicator_tells_its_own_changes_only(run, data):
    table = current(read_table(data))
    rows = [table.series(name).rows.to_dict("records")[-1] for name in (AGREEMENTS, FDI)]
    noted = [{**row, "comment": "Said twice"} for row in rows]
    commit(data, Proposal(proposed(noted), version=table.version), "Hoa", "Both")
    told = run("history", FDI, "--lang", "en")
    assert "Hoa: Both" in told
    assert "fdi_total 2021–2023" in told
    assert AGREEMENTS not in told
