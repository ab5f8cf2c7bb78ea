"""Catalog entries set, taken out and put back; which of them others point to.

A change is kept with each entry before and after, as the JSON that the file's footer holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypedDict

from indicators.catalog import (
    ENTRY_TYPES,
    Catalog,
    Entry,
    entry_from_json,
    entry_to_json,
    name_of_entry,
)

INDICATORS = "indicators"
EntryName = tuple[str, str]  # kind and id


class EntryChange(TypedDict):
    """One catalog entry, before and after a commit; None where it was not there."""

    kind: str
    id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class CatalogChange(TypedDict):
    """What one commit changed in the catalog, as the footer keeps it."""

    moment: str
    by: str
    reason: str
    entries: list[EntryChange]


def entries_by_id(catalog: Catalog, kind: str) -> dict[str, Entry]:
    """Return one kind's entries by what names them: their id; for an answer, the finding."""
    return {name_of_entry(entry): entry for entry in getattr(catalog, kind)}


def with_entries(catalog: Catalog, changed: Iterable[tuple[EntryName, Entry | None]]) -> Catalog:
    """Return a catalog with some entries set, and those that are None taken out."""
    lists = {kind: entries_by_id(catalog, kind) for kind in ENTRY_TYPES}
    for (kind, name), entry in changed:
        if entry is None:
            lists[kind].pop(name, None)
        else:
            lists[kind][name] = entry
    made: dict[str, Any] = {kind: tuple(entries.values()) for kind, entries in lists.items()}
    return Catalog(**made)


def after(changes: Iterable[EntryChange]) -> Iterable[tuple[EntryName, Entry | None]]:
    """Return what changes set: each entry as it is after them."""
    return (((c["kind"], c["id"]), _entry(c["kind"], c["after"])) for c in changes)


def before(changes: Iterable[EntryChange]) -> Iterable[tuple[EntryName, Entry | None]]:
    """Return what taking changes back sets: each entry as it was before them."""
    return (((c["kind"], c["id"]), _entry(c["kind"], c["before"])) for c in changes)


def entry_changes(
    now: Catalog, base: Catalog, wanted: Catalog, removals: Iterable[EntryName]
) -> tuple[EntryChange, ...]:
    """Return what sets the wanted entries otherwise than they were and are; what is taken out."""
    changes = []
    for kind in ENTRY_TYPES:
        earlier, present = entries_by_id(base, kind), entries_by_id(now, kind)
        changes += [
            _change(kind, name, present.get(name), entry)
            for name, entry in entries_by_id(wanted, kind).items()
            if entry not in (earlier.get(name), present.get(name))
        ]
    gone = (((kind, name), entries_by_id(now, kind).get(name)) for kind, name in removals)
    return (*changes, *(_change(*name, entry, None) for name, entry in gone if entry))


def catalog_at(now: Catalog, changes: Iterable[CatalogChange], moment: datetime) -> Catalog:
    """Return what the catalog said at a moment: later changes taken back."""
    later = [c for c in changes if datetime.fromisoformat(c["moment"]) > moment]
    return with_entries(now, (e for c in reversed(later) for e in before(c["entries"])))


def referred(catalog: Catalog) -> set[EntryName]:
    """Return the entries that others in the catalog point to, as kind and id."""
    indicators = catalog.indicators
    unlike = {(INDICATORS, other) for each in indicators for other in each.not_comparable_with}
    themes = {("themes", each.theme) for each in indicators}
    themes |= {("themes", theme) for event in catalog.events for theme in event.themes}
    return unlike | themes | {("sources", each.source) for each in catalog.events}


def removable(catalog: Catalog, wanted: Iterable[EntryName]) -> tuple[EntryName, ...]:
    """Return those of some entries, as kind and id, that nothing else in the catalog points to."""
    going = tuple(wanted)
    needed = referred(with_entries(catalog, ((name, None) for name in going)))
    free = tuple(name for name in going if name not in needed)
    return free if free == going else removable(catalog, free)


def _change(kind: str, name: str, old: Entry | None, new: Entry | None) -> EntryChange:
    before, after = (entry_to_json(entry) if entry else None for entry in (old, new))
    return EntryChange(kind=kind, id=name, before=before, after=after)


def _entry(kind: str, values: dict[str, Any] | None) -> Entry | None:
    return None if values is None else entry_from_json(kind, values)
