"""Figures in words and symbols: `hơn 200`, `48.2 billion USD`, `> 200`.

What is printed reads back as the same figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from indicators.figure import Figure, Numeral
from indicators.grammar.printing.magnitudes import MAGNITUDES, magnitude_word
from indicators.grammar.printing.qualifiers import comparator_mark, qualifier_word
from indicators.grammar.printing.rounding import MOST_DECIMALS, decimals_of, rounded
from indicators.grammar.words.normalize import clean
from indicators.language import Language

RATE_SIGNS = ("%", "‰")
TWO_ENDS = re.compile(r"\d\s*[^\W\d_]*\s*(?:[-–−~]|\b(?:to|đến|tới|and|và)\b)\s*\d|±")


def words(figure: Figure, language: Language, unit: str = "", wording: str = "") -> str:
    """Print a figure so that it reads back as itself: `hơn 200`, `48.2 billion USD`.

    `wording` is the figure as printed in its source: its own qualifier is kept
    (`gần` becomes `nearly`, not `under`), and so are the two ends of a range.
    """
    if _is_range(figure, wording):
        return _joined(_ends(figure, language.text("{low} to {high}"), language), unit)
    qualifier = qualifier_word(figure.comparator, language, wording)
    return _joined(qualifier, number(figure, language, unit), unit)


def symbols(figure: Figure, language: Language, unit: str = "", wording: str = "") -> str:
    """Print a figure in the short form for labels: `> 200`, `48.2 billion USD`, `200–300`.

    Of two ends a power of ten apart only `wording`, the print, tells a range from `about`.
    """
    if _is_range(figure, wording):
        return _joined(_ends(figure, "{low}–{high}", language), unit)
    return _joined(comparator_mark(figure.comparator), number(figure, language, unit), unit)


def number(figure: Figure, language: Language, unit: str = "") -> str:
    """Print the number of a figure with its magnitude word, without qualifier."""
    scale, decimals = _layout(figure, is_rate=unit in RATE_SIGNS)
    value = Decimal(repr(figure.value)).scaleb(-scale)
    return _joined(language.number(value, decimals), magnitude_word(scale, language))


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


def _is_range(figure: Figure, wording: str) -> bool:
    return figure.is_range or (
        figure.comparator == "~" and bool(TWO_ENDS.search(clean(wording).text))
    )


def _joined(*parts: str) -> str:
    """Put a space between parts, but none before a sign: `5.5%`."""
    joined = " ".join(part for part in parts if part)
    return joined.replace(" %", "%").replace(" ‰", "‰")


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
            for scale in MAGNITUDES
            if scale > 3
            and max(map(abs, ends)) >= Decimal(1).scaleb(scale)
            and all(decimals_of(each.scaleb(-scale)) <= MOST_DECIMALS for each in ends)
        ),
        0,
    )


@lru_cache(maxsize=4096)
def _layout(figure: Figure, *, is_rate: bool = False) -> tuple[int, int | None]:
    """Return the magnitude and the decimals in which a figure reads back as itself.

    A whole rate is no count: `55%` is rounded at its last digit.
    """
    if is_rate and figure.comparator == "=" and figure.step == 1:
        return 0, 0
    for scale, decimals in _layouts(figure):
        digits = Decimal(repr(figure.value)).scaleb(-scale)
        numeral = Numeral(digits, Decimal(1).scaleb(-decimals))
        if Figure.printed(numeral, figure.comparator, scale) == figure:
            return scale, decimals
    return 0, None


def _layouts(figure: Figure) -> Iterator[tuple[int, int]]:
    """Yield magnitudes and decimals, the most readable first: 200,000, but 48.2 billion."""
    value = abs(Decimal(repr(figure.value)))
    scales = list(MAGNITUDES)
    large = [scale for scale in scales if scale > 3 and value >= Decimal(1).scaleb(scale)]
    for scale in (*large, 0, *reversed(scales)):
        fewest = decimals_of(value.scaleb(-scale))
        if scale == 0 or fewest <= MOST_DECIMALS or scale not in large:
            yield from ((scale, fewest + more) for more in range(MOST_DECIMALS + 1))
    yield from ((scale, decimals_of(value.scaleb(-scale))) for scale in reversed(scales))
