"""Observations as marks, and in words for those who cannot see them."""

import pytest

from charts.plots.trend import trend
from charts.style.captions import captions_of
from indicators.language import load_language
from indicators.period import Period
from tests.charts.build import day, made, year

VI, EN = load_language("vi"), load_language("en")


@pytest.mark.parametrize(
    ("name", "english", "vietnamese"),
    [
        ("visits", "Visits, visits per year. 2020–2021: > 5.0.", "visit mỗi năm"),
        ("level", "Level, states. ", "Level, state. "),
        ("money", "Money, billion USD per year. 2020–2021: 2.0.", "tỷ USD mỗi năm"),
    ],
)
def test_figures_per_year_are_said_to_be_so_to_those_who_cannot_see(name, english, vietnamese):
    both = Period.years(2020, 2021)
    span = {"period_start": both.start, "period_end": both.end}
    rows = {
        "visits": year("visits", 2020, "more than 10", **span),
        "level": day("level", 2020, "5"),
        "money": year("money", 2020, "4.0 billion", **span),
    }
    series = made(rows[name]).series(name)
    assert captions_of(trend(series, EN, per_year=True)).alt.startswith(english)
    assert vietnamese in captions_of(trend(series, VI, per_year=True)).alt
    assert "per year" not in captions_of(trend(series, EN)).alt


@pytest.mark.parametrize(("first", "said"), [(5, False), (900, True)])
def test_an_axis_that_does_not_begin_at_zero_says_so_on_the_figure(language, first, said):
    series = made(day("level", 2020, str(first)), day("level", 2021, "1000")).series("level")
    figure = trend(series, language)
    words = [note.text for note in figure.layout.annotations]
    assert bool(words) is said
    assert (figure.layout.yaxis.range[0] > 0) is said


def test_two_sources_of_one_year_are_two_bars_side_by_side_and_never_a_sum():
    rows = [year("visits", 2020, "18"), year("visits", 2020, "17", source="speech")]
    figure = trend(made(*rows, year("visits", 2021, "20")).series("visits"), EN)
    (bar,) = [trace for trace in figure.data if trace.type == "bar"]
    assert figure.layout.barmode == "overlay"
    drawn = sorted(zip(bar.x, bar.y, bar.width, bar.marker.color, strict=True))
    assert [y for _, y, _, _ in drawn] == [17, 18, 20]
    assert drawn[0][2] == drawn[1][2] == drawn[2][2] * 366 / 365 / 2
    assert [colour.endswith(",0.0)") for *_, colour in drawn] == [False, True, False]
