"""What is printed must say what the row holds: read to its end, in the indicator's unit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from indicators.catalog import Catalog
from indicators.figure import Figure
from indicators.grammar.typed.figure import TWO_WAYS, FigureError, says_number
from indicators.grammar.typed.growth import TypedGrowth, read_growth
from indicators.language import Message
from indicators.table import WITHDRAWN
from loaders.changes.autofill import figures_of, says, source_language
from loaders.changes.proposal import Row, alike, is_missing
from loaders.table.rules import Finding

CONTRADICTS = Message(
    "“{value}” does not say {figure}. Type the figure as it is printed; the value follows from it."
)
NO_NUMBER = Message("No number can be read in “{value}”. Is this the figure as printed?")
MISSTATED = Message(
    "The growth rate {value} is not what is printed beside it. 22% is written 0.22."
)
UNPRINTED = Message("The growth rate has no printed form. Type it as printed, or empty the rate.")
PRECISION = 1e-9


def print_says_the_value(rows: pd.DataFrame, catalog: Catalog) -> Iterator[Finding]:
    """Find prints that are not read to their end, do not fit, or say another value."""
    stands = (rows["obs_status"] != WITHDRAWN) & rows["as_reported"].notna()
    yield from _each(rows, stands, "as_reported", lambda row: _misprint(row, catalog))


def growth_says_its_rate(rows: pd.DataFrame, catalog: Catalog) -> Iterator[Finding]:
    """Find growth that is not read to its end, or whose rate is another one."""
    printed, value = rows["change_as_reported"].notna(), rows["change_value"].notna()
    yield value & ~printed, "change_as_reported", UNPRINTED
    yield from _each(rows, printed, "change_as_reported", lambda row: _unread(row, catalog))
    yield from _each(rows, printed & value, "change_value", lambda row: _misstated(row, catalog))


def print_holds_a_number(rows: pd.DataFrame, before: pd.DataFrame, _: Catalog) -> Iterator[Finding]:
    """Ask about a new print that holds no number: `hát then`."""
    reworded = ~alike(rows["as_reported"], before["as_reported"])
    stands = (rows["obs_status"] != WITHDRAWN) & rows["as_reported"].notna()

    def unnumbered(row: Row) -> Message | None:
        return None if says_number(row["as_reported"]) else NO_NUMBER

    yield from _each(rows, reworded & stands, "as_reported", unnumbered)


def growth_is_a_rate(
    rows: pd.DataFrame, before: pd.DataFrame, catalog: Catalog
) -> Iterator[Finding]:
    """Say why new growth is kept as printed and is no rate: a plan's attainment, points."""
    printed = rows["change_as_reported"]
    reworded = ~alike(printed, before["change_as_reported"]) & printed.notna()

    def reason(row: Row) -> Message | None:
        growth = _growth(row, catalog)
        return growth.reason if isinstance(growth, TypedGrowth) else None

    yield from _each(rows, reworded & rows["change_value"].isna(), "change_as_reported", reason)


def _each(
    rows: pd.DataFrame,
    asked: pd.Series[bool],
    column: str,
    problem: Callable[[Row], Message | None],
) -> Iterator[Finding]:
    """Ask row by row what is wrong with a column; each answer is a finding of its own."""
    for index in rows.index[asked]:
        message = problem(rows.loc[index].to_dict())
        if message:
            yield pd.Series(rows.index == index, rows.index), column, message


def _misprint(row: Row, catalog: Catalog) -> Message | None:
    """Say what is wrong with a print; None where it says the row's value, or no number."""
    if row["indicator"] not in catalog.indicator or not says_number(row["as_reported"]):
        return None
    try:
        figures = figures_of(row, catalog)
    except FigureError as error:
        return error.message
    value = row["obs_value"]
    if is_missing(value):
        return Message(TWO_WAYS.text, {"text": row["as_reported"]}) if len(figures) > 1 else None

    def agrees(figure: Figure) -> bool:
        return says(figure, value) and figure.comparator == row["comparator"]

    return None if any(map(agrees, figures)) else CONTRADICTS


def _growth(row: Row, catalog: Catalog) -> TypedGrowth | Message:
    try:
        return read_growth(row["change_as_reported"], source_language(row, catalog))
    except FigureError as error:
        return error.message


def _unread(row: Row, catalog: Catalog) -> Message | None:
    growth = _growth(row, catalog)
    return growth if isinstance(growth, Message) else None


def _misstated(row: Row, catalog: Catalog) -> Message | None:
    """Say whether a rate is not the one printed; without its own sign a print bounds the size."""
    growth, value = _growth(row, catalog), row["change_value"]
    if isinstance(growth, Message):
        return None  # said already
    if growth.rate is None:
        return MISSTATED
    allowed = max(growth.rate.step / 2 if not growth.rate.is_open else 0, PRECISION)
    off = min(abs(sign * growth.rate.value - value) for sign in growth.signs)
    return MISSTATED if off > allowed else None
