"""Numbers as people print them: `200.000`, `48,2`, `1,234.5`, `chín`.

Vietnamese groups with a dot and marks decimals with a comma; English does the reverse.
Either writes numbers small enough as words.
"""

from __future__ import annotations

import re
from decimal import Decimal

from indicators.figure import Numeral

SPACES = "\u00a0\u202f\u2009 "
_SEPARATORS = {"vi": (".", ","), "en": (",", ".")}
_WORDS = {
    "vi": "không một hai ba bốn năm sáu bảy tám chín mười",
    "en": "zero one two three four five six seven eight nine ten",
}


def number_pattern(code: str) -> str:
    """Return the regular expression of a number in digits, for the language `code`."""
    group, decimal = (re.escape(mark) for mark in _SEPARATORS.get(code, _SEPARATORS["en"]))
    grouped = rf"\d{{1,3}}(?:[{group}{SPACES}]\d{{3}})+(?:{decimal}\d+)?"
    plain = rf"\d+(?:{decimal}\d+)?"
    borrowed = rf"\d+{group}\d{{1,2}}"  # `3.5` in Vietnamese text: too short for a group
    return rf"(?:{grouped}|{borrowed}|{plain})(?![\d{SPACES.strip()}]*\d)"


def read_number(text: str, code: str) -> Numeral | None:
    """Read a number printed in the language `code`; None where the text is not one."""
    words = _WORDS.get(code, "").split()
    if text.strip().lower() in words:
        return Numeral(Decimal(words.index(text.strip().lower())), Decimal(1))
    if not re.fullmatch(number_pattern(code), text.strip()):
        return None
    group, decimal = _SEPARATORS.get(code, _SEPARATORS["en"])
    digits = re.sub(f"[{SPACES}]", "", text.strip())
    if re.fullmatch(rf"\d+{re.escape(group)}\d{{1,2}}", digits):
        digits = digits.replace(group, decimal)
    digits = digits.replace(group, "").replace(decimal, ".")
    return Numeral(Decimal(digits), Decimal(1).scaleb(-len(digits.partition(".")[2])))


def number_words(code: str) -> list[str]:
    """Return the words for 0 to 10 in the language `code`, in order."""
    return _WORDS.get(code, "").split()
