"""A chart that PowerPoint cannot draw, as a picture on its slide, tagged as a chart is."""

from __future__ import annotations

from io import BytesIO

from pptx.oxml.ns import qn
from pptx.shapes.picture import Picture
from pptx.slide import Slide
from pptx.util import Emu

from charts.export.compose import without_words
from charts.export.provenance import Provenance
from charts.export.render import drawn
from charts.plots.registry import draw_chart
from charts.pptx import tags
from charts.pptx.template.rectangle import Rectangle
from charts.style.sizes import Size
from indicators.language import Language
from indicators.table import Table

ROLE = "picture"
DPI = 200
CANVAS_DPI = 76  # of the canvas: its letters of 13 pixels are about 12 points on the slide


def add_picture(
    slide: Slide, area: Rectangle, table: Table, provenance: Provenance, language: Language,
    alt: str,
) -> Picture:  # fmt: skip
    """Put a figure on a slide as a picture. Raises `PictureError` where it cannot be drawn."""
    content = _drawn(table, provenance, language, (area.width, area.height))
    shape = slide.shapes.add_picture(BytesIO(content), *area.emu)
    shape.name = f"{provenance.id} {provenance.kind} {provenance.language}"
    _tell(shape, provenance, alt)
    return shape


def update_picture(
    shape: Picture, table: Table, provenance: Provenance, language: Language, alt: str
) -> None:
    """Draw a picture anew, where and as large as it stands. Raises `PictureError`."""
    inches = Emu(shape.width).inches, Emu(shape.height).inches
    content = _drawn(table, provenance, language, inches)
    _, relation = shape.part.get_or_add_image_part(BytesIO(content))
    shape._element.xpath("./p:blipFill/a:blip")[0].set(qn("r:embed"), relation)
    _tell(shape, provenance, alt)


def _tell(shape: Picture, provenance: Provenance, alt: str) -> None:
    shape._element.xpath("./p:nvPicPr/p:cNvPr")[0].set("descr", alt)
    tags.put(shape, {"role": ROLE, "receipt": provenance.to_json()})


def _drawn(
    table: Table, provenance: Provenance, language: Language, inches: tuple[float, float]
) -> bytes:
    wide, high = inches
    size = Size("slide", round(wide * DPI), round(high * DPI), canvas=wide * CANVAS_DPI, dpi=DPI)
    figure = draw_chart(provenance.spec, table, language)
    return drawn(without_words(figure, size, language), "png", provenance)
