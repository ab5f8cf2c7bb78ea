"""Read numbers in digits and in words, however the text mixes the two conventions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from indicators.figure import Numeral
from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.words import Words

_GROUPS = {
    mark: re.compile(rf"\d{{1,3}}(?:\{mark}\d{{3}})+(?:[{other}]\d+)?")
    for mark, other in ((".", ","), (",", "."))
}
_UNMARKED = re.compile("[ '’]")  # groups apart by spaces, or as the Swiss do
_SCIENTIFIC = re.compile(r"(\d+(?:[.,]\d+)?)[eE]([+-]?\d+)")
MOST_DIGITS = 24


def read_digits(
    printed: str, marks: tuple[str, str], *, measured: bool, borrowed: bool = False
) -> Numeral | None:
    """Read a number in digits; None where it is not one (`1.2.3`, forty digits).

    `marks` are those of groups and of decimals; `measured` says that a magnitude or a unit of
    measure follows, so that decimals are likely; `borrowed`, that the text swaps the marks.
    """
    text = _UNMARKED.sub("", printed)
    if len(text) > MOST_DIGITS:
        return None
    if scientific := _SCIENTIFIC.fullmatch(text):
        return _scientific(*scientific.groups())
    group, decimal = reversed(marks) if borrowed else marks
    if _is_grouped(text, group) and not text.startswith("0"):
        return _numeral(text.replace(group, "").replace(decimal, "."))
    if _is_grouped(text, decimal) and _must_be_grouped(text, decimal, measured):
        return _numeral(text.replace(decimal, "").replace(group, "."))
    if len(re.findall("[.,]", text)) > 1:
        return None
    return _numeral(text.replace(",", "."))


def _is_grouped(text: str, mark: str) -> bool:
    return bool(_GROUPS[mark].fullmatch(text))


def _must_be_grouped(text: str, mark: str, measured: bool) -> bool:
    """Say whether what looks like decimals is groups: several of them, or of a bare count."""
    return not text.startswith("0") and (
        text.count(mark) > 1 or len(set(text) & {".", ","}) == 2 or not measured
    )


def _numeral(plain: str) -> Numeral:
    return Numeral(Decimal(plain.rstrip(".")), Decimal(1).scaleb(-len(plain.partition(".")[2])))


def _scientific(digits: str, exponent: str) -> Numeral | None:
    """Read `1.5E+10`; None where `1,500E10` may be 1.5 or 1500."""
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", digits):
        return None
    plain = _numeral(digits.replace(",", "."))
    return Numeral(plain.value.scaleb(int(exponent)), plain.last_place.scaleb(int(exponent)))


def read_spelt(words: Sequence[str], lexicon: Lexicon) -> Numeral:
    """Read a number in words, with decimals: `hai mươi lăm`, `three point five`."""
    at = next((i for i, word in enumerate(words) if word in lexicon[Words.POINTS]), len(words))
    whole, decimals = words[:at], words[at + 1 :]
    number = str(read_words(whole, lexicon.digits))
    if all(lexicon.digits.get(word, 10) < 10 for word in decimals):
        return _numeral(f"{number}.{''.join(str(lexicon.digits[word]) for word in decimals)}")
    return _numeral(f"{number}.{read_words(decimals, lexicon.digits)}")


def read_words(words: Sequence[str], digits: Mapping[str, int]) -> int:
    """Read number words in their order: `hai mươi lăm`, `one hundred and five`."""
    total = current = 0
    for word in words:
        value = digits[word]
        if value == 100 or word == "mươi":
            total, current = total + max(1, current) * value, 0
        elif current and value < 10 and current >= 10:
            current += value
        else:
            total, current = total + current, value
    return total + current
