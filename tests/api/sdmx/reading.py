"""SDMX messages read back into our rows, by pysdmx: what goes out must come in again."""

import warnings

import pandas as pd
from pysdmx.io import get_datasets

from api.qualifiers import QUALIFIERS
from api.sdmx.observations import COLUMN_OF
from indicators.period import Period

COMPARATOR_OF = {code: comparator for comparator, code in QUALIFIERS.items()}
NUMBERS = ("obs_value", "lower_bound", "upper_bound", "change_value")


def frame_of(message, structures=None, validate=True):
    """The observations of a message as pysdmx reads them, a column a component."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pandas, of what pysdmx does to its columns
        (whole,) = get_datasets(message, structures, validate=validate)
    return whole.data


def rows_of(observations):
    """Observations as rows of our table, null where nothing is said."""
    content = observations.astype(object).where(observations.notna() & (observations != ""), None)
    rows = pd.DataFrame({column: content.get(code) for code, column in COLUMN_OF.items()})
    for name in NUMBERS:
        rows[name] = rows[name].astype(float)
    spans = [Period.from_sdmx(text) for text in content["TIME_PERIOD"]]
    rows["period_start"] = [span.start for span in spans]
    rows["period_end"] = [span.end for span in spans]
    rows["comparator"] = content["OBS_QUALIFIER"].map(COMPARATOR_OF)
    return rows


def compared(rows):
    """Rows in one order, days and nothing written one way, to be held against others."""
    names = sorted(
        {*COLUMN_OF.values(), "period_start", "period_end", "comparator"} - {"frequency"}
    )
    content = rows[names].itertuples(index=False)
    return sorted([tuple(map(_plain, row)) for row in content], key=repr)


def _plain(value):
    if pd.isna(value) or value == "":
        return None
    return value.isoformat() if hasattr(value, "isoformat") else value
