"""A number of a cell, and how the cell's number format shows it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Self

# One section of a number format, without colours, padding and conditions.
_UNSEEN = re.compile(r"_.|\*.|\[(?!\$)[^\]]*\]")
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.([#0?]+))?(,*)(%|‰)?")


class NumberCell(float):
    """A number and how its cell shows it: 0.125 as `12.5%`, 48.2 as `48.2 tỷ USD`.

    `shown` has a decimal point and no marks between thousands.
    """

    shown: str
    is_percent: bool

    def __new__(cls, value: float, number_format: str) -> Self:
        """Keep a number with what its format shows of it."""
        cell = super().__new__(cls, value)
        cell.shown, cell.is_percent = _shown(value, number_format)
        return cell

    @property
    def as_shown(self) -> float:
        """The number in the unit it is shown in: 12.5 for 12.5 %, with all its digits."""
        return float(Decimal(repr(float(self))).scaleb(2 * self.is_percent))


def _shown(value: float, number_format: str) -> tuple[str, bool]:
    """Return a number as a format shows it, and whether that is in percent."""
    sections = number_format.split(";")
    section = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    plain = _LITERAL.sub(lambda part: "\0" * len(part[0]), _UNSEEN.sub("", section))
    plain = _CURRENCY.sub(lambda part: "\0" * len(part[0]), plain)
    digits = _DIGITS.search(plain)
    if not digits or re.search(r"[/EeGyYmMdDhHsS@]", plain):
        return _plain(Decimal(repr(value))), False
    visible = _UNSEEN.sub("", section)
    before, after = visible[: digits.start()], visible[digits.end() :]
    decimals, thousands, sign = digits[1] or "", digits[2], digits[3] or ""
    exact = Decimal(repr(value)).scaleb({"%": 2, "‰": 3}.get(sign, 0) - 3 * len(thousands))
    number = _rounded(exact, len(decimals), decimals.count("0") + decimals.count("?"))
    return f"{_literal(before)}{number}{sign}{_literal(after)}".strip(), sign == "%"


def _rounded(value: Decimal, most: int, fewest: int) -> str:
    """Write a number with some decimals; filling zeros only as far as the format asks."""
    written = f"{value:.{most}f}"
    while most > fewest and written.endswith("0"):
        written, most = written[:-1], most - 1
    return written.rstrip(".") if not most else written


def _plain(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return f"{value:.0f}" if whole else f"{value:f}"


def _literal(part: str) -> str:
    """Return the words of a format: quoted, escaped, or a currency; brackets mean a minus."""
    part = _CURRENCY.sub(lambda currency: currency[1], part)
    part = _LITERAL.sub(lambda literal: literal[1] or literal[2] or "", part)
    return part.translate({ord("("): "", ord(")"): "", ord("-"): ""})
