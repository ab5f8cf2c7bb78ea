from datetime import date, timedelta

import pytest

from indicators.grammar.spans import calendar
from indicators.grammar.spans.calendar import SOON, UNKNOWN, Days
from indicators.period import Period


def period(start, end):
    return Period(date.fromisoformat(start), date.fromisoformat(end))


TODAY = date(2024, 3, 29)


@pytest.mark.parametrize(
    ("ahead", "year"), [(SOON, 2024), (SOON + 1, 2023), (0, 2024), (-(366 - SOON), 2024)]
)
def test_a_day_without_a_year_is_gone_by_or_soon_to_come(ahead, year):
    day = TODAY + timedelta(ahead)
    assert calendar.near(day, TODAY).year == day.year + year - 2024


def test_a_day_long_gone_is_about_to_come_again():
    assert calendar.near(date(2024, 1, 5), date(2024, 12, 20)) == date(2025, 1, 5)
    assert calendar.near(date(2024, 4, 19), date(2024, 12, 20)) == date(2024, 4, 19)


@pytest.mark.parametrize(
    ("count", "today", "start", "end"),
    [
        (3, "2024-03-29", "2024-01-01", "2024-03-31"),
        (2, "2024-03-29", "2024-01-01", "2024-02-29"),
        (4, "2024-03-29", "2023-11-29", "2024-03-29"),
        (1, "2024-02-10", "2024-01-10", "2024-02-10"),
        (5, "2024-07-31", "2024-02-29", "2024-07-31"),
        (12, "2024-07-31", "2023-07-31", "2024-07-31"),
    ],
)
def test_months_back(count, today, start, end):
    days = calendar.months_back(count, date.fromisoformat(today))
    assert days == Days(period(start, end), "inferred")


@pytest.mark.parametrize(
    ("count", "today", "start"),
    [
        (3, "2024-03-29", "2021-03-29"),
        (1, "2024-02-29", "2023-02-28"),
        (4, "2024-02-29", "2020-02-29"),
    ],
)
def test_years_back(count, today, start):
    assert calendar.years_back(count, date.fromisoformat(today)).period == period(start, today)


def test_twelve_months_end_with_the_period():
    days = calendar.twelve_months(Days(period("2023-06-30", "2023-06-30")))
    assert days.period == period("2022-07-01", "2023-06-30")
    assert calendar.twelve_months(UNKNOWN) == UNKNOWN


@pytest.mark.parametrize(
    ("start", "expected"),
    [("2024-03-29", True), ("2024-03-30", False), ("2023-01-01", True)],
)
def test_days_up_to_publication_have_begun(start, expected):
    days = calendar.until_today(Days(period(start, "2024-12-31")), TODAY)
    assert days == (Days(period(start, "2024-03-29"), "inferred") if expected else UNKNOWN)
    assert calendar.until_today(Days(period(start, "2024-12-31")), None) == UNKNOWN


def test_the_last_day_of_a_period():
    assert calendar.last_day(Days(period("2023-01-01", "2023-03-31"))).period == period(
        "2023-03-31", "2023-03-31"
    )


@pytest.mark.parametrize(
    ("start", "end", "year", "expected"),
    [
        ("2023-01-01", "2023-11-30", None, ("2022-01-01", "2022-11-30")),
        ("2024-02-01", "2024-02-29", None, ("2023-02-01", "2023-02-28")),
        ("2023-02-01", "2023-02-28", 2020, ("2020-02-01", "2020-02-29")),
        ("2022-12-01", "2023-01-31", None, ("2021-12-01", "2022-01-31")),
    ],
)
def test_the_same_period_of_another_year(start, end, year, expected):
    assert calendar.shifted(period(start, end), year) == period(*expected)
