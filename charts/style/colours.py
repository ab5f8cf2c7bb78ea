"""Colours as `#rrggbb`: how well one is read on others, and how two mix."""

from __future__ import annotations

from collections.abc import Iterable

TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0  # the least of WCAG 2.2: for text, for marks
BLACK, WHITE = "#1a1a1a", "#ffffff"


def rgb(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Return how bright a colour is, 0 to 1, as WCAG measures it."""
    shares = [each / 255 for each in rgb(colour)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def least_contrast(colour: str, behind: Iterable[str]) -> float:
    """Return how well a colour is read where it is read worst."""
    return min((contrast(colour, each) for each in behind), default=21.0)


def mixed(over: str, under: str, opacity: float) -> str:
    """Return what is seen of a colour that lies over another and is partly see-through."""
    pairs = zip(rgb(over), rgb(under), strict=True)
    return of_rgb(*(round(a * opacity + b * (1 - opacity)) for a, b in pairs))


def of_rgb(red: float, green: float, blue: float) -> str:
    """Return a colour of its red, green and blue, 0 to 255."""
    return "#" + "".join(f"{min(255, max(0, round(each))):02x}" for each in (red, green, blue))


def is_grey(colour: str) -> bool:
    """Say whether a colour has next to no hue."""
    return max(rgb(colour)) - min(rgb(colour)) < 24
