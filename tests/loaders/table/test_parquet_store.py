"""The store: each question's answer is what the whole table says, whatever the row groups."""

from datetime import UTC, date, datetime, timedelta

import pandas as pd
import pytest

from indicators.table import Table, as_of, current, frame, latest_published
from loaders.changes.commit import commit
from loaders.errors import TableError
from loaders.table import parquet_store
from loaders.table.parquet_store import ParquetStore
from loaders.table.queries import read_table, write_table
from loaders.table.store import TableStore
from tests.places import SHIPPED

RECORDED = datetime(2026, 11, 1, tzinfo=UTC)
FLOW, STOCK = "local_delegations_abroad", "diplomatic_relations"
AREAS = ("VN", "VN-56", "JP")


def year(number, months=12, first=1):
    start = date(number, first, 1)
    end = date(number + (first + months > 12), (first + months - 1) % 12 + 1, 1)
    return start, end - timedelta(1)


def made(indicator, area, days, value, source, **cells):
    start, end = days
    return {
        "indicator": indicator, "ref_area": area, "period_start": start, "period_end": end,
        "period_basis": "stated", "obs_value": value, "comparator": "=", "lower_bound": value,
        "upper_bound": value, "as_reported": str(value), "obs_status": "A", "source": source,
        "locator": "¶1", "realtime_start": RECORDED, "recorded_by": "x", "reason": "y", **cells,
    }  # fmt: skip


def rows(catalog):
    """Years and quarters of three areas, a second source, a revision, a withdrawal, a stock."""
    first, *_, last = sorted(catalog.sources, key=lambda source: source.published)
    for area in AREAS:
        for number in range(2010, 2020):
            yield made(FLOW, area, year(number), float(number), first.id)
        yield made(FLOW, area, year(2019), 7.0, last.id)
        for quarter in range(4):
            yield made(FLOW, area, year(2018, 3, 1 + 3 * quarter), float(quarter), first.id)
        yield made(
            STOCK, area, (date(2019, 12, 31),) * 2, 3.0, first.id, comment="Chưa gồm Vatican"
        )
    later = RECORDED + timedelta(1)
    yield made(FLOW, "VN", year(2009), 1.0, first.id, realtime_end=later)
    yield made(FLOW, "VN", year(2009), 2.0, first.id, realtime_start=later)
    yield made(FLOW, "VN", year(2020), None, first.id, obs_status="M")


@pytest.fixture(params=[3, 10_000])
def store(tmp_path, monkeypatch, request):
    monkeypatch.setattr("loaders.table.atomic_write.ROWS_A_GROUP", request.param)
    catalog = read_table(SHIPPED).catalog
    path = tmp_path / "[made] table*.parquet"  # what a search for files would take as a pattern
    write_table(Table(frame(rows(catalog)), catalog), path)
    return ParquetStore(path)


def test_all_areas(store):
    assert store.area_codes() == tuple(sorted(AREAS))


@pytest.fixture
def whole(store):
    return read_table(store.path)


def same(one, other):
    order = ["indicator", "ref_area", "period_start", "period_end", "source", "realtime_start"]
    left, right = (each.sort_values(order).reset_index(drop=True) for each in (one, other))
    pd.testing.assert_frame_equal(left, right)


DAYS = [None, date(2020, 1, 1), date(2024, 1, 1)]


def test_it_is_a_store(store):
    asked: TableStore = store
    assert asked.version
    assert asked.catalog() == read_table(SHIPPED).catalog


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("area", ["VN", "JP", None])
def test_a_series_is_what_the_whole_table_says_of_it(store, whole, area, day):
    same(store.series(FLOW, area, day=day).rows, as_of(whole, day).series(FLOW, area).rows)
    assert store.series(FLOW, area, day=day).catalog == as_of(whole, day).catalog


