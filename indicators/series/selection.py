"""Which figures of an indicator are shown: one area's, at one frequency, of the last years."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pandas as pd

from indicators.area import HOME
from indicators.period import DAYS_A_YEAR, Period
from indicators.series.frequency import Frequency, frequencies
from indicators.table import Table


@dataclass(frozen=True, slots=True)
class SeriesChoice:
    """What is chosen of one indicator; left empty, all of its leading area.

    `years` counts back from the last figure.
    """

    indicator: str = ""
    area: str = ""
    frequency: Frequency | None = None
    years: int = 0

    def of(self, table: Table) -> Table:
        """Return a table with the figures chosen; of other indicators those of the same area."""
        shown = in_area(table, self.area) if self.area else leading(table)
        if not self.frequency and not self.years:
            return shown
        own = shown.rows["indicator"] == self.indicator
        kept = self._in_range(self._at_frequency(shown.rows[own]))
        return replace(shown, rows=shown.rows[~own | shown.rows.index.isin(kept.index)])

    def _at_frequency(self, rows: pd.DataFrame) -> pd.DataFrame:
        if not self.frequency:
            return rows
        periods = map(Period, rows["period_start"], rows["period_end"])
        return rows[[found == self.frequency for found in frequencies(periods)]]

    def _in_range(self, rows: pd.DataFrame) -> pd.DataFrame:
        if not self.years or rows.empty:
            return rows
        last = rows["period_end"].max()
        recent: pd.DataFrame = rows[rows["period_end"] > last - timedelta(self.years * DAYS_A_YEAR)]
        return recent


LEADING = SeriesChoice()  # every indicator in its leading area


def in_area(table: Table, area: str) -> Table:
    """Return the rows of one area."""
    return replace(table, rows=table.rows[table.rows["ref_area"] == area])


def leading(table: Table) -> Table:
    """Return the home area's rows; of an indicator that has none there, those of its first area.

    One area's figures are never shown as another's, nor added to them.
    """
    rows = table.rows
    at_home = rows["ref_area"] == HOME
    if at_home.all():
        return table
    abroad = rows[~rows["indicator"].isin(rows.loc[at_home, "indicator"].unique())]
    first = abroad.groupby("indicator", sort=False)["ref_area"].transform("min")
    kept = at_home | rows.index.isin(abroad.index[abroad["ref_area"] == first])
    return replace(table, rows=rows[kept])
