from datetime import date

import pytest

from indicators.grammar.spans.groups import Groups, SpanWords
from indicators.grammar.spans.registry import RESOLVERS

FRIDAY = date(2024, 3, 29)
WEEKDAYS = SpanWords(weekdays={"mon": 0, "fri": 4, "satur": 5})


def days(name, caught, today=FRIDAY, **options):
    found = RESOLVERS[name].resolve(Groups(caught, WEEKDAYS), today, **options)
    return found.period and (str(found.period.start), str(found.period.end), found.basis)


@pytest.mark.parametrize(
    ("name", "caught", "expected"),
    [
        ("day", {"day": "29", "month": "2", "year": "2024"}, ("2024-02-29", "2024-02-29")),
        (
            "days_between",
            {"from": "15", "since": "12", "began": "2023"}
            | {"day": "14", "month": "1", "year": "2024"},
            ("2023-12-15", "2024-01-14"),
        ),
        (
            "days_between",
            {"from": "3", "day": "9", "month": "5", "year": "2023"},
            ("2023-05-03", "2023-05-09"),
        ),
        ("week_to_day", {"day": "7", "month": "5", "year": "2023"}, ("2023-05-01", "2023-05-07")),
        ("year_to_day", {"day": "15", "month": "7", "year": "2023"}, ("2023-01-01", "2023-07-15")),
        (
            "twelve_months_to_day",
            {"day": "30", "month": "6", "year": "2023"},
            ("2022-07-01", "2023-06-30"),
        ),
    ],
)
def test_days_that_are_named(name, caught, expected):
    assert days(name, caught, None) == (*expected, "stated")


@pytest.mark.parametrize(
    ("name", "caught", "expected"),
    [
        ("day", {"day": "15", "month": "12"}, ("2023-12-15", "2023-12-15")),
        ("day", {"day": "27", "month": "7"}, ("2024-07-27", "2024-07-27")),
        ("day", {"day": "28", "month": "7"}, ("2023-07-28", "2023-07-28")),
        ("since_day", {"day": "15", "month": "12"}, ("2023-12-15", "2024-03-29")),
        ("publication_day", {}, ("2024-03-29", "2024-03-29")),
        ("weekday", {"weekday": "Fri"}, ("2024-03-29", "2024-03-29")),
        ("weekday", {"weekday": "satur"}, ("2024-03-23", "2024-03-23")),
        ("weekday", {"weekday": "mon"}, ("2024-03-25", "2024-03-25")),
    ],
)
def test_days_that_hang_on_publication(name, caught, expected):
    assert days(name, caught) == (*expected, "inferred")
    assert days(name, caught, None) is None


@pytest.mark.parametrize(("offset", "day"), [(-1, "2024-03-28"), (1, "2024-03-30")])
def test_yesterday_and_tomorrow(offset, day):
    assert days("publication_day", {}, offset=offset) == (day, day, "inferred")


def test_days_no_calendar_has_are_refused():
    with pytest.raises(ValueError, match="day"):
        days("day", {"day": "31", "month": "2", "year": "2023"})
