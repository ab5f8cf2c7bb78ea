"""Rectangles on a slide, in inches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from pptx.shapes.base import BaseShape
from pptx.util import Inches, Length

EMU_AN_INCH = 914_400


@dataclass(frozen=True, slots=True)
class Area:
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

    def overlaps(self, other: Area) -> bool:
        """Say whether two share room."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.01 and down > 0.01

    def beside(self, other: Area) -> tuple[Area, ...]:
        """Return what is left of it on each side of another: below, above, right, left."""
        if not self.overlaps(other):
            return (self,)
        return (
            Area(self.left, other.bottom, self.width, self.bottom - other.bottom),
            Area(self.left, self.top, self.width, other.top - self.top),
            Area(other.right, self.top, self.right - other.right, self.height),
            Area(self.left, self.top, other.left - self.left, self.height),
        )

    def without(self, *others: Area) -> Area:
        """Return the largest part of it that keeps clear of the others."""
        kept = self
        for other in others:
            kept = max(kept.beside(other), key=lambda each: each.size)
        return kept

    def inset(self, by: float) -> Area:
        """Return it with a margin on every side."""
        return Area(self.left + by, self.top + by, self.width - 2 * by, self.height - 2 * by)

    def split_top(self, height: float) -> tuple[Area, Area]:
        """Return its upper part of a height, and the rest."""
        return (
            Area(self.left, self.top, self.width, height),
            Area(self.left, self.top + height, self.width, self.height - height),
        )

    def split_left(self, width: float) -> tuple[Area, Area]:
        """Return its left part of a width, and the rest."""
        return (
            Area(self.left, self.top, width, self.height),
            Area(self.left + width, self.top, self.width - width, self.height),
        )
