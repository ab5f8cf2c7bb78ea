"""Lines from report to report: solid, dotted, dashed or none, and what is said of them."""

from datetime import date

import pytest

from charts.plots.parts.lines import breaks, forecasts, joined
from indicators.period import Period
from tests.charts.plots.parts.test_marks import FRAME, mark


def days(*years, **statuses):
    return [
        mark(float(n), period=Period.day(date(year, 12, 31)), status=statuses.get(f"y{year}", "A"))
        for n, year in enumerate(years)
    ]


def test_dots_between_stocks_say_that_nothing_was_reported():
    marks = days(2016, 2018, 2020)
    dots, words = joined(marks, "said", FRAME)
    assert dots.line.dash == "dot"
    assert (len(dots.x), words.text) == (3, ("said",))
    assert date(2016, 12, 31) < words.x[0].date() < date(2018, 12, 31)
    assert joined(marks[:1], "said", FRAME) == []
    assert joined([], "said", FRAME) == []


def test_a_regular_stock_is_a_solid_line_with_dots_over_its_gap():
    solid, dots, _ = joined(days(2015, 2016, 2019, 2020), "said", FRAME, step=12)
    assert solid.line.dash == "solid"
    assert solid.y == (0, 1, None, 2, 3)
    assert (dots.line.dash, dots.y) == ("dot", (1, 2))


def test_nothing_is_joined_across_a_break():
    (solid,) = joined(days(2018, 2019, 2020, 2021, y2020="B"), "said", FRAME, step=12)
    assert solid.y == (0, 1, None, 2, 3)


def test_a_forecast_is_joined_by_dashes():
    solid, dash = joined(days(2018, 2019, 2020, y2020="F"), "said", FRAME, step=12)
    assert (solid.y, dash.line.dash, dash.y) == ((0, 1), "dash", (1, 2))


def test_edges_of_forecasts_are_dashed_and_of_nothing_else():
    assert forecasts([mark()], FRAME) == []
    (edges,) = forecasts([mark(), mark(60.0, status="F")], FRAME)
    assert (edges.line.dash, edges.y) == ("dash", (0, 60, 60, 0, None))


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_break_is_a_line_from_foot_to_top(count):
    drawn = breaks([date(2020 + n, 1, 1) for n in range(count)], "said", FRAME)
    if not count:
        assert drawn == []
        return
    line, words = drawn
    assert line.y == (0, 100, None) * count
    assert len(words.text) == count
    assert "said" in words.text[0]
