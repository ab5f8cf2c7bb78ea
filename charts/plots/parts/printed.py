"""A figure as its source printed it, for a reader: a bare row of digits is put in its unit."""

from __future__ import annotations

import re

from indicators.catalog import Indicator
from indicators.figure import Figure
from indicators.language import Language
from indicators.sentences import amount

BARE = re.compile(r"-?\d{5,}(?:\.\d+)?|-?\d+\.\d{4,}|-?\d+(?:\.\d+)?[eE][+-]?\d+")


def printed(text: str, figure: Figure | None, indicator: Indicator, language: Language) -> str:
    """Return a figure as printed; a database's `12600000000` as `12.6 billion USD`."""
    if figure and (not text or BARE.fullmatch(text)):
        return amount(figure, indicator, language)
    return text
