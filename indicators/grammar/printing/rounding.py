"""Figures rounded as people say them: 375145540249.8573 is 375.1 billion."""

from __future__ import annotations

from decimal import Decimal
from math import isinf

from indicators.figure import Figure, Numeral

MOST_DECIMALS = 3


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
        return decimals_of(Decimal(repr(figure.step)).scaleb(-unit_mult)) > MOST_DECIMALS
    return unit_mult > 0 or decimals_of(Decimal(repr(figure.value))) > decimals


def decimals_of(value: Decimal) -> int:
    """Return how many digits a number has behind the decimal mark, filling zeros left out."""
    return max(0, -int(value.normalize().as_tuple().exponent))
