"""Finding one's way in a template never seen: layouts by the types of their placeholders."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import cast

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.parts.slide import SlidePart
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide, SlideLayout, SlideMaster

from charts.areas import EMU_AN_INCH, Area

TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE}
FEET = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
FOR_CHARTS = {PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.CHART}
FOR_TEXT = {PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.VERTICAL_BODY}
EDGE = 0.4  # inches left free around a slide that names no room for content
ENOUGH = 0.35  # of a slide's area, that room for a chart has at the least
LARGEST_TITLE = 44


def cover_layout(deck: Deck) -> SlideLayout:
    """Return the layout for a title slide."""
    return min(deck.slide_layouts, key=_unlike_cover)


def figure_layout(deck: Deck) -> SlideLayout:
    """Return the layout for a title and one chart, the roomiest of those alike."""
    return min(deck.slide_layouts, key=partial(_unlike, FOR_CHARTS))


def text_layout(deck: Deck) -> SlideLayout:
    """Return the layout for a title and text."""
    return min(deck.slide_layouts, key=partial(_unlike, FOR_TEXT))


def has_title(layout: SlideLayout) -> bool:
    """Say whether a layout has a place for a title."""
    return any(_kind(each) in TITLES for each in _held(layout))


def add_slide(deck: Deck, layout: SlideLayout) -> Slide:
    """Add a slide, each placeholder where its layout has it.

    LibreOffice numbers all placeholders of a layout alike, so they are matched by their order.
    """
    slide: Slide = deck.slides.add_slide(layout)
    cloned = [each for each in slide.shapes if each.is_placeholder]
    for shape, origin in zip(cloned, layout.iter_cloneable_placeholders(), strict=False):
        shape.left, shape.top, shape.width, shape.height = Area.of(origin).emu
    return slide


def title_of(slide: Slide) -> BaseShape | None:
    """Return the title's placeholder of a slide, or None where its layout has none."""
    return _first(slide.placeholders, TITLES.__contains__)


def text_of(slide: Slide, kinds: set[PP_PLACEHOLDER] | None = None) -> BaseShape | None:
    """Return the placeholder that takes text beside the title, the largest one."""
    wanted = kinds or FOR_TEXT | {PP_PLACEHOLDER.SUBTITLE}
    found = [each for each in slide.placeholders if _kind(each) in wanted]
    return max(found, key=lambda each: Area.of(each).size, default=None)


def room(slide: Slide, size: tuple[float, float]) -> Area:
    """Return where a chart and its words go: the layout's place for content, or what is free."""
    layout = slide.slide_layout
    places = [Area.of(e) for e in _held(layout) if _kind(e) in FOR_CHARTS]
    best = max(places, key=lambda each: each.size, default=None)
    if best and best.size >= ENOUGH * size[0] * size[1]:
        return best
    whole = Area(0, 0, *size).inset(EDGE)
    kept = [each for each in _held(layout) if _kind(each) in TITLES]
    feet = [each for each in _held(layout) if _kind(each) in FEET]
    return whole.without(*(Area.of(each) for each in (*kept, *feet)))


def clear(slide: Slide) -> None:
    """Take out placeholders that nothing was put into, so none says “click to add”."""
    for each in list(slide.placeholders):
        if not each.has_text_frame or not each.text_frame.text:
            each._element.getparent().remove(each._element)


def title_size(title: BaseShape) -> float:
    """Return how large a slide's title is set, in points: by its layout, its master, or Office."""
    layout = cast(SlidePart, title.part).slide_layout
    holders = [
        *(each for each in _held(layout) if _kind(each) in TITLES),
        *(each for each in _held(layout.slide_master) if _kind(each) in TITLES),
    ]
    styles = [style for each in holders for style in each._element.iter(qn("a:lstStyle"))]
    styles += layout.slide_master._element.iter(qn("p:titleStyle"))
    for style in styles:
        first = style.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
        if first is not None and first.get("sz"):
            return int(first.get("sz")) / 100
    return LARGEST_TITLE


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
    largest = max((Area.of(each).size for each in places), default=0.0)
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
