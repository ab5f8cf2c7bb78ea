"""Fifty years of months: steps with gaps, breaks, forecasts and bounds, said in few words."""

from datetime import date, timedelta

import numpy as np
import pytest

from charts.plots.trend import trend
from charts.style.captions import captions_of, labelled_lines
from indicators.period import Period
from tests.charts.build import exact, labels, made, traces

GAP = {(1990, month) for month in (3, 4, 5)}


def month(year, number):
    following = date(year + number // 12, number % 12 + 1, 1)
    return Period(date(year, number, 1), following - timedelta(1))


def monthly(name, first=1976, years=50, gap=(), **statuses):
    spans = [month(first + n // 12, n % 12 + 1) for n in range(12 * years)]
    kept = [span for span in spans if (span.start.year, span.start.month) not in gap]
    return [
        exact(
            name, Period.day(span.end) if name == "level" else span, 100.0 + n,
            obs_status=statuses.get(f"m{span.start:%Y%m}", "A"),
        )
        for n, span in enumerate(kept)
    ]  # fmt: skip


def drawn(language, rows):
    return trend(made(*rows).series(rows[0]["indicator"]), language)


def line(figure, dash="solid"):
    (trace,) = [t for t in traces(figure, "scatter") if t.hovertext is not None and
                t.line.dash == dash]  # fmt: skip
    return trace


def test_six_hundred_months_are_steps_with_one_label(language):
    figure = drawn(language, monthly("visits"))
    steps = line(figure)
    assert steps.line.shape == "hv"
    assert not traces(figure, "bar")
    assert len(steps.x) == 602  # each start, the end of the last, and what ends the way
    assert labels(figure) == [language.number(699)]
    assert len(captions_of(figure).alt) <= 600
    assert len(figure.data) <= 3


def test_a_gap_is_a_gap(en):
    for name in ("visits", "level"):
        steps = line(drawn(en, monthly(name, gap=GAP)))
        (hole,) = np.flatnonzero(np.isnan(np.asarray(steps.y, float)))[:-1]
        after, before = np.datetime64(steps.x[hole + 1]), np.datetime64(steps.x[hole - 1])
        assert (after - before) / np.timedelta64(1, "D") >= 89


def test_a_break_is_a_line_across_that_nothing_crosses(en):
    figure = drawn(en, monthly("level", m200001="B"))
    assert np.isnan(np.asarray(line(figure).y, float)).sum() == 2
    (across,) = [t for t in traces(figure, mode="lines") if t.line.dash == "dashdot"]
    assert across.x[0] == date(2000, 1, 31)
    assert any("break in the series" in text for text in labels(figure))


def test_a_forecast_is_dashed_and_said_and_does_not_lead(en):
    ahead = {f"m2025{number:02}": "F" for number in range(7, 13)}
    figure = drawn(en, monthly("visits", **ahead))
    assert np.isfinite(np.asarray(line(figure, "dash").y, float)).sum() == 7
    assert labels(figure) == ["693", "699<br>forecast"]
    assert captions_of(figure).notes == (
        "Forecast, drawn dashed: 6 periods, July 2025 to December 2025.",
    )


@pytest.mark.parametrize("name", ["visits", "level"])
def test_bounds_of_many_are_a_ribbon(en, name):
    rows = monthly(name)
    for row in rows[24:36]:
        row.update(lower_bound=50.0, upper_bound=400.0)
    ribbon, *_ = drawn(en, rows).data
    assert ribbon.fill == "toself"
    finite = np.asarray(ribbon.y, float)
    assert (np.nanmin(finite), np.nanmax(finite)) == (50, 400)
    days = np.asarray(ribbon.x, "datetime64[D]")
    assert days.min() >= np.datetime64("1978-01-01")
    assert days.max() <= np.datetime64("1979-01-01")


def test_open_bounds_of_many_are_one_trace_a_side(en):
    rows = monthly("visits")
    for row in rows[::50]:
        row.update(comparator=">", upper_bound=None)
    arrows = [t for t in drawn(en, rows).data if t.marker.symbol == "triangle-up"]
    assert [len(trace.x) for trace in arrows] == [12]


def test_another_source_of_many_is_hollow_beside_the_drawn_one(en):
    rows = monthly("visits")
    other = [{**row, "source": "speech"} for row in rows[:5]]
    figure = drawn(en, rows + other)
    hollow = next(t for t in traces(figure, mode="markers"))
    assert len(hollow.x) == 5
    assert sum(1 for text in line(figure).hovertext if text) == 601


def test_digits_of_a_database_are_put_in_the_unit_of_the_axis(en, vi):
    rows = [row | {"as_reported": "12600000000", "obs_value": 12.6e9} for row in monthly("money")]
    assert "<b>12.6 billion USD</b>" in line(drawn(en, rows)).hovertext[0]
    assert "<b>12,6 tỷ USD</b>" in line(drawn(vi, rows)).hovertext[0]


def test_the_footer_of_many_is_short(language):
    early = {
        f"m{span:%Y%m}": "P" for span in (date(1980 + n // 12, n % 12 + 1, 1) for n in range(300))
    }
    words = captions_of(drawn(language, monthly("visits", **early)))
    said = sum(len(label) + len(text) for label, text in labelled_lines(words, language))
    assert said <= 400
