"""Readers while a colleague saves: one state of the file or the next, never a mixture."""

from datetime import date, timedelta

import pytest

from loaders.changes.commit import commit
from loaders.changes.history import commits
from loaders.errors import TableUnreadable
from loaders.table import queries
from loaders.table.queries import MOST_SAVES, identity, read_footer, read_series, read_table
from tests.loaders.table.writers import add

DAY = date(2018, 8, 12) - timedelta(9)
SERIES = "local_affairs_conference_sessions"


@pytest.fixture
def saved_between(monkeypatch):
    """Let a colleague save right after a reader looked at the file: `saved_between(times)`."""

    def begin(times):
        left, saving = list(range(times)), []

        def looked_at(at):
            seen = identity(at)
            if left and not saving:  # a save looks at the file itself
                saving.append(left.pop())
                commit(at, add(DAY, saving[0]), "Lan", "giữa chừng")
                saving.clear()
            return seen

        monkeypatch.setattr(queries, "identity", looked_at)

    return begin


@pytest.mark.parametrize("times", [1, 3])
def test_a_save_between_looking_and_reading_is_read_whole(path, saved_between, times):
    before = len(read_series(path, SERIES).rows)
    saved_between(times)
    found = read_series(path, SERIES)
    assert len(found.rows) == before + times
    assert found.version == read_footer(path).version


def test_the_whole_table_is_of_one_state(path, saved_between):
    read_footer(path)  # its metadata is kept: that of the state before
    saved_between(2)
    assert read_table(path).version == read_footer(path).version


def test_who_saves_without_end_is_not_waited_for(path, saved_between):
    saved_between(MOST_SAVES + 1)
    assert len(read_table(path).rows) > 0


def test_the_history_of_a_file_that_grew_meanwhile_is_no_damage(path, monkeypatch):
    old = identity(path)
    commit(path, add(DAY, 7), "Lan", "giữa chừng")
    monkeypatch.setattr("loaders.changes.history.identity", lambda _path: old)
    assert len(commits(path, SERIES)) == 2


def test_damage_is_still_said(path):
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(TableUnreadable):
        read_table(path)
