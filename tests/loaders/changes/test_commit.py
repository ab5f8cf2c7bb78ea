import errno
import os
from datetime import UTC, datetime, timedelta

import pytest

from indicators.table import COLUMNS, at, current
from loaders.changes import commit as module
from loaders.changes.commit import commit
from loaders.changes.history import commits
from loaders.changes.proposal import Proposal, proposed
from loaders.errors import Conflict, ProposalInvalid, TableBusy, TableNotWritable
from loaders.table import atomic_write
from loaders.table.cell_text import LONGEST_TEXT
from loaders.table.queries import read_series, read_table, write_table


def figure(path):
    rows = current(read_series(path, "local_agreements")).rows
    return rows.set_index("as_reported")["obs_value"].to_dict()


def test_a_correction_closes_the_old_row_and_adds_a_new_one(path, correct):
    before = read_table(path)
    made = commit(path, correct(obs_value=431.0), "Lan", "Báo cáo in lại")
    after = read_table(path)
    assert len(after.rows) == len(before.rows) + 1
    assert figure(path) == {"hơn 200": 200, "431": 431}
    new = after.rows[after.rows["realtime_start"] == made.moment].to_dict("records")[0]
    assert (new["recorded_by"], new["reason"]) == ("Lan", "Báo cáo in lại")
    closed = after.rows[after.rows["realtime_end"] == made.moment].to_dict("records")[0]
    assert (closed["obs_value"], closed["recorded_by"]) == (422, "Nhóm biên tập ‖ Curators")


def test_what_the_table_said_before_stays_to_the_bit(path, correct):
    before = read_table(path)
    moment = before.rows["realtime_start"].max()
    commit(path, correct(obs_value=431.0), "Lan", "sửa")
    columns = [name for name in COLUMNS if name != "realtime_end"]
    then = at(read_table(path), moment).rows[columns].reset_index(drop=True)
    assert then.equals(before.rows[columns].reset_index(drop=True))


def test_saying_what_stands_already_is_nothing_to_do(path, correct):
    state = path.read_bytes()
    assert commit(path, correct(), "Lan", "không đổi gì") is None
    assert path.read_bytes() == state


def test_the_same_proposal_twice_is_saved_once(path, correct):
    proposal = correct(obs_value=431.0)
    assert commit(path, proposal, "Lan", "sửa")
    assert commit(path, proposal, "Lan", "sửa") is None


def test_changes_to_other_figures_are_merged(path, correct):
    old = correct(obs_value=431.0)
    commit(path, other_figure(path, "300"), "Hoa", "sửa đoàn")
    assert commit(path, old, "Lan", "sửa thỏa thuận")
    delegations = current(read_series(path, "local_delegations_abroad")).rows
    assert delegations["obs_value"].max() == 300
    assert "431" in figure(path)


def test_a_figure_left_alone_is_no_change_of_mine(path, correct):
    untouched = correct()
    commit(path, correct(obs_value=431.0), "Hoa", "sửa")
    assert commit(path, untouched, "Lan", "nộp lại bảng cũ") is None
    assert "431" in figure(path)


def test_the_same_figure_changed_twice_shows_both_versions(path, correct):
    mine = correct(obs_value=440.0)
    commit(path, correct(obs_value=431.0), "Hoa", "sửa")
    with pytest.raises(Conflict) as raised:
        commit(path, mine, "Lan", "sửa")
    [dispute] = raised.value.disputes
    assert (dispute.theirs["obs_value"], dispute.ours["obs_value"]) == (431, 440)
    assert dispute.theirs["recorded_by"] == "Hoa"
    assert "431" in figure(path)


def test_an_unknown_version_merges_nothing_blindly(path, correct):
    with pytest.raises(Conflict):
        commit(path, correct(obs_value=440.0), "Lan", "sửa", expecting="0123456789ab")


@pytest.mark.parametrize(("by", "reason", "columns"), [
    ("", "sửa", ["recorded_by"]), ("Lan", " ", ["reason"]), ("", "", ["recorded_by", "reason"]),
])  # fmt: skip
def test_nobody_changes_the_table_namelessly(path, correct, by, reason, columns):
    with pytest.raises(ProposalInvalid) as raised:
        commit(path, correct(obs_value=431.0), by, reason)
    assert [each.column for each in raised.value.problems] == columns


@pytest.mark.parametrize(("by", "reason", "columns"), [
    ("La\x07n", "sửa", ["recorded_by"]),
    ("Lan", "bản in lại\x0bcó chữ ký", ["reason"]),  # a line broken in slides
    ("Lan", "x" * (LONGEST_TEXT + 1), ["reason"]),
    ("\udcff", "\ufffe", ["recorded_by", "reason"]),
])  # fmt: skip
def test_a_name_or_reason_that_no_file_can_hold_is_not_saved(
    path, correct, by, reason, columns, vi
):
    state = path.read_bytes()
    with pytest.raises(ProposalInvalid) as raised:
        commit(path, correct(obs_value=431.0), by, reason)
    assert [each.column for each in raised.value.problems] == columns
    assert all("ký tự" in vi.say(each.message) for each in raised.value.problems)
    assert path.read_bytes() == state


