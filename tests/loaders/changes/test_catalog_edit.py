"""Catalog entries set, taken out, put back: whole entries, and the JSON a change is kept as."""

from dataclasses import replace
from datetime import UTC, datetime

from indicators.catalog import Catalog, Event
from loaders.changes.catalog_edit import (
    CatalogChange,
    after,
    before,
    catalog_at,
    entries_by_id,
    entry_changes,
    referred,
    removable,
    with_entries,
)
from tests.indicators.checks.build import SOURCES, indicator, meeting, table

VISITS, TRIPS = indicator("visits"), indicator("trips", not_comparable_with=("visits",))
CATALOG = table([], (VISITS, TRIPS), events=(meeting(1, SOURCES[0].published),)).catalog
RENAMED = replace(VISITS, unit_mult=3)


def test_an_entry_is_set_in_its_place_and_a_new_one_at_the_end():
    changed = with_entries(
        CATALOG,
        [(("indicators", "visits"), RENAMED), (("indicators", "tours"), indicator("tours"))],
    )
    assert [each.id for each in changed.indicators] == ["visits", "trips", "tours"]
    assert changed.indicator["visits"].unit_mult == 3
    assert changed.sources == CATALOG.sources


def test_what_is_taken_out_is_gone_and_what_never_was_is_no_error():
    gone = [(("indicators", "visits"), None), (("sources", "nobody"), None)]
    assert [each.id for each in with_entries(CATALOG, gone).indicators] == ["trips"]


def test_only_what_differs_is_a_change():
    wanted = Catalog(indicators=(RENAMED, TRIPS))
    [change] = entry_changes(CATALOG, CATALOG, wanted, ())
    assert (change["kind"], change["id"]) == ("indicators", "visits")
    assert (change["before"]["unit_mult"], change["after"]["unit_mult"]) == (0, 3)


def test_what_one_had_before_and_left_alone_is_no_change_of_hers():
    now = with_entries(CATALOG, [(("indicators", "visits"), RENAMED)])
    assert entry_changes(now, CATALOG, Catalog(indicators=(VISITS,)), ()) == ()


def test_a_removal_is_a_change_only_of_what_is_there():
    names = [("indicators", "trips"), ("indicators", "nobody")]
    [change] = entry_changes(CATALOG, CATALOG, Catalog(), names)
    assert (change["id"], change["after"]) == ("trips", None)


def test_changes_set_and_taken_back_leave_the_catalog_as_it_was():
    wanted = Catalog(indicators=(RENAMED,), sources=(replace(SOURCES[0], title="Other"),))
    changes = entry_changes(CATALOG, CATALOG, wanted, [("indicators", "trips")])
    then = with_entries(CATALOG, after(changes))
    assert then != CATALOG
    back = with_entries(then, before(changes))
    assert entries_by_id(back, "indicators") == entries_by_id(CATALOG, "indicators")
    assert back.sources == CATALOG.sources


def test_the_catalog_at_a_moment_lacks_what_came_after_it():
    moment = datetime(2024, 1, 1, tzinfo=UTC)
    entries = [*entry_changes(CATALOG, CATALOG, Catalog(indicators=(RENAMED,)), ())]
    change = CatalogChange(moment=moment.isoformat(), by="Lan", reason="x", entries=entries)
    now = with_entries(CATALOG, after(entries))
    assert catalog_at(now, [change], moment) == now
    earlier = moment.replace(year=2023)
    assert catalog_at(now, [change], earlier).indicator["visits"] == VISITS


def test_what_others_point_to_is_not_removable_until_they_go():
    assert ("indicators", "visits") in referred(CATALOG)
    assert removable(CATALOG, [("indicators", "visits")]) == ()
    both = (("indicators", "visits"), ("indicators", "trips"))
    assert removable(CATALOG, both) == both
    assert removable(CATALOG, [("sources", "report")]) == ()  # the meeting is told there


def test_a_theme_of_an_event_is_pointed_to():
    event: Event = replace(CATALOG.events[0], themes=("theme",))
    alone = replace(CATALOG, indicators=(), events=(event,))
    assert removable(alone, [("themes", "theme")]) == ()
    assert removable(replace(alone, events=()), [("themes", "theme")]) == (("themes", "theme"),)
