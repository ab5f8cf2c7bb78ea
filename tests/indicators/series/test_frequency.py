"""How often figures come, told by their periods."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.period import Period
from indicators.series.frequency import (
    FREQUENCIES,
    MONTHS,
    SDMX_CODES,
    frequencies,
    gaps,
    leading,
    of_days,
    of_span,
)


def span(first, last):
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "frequency"),
    [
        ("2023-01-01", "2023-12-31", "annual"),
        ("2023-04-01", "2024-03-31", "irregular"),  # a year, but not a calendar one
        ("2023-01-01", "2023-06-30", "half-year"),
        ("2023-07-01", "2023-12-31", "half-year"),
        ("2023-04-01", "2023-09-30", "irregular"),
        ("2023-10-01", "2023-12-31", "quarterly"),
        ("2023-02-01", "2023-04-30", "irregular"),
        ("2024-02-01", "2024-02-29", "monthly"),
        ("2024-02-01", "2024-02-28", "irregular"),
        ("2023-01-01", "2023-11-30", "irregular"),
        ("2019-01-01", "2021-12-31", "irregular"),
    ],
)
def test_a_span_tells_how_often_it_comes(first, last, frequency):
    assert of_span(span(first, last)) == frequency


@given(st.integers(1950, 2050), st.sampled_from(sorted(MONTHS)), st.integers(0, 11))
def test_every_calendar_span_of_a_frequency_is_told(year, frequency, place):
    months = MONTHS[frequency]
    first = months * (place % (12 // months)) + 1
    last = first + months - 1
    period = Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
    assert of_span(period) == frequency


@pytest.mark.parametrize(
    ("days", "frequency"),
    [
        (["2021-12-31", "2022-12-31", "2025-12-31"], "annual"),
        (["2021-09-02", "2022-09-02"], "annual"),
        (["2021-12-31"], "annual"),
        (["2021-09-02"], "irregular"),
        (["2021-06-30", "2021-12-31"], "half-year"),
        (["2021-03-31", "2021-12-31"], "quarterly"),
        (["2021-02-28", "2021-03-31"], "monthly"),
        (["2021-12-13", "2023-08-29"], "irregular"),
        ([], "irregular"),
    ],
)
def test_days_of_a_stock_tell_together(days, frequency):
    assert of_days([Period.day(date.fromisoformat(day)) for day in days]) == frequency


def test_each_period_has_its_frequency_and_days_share_theirs():
    year, month = Period.years(2023), span("2023-05-01", "2023-05-31")
    march, june = Period.day(date(2023, 3, 31)), Period.day(date(2023, 6, 30))
    assert frequencies([year, march, month, june]) == [
        "annual",
        "quarterly",
        "monthly",
        "quarterly",
    ]
    assert frequencies([]) == []


@pytest.mark.parametrize(
    ("given_ones", "first"),
    [
        (["annual", "monthly", "monthly"], "monthly"),
        (["monthly", "annual"], "annual"),
        (["irregular"], "irregular"),
        ([], None),
    ],
)
def test_the_frequency_with_most_figures_leads(given_ones, first):
    assert leading(given_ones) == first


def test_a_gap_is_what_lies_between_two_figures_that_are_not_next_to_each_other():
    years = [Period.years(year) for year in (2019, 2020, 2023)]
    assert gaps(years, "annual") == [span("2021-01-01", "2022-12-31")]
    assert gaps(years, "irregular") == []
    assert gaps(years[:2], "annual") == []


def test_every_frequency_has_a_code():
    assert set(SDMX_CODES) == set(FREQUENCIES)
    assert len(set(SDMX_CODES.values())) == len(FREQUENCIES)
