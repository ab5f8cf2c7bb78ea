"""The table's file over its life: columns of others, older writers, damage, row groups, undo."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.catalog import Catalog
from indicators.figure import COMPARATORS
from indicators.table import COLUMNS, IDENTITY, SCHEMA, Table, current
from loaders import errors
from loaders.changes.commit import commit
from loaders.changes.diff_text import dispute_lines, preview
from loaders.changes.history import (
    catalog_changes,
    changed_by,
    commit_named,
    commits,
    entry_changes,
    reversal,
    used,
)
from loaders.changes.proposal import Proposal, alike, differing, is_missing, proposed
from loaders.changes.review import as_proposal, outcome, review
from loaders.errors import CommitRefused, Conflict, ProposalInvalid, TableError, TableUnreadable
from loaders.table.file_format import CATALOG_KEY, FORMAT, HISTORY_KEY, history_in, name_of
from loaders.table.queries import (
    Reach,
    identity,
    opened,
    read_footer,
    read_series,
    read_table,
    write_table,
)
from loaders.table.row_groups import groups_with, rows_with
from tests.places import SHIPPED

TABLE = read_table(SHIPPED)


def rewritten(path, change):
    pq.write_table(change(pq.read_table(path)), path)


def said(path, **cells):
    """Propose to change cells of the figure 422, or of what it became."""
    table = read_table(path)
    rows = current(table.series("local_agreements")).rows
    row = rows[rows["period_start"] == date(2021, 1, 1)].to_dict("records")[0]
    empty = dict.fromkeys(("obs_value", "comparator", "lower_bound", "upper_bound"))
    return Proposal(proposed([{**row, **empty, **cells}]), version=table.version)


def printed(path):
    rows = current(read_series(path, "local_agreements")).rows
    return sorted(rows["as_reported"].fillna(""))


# --- columns and footers of others


def test_a_column_of_a_later_version_is_kept_and_not_shown(path):
    count = pq.read_metadata(path).num_rows
    rewritten(path, lambda t: t.append_column("confidence", pa.array(range(count), pa.int32())))
    assert tuple(read_table(path).rows.columns) == COLUMNS
    commit(path, said(path, as_reported="431"), "Lan", "sửa")
    kept = pq.read_table(path)["confidence"].to_pylist()
    assert sorted(each for each in kept if each is not None) == list(range(count))
    assert kept.count(None) == 1  # the row that was added


def with_footer(path, change):
    def changed(table):
        known = json.loads(table.schema.metadata[CATALOG_KEY])
        return table.replace_schema_metadata({CATALOG_KEY: json.dumps(change(known))})

    rewritten(path, changed)


def without(*keys):
    return lambda known: {key: value for key, value in known.items() if key not in keys}


@pytest.mark.parametrize(
    "keys", [("version",), ("history",), ("format",), ("version", "history", "format", "answers")]
)
def test_an_older_writer_s_footer_is_enough(path, keys):
    whole = read_table(path)
    with_footer(path, without(*keys))
    again = read_table(path)
    assert again.rows.equals(whole.rows)
    assert again.catalog.indicators == whole.catalog.indicators
    assert commit(path, said(path, as_reported="431"), "Lan", "sửa")
    assert "431" in printed(path)
    assert read_footer(path).version == commits(path)[0].name


@pytest.mark.parametrize("written", ["[]", "null", "42", '"x"', "{", ""])
def test_a_footer_that_is_none_is_said_and_nothing_is_written(path, written):
    proposal = said(path, as_reported="431")
    rewritten(path, lambda t: t.replace_schema_metadata({CATALOG_KEY: written}))
    state = path.read_bytes()
    for ask in (read_table, read_footer, commits, lambda p: commit(p, proposal, "Lan", "sửa")):
        with pytest.raises(TableError):
            ask(path)
    assert path.read_bytes() == state


DAMAGES = {
    "its end gone": lambda content: content[:-300],
    "its middle zeroed": lambda content: content[:200] + bytes(4000) + content[4200:],
    "one byte turned": lambda content: _turned(content, 300),
    "nothing left": lambda _: b"",
    "text instead": lambda _: b"indicator,source\n",
}


def _turned(content, at):
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


@pytest.mark.parametrize("case", DAMAGES)
def test_a_damaged_table_is_never_written_over(path, case):
    proposal = said(path, as_reported="431")
    damaged = DAMAGES[case](path.read_bytes())
    path.write_bytes(damaged)
    with pytest.raises(TableError):
        commit(path, proposal, "Lan", "sửa")
    assert path.read_bytes() == damaged
    assert [each.name for each in path.parent.iterdir() if "-" in each.name] == []


def test_a_table_that_is_not_there_is_not_made_by_a_change(path):
    proposal = said(path, as_reported="431")
    path.unlink()
    with pytest.raises(TableError, match="no table"):
        commit(path, proposal, "Lan", "sửa")
    assert not path.exists()


def test_every_error_says_what_happened_and_what_to_do_in_both_languages(path, vi, en):
    path.write_bytes(b"PAR1 and no more")
    with pytest.raises(TableUnreadable) as raised:
        read_table(path)
    for message in (raised.value.what, raised.value.do):
        assert vi.say(message) != en.say(message)
    kinds = {each for each in vars(errors).values() if isinstance(each, type)}
    refused = {each for each in kinds if issubclass(each, TableError)}
    assert all(each.__name__ in errors.__doc__ for each in refused)


# --- row groups


@pytest.fixture
def grouped(path, monkeypatch):
    """The table in row groups of ten."""
    monkeypatch.setattr("loaders.table.row_groups.ROWS_A_GROUP", 10)
    monkeypatch.setattr("loaders.table.atomic_write.ROWS_A_GROUP", 10)
    write_table(read_table(path), path)
    return path


def test_only_the_row_groups_that_may_hold_a_series_are_read(grouped, monkeypatch):
    read = []
    genuine = pq.ParquetFile.read_row_groups

    def counted(file, groups, *args, **kwargs):
        read.append(list(groups))
        return genuine(file, groups, *args, **kwargs)

    monkeypatch.setattr(pq.ParquetFile, "read_row_groups", counted)
    with pq.ParquetFile(grouped) as file:
        whole = file.num_row_groups
    assert len(read_series(grouped, "local_agreements").rows) == 2
    assert len(read[0]) < whole / 2
    assert read_series(grouped, "zzz").rows.empty
    assert len(read) == 1  # no group may hold it: none is read


def test_any_rows_are_found_whatever_the_groups(grouped):
    whole = read_table(grouped).rows
    with pq.ParquetFile(grouped) as file:
        for indicator in ("local_agreements", "exports_wb", "zzz"):
            found = rows_with(file, {"indicator": [indicator], "ref_area": ["VN"]}).num_rows
            assert found == (whole["indicator"] == indicator).sum()
        assert groups_with(file, {"indicator": ["zzz"]}) == []
        assert len(groups_with(file, {"indicator": whole["indicator"]})) == file.num_row_groups


def test_commits_in_small_groups_say_the_same_as_in_one(grouped, path):
    before = [each.rows for each in commits(path)]
    made = commit(grouped, said(grouped, as_reported="431"), "Lan", "sửa")
    added, ended = changed_by(grouped, made)
    assert (added["as_reported"].tolist(), ended["as_reported"].tolist()) == (["431"], ["422"])
    assert [each.rows for each in commits(path)] == [1, *before]
    with opened(identity(path)) as file:
        assert ("indicators", "local_agreements") in used(file)


@pytest.mark.parametrize(
    ("ends", "indicator", "area", "may"),
    [
        ((("a", "m"), ("VN", "VN")), "c", None, True),
        ((("a", "m"), ("VN", "VN")), "m", "VN", True),
        ((("a", "m"), ("VN", "VN")), "n", None, False),
        ((("a", "m"), ("VN", "VN")), "c", "VN-SG", False),
        ((None, ("VN", "VN")), "z", "VN", True),
        ((None, None), "z", "XX", True),
    ],
)
def test_a_group_says_what_it_may_hold(ends, indicator, area, may):
    assert Reach(*ends).may_hold(indicator, area) is may


# --- proposals


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        (None, True), ("", True), (float("nan"), True), (pd.NaT, True), (0, False), (False, False),
        (" ", False), (date(2020, 1, 1), False),
    ],
)  # fmt: skip
def test_what_an_empty_cell_is(value, missing):
    assert is_missing(value) is missing


@given(st.floats(-1e15, 1e15, allow_nan=False, allow_subnormal=False), st.sampled_from([0, 1, -1]))
def test_numbers_a_sheet_cannot_tell_apart_are_alike(value, steps):
    near = float(f"{value:.15g}")
    far = value + steps * max(abs(value), 1.0) * 1e-9
    assert alike(pd.Series([value]), pd.Series([near])).all()
    assert alike(pd.Series([value]), pd.Series([far])).all() == (steps == 0)


def test_nothing_and_empty_text_are_alike():
    one, other = pd.Series([None, "", "x", np.nan]), pd.Series(["", None, "x", "y"])
    assert alike(one, other).tolist() == [True, True, True, False]


def test_what_a_review_leads_to_can_be_seen_before(path):
    plan = review(path, said(path, as_reported="431", locator="¶3"))
    seen = outcome(plan)
    assert sorted(seen.rows["as_reported"]) == ["431", "hơn 200"]
    assert seen.rows["realtime_end"].isna().all()
    again = review(path, as_proposal(plan, plan.now.version))
    assert not differing(again.rows, plan.rows).any()
    commit(path, as_proposal(plan, plan.now.version), "Lan", "sửa")
    assert printed(path) == ["431", "hơn 200"]


PREVIEWS = {
    "a bound": ({"as_reported": "hơn 422"}, "422 → > 422", "422 → > 422"),
    "growth": (
        {"change_as_reported": "tăng 115%"},
        "Growth (0.22 = 22%): 1.11 → 1.15; Growth as printed: tăng 111% → tăng 115%",
        "1,11 → 1,15",
    ),
    "a note": ({"comment": "Đã kiểm tra"}, "Note for readers: ", "→ Đã kiểm tra"),
    "a base": (
        {"change_base_start": date(2018, 1, 1), "change_base_end": date(2020, 12, 31)},
        "Growth since: first day: — → 1 January 2018; Growth since: last day: — → 31 December 2020",
        "— → 1/1/2018",
    ),
    "nothing any more": ({"obs_status": "M", "as_reported": None}, "withdrawn (it was 422)", "422"),
}  # fmt: skip


@pytest.mark.parametrize("case", PREVIEWS)
def test_a_change_is_foretold_in_both_languages(path, case, vi, en):
    cells, in_en, in_vi = PREVIEWS[case]
    given = {"as_reported": "422", **cells}
    plan = review(path, said(path, **given))
    [line], [other] = preview(plan, en), preview(plan, vi)
    assert in_en in line
    assert in_vi in other
    assert line != other


def test_two_who_change_one_catalog_entry_see_both_versions(path, en):
    source = read_footer(path).catalog.sources[0]
    version = read_footer(path).version
    mine = Proposal(entries=Catalog(sources=(replace(source, title="Của tôi"),)), version=version)
    theirs = Proposal(entries=Catalog(sources=(replace(source, title="Của họ"),)), version=version)
    commit(path, theirs, "Hoa", "đặt lại tên")
    with pytest.raises(Conflict) as raised:
        commit(path, mine, "Lan", "đặt tên")
    assert dispute_lines(raised.value.disputes[0], read_table(path), en) == [
        source.id,
        "The table says: Của họ",
        "You propose: Của tôi",
    ]
    assert read_footer(path).catalog.sources[0].title == "Của họ"


def test_an_entry_that_figures_point_to_cannot_go(path):
    gone = Proposal(removals=(("sources", "external-affairs-conference-2023"),))
    with pytest.raises(ProposalInvalid) as raised:
        commit(path, gone, "Lan", "bỏ nguồn")
    assert "figures point to it" in str(raised.value.problems[0].message)


def test_what_is_not_there_cannot_be_taken_out(path):
    assert commit(path, Proposal(removals=(("sources", "zzz"),)), "Lan", "bỏ") is None


# --- history and undo


def test_a_withdrawn_figure_comes_back_by_undoing_its_withdrawal(path):
    made = commit(path, said(path, obs_status="M", as_reported=None), "Lan", "nguồn rút")
    assert printed(path) == ["", "hơn 200"]
    assert [each.figure for each in current(read_series(path, "local_agreements")).observations][
        -1
    ] is None
    commit(path, reversal(path, made), "Hoa", "nguồn nói lại")
    assert printed(path) == ["422", "hơn 200"]
    assert [each.reason for each in commits(path)][:2] == ["nguồn nói lại", "nguồn rút"]


def test_one_commit_of_rows_and_entries_is_undone_whole(path):
    before = read_footer(path).catalog
    fresh = replace(before.sources[0], id="new-report")
    plan = said(path, as_reported="431")
    made = commit(path, replace(plan, entries=Catalog(sources=(fresh,))), "Lan", "cả hai")
    assert (made.rows, made.entries) == (1, 1)
    assert [each["id"] for each in entry_changes(path, made)] == ["new-report"]
    commit(path, reversal(path, made), "Lan", "hoàn tác")
    assert read_footer(path).catalog == before
    assert printed(path) == ["422", "hơn 200"]


def test_a_beginning_that_several_commits_share_is_said(path):
    table = read_table(path)
    moments = [datetime(2024, 1, 1, number, tzinfo=UTC) for number in range(17)]
    started = [moments[number % 17] for number in range(len(table.rows))]
    rows = table.rows.assign(realtime_start=pd.to_datetime(started).as_unit("us"))
    write_table(replace(table, rows=rows), path)
    names = [each.name for each in commits(path)]
    assert names == [name_of(each) for each in moments[::-1]]
    # of seventeen names in hexadecimal digits, two begin alike
    first = next(n[0] for n in names if sum(other[0] == n[0] for other in names) > 1)
    with pytest.raises(CommitRefused, match="Several commits begin"):
        commit_named(path, first)
    assert all(commit_named(path, each).name == each for each in names)


def test_history_says_who_did_what_to_the_catalog(path):
    source = replace(read_footer(path).catalog.sources[0], licence="CC BY 4.0")
    commit(path, Proposal(entries=Catalog(sources=(source,))), "Lan", "ghi giấy phép")
    with opened(identity(path)) as file:
        *earlier, change = catalog_changes(path, file)
    assert (change["by"], change["reason"]) == ("Lan", "ghi giấy phép")
    [entry] = change["entries"]
    assert (entry["before"]["licence"], entry["after"]["licence"]) == ("", "CC BY 4.0")
    metadata = pq.read_schema(path).metadata
    assert "history" not in json.loads(metadata[CATALOG_KEY])
    assert history_in(metadata) == [*earlier, change]


def as_first_version(path, history=()):
    """Put a file of format 1 in a table's place: its history within the catalog."""

    def older(known):
        later = {"area_groups", "recipes"}
        kept = {key: entries for key, entries in known.items() if key not in later}
        for indicator in kept["indicators"]:
            indicator.pop("balance", None)
        return {**kept, "format": 1, "history": list(history)}

    with_footer(path, older)


