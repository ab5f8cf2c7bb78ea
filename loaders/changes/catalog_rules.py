"""What catalog entries must hold: errors, and warnings for what a reader would miss."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from indicators.catalog import Catalog
from indicators.grammar.printing.magnitudes import MAGNITUDES
from indicators.grammar.typed.fit import unit_kind
from indicators.language import Message, language_codes
from loaders.changes.catalog_edit import EntryChange, referred
from loaders.errors import Severity
from loaders.table.cell_text import is_showable
from loaders.table.rules import EMPTY, NOT_SHOWABLE

ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
WEB_ADDRESS = re.compile(r"https?://\S+")
# What each kind of entry cannot do without.
NEEDED = {
    "themes": ("name",),
    "indicators": ("name", "theme", "kind", "unit", "unit_measure"),
    "sources": ("title", "published"),
    "events": ("name", "start", "precision", "source", "locator"),
    "area_groups": ("name", "members"),
    "recipes": ("toml",),
}
OTHER_KIND = Message("The kind cannot change to “{value}”: figures stand under the other one.")
OTHER_UNIT = Message(
    "The unit cannot change to “{value}”: figures stand in the other one. Add another indicator "
    "and enter them there."
)
TRANSLATED = ("name", "description", "unit")
POWERS = (0, *sorted(MAGNITUDES))  # of ten, that have a word
MOST_DECIMALS = 6


class Flaw(NamedTuple):
    """One thing wrong with one field of an entry."""

    column: str
    value: object
    message: Message
    severity: Severity = "error"


def flaws(
    change: EntryChange, catalog: Catalog, in_use: Collection[tuple[str, str]]
) -> Iterator[Flaw]:
    """Yield what is wrong with a changed entry, in the catalog as it would be.

    `in_use` holds the entries that rows point to, as kind and id.
    """
    kind, entry = change["kind"], change["after"]
    used = (kind, change["id"]) in in_use
    if entry is None:
        yield from _still_needed(kind, change["id"], catalog, used=used)
        return
    yield from _unshowable(entry)
    if kind == "indicators":
        yield from _display(entry)
    if kind in NEEDED:
        yield from _fields(kind, entry)
        yield from _references(kind, entry, catalog)
    before = change["before"]
    if used and before:
        yield from _of_other_figures(before, entry)


def _of_other_figures(before: dict[str, Any], entry: dict[str, Any]) -> Iterator[Flaw]:
    """Find what would say something else of the figures that stand under an indicator."""
    if before.get("kind") != entry.get("kind"):
        yield Flaw("kind", entry["kind"], OTHER_KIND)
    if "unit_measure" not in before:
        return
    then, now = (unit_kind(each["unit"], each["unit_measure"]) for each in (before, entry))
    if then != now:
        yield Flaw("unit_measure", entry["unit_measure"], OTHER_UNIT)


def _still_needed(kind: str, name: str, catalog: Catalog, *, used: bool) -> Iterator[Flaw]:
    if used:
        yield Flaw("id", name, Message("“{value}” cannot go: figures point to it."))
    elif (kind, name) in referred(catalog):
        yield Flaw("id", name, Message("“{value}” cannot go: others in the catalog point to it."))


def _unshowable(entry: dict[str, Any]) -> Iterator[Flaw]:
    for column, value in entry.items():
        texts = value.values() if isinstance(value, dict) else [value]
        if not all(is_showable(each) for each in texts if isinstance(each, str)):
            yield Flaw(column, "", NOT_SHOWABLE)


def _display(entry: dict[str, Any]) -> Iterator[Flaw]:
    """Find what no chart could be labelled with, and sentences that leave the figure out."""
    allowed = {"unit_mult": POWERS, "decimals": range(MOST_DECIMALS + 1)}
    for column, numbers in allowed.items():
        if entry[column] not in numbers:
            yield Flaw(
                column,
                entry[column],
                Message(
                    "“{value}” is not allowed under “{column}”. Use one of: {allowed}.",
                    {"allowed": ", ".join(map(str, numbers))},
                ),
            )
    for text in entry["phrase"].values():
        if "{number}" not in text:
            yield Flaw(
                "phrase",
                text,
                Message("“{value}” does not say the figure. Put {number} where it goes.",
                        {"number": "{number}"}),
            )  # fmt: skip


def _fields(kind: str, entry: dict[str, Any]) -> Iterator[Flaw]:
    if not ID.fullmatch(entry["id"]):
        yield Flaw("id", entry["id"], Message("“{value}” is no id. Use a–z, 0–9, _ and - only."))
    for column in NEEDED[kind]:
        if not entry.get(column):
            yield Flaw(column, "", EMPTY)
    for column in TRANSLATED:
        text = entry.get(column)
        missing = [code for code in language_codes() if text and not text.get(code)]
        for code in missing:
            yield Flaw(
                column,
                code,
                Message("“{column}” is missing in one language ({value}). Add it if you can."),
                "warning",
            )
    if entry.get("url") and not WEB_ADDRESS.fullmatch(entry["url"]):
        yield Flaw(
            "url", entry["url"], Message("“{value}” is no web address. Write it with https://.")
        )


def _references(kind: str, entry: dict[str, Any], catalog: Catalog) -> Iterator[Flaw]:
    unknown = Message("The catalog has no “{value}”. Add it there, or use a known id.")
    if kind == "indicators":
        if entry["theme"] not in catalog.theme:
            yield Flaw("theme", entry["theme"], unknown)
        others: Sequence[str] = entry["not_comparable_with"]
        for each in others:
            if each not in catalog.indicator:
                yield Flaw("not_comparable_with", each, unknown)
    if kind == "events":
        if entry["source"] not in catalog.source:
            yield Flaw("source", entry["source"], unknown)
        for theme in entry["themes"]:
            if theme not in catalog.theme:
                yield Flaw("themes", theme, unknown)
        if entry["end"] and date.fromisoformat(entry["end"]) < date.fromisoformat(entry["start"]):
            yield Flaw("end", entry["end"], Message("The event ends ({value}) before it starts."))
