"""Cells that hold a figure, or say that there is none: `1.234,5`, `43110 b`, `57,8 %`, `..`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from indicators.language import Message
from loaders.formats.cells import number

# What statistical offices print where there is no figure; never zero.
MISSING = re.compile(
    r"(?:\.{1,3}|…|:|-{1,3}|–|—|−|n[./]?\s?a\.?|\(na\)|nan|null|none|#n/a|#value!|\.\.[.c-z]|x|s)",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?P<number>[+\-−]?\s?[\d.,\s]*\d(?:e[+\-]?\d{1,3})?)\s*(?P<percent>%)?"
    r"\s*(?P<flag>[a-z]{1,3}|\*{1,3}|\([\w*]{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹†‡])?",
    re.IGNORECASE,
)
_NO_FIGURE = re.compile(
    rf"(?P<mark>{MISSING.pattern})(?:\s+(?P<flag>[a-z]{{1,3}}))?", re.IGNORECASE
)
# Numbers that can be read in one way only, `{d}` their decimal mark and `{g}` their group mark.
_ONE_WAY = (
    r"[+\-−]?(?:\d{{1,3}}(?:{g}\d{{3}})+{d}\d+|\d{{1,3}}(?:{g}\d{{3}}){{2,}}|0{d}\d+"
    r"|\d{{4,}}{d}\d+|\d+{d}(?!\d{{3}}(?!\d))\d+)(?!\d)"
)
_POINT = re.compile(_ONE_WAY.format(d=r"\.", g=","))
_COMMA = re.compile(_ONE_WAY.format(d=",", g=r"\."))
NO_NUMBER = Message("“{value}” is not a number.")


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A cell read as a figure: `value` is None where it says that there is none.

    `flag` is what stands behind the number (`b`, `*`); of a missing one, the mark printed.
    """

    value: float | None
    flag: str = ""
    is_percent: bool = False


@lru_cache(2**16)
def cell_figure(text: str, decimal: str) -> CellFigure | Message:
    """Read the text of a cell as a figure, or return why it is none."""
    written = text.strip("\u00a0 \t\r\n'")
    if match := _NO_FIGURE.fullmatch(written):
        return CellFigure(None, " ".join(filter(None, (match["mark"], match["flag"]))))
    match = _FIGURE.fullmatch(written)
    value = number(_ungrouped(match["number"], decimal), decimal) if match else NO_NUMBER
    if not match or isinstance(value, Message):
        template = value if isinstance(value, Message) else NO_NUMBER
        return Message(template.text, {"value": written[:80]})
    return CellFigure(value, (match["flag"] or "").strip("()"), bool(match["percent"]))


def decimal_mark(texts: Iterable[str]) -> str:
    """Return the decimal mark that the numbers of a table tell, empty where none does."""
    points = commas = 0
    for text in texts:
        written = text.strip()
        points += bool(_POINT.match(written))
        commas += bool(_COMMA.match(written))
    return "." if points > commas else "," if commas > points else ""


def _ungrouped(written: str, decimal: str) -> str:
    """Return a number without its marks of thousands, where the decimal mark is known."""
    group = {".": ",", ",": "."}.get(decimal, "")
    is_grouped = group and re.fullmatch(rf"[+\-−]?\d{{1,3}}(?:\{group}\d{{3}})+(?:\D\d+)?", written)
    return written.replace(group, "") if is_grouped else written
