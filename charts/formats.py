"""The files a chart comes in, one line a format: pictures, a page that works offline, a slide.

Buttons, the command line and messages about formats read this list. To add one, write a function
that makes its bytes of a request, in `export` or `pptx`, and add its line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from charts.export.compose import framed
from charts.export.html import html_page
from charts.export.provenance import provenance_of
from charts.export.render import Ending, drawn
from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart, kind_of
from charts.pptx.deck import one_slide
from charts.pptx.template.default import OLD, WIDE
from charts.style.sizes import Size
from charts.style.theme import ThemeName
from indicators.file_format import FileFormat
from indicators.language import Language
from indicators.table import Table


@dataclass(frozen=True, slots=True)
class ChartRequest:
    """A chart to make a file of. `table` holds every version of the rows it may show."""

    spec: ChartSpec
    table: Table
    language: Language
    size: Size
    theme: ThemeName = "light"


@dataclass(frozen=True)
class ChartFormat(FileFormat):
    """A kind of file that shows a chart.

    `make` returns its bytes; it raises `ValueError` where there is nothing to draw, and
    `PictureError` where a browser is needed, as `is_rendered` says of a chart, and is not there.
    """

    make: Callable[[ChartRequest], bytes] = field(kw_only=True)
    is_rendered: Callable[[ChartSpec], bool] = lambda _: False


def _picture(ending: Ending, request: ChartRequest) -> bytes:
    table, language, theme = request.table, request.language, request.theme
    figure = draw_chart(request.spec, table, language, theme)
    picture = framed(figure, request.size, language, theme=theme, version=table.version)
    return drawn(picture, ending, provenance_of(request.spec, table, language))


def _page(request: ChartRequest) -> bytes:
    table, language, theme = request.table, request.language, request.theme
    figure = draw_chart(request.spec, table, language, theme)
    made = provenance_of(request.spec, table, language)
    return html_page(figure, request.size, language, made, theme=theme).encode()


def _slide(request: ChartRequest) -> bytes:
    shape = OLD if request.size.id == "4x3" else WIDE
    return one_slide(request.table, request.spec, request.language, size=shape).content


def _is_no_native_chart(spec: ChartSpec) -> bool:
    return not kind_of(spec).is_native


PPTX = ChartFormat(
    "PowerPoint",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    (".pptx",),
    ("export", "present"),
    make=_slide,
    is_rendered=_is_no_native_chart,
)
CHART_FORMATS: tuple[ChartFormat, ...] = (
    ChartFormat(
        "PNG", "image/png", (".png",), ("export",),
        make=partial(_picture, "png"), is_rendered=lambda _: True,
    ),
    ChartFormat(
        "SVG", "image/svg+xml", (".svg",), ("export",),
        make=partial(_picture, "svg"), is_rendered=lambda _: True,
    ),
    ChartFormat(
        "PDF", "application/pdf", (".pdf",), ("export", "present"),
        make=partial(_picture, "pdf"), is_rendered=lambda _: True,
    ),
    ChartFormat("HTML", "text/html", (".html",), ("export", "present"), make=_page),
    PPTX,
)  # fmt: skip
