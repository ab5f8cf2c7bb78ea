"""Figures in words: read `hơn 200`, print `48.2 billion USD`, say `less than +111%`.

The words are in the language catalogs, several spellings behind one another; the first is
printed, all are read. What is printed reads back as the same figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from math import isinf
from typing import NamedTuple
from unicodedata import normalize

from indicators.figure import Comparator, Figure
from indicators.grammar.numerals import Numeral, number_pattern, number_words, read_number
from indicators.interval import Interval
from indicators.language import Language, Message, language_codes, load_language


class FigureError(ValueError):
    """A text that does not say a figure. `message` says so in any language."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class Qualifier(NamedTuple):
    """A word before a number: what it does to the bounds, and how it is spelt."""

    comparator: Comparator
    spellings: str


class Magnitude(NamedTuple):
    """A word for a power of ten, and how it is spelt."""

    scale: int
    spellings: str


NEARLY = Qualifier("<", "nearly|almost|close to|just under|approaching")
# The first of a comparator is the one printed; the others keep a source's own shade.
QUALIFIERS = (
    Qualifier(">", "more than|exceeding|in excess of|greater than"),
    Qualifier(">", "over|above|upwards of"),
    Qualifier(">=", "at least|no fewer than|no less than|a minimum of|from"),
    Qualifier("<", "under|less than|below|fewer than|not yet"),
    NEARLY,
    Qualifier("<=", "at most|up to|no more than|not more than|a maximum of"),
    Qualifier("~", "about|around|approximately|roughly|some|an estimated"),
)
SYMBOLS: dict[str, Comparator] = {
    ">=": ">=", "≥": ">=", "<=": "<=", "≤": "<=", ">": ">", "<": "<", "~": "~", "≈": "~", "=": "=",
}  # fmt: skip
MAGNITUDES = (
    Magnitude(12, "trillion|tn|trn"),
    Magnitude(9, "billion|bn"),
    Magnitude(6, "million|mn|m"),
    Magnitude(3, "thousand|k"),
)
MOST_DECIMALS = 3
TWO_ENDS = re.compile(r"\d\s*[^\W\d_]*\s*(?:[-–−]|\b(?:to|đến|tới|and|và)\b)\s*\d")
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
    cleaned = _cleaned(text)
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
    said = _cleaned(as_reported)
    found = [(code, _rate_pattern(code).search(said)) for code in language_codes()]
    read = [(code, match) for code, match in found if match]
    code, match = max(read, key=lambda each: bool(each[1]["qualifier"]), default=("", None))
    numeral = read_number(match["number"], code) if match else None
    if not match or not numeral:
        return Figure.exact(value)
    percent = Numeral(abs(Decimal(repr(value))) * 100, numeral.last_place)
    size = Figure.printed(percent, _comparator(match["qualifier"] or "=", code), -2)
    return size if value >= 0 else size.mirrored


def words(figure: Figure, language: Language, unit: str = "", wording: str = "") -> str:
    """Print a figure so that it reads back as itself: `hơn 200`, `48.2 billion USD`.

    `wording` is the figure as printed in its source: its own qualifier is kept
    (`gần` becomes `nearly`, not `under`), and so are the two ends of a range.
    """
    if figure.is_range or (figure.comparator == "~" and TWO_ENDS.search(_cleaned(wording))):
        return _joined(_ends(figure, language.text("{low} to {high}"), language), unit)
    qualifier = qualifier_word(figure.comparator, language, wording)
    return _joined(qualifier, number(figure, language), unit)


def symbols(figure: Figure, language: Language, unit: str = "") -> str:
    """Print a figure in the short form for labels: `> 200`, `48.2 billion USD`, `200–300`."""
    if figure.is_range:
        return _joined(_ends(figure, "{low}–{high}", language), unit)
    return _joined(comparator_mark(figure.comparator), number(figure, language), unit)


def comparator_mark(comparator: Comparator) -> str:
    """Return the one letter a comparator is printed as before a number; none for `=`."""
    return {"=": "", ">=": "≥", "<=": "≤"}.get(comparator, comparator)


