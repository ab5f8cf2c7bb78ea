"""Periods inside a sentence: each said in its own way, and no two in the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.language import load_language
from indicators.period import Period
from indicators.period_words import lead, length, span


def period(text):
    return Period.from_sdmx(text)


SPANS = {
    "2023-01-01/P1Y": ("năm 2023", "2023"),
    "2021-01-01/P3Y": ("giai đoạn 2021–2023", "2021–2023"),
    "2023-01-01/P11M": ("11 tháng đầu năm 2023", "the first 11 months of 2023"),
    "2023-01-01/P6M": ("nửa đầu năm 2023", "the first half of 2023"),
    "2023-01-01/P3M": ("3 tháng đầu năm 2023", "the first 3 months of 2023"),
    "2023-10-01/P3M": ("quý IV/2023", "Q4 2023"),
    "2023-12-01/P1M": ("tháng 12/2023", "December 2023"),
    "2023-02-01/P1M": ("tháng 2/2023", "February 2023"),
    "2016-08-22/P5D": ("các ngày 22–26/8/2016", "22–26 August 2016"),
    "2021-12-13/P1D": ("ngày 13/12/2021", "13 December 2021"),
    "2023-02-01/P3M": (
        "thời gian từ ngày 1/2/2023 đến ngày 30/4/2023",
        "the period from 1 February 2023 to 30 April 2023",
    ),
    "2023-01-15/P1M": (
        "thời gian từ ngày 15/1/2023 đến ngày 14/2/2023",
        "the period from 15 January 2023 to 14 February 2023",
    ),
    "2022-07-01/P1Y": (
        "thời gian từ ngày 1/7/2022 đến ngày 30/6/2023",
        "the period from 1 July 2022 to 30 June 2023",
    ),
    "2022-01-01/P23M": (
        "thời gian từ ngày 1/1/2022 đến ngày 30/11/2023",
        "the period from 1 January 2022 to 30 November 2023",
    ),
}


@pytest.mark.parametrize("written", SPANS)
def test_a_period_within_a_sentence(written, vi, en):
    assert (span(period(written), vi), span(period(written), en)) == SPANS[written]


@pytest.mark.parametrize("written", SPANS)
def test_what_opens_a_sentence_begins_with_a_capital(written, language):
    said = lead(period(written), language)
    assert said[0].isupper()
    assert said.casefold().endswith(span(period(written), language).casefold())


@pytest.mark.parametrize(
    ("is_stock", "vi", "en"),
    [
        (True, "Tính đến ngày 13/12/2021", "As of 13 December 2021"),
        (False, "Ngày 13/12/2021", "On 13 December 2021"),
    ],
)
def test_a_stock_stands_on_its_day_and_a_flow_happens_on_it(is_stock, vi, en):
    day = Period.day(date(2021, 12, 13))
    assert lead(day, load_language("vi"), is_stock=is_stock) == vi
    assert lead(day, load_language("en"), is_stock=is_stock) == en


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("2021-01-01/P3Y", "3 năm", "3 years"),
        ("2022-07-01/P1Y", "1 năm", "1 year"),
        ("2023-01-01/P11M", "11 tháng", "11 months"),
        ("2023-01-15/P1M", "1 tháng", "1 month"),
        ("2016-08-22/P5D", "5 ngày", "5 days"),
        ("2021-12-13/P1D", "1 ngày", "1 day"),
        ("2020-01-01/P1200D", "1.200 ngày", "1,200 days"),
    ],
)
def test_a_length_is_said_in_its_largest_whole_unit(written, vi, en):
    assert length(period(written), load_language("vi")) == vi
    assert length(period(written), load_language("en")) == en


months = st.builds(lambda y, m: date(y, m, 1), st.integers(2019, 2024), st.integers(1, 12))
days = st.dates(date(2019, 1, 1), date(2024, 12, 31))
periods = st.one_of(
    st.builds(lambda first, n: Period.years(first, first + n), st.integers(2015, 2022), st.just(1)),
    st.builds(lambda start, n: period(f"{start}/P{n}M"), months, st.integers(1, 30)),
    st.builds(lambda start, n: period(f"{start}/P{n}D"), days, st.integers(1, 800)),
)


@given(periods, periods, st.sampled_from(["vi", "en"]))
def test_two_periods_are_never_said_alike(one, other, code):
    language = load_language(code)
    for say in (lambda each: each.words(language), lambda each: span(each, language)):
        assert (say(one) == say(other)) == (one == other)
