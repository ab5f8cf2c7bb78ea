"""A figure as someone types it: qualifier, number, magnitude, unit; read with its bounds."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from indicators.figure import Comparator, Figure, Numeral
from indicators.grammar.numerals import number_pattern, number_words, read_number
from indicators.grammar.printing.magnitudes import MAGNITUDES, spellings
from indicators.grammar.printing.qualifiers import (
    NEARLY,
    QUALIFIERS,
    SYMBOLS,
    composed,
    qualifier_of,
)
from indicators.language import Message, language_codes


class FigureError(ValueError):
    """A text that does not say a figure. `message` says so in any language."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


# `40-50`, `3/4`, `=200+222`, `5% to 7%`, `5 tỷ đến 7 tỷ` and `12 12` are no one figure; nor is
# the first half of `1,234,567`, read as Vietnamese, 1.234. A magnitude is one in any language.
NOT_A_RANGE = (
    r"(?![.,]\d)(?!\s*(?:(?:{magnitudes})\s*)?[-–−+*/×]\s*\d)"
    r"(?!\s+(?:(?:{magnitudes})\s+)?(?:to\s+|đến\s+|tới\s+)?\d)"
    r"(?!\s*%\s*(?:[-–−]|to\b|đến\b|tới\b)\s*\d[\d.,]*\s*%)"
)


def parse(text: str, code: str | None = None) -> Figure:
    """Read one printed figure: qualifier, number, magnitude; what follows is its unit.

    `code` is the language of the text; without it the words decide, then Vietnamese.
    Raises `FigureError` where the text holds no figure at its beginning.
    """
    cleaned = composed(text)
    for each in [code] if code else language_codes():
        found = _read(cleaned, each)
        if found and (code or _has_words_of(cleaned, each)):
            return found
    found = _read(cleaned, code or language_codes()[0])
    if not found:
        raise FigureError(Message("“{text}” does not say a figure.", {"text": text}))
    return found


def rate(value: float, as_reported: str) -> Figure:
    """Return a growth rate with its bounds: rounded at its last printed digit, qualified.

    `value` is the fraction (0.148), `as_reported` its print (`tăng 14,8%`, `up over 20%`).
    """
    said = composed(as_reported)
    found = [(code, _rate_pattern(code).search(said)) for code in language_codes()]
    read = [(code, match) for code, match in found if match]
    code, match = max(read, key=lambda each: bool(each[1]["qualifier"]), default=("", None))
    numeral = read_number(match["number"], code) if match else None
    if not match or not numeral:
        return Figure.exact(value)
    percent = Numeral(abs(Decimal(repr(value))) * 100, numeral.last_place)
    size = Figure.printed(percent, _comparator(match["qualifier"] or "=", code), -2)
    return size if value >= 0 else size.mirrored


def nearness(as_reported: str) -> float | None:
    """Return what a figure printed as `nearly 29 billion` is loosely at least: 28 billion.

    That is one unit of its last significant digit below; None for any other qualifier.
    """
    own = qualifier_of(as_reported)
    match = _pattern(own[1]).match(composed(as_reported)) if own and own[0] == NEARLY else None
    numeral = read_number(match["number"], own[1]) if match and own else None
    if not match or not own or not numeral:
        return None
    scale = _scale(match["magnitude"], own[1])
    return float((numeral.value - numeral.last_significant_place).scaleb(scale))


def _read(text: str, code: str) -> Figure | None:
    match = _pattern(code).match(text)
    numeral = read_number(match["number"], code) if match else None
    if not match or not numeral:
        return None
    signed = Numeral(-numeral.value, numeral.last_place) if match["below"] else numeral
    scale = _scale(match["magnitude"], code)
    return Figure.printed(signed, _comparator(match["qualifier"] or "=", code), scale)


def _scale(magnitude: str | None, code: str) -> int:
    """Return the power of ten a magnitude word stands for; 0 without one."""
    return next((s for s, m in MAGNITUDES if (magnitude or "").lower() in spellings(m, code)), 0)


def _comparator(qualifier: str, code: str) -> Comparator:
    if qualifier in SYMBOLS:
        return SYMBOLS[qualifier]
    return next(
        q.comparator for q in QUALIFIERS if qualifier.lower() in spellings(q.spellings, code)
    )


@lru_cache
def _pattern(code: str) -> re.Pattern[str]:
    qualifiers = sorted(
        (w for q in QUALIFIERS for w in spellings(q.spellings, code)), key=len, reverse=True
    )
    magnitudes = _magnitudes(code)
    not_a_range = NOT_A_RANGE.format(magnitudes="|".join(_magnitudes(*language_codes())))
    number_forms = "|".join([number_pattern(code), *(rf"{w}\b" for w in number_words(code))])
    return re.compile(
        rf"(?:(?P<qualifier>{'|'.join(map(re.escape, SYMBOLS))}|(?:{'|'.join(qualifiers)})\b)\s*)?"
        rf"(?P<below>[−-])?(?P<number>{number_forms})(?:\s*(?P<magnitude>{'|'.join(magnitudes)})\b)?+"
        rf"{not_a_range}",
        re.IGNORECASE,
    )


def _magnitudes(*codes: str) -> list[str]:
    return [word for code in codes for _, m in MAGNITUDES for word in spellings(m, code)]


@lru_cache
def _rate_pattern(code: str) -> re.Pattern[str]:
    return re.compile(rf"{_pattern(code).pattern}\s*%", re.IGNORECASE)


def _has_words_of(text: str, code: str) -> bool:
    own = [w for q in QUALIFIERS for w in spellings(q.spellings, code)]
    own += _magnitudes(code) + number_words(code)
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in own)
