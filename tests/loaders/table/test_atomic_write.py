"""Killed writers, racing writers, full disks, folders one may not write in."""

import os
import random
import resource
import signal
import time
from datetime import date, timedelta

import pytest

from indicators.table import current
from loaders.changes.commit import commit
from loaders.changes.history import commits
from loaders.errors import TableNotWritable
from loaders.table.queries import identity, read_series, read_table
from tests.loaders.table import writers

NOBODY = 65534


def wait_for_a_commit(path, state):
    """Wait until the file is no longer in a state: its writer is at work by then."""
    for _ in range(6000):
        if identity(path) != state:
            return
        time.sleep(0.01)
    raise TimeoutError("the writer saved nothing in a minute")


@pytest.mark.parametrize("kills", [12, pytest.param(300, marks=pytest.mark.long)])
def test_a_writer_killed_at_any_moment_leaves_a_whole_table(path, kills):
    moments = random.Random(2023)
    rows, saves = len(read_table(path).rows), len(commits(path))
    for number in range(kills):
        history = commits(path)
        state = identity(path)
        writer = writers.spawning.Process(
            target=writers.save_until_killed, args=(path, 1000 * (number + 1))
        )
        writer.start()
        wait_for_a_commit(path, state)
        time.sleep(moments.uniform(0, 0.4))
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()
        table = read_table(path)
        now = commits(path)
        assert now[len(now) - len(history) :] == history
        assert len(table.rows) - rows == len(now) - saves
        assert len(now) > len(history)
    assert commit(path, writers.proposal(path, 7), "Lan", "sau khi bị ngắt")
    left = [each.name for each in path.parent.iterdir() if "-" in each.name]
    assert left == []


@pytest.mark.parametrize(
    ("processes", "each"), [(4, 6), pytest.param(8, 50, marks=pytest.mark.long)]
)
def test_racing_writers_lose_nothing_and_readers_see_whole_tables(path, processes, each):
    days = [date(2018, 8, 12) - timedelta(number) for number in range(each)]
    done, torn = writers.spawning.Event(), writers.spawning.SimpleQueue()
    reader = writers.spawning.Process(target=writers.read_until, args=(path, done, torn))
    racing = [
        writers.spawning.Process(target=writers.save_many, args=(path, number, days))
        for number in range(processes)
    ]
    for process in (reader, *racing):
        process.start()
    for process in racing:
        process.join()
    done.set()
    reader.join()
    history = commits(path, "local_affairs_conference_sessions")
    assert len(history) == processes * each + 1
    assert len({entry.moment for entry in history}) == len(history)
    rows = current(read_series(path, "local_affairs_conference_sessions")).rows
    assert len(rows) == processes * each + 1
    assert torn.empty(), torn.get()


def test_a_full_disk_is_said_and_loses_nothing(path, correct):
    state = path.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(TableNotWritable, match="The disk is full"):
            commit(path, correct(obs_value=431.0), "Lan", "sửa")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == state
    assert commit(path, correct(obs_value=431.0), "Lan", "sửa")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can stop being root")
def test_a_folder_one_may_not_write_in_is_said(path, correct):
    proposal = correct(obs_value=431.0)
    path.parent.chmod(0o755)
    for folder in path.parents[1:3]:
        folder.chmod(0o755)
    os.seteuid(NOBODY)
    try:
        with pytest.raises(TableNotWritable) as raised:
            commit(path, proposal, "Lan", "sửa")
    finally:
        os.seteuid(0)
    assert str(path.parent) in str(raised.value.do)
    assert commit(path, proposal, "Lan", "sửa")


def test_the_lock_of_a_dead_process_does_not_stand(path):
    state = identity(path)
    writer = writers.spawning.Process(target=writers.save_until_killed, args=(path, 1000))
    writer.start()
    wait_for_a_commit(path, state)
    os.kill(writer.pid, signal.SIGKILL)
    writer.join()
    started = time.monotonic()
    assert commit(path, writers.proposal(path, 431), "Lan", "sửa")
    assert time.monotonic() - started < 5
