"""Fill in what follows: a figure typed as printed gives its value and bounds, and back.

The cell a person changed leads. Typing `hơn 200` sets value, comparator and bounds; typing
431 over 422 makes `422 thỏa thuận` read `431 thỏa thuận`. Two cells that she changed and that
do not agree are left as they are, for the rules to find.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from math import nan
from unicodedata import normalize

import pandas as pd

from indicators.figure import Figure
from indicators.grammar import read_figures
from indicators.grammar.numerals import number_pattern, read_number
from indicators.grammar.typed.figure import FigureError, parse
from indicators.language import language_codes, load_language
from indicators.table import IDENTITY, WITHDRAWN
from loaders.changes.proposal import VALUES, Row, alike, beside, is_missing

MEASURED = ("obs_value", "comparator")
BOUNDS = ("lower_bound", "upper_bound")
PRINTED = "as_reported"
GROWTH = ("change_value", "change_as_reported")
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)*)\s*(?:%|phần trăm\b|per\s?cent\b)", re.IGNORECASE)
_FALLS = re.compile(r"giảm|sụt|down|decreas|fell|fall|drop", re.IGNORECASE)
_MINUS = re.compile(r"[-−]\s*$")
_AND = r"(?:[-–−]|đến|tới|và|to|and)"
_ON = re.compile(rf"\s*{_AND}\s*\d", re.IGNORECASE)  # it goes on: `5%-6%`, `14% và 16%`
_RANGE = re.compile(rf"\d\s*%?\s*{_AND}\s*$", re.IGNORECASE)  # before the second of `5-6%`
RATIO = re.compile(r"(chỉ )?(bằng|tương đương)\b|(was |were )?(only )?equ(al|ivalent) to\b", re.I)
_REACHED = {"vi": "đạt {}.", "en": "reached {}."}
# Words for numbers, ranges, two magnitudes, or one that only prose has.
_TOLD = re.compile(
    r"^\D+$|\b(?:vạn|chục|trăm|hundred|lakh|crore)\b"
    r"|\d\s*%?\s+(?:to|đến|tới)\s+\d|\bbetween\s+\d"
    r"|\b(?:nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion)\s+(?:\d|nghìn|ngàn|triệu|tỷ|tỉ|billion)",
    re.IGNORECASE,
)
DEFAULTS = {"ref_area": "VN", "period_basis": "stated", "obs_status": "A"}
_DATABASE_NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?", re.IGNORECASE)


def completed(
    rows: pd.DataFrame, standing: pd.DataFrame, columns: Collection[str] = VALUES
) -> pd.DataFrame:
    """Return proposed rows with the cells filled in that follow from those someone typed.

    Columns other than `columns` were not given: they stay as they stand.
    """
    rows = rows.fillna(DEFAULTS)
    before = beside(rows, standing)
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
        result.at[index, "change_value"] = growth(rows["change_as_reported"][index])
    for index in rows.index[open_to & (rows["obs_status"] != WITHDRAWN)]:
        found = _followed(result.loc[index], before.loc[index], said[index], typed[PRINTED][index])
        for name, value in found.items():
            result.at[index, name] = value  # type: ignore[assignment] # what the column holds
    return result


def readings(text: str) -> list[Figure]:
    """Return each figure a text says, as one reads it in one language or another."""
    told = in_prose(text) if _TOLD.search(normalize("NFC", text)) else []
    found = [*told, *(figure for code in (None, *language_codes()) for figure in _read(text, code))]
    if _DATABASE_NUMBER.fullmatch(text.strip()):
        found.append(Figure.exact(float(text.strip())))
    return found


def in_prose(text: str) -> list[Figure]:
    """Return what only a reader of prose makes out: `1 tỷ 250 triệu`, `1,2 vạn`, `40-50`.

    Who reads more of the text comes first, in whichever language.
    """
    found = [
        each
        for code in language_codes()
        for said in (text, _REACHED.get(code, "{}.").format(text))  # a bare range says too little
        for each in read_figures(said, language=code)
    ]
    found.sort(key=lambda each: -len(each.as_reported))
    return [
        Figure(each.value, each.comparator, each.lower_bound, each.upper_bound) for each in found
    ]


def growth(text: object) -> float:
    """Return the growth a text prints, as a fraction: 0.22 for `tăng 22%`; NaN for none.

    A ratio is none: `bằng 98% cùng kỳ` is not growth by 98 %. Nor is a range a rate, `5-6%`,
    or what one language reads otherwise than another, `1.250%`.
    """
    said = normalize("NFC", text) if isinstance(text, str) else ""
    found = _PERCENT.search(said)
    before = said[: found.start()] if found else ""
    if not found or RATIO.match(said) or _RANGE.search(before) or _ON.match(said, found.end()):
        return nan
    sizes = rates(said)
    if len(sizes) != 1:
        return nan
    [size] = sizes
    return float(-size if _FALLS.search(said) or _MINUS.search(before) else size)


def rates(text: str) -> set[Decimal]:
    """Return the sizes of the first rate a text prints, as fractions, as each language reads it."""
    found = _PERCENT.search(normalize("NFC", text))
    read = (read_number(found[1], code) for code in language_codes()) if found else ()
    return {abs(each.value) / 100 for each in read if each}


def derived(figure: Figure) -> dict[str, object]:
    """Return the cells a figure fills."""
    return {
        "obs_value": figure.value,
        "comparator": figure.comparator,
        "lower_bound": figure.lower,
        "upper_bound": figure.upper,
    }


def _followed(row: Row, before: Row, said: bool, printed: bool) -> dict[str, object]:
    """Return the cells that follow for one row, from what was typed in it."""
    text = row[PRINTED] if isinstance(row[PRINTED], str) else ""
    if is_missing(row["obs_value"]) or (printed and not said):
        return next((derived(each) for each in readings(text)), {})
    if not printed:
        text = _reprinted(text, before["obs_value"], row["obs_value"])
    comparator = row["comparator"] if isinstance(row["comparator"], str) else None
    for each in readings(text):
        if each.value == row["obs_value"] and comparator in (None, each.comparator):
            return {PRINTED: text, **derived(each)}
    if text and not readings(text):
        return _bare(row["obs_value"], comparator or "=")
    return {}


def _reprinted(text: str, old: float, new: float) -> str:
    """Put a new value where a printed figure has its number: 431 into `422 thỏa thuận`."""
    if is_missing(old):
        return text
    for code in language_codes():
        found = re.search(number_pattern(code), text)
        numeral = read_number(found[0], code) if found else None
        if found and numeral and numeral.value:
            scale = Decimal(repr(float(old))) / numeral.value
            if _is_power_of_ten(scale):
                number = load_language(code).number(Decimal(repr(float(new))) / scale)
                return text[: found.start()] + number + text[found.end() :]
    return text


def _is_power_of_ten(value: Decimal) -> bool:
    return value > 0 and value.normalize().as_tuple().digits == (1,)


def _bare(value: float, comparator: str) -> dict[str, object]:
    """Bound a value whose print holds no number (`hát then`): it was counted by hand."""
    lower = value if comparator in ("=", ">", ">=") else None
    upper = value if comparator in ("=", "<", "<=") else None
    return {"comparator": comparator, "lower_bound": lower, "upper_bound": upper}


def _read(text: str, code: str | None) -> Iterator[Figure]:
    try:
        yield parse(text, code)
    except FigureError:
        return
