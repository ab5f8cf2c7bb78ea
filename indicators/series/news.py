"""What is new: the figures published, or revised in our table, most lately."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from indicators.table import IDENTITY, WITHDRAWN, Observation, Table, observation


@dataclass(frozen=True, slots=True)
class NewsItem:
    """What one source, or one revision, brought of an indicator on one day: the last figure of it.

    `before` is what our table said until then; None where the figure was published.
    """

    day: date
    latest: Observation
    before: Observation | None = None


def newest(versions: Table, ref_area: str, most: int) -> list[NewsItem]:
    """Return what is newest in one area, the last day first.

    `versions` holds every version of the rows. A figure is new on the day its source was
    published; one that our table has corrected, on the day of the correction.
    """
    rows = _last_of_each(_dated(versions, ref_area))
    return [_item(versions, row) for row in rows.head(most).to_dict("records")]


def _dated(versions: Table, ref_area: str) -> pd.DataFrame:
    """Return an area's current figures, each with its day and whether it was corrected."""
    rows = versions.rows
    rows = rows[(rows["ref_area"] == ref_area) & (rows["obs_status"] != WITHDRAWN)]
    first = rows.groupby(list(IDENTITY), sort=False)["realtime_start"].transform("min")
    revised = first < rows["realtime_start"]
    published = rows["source"].map({s.id: s.published for s in versions.catalog.sources})
    recorded = rows["realtime_start"].dt.date
    dated = rows.assign(_revised=revised, _day=recorded.where(revised, published))
    return dated[dated["realtime_end"].isna()]


def _last_of_each(rows: pd.DataFrame) -> pd.DataFrame:
    """Return of each indicator what came last, the newest first."""
    newest_first = rows.sort_values(
        ["_day", "period_end", "period_start"], ascending=False, kind="stable"
    )
    return newest_first.drop_duplicates("indicator")


def _item(versions: Table, row: Mapping[Any, Any]) -> NewsItem:
    before = _before(versions, row) if row["_revised"] else None
    return NewsItem(row["_day"], observation(row), before)


def _before(versions: Table, row: Mapping[Any, Any]) -> Observation | None:
    """Return what the table said of an observation until its current row."""
    earlier = versions.series(row["indicator"], row["ref_area"]).rows
    earlier = earlier[earlier["realtime_end"] == row["realtime_start"]]
    for name in IDENTITY:
        earlier = earlier[earlier[name] == row[name]]
    return observation(earlier.iloc[-1].to_dict()) if len(earlier) else None