def qualifier_word(comparator: Comparator, language: Language, wording: str = "") -> str:
    """Say what a comparator means, in the shade of a source's own wording: `nearly`, `gần`."""
    own = qualifier_of(wording)
    if own and own[0].comparator == comparator:
        return _first(own[0].spellings, language)
    standard = (q for q in QUALIFIERS if q.comparator == comparator)
    return next((_first(q.spellings, language) for q in standard), "")


def number(figure: Figure, language: Language) -> str:
    """Print the number of a figure with its magnitude word, without qualifier."""
    scale, decimals = _layout(figure)
    value = Decimal(repr(figure.value)).scaleb(-scale)
    return _joined(language.number(value, decimals), magnitude_word(scale, language))


def magnitude_word(scale: int, language: Language) -> str:
    """Name a power of ten: `billion` for 9; nothing for 0."""
    return _first(dict(MAGNITUDES)[scale], language) if scale else ""


def short(
    figure: Figure, language: Language, unit_mult: int = 0, decimals: int = 0, unit: str = ""
) -> str:
    """Print a figure for a label, in its indicator's unit: `48.2 billion USD`, `> 200`."""
    return symbols(rounded(figure, unit_mult, decimals), language, unit)


def short_words(
    figure: Figure, language: Language, unit_mult: int = 0, decimals: int = 0, unit: str = "",
    wording: str = "",
) -> str:  # fmt: skip
    """Say a figure in its indicator's unit: `375.1 billion USD`, `more than 200`."""
    return words(rounded(figure, unit_mult, decimals), language, unit, wording)


def rounded(figure: Figure, unit_mult: int, decimals: int) -> Figure:
    """Return the figure as people say it: a database's 375145540249.8573 as 375.1 billion.

    A figure that was rounded or qualified in print stays as it is. An amount below one unit
    goes to the next smaller one: 0.04 billion is 40.0 million.
    """
    if not _is_finer(figure, unit_mult, decimals):
        return figure
    scale = _spoken_scale(figure.value, unit_mult, decimals)
    if figure.step > 10.0 ** (scale - decimals):
        return figure
    return Figure.printed(_numeral(figure.value, scale, decimals), "=", scale)


def interval_words(interval: Interval, language: Language, written: Callable[[float], str]) -> str:
    """Say an interval: `less than +111%`, `between 39.3 and 39.7`; `written` prints an end."""
    low, high = ("" if isinf(end) else written(end) for end in (interval.lower, interval.upper))
    if isinf(interval.lower) and isinf(interval.upper):
        return language.text("not known")
    if isinf(interval.lower) and interval.upper_open:
        return language.text("less than {figure}", figure=high)
    if isinf(interval.lower):
        return language.text("at most {figure}", figure=high)
    if isinf(interval.upper) and interval.lower_open:
        return language.text("more than {figure}", figure=low)
    if isinf(interval.upper):
        return language.text("at least {figure}", figure=low)
    return low if low == high else language.text("between {low} and {high}", low=low, high=high)


def qualifier_of(text: str) -> tuple[Qualifier, str] | None:
    """Return the qualifier a printed figure begins with, and the language it is in."""
    cleaned = _cleaned(text)
    found = [
        (len(spelling), qualifier, code)
        for code in language_codes()
        for qualifier in QUALIFIERS
        for spelling in spellings(qualifier.spellings, code)
        if re.match(rf"{re.escape(spelling)}\b", cleaned, re.IGNORECASE)
    ]
    return max(found, key=lambda each: each[0])[1:] if found else None  # `trên dưới`, not `trên`


def nearness(as_reported: str) -> float | None:
    """Return what a figure printed as `nearly 29 billion` is loosely at least: 28 billion.

    That is one unit of its last significant digit below; None for any other qualifier.
    """
    own = qualifier_of(as_reported)
    match = _pattern(own[1]).match(_cleaned(as_reported)) if own and own[0] == NEARLY else None
    numeral = read_number(match["number"], own[1]) if match and own else None
    if not match or not own or not numeral:
        return None
    scale = _scale(match["magnitude"], own[1])
    return float((numeral.value - numeral.last_significant_place).scaleb(scale))


