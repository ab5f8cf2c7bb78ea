from datetime import date

import pytest

from indicators.grammar.spans.groups import Groups, SpanWords
from indicators.grammar.spans.registry import RESOLVERS

TODAY = date(2024, 3, 29)
WORDS = SpanWords(units={"month": 1, "year": 12, "decade": 120})


def days(name, caught, today=TODAY, **options):
    found = RESOLVERS[name].resolve(Groups(caught, WORDS), today, **options)
    return found.period and (str(found.period.start), str(found.period.end), found.basis)


@pytest.mark.parametrize(
    ("name", "caught", "expected"),
    [
        ("year", {"year": "2023"}, ("2023-01-01", "2023-12-31")),
        ("year_end", {"year": "2023"}, ("2023-12-31", "2023-12-31")),
        ("year_range", {"first": "2019", "last": "2021"}, ("2019-01-01", "2021-12-31")),
        ("year_range", {"first": "1998", "last": "99"}, ("1998-01-01", "1999-12-31")),
        ("year_named_before", {"that": "that year", "year": "2005"}, ("2005-01-01", "2005-12-31")),
        ("years_later", {"later": "5", "year": "2005"}, ("2010-01-01", "2010-12-31")),
    ],
)
def test_years_that_are_named(name, caught, expected):
    assert days(name, caught, None) == (*expected, "stated")


@pytest.mark.parametrize(
    ("name", "caught", "expected"),
    [
        ("year", {}, ("2024-01-01", "2024-12-31")),
        ("since_year", {"year": "2015"}, ("2015-01-01", "2024-03-29")),
        ("since_end", {"year": "2015"}, ("2015-12-31", "2024-03-29")),
        ("since_end", {"month": "2", "year": "2015"}, ("2015-02-28", "2024-03-29")),
        ("latest", {"count": "3", "unit": "year"}, ("2021-03-29", "2024-03-29")),
        ("latest", {"unit": "decade"}, ("2014-03-29", "2024-03-29")),
        ("latest", {"count": "4", "unit": "month"}, ("2023-11-29", "2024-03-29")),
    ],
)
def test_years_up_to_publication(name, caught, expected):
    assert days(name, caught) == (*expected, "inferred")
    assert days(name, caught, None) is None


def test_about_so_many_years_are_no_days():
    assert days("latest", {"count": "3", "unit": "year", "about": "more than"}) is None


@pytest.mark.parametrize(("month", "year"), [(1, "2023"), (2, "2024")])
def test_the_full_year_is_the_last_one_in_january(month, year):
    found = days("full_year", {}, date(2024, month, 20))
    assert found == (f"{year}-01-01", f"{year}-12-31", "inferred")


@pytest.mark.parametrize("name", ["year_named_before", "years_later"])
def test_a_year_nobody_named_is_unknown(name):
    assert days(name, {"that": "that year", "later": "5"}) is None


def test_words_that_name_no_days():
    assert days("unknown", {"year": "2023"}) is None
