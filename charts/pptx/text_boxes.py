"""Words on a slide: in a placeholder or a box, as large as they fit, tagged with what they say."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from math import inf
from typing import cast

from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from charts.export.provenance import Provenance
from charts.pptx import tags
from charts.pptx.template.legibility import PlaceholderStyle, SlideStyle, paint
from charts.pptx.template.rectangle import Rectangle
from charts.style.fonts import wrapped

POINTS = 72  # an inch
SPACING = 1.22  # a line's height, as a share of its size
WIDER = 1.2  # other fonts are wider than the one we measure with
INSET = 0.1  # inches at both sides of a box, as PowerPoint leaves them


def lines(texts: Sequence[str], width: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines texts take in a box of a width in inches, at a size in points."""
    room = (width - 2 * INSET) * POINTS / WIDER
    return sum(max(1, len(wrapped(each, room, size, bold=bold))) for each in texts)


def height(texts: Sequence[str], width: float, size: float, *, bold: bool = False) -> float:
    """Return how many inches texts take in a box, its own edges included."""
    return lines(texts, width, size, bold=bold) * size * SPACING / POINTS + INSET


def fitting(
    texts: Sequence[str], area: Rectangle, largest: float, least: float, *, bold: bool = False
) -> float:
    """Return the largest size, in points, at which texts fit an area; `least` if none does."""
    size = largest
    while size > least and height(texts, area.width, size, bold=bold) > area.height:
        size -= 1
    return size


def box(
    slide: Slide, area: Rectangle, texts: Sequence[str], size: float, look: SlideStyle,
    *, is_quiet: bool = False,
) -> Shape:  # fmt: skip
    """Put texts in a new box, paragraph by paragraph."""
    shape = slide.shapes.add_textbox(*area.emu)
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_top = frame.margin_bottom = Inches(INSET / 2)
    say(frame, texts)
    for paragraph in frame.paragraphs:
        paragraph.font.size = Pt(size)
        paragraph.font.name = look.face
        paint(paragraph.font.color, look.ink, look.quiet if is_quiet else None)
    if look.paper is not None:
        shape.fill.solid()
        paint(shape.fill.fore_color, look.paper)
    return shape


def fill(
    placeholder: BaseShape, texts: Sequence[str], largest: float, least: float,
    *, voice: PlaceholderStyle, own: float = inf, bold: bool = False,
) -> None:  # fmt: skip
    """Put texts in a placeholder, as large as they fit.

    `own` is the size the template gives it: where that fits, it is left to the template.
    """
    frame = cast(Shape, placeholder).text_frame
    say(frame, texts)
    voice.speak(frame)
    size = fitting(texts, Rectangle.of(placeholder), largest, least, bold=bold)
    if size != own or voice.size:
        frame.auto_size = MSO_AUTO_SIZE.NONE
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                run.font.size = Pt(size)


def say(frame: TextFrame, texts: Sequence[str]) -> None:
    """Set paragraphs of a frame; a new one looks like the last there was, runs are joined."""
    held = frame._txBody
    while len(held.p_lst) < len(texts):
        held.append(deepcopy(held.p_lst[-1]))
    for extra in held.p_lst[max(1, len(texts)) :]:
        held.remove(extra)
    for paragraph, text in zip(frame.paragraphs, texts or [""], strict=True):
        if not paragraph.runs:
            paragraph.add_run()
        for run in paragraph.runs[1:]:
            paragraph._p.remove(run._r)
        paragraph.runs[0].text = text


def middle(shape: Shape) -> None:
    """Set the words of a box in its middle, from top to bottom."""
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE


def tag(
    shape: BaseShape, role: str, made: Provenance, texts: Sequence[str], notes: Sequence[str] = ()
) -> None:
    """Tag a shape with the words we put there, so that words someone edits are known as hers.

    `notes` are those of its slide, for the one shape that answers for them.
    """
    light = replace(made, facts=()).to_json()
    said = {"role": role, "receipt": light, "text": list(texts), "notes": list(notes)}
    tags.put(shape, said)