@lru_cache
def spellings(lexeme: str, code: str) -> tuple[str, ...]:
    """Return every spelling a language has for a word of the lexicon, longest first."""
    return tuple(sorted(load_language(code).text(lexeme).split("|"), key=len, reverse=True))


def _cleaned(text: str) -> str:
    """Return a text with single spaces, each letter in one piece however it was typed."""
    return " ".join(normalize("NFC", text).split())


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _first(lexeme: str, language: Language) -> str:
    return language.text(lexeme).split("|")[0]


def _ends(figure: Figure, form: str, language: Language) -> str:
    """Print both ends of a range in one magnitude: `5 to 7 billion`."""
    ends = [Decimal(repr(each)) for each in (figure.lower, figure.upper) if each is not None]
    scale = _range_scale(ends)
    low, high = (language.number(each.scaleb(-scale)) for each in ends)
    return _joined(form.format(low=low, high=high), magnitude_word(scale, language))


def _range_scale(ends: list[Decimal]) -> int:
    """Return the largest magnitude, from a million, in which the ends of a range are short."""
    return next(
        (
            scale
            for scale, _ in MAGNITUDES
            if scale > 3
            and max(map(abs, ends)) >= Decimal(1).scaleb(scale)
            and all(_decimals(each.scaleb(-scale)) <= MOST_DECIMALS for each in ends)
        ),
        0,
    )


def _spoken_scale(value: float, unit_mult: int, decimals: int) -> int:
    """Return the magnitude an amount is said in: its unit's, or a smaller one below one of it."""
    scale = unit_mult
    while scale >= 3 and 0 < abs(value) < 10**scale:
        scale -= 3
    fills_up = scale < unit_mult and abs(_numeral(value, scale, decimals).value) >= 1000
    return scale + 3 if fills_up else scale  # 999.96 million is 1.0 billion


def _numeral(value: float, scale: int, decimals: int) -> Numeral:
    """Return a value in a magnitude, rounded to some decimals."""
    place = Decimal(1).scaleb(-decimals)
    return Numeral(Decimal(repr(value)).scaleb(-scale).quantize(place), place)


def _is_finer(figure: Figure, unit_mult: int, decimals: int) -> bool:
    """Say whether a figure has more digits than anybody would say."""
    if figure.comparator != "=" or isinf(figure.step):
        return False
    if figure.step:
        return _decimals(Decimal(repr(figure.step)).scaleb(-unit_mult)) > MOST_DECIMALS
    return unit_mult > 0 or _decimals(Decimal(repr(figure.value))) > decimals


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))


@lru_cache(maxsize=4096)
def _layout(figure: Figure) -> tuple[int, int | None]:
    """Return the magnitude and the decimals in which a figure reads back as itself."""
    for scale, decimals in _layouts(figure):
        digits = Decimal(repr(figure.value)).scaleb(-scale)
        numeral = Numeral(digits, Decimal(1).scaleb(-decimals))
        if Figure.printed(numeral, figure.comparator, scale) == figure:
            return scale, decimals
    return 0, None


def _layouts(figure: Figure) -> Iterator[tuple[int, int]]:
    """Yield magnitudes and decimals, the most readable first: 200,000, but 48.2 billion."""
    value = abs(Decimal(repr(figure.value)))
    scales = [scale for scale, _ in MAGNITUDES]
    large = [scale for scale in scales if scale > 3 and value >= Decimal(1).scaleb(scale)]
    for scale in (*large, 0, *reversed(scales)):
        fewest = _decimals(value.scaleb(-scale))
        if scale == 0 or fewest <= MOST_DECIMALS or scale not in large:
            yield from ((scale, fewest + more) for more in range(MOST_DECIMALS + 1))
    yield from ((scale, _decimals(value.scaleb(-scale))) for scale in reversed(scales))


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
