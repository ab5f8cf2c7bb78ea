"""Marks by kind of figure: whiskers, hollow marks, bands, dots, widths, labels, hover."""

from datetime import date, datetime
from math import inf

import pytest

from charts.plots.parts.marks import (
    ARROW,
    DAY_MS,
    VISIBLE,
    Frame,
    Mark,
    band,
    midpoint,
    points,
    spans,
    whiskers,
)
from charts.style.theme import PALETTES
from indicators.interval import Interval
from indicators.period import Period

PALETTE = PALETTES["light"]
FRAME = Frame(PALETTE, PALETTE.accent, top=100.0)
YEAR = Period.years(2023)


def mark(value=50.0, low=None, high=None, **known):
    ends = Interval(value if low is None else low, value if high is None else high)
    return Mark(known.pop("period", YEAR), value, ends, f"{value:g}", f"hover {value:g}", **known)


WHISKERS = {
    "exact": (mark(), None),
    "rounded too finely to see": (mark(50, 49.9, 50.1), None),
    "rounded": (mark(50, 45, 55), ((45, 55), ("line-ew", "line-ew"))),
    "as wide as can just be seen": (mark(50, 49, 49 + 100 * VISIBLE + 0.1), "caps"),
    "a lower bound": (
        mark(50, 50, inf), ((50, 50 + 100 * ARROW), ("line-ew", "triangle-up")),
    ),
    "an upper bound": (
        mark(50, -inf, 50), ((50, 50 - 100 * ARROW), ("line-ew", "triangle-down")),
    ),
    "a bound below the axis": (
        mark(5, -10, 5), ((5, 0), ("line-ew", "triangle-down")),
    ),
    "an upper bound just above the axis": (
        mark(5, -inf, 5), ((5, 0), ("line-ew", "triangle-down")),
    ),
    "no bound at all": (
        mark(50, -inf, inf), ((50, 50 + 100 * ARROW), ("line-ew", "triangle-up")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WHISKERS)
def test_whiskers_show_what_bounds_a_figure(case):
    given, expected = WHISKERS[case]
    drawn = whiskers([given], FRAME)
    if expected is None:
        assert drawn == []
        return
    [trace] = drawn
    if expected != "caps":
        assert (trace.y, trace.marker.symbol) == expected
    assert trace.x == (midpoint(YEAR), midpoint(YEAR))
    assert trace.hoverinfo == "skip"


def test_each_mark_has_its_own_whisker():
    assert len(whiskers([mark(), mark(10, 10, inf), mark(20, -inf, 20)], FRAME)) == 2


@pytest.mark.parametrize(
    "period",
    [
        YEAR,
        Period.years(2024),
        Period.years(2019, 2021),
        Period(date(2023, 1, 1), date(2023, 11, 30)),
        Period.day(date(2023, 5, 1)),
    ],
)
def test_a_bar_is_as_wide_as_its_period(period):
    bar = spans([mark(period=period)], FRAME)
    assert bar.width == (period.days * DAY_MS,)
    begins = bar.x[0].timestamp() - bar.width[0] / 2000
    assert begins == datetime.combine(period.start, datetime.min.time()).timestamp()


def test_bars_are_seen_through_and_hollow_ones_are_empty():
    bar = spans([mark(), mark(hollow=True)], FRAME)
    assert [each.split(",")[-1] for each in bar.marker.color] == ["0.3)", "0.0)"]
    assert bar.hovertext == ("hover 50", "hover 50")


@pytest.mark.parametrize("count", [1, 19, 20, 1000])
def test_many_bars_have_thinner_edges(count):
    assert spans([mark()] * count, FRAME).marker.line.width == (1.5 if count < 20 else 0.5)


def test_points_stand_on_their_days_and_hollow_ones_show_the_paper():
    when = Period.day(date(2021, 12, 13))
    drawn = points([mark(period=when), mark(period=when, hollow=True)], FRAME)
    assert drawn.x[0] == datetime(2021, 12, 13, 12)
    assert drawn.marker.color == (PALETTE.accent, PALETTE.paper)
    assert drawn.mode == "markers"


@pytest.mark.parametrize(
    ("interval", "low", "high"),
    [
        (Interval(30, 40), 30, 40),
        (Interval(-inf, 40), 0, 40),  # down to the axis
        (Interval(30, inf), 30, 30),
        (Interval(-50, 40), 0, 40),
    ],
)
def test_a_band_runs_across_between_what_is_implied(interval, low, high):
    box, words = band(interval, "said", Period.years(2019, 2023), FRAME)
    assert (min(box.y), max(box.y)) == (low, high)
    assert (min(box.x), max(box.x)) == (date(2019, 1, 1), date(2023, 12, 31))
    assert (box.fill, box.line.dash) == ("toself", "dash")
    assert (words.text, words.x) == (("said",), (date(2019, 1, 1),))


def test_a_frame_measures_from_its_bottom():
    frame = Frame(PALETTE, PALETTE.accent, top=30.0, bottom=-10.0, xaxis="x2", yaxis="y2")
    assert (frame.height, frame.at(0), frame.at(0.5), frame.at(1)) == (40, -10, 10, 30)
    assert spans([mark()], frame).yaxis == "y2"
    assert {each.xaxis for each in whiskers([mark(5, 5, inf)], frame)} == {"x2"}


def test_figures_of_one_period_stand_side_by_side_in_it():
    bar = spans([mark(share=2), mark(40.0, share=2, turn=1, hollow=True)], FRAME)
    half = 365 / 2 * DAY_MS
    assert bar.width == (half, half)
    assert (bar.x[1] - bar.x[0]).total_seconds() * 1000 == half
    when = Period.day(date(2021, 12, 13))
    drawn = points([mark(period=when), mark(period=when, turn=1, hollow=True)], FRAME)
    assert drawn.x[0] == drawn.x[1]
    assert drawn.marker.standoff[0] == 0
    assert drawn.marker.standoff[1] > drawn.marker.size


def test_a_forecast_has_no_solid_edge():
    bar = spans([mark(), mark(status="F")], FRAME)
    assert bar.marker.line.width == (1.5, 0)
