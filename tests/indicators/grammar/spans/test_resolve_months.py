"""Every resolver of months, at the edges of a year."""

from datetime import date

import pytest

from indicators.grammar.spans.groups import Groups, SpanWords
from indicators.grammar.spans.registry import RESOLVERS
from indicators.grammar.spans.resolve_months import latest_months

MARCH = date(2024, 3, 29)


def days(name, caught, today=MARCH, **options):
    found = RESOLVERS[name].resolve(Groups(caught, SpanWords()), today, **options)
    return found.period and (str(found.period.start), str(found.period.end), found.basis)


STATED = [
    ("month", {"month": "2", "year": "2024"}, ("2024-02-01", "2024-02-29")),
    ("month_end", {"month": "2", "year": "2023"}, ("2023-02-28", "2023-02-28")),
    ("months", {"first": "3", "last": "5", "year": "2023"}, ("2023-03-01", "2023-05-31")),
    (
        "months_across",
        {"first": "11", "began": "2022", "last": "2", "year": "2024"},
        ("2022-11-01", "2024-02-29"),
    ),
    ("months_to", {"count": "9", "month": "9", "year": "2023"}, ("2023-01-01", "2023-09-30")),
    ("months_to", {"count": "10", "month": "9", "year": "2023"}, ("2022-12-01", "2023-09-30")),
    ("twelve_months_to_month", {"month": "6", "year": "2023"}, ("2022-07-01", "2023-06-30")),
    ("first_months", {"count": "11", "year": "2023"}, ("2023-01-01", "2023-11-30")),
    ("last_months", {"count": "6", "year": "2023"}, ("2023-07-01", "2023-12-31")),
    ("last_months", {"count": "1", "year": "2023"}, ("2023-12-01", "2023-12-31")),
    ("quarter", {"quarter": "1", "year": "2023"}, ("2023-01-01", "2023-03-31")),
    ("quarter", {"quarter": "4", "year": "2023"}, ("2023-10-01", "2023-12-31")),
    ("quarter_end", {"quarter": "3", "year": "2023"}, ("2023-09-30", "2023-09-30")),
    ("quarters", {"count": "3", "year": "2023"}, ("2023-01-01", "2023-09-30")),
    ("half", {"half": "1", "year": "2023"}, ("2023-01-01", "2023-06-30")),
    ("half", {"half": "2", "year": "2023"}, ("2023-07-01", "2023-12-31")),
    ("year_to_month", {"month": "8", "year": "2023"}, ("2023-01-01", "2023-08-31")),
]


@pytest.mark.parametrize(("name", "caught", "expected"), STATED)
def test_months_of_a_year_that_is_named(name, caught, expected):
    assert days(name, caught, None) == (*expected, "stated")


@pytest.mark.parametrize(("first", "last"), [(1, 15), (16, 31)])
def test_part_of_a_month(first, last):
    found = days("month_part", {"month": "2", "year": "2023"}, None, first=first, last=last)
    assert found == (f"2023-02-{first:02}", f"2023-02-{min(last, 28)}", "stated")


INFERRED = [
    ("month", {"month": "3"}, ("2024-03-01", "2024-03-31")),
    ("month", {"month": "4"}, ("2023-04-01", "2023-04-30")),
    ("quarter", {"quarter": "1"}, ("2024-01-01", "2024-03-31")),
    ("quarter", {"quarter": "2"}, ("2023-04-01", "2023-06-30")),
    ("half", {"half": "2"}, ("2024-07-01", "2024-12-31")),
    ("half", {"half": "1"}, ("2023-01-01", "2023-06-30")),
    ("last_months", {"count": "6"}, ("2024-07-01", "2024-12-31")),
    ("month_near", {}, ("2024-03-01", "2024-03-31")),
    ("quarter_near", {}, ("2024-01-01", "2024-03-31")),
    ("last_named_month", {"month": "3"}, ("2023-03-01", "2023-03-31")),
    ("last_named_month", {"month": "2"}, ("2024-02-01", "2024-02-29")),
    ("last_named_month_end", {"month": "2"}, ("2024-02-29", "2024-02-29")),
    ("month_last_year", {"month": "2"}, ("2023-02-01", "2023-02-28")),
    ("since_month", {"month": "2"}, ("2024-02-01", "2024-03-29")),
    ("since_january", {}, ("2024-01-01", "2024-03-29")),
    ("until_year_end", {}, ("2024-03-29", "2024-12-31")),
]


@pytest.mark.parametrize(("name", "caught", "expected"), INFERRED)
def test_months_without_a_year_hang_on_publication(name, caught, expected):
    assert days(name, caught) == (*expected, "inferred")
    assert days(name, caught, None) is None


@pytest.mark.parametrize(
    ("name", "offset", "today", "expected"),
    [
        ("month_near", -1, date(2024, 1, 5), ("2023-12-01", "2023-12-31")),
        ("month_near", 1, date(2024, 12, 5), ("2025-01-01", "2025-01-31")),
        ("quarter_near", -1, date(2024, 3, 31), ("2023-10-01", "2023-12-31")),
        ("quarter_near", 0, date(2024, 4, 1), ("2024-04-01", "2024-06-30")),
        ("quarter_near", -1, date(2024, 12, 31), ("2024-07-01", "2024-09-30")),
    ],
)
def test_months_and_quarters_across_the_turn_of_the_year(name, offset, today, expected):
    assert days(name, {}, today, offset=offset) == (*expected, "inferred")


@pytest.mark.parametrize("month", ["0", "13"])
def test_months_no_calendar_has_are_refused(month):
    with pytest.raises(ValueError, match="month"):
        latest_months(int(month), int(month), Groups({"year": "2023"}, SpanWords()), None)
