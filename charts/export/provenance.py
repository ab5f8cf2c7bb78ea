"""What a picture or slide made here knows about itself: which figures it shows, as of when.

It travels inside the file, so the file can be asked later whether it is still right.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from itertools import product
from math import isfinite
from typing import Any, Self

from charts.plots.kind import ChartSpec
from charts.plots.parts.selection import plotted
from charts.plots.registry import kind_of
from indicators.figure import COMPARATORS, Comparator, Figure
from indicators.language import Language, language_codes
from indicators.period import Period
from indicators.table import Observation, Table, contested, current, latest_published

NAME = "foreign-affairs-indicators"  # under which it is found in a file
FORMAT = 1


class NoProvenance(ValueError):
    """A text that holds no provenance of ours, or a damaged one."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure as it was shown: its identity, what it said, whether sources disagreed."""

    indicator: str
    ref_area: str
    start: str
    end: str
    source: str
    value: float
    comparator: Comparator
    lower: float | None
    upper: float | None
    as_reported: str
    is_contested: bool = False
    change: str | None = None  # growth as printed; None in files made before it was kept

    @property
    def place(self) -> tuple[str, str, str, str]:
        """What it is a figure of: indicator, area, period."""
        return self.indicator, self.ref_area, self.start, self.end

    @property
    def period(self) -> Period:
        """The days it covers."""
        return Period(date.fromisoformat(self.start), date.fromisoformat(self.end))

    @property
    def figure(self) -> Figure:
        """The figure itself, in base units."""
        return Figure(self.value, self.comparator, self.lower, self.upper)

    def check(self) -> None:
        """Raise `ValueError` or `TypeError` where it says no figure of any period."""
        texts = self.indicator, self.ref_area, self.source, self.as_reported, self.change or ""
        numbers = [self.value, *(each for each in (self.lower, self.upper) if each is not None)]
        is_typed = all(isinstance(each, str) for each in texts) and all(
            isinstance(each, float) and isfinite(each) for each in numbers
        )
        is_figure = self.comparator in COMPARATORS and self.period and self.figure.interval
        if not (is_typed and is_figure):
            raise NoProvenance("a figure that is none")


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is shown, in which language, as known on which day (None: on the day it was made)."""

    indicators: tuple[str, ...]
    language: str
    as_of: str | None
    made: str
    version: str
    per_year: bool = False
    base: str = ""  # of an index, as an SDMX time range
    kind: str = ""  # of chart, empty for the usual one
    areas: tuple[str, ...] = ()  # chosen by name, empty for the home area
    frequency: str = ""  # chosen by name, empty for the one that leads
    facts: tuple[Fact, ...] = field(default=(), repr=False)

    @property
    def id(self) -> str:
        """The figure's id, as it is printed on it."""
        return " + ".join(self.indicators)

    @property
    def day(self) -> date | None:
        """The day it was asked for, if one was."""
        return date.fromisoformat(self.as_of) if self.as_of else None

    @property
    def spec(self) -> ChartSpec:
        """The figure it is of; its own titles are not kept."""
        base = Period.from_sdmx(self.base) if self.base else None
        return ChartSpec(
            self.indicators, self.per_year, base=base, kind=self.kind, areas=self.areas,
            frequency=self.frequency,
        )  # fmt: skip

    def to_json(self) -> str:
        """Return it as one line of JSON."""
        return json.dumps({"format": FORMAT, **asdict(self)}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote. Raises `NoProvenance` for anything else."""
        try:
            found: dict[str, Any] = json.loads(text)
            if found.pop("format") != FORMAT:
                raise NoProvenance("a format this version does not know")
            facts = tuple(Fact(**each) for each in found.pop("facts"))
            indicators = tuple(found.pop("indicators"))
            areas = tuple(found.pop("areas", ()))
            made = cls(indicators=indicators, facts=facts, areas=areas, **found)
            made._check()
            return made
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise NoProvenance(str(error)) from error

    def _check(self) -> None:
        """Raise `ValueError` or `TypeError` where a part cannot be what it should."""
        names = *self.indicators, *self.areas, self.frequency
        named = all(isinstance(name, str) for name in names)
        if not (self.indicators and named and self.language in language_codes()):
            raise NoProvenance("no indicators, or no language of ours")
        for day in (self.made, self.as_of or self.made):
            date.fromisoformat(day)
        kind_of(self.spec)
        for each in self.facts:
            each.check()


def provenance_of(spec: ChartSpec, table: Table, language: Language) -> Provenance:
    """Return the provenance of a figure, with the figures it shows."""
    named = without_facts(spec, table, language)
    return replace(named, facts=tuple(facts(table, spec)))


def without_facts(spec: ChartSpec, table: Table, language: Language) -> Provenance:
    """Return a provenance that names what is shown, without its figures."""
    return Provenance(
        indicators=spec.indicators,
        language=language.code,
        as_of=table.day.isoformat() if table.day else None,
        made=date.today().isoformat(),
        version=table.version,
        per_year=spec.per_year,
        base=spec.base.sdmx if spec.base else "",
        kind=spec.kind,
        areas=spec.areas,
        frequency=spec.frequency,
    )


def facts(table: Table, spec: ChartSpec) -> Iterator[Fact]:
    """Yield the figures that a chart shows: those of its areas and its frequency."""
    for indicator, area in product(spec.indicators, spec.areas or ("",)):
        series = plotted(current(table.series(indicator)), area, spec.frequency)
        disputed = {_place(each) for each in contested(series).observations}
        for each in latest_published(series).observations:
            if each.figure:
                yield _fact(each, each.figure, is_contested=_place(each) in disputed)


def _place(each: Observation) -> tuple[str, Period]:
    return each.ref_area, each.period


def _fact(each: Observation, figure: Figure, *, is_contested: bool) -> Fact:
    return Fact(
        indicator=each.indicator,
        ref_area=each.ref_area,
        start=each.period.start.isoformat(),
        end=each.period.end.isoformat(),
        source=each.source,
        value=figure.value,
        comparator=figure.comparator,
        lower=figure.lower,
        upper=figure.upper,
        as_reported=each.as_reported,
        is_contested=is_contested,
        change=each.change_as_reported,
    )
