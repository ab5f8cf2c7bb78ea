"""The slide of a figure: its finding, its chart or several or a picture, what stands below."""

from __future__ import annotations

from dataclasses import replace

from pptx.slide import Slide
from pptx.util import Pt

from charts.export.provenance import Provenance, provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.registry import kind_of
from charts.pptx import slide_text
from charts.pptx.chart.chart_data import content
from charts.pptx.chart.native import add_chart, describe
from charts.pptx.picture import add_picture
from charts.pptx.slides import DeckInProgress, put_notes, put_title
from charts.pptx.template import layouts
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.text_boxes import box, fitting, height, middle, tag
from indicators.table import current

SUBTITLE, FOOT, LEAST_FOOT = 15.0, 10.5, 8.0
NUMBER, UNIT = 54.0, 20.0
PANEL_TITLE = 13.0
FOOT_SHARE = 0.3  # of the room, that sources and notes take at most
LONE_SHARE = 0.4  # of the width, that a lone figure's number takes


def add_figure(work: DeckInProgress, spec: ChartSpec) -> None:
    """Add the slide of a figure. Raises `PictureError` where its picture cannot be drawn."""
    pattern = work.design.figure
    slide = layouts.add_slide(work.deck, pattern.layout)
    provenance = provenance_of(on_slide(spec), work.table, work.language)
    text = slide_text.figure_text(work.table, provenance, work.language)
    own_title = (spec.title,) if spec.title else text.title
    own_subtitle = (spec.subtitle,) if spec.subtitle else text.subtitle
    room = put_title(slide, pattern, text.title, provenance, shown=own_title)
    layouts.clear(slide)
    top, rest = room.split_top(height(own_subtitle, room.width, SUBTITLE))
    subtitle = box(slide, top, own_subtitle, SUBTITLE, pattern.look, is_quiet=True)
    tag(subtitle, "subtitle", provenance, text.subtitle)
    chart_room = _foot(work, slide, rest, text, provenance)
    if kind_of(provenance.spec).is_native and len(provenance.areas) < 2:
        _charts(work, slide, chart_room, provenance, text.alt)
    else:
        add_picture(slide, chart_room, work.table, provenance, work.language, text.alt)
    put_notes(slide, text.notes)


def on_slide(spec: ChartSpec) -> ChartSpec:
    """Return a figure as a slide shows it: an index is native charts side by side, in own units."""
    is_index = len(spec.indicators) > 1
    return replace(spec, base=None, kind="") if is_index else spec


def _foot(
    work: DeckInProgress,
    slide: Slide,
    room: Rectangle,
    text: slide_text.SlideText,
    provenance: Provenance,
) -> Rectangle:
    """Put sources, note and id at the bottom of the room; return what is left above."""
    most = Rectangle(room.left, room.top, room.width, room.height * FOOT_SHARE)
    size = fitting(text.foot, most, FOOT, LEAST_FOOT)
    tall = min(height(text.foot, room.width, size), room.height / 2)
    above, place = room.split_top(room.height - tall)
    shape = box(slide, place, text.foot, size, work.design.figure.look, is_quiet=True)
    shape.name = provenance.id
    tag(shape, "foot", provenance, text.foot, text.notes)
    return above


def _charts(
    work: DeckInProgress, slide: Slide, room: Rectangle, provenance: Provenance, alt: str
) -> None:
    if len(provenance.indicators) > 1:
        _panels(work, slide, room, provenance)
        return
    (indicator,) = provenance.indicators
    area, frequency = provenance.spec.area, provenance.frequency
    one = content(current(work.table), indicator, work.language, area=area, frequency=frequency)
    if one.is_lone:
        place, room = room.split_left(room.width * LONE_SHARE)
        _number(work, slide, place, provenance)
    _chart(work, slide, room, provenance, alt)


def _chart(
    work: DeckInProgress, slide: Slide, room: Rectangle, provenance: Provenance, alt: str
) -> None:
    (indicator,) = provenance.indicators
    table, language, look = current(work.table), work.language, work.design.figure.look
    shown = content(
        table, indicator, language, per_year=provenance.per_year, area=provenance.spec.area,
        frequency=provenance.frequency,
    )  # fmt: skip
    rows = table.series(indicator)
    frame = add_chart(slide, room, shown, rows, provenance, language=language, look=look)
    describe(frame, alt)


def _number(work: DeckInProgress, slide: Slide, place: Rectangle, provenance: Provenance) -> None:
    """Print a lone figure large: it is no trend."""
    texts = slide_text.number(work.table, provenance, work.language)
    shape = box(slide, place, texts, UNIT, work.design.figure.look)
    middle(shape)
    line = replace(place, height=height(texts[:1], 99, NUMBER))
    first = shape.text_frame.paragraphs[0].font
    first.bold, first.size = True, Pt(fitting(texts[:1], line, NUMBER, UNIT, bold=True))
    tag(shape, "number", provenance, texts)


def _panels(work: DeckInProgress, slide: Slide, room: Rectangle, provenance: Provenance) -> None:
    """Give each of several indicators its own chart and heading, in a grid."""
    count = len(provenance.indicators)
    columns = 2 if count <= 4 else 3
    across, down = room.width / columns, room.height / -(-count // columns)
    for number, indicator in enumerate(provenance.indicators):
        row, column = divmod(number, columns)
        place = Rectangle(room.left + column * across, room.top + row * down, across, down)
        _panel(work, slide, place, ChartSpec((indicator,), provenance.per_year))


def _panel(work: DeckInProgress, slide: Slide, place: Rectangle, spec: ChartSpec) -> None:
    provenance = provenance_of(spec, work.table, work.language)
    texts = slide_text.panel(work.table, provenance, work.language)
    heading, rest = place.split_top(height(texts, place.width, PANEL_TITLE))
    look = work.design.figure.look
    shape = box(slide, heading, texts, PANEL_TITLE, look)
    shape.text_frame.paragraphs[0].font.bold = True
    tag(shape, "panel", provenance, texts)
    rows = work.table.series(provenance.indicators[0])
    shown = content(
        work.table, provenance.indicators[0], work.language, per_year=provenance.per_year
    )
    frame = add_chart(slide, rest, shown, rows, provenance, language=work.language, look=look)
    describe(frame, slide_text.figure_text(work.table, provenance, work.language).alt)