def test_a_series_at_one_frequency_leaves_out_the_others(store):
    assert len(store.series(FLOW, "JP", "annual").rows) == 11
    quarters = store.series(FLOW, "JP", "quarterly").rows
    assert list(quarters["obs_value"]) == [0, 1, 2, 3]
    assert store.series(FLOW, "JP", "monthly").rows.empty
    assert len(store.series(STOCK, "JP", "annual").rows) == 1


def test_every_version_is_there_for_those_who_ask(store, whole):
    same(store.versions(FLOW, "VN").rows, whole.series(FLOW, "VN").rows)
    assert len(store.versions(FLOW, "VN").rows) == len(store.series(FLOW, "VN").rows) + 1


def test_the_series_of_an_indicator_are_listed_with_home_first(store):
    found = [(each.ref_area, each.frequency, each.figures) for each in store.areas(FLOW)]
    assert found == [
        ("VN", "annual", 12), ("VN", "quarterly", 4), ("JP", "annual", 11), ("JP", "quarterly", 4),
        ("VN-56", "annual", 11), ("VN-56", "quarterly", 4),
    ]  # fmt: skip
    assert store.areas(FLOW)[0].span.start == date(2009, 1, 1)
    assert store.areas("nothing") == ()


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("some", [None, [FLOW], [FLOW, STOCK, "nothing"], []])
def test_the_latest_of_an_area_is_the_last_period_of_each_indicator(store, whole, area, day, some):
    known = as_of(whole, day).rows
    known = known[(known["ref_area"] == area) & (known["obs_status"] != "M")]
    if some is not None:
        known = known[known["indicator"].isin(some)]
    last = known.groupby("indicator")["period_end"].transform("max")
    lasting = known[known["period_end"] == last]
    same(store.latest(area, day, some).rows, lasting)
    assert len(latest_published(store.latest(area, day, some)).rows) == len(set(known["indicator"]))


def test_changes_are_those_recorded_since_the_last_first(store, whole):
    assert len(store.changes(RECORDED).rows) == 1
    assert store.changes(RECORDED + timedelta(2)).rows.empty
    everything = store.changes(RECORDED - timedelta(1)).rows
    same(everything, current(whole).rows)
    assert everything["realtime_start"].is_monotonic_decreasing
    assert len(store.changes(RECORDED - timedelta(1), most=5).rows) == 5


def test_sources_are_counted_and_paged(store, monkeypatch):
    days = [use.source.published for use in store.sources()]
    assert days == sorted(days, reverse=True)
    counted = {use.source.id: (use.figures, use.indicators) for use in store.sources()}
    assert sorted(counted.values())[-2:] == [(3, 1), (46, 2)]
    monkeypatch.setattr(parquet_store, "SOURCES_A_PAGE", 2)
    assert store.sources(1)[0].source.published <= store.sources(0)[1].source.published
    assert store.sources(99) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("quan he ngoai giao", (STOCK, "VN")),
        ("vatican", (STOCK, "VN")),  # a note
        ("quan he ngoai giao nhat ban", (STOCK, "JP")),
        ("quan he ngoai giao bac ninh", (STOCK, "VN-56")),
    ],
)
def test_a_search_finds_indicators_and_their_areas(store, text, found):
    hit = store.search(text)[0]
    assert (hit.indicator.id, hit.ref_area) == found


def test_an_area_without_figures_is_not_offered(store):
    assert store.search("quan he ngoai giao singapore") == ()


def test_a_commit_is_seen_at_once(path, correct):
    store = ParquetStore(path)
    before = store.version
    assert "Đã sửa" not in set(store.series("local_agreements").rows["comment"])
    commit(path, correct(comment="Đã sửa"), "Lan", "ghi chú")
    assert store.version != before
    assert "Đã sửa" in set(store.series("local_agreements").rows["comment"])
    assert "Đã sửa" in set(store.latest(indicators=["local_agreements"]).rows["comment"])


def test_a_file_that_is_gone_is_said(path):
    store = ParquetStore(path)
    path.unlink()
    for ask in (store.catalog, store.latest, store.sources, lambda: store.search("fdi")):
        with pytest.raises(TableError):
            ask()
