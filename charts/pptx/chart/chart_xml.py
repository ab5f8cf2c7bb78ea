"""What python-pptx leaves to be written into a native chart: whiskers, hollow marks, labels.

Made so that it can be done again when values change: a colour someone chose stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.series import BarSeries, LineSeries, _BaseCategorySeries
from pptx.dml.fill import FillFormat
from pptx.dml.line import LineFormat
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Emu, Length, Pt

from charts.pptx.chart.axes import AXIS_SIZE, CATEGORY_LABELS, dress_axes, scale_axes
from charts.pptx.chart.chart_data import ChartData, Point
from charts.pptx.chart.labels import label
from charts.pptx.template.legibility import Colour, SlideStyle, paint

LINE_WIDTH, WHISKER_WIDTH = Pt(1.5), Emu(22225)
SEE_THROUGH = 35_000  # opacity of a bar, in thousandths of a percent
MARKER_SIZE = 11
ARROWHEAD = "<a:tailEnd type='triangle'/>"
INK = "<a:solidFill><a:schemeClr val='tx1'/></a:solidFill>"
_BEFORE_ERRORS = ("c:trendline", "c:dLbls", "c:dPt", "c:pictureOptions", "c:invertIfNegative",
                  "c:marker", "c:spPr", "c:tx", "c:order")  # fmt: skip


def dress(chart: Chart, shown: ChartData, look: SlideStyle, size: Length = AXIS_SIZE) -> None:
    """Give a new chart its looks: colours, quiet axes, then all that follows its values."""
    chart.has_legend = False
    chart.has_title = False
    chart.font.size, chart.font.name = size, look.face
    paint(chart.font.color, look.ink)
    if look.paper is not None:
        _set_ground(chart, look.paper)
    series = chart.plots[0].series[0]
    if shown.indicator.is_stock:
        _dress_points(series, look.accent)
    else:
        chart.plots[0].gap_width = _gap(len(shown.points))
        _dress_bars(series, look.accent)
    dress_axes(chart, shown, look)
    follow(chart, shown)


def follow(chart: Chart, shown: ChartData) -> None:
    """Bring labels, whiskers, hollow marks and axis in line with the values."""
    series = chart.plots[0].series[0]
    voice = chart._chartSpace.xpath(
        "c:txPr/a:p/a:pPr/a:defRPr/*[self::a:solidFill or self::a:latin]"
    )
    _hollow(series, shown)
    label(series, shown, voice, chart.font.size or AXIS_SIZE)
    _whiskers(series, shown.points, voice)
    scale_axes(chart, shown)


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


def _dress_bars(series: BarSeries, accent: Colour) -> None:
    series.invert_if_negative = False
    fill = series.format.fill
    fill.solid()
    paint(fill.fore_color, accent, SEE_THROUGH)
    paint(series.format.line.color, accent)
    series.format.line.width = LINE_WIDTH


def _set_ground(chart: Chart, paper: Colour) -> None:
    """Give a chart a ground of its own, where the template's is too restless for it."""
    held = OxmlElement("c:spPr")
    chart._chartSpace.find(qn("c:chart")).addnext(held)
    ground = FillFormat.from_fill_parent(held)
    ground.solid()
    paint(ground.fore_color, paper)


def _dress_points(series: LineSeries, accent: Colour) -> None:
    series.smooth = False
    line, marker = series.format.line, series.marker
    paint(line.color, accent)
    line.width, line.dash_style = LINE_WIDTH, MSO_LINE.ROUND_DOT
    marker.style, marker.size = 8, MARKER_SIZE  # a circle
    marker.format.fill.solid()
    paint(marker.format.fill.fore_color, accent)
    paint(marker.format.line.color, accent)


def _hollow(series: _BaseCategorySeries, shown: ChartData) -> None:
    for number, point in enumerate(shown.points):
        was = _is_hollow(series, number)
        if point.is_hollow == was:
            continue
        look = series.points[number]
        if shown.indicator.is_stock:
            look = look.marker
        if point.is_hollow:
            look.format.fill.background()
            look.format.line.width = LINE_WIDTH
            look.format.line.dash_style = MSO_LINE.DASH
            _colour_as(series, look.format.line)
        else:
            _drop_point(series, number)


def _colour_as(series: _BaseCategorySeries, line: LineFormat) -> None:
    """Draw a line in the colour of its series."""
    line.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    for own in series._element.xpath("c:spPr/a:ln/a:solidFill"):
        fill = line._ln.find(qn("a:solidFill"))
        fill.getparent().replace(fill, deepcopy(own))


def _is_hollow(series: _BaseCategorySeries, number: int) -> bool:
    return bool(series._element.xpath(f"c:dPt[c:idx/@val='{number}']//a:noFill"))


def _drop_point(series: _BaseCategorySeries, number: int) -> None:
    for each in series._element.xpath(f"c:dPt[c:idx/@val='{number}']"):
        series._element.remove(each)


def _whiskers(series: _BaseCategorySeries, points: Sequence[Point], voice: Sequence[Any]) -> None:
    """Draw bounds as custom error bars: with arrows where a side is open."""
    element = series._element
    looks = element.xpath("c:errBars/c:spPr")
    for old in element.findall(qn("c:errBars")):
        element.remove(old)
    if not any(point.up or point.down for point in points):
        return
    is_open = any(point.is_open for point in points)
    # Columns have whiskers one way only, and must not say which.
    way = "" if isinstance(series, BarSeries) else "<c:errDir val='y'/>"
    bars = etree.fromstring(
        f"<c:errBars {nsdecls('c', 'a')}>{way}<c:errBarType val='both'/>"
        f"<c:errValType val='cust'/><c:noEndCap val='{int(is_open)}'/>"
        f"{_lengths('plus', (p.up for p in points))}{_lengths('minus', (p.down for p in points))}"
        f"<c:spPr><a:ln w='{WHISKER_WIDTH}'>{INK}{ARROWHEAD * is_open}</a:ln></c:spPr></c:errBars>"
    )
    for own in (each for each in voice if each.tag == qn("a:solidFill")):
        bars.find(f".//{qn('a:ln')}").replace(bars.find(f".//{qn('a:solidFill')}"), deepcopy(own))
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
