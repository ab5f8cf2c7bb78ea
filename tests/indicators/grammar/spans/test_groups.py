from datetime import date

import pytest

from indicators.grammar.spans.groups import Groups, SpanWords

WORDS = SpanWords(numbers={"four": 4, "mười một": 11}, months={"mar": 3, "sept": 9})


def groups(**caught):
    return Groups(caught, WORDS)


@pytest.mark.parametrize(
    ("caught", "number"), [("four", 4), ("Four", 4), ("12", 12), ("mười  một", 11)]
)
def test_a_number_in_digits_or_words(caught, number):
    assert groups(count=caught).number("count") == number


@pytest.mark.parametrize(("caught", "month"), [("Mar", 3), ("sept.", 9), ("four", 4), ("08", 8)])
def test_a_month_by_its_name_or_its_number(caught, month):
    assert groups(month=caught).month() == month


def test_what_is_neither_is_refused():
    with pytest.raises(ValueError, match="moon"):
        groups(month="moon").month()


def test_what_was_not_caught_is_nothing():
    assert groups(month="mar")["year"] == ""


def test_another_year_leaves_the_first_as_it_was():
    first = groups(month="mar", year="2023")
    assert first.of_year("2020").year(None) == (2020, "stated")
    assert first.year(None) == (2023, "stated")


@pytest.mark.parametrize(
    ("today", "offset", "year"),
    [(date(2024, 1, 1), 0, 2024), (date(2024, 1, 1), -1, 2023), (None, -1, None)],
)
def test_a_year_left_out_is_that_of_publication(today, offset, year):
    assert groups(month="mar").year(today, offset) == (year, "inferred")
