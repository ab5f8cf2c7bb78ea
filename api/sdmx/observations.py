"""Our rows as SDMX observations."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd

from api.qualifiers import QUALIFIERS
from api.sdmx.components import PARTS
from indicators.period import Period
from indicators.table import Table

# Columns that say the same in both; the others are worked out.
COLUMN_OF = {
    "FREQ": "frequency",
    "INDICATOR": "indicator",
    "REF_AREA": "ref_area",
    "SOURCE_ID": "source",
    "OBS_VALUE": "obs_value",
    "OBS_STATUS": "obs_status",
    "LOWER_BOUND": "lower_bound",
    "UPPER_BOUND": "upper_bound",
    "OBS_AS_REPORTED": "as_reported",
    "LOCATOR": "locator",
    "COMMENT_OBS": "comment",
    "PERIOD_BASIS": "period_basis",
    "CHANGE_VALUE": "change_value",
    "CHANGE_AS_REPORTED": "change_as_reported",
    "CHANGE_BASE_START": "change_base_start",
    "CHANGE_BASE_END": "change_base_end",
}
HISTORY = ("REALTIME_START", "REALTIME_END")


def observations(table: Table, *, history: bool = False) -> pd.DataFrame:
    """Return rows (with their `frequency`) as observations: a column a component.

    With `history`, when the table said so is told as well. Values are in the base unit, so the
    multiplier is always 0.
    """
    rows = table.rows
    unit = {entry.id: entry.unit_measure for entry in table.catalog.indicators}
    frame = pd.DataFrame({code: rows[column] for code, column in COLUMN_OF.items()})
    spans = zip(rows["period_start"], rows["period_end"], strict=True)
    frame["TIME_PERIOD"] = [Period(*days).sdmx for days in spans]
    frame["OBS_QUALIFIER"] = rows["comparator"].map(QUALIFIERS)
    frame["UNIT_MEASURE"] = rows["indicator"].map(unit)
    frame["UNIT_MULT"] = "0"
    if history:
        frame["REALTIME_START"] = [_moment(moment) for moment in rows["realtime_start"]]
        frame["REALTIME_END"] = [_moment(moment) for moment in rows["realtime_end"]]
    return frame[[part.id for part in PARTS if history or part.id not in HISTORY]]


def _moment(moment: datetime) -> str | None:
    return None if pd.isna(moment) else moment.astimezone(UTC).isoformat()
