"""What of an indicator one plot shows: one area, one frequency; others only when chosen by name."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from indicators.area import HOME
from indicators.period import Period
from indicators.series.frequency import frequencies, leading
from indicators.table import Table


def leading_area(table: Table) -> str:
    """Return the area shown unasked: the home area, or where it has nothing that of the latest."""
    areas = table.rows["ref_area"]
    if areas.empty or (areas == HOME).any():
        return HOME
    return str(areas.loc[table.rows["period_end"].sort_values(kind="stable").index[-1]])


def plotted(table: Table, area: str = "", frequency: str = "") -> Table:
    """Return the rows of one indicator that share one plot: of one area and one frequency.

    Unasked it is the home area, and annual figures where there are two, else the most frequent.
    """
    rows = table.rows[table.rows["ref_area"] == (area or leading_area(table))]
    given = frequencies(map(Period, rows["period_start"], rows["period_end"]))
    shown = frequency or ("annual" if given.count("annual") > 1 else leading(given))
    if len(rows) == len(table.rows) and set(given) <= {shown}:
        return table
    return replace(table, rows=rows[np.array([each == shown for each in given], bool)])
