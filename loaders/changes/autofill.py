"""Fill in what follows: a figure typed as printed gives its value and bounds, and back.

The cell a person changed leads. Typing `hơn 200` sets value, comparator and bounds; typing
431 over 422 makes `422 thỏa thuận` read `431 thỏa thuận`. Two cells that she changed and that
do not agree are left as they are, for the rules to find.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from math import nan
from typing import cast

import numpy as np
import pandas as pd

from indicators.catalog import Catalog
from indicators.figure import Comparator, Figure
from indicators.grammar.lexicon.habits import number_marks
from indicators.grammar.lexicon.tokens import tokens
from indicators.grammar.numbers.numbers import read_digits
from indicators.grammar.typed.figure import FigureError, says_number
from indicators.grammar.typed.fit import figures_for
from indicators.grammar.typed.growth import read_growth
from indicators.language import language_codes, load_language
from indicators.table import IDENTITY, WITHDRAWN
from loaders.changes.proposal import SHEET_PRECISION, VALUES, Row, alike, is_missing

MEASURED = ("obs_value", "comparator")
BOUNDS = ("lower_bound", "upper_bound")
PRINTED = "as_reported"
GROWTH = ("change_value", "change_as_reported")
DEFAULTS = {"ref_area": "VN", "period_basis": "stated", "obs_status": "A"}


def completed(
    rows: pd.DataFrame,
    standing: pd.DataFrame,
    catalog: Catalog,
    columns: Collection[str] = VALUES,
) -> pd.DataFrame:
    """Return proposed rows with the cells filled in that follow from those someone typed.

    Columns other than `columns` were not given: they stay as they stand.
    """
    rows = rows.fillna(DEFAULTS)
    before = rows[list(IDENTITY)].merge(standing, on=IDENTITY, how="left")
    before.index = rows.index
    for name in set(VALUES) - {*columns, *IDENTITY}:
        rows[name] = before[name].where(before["obs_status"].notna(), rows[name])
    typed = {
        name: ~alike(rows[name], before[name]) for name in (*MEASURED, *BOUNDS, PRINTED, *GROWTH)
    }
    said = typed["obs_value"] | (typed["comparator"] & before["obs_status"].notna())
    bounded = [typed[name] & rows[name].notna() for name in BOUNDS]
    blank = rows["obs_value"].isna() | (rows["lower_bound"].isna() & rows["upper_bound"].isna())
    open_to = (said | typed[PRINTED] | blank) & ~(bounded[0] | bounded[1])
    result = rows.copy()
    unqualified = (rows["obs_status"] == WITHDRAWN) & rows["comparator"].isna()
    result.loc[unqualified, "comparator"] = "="  # as every withdrawal has it
    stale = ~typed["change_value"] | rows["change_value"].isna()
    regrown = typed["change_as_reported"] & stale
    for index in rows.index[regrown]:
        result.at[index, "change_value"] = _growth(rows.loc[index], catalog)
    for index in rows.index[open_to & (rows["obs_status"] != WITHDRAWN)]:
        found = _followed(
            result.loc[index], before.loc[index], catalog, said[index], typed[PRINTED][index]
        )
        for name, value in found.items():
            result.at[index, name] = value  # type: ignore[assignment] # what the column holds
    return result


def figures_of(row: Row, catalog: Catalog) -> tuple[Figure, ...]:
    """Return what the print of a row may say of its indicator; several where it is ambiguous.

    Raises `FigureError` where it is not read to its end, or does not fit the indicator.
    """
    indicator = catalog.indicator.get(row["indicator"])
    if not indicator or not isinstance(row[PRINTED], str):
        return ()
    return figures_for(row[PRINTED], indicator, source_language(row, catalog))


def source_language(row: Row, catalog: Catalog) -> str | None:
    """Return the language of a row's source, which its prints are in; None if it is unknown."""
    source = catalog.source.get(row["source"])
    return source.language if source and source.language in language_codes() else None


def says(figure: Figure, value: float) -> bool:
    """Say whether a figure has a value, as near as a sheet keeps it."""
    return bool(np.isclose(figure.value, value, rtol=SHEET_PRECISION, atol=0))


def derived(figure: Figure) -> dict[str, object]:
    """Return the cells a figure fills."""
    return {
        "obs_value": figure.value,
        "comparator": figure.comparator,
        "lower_bound": figure.lower,
        "upper_bound": figure.upper,
    }


def _followed(
    row: Row, before: Row, catalog: Catalog, said: bool, printed: bool
) -> dict[str, object]:
    """Return the cells that follow for one row, from what was typed in it."""
    text = row[PRINTED] if isinstance(row[PRINTED], str) else ""
    if is_missing(row["obs_value"]) or (printed and not said):
        figures = _readable(row, catalog)
        return derived(figures[0]) if len(figures) == 1 else {}
    if not printed:
        text = _reprinted(text, before["obs_value"], row["obs_value"])
    comparator = row["comparator"] if isinstance(row["comparator"], str) else None
    for figure in _readable({**row, PRINTED: text}, catalog):
        if says(figure, row["obs_value"]) and comparator in (None, figure.comparator):
            return {PRINTED: text, **derived(figure), "obs_value": row["obs_value"]}
    if text and not says_number(text):
        # its print holds no number (`hát then`): it was counted by hand
        counted = Figure.counted(row["obs_value"], cast(Comparator, comparator or "="))
        return {name: cell for name, cell in derived(counted).items() if name != "obs_value"}
    return {}


def _readable(row: Row, catalog: Catalog) -> tuple[Figure, ...]:
    try:
        return figures_of(row, catalog)
    except FigureError:
        return ()


def _growth(row: Row, catalog: Catalog) -> float:
    """Return the growth a row prints, as a fraction: 0.22 for `tăng 22%`; NaN for none."""
    text = row["change_as_reported"] if isinstance(row["change_as_reported"], str) else ""
    try:
        growth = read_growth(text, source_language(row, catalog)).rate if text else None
    except FigureError:
        return nan
    return growth.value if growth else nan


def _reprinted(text: str, old: float, new: float) -> str:
    """Put a new value where a printed figure has its number: 431 into `422 thỏa thuận`."""
    digits = next((token for token in tokens(text) if token.kind == "number"), None)
    if is_missing(old) or not digits:
        return text
    for code in language_codes():
        numeral = read_digits(digits.text, number_marks(code), measured=True)
        if numeral and numeral.value:
            scale = Decimal(repr(float(old))) / numeral.value
            if _is_power_of_ten(scale):
                number = load_language(code).number(Decimal(repr(float(new))) / scale)
                return text[: digits.start] + number + text[digits.end :]
    return text


def _is_power_of_ten(value: Decimal) -> bool:
    return value > 0 and value.normalize().as_tuple().digits == (1,)
