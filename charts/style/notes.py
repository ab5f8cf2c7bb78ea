"""What a reader must know of a figure: overlaps, open bounds, who dated it, what is not final.

A long series is told in one line, however many of its figures a note is about.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from indicators.language import Language
from indicators.period import Period
from indicators.table import Table

MOST_LISTED = 3  # periods named one by one


def notes(table: Table, language: Language, *, arrows: bool = True) -> tuple[str, ...]:
    """Return the notes of one series, one figure a period.

    Without `arrows` no bound is drawn, only written, and needs no explaining.
    """
    rows = table.rows
    told = (
        _overlap(rows, language),
        _bounds(rows, language) if arrows else "",
        *_marked(rows, language),
    )
    return tuple(filter(None, told))


def _marked(rows: pd.DataFrame, language: Language) -> Iterator[str]:
    """Yield what is said of the figures that have a mark of their own."""
    status = rows["obs_status"]
    if inferred := _listed(rows[rows["period_basis"] == "inferred"], language):
        yield language.text("Dated by us, not by the source: {periods}.", periods=inferred)
    if early := _listed(rows[status == "P"], language):
        yield language.text("Published before the period ended: {periods}.", periods=early)
    if ahead := _listed(rows[status == "F"], language):
        yield language.text("Forecast, drawn dashed: {periods}.", periods=ahead)
    if broken := _listed(rows[status == "B"], language):
        yield language.text(
            "Break in the series at {periods}: figures before and after do not compare.",
            periods=broken,
        )


def _listed(rows: pd.DataFrame, language: Language) -> str:
    """Name the periods of rows; of many, how many there are and the first and last."""
    if rows.empty:
        return ""
    ends = rows if len(rows) <= MOST_LISTED else rows.iloc[[0, -1]]
    words = [
        period.words(language) for period in map(Period, ends["period_start"], ends["period_end"])
    ]
    if len(rows) <= MOST_LISTED:
        return "; ".join(words)
    return language.text(
        "{count} periods, {first} to {last}", count=len(rows), first=words[0], last=words[-1]
    )


def _overlap(rows: pd.DataFrame, language: Language) -> str:
    days = ["period_start", "period_end"]
    rows = rows.drop_duplicates(days).sort_values(days)
    starts, ends = (rows[name].to_numpy("datetime64[D]") for name in days)
    if len(rows) < 2:
        return ""
    later = np.flatnonzero(starts[1:] <= np.maximum.accumulate(ends)[:-1]) + 1
    if not later.size:
        return ""
    second = int(later[0])
    first = int(np.flatnonzero(ends[:second] >= starts[second])[0])
    one, other = (Period(*rows[days].iloc[at]) for at in (first, second))
    return language.text(
        "{one} and {other} overlap: {shared} is counted in both.",
        one=one.words(language),
        other=other.words(language),
        shared=(one.overlap(other) or one).words(language),
    )


def _bounds(rows: pd.DataFrame, language: Language) -> str:
    comparators = set(rows["comparator"])
    lower, upper = comparators & {">", ">="}, comparators & {"<", "<="}
    if lower and upper:
        return language.text("An arrow marks an open bound: the figure may lie beyond it.")
    if lower:
        return language.text("An upward arrow marks a lower bound: the source says “more than”.")
    if upper:
        return language.text("A downward arrow marks an upper bound: the source says “nearly”.")
    return ""
