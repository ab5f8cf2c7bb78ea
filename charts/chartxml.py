"""What python-pptx leaves to be written into a native chart: whiskers, hollow marks, labels.

Made so that it can be done again when values change: a colour someone chose stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.series import LineSeries, _BaseCategorySeries
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.text.text import TextFrame
from pptx.util import Emu, Pt

from charts.marks import ARROW
from charts.native import Content, Point
from charts.words import soften

LABEL_SIZE, AXIS_SIZE = Pt(14), Pt(12)
LINE_WIDTH, WHISKER_WIDTH = Pt(1.5), Emu(22225)
SEE_THROUGH = 35_000  # opacity of a bar, in thousandths of a percent
FAINT = 14_000  # opacity of grid lines, in thousandths of a percent
MARKER_SIZE = 11
ARROWHEAD = "<a:tailEnd type='triangle'/>"
PLOT_SHARE = 0.8  # of a chart's height, that its plot takes, about
SHEET_DAY_ZERO = date(1899, 12, 30)  # days of a sheet are counted from it
CATEGORY_LABELS = 12  # so many categories are each named
_BEFORE_ERRORS = ("c:trendline", "c:dLbls", "c:dPt", "c:pictureOptions", "c:invertIfNegative",
                  "c:marker", "c:spPr", "c:tx", "c:order")  # fmt: skip


def dress(chart: Chart, shown: Content) -> None:
    """Give a new chart its looks: theme colours, quiet axes, then all that follows its values."""
    chart.has_legend = False
    chart.has_title = False
    chart.font.size = AXIS_SIZE
    series = chart.plots[0].series[0]
    if shown.indicator.is_stock:
        _dress_points(series)
    else:
        chart.plots[0].gap_width = _gap(len(shown.points))
        _dress_bars(series)
    _dress_axes(chart, shown)
    follow(chart, shown)


def follow(chart: Chart, shown: Content) -> None:
    """Bring labels, whiskers, hollow marks and axis in line with the values."""
    series = chart.plots[0].series[0]
    _hollow(series, shown)
    _label(series, shown)
    _whiskers(series, shown.points)
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale = shown.axis[0], shown.axis[-1]
    axis.major_unit = shown.axis[1] - shown.axis[0]
    ticks = 1 + (len(shown.points) - 1) // CATEGORY_LABELS
    if shown.is_dated:
        _set_span(chart, shown)
    else:
        _set_skip(chart, ticks)


def keep_points(series: _BaseCategorySeries, before: Sequence[str], after: Sequence[str]) -> None:
    """Move what was done to single points to where they now stand; drop what has lost its point."""
    place = {key: number for number, key in enumerate(after)}
    for each in _indexed(series):
        index = each.find(qn("c:idx"))
        old = int(index.get("val"))
        new = place.get(before[old]) if old < len(before) else None
        if new is None:
            each.getparent().remove(each)
        else:
            index.set("val", str(new))


def _indexed(series: _BaseCategorySeries) -> list[Any]:
    element = series._element
    return [*element.findall(qn("c:dPt")), *element.findall(f"{qn('c:dLbls')}/{qn('c:dLbl')}")]


def _gap(columns: int) -> int:
    """Return the gap between columns, in percent of their width: one alone stands narrow."""
    if columns == 1:
        return 180
    return 30 if columns <= CATEGORY_LABELS else 8


def _dress_bars(series: _BaseCategorySeries) -> None:
    fill = series.format.fill
    fill.solid()
    fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    _see_through(series._element.xpath("c:spPr/a:solidFill/a:schemeClr")[0], SEE_THROUGH)
    series.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    series.format.line.width = LINE_WIDTH


def _see_through(colour: BaseOxmlElement, opacity: int) -> None:
    etree.SubElement(colour, qn("a:alpha")).set("val", str(opacity))


def _dress_points(series: LineSeries) -> None:
    series.smooth = False
    line, marker = series.format.line, series.marker
    line.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    line.width, line.dash_style = LINE_WIDTH, MSO_LINE.ROUND_DOT
    marker.style, marker.size = 8, MARKER_SIZE  # a circle
    marker.format.fill.solid()
    marker.format.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    marker.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_1


def _dress_axes(chart: Chart, shown: Content) -> None:
    values, categories = chart.value_axis, chart.category_axis
    soften(values.major_gridlines.format.line.color, FAINT)
    values.format.line.fill.background()
    whole = all(float(each).is_integer() for each in shown.axis)
    values.tick_labels.number_format = "#,##0" if whole else "General"
    values.tick_labels.number_format_is_linked = False
    soften(categories.format.line.color)
    for axis in (values, categories):
        axis.tick_labels.font.size = AXIS_SIZE
        soften(axis.tick_labels.font.color)
    if shown.is_dated:
        categories.tick_labels.number_format = "yyyy"
        categories.tick_labels.number_format_is_linked = False
        _set_years(chart)


def _hollow(series: _BaseCategorySeries, shown: Content) -> None:
    for number, point in enumerate(shown.points):
        was = _is_hollow(series, number)
        if point.is_hollow == was:
            continue
        look = series.points[number]
        if shown.indicator.is_stock:
            look = look.marker
        if point.is_hollow:
            look.format.fill.background()
            look.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_1
            look.format.line.width = LINE_WIDTH
            look.format.line.dash_style = MSO_LINE.DASH
        else:
            _drop_point(series, number)


def _is_hollow(series: _BaseCategorySeries, number: int) -> bool:
    return bool(series._element.xpath(f"c:dPt[c:idx/@val='{number}']//a:noFill"))


def _drop_point(series: _BaseCategorySeries, number: int) -> None:
    for each in series._element.xpath(f"c:dPt[c:idx/@val='{number}']"):
        series._element.remove(each)


def _label(series: _BaseCategorySeries, shown: Content) -> None:
    above = XL_LABEL_POSITION.ABOVE if shown.indicator.is_stock else XL_LABEL_POSITION.OUTSIDE_END
    height = shown.axis[-1] - shown.axis[0]
    for number, point in enumerate(shown.points):
        if not point.label:
            for each in series._element.xpath(f"c:dLbls/c:dLbl[c:idx/@val='{number}']"):
                each.getparent().remove(each)
            continue
        label = series.points[number].data_label
        frame = label.text_frame
        if frame.text == point.label:
            continue
        _say(frame, point.label.split("\n"))
        label.position = above
        if point.up:
            _lift(label._dLbl, min(ARROW, point.up / height) * PLOT_SHARE)


def _say(frame: TextFrame, lines: Sequence[str]) -> None:
    """Put lines in a label: the figure in bold, what explains it below."""
    kept = [run.font for paragraph in frame.paragraphs for run in paragraph.runs][:1]
    size = kept[0].size if kept else LABEL_SIZE
    frame.text = "\n".join(lines)
    for number, paragraph in enumerate(frame.paragraphs):
        for run in paragraph.runs:
            run.font.size = size or LABEL_SIZE if not number else AXIS_SIZE
            run.font.bold = not number


def _lift(label: BaseOxmlElement, share: float) -> None:
    """Move a label above the whisker, by a share of the chart's height."""
    for each in label.findall(qn("c:layout")):
        label.remove(each)
    layout = etree.fromstring(
        f"<c:layout {nsdecls('c')}><c:manualLayout><c:x val='0'/><c:y val='{-share:.4f}'/>"
        "</c:manualLayout></c:layout>"
    )
    label.find(qn("c:idx")).addnext(layout)


