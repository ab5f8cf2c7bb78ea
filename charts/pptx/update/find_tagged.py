"""What in a presentation was made here: charts and words, found by their tags, however moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.slide import Slide

from charts.export.provenance import NoProvenance, Provenance
from charts.pptx import picture, tags
from charts.pptx.chart.native import ROLE


@dataclass(frozen=True, slots=True)
class TaggedShape:
    """One shape of ours: on which slide, in which role, for which receipt."""

    number: int
    slide: Slide
    shape: BaseShape
    role: str
    receipt: Provenance
    tags: dict[str, Any]

    @property
    def chart(self) -> GraphicFrame | None:
        """Its native chart, if it is one and still has it."""
        frame = cast(GraphicFrame, self.shape)
        return frame if self.role == ROLE and getattr(frame, "has_chart", False) else None

    @property
    def is_figure(self) -> bool:
        """Whether it shows figures: a chart, or the picture of one."""
        return self.chart is not None or self.role == picture.ROLE


def tagged_shapes(deck: Deck) -> list[TaggedShape]:
    """Return every shape of a deck that was made here, in groups too, slide by slide."""
    return [
        found
        for number, slide in enumerate(deck.slides, start=1)
        for shape in flattened(slide.shapes)
        if (found := _read(number, slide, shape))
    ]


def flattened(shapes: Iterable[BaseShape]) -> Iterator[BaseShape]:
    """Yield the shapes of a slide, those in groups too."""
    for shape in shapes:
        if isinstance(shape, GroupShape):
            yield from flattened(shape.shapes)
        else:
            yield shape


def _read(number: int, slide: Slide, shape: BaseShape) -> TaggedShape | None:
    found = tags.get(shape)
    try:
        made = Provenance.from_json(found["receipt"])
    except (KeyError, TypeError, NoProvenance):
        return None
    return TaggedShape(number, slide, shape, str(found.get("role", "")), made, found)