def test_a_file_of_the_first_version_is_read_and_moved_on_at_its_next_commit(path):
    before = read_table(path)
    entry = {"kind": "themes", "id": "x", "before": None, "after": {"id": "x", "name": {}}}
    first = {"moment": "2020-01-01T00:00:00+00:00", "by": "Lan", "reason": "x", "entries": [entry]}
    as_first_version(path, [first])
    assert HISTORY_KEY not in pq.read_schema(path).metadata
    older = read_table(path)
    assert older.rows.equals(before.rows)
    entries = tuple(replace(each, balance=False) for each in before.catalog.indicators)
    assert older.catalog == replace(before.catalog, indicators=entries, area_groups=())
    assert commits(path)[-1].entries == 1
    commit(path, said(path, as_reported="431"), "Lan", "sửa")
    metadata = pq.read_schema(path).metadata
    assert json.loads(metadata[CATALOG_KEY])["format"] == FORMAT
    assert history_in(metadata) == [first]


def test_a_damaged_history_is_said_and_does_not_keep_the_table_from_being_read(path):
    broken = {HISTORY_KEY: b"bm90IHppcHBlZA=="}
    rewritten(path, lambda t: t.replace_schema_metadata({**t.schema.metadata, **broken}))
    assert read_table(path).rows.equals(TABLE.rows)
    with pytest.raises(TableError, match="history"):
        commits(path)


