"""The time axis and the events on it."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from charts.plots.parts.labels import labels as printed
from charts.plots.parts.marks import Frame, Mark
from charts.plots.parts.timeline import (
    MOST_TICKS,
    dated_events,
    event_lines,
    events_of,
    time_axis,
)
from charts.style.theme import PALETTES
from indicators.catalog import Event
from indicators.interval import Interval
from indicators.period import Period
from tests.charts.build import VISITS

FRAME = Frame(PALETTES["light"], "#12436d", top=100.0)


def event(number, when, precision="day"):
    text = {"vi": f"Sự kiện {number}", "en": f"Event {number}"}
    return Event(f"event-{number}", text, when, None, precision, "report", "¶1")


@pytest.mark.parametrize(
    ("span", "step", "form"),
    [
        (Period.years(2023), 0, "%m/%Y"),
        (Period.years(2019, 2023), 1, "%Y"),
        (Period.years(2010, 2023), 2, "%Y"),
        (Period.years(1985, 2023), 5, "%Y"),
        (Period.years(1900, 2023), 20, "%Y"),
        (Period.years(1400, 2023), 50, "%Y"),
    ],
)
def test_a_time_axis_is_marked_at_whole_years(span, step, form):
    axis = time_axis(span)
    assert axis["tickformat"] == form
    first, last = (date.fromisoformat(each) for each in axis["range"])
    assert first < span.start
    assert last > span.end
    if step:
        years = [int(each[:4]) for each in axis["tickvals"]]
        assert all(each % step == 0 for each in years)
        assert len(years) <= MOST_TICKS + 1 or step == 50
        assert {b - a for a, b in pairwise(years)} <= {step}


def test_only_events_of_a_known_day_within_the_span_are_lines():
    told = [
        event(1, date(2022, 6, 1)), event(2, date(2021, 1, 1)), event(3, date(2020, 12, 31)),
        event(4, date(2022, 1, 1), "month"), event(5, date(2023, 12, 31)),
    ]  # fmt: skip
    kept = dated_events(told, Period.years(2021, 2023))
    assert [each.id for each in kept] == ["event-2", "event-1", "event-5"]


@pytest.mark.parametrize(
    ("days", "numbers"),
    [
        ([date(2021, 1, 1), date(2023, 1, 1)], ["1", "2"]),
        ([date(2021, 1, 1), date(2021, 1, 20), date(2023, 1, 1)], ["1", "2", "3"]),
        ([date(2021, 1, 1)] * 3, ["1", "2", "3"]),
        ([], []),
    ],
)
def test_each_number_stands_at_its_line(days, numbers):
    told = [event(n, when) for n, when in enumerate(days)]
    drawn = event_lines(told, Period.years(2021, 2023), FRAME, printed([], FRAME))
    assert (list(drawn[1].text) if drawn else []) == numbers
    if drawn:
        assert list(drawn[1].x) == days
        places = list(zip(drawn[1].x, drawn[1].y, strict=True))
        assert len(set(places)) == len(places)
        assert [x for x in drawn[0].x if x] == [each for when in days for each in (when, when)]


@pytest.mark.parametrize(
    ("height", "pieces"),
    [(50.0, 2), (0.0, 2), (500.0, 1)],  # in the way; at the foot; above the line's end
)
def test_the_line_of_an_event_leaves_out_the_label_on_its_day(height, pieces):
    year = Period.years(2022)
    mark = Mark(year, height, Interval.exactly(height), "<b>1.250</b>", "")
    found = printed([mark], FRAME)
    lines, _ = event_lines([event(1, year.middle)], Period.years(2021, 2023), FRAME, found)
    ends = [y for y in lines.y if y is not None]
    assert len(ends) == 2 * pieces
    assert ends == sorted(ends)
    assert not any(a < found.y[0] + 0.01 < b for a, b in zip(ends[::2], ends[1::2], strict=True))


def test_events_are_those_of_the_theme_or_of_none():
    told = [replace(event(n, date(2022, 1, n)), themes=themes) for n, themes in
            enumerate(((), ("theme",), ("other",)), start=1)]  # fmt: skip
    assert [each.id for each in events_of(told, VISITS)] == ["event-1", "event-2"]
