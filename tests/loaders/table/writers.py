"""Processes that write to a table, for the tests that kill them or let them race."""

import multiprocessing
import traceback
from pathlib import Path

from indicators.area import is_area
from indicators.table import current
from loaders.changes.commit import commit
from loaders.changes.proposal import Proposal, proposed
from loaders.errors import TableBusy
from loaders.table.queries import read_series, read_table

spawning = multiprocessing.get_context("forkserver")
spawning.set_forkserver_preload([__name__])


def area(number):
    """An area of its own for each number: a province, or a subdivision of a neighbour."""
    code = f"VN-{number:02}"
    return code if is_area(code) else f"LA-{number:02}"


def proposal(path, number):
    """Propose that one figure is a number."""
    table = read_series(path, "local_agreements")
    row = current(table).rows.to_dict("records")[-1]
    cells = {**row, "obs_value": float(number), "as_reported": str(number)}
    bounds = {"lower_bound": float(number), "upper_bound": float(number)}
    return Proposal(proposed([{**cells, **bounds}]), version=table.version)


def add(day, number):
    """Propose a figure that nobody else proposes: one of its own source's day."""
    row = {
        "indicator": "local_affairs_conference_sessions",
        "ref_area": area(number),
        "period_start": day,
        "period_end": day,
        "period_basis": "stated",
        "as_reported": str(number),
        "obs_status": "A",
        "source": "external-affairs-conference-2018",
        "locator": "¶1",
    }
    return Proposal(proposed([row]))


def save_until_killed(path: Path, first: int) -> None:
    """Correct one figure over and over."""
    for number in range(first, first + 10_000):
        commit(path, proposal(path, number), "Máy", f"lần {number}")


def save_many(path: Path, writer: int, days: list) -> None:
    """Add one figure a day, in an area of one's own."""
    for day in days:
        while True:
            try:
                commit(path, add(day, writer), f"Người {writer}", "đua")
                break
            except TableBusy:
                continue


def read_until(path: Path, done, torn) -> None:
    """Read the whole table over and over; tell of the times it was no table."""
    while not done.is_set():
        try:
            read_table(path)
        except Exception:  # noqa: BLE001 # whatever it is, a reader must not see it
            torn.put(traceback.format_exc())
