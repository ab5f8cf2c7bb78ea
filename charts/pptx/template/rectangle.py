"""Rectangles on a slide, in inches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Self

from pptx.shapes.base import BaseShape
from pptx.util import Inches, Length

EMU_AN_INCH = 914_400


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle: its left and top edge, its width and height."""

    left: float
    top: float
    width: float
    height: float

    @classmethod
    def of(cls, shape: BaseShape) -> Self:
        """Return where a shape is."""
        sides = (shape.left, shape.top, shape.width, shape.height)
        return cls(*((side or 0) / EMU_AN_INCH for side in sides))

    @property
    def right(self) -> float:
        """Where it ends to the right."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.top + self.height

    @property
    def size(self) -> float:
        """How large it is; 0 where a side is none."""
        return max(self.width, 0) * max(self.height, 0)

    @property
    def emu(self) -> tuple[Length, Length, Length, Length]:
        """It as python-pptx takes it: left, top, width, height."""
        left, top, width, height = map(Inches, (self.left, self.top, self.width, self.height))
        return left, top, width, height

    def overlaps(self, other: Rectangle) -> bool:
        """Say whether two share room."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.01 and down > 0.01

    def within(self, other: Rectangle) -> Rectangle:
        """Return the part of it that lies in another; one of no size where none does."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rectangle(left, top, max(0.0, right - left), max(0.0, bottom - top))

    def common(self, other: Rectangle) -> float:
        """Return how much room two share."""
        return self.within(other).size

    def holds(self, across: float, down: float) -> bool:
        """Say whether a point lies in it."""
        return self.left <= across <= self.right and self.top <= down <= self.bottom

    def clear_of(self, others: Iterable[Rectangle]) -> Rectangle:
        """Return the largest part of it that keeps clear of all the others."""
        held = sorted((o for o in others if self.overlaps(o)), key=lambda each: each.top)
        inner = {x for o in held for x in (o.left, o.right) if self.left < x < self.right}
        best = Rectangle(self.left, self.top, 0, 0)
        for left, right in combinations(sorted({self.left, self.right, *inner}), 2):
            column = Rectangle(left, self.top, right - left, self.height)
            gaps = column._gaps(o for o in held if o.right > left and o.left < right)
            best = max(best, *gaps, key=lambda each: each.size)
        return best

    def _gaps(self, across: Iterable[Rectangle]) -> Iterator[Rectangle]:
        """Yield what is free between things that lie across it, sorted by their tops."""
        top = self.top
        for each in across:
            yield Rectangle(self.left, top, self.width, each.top - top)
            top = max(top, each.bottom)
        yield Rectangle(self.left, top, self.width, self.bottom - top)

    def inset(self, by: float) -> Rectangle:
        """Return it with a margin on every side."""
        return Rectangle(self.left + by, self.top + by, self.width - 2 * by, self.height - 2 * by)

    def split_top(self, height: float) -> tuple[Rectangle, Rectangle]:
        """Return its upper part of a height, and the rest."""
        return (
            Rectangle(self.left, self.top, self.width, height),
            Rectangle(self.left, self.top + height, self.width, self.height - height),
        )

    def split_left(self, width: float) -> tuple[Rectangle, Rectangle]:
        """Return its left part of a width, and the rest."""
        return (
            Rectangle(self.left, self.top, width, self.height),
            Rectangle(self.left + width, self.top, self.width - width, self.height),
        )
