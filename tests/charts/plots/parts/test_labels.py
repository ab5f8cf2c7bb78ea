"""Labels of figures: just above their marks, never over another, never beyond the plot."""

from math import inf

import pytest
from hypothesis import given as generated
from hypothesis import strategies as st

from charts.plots.parts.labels import _options, labels
from charts.plots.parts.marks import ARROW, Frame, Mark
from charts.style.theme import PALETTES
from indicators.interval import Interval
from indicators.period import Period
from tests.charts.plots.parts.test_marks import FRAME, mark


@pytest.mark.parametrize(
    ("given", "least"),
    [
        (mark(50), 50),
        (mark(50, 45, 55), 55),
        (mark(50, 50, inf), 50 + 100 * ARROW),
        (mark(50, -inf, 50), 50),
        (mark(50, 49.9, 50.1), 50),
    ],
)
def test_a_label_stands_just_above_its_mark_or_whisker(given, least):
    [height] = labels([given], FRAME).y
    assert least < height < least + 5


def test_a_label_below_zero_hangs_below_its_bar():
    frame = Frame(PALETTES["light"], "#12436d", top=50.0, bottom=-100.0)
    trace = labels([mark(-40.0)], frame)
    assert trace.textposition[0].startswith("bottom")
    assert trace.y[0] < -40


YEARS = st.lists(st.integers(2000, 2023), min_size=1, max_size=8, unique=True)


@generated(YEARS, st.lists(st.floats(0, 70), min_size=8, max_size=8))
def test_no_label_is_printed_over_another_or_beyond_the_plot(years, values):
    marks = [
        Mark(Period.years(year), value, Interval.exactly(value), f"<b>{value:.1f} billion</b>", "")
        for year, value in zip(sorted(years), values, strict=False)
    ]
    span = Period.years(min(years), max(years))
    frame = Frame(PALETTES["light"], "#12436d", top=100.0, span=span)
    trace = labels(marks, frame)
    assert trace.text[-1] == marks[-1].label  # the last is always printed
    boxes = []
    for x, y, text in zip(trace.x, trace.y, trace.text, strict=True):
        shown = next(m for m in marks if m.middle == x and m.label == text)
        boxes.append(next(o.box for o in _options(shown, frame, span) if o.y == y))
    assert all(box.top <= 100 and box.right <= 286 + 28 and box.left >= -14 for box in boxes)
    assert not any(one.meets(other) for n, one in enumerate(boxes) for other in boxes[n + 1 :])
