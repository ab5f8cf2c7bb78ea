"""The table behind the pages: checked at once or behind them, and the last good one meanwhile."""

import threading

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from app_pages.state import snapshot
from app_pages.state.table_file import catalog_on, counts_on, known_on, load, series_on
from indicators.table import as_of
from loaders.errors import TableError, TableInvalid
from loaders.table.queries import read_table
from loaders.table.whole_check import problems_in
from tests.app_pages.tables import reprint

AGREEMENTS, FDI = "local_agreements", "fdi_total"


@pytest.fixture
def shown(monkeypatch, data):
    monkeypatch.setenv("INDICATORS_DATA", str(data))
    return data


@pytest.fixture
def held(monkeypatch):
    """Let every table be large, and its check wait until it is let go."""
    go_on = threading.Event()

    def waiting(file, catalog, progress):
        progress(0.4)
        go_on.wait(60)
        return problems_in(file, catalog, progress)

    monkeypatch.setattr(snapshot, "AT_ONCE", 0)
    monkeypatch.setattr(snapshot, "problems_in", waiting)

    def let_go():
        go_on.set()
        for thread in threading.enumerate():
            if thread.daemon and thread.name.startswith("check of"):
                thread.join(60)

    yield let_go
    let_go()


def unmarked(path, change=lambda rows: rows):
    pq.write_table(change(pq.read_table(path)), path)


def without_locators(rows):
    place = rows.schema.get_field_index("locator")
    field = rows.schema.field(place)
    return rows.set_column(place, field, pa.nulls(rows.num_rows, pa.string()))


def test_slices_say_what_the_whole_says(shown):
    file, whole = load().file, as_of(read_table(shown), None)
    for indicators in [(AGREEMENTS,), (AGREEMENTS, FDI), ("nothing",), ()]:
        rows = whole.rows[whole.rows["indicator"].isin(indicators)]
        found = series_on(file, indicators, None).rows
        assert sorted(found["obs_value"]) == sorted(rows["obs_value"])
    assert catalog_on(file, None) == whole.catalog
    assert set(counts_on(file, None)) == set(whole.rows["indicator"])


def test_a_small_table_is_checked_before_it_is_shown(shown):
    assert load().checking is None
    assert not load().is_unchecked
    unmarked(shown, without_locators)
    assert isinstance(load().error, TableInvalid)


def test_a_large_table_without_a_mark_is_shown_as_being_checked(held, shown):
    unmarked(shown)
    now = load()
    assert now.checking is not None
    assert now.is_unchecked
    assert known_on(now.file, None).rows.shape == as_of(read_table(shown), None).rows.shape
    held()
    assert load().checking is None
    assert not load().is_unchecked


def test_the_last_good_one_is_shown_while_the_next_is_checked(held, shown):
    reprint(shown, "431")  # a commit marks what it writes
    good = load()
    assert good.checking is None
    unmarked(shown, without_locators)
    meanwhile = load()
    assert meanwhile.file == good.file
    assert meanwhile.checking is not None
    assert not meanwhile.is_unchecked
    held()
    assert isinstance(load().error, TableInvalid)
    assert load().file == good.file


def test_a_large_table_that_is_wrong_and_the_first_one_is_refused(held, shown):
    unmarked(shown, without_locators)
    load()
    held()
    with pytest.raises(TableError):
        load()


@pytest.mark.usefixtures("held")
def test_a_page_says_that_its_table_is_being_checked(visit, data):
    unmarked(data)
    page = visit("overview", table=data, lang="en")
    [bar] = page.get("progress")
    assert "being checked" in bar.proto.text
