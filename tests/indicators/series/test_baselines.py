"""Which figures may be set against each other, and what grew."""

from datetime import date, timedelta
from math import inf

import pytest

from indicators.interval import Interval
from indicators.period import Period
from indicators.series.baselines import (
    alike,
    clip_at_minus_100,
    growth,
    growth_per_year,
    per_year,
    previous,
)
from tests.indicators.checks.build import indicator, row, table

VISITS = indicator("visits")
FEBRUARY = Period(date(2023, 2, 1), date(2023, 2, 28))
ELEVEN = Period(date(2023, 1, 1), date(2023, 11, 30))


def observed(*periods, base=None, area="VN"):
    """Observations of 100 over each period; `base` is the one the last is compared with."""
    rows = [row("visits", each, "100", area=area) for each in periods[:-1]]
    rows.append(row("visits", periods[-1], "150", change="+50%", base=base))
    return table(rows, (VISITS,)).observations


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Period.years(2020), Period.years(2021), True),  # a leap year and another
        (Period.years(2019, 2021), Period.years(2021, 2023), True),
        (Period.years(2021, 2023), Period.years(2019, 2020), False),
        (ELEVEN, Period.years(2022), False),
        (Period.day(date(2016, 8, 26)), Period.day(date(2021, 12, 13)), True),
        (Period.day(date(2016, 8, 26)), Period.years(2016), False),
        (Period(date(2023, 1, 15), date(2023, 2, 14)), FEBRUARY, True),
    ],
)  # fmt: skip
def test_spans_are_alike_by_length(one, other, expected):
    assert alike(one, other) is expected
    assert alike(other, one) is expected


PREVIOUS = {
    "the year before": ([(2020, 2020), (2021, 2021), (2022, 2022)], (2021, 2021)),
    "the last of its length": ([(2020, 2020), (2021, 2022), (2023, 2023)], (2020, 2020)),
    "one apart before one that overlaps": (
        [(2015, 2017), (2019, 2021), (2021, 2023)], (2015, 2017)
    ),
    "one that overlaps if it must": ([(2019, 2021), (2021, 2023)], (2019, 2021)),
    "none alike": ([(2020, 2022), (2023, 2023)], None),
    "none before": ([(2024, 2024), (2023, 2023)], None),
}  # fmt: skip


@pytest.mark.parametrize("case", PREVIOUS)
def test_what_a_figure_is_set_against(case):
    years, expected = PREVIOUS[case]
    known = observed(*(Period.years(*each) for each in years))
    found = previous(known[-1], known)
    assert (found.period if found else None) == (expected and Period.years(*expected))


def test_a_dated_base_is_taken_at_its_word():
    spans = [Period.years(2019), Period.years(2021), Period.years(2022)]
    known = observed(*spans, base=Period.years(2019))
    assert previous(known[-1], known).period == Period.years(2019)
    apart = observed(*spans, base=Period.years(2018))
    assert previous(apart[-1], apart) is None


def test_areas_are_not_mixed():
    known = observed(Period.years(2021), Period.years(2022), area="VN-SG")
    assert previous(known[-1], known) is None


def test_growth_per_year_follows_the_lengths():
    shorter, longer = observed(Period.years(2019, 2020), Period.years(2021, 2023))
    assert growth(shorter, longer) == Interval.exactly(0.5)
    assert growth_per_year(shorter, longer).lower == pytest.approx(0)
    assert per_year(Interval.exactly(0.5), shorter.period, longer.period).upper == pytest.approx(0)


@pytest.mark.parametrize(
    ("rate", "left"),
    [
        (Interval(-1, 1.11, upper_open=True), Interval(-inf, 1.11, upper_open=True)),
        (Interval(-0.5, 0.5), Interval(-0.5, 0.5)),
        (Interval.exactly(-1), Interval.exactly(-1)),
    ],
)
def test_minus_100_percent_says_nothing_but_of_zero(rate, left):
    assert clip_at_minus_100(rate) == left


def quarter(year, number):
    first = date(year, 3 * number - 2, 1)
    return Period(first, date(year + number // 4, 3 * number % 12 + 1, 1) - timedelta(1))


def test_a_quarter_is_set_against_the_same_quarter_of_the_year_before():
    rows = observed(quarter(2022, 1), quarter(2022, 2), quarter(2022, 4), quarter(2023, 1))
    assert previous(rows[-1], rows).period == quarter(2022, 1)
    assert previous(rows[2], rows) is None


def test_months_of_a_year_are_set_against_the_same_months():
    ten = Period(date(2022, 1, 1), date(2022, 10, 31))
    rows = observed(Period(date(2021, 1, 1), date(2021, 11, 30)), ten, ELEVEN)
    assert previous(rows[-1], rows).period.start.year == 2021


@pytest.mark.parametrize(("year", "expected"), [(2020, None), (2021, Period.years(2020))])
def test_nothing_is_set_against_what_stands_before_a_break(year, expected):
    rows = [
        row("visits", Period.years(number), "5", obs_status="B" if number == 2020 else "A")
        for number in (2019, 2020, 2021)
    ]
    seen = table(rows, (VISITS,)).observations
    later = next(each for each in seen if each.period == Period.years(year))
    earlier = previous(later, seen)
    assert (earlier and earlier.period) == expected


def test_a_withdrawn_figure_did_not_grow():
    rows = [row("visits", Period.years(2021), "1", obs_value=None, obs_status="M")]
    withdrawn, now = table([*rows, row("visits", Period.years(2022), "2")], (VISITS,)).observations
    with pytest.raises(ValueError, match="withdrawn"):
        growth(withdrawn, now)
