"""The labels of a native chart: figures as printed, above their marks and whiskers."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from pptx.chart.series import _BaseCategorySeries
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.text.text import TextFrame
from pptx.util import Length, Pt

from charts.pptx.chart.chart_data import ChartData

LARGER = Pt(2)  # by so much is a figure larger than the other words of its chart
PLOT_SHARE = 0.86  # of a chart's height, that its plot takes, about
ROOMY = 4  # so many labels stand apart without being broken
BESIDE = 3  # columns at each side, that a label may reach over where columns are narrow
NARROW = 12  # columns, of which each is narrower than its label


def label(
    series: _BaseCategorySeries, shown: ChartData, voice: Sequence[BaseOxmlElement], size: Length
) -> None:
    """Label points with what was printed; where nothing is to be said, drop the label."""
    above = XL_LABEL_POSITION.ABOVE if shown.indicator.is_stock else XL_LABEL_POSITION.OUTSIDE_END
    height = shown.axis[-1] - shown.axis[0]
    is_roomy = sum(bool(each.label) for each in shown.points) <= ROOMY
    for number, point in enumerate(shown.points):
        if not point.label:
            for each in series._element.xpath(f"c:dLbls/c:dLbl[c:idx/@val='{number}']"):
                each.getparent().remove(each)
            continue
        held = series.points[number].data_label
        frame = held.text_frame
        if frame.text == point.label:
            continue
        _say(frame, point.label.split("\n"), voice, size)
        frame.word_wrap = not is_roomy
        held.position = above
        _lift(held._dLbl, _rise(shown, number) / height * PLOT_SHARE)


def _rise(shown: ChartData, number: int) -> float:
    """Return how far a label stands above its value: over a whisker, over taller neighbours."""
    point = shown.points[number]
    if len(shown.points) <= NARROW:
        return point.up
    near = shown.points[max(0, number - BESIDE) : number + BESIDE + 1]
    return max(point.up, *(each.value - point.value for each in near))


def _say(
    frame: TextFrame, lines: Sequence[str], voice: Sequence[BaseOxmlElement], size: Length
) -> None:
    """Put lines in a label: the figure in bold, what explains it below; colour and font stay."""
    kept = [run.font for paragraph in frame.paragraphs for run in paragraph.runs][:1]
    larger = (kept[0].size if kept else None) or Pt(size.pt + LARGER.pt)
    worn = kept[0]._rPr.xpath("a:solidFill | a:latin") if kept else voice
    frame.text = "\n".join(lines)
    for number, paragraph in enumerate(frame.paragraphs):
        for run in paragraph.runs:
            run.font.size = size if number else larger
            run.font.bold = not number
            run.font._rPr.extend(deepcopy(each) for each in worn)


def _lift(held: BaseOxmlElement, share: float) -> None:
    """Move a label up, by a share of the chart's height."""
    for each in held.findall(qn("c:layout")):
        held.remove(each)
    if not share:
        return
    layout = etree.fromstring(
        f"<c:layout {nsdecls('c')}><c:manualLayout><c:x val='0'/><c:y val='{-share:.4f}'/>"
        "</c:manualLayout></c:layout>"
    )
    held.find(qn("c:idx")).addnext(layout)
