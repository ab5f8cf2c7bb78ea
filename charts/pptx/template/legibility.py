"""How words and charts are set on a template's ground so that they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree
from pptx.dml.color import ColorFormat, RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.text.text import TextFrame

from charts.pptx.template.theme_colours import ThemeColours
from charts.style.colours import (
    BLACK,
    MARK_CONTRAST,
    TEXT_CONTRAST,
    WHITE,
    is_grey,
    least_contrast,
    mixed,
)

Colour = str | MSO_THEME_COLOR  # `#rrggbb`, or one that follows the theme
QUIET = 72_000  # opacity of words that stand back, in thousandths of a percent
OPACITIES = (QUIET, 80_000, 90_000, 100_000)
THEMED = {
    "tx1": MSO_THEME_COLOR.TEXT_1,
    "tx2": MSO_THEME_COLOR.TEXT_2,
    "bg1": MSO_THEME_COLOR.BACKGROUND_1,
    "bg2": MSO_THEME_COLOR.BACKGROUND_2,
}
ACCENTS: dict[str, MSO_THEME_COLOR] = {
    f"accent{n}": getattr(MSO_THEME_COLOR, f"ACCENT_{n}") for n in range(1, 7)
}


@dataclass(frozen=True, slots=True)
class SlideStyle:
    """Colours of text and marks, a font the theme does not name, a ground where one is needed."""

    ink: Colour = MSO_THEME_COLOR.TEXT_1
    accent: Colour = MSO_THEME_COLOR.ACCENT_1
    face: str | None = None
    paper: Colour | None = None
    quiet: int = QUIET


@dataclass(frozen=True, slots=True)
class PlaceholderStyle:
    """How a template sets its words where its slides do not inherit it: nothing is said twice."""

    face: str | None = None
    colour: Colour | None = None
    size: float | None = None
    is_bold: bool | None = None
    is_italic: bool | None = None
    align: str | None = None

    def speak(self, frame: TextFrame) -> None:
        """Set the runs of a frame in it, but for their size."""
        for paragraph in frame.paragraphs:
            if self.align:
                paragraph._p.get_or_add_pPr().set("algn", self.align)
            for run in paragraph.runs:
                font = run.font
                if self.colour is not None:
                    paint(font.color, self.colour)
                font.name = self.face or font.name
                font.bold = font.bold if self.is_bold is None else self.is_bold
                font.italic = font.italic if self.is_italic is None else self.is_italic


def paint(colour: ColorFormat, wanted: Colour, opacity: int | None = None) -> None:
    """Set a colour, see-through if an opacity is given."""
    if isinstance(wanted, str):
        colour.rgb = RGBColor.from_string(wanted.lstrip("#").upper())
    else:
        colour.theme_color = wanted
    if opacity is not None and opacity < 100_000:
        etree.SubElement(colour._color._xClr, qn("a:alpha")).set("val", str(opacity))


def style_on(
    behind: Iterable[str],
    scheme: ThemeColours,
    *,
    text: PlaceholderStyle | None,
    own: Sequence[str],
) -> SlideStyle:
    """Return the look that is read on the colours behind.

    `text` is the template's voice where its theme does not say it, `own` its own colours for
    marks, best first; where it is a theme that says, both are empty.
    """
    grounds = sorted(behind)
    face = text.face if text else None
    found = ink(grounds, scheme, text.colour if text else None)
    paper = None
    if found is None:
        found, grounds, paper = MSO_THEME_COLOR.TEXT_1, [scheme.named("bg1")], THEMED["bg1"]
    said = seen(found, scheme)
    return SlideStyle(
        found, _accent(grounds, scheme, own, found), face, paper, _quiet(said, grounds)
    )


def ink(
    grounds: Sequence[str], scheme: ThemeColours, first: Colour | None, least: float = TEXT_CONTRAST
) -> Colour | None:
    """Return a colour for text that is read on all grounds, the template's own first."""
    wanted: Iterator[Colour] = (
        each
        for each in (first, *THEMED.values(), BLACK, WHITE)
        if each is not None and least_contrast(seen(each, scheme), grounds) >= least
    )
    return next(wanted, None)


def seen(colour: Colour, scheme: ThemeColours) -> str:
    """Return a colour as `#rrggbb`."""
    if isinstance(colour, str):
        return colour
    named = {each: name for name, each in (THEMED | ACCENTS).items()}
    return scheme.named(named[colour])


def voice_in(body: BaseOxmlElement, scheme: ThemeColours) -> PlaceholderStyle:
    """Read how the first words of a placeholder are set."""
    run = next(body.iter(qn("a:rPr"), qn("a:endParaRPr")), None)
    if run is None:
        return PlaceholderStyle()
    latin, fill = run.find(qn("a:latin")), run.find(qn("a:solidFill"))
    face = None if latin is None else latin.get("typeface")
    paragraph = next(body.iter(qn("a:pPr")), None)
    return PlaceholderStyle(
        face=face if face and not face.startswith("+") else None,
        colour=None if fill is None else scheme.first_in(fill),
        size=int(run.get("sz")) / 100 if run.get("sz") else None,
        is_bold=_flag(run.get("b")),
        is_italic=_flag(run.get("i")),
        align=None if paragraph is None else paragraph.get("algn"),
    )


def _flag(said: str | None) -> bool | None:
    return None if said is None else said in ("1", "true")


def _accent(
    grounds: Sequence[str], scheme: ThemeColours, own: Sequence[str], fallback: Colour
) -> Colour:
    coloured: list[Colour] = [each for each in own if not is_grey(each)]
    for each in (*coloured, *ACCENTS.values()):
        if least_contrast(seen(each, scheme), grounds) >= MARK_CONTRAST:
            return each
    return fallback


def _quiet(said: str, grounds: Sequence[str]) -> int:
    """Return the opacity at which quiet words are still read."""
    for opacity in OPACITIES:
        shown = ((mixed(said, each, opacity / 100_000), each) for each in grounds)
        if all(least_contrast(over, [under]) >= TEXT_CONTRAST for over, under in shown):
            return opacity
    return OPACITIES[-1]
