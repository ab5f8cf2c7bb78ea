import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.catalog import Catalog
from indicators.table import at, current
from loaders.changes.catalog_edit import catalog_at
from loaders.changes.commit import commit
from loaders.changes.history import catalog_changes, commit_named, commits, reversal
from loaders.changes.proposal import VALUES, Proposal, proposed
from loaders.errors import CommitRefused, Conflict
from loaders.table.queries import (
    identity,
    opened,
    read_footer,
    read_series,
    read_table,
    write_table,
)
from tests.loaders.table.writers import add
from tests.places import SHIPPED


def said(path, indicator="local_agreements"):
    rows = current(read_series(path, indicator)).rows
    return rows[list(VALUES)].reset_index(drop=True)


def test_the_shipped_table_has_the_commits_of_its_curators(path):
    made = commits(path)
    assert {each.by for each in made} == {"Nhóm biên tập ‖ Curators"}
    assert sum(each.rows for each in made) == len(read_table(path).rows)
    assert made[0].name == read_footer(path).version


def test_history_of_one_indicator_leaves_the_others_out(path, correct):
    commit(path, correct(obs_value=431.0), "Lan", "sửa")
    assert commits(path, "local_agreements")[0].by == "Lan"
    assert len(commits(path, "ftas_signed")) == 1


def test_undo_says_again_what_stood_before(path, correct):
    before = said(path)
    made = commit(path, correct(obs_value=431.0), "Lan", "sửa")
    back = commit(path, reversal(path, made), "Hoa", "gõ nhầm")
    assert said(path).equals(before)
    assert [each.reason for each in commits(path)][:2] == ["gõ nhầm", "sửa"]
    commit(path, reversal(path, back), "Lan", "đúng rồi mà")
    assert "431" in set(said(path)["as_reported"])


def test_undo_of_a_new_figure_withdraws_it(path):
    made = commit(path, add(date(2018, 8, 12), 7), "Lan", "thêm")
    commit(path, reversal(path, made), "Lan", "nguồn rút lại")
    rows = said(path, "local_affairs_conference_sessions")
    [row] = rows[rows["ref_area"] == "VN-07"].to_dict("records")
    assert row["obs_status"] == "M"
    assert row["obs_value"] != row["obs_value"]


def test_undo_of_what_was_changed_since_asks(path, correct):
    made = commit(path, correct(obs_value=431.0), "Lan", "sửa")
    commit(path, correct(obs_value=432.0), "Hoa", "sửa nữa")
    with pytest.raises(Conflict):
        commit(path, reversal(path, made), "Lan", "hoàn tác")


def test_the_catalog_has_a_history_too(path):
    catalog = read_footer(path).catalog
    renamed = replace(catalog.sources[0], title="Tên khác")
    made = commit(path, Proposal(entries=Catalog(sources=(renamed,))), "Lan", "sửa tên")
    assert read_footer(path).catalog.sources[0].title == "Tên khác"
    assert (made.rows, made.entries) == (0, 1)
    with opened(identity(path)) as file:
        changes = catalog_changes(path, file)
    assert catalog_at(read_footer(path).catalog, changes, commits(path)[1].moment) == catalog
    commit(path, reversal(path, made), "Lan", "hoàn tác")
    assert read_footer(path).catalog == catalog


def test_undo_of_a_new_catalog_entry_takes_it_out_where_nothing_points_to_it(path):
    catalog = read_footer(path).catalog
    new = replace(catalog.sources[0], id="new-report")
    made = commit(path, Proposal(entries=Catalog(sources=(new,))), "Lan", "thêm nguồn")
    commit(path, reversal(path, made), "Lan", "hoàn tác")
    assert read_footer(path).catalog == catalog


def test_undo_keeps_a_source_that_withdrawn_figures_point_to(path):
    catalog = read_footer(path).catalog
    new = replace(catalog.sources[0], id="new-report")
    rows = add(date(2018, 8, 12), 7).rows.assign(source="new-report")
    made = commit(path, Proposal(rows, Catalog(sources=(new,))), "Lan", "thêm")
    commit(path, reversal(path, made), "Lan", "hoàn tác")
    assert "new-report" in read_footer(path).catalog.source
    read_table(path)


@pytest.mark.parametrize(("name", "says"), [("zzz", "There is no commit"), ("", "There is no")])
def test_a_commit_nobody_made_is_said(path, name, says):
    with pytest.raises(CommitRefused, match=says):
        commit_named(path, name)


def test_a_commit_is_found_by_the_beginning_of_its_name(path):
    first = commits(path)[0]
    assert commit_named(path, first.name[:5]) == first


@pytest.fixture(scope="module")
def small():
    table = read_table(SHIPPED).series("local_agreements")
    return replace(table, rows=table.rows.reset_index(drop=True))


steps = st.one_of(
    st.tuples(st.just("figure"), st.integers(1, 9), st.integers(1, 4)),
    st.tuples(st.just("source"), st.integers(1, 9), st.just(0)),
    st.tuples(st.just("undo"), st.integers(0, 5), st.just(0)),
)


@settings(max_examples=12, deadline=None)
@given(st.lists(steps, min_size=1, max_size=5))
def test_commits_and_undos_never_change_what_was_said_earlier(small, plan):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.parquet"
        write_table(small, path)
        snapshots = {}
        for kind, number, area in plan:
            step(path, kind, number, area)
            history = commits(path)
            snapshots[history[0].moment] = read_table(path)
            now = read_table(path)
            with opened(identity(path)) as file:
                changes = catalog_changes(path, file)
            for moment, then in snapshots.items():
                was, told = current(then).rows[list(VALUES)], at(now, moment).rows[list(VALUES)]
                assert told.reset_index(drop=True).equals(was.reset_index(drop=True))
                assert catalog_at(now.catalog, changes, moment).source == then.catalog.source


def step(path, kind, number, area):
    if kind == "undo":
        history = commits(path)[:-1]
        if not history:
            return
        proposal = reversal(path, history[number % len(history)])
    elif kind == "source":
        source = read_footer(path).catalog.sources[0]
        proposal = Proposal(entries=Catalog(sources=(replace(source, title=str(number)),)))
    else:
        row = add(date(2018, 8, 12), area).rows.to_dict("records")[0]
        cells = {"as_reported": str(number), "locator": f"¶{number}"}
        empty = dict.fromkeys(("obs_value", "comparator", "lower_bound", "upper_bound"))
        proposal = Proposal(proposed([{**row, **empty, **cells}]))
    try:
        commit(path, proposal, "Lan", kind)
    except Conflict:
        assert kind == "undo"
