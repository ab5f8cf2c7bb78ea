"""How often a series is told: annual, half-yearly, quarterly, monthly, daily, or irregular.

A flow tells it by its span. A stock holds on a day: there the days between its reports tell.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import pandas as pd

from indicators.catalog import Catalog
from indicators.period import Period
from indicators.table import SERIES, WITHDRAWN

IRREGULAR = "_O"
BY_MONTHS = {12: "A", 6: "S", 3: "Q", 1: "M"}
FREQUENCIES = (*BY_MONTHS.values(), "D", IRREGULAR)


def of_span(period: Period) -> str:
    """Return the frequency of a flow over a span: `A`, `S`, `Q`, `M`, `D`, or `_O`."""
    return "D" if period.is_day else BY_MONTHS.get(period.months, IRREGULAR)


def of_days(days: Iterable[date]) -> str:
    """Return the rhythm of a stock's days: the months between them, where they are regular.

    Missing reports leave a rhythm; two reports are needed to have one.
    """
    ordered = sorted(set(days))
    is_month_end = all(day.day == monthrange(day.year, day.month)[1] for day in ordered)
    if not is_month_end and len({day.day for day in ordered}) > 1:
        return IRREGULAR
    months = [day.year * 12 + day.month for day in ordered]
    gaps = {later - earlier for earlier, later in pairwise(months)}
    step = min(gaps, default=0)
    is_regular = step in BY_MONTHS and all(gap % step == 0 for gap in gaps)
    return BY_MONTHS[step] if is_regular else IRREGULAR


def frequencies(rows: pd.DataFrame, catalog: Catalog) -> pd.Series[str]:
    """Return the frequency of each row of whole series, given with all their versions.

    A stock's rhythm is that of the figures that stand now, so that it is one for all versions.
    """
    stocks = {indicator.id for indicator in catalog.indicators if indicator.is_stock}
    is_stock = rows["indicator"].isin(stocks)
    spans = zip(rows["period_start"], rows["period_end"], strict=True)
    rhythms = pd.Series([of_span(Period(*days)) for days in spans], index=rows.index, dtype="str")
    stands = rows["realtime_end"].isna() & (rows["obs_status"] != WITHDRAWN)
    for _, series in rows[is_stock].groupby(SERIES):
        rhythms[series.index] = of_days(series.loc[stands[series.index], "period_end"])
    return rhythms
