from datetime import date, datetime
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.language import Message
from loaders.formats import cells


@pytest.mark.parametrize(("typed", "decimal", "read"), [
    ("422", "", 422), ("-1,5", "", -1.5), ("1.5", "", 1.5), ("1 234 567", "", 1_234_567),
    ("1.234.567", "", 1_234_567), ("1,234,567.8", "", 1_234_567.8), ("1.234,5", "", 1234.5),
    ("48,215", ",", 48.215), ("48.215", ".", 48.215), ("0,125", "", 0.125), ("1e3", "", 1000),
    ("12 500,5", "", 12500.5), ("12\u202f500", "", 12500), ("- 5", "", -5),
    ("48200000000", "", 48_200_000_000), (422, "", 422), (0.5, "", 0.5), ("−3", "", -3),
])  # fmt: skip
def test_numbers_as_people_type_them(typed, decimal, read):
    assert cells.number(typed, decimal) == read


@pytest.mark.parametrize(
    "typed",
    [
        "", "nhiều", "1,2,3", "12.34.56", True, float("nan"), "=1", "0x1", "1 2", "5 10",
        "2023 200", "1e400", "-1e400", 10**400, float("inf"), "１２３", "１.250", "٣", "1_000",
    ],
)  # fmt: skip
def test_what_is_no_number_is_said(typed):
    assert cells.number(typed) == cells.NOT_A_NUMBER


@pytest.mark.parametrize("typed", ["1.234", "48,215", "200.000"])
def test_a_number_that_reads_two_ways_is_not_guessed(typed):
    assert cells.number(typed) == cells.TWO_WAYS


@pytest.mark.parametrize("typed", [
    date(2023, 12, 31), datetime(2023, 12, 31), "2023-12-31", "31/12/2023", "31.12.2023",
    " 31-12-2023 ", "2023/12/31", "2023-12-31T00:00:00",
])  # fmt: skip
def test_days_as_people_type_them(typed):
    assert cells.day(typed) == date(2023, 12, 31)


@pytest.mark.parametrize("typed", [
    "2023", "12/31/2023", "2023-02-30", 45291, "31/12/23", datetime(2023, 12, 31, 8), "hôm nay",
])  # fmt: skip
def test_what_is_no_day_is_said(typed):
    assert cells.day(typed) == cells.NOT_A_DAY


@given(st.floats() | st.integers() | st.text("0123456789.,eE+- ", max_size=12))
def test_no_number_read_is_without_end(typed):
    read = cells.number(typed)
    assert isinstance(read, Message) or isfinite(read)


@given(st.dates())
def test_every_day_reads_back(day):
    assert cells.day(day.isoformat()) == day
    assert cells.day(f"{day.day}/{day.month}/{day.year:04}") == day


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_of_a_download_reads_back(number):
    assert cells.number(repr(number), ".") == number


@pytest.mark.parametrize(
    ("typed", "read"), [(431, "431"), (431.0, "431"), ("  ¶3 ", "¶3"), ("'=1", "=1")]
)
def test_texts_as_people_type_them(typed, read):
    assert cells.text(typed) == read


def test_a_text_turned_into_a_day_is_said():
    assert isinstance(cells.text(date(2024, 5, 1)), Message)


@pytest.mark.parametrize(("typed", "read"), [("Có", True), (True, True), ("no", False), (0, False)])
def test_yes_and_no(typed, read):
    assert cells.yes_or_no(typed) is read
