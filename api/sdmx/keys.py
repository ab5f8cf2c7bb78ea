"""Which series and observations an SDMX query asks for: keys, and filters of components."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

import pandas as pd
from pysdmx.model import DataType

from api.files.rows import cell
from api.http.parameters import period
from api.http.refusals import RequestRefused, not_allowed
from api.sdmx.components import KEY, PARTS, TIME
from indicators.language import Message
from indicators.period import Period

ANY = ("", "*")
_OPERATED = re.compile(r"(?:(eq|ne|lt|le|gt|ge|co|nc|sw|ew):)?(.*)", re.DOTALL)
_NEXT = re.compile(r"[ +](?=(?:eq|ne|lt|le|gt|ge|co|nc|sw|ew):)")  # a bare + arrives as a space
_TEXT: Mapping[str, Callable[[str, str], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "co": operator.contains,
    "nc": lambda text, part: part not in text,
    "sw": str.startswith,
    "ew": str.endswith,
}
_NUMBER: Mapping[str, Callable[[float, float], bool]] = {
    name: getattr(operator, name) for name in ("eq", "ne", "lt", "le", "gt", "ge")
}
_PERIOD: Mapping[str, Callable[[Period, Period], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "ge": lambda period, asked: period.start >= asked.start,
    "gt": lambda period, asked: period.start > asked.end,
    "le": lambda period, asked: period.end <= asked.end,
    "lt": lambda period, asked: period.end < asked.start,
}
_PART = {part.id: part for part in PARTS}


@dataclass(frozen=True)
class SeriesKey:
    """The codes asked for in each dimension but time, in the structure's order; empty is any."""

    codes: tuple[frozenset[str], ...]

    def matches(self, rows: pd.DataFrame) -> pd.Series[bool]:
        """Say which observations it asks for."""
        fits = pd.Series(data=True, index=rows.index)
        for dimension, codes in zip(KEY, self.codes, strict=True):
            if codes:
                fits &= rows[dimension].isin(codes)
        return fits


def read_keys(text: str) -> tuple[SeriesKey, ...]:
    """Read one key, `A.local_agreements+fdi_total..`, or several parted by commas.

    A dimension left empty, or `*`, is any; the word `all`, or `*` alone, is every series.
    Raises `RequestRefused`.
    """
    if text in ("", "all", "*"):
        return (SeriesKey((frozenset(),) * len(KEY)),)
    return tuple(_key(one) for one in text.split(","))


def _key(text: str) -> SeriesKey:
    parts = text.split(".")
    if len(parts) != len(KEY):
        raise not_allowed("key", text, (".".join(KEY),))
    return SeriesKey(tuple(frozenset(part.split("+")) - set(ANY) for part in parts))


def asked_in(keys: Iterable[SeriesKey], dimension: str) -> tuple[str, ...]:
    """Return the codes that keys ask for in a dimension; none where one of them asks for any."""
    lists = [key.codes[KEY.index(dimension)] for key in keys]
    return tuple(sorted(frozenset().union(*lists))) if all(lists) else ()


def chosen(
    rows: pd.DataFrame, keys: Iterable[SeriesKey], filters: Mapping[str, str]
) -> pd.DataFrame:
    """Return the observations that one of the keys and all of the filters ask for."""
    fits = pd.Series(data=False, index=rows.index)
    for key in keys:
        fits |= key.matches(rows)
    for component, text in filters.items():
        for condition in _NEXT.split(text):
            fits &= _matches(rows, component, condition)
    return rows[fits]


def _matches(rows: pd.DataFrame, component: str, condition: str) -> pd.Series[bool]:
    """Say which observations fit one condition; several values are alternatives.

    A component that says nothing of an observation never fits.
    """
    if component not in _PART or component not in rows:
        raise not_allowed("c[]", component, tuple(_PART))
    match = _OPERATED.fullmatch(condition)
    name, values = (match[1] or "eq", match[2]) if match else ("eq", condition)
    tests = [_test(component, name, value) for value in values.split(",")]
    combine = all if name in ("ne", "nc") else any

    def fits(text: str) -> bool:
        return bool(text) and combine(test(text) for test in tests)

    return rows[component].map(cell).map(fits).astype(bool)


def _test(component: str, name: str, value: str) -> Callable[[str], bool]:
    """Return the test that one value of a condition puts to what a component says."""
    part = _PART[component]
    try:
        if component == TIME:
            asked, compare = _asked_period(value), _PERIOD[name]
            return lambda text: compare(Period.from_sdmx(text), asked)
        if part.dtype is DataType.DOUBLE and not part.codelist:
            number, compare_numbers = float(value), _NUMBER[name]
            return lambda text: compare_numbers(float(text), number)
        compare_texts = _TEXT[name]
    except (ValueError, KeyError):
        what = Message(
            "“{value}” is not allowed for “{name}”.", {"value": value, "name": component}
        )
        raise RequestRefused(HTTPStatus.BAD_REQUEST, what, _operators(component)) from None
    return lambda text: compare_texts(text, value)


def _asked_period(text: str) -> Period:
    return Period.from_sdmx(text) if "/" in text else period(text)


def _operators(component: str) -> tuple[str, ...]:
    if component == TIME:
        return tuple(_PERIOD)
    return tuple(_NUMBER if _PART[component].dtype is DataType.DOUBLE else _TEXT)
