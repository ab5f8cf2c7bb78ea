"""How a figure is qualified, as codes that machines take: `>` is GT, `~` is APPROX."""

from __future__ import annotations

from collections.abc import Mapping

from indicators.figure import Comparator
from indicators.language import Message

QUALIFIERS: Mapping[Comparator, str] = {
    "=": "EQ", ">": "GT", ">=": "GE", "<": "LT", "<=": "LE", "~": "APPROX",
}  # fmt: skip
MEANINGS: Mapping[str, Message] = {
    "EQ": Message("exactly, as printed"),
    "GT": Message("more than"),
    "GE": Message("at least"),
    "LT": Message("less than, or nearly"),
    "LE": Message("at most"),
    "APPROX": Message("about, or between its bounds"),
}
