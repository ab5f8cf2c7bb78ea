"""Periods as tables print them, in both languages, whole or in part."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats.elsewhere.words.periods import period_of, period_part, split_period, year_in


def days(*texts, is_time=False):
    period, status = period_of(
        part for text in texts if (part := period_part(text, is_time=is_time))
    )
    return (str(period.start), str(period.end), status) if period else (None, None, status)


@pytest.mark.parametrize(
    ("text", "start", "end", "status"),
    [
        ("2024", "2024-01-01", "2024-12-31", ""),
        ("Năm 2024", "2024-01-01", "2024-12-31", ""),
        (" 2015 *", "2015-01-01", "2015-12-31", ""),
        ("2022 [YR2022]", "2022-01-01", "2022-12-31", ""),
        ("2007-2010", "2007-01-01", "2010-12-31", ""),
        ("2007 – 2010", "2007-01-01", "2010-12-31", ""),
        ("Giai đoạn 2016 - 2020", "2016-01-01", "2020-12-31", ""),
        ("Sơ bộ 2024", "2024-01-01", "2024-12-31", "P"),
        ("2024 (Sơ bộ)", "2024-01-01", "2024-12-31", "P"),
        ("Prel. 2024", "2024-01-01", "2024-12-31", "P"),
        ("2024p", "2024-01-01", "2024-12-31", "P"),
        ("Ước 2024", "2024-01-01", "2024-12-31", "E"),
        ("Ước tính năm 2024", "2024-01-01", "2024-12-31", "E"),
        ("Est. 2024", "2024-01-01", "2024-12-31", "E"),
        ("Dự báo 2030", "2030-01-01", "2030-12-31", "F"),
        ("2013Q4", "2013-10-01", "2013-12-31", ""),
        ("2013-Q4", "2013-10-01", "2013-12-31", ""),
        ("Q1/2024", "2024-01-01", "2024-03-31", ""),
        ("Q1 2024", "2024-01-01", "2024-03-31", ""),
        ("1Q2024", "2024-01-01", "2024-03-31", ""),
        ("Quý I/2024", "2024-01-01", "2024-03-31", ""),
        ("Quý  IV năm 2024", "2024-10-01", "2024-12-31", ""),
        ("T3/2024", "2024-03-01", "2024-03-31", ""),
        ("Tháng 3 năm 2024", "2024-03-01", "2024-03-31", ""),
        ("Tháng 12/2024", "2024-12-01", "2024-12-31", ""),
        ("03/2024", "2024-03-01", "2024-03-31", ""),
        ("2024-03", "2024-03-01", "2024-03-31", ""),
        ("2006M10", "2006-10-01", "2006-10-31", ""),
        ("Mar 2024", "2024-03-01", "2024-03-31", ""),
        ("Mar-24", "2024-03-01", "2024-03-31", ""),
        ("September 2024", "2024-09-01", "2024-09-30", ""),
        ("9 tháng 2024", "2024-01-01", "2024-09-30", ""),
        ("9 tháng đầu năm 2024", "2024-01-01", "2024-09-30", ""),
        ("Ước 9 tháng năm 2024", "2024-01-01", "2024-09-30", "E"),
        ("6 tháng cuối năm 2024", "2024-07-01", "2024-12-31", ""),
        ("First 9 months of 2024", "2024-01-01", "2024-09-30", ""),
        ("Jan-Sep 2024", "2024-01-01", "2024-09-30", ""),
        ("2024S2", "2024-07-01", "2024-12-31", ""),
        ("H1 2024", "2024-01-01", "2024-06-30", ""),
        ("2024-W05", "2024-01-29", "2024-02-04", ""),
        ("2024-03-15", "2024-03-15", "2024-03-15", ""),
        ("31/12/2024", "2024-12-31", "2024-12-31", ""),
        ("2019-01-01/P3Y", "2019-01-01", "2021-12-31", ""),
    ],
)  # fmt: skip
def test_a_period(text, start, end, status):
    assert days(text) == (start, end, status)


@pytest.mark.parametrize(
    ("texts", "start", "end"),
    [
        (("Quý I", "2024"), "2024-01-01", "2024-03-31"),
        (("Q2", "2024"), "2024-04-01", "2024-06-30"),
        (("Tháng 3", "Năm 2024"), "2024-03-01", "2024-03-31"),
        (("9 tháng", "2024"), "2024-01-01", "2024-09-30"),
        (("May", "2024"), "2024-05-01", "2024-05-31"),
    ],
)
def test_parts_make_a_period_together(texts, start, end):
    assert days(*texts)[:2] == days(*reversed(texts))[:2] == (start, end)


@pytest.mark.parametrize(
    "text",
    ["", "Hà Nội", "0 - 6", "15 - 24", "2024-13", "Q5/2024", "2010-2007", "99", "1,234", "12345",
     "200610", "31/02/2024", "2024-W60", "Total 2024 and more"],
)  # fmt: skip
def test_what_is_no_period(text):
    assert period_part(text) is None


def test_six_digits_are_a_month_where_periods_stand():
    assert days("200610", is_time=True)[:2] == ("2006-10-01", "2006-10-31")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2018 Total", ("2018", "Total")),
        ("2018 On-time registered", ("2018", "On-time registered")),
        ("Dân số năm 2023", ("năm 2023", "Dân số")),
        ("Sơ bộ 2024 Tổng số", ("Sơ bộ 2024", "Tổng số")),
        ("Total", ("", "")),
        ("2018", ("", "")),
    ],
)
def test_a_head_that_says_period_and_measure(text, parts):
    assert split_period(text) == parts


@pytest.mark.parametrize(
    ("lines", "years"),
    [
        (["Dân số trung bình năm 2023 phân theo địa phương"], (2023, 2023)),
        (["Population, 2015–2016"], (2015, 2016)),
        (["Survey, 2017", "Released on 15 November 2018"], (2017, 2017)),
        (["From 2008 to 2020, and 2021"], None),
        (["Last Updated Date 2023-10-26"], None),
        ([], None),
    ],
)
def test_the_year_of_a_title(lines, years):
    part = year_in(lines)
    assert (part.years if part else None) == years


@given(st.text(max_size=30))
def test_no_text_breaks_it(text):
    part = period_part(text)
    assert part is None or part.years or part.months or part.days


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_is_that_day(day):
    assert days(day.isoformat())[:2] == (day.isoformat(), day.isoformat())
