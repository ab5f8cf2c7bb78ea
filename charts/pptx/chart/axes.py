"""The axes of a native chart: quiet, marked at round numbers, dated where points stand on days."""

from __future__ import annotations

from datetime import date

from lxml import etree
from pptx.chart.chart import Chart
from pptx.oxml.ns import qn
from pptx.util import Pt

from charts.pptx.chart.chart_data import ChartData
from charts.pptx.template.legibility import SlideStyle, paint

AXIS_SIZE = Pt(12)
FAINT = 14_000  # opacity of grid lines, in thousandths of a percent
SHEET_DAY_ZERO = date(1899, 12, 30)  # days of a sheet are counted from it
CATEGORY_LABELS = 12  # so many categories are each named


def dress_axes(chart: Chart, shown: ChartData, look: SlideStyle) -> None:
    """Set the axes of a new chart back behind its values."""
    values, categories = chart.value_axis, chart.category_axis
    paint(values.major_gridlines.format.line.color, look.ink, FAINT)
    values.format.line.fill.background()
    whole = all(float(each).is_integer() for each in shown.axis)
    values.tick_labels.number_format = "#,##0" if whole else "General"
    values.tick_labels.number_format_is_linked = False
    paint(categories.format.line.color, look.ink, look.quiet)
    for axis in (values, categories):
        axis.tick_labels.font.size = chart.font.size
        paint(axis.tick_labels.font.color, look.ink, look.quiet)
    if shown.is_dated:
        categories.tick_labels.number_format = "yyyy"
        categories.tick_labels.number_format_is_linked = False
        _set_years(chart)


def scale_axes(chart: Chart, shown: ChartData) -> None:
    """Let the axes hold all that a chart shows, whiskers and labels included."""
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale = shown.axis[0], shown.axis[-1]
    axis.major_unit = shown.axis[1] - shown.axis[0]
    if shown.is_dated:
        _set_span(chart, shown)
    else:
        _set_skip(chart, 1 + (len(shown.points) - 1) // CATEGORY_LABELS)


def _set_skip(chart: Chart, every: int) -> None:
    """Name every so many categories, so that names stay apart."""
    axis = chart.category_axis._element
    for name in ("c:tickLblSkip", "c:tickMarkSkip"):
        for old in axis.findall(qn(name)):
            axis.remove(old)
    after = axis.find(qn("c:noMultiLvlLbl"))
    if every > 1 and after is not None:
        for name in ("c:tickLblSkip", "c:tickMarkSkip"):
            after.addprevious(etree.Element(qn(name), val=str(every)))


def _set_span(chart: Chart, shown: ChartData) -> None:
    """Let a date axis run over whole years, so that no point stands on its edge."""
    days = [point.period.end for point in shown.points if point.period]
    axis = chart.category_axis
    axis.minimum_scale = (date(min(days).year, 1, 1) - SHEET_DAY_ZERO).days
    axis.maximum_scale = (date(max(days).year + 1, 1, 1) - SHEET_DAY_ZERO).days


def _set_years(chart: Chart) -> None:
    """Mark a date axis at the years."""
    axis = chart.category_axis._element
    for name in ("c:majorUnit", "c:majorTimeUnit"):
        for old in axis.findall(qn(name)):
            axis.remove(old)
    base = axis.find(qn("c:baseTimeUnit"))
    if base is not None:
        unit = etree.Element(qn("c:majorUnit"), val="1")
        base.addnext(unit)
        unit.addnext(etree.Element(qn("c:majorTimeUnit"), val="years"))
