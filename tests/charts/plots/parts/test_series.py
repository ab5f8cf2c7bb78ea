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
