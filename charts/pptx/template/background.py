"""What a layout paints behind a slide's own shapes: its ground, bars, logos, cards, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from typing import cast

from PIL import Image
from pptx.opc.package import Part
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout, SlideMaster

from charts.pptx.template.rectangle import Rectangle
from charts.pptx.template.theme_colours import ThemeColours, share
from charts.style.colours import of_rgb

COLUMNS, ROWS = 24, 14  # points at which colours are looked at
MOST_OBSTACLES = 14
CARD = 0.9  # of the place for content, that a shape behind it covers
GROUND = 0.6  # of a slide, that a shape covers to be its ground
SOLID = 128  # opacity, of 255, from which a point of a picture counts
HALF = 0.5  # opacity from which a fill hides what is behind it
MOST_PIXELS = 40_000_000
FILLS = {qn(f"a:{kind}Fill") for kind in ("solid", "grad", "blip", "patt", "no")}
BOXES = {"rect", "roundRect", "round2SameRect", ""}


@dataclass(frozen=True, slots=True)
class Ornament:
    """One shape behind: where, in which colours; whether it hides what is behind it."""

    area: Rectangle
    colours: tuple[str, ...] = ()
    picture: Image.Image | None = None
    hides: bool = True

    def at(self, across: float, down: float) -> tuple[str, ...]:
        """Return the colours at a point, in inches; none where it is see-through."""
        if self.picture is None:
            return self.colours
        x = (across - self.area.left) / max(self.area.width, 0.01)
        y = (down - self.area.top) / max(self.area.height, 0.01)
        wide, tall = self.picture.size
        place = min(wide - 1, max(0, int(x * wide))), min(tall - 1, max(0, int(y * tall)))
        red, green, blue, opacity = cast(tuple[int, ...], self.picture.getpixel(place))
        return (of_rgb(red, green, blue),) if opacity >= SOLID else ()


@dataclass(frozen=True, slots=True)
class Background:
    """All that lies behind the slides of a layout, from back to front."""

    ground: Ornament
    ornaments: tuple[Ornament, ...]

    def behind(self, area: Rectangle) -> set[str]:
        """Return the colours that words in an area would stand on."""
        seen: set[str] = set()
        for column, row in product(range(COLUMNS), range(ROWS)):
            across = area.left + area.width * (column + 0.5) / COLUMNS
            down = area.top + area.height * (row + 0.5) / ROWS
            seen.update(self._at(across, down))
        return seen

    def obstacles(self, place: Rectangle) -> list[Rectangle]:
        """Return what a chart keeps clear of: not the cards that lie below the place for it."""
        whole = self.ground.area
        found = [
            each.area.within(whole)
            for each in self.ornaments
            if each.area.common(place) < CARD * place.size
            and each.area.within(whole).size < GROUND * whole.size
        ]
        return sorted(found, key=lambda each: -each.size)[:MOST_OBSTACLES]

    def _at(self, across: float, down: float) -> set[str]:
        seen = set(self.ground.at(across, down))
        for each in self.ornaments:
            if each.area.holds(across, down) and (over := each.at(across, down)):
                seen = {*over} if each.hides else seen | {*over}
        return seen


def backdrop(layout: SlideLayout, scheme: ThemeColours, size: tuple[float, float]) -> Background:
    """Return what a layout and its master paint."""
    master = layout.slide_master
    painters: list[SlideLayout | SlideMaster] = [layout]
    if layout._element.get("showMasterSp") != "0":
        painters.insert(0, master)
    shapes = (s for painter in painters for s in cast(Iterable[BaseShape], painter.shapes))
    ornaments = tuple(_ornament(each, scheme) for each in shapes if not each.is_placeholder)
    return Background(_ground(layout, scheme, Rectangle(0, 0, *size)), ornaments)


def _ground(layout: SlideLayout, scheme: ThemeColours, whole: Rectangle) -> Ornament:
    for painter in (layout, layout.slide_master):
        found = painter._element.cSld.find(qn("p:bg"))
        if found is None:
            continue
        paint = next((e for e in found.iter() if e.tag in FILLS), found)
        return _painted(whole, paint, painter.part, scheme)
    return Ornament(whole, (scheme.named("bg1"),))


def _ornament(shape: BaseShape, scheme: ThemeColours) -> Ornament:
    element, area = shape._element, Rectangle.of(shape)
    if element.tag == qn("p:pic"):
        return _painted(area, element.find(qn("p:blipFill")), shape.part, scheme)
    if element.tag == qn("p:grpSp"):
        fills = element.iter(qn("a:solidFill"), qn("a:gradFill"))
        return Ornament(area, tuple(_colours(fills, scheme)), hides=False)
    properties = element.find(qn("p:spPr"))
    fill = next((e for e in properties if e.tag in FILLS), None) if properties is not None else None
    if fill is None:
        fill = element.find(f"{qn('p:style')}/{qn('a:fillRef')}")
    found = _painted(area, fill, shape.part, scheme) if fill is not None else Ornament(area)
    drawn = element.find(f"{qn('p:spPr')}/{qn('a:prstGeom')}")
    is_box = drawn is not None and drawn.get("prst", "") in BOXES
    return Ornament(area, found.colours, found.picture, hides=found.hides and is_box)


def _painted(area: Rectangle, fill: BaseOxmlElement, part: Part, scheme: ThemeColours) -> Ornament:
    """Return an area as a fill of DrawingML paints it."""
    if fill.tag in (qn("p:blipFill"), qn("a:blipFill")):
        return Ornament(area, picture=_picture(fill, part))
    if fill.tag == qn("a:noFill") or (fill.tag == qn("a:fillRef") and fill.get("idx") == "0"):
        return Ornament(area)
    opacities = [share(each) for each in fill.iter(qn("a:alpha"))]
    return Ornament(
        area, tuple(_colours([fill], scheme)), hides=min(opacities, default=HALF) >= HALF
    )


def _colours(fills: Iterable[BaseOxmlElement], scheme: ThemeColours) -> Iterator[str]:
    for fill in fills:
        for each in fill.iter(qn("a:srgbClr"), qn("a:schemeClr"), qn("a:sysClr"), qn("a:prstClr")):
            found = scheme.written(each)
            if found:
                yield found


def _picture(fill: BaseOxmlElement, part: Part) -> Image.Image | None:
    """Return a picture, small; None where it cannot be read: what is behind it then counts."""
    blip = fill.find(qn("a:blip"))
    rid = "" if blip is None else blip.get(qn("r:embed")) or ""
    try:
        with Image.open(BytesIO(part.related_part(rid).blob)) as found:
            if found.width * found.height > MOST_PIXELS:
                return None
            return found.convert("RGBA").resize((COLUMNS * 2, ROWS * 2))
    except (KeyError, AttributeError, OSError, ValueError, Image.DecompressionBombError):
        return None
