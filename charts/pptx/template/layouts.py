"""Finding one's way in a template never seen: layouts by the types of their placeholders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import cast

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide, SlideLayout, SlideMaster

from charts.pptx.template.rectangle import EMU_AN_INCH, Rectangle

TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE}
FEET = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
FOR_CHARTS = {PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.CHART}
FOR_TEXT = {PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.VERTICAL_BODY}
BESIDE_TITLE = FOR_TEXT | {PP_PLACEHOLDER.SUBTITLE}
LARGEST_TITLE = 44


def cover_layout(layouts: Iterable[SlideLayout]) -> SlideLayout:
    """Return the layout for a title slide."""
    return min(layouts, key=_unlike_cover)


def figure_layout(layouts: Iterable[SlideLayout]) -> SlideLayout:
    """Return the layout for a title and one chart, the roomiest of those alike."""
    return min(layouts, key=partial(_unlike, FOR_CHARTS))


def text_layout(layouts: Iterable[SlideLayout]) -> SlideLayout:
    """Return the layout for a title and text."""
    return min(layouts, key=partial(_unlike, FOR_TEXT))


def is_like_a_cover(layout: SlideLayout) -> bool:
    """Say whether a layout has what only title slides have."""
    return not _unlike_cover(layout)[0]


def is_bare(master: SlideMaster) -> bool:
    """Say whether a master's slides inherit no style: LibreOffice writes them so.

    It knows masters only. What it writes as layouts are copies, all in the places of its last
    master; what a master's own placeholders say is what its author made.
    """
    return master._element.find(qn("p:txStyles")) is None


def held(layout: SlideLayout | SlideMaster, kinds: set[PP_PLACEHOLDER]) -> list[BaseShape]:
    """Return the placeholders of a layout or master that are of some kinds, the largest first."""
    found = [each for each in _held(layout) if _kind(each) in kinds]
    return sorted(found, key=lambda each: -Rectangle.of(each).size)


def add_slide(deck: Deck, layout: SlideLayout) -> Slide:
    """Add a slide, each placeholder where its layout has it.

    LibreOffice numbers all placeholders of a layout alike, so they are matched by their order.
    """
    slide: Slide = deck.slides.add_slide(layout)
    cloned = [each for each in slide.shapes if each.is_placeholder]
    for shape, origin in zip(cloned, layout.iter_cloneable_placeholders(), strict=False):
        put(shape, Rectangle.of(origin))
    return slide


def put(shape: BaseShape, area: Rectangle) -> None:
    """Put a shape in a place."""
    shape.left, shape.top, shape.width, shape.height = area.emu


def title_of(slide: Slide) -> BaseShape | None:
    """Return the title's placeholder of a slide, or None where its layout has none."""
    return _first(slide.placeholders, TITLES.__contains__)


def text_of(slide: Slide) -> BaseShape | None:
    """Return the placeholder that takes text beside the title, the largest one."""
    found = [each for each in slide.placeholders if _kind(each) in BESIDE_TITLE]
    return max(found, key=lambda each: Rectangle.of(each).size, default=None)


def clear(slide: Slide) -> None:
    """Take out placeholders that nothing was put into, so none says “click to add”."""
    for each in list(slide.placeholders):
        if not each.has_text_frame or not each.text_frame.text:
            each._element.getparent().remove(each._element)


def title_size(layout: SlideLayout) -> float:
    """Return how large a slide's title is set, in points: by its layout, its master, or Office."""
    for style in title_styles(layout):
        first = style.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
        if first is not None and first.get("sz"):
            return int(first.get("sz")) / 100
    return LARGEST_TITLE


def title_styles(layout: SlideLayout) -> Iterator[BaseOxmlElement]:
    """Yield the styles a slide's title inherits, the nearest first."""
    for each in (*held(layout, TITLES), *held(layout.slide_master, TITLES)):
        yield from each._element.iter(qn("a:lstStyle"))
    yield from layout.slide_master._element.iter(qn("p:titleStyle"))


def slide_size(deck: Deck) -> tuple[float, float]:
    """Return a deck's width and height in inches."""
    return (deck.slide_width or 0) / EMU_AN_INCH, (deck.slide_height or 0) / EMU_AN_INCH


def _held(layout: SlideLayout | SlideMaster) -> list[BaseShape]:
    """Return the placeholders of a layout or master; their own type cannot be walked."""
    return list(cast(Iterable[BaseShape], layout.placeholders))


def _unlike(kinds: set[PP_PLACEHOLDER], layout: SlideLayout) -> tuple[bool, int, int, float]:
    """Measure how far a layout is from a title and one place for content."""
    content = [e for e in _held(layout) if _kind(e) not in TITLES | FEET]
    places = [each for each in content if _kind(each) in kinds]
    titled = any(_kind(each) in {PP_PLACEHOLDER.TITLE} for each in _held(layout))
    largest = max((Rectangle.of(each).size for each in places), default=0.0)
    # One place is best, none is next: more would have to be cleared away.
    return not titled, abs(len(places) - 1) + 2 * (len(places) > 1), len(content), -largest


def _unlike_cover(layout: SlideLayout) -> tuple[bool, bool, int]:
    kinds = [_kind(each) for each in _held(layout)]
    return (
        PP_PLACEHOLDER.CENTER_TITLE not in kinds and PP_PLACEHOLDER.SUBTITLE not in kinds,
        not TITLES.intersection(kinds),
        len(kinds),
    )


def _first(
    shapes: Iterable[BaseShape], wanted: Callable[[PP_PLACEHOLDER], bool]
) -> BaseShape | None:
    return next((each for each in shapes if wanted(_kind(each))), None)


def _kind(shape: BaseShape) -> PP_PLACEHOLDER:
    return shape.placeholder_format.type
