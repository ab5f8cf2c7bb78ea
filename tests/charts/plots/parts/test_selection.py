"""One plot, one area, one frequency: the home area, annual figures, unless asked otherwise."""

from datetime import date, timedelta

import pytest

from charts.plots.parts.selection import leading_area, plotted
from indicators.period import Period
from tests.charts.build import made, row, year


def quarter(year_, number):
    first = date(year_, 3 * number - 2, 1)
    last = date(year_ + number // 4, 3 * number % 12 + 1, 1) - timedelta(1)
    return Period(first, last)


QUARTERS = [row("visits", quarter(2020 + n // 4, n % 4 + 1), "1") for n in range(8)]
YEARS = [year("visits", 2020, "4"), year("visits", 2021, "4")]
PROVINCE = [year("visits", number, "1", area="VN-SG") for number in range(2000, 2024)]


@pytest.mark.parametrize(
    ("rows", "options", "expected"),
    [
        (YEARS + PROVINCE, {}, 2),
        (YEARS + PROVINCE, {"area": "VN-SG"}, 24),
        (PROVINCE, {}, 24),
        (QUARTERS + YEARS, {}, 2),
        (QUARTERS + YEARS, {"frequency": "quarterly"}, 8),
        (QUARTERS + YEARS[:1], {}, 8),
        (YEARS, {"area": "VN-HN"}, 0),
    ],
)
def test_what_one_plot_shows(rows, options, expected):
    shown = plotted(made(*rows).series("visits"), **options)
    assert len(shown.rows) == expected
    assert shown.rows["ref_area"].nunique() <= 1


def test_a_table_of_one_series_stays_as_it_is():
    table = made(*YEARS).series("visits")
    assert plotted(table) is table


def test_without_the_home_area_the_latest_figure_leads():
    rows = [year("visits", 2020, "1", area="VN-SG"), year("visits", 2021, "1", area="VN-HN")]
    assert leading_area(made(*rows)) == "VN-HN"
    assert leading_area(made()) == "VN"
