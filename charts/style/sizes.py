"""The sizes pictures come in: for a slide, a printed column, a square post, a web page, or own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import sqrt
from typing import Self

LEAST, MOST = 320, 6000  # pixels a side of one's own size
COMFORT = 714  # side of the square on which our letters look right
SHAPE = re.compile(r"(\d{2,5})\s*[x×]\s*(\d{2,5})", re.IGNORECASE)
SCREEN_DPI = 96


@dataclass(frozen=True, slots=True)
class Size:
    """A picture's size in pixels. `canvas` is how wide it is laid out: less means larger letters.

    `dpi` is how many of its pixels make an inch where it is printed.
    """

    id: str
    width: int
    height: int
    canvas: float
    dpi: int = SCREEN_DPI

    @classmethod
    def own(cls, width: int, height: int) -> Self:
        """Return a size of one's own. Raises `ValueError` outside of what can be drawn."""
        if not (LEAST <= width <= MOST and LEAST <= height <= MOST):
            raise ValueError(f"{width}x{height}")
        return cls(f"{width}x{height}", width, height, COMFORT * sqrt(width / height))

    @property
    def inches(self) -> tuple[float, float]:
        """Width and height in print."""
        return self.width / self.dpi, self.height / self.dpi


SIZES: dict[str, Size] = {
    each.id: each
    for each in (
        Size("16x9", 1920, 1080, canvas=960, dpi=144),
        Size("4x3", 1440, 1080, canvas=820, dpi=144),
        Size("a4", 1890, 1181, canvas=700, dpi=300),
        Size("square", 1080, 1080, canvas=680, dpi=144),
        Size("web", 850, 600, canvas=850),
    )
}
DEFAULT_SIZE = "16x9"


def size_of(name: str) -> Size:
    """Return a size by its name, or one's own written `1200x700`. Raises `ValueError`."""
    if name in SIZES:
        return SIZES[name]
    own = SHAPE.fullmatch(name.strip())
    if not own:
        raise ValueError(name)
    return Size.own(int(own[1]), int(own[2]))
