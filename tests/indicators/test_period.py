from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.period import Period

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
periods = st.builds(lambda a, n: Period(a, a + timedelta(n)), days, st.integers(0, 5000))


@given(periods)
def test_sdmx_reads_back(period):
    assert Period.from_sdmx(period.sdmx) == period


@given(periods, periods)
def test_what_overlaps_lies_in_both(one, other):
    shared = one.overlap(other)
    assert shared == other.overlap(one)
    if shared:
        assert one.contains(shared)
        assert other.contains(shared)
    else:
        assert one.end < other.start or other.end < one.start


@pytest.mark.parametrize(
    ("start", "end", "sdmx", "in_vi", "in_en"),
    [
        ("2019-01-01", "2021-12-31", "2019-01-01/P3Y", "2019–2021", "2019–2021"),
        ("2019-01-01", "2019-12-31", "2019-01-01/P1Y", "2019", "2019"),
        (
            "2023-01-01",
            "2023-11-30",
            "2023-01-01/P11M",
            "11 tháng đầu năm 2023",
            "first 11 months of 2023",
        ),
        ("2023-01-01", "2023-06-30", "2023-01-01/P6M", "nửa đầu năm 2023", "first half of 2023"),
        ("2023-04-01", "2023-06-30", "2023-04-01/P3M", "quý II/2023", "Q2 2023"),
        ("2018-08-01", "2018-08-31", "2018-08-01/P1M", "tháng 8/2018", "August 2018"),
        ("2016-08-22", "2016-08-26", "2016-08-22/P5D", "22–26/8/2016", "22–26 August 2016"),
        ("2021-12-13", "2021-12-13", "2021-12-13/P1D", "13/12/2021", "13 December 2021"),
        (
            "2020-01-01",
            "2021-12-12",
            "2020-01-01/P712D",
            "1/1/2020 – 12/12/2021",
            "1 January 2020 – 12 December 2021",
        ),
    ],
)
def test_words_in_both_languages(start, end, sdmx, in_vi, in_en, vi, en):
    period = Period(date.fromisoformat(start), date.fromisoformat(end))
    assert period.sdmx == sdmx
    assert period.words(vi) == in_vi
    assert period.words(en) == in_en


def test_a_stock_holds_as_of_a_day(vi, en):
    period = Period.day(date(2021, 12, 13))
    assert period.as_of_words(vi) == "tính đến 13/12/2021"
    assert period.as_of_words(en) == "as of 13 December 2021"


@pytest.mark.parametrize(
    ("period", "years"),
    [(Period.years(2019, 2021), 3), (Period(date(2023, 1, 1), date(2023, 11, 30)), 11 / 12)],
)
def test_whole_months_count_as_twelfths(period, years):
    assert period.length_in_years == years


def test_two_spans_that_share_a_year():
    shared = Period.years(2019, 2021).overlap(Period.years(2021, 2023))
    assert shared == Period.years(2021)


@pytest.mark.parametrize("text", ["", "2021", "2021-01-01/P", "2021-13-01/P1Y", "2021-01-01/PT3H"])
def test_what_is_no_time_range_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        Period.from_sdmx(text)


def test_a_period_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2021, 1, 2), date(2021, 1, 1))


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2023-01-01", "2023-01-31", 1),
        ("2023-02-01", "2023-02-28", 1),
        ("2024-02-01", "2024-02-28", 0),  # the 29th is missing
        ("2024-02-01", "2024-02-29", 1),
        ("2023-01-15", "2023-02-14", 1),
        ("2023-01-15", "2023-02-15", 0),
        ("2023-01-31", "2023-02-27", 0),
        ("2023-01-29", "2023-02-28", 0),
        ("2022-12-01", "2023-01-31", 2),
        ("2019-01-01", "2021-12-31", 36),
        ("2023-05-05", "2023-05-05", 0),
    ],
)
def test_whole_months_are_counted(start, end, months):
    period = Period(date.fromisoformat(start), date.fromisoformat(end))
    assert period.months == months
    assert Period.from_sdmx(period.sdmx) == period


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(1, 28), st.integers(1, 60))
def test_months_from_any_day_are_as_many_as_were_asked_for(year, month, day, count):
    period = Period.from_sdmx(f"{date(year, month, day)}/P{count}M")
    assert period.months == count
    assert period.length_in_years == count / 12


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2023-01-31/P1M", "2023-02-28"),
        ("2024-01-31/P1M", "2024-02-29"),
        ("2021-01-01/P1Y6M", "2022-06-30"),
        ("2021-01-01/P1Y1M1D", "2022-02-01"),
        (" 2021-01-01/P3Y ", "2023-12-31"),
    ],
)
def test_a_time_range_ends_where_the_calendar_says(text, end):
    assert Period.from_sdmx(text).end == date.fromisoformat(end)


@pytest.mark.parametrize("text", ["2021-01-01/P0D", "2021-02-30/P1Y", "2021-01-01P1Y", "P1Y/2021"])
def test_a_time_range_that_cannot_be_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        Period.from_sdmx(text)


@given(periods)
def test_the_middle_lies_inside(period):
    assert period.start <= period.middle <= period.end
    assert period.days >= 1
    assert period.is_day == (period.days == 1)


@given(st.lists(periods, min_size=2, max_size=8))
def test_periods_stand_in_the_order_of_their_days(found):
    ordered = sorted(found)
    assert [each.start for each in ordered] == sorted(each.start for each in found)


def test_the_last_day_there_is_can_be_an_end():
    """Some sheets write 9999-12-31 for “no end”."""
    assert Period(date(2021, 1, 1), date.max).sdmx == "2021-01-01/P7979Y"