@given(st.datetimes(), st.timedeltas(timedelta(microseconds=1), timedelta(days=9000)))
def test_a_commit_is_named_by_its_moment(moment, later):
    first = moment.replace(tzinfo=UTC)
    assert name_of(first) == name_of(first)
    assert len(name_of(first)) == 12
    if moment < datetime.max - later:
        assert name_of(first) != name_of(first + later)


# --- any table at all

figures = st.tuples(
    st.floats(-1e15, 1e15), st.sampled_from(COMPARATORS), st.integers(1, 99),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 4000),
)  # fmt: skip


@settings(max_examples=8)
@given(st.lists(figures, max_size=12, unique_by=lambda each: each[2]))
def test_any_table_is_read_as_it_was_written(tmp_path_factory, made):
    source = TABLE.catalog.sources[0].id
    rows = [
        {
            "indicator": "local_agreements", "ref_area": f"VN-{area:02}", "period_start": start,
            "period_end": start + timedelta(days), "period_basis": "stated", "obs_value": value,
            "comparator": comparator, "lower_bound": None, "upper_bound": None,
            "as_reported": f"{value:g}", "obs_status": "A", "source": source, "locator": "¶1",
            "realtime_start": datetime(2024, 1, 1, tzinfo=UTC), "recorded_by": "x", "reason": "y",
        }
        for value, comparator, area, start, days in made
    ]  # fmt: skip
    given_rows = pa.Table.from_pylist(rows, schema=SCHEMA).to_pandas(date_as_object=True)
    path = tmp_path_factory.mktemp("any") / "table.parquet"
    write_table(Table(given_rows, TABLE.catalog), path)
    again = read_table(path)
    ordered = given_rows.sort_values(["ref_area"]).reset_index(drop=True)
    assert again.rows[list(IDENTITY)].equals(ordered[list(IDENTITY)])
    assert again.rows["obs_value"].tolist() == ordered["obs_value"].tolist()
    assert again.catalog == TABLE.catalog
