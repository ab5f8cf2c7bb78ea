from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.frequency import BY_MONTHS, FREQUENCIES, frequencies, of_days, of_span
from indicators.period import Period
from tests.api.tables import revised


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("2023-01-01/P1Y", "A"),
        ("2023-07-01/P6M", "S"),
        ("2023-04-01/P3M", "Q"),
        ("2023-02-01/P1M", "M"),
        ("2023-02-03/P1D", "D"),
        ("2019-01-01/P3Y", "_O"),
        ("2023-01-01/P11M", "_O"),
        ("2016-08-22/P5D", "_O"),
    ],
)
def test_a_flow_tells_by_its_span(span, expected):
    assert of_span(Period.from_sdmx(span)) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([date(2020, 12, 31), date(2021, 12, 31), date(2023, 12, 31)], "A"),
        ([date(2020, 1, 31), date(2020, 2, 29), date(2020, 3, 31)], "M"),
        ([date(2020, 3, 1), date(2020, 6, 1), date(2021, 3, 1)], "Q"),
        ([date(2020, 6, 30), date(2020, 12, 31)], "S"),
        ([date(2016, 8, 26), date(2021, 12, 13)], "_O"),
        ([date(2020, 1, 15), date(2020, 3, 15)], "_O"),
        ([date(2020, 6, 30)], "_O"),
        ([], "_O"),
    ],
)
def test_a_stock_tells_by_the_days_between(days, expected):
    assert of_days(days) == expected


@given(st.sampled_from(sorted(BY_MONTHS)), st.integers(2, 30), st.integers(1, 28))
def test_any_regular_rhythm_is_found(months, count, day):
    numbers = [months * step for step in range(count)]
    days = [date(2000 + number // 12, number % 12 + 1, day) for number in numbers]
    assert of_days(days) == BY_MONTHS[months]


def test_all_versions_of_a_series_have_one_frequency():
    table = revised()
    content = frequencies(table.rows, table.catalog)
    assert set(content) <= set(FREQUENCIES)
    assert set(content[table.rows["indicator"] == "visits"]) == {"A"}
    assert set(content[table.rows["indicator"] == "posts"]) == {"_O"}
