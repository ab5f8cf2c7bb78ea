"""The catalog: what each indicator, source, event and theme is, in SDMX and Data Package terms.

It travels as JSON in the footer of the table's file; a text in several languages is an
object of language codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from typing import Any, Literal, Self, TypeVar, get_args

T = TypeVar("T")
Text = Mapping[str, str]
Kind = Literal["stock", "flow"]
Precision = Literal["day", "month", "year"]
KINDS: tuple[Kind, ...] = get_args(Kind)
PRECISIONS: tuple[Precision, ...] = get_args(Precision)


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
    only rise; no figure can exceed `maximum`, in the base unit.
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

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise CatalogError(f"indicator {self.id}: kind {self.kind!r} is none of {KINDS}")

    @property
    def is_stock(self) -> bool:
        """Whether its figures hold on a day, rather than over a span."""
        return self.kind == "stock"


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures were said: an article, a report, a database."""

    id: str
    title: str
    publisher: str
    published: date
    url: str = ""
    language: str = "vi"
    speaker: Text = field(default_factory=dict)
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated that helps to read a chart. `end` is None where it is not known."""

    id: str
    name: Text
    start: date
    end: date | None
    precision: Precision
    source: str
    locator: str

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


@dataclass(frozen=True)
class Catalog:
    """All the lists, in the order they are shown in."""

    themes: tuple[Theme, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    answers: tuple[CuratorAnswer, ...] = ()

    @cached_property
    def indicator(self) -> Mapping[str, Indicator]:
        """Indicators by id."""
        return {each.id: each for each in self.indicators}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {each.id: each for each in self.sources}

    @cached_property
    def theme(self) -> Mapping[str, Theme]:
        """Themes by id."""
        return {each.id: each for each in self.themes}

    def published_by(self, day: date) -> Self:
        """Return what was public on a day: later sources, and the events they tell, left out."""
        sources = tuple(each for each in self.sources if each.published <= day)
        known = {each.id for each in sources}
        events = tuple(each for each in self.events if each.source in known)
        return replace(self, sources=sources, events=events)

    def answered(self, answer: CuratorAnswer) -> Self:
        """Return the catalog with an answer to a finding, in place of an earlier one."""
        others = (each for each in self.answers if each.finding != answer.finding)
        return replace(self, answers=(*others, answer))

    def comparable(self, one: str, other: str) -> bool:
        """Say whether the catalog allows two indicators on one scale."""
        forbidden = (
            (self.indicator[one].not_comparable_with, other),
            (
                self.indicator[other].not_comparable_with,
                one,
            ),
        )
        return all(each not in ids for ids, each in forbidden)

    def to_json(self) -> dict[str, Any]:
        """Return the catalog as plain JSON values, days as ISO 8601."""
        return {
            kind.name: [_plain(asdict(entry)) for entry in getattr(self, kind.name)]
            for kind in fields(self)
        }

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """Read a catalog from JSON values. Raises `CatalogError` naming the entry at fault."""
        return cls(
            themes=tuple(_made(Theme, each) for each in content.get("themes", ())),
            indicators=tuple(_made(Indicator, each) for each in content.get("indicators", ())),
            sources=tuple(_made(Source, each) for each in content.get("sources", ())),
            events=tuple(_made(Event, each) for each in content.get("events", ())),
            answers=tuple(_made(CuratorAnswer, each) for each in content.get("answers", ())),
        )


DAYS = frozenset({"published", "start", "end", "day"})  # fields that are days, kept as ISO 8601


def _plain(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in entry.items()}


def _made(kind: type[T], entry: Mapping[str, Any]) -> T:
    known = {each.name for each in fields(kind)}  # type: ignore[arg-type] # all of them are dataclasses
    try:
        return kind(**{k: _value(k, v) for k, v in entry.items() if k in known})
    except CatalogError:
        raise
    except (TypeError, ValueError) as error:
        raise CatalogError(f"{kind.__name__} {entry.get('id', '?')}: {error}") from error


def _value(name: str, value: object) -> object:
    if name in DAYS and isinstance(value, str):
        return date.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value
