"""A native PowerPoint chart for an indicator: made, told in words, brought up to date."""

from __future__ import annotations

from typing import cast

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Pt

from charts.export.provenance import Provenance
from charts.pptx import tags
from charts.pptx.chart.axes import AXIS_SIZE
from charts.pptx.chart.chart_data import ChartData, content
from charts.pptx.chart.chart_xml import dress, follow, keep_points
from charts.pptx.chart.embedded_workbook import add_receipts
from charts.pptx.template.legibility import SlideStyle
from charts.pptx.template.rectangle import Rectangle
from indicators.language import Language
from indicators.table import Table

ROLE = "chart"
LARGE = 4.0, 2.2  # inches from which a chart has letters of full size
SMALL_SIZE = Pt(10)


def add_chart(
    slide: Slide, area: Rectangle, shown: ChartData, rows: Table, made: Provenance,
    *, language: Language, look: SlideStyle,
) -> GraphicFrame:  # fmt: skip
    """Draw a chart on a slide, tagged, so it can be found and checked later.

    `rows` are those of its indicator, `made` is its receipt.
    """
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED
    if shown.indicator.is_stock:
        kind = XL_CHART_TYPE.LINE_MARKERS
    held = slide.shapes.add_chart(kind, *area.emu, _data(shown))  # type: ignore[arg-type] # its own stub names the base class only
    frame = cast(GraphicFrame, held)
    is_small = area.width < LARGE[0] or area.height < LARGE[1]
    dress(frame.chart, shown, look, SMALL_SIZE if is_small else AXIS_SIZE)
    add_receipts(frame.chart_part, rows, language)
    frame.name = _name(made)
    tag(frame, made, shown)
    return frame


def _name(made: Provenance) -> str:
    """Name a chart so that it is known again where its tags are lost."""
    per_year = " per year" if made.per_year else ""
    day = f" as of {made.as_of}" if made.as_of else ""
    return f"{made.id} {made.language}{per_year}{day}"


def has_series(frame: GraphicFrame) -> bool:
    """Say whether a chart still is of a kind whose values can be read."""
    plots = frame.chart.plots
    return len(plots) > 0 and len(plots[0].series) > 0


def update_chart(frame: GraphicFrame, table: Table, made: Provenance, language: Language) -> None:
    """Bring a chart's data, labels, whiskers and data sheet up to date; its looks stay."""
    indicator = made.indicators[0]
    shown = content(
        table, indicator, language, per_year=made.per_year, area=made.spec.area,
        frequency=made.frequency,
    )  # fmt: skip
    chart: Chart = frame.chart
    before = tags.get(frame).get("keys", [])
    keep_points(chart.plots[0].series[0], before, [point.key for point in shown.points])
    chart.replace_data(_data(shown))
    follow(chart, shown)
    add_receipts(frame.chart_part, table.series(indicator), language)
    tag(frame, made, shown)


def tag(frame: GraphicFrame, made: Provenance, shown: ChartData) -> None:
    """Tag a chart with its receipt and what its points are."""
    keys = [point.key for point in shown.points]
    values = [point.value for point in shown.points]
    tags.put(frame, {"role": ROLE, "receipt": made.to_json(), "keys": keys, "values": values})


def describe(frame: GraphicFrame, alt: str) -> None:
    """Give a shape its text for those who cannot see it."""
    frame._element.xpath("./p:nvGraphicFramePr/p:cNvPr")[0].set("descr", alt)


def _data(shown: ChartData) -> CategoryChartData:
    data = CategoryChartData(number_format=shown.number_format)
    if shown.is_dated:
        data.categories = [point.period.end if point.period else None for point in shown.points]
    else:
        data.categories = [point.category for point in shown.points]
    data.add_series(shown.unit, [point.value for point in shown.points])
    return data
