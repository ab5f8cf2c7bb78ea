"""How a language writes figures, where a rule depends on the language as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

from indicators.grammar.lexicon.source import LexiconError, read_section, where


@dataclass(frozen=True)
class Habits:
    """The entries of `[habits]`; each may be left out."""

    letters: str = ""  # those no other language has: where they are common, a text is in it
    head: Literal["first", "last"] = "first"  # of a counted noun: tàu cá, fishing boats
    currency: str = ""  # of large amounts without one: 5 nghìn tỷ
    borrows_marks: bool = False  # some texts mark decimals as other languages do
    hyphenates_numbers: bool = False  # twenty-five
    moves_from_to: bool = False  # rose from 5 to 7 is a move, and no range
    counts_subject: bool = False  # arrivals exceeded 7.5 million: what is counted stands before
    exceeds_rates: bool = False  # vượt 10 % is more than that, as vượt 10 tỷ is


def read_habits(code: str) -> Habits:
    """Return the habits of a language. Raises `LexiconError` for one there is no rule for."""
    try:
        return Habits(**read_section(code, "habits"))
    except TypeError as error:
        raise LexiconError([f"{where(code, 'habits')}: {error}"]) from error


def number_marks(code: str) -> tuple[str, str]:
    """Return the marks of groups and of decimals: `.` and `,` in Vietnamese."""
    locale = Locale.parse(code)
    return get_group_symbol(locale), get_decimal_symbol(locale)
