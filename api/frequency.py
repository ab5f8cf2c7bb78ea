"""The frequency of each figure as SDMX writes it, one for all versions of a figure."""

from __future__ import annotations

import pandas as pd

from indicators.period import Period
from indicators.series.frequency import SDMX_CODES, of_days, of_span
from indicators.table import SERIES, WITHDRAWN

FREQUENCIES = tuple(SDMX_CODES.values())


def frequency_codes(rows: pd.DataFrame) -> pd.Series[str]:
    """Return the frequency of each row of whole series, given with all their versions.

    Days tell it together, by those that stand now: a day withdrawn does not spoil a rhythm.
    """
    series = [_codes(group) for _, group in rows.groupby(SERIES)]
    codes: pd.Series[str] = pd.concat([pd.Series(dtype="str"), *series]).reindex(rows.index)
    return codes


def _codes(series: pd.DataFrame) -> pd.Series[str]:
    periods = list(map(Period, series["period_start"], series["period_end"]))
    stands = series["realtime_end"].isna() & (series["obs_status"] != WITHDRAWN)
    together = of_days(
        [p for p, is_there in zip(periods, stands, strict=True) if is_there and p.is_day]
    )
    codes = [SDMX_CODES[together if period.is_day else of_span(period)] for period in periods]
    return pd.Series(codes, index=series.index, dtype="str")