def test_a_reason_may_have_several_lines(path, correct):
    assert commit(path, correct(obs_value=431.0), "Lan", "một\nhai").reason == "một\nhai"


def test_an_error_keeps_everything_out(path, correct):
    state = path.read_bytes()
    with pytest.raises(ProposalInvalid):
        commit(path, correct(source="nobody"), "Lan", "sửa")
    assert path.read_bytes() == state


def test_moments_increase_though_the_clock_goes_backwards(path, correct, monkeypatch):
    first = commit(path, correct(obs_value=431.0), "Lan", "một")
    monkeypatch.setattr(module, "now", lambda: datetime(2001, 1, 1, tzinfo=UTC))
    second = commit(path, correct(obs_value=432.0), "Lan", "hai")
    third = commit(path, correct(obs_value=433.0), "Lan", "ba")
    assert second.moment == first.moment + timedelta(microseconds=1)
    assert third.moment > second.moment
    assert [each.reason for each in commits(path)][:3] == ["ba", "hai", "một"]


@pytest.mark.parametrize(("error", "says"), [
    (errno.ENOSPC, "The disk is full."),
    (errno.EDQUOT, "The disk is full."),
    (errno.EROFS, "The table's folder cannot be written to."),
])  # fmt: skip
def test_a_disk_that_refuses_leaves_the_table_as_it_was(path, correct, monkeypatch, error, says):
    state = path.read_bytes()

    def fails(_):
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(atomic_write.os, "fsync", fails)
    with pytest.raises(TableNotWritable) as raised:
        commit(path, correct(obs_value=431.0), "Lan", "sửa")
    assert str(raised.value.what) == says
    assert path.read_bytes() == state
    assert [each.name for each in path.parent.iterdir() if "-" in each.name] == []


def test_a_new_file_that_reads_back_wrong_never_takes_the_place(path, correct, monkeypatch):
    state = path.read_bytes()
    monkeypatch.setattr(module, "write_revised", lambda *given: given[1].write(state))
    with pytest.raises(Exception, match="did not read back"):
        commit(path, correct(obs_value=431.0), "Lan", "sửa")
    assert path.read_bytes() == state


def test_someone_else_saving_is_waited_for_only_so_long(path, correct, monkeypatch):
    with atomic_write.locked(path):
        monkeypatch.setattr(atomic_write.locked.__wrapped__, "__defaults__", (0.1,))
        with pytest.raises(TableBusy):
            commit(path, correct(obs_value=431.0), "Lan", "sửa")
    assert commit(path, correct(obs_value=431.0), "Lan", "sửa")


def test_what_a_dead_writer_left_is_cleared_away(path, correct):
    path.with_name(f".{path.stem}-{'0' * 32}").write_bytes(b"half a file")
    path.with_name(f".{path.name}.lock").write_bytes(b"4194304")
    assert commit(path, correct(obs_value=431.0), "Lan", "sửa")
    assert {each.name for each in path.parent.iterdir()} == {
        path.name,
        f".{path.name}.lock",
    }


def test_the_file_keeps_its_rights(path, correct):
    path.chmod(0o640)
    commit(path, correct(obs_value=431.0), "Lan", "sửa")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_to_the_table_stays_a_link(path, correct, tmp_path):
    link = tmp_path / "link.parquet"
    link.symlink_to(path)
    commit(link, correct(obs_value=431.0), "Lan", "sửa")
    assert link.is_symlink()
    assert "431" in figure(path)


def test_progress_runs_from_nothing_to_all(path, correct):
    seen = []
    commit(path, correct(obs_value=431.0), "Lan", "sửa", progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_row_groups_keep_their_size(path, correct, monkeypatch):
    monkeypatch.setattr("loaders.table.row_groups.ROWS_A_GROUP", 50)
    monkeypatch.setattr("loaders.table.atomic_write.ROWS_A_GROUP", 50)
    write_table(read_table(path), path)
    commit(path, correct(obs_value=431.0), "Lan", "sửa")
    commit(path, other_figure(path, "300"), "Hoa", "sửa đoàn")
    with module.pq.ParquetFile(path) as file:
        sizes = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
    full, rest = divmod(len(read_table(path).rows), 50)
    assert sizes == [50] * full + [rest]
    rows = read_table(path).rows
    order = ["indicator", "ref_area", "period_start", "realtime_start"]
    assert rows[order].equals(rows[order].sort_values(order).reset_index(drop=True))


def other_figure(path, printed):
    table = read_table(path)
    rows = current(table.series("local_delegations_abroad")).rows
    row = rows[rows["as_reported"] == "298"].to_dict("records")[0]
    return Proposal(proposed([{**row, "as_reported": printed}]), version=table.version)
