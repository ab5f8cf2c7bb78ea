"""The catalog: what each indicator, source, event, theme and group of areas is, in SDMX terms.

It travels as JSON in the footer of the table's file; a text in several languages is an
object of language codes. A catalog never changes: `with_entry` and the like return another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from typing import Any, Literal, Self, get_args

Text = Mapping[str, str]
Kind = Literal["stock", "flow"]
Precision = Literal["day", "month", "year"]
Edition = Literal["known", "unknown"]
KINDS: tuple[Kind, ...] = get_args(Kind)
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
EDITIONS: tuple[Edition, ...] = get_args(Edition)


class CatalogError(ValueError):
    """An entry of the catalog that cannot be read: which one, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A heading that indicators stand under."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted, in which unit, and what it must not be compared with.

    `unit` is the noun after the number (`agreements`); `unit_measure` its code (an ISO 4217
    currency, or an SDMX unit); `unit_mult` the power of ten figures are shown in. `phrase`
    says a figure in a sentence (`localities signed {number} {unit}`). A `cumulative` stock can
    only rise; a `balance` may be below zero; no figure can exceed `maximum`, in the base unit.
    """

    id: str
    name: Text
    description: Text
    theme: str
    kind: Kind
    unit: Text
    unit_measure: str
    unit_mult: int = 0
    decimals: int = 0
    not_comparable_with: tuple[str, ...] = ()
    featured: bool = False
    phrase: Text = field(default_factory=dict)
    cumulative: bool = False
    maximum: float | None = None
    balance: bool = False

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise CatalogError(f"indicator {self.id}: kind {self.kind!r} is none of {KINDS}")

    @property
    def is_stock(self) -> bool:
        """Whether its figures hold on a day, rather than over a span."""
        return self.kind == "stock"


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures were said: an article, a report, a database.

    `edition` is unknown where a database was read without a record of what it said before.
    """

    id: str
    title: str
    publisher: str
    published: date
    url: str = ""
    language: str = "vi"
    speaker: Text = field(default_factory=dict)
    licence: str = ""
    edition: Edition = "known"

    def __post_init__(self) -> None:
        if self.edition not in EDITIONS:
            raise CatalogError(f"source {self.id}: edition {self.edition!r} is unknown")


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated that helps to read a chart of its themes; of every chart, without themes.

    `end` is None where it is not known.
    """

    id: str
    name: Text
    start: date
    end: date | None
    precision: Precision
    source: str
    locator: str
    themes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.precision not in PRECISIONS:
            raise CatalogError(f"event {self.id}: precision {self.precision!r} is unknown")


@dataclass(frozen=True, slots=True)
class CuratorAnswer:
    """What a curator answered to a finding of the checks: who, when, why."""

    finding: str
    by: str
    day: date
    reason: Text


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """Areas that are shown together under one name: ASEAN. `members` are ISO 3166 codes."""

    id: str
    name: Text
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How files of one shape, from elsewhere, are read: TOML text under a name."""

    id: str
    toml: str


Entry = Theme | Indicator | Source | Event | CuratorAnswer | AreaGroup | Recipe


@dataclass(frozen=True)
class Catalog:
    """All the lists, in the order they are shown in."""

    themes: tuple[Theme, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    answers: tuple[CuratorAnswer, ...] = ()
    area_groups: tuple[AreaGroup, ...] = ()
    recipes: tuple[Recipe, ...] = ()

    @cached_property
    def indicator(self) -> Mapping[str, Indicator]:
        """Indicators by id."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def theme(self) -> Mapping[str, Theme]:
        """Themes by id."""
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def area_group(self) -> Mapping[str, AreaGroup]:
        """Groups of areas by id."""
        return {group.id: group for group in self.area_groups}

    @cached_property
    def recipe(self) -> Mapping[str, str]:
        """The TOML text of each recipe, by its name."""
        return {recipe.id: recipe.toml for recipe in self.recipes}

    def published_by(self, day: date) -> Self:
        """Return what was public on a day: later sources, and the events they tell, left out."""
        sources = tuple(source for source in self.sources if source.published <= day)
        public = {source.id for source in sources}
        events = tuple(event for event in self.events if event.source in public)
        return replace(self, sources=sources, events=events)

    def with_entry(self, entry: Entry) -> Self:
        """Return the catalog with an entry, in the place of the one it has the name of."""
        kind = KIND_OF[type(entry)]
        entries = {name_of_entry(old): old for old in getattr(self, kind)}
        return replace(self, **{kind: tuple((entries | {name_of_entry(entry): entry}).values())})

    def without(self, kind: str, name: str) -> Self:
        """Return the catalog without the entry of a kind (`sources`) that has a name, if any."""
        kept = (entry for entry in getattr(self, kind) if name_of_entry(entry) != name)
        return replace(self, **{kind: tuple(kept)})

    def comparable(self, one: str, other: str) -> bool:
        """Say whether the catalog allows two indicators on one scale."""
        unlike_one = self.indicator[one].not_comparable_with
        return other not in unlike_one and one not in self.indicator[other].not_comparable_with

    def to_json(self) -> dict[str, list[dict[str, Any]]]:
        """Return the catalog as plain JSON values, days as ISO 8601."""
        return {kind: [entry_to_json(e) for e in getattr(self, kind)] for kind in ENTRY_TYPES}

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """Read a catalog from JSON values. Raises `CatalogError` naming the entry at fault."""
        entries: dict[str, Any] = {
            kind: tuple(entry_from_json(kind, entry) for entry in content.get(kind, ()))
            for kind in ENTRY_TYPES
        }
        return cls(**entries)


# What each list of the catalog holds, in the order they are written.
ENTRY_TYPES: Mapping[str, type[Entry]] = {
    "themes": Theme,
    "indicators": Indicator,
    "sources": Source,
    "events": Event,
    "answers": CuratorAnswer,
    "area_groups": AreaGroup,
    "recipes": Recipe,
}
KIND_OF = {entry_type: kind for kind, entry_type in ENTRY_TYPES.items()}
_FIELD_NAMES = {kind: {f.name for f in fields(made)} for kind, made in ENTRY_TYPES.items()}
DAYS = frozenset({"published", "start", "end", "day"})  # fields that are days, kept as ISO 8601


def name_of_entry(entry: Entry) -> str:
    """Return what names an entry in its list: its id; for an answer, the finding."""
    return entry.finding if isinstance(entry, CuratorAnswer) else entry.id


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """Return an entry as plain JSON values, days as ISO 8601."""
    values = {field.name: getattr(entry, field.name) for field in fields(entry)}
    return {name: _plain(value) for name, value in values.items()}


def entry_from_json(kind: str, values: Mapping[str, Any]) -> Entry:
    """Read an entry of a kind (`sources`). Raises `CatalogError` that names it.

    What a later version added is left alone; what an earlier one lacks has its usual value.
    """
    entry_type = ENTRY_TYPES[kind]
    names = _FIELD_NAMES[kind]
    try:
        given: dict[str, Any] = {k: _value(k, v) for k, v in values.items() if k in names}
        return entry_type(**given)
    except CatalogError:
        raise
    except (TypeError, ValueError) as error:
        raise CatalogError(f"{entry_type.__name__} {values.get('id', '?')}: {error}") from error


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    return value.isoformat() if isinstance(value, date) else value


def _value(name: str, value: object) -> object:
    if name in DAYS and isinstance(value, str):
        return date.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value