def _whiskers(series: _BaseCategorySeries, points: Sequence[Point]) -> None:
    """Draw bounds as custom error bars: with arrows where a side is open."""
    element = series._element
    looks = element.xpath("c:errBars/c:spPr")
    for old in element.findall(qn("c:errBars")):
        element.remove(old)
    if not any(point.up or point.down for point in points):
        return
    is_open = any(point.is_open for point in points)
    bars = etree.fromstring(
        f"<c:errBars {nsdecls('c', 'a')}><c:errDir val='y'/><c:errBarType val='both'/>"
        f"<c:errValType val='cust'/><c:noEndCap val='{int(is_open)}'/>"
        f"{_lengths('plus', (p.up for p in points))}{_lengths('minus', (p.down for p in points))}"
        f"<c:spPr><a:ln w='{WHISKER_WIDTH}'><a:solidFill><a:schemeClr val='tx1'/></a:solidFill>"
        f"{ARROWHEAD * is_open}</a:ln></c:spPr></c:errBars>"
    )
    if looks:
        bars.replace(bars.find(qn("c:spPr")), looks[0])
    before = next(e for name in _BEFORE_ERRORS for e in reversed(element.findall(qn(name))))
    before.addnext(bars)


def _lengths(side: str, values: Iterable[float]) -> str:
    lengths = list(values)
    said = "".join(  # a length of nothing is left out: it would be drawn as a bare arrowhead
        f"<c:pt idx='{n}'><c:v>{each!r}</c:v></c:pt>" for n, each in enumerate(lengths) if each
    )
    return (
        f"<c:{side}><c:numLit><c:formatCode>General</c:formatCode>"
        f"<c:ptCount val='{len(lengths)}'/>{said}</c:numLit></c:{side}>"
    )


def _set_skip(chart: Chart, every: int) -> None:
    """Name every so many categories, so that names stay apart."""
    axis = chart.category_axis._element
    for name in ("c:tickLblSkip", "c:tickMarkSkip"):
        for old in axis.findall(qn(name)):
            axis.remove(old)
    if every > 1:
        after = axis.find(qn("c:noMultiLvlLbl"))
        for name in ("c:tickLblSkip", "c:tickMarkSkip"):
            after.addprevious(etree.Element(qn(name), val=str(every)))


def _set_span(chart: Chart, shown: Content) -> None:
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
