"""Copies of a table in which one thing has changed, as a later state of the file would have it."""

from dataclasses import replace
from datetime import timedelta


def changed(table, indicator, value, printed, period_end=None):
    """The table with one figure of an indicator (its last, or that of a period) replaced."""
    rows = table.rows.copy()
    chosen = rows["indicator"] == indicator
    end = period_end or rows.loc[chosen, "period_end"].max()
    place = rows.index[chosen & (rows["period_end"] == end)]
    rows.loc[place, ["obs_value", "lower_bound", "upper_bound"]] = float(value)
    rows.loc[place, "comparator"] = "="
    rows.loc[place, "as_reported"] = printed
    return replace(table, rows=rows, version="changed")


def without(table, indicator, period_end=None):
    """The table with an indicator's figures, or that of one period, gone."""
    rows = table.rows
    gone = rows["indicator"] == indicator
    if period_end:
        gone &= rows["period_end"] == period_end
    return replace(table, rows=rows[~gone], version="fewer")


def disputed(table, indicator, value):
    """The table with a second source that reports the last figure differently."""
    rows = table.rows
    last = rows[rows["indicator"] == indicator].tail(1)
    others = [s.id for s in table.catalog.sources if s.id != last["source"].iloc[0]]
    other = last.assign(
        source=others[0], obs_value=value, lower_bound=value, upper_bound=value, comparator="="
    )
    joined = rows.loc[[*rows.index]].reset_index(drop=True)
    joined.loc[len(joined)] = other.iloc[0]
    return replace(table, rows=joined, version="disputed")


def corrected(table, indicator, value, printed):
    """The table with the last figure of an indicator corrected, the old one kept as history."""
    rows = table.rows.copy()
    place = rows.index[rows["indicator"] == indicator][-1]
    when = rows["realtime_start"].max() + timedelta(days=1)
    fresh = rows.loc[[place]].assign(realtime_start=when, as_reported=printed, comparator="=")
    fresh[["obs_value", "lower_bound", "upper_bound"]] = float(value)
    rows.loc[place, "realtime_end"] = when
    joined = rows.reset_index(drop=True)
    joined.loc[len(joined)] = fresh.iloc[0]
    return replace(table, rows=joined, version="corrected")
