"""The questions that pages, charts and exports ask of a table, whatever stands behind them.

`ParquetStore` answers them from the table's file; another store would stand beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from indicators.area import HOME
from indicators.catalog import Catalog, Indicator, Source
from indicators.period import Period
from indicators.series.frequency import Frequency
from indicators.table import Table

MOST_CHANGES = 200
SOURCES_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class SeriesSummary:
    """One series of an indicator: where, how often, how many figures, from when to when."""

    ref_area: str
    frequency: Frequency
    figures: int
    span: Period


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An indicator that a search found, in one area where the words name one, and how well."""

    indicator: Indicator
    ref_area: str
    score: float


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source, how many current figures are from it, and of how many indicators."""

    source: Source
    figures: int
    indicators: int


class TableStore(Protocol):
    """One state of a table, asked for what a page shows, never for the whole.

    `day` is the day whose knowledge is asked for (None: all that is known). Tables returned hold
    current rows, withdrawn ones included. Every method raises a `TableError` where the table
    cannot be read.
    """

    @property
    def version(self) -> str:
        """The name of the commit that made this state."""

    def catalog(self, day: date | None = None) -> Catalog:
        """Return what indicators, sources and events are, as far as known on a day."""

    def counts(self, day: date | None = None) -> Mapping[str, int]:
        """Return the indicators that have rows, and how many figures: 0 where all are withdrawn."""

    def series(
        self,
        indicator: str,
        ref_area: str | None = HOME,
        frequency: Frequency | None = None,
        day: date | None = None,
    ) -> Table:
        """Return one series; of all areas (None), or at all frequencies (None)."""

    def versions(self, indicator: str, ref_area: str | None = HOME) -> Table:
        """Return every version of one indicator's rows, superseded ones included."""

    def areas(self, indicator: str, day: date | None = None) -> tuple[SeriesSummary, ...]:
        """Return the series of an indicator, the home area first, then by code."""

    def area_codes(self) -> tuple[str, ...]:
        """Return the codes of all areas that any figure is of, or was."""

    def latest(
        self,
        ref_area: str = HOME,
        day: date | None = None,
        indicators: Sequence[str] | None = None,
    ) -> Table:
        """Return the figures of the last period of each indicator, or of some, in one area."""

    def search(self, text: str, day: date | None = None) -> tuple[SearchHit, ...]:
        """Return the indicators whose names, texts, sources or notes have the words, best first.

        Diacritics and capitals do not count; words may name an area (`fdi bac ninh`).
        """

    def sources(self, page: int = 0) -> tuple[SourceUse, ...]:
        """Return one page of sources, the latest published first."""

    def changes(self, since: datetime, most: int = MOST_CHANGES) -> Table:
        """Return the current rows recorded after a moment, the last first, at most so many."""
