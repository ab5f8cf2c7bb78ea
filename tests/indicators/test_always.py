"""What must hold of any figure, interval, period and growth, whoever printed it."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from math import inf, isinf

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from indicators.catalog import Catalog
from indicators.figure import COMPARATORS, Figure, Numeral
from indicators.grammar.printing.figures import short, symbols, words
from indicators.grammar.printing.growth import change_words, growth_words
from indicators.grammar.printing.rounding import rounded
from indicators.grammar.typed.figure import FigureError, parse
from indicators.interval import Interval
from indicators.language import language_codes, load_language
from indicators.period import Period
from indicators.period_words import lead, length, span
from indicators.series.baselines import alike, clip_at_minus_100, growth, growth_per_year, per_year
from indicators.series.comparability import common_bases, obstacles
from indicators.table import at, current, revisions
from tests.indicators.checks.build import indicator, row, table, yearly

codes = st.sampled_from(language_codes())
values = st.floats(-1e9, 1e9).map(lambda value: round(value, 3))


@st.composite
def intervals(draw, ends=values):
    """Any interval: closed, open, or unbounded on either side."""
    low, high = sorted((draw(ends), draw(ends)))
    left, right = draw(st.booleans()) and low < high, draw(st.booleans()) and low < high
    low, high = draw(st.sampled_from([low, low, -inf])), draw(st.sampled_from([high, high, inf]))
    return Interval(low, high, left and not isinf(low), right and not isinf(high))


@st.composite
def printed(draw, comparators=COMPARATORS, scales=(0, 3, 6, 9)):
    """A figure as someone could have printed it."""
    decimals = draw(st.integers(0, 2))
    numeral = Numeral(
        Decimal(draw(st.integers(1, 99_999))).scaleb(-decimals), Decimal(1).scaleb(-decimals)
    )
    scale = draw(st.sampled_from(scales))
    return Figure.printed(numeral, draw(st.sampled_from(comparators)), scale)


@given(intervals(), intervals())
def test_the_order_of_a_sum_or_a_product_changes_nothing(one, other):
    assert one + other == other + one
    assert one * other == other * one


@given(intervals())
def test_an_interval_turned_twice_is_itself(interval):
    turned = -interval
    assert -turned == interval
    assert interval - Interval.exactly(0) == interval
    assert interval * Interval.exactly(1) == interval


@given(intervals(), intervals())
def test_overlapping_is_mutual_and_lying_within_is_overlapping(one, other):
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(one)
    assert one.within(one)
    if one.within(other):
        assert one.overlaps(other)
        assert one.width <= other.width


@given(intervals(), values)
def test_a_value_is_in_an_interval_just_where_it_lies_within(interval, value):
    point = Interval.exactly(value)
    assert (value in interval) == point.within(interval) == point.overlaps(interval)


@given(intervals(), intervals(), intervals())
def test_narrowing_a_part_narrows_the_result(one, other, third):
    assume(one.within(other))
    assert (one + third).within(other + third)
    assert (one * third).within(other * third)


@given(printed())
def test_a_printed_figure_holds_its_own_value_unless_a_strict_word_leaves_it_out(figure):
    assert (figure.value in figure.interval) == (figure.comparator not in (">", "<"))
    assert figure.is_open == (figure.comparator not in ("=", "~"))


@given(printed())
def test_below_zero_a_figure_is_as_wide_and_the_other_way_round(figure):
    below = figure.mirrored
    assert below.mirrored == figure
    assert below.interval == -figure.interval
    assert below.step == figure.step


@given(printed())
def test_no_figure_has_grown_from_itself_by_more_or_less_than_its_print_hides(figure):
    grown = figure.growth(figure)
    assert -1e-12 in replace(grown, lower=grown.lower - 1e-9, upper=grown.upper + 1e-9)
    assert (grown.width == 0) == (figure.step == 0)


@given(printed(("=", "~"), (0,)), printed(("=", "~"), (0,)))
def test_growth_and_the_fall_back_undo_each_other(before, after):
    assume(before.lower > 0)
    assume(after.lower > 0)
    there, back = after.growth(before), before.growth(after)
    assert (1 + there.lower) * (1 + back.upper) == pytest.approx(1)
    assert (1 + there.upper) * (1 + back.lower) == pytest.approx(1)


@given(printed(), printed())
def test_a_bound_in_either_figure_leaves_growth_a_bound(before, after):
    grown = clip_at_minus_100(after.growth(before))
    if before.comparator in ("=", "~") and after.comparator in ("=", "~"):
        assume(before.lower > 0)
        assert not isinf(grown.width)
    else:
        assert isinf(grown.width)


@given(printed(), codes)
def test_words_and_label_of_a_figure_are_read_as_one_and_the_same(figure, code):
    language = load_language(code)
    said = {
        words(figure, language),
        symbols(figure, language),
        words(figure, language, wording="~ 1"),
    }
    assert {parse(each, code) for each in said} == {figure}


@given(st.text(max_size=12), codes)
def test_any_text_is_read_or_refused_and_nothing_else(text, code):
    with suppress(FigureError):
        figure = parse(text, code)
        assert figure.interval.lower <= figure.value <= figure.interval.upper


@given(st.floats(-1e13, 1e13), st.sampled_from([3, 6, 9]), st.integers(0, 2), codes)
@example(999.96e6, 9, 1, "en")  # not 1,000.0 million
@example(-999_999.0, 9, 1, "vi")
def test_an_amount_is_never_said_as_a_thousand_of_a_smaller_unit(value, mult, decimals, code):
    said = rounded(Figure.exact(round(value, 2)), mult, decimals)
    scale = next(s for s in (12, 9, 6, 3, 0) if abs(said.value) >= 10**s or s == 0)
    written = short(Figure.exact(round(value, 2)), load_language(code), mult, decimals)
    number = re.match(r"−?([\d.,]+)", written)[1].replace("." if code == "vi" else ",", "")
    assert float(number.replace(",", ".")) < 1000 or scale >= mult or scale == 0


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (999.96e6, "1,0 tỷ", "1.0 billion"),
        (999.94e6, "999,9 triệu", "999.9 million"),
        (-999.96e6, "−1,0 tỷ", "−1.0 billion"),
        (999_960.0, "1,0 triệu", "1.0 million"),
        (960e6, "960,0 triệu", "960.0 million"),
        (999.96e9, "1.000,0 tỷ", "1,000.0 billion"),  # nothing larger than its unit is said
    ],
)
def test_an_amount_that_fills_the_next_unit_is_said_in_it(value, vi, en):
    assert short(Figure.exact(value), load_language("vi"), 9, 1) == vi
    assert short(Figure.exact(value), load_language("en"), 9, 1) == en


@given(st.floats(-1, 1), st.integers(0, 2), codes, st.booleans())
@example(-0.0004, 0, "en", True)
@example(-0.0, 1, "vi", False)
def test_nothing_has_no_sign(value, decimals, code, signed):
    for said in (
        load_language(code).number(value, decimals),
        load_language(code).percent(value, decimals, signed=signed),
    ):
        if not re.search("[1-9]", said):
            assert said[0] == "0"


@given(intervals(st.floats(-0.99, 20)), codes)
@example(Interval(-0.00004, 0.0), "en")
@example(Interval(-0.5, -0.00001), "vi")
def test_no_rate_is_said_to_be_minus_nothing(rate, code):
    for said in (growth_words(rate, load_language(code)), change_words(rate, load_language(code))):
        assert not re.search(r"[+−]0(?:[.,]0)?%", said)


@given(intervals(st.floats(-0.99, 20).map(lambda rate: round(rate, 4))), codes)
def test_growth_is_said_with_its_ends_in_their_order(rate, code):
    ends = [
        float(each.replace("−", "-").replace(".", "").replace(",", ".")) if code == "vi"
        else float(each.replace("−", "-").replace(",", ""))
        for each in re.findall(r"[+−]?[\d.,]+(?=%)", growth_words(rate, load_language(code)))
    ]  # fmt: skip
    assert ends == sorted(ends)
    assert len(ends) <= 2


days = st.dates(date(1945, 9, 2), date(2100, 12, 31))
periods = st.one_of(
    st.builds(lambda start, count: Period(start, start + timedelta(count)), days,
              st.integers(0, 1500)),
    st.builds(lambda start, count: Period.from_sdmx(f"{start.replace(day=1)}/P{count}M"), days,
              st.integers(1, 60)),
    st.builds(lambda year, count: Period.years(year, year + count), st.integers(1945, 2090),
              st.integers(0, 9)),
)  # fmt: skip


@given(periods)
def test_a_period_has_as_many_days_as_it_says(period):
    assert period.days == len(range(period.start.toordinal(), period.end.toordinal() + 1))
    assert period.overlap(period) == period
    assert period.contains(period)
    assert alike(period, period)


@given(periods, periods)
def test_what_contains_another_is_no_shorter_and_shares_all_of_it(one, other):
    shared = one.overlap(other)
    assert one.contains(other) == (shared == other)
    if one.contains(other):
        assert one.days >= other.days
        assert one.start <= other.middle <= one.end


@given(periods, codes)
def test_a_period_is_said_on_one_line_and_named_whole(period, code):
    language = load_language(code)
    for said in (
        period.words(language), span(period, language), lead(period, language),
        length(period, language), period.as_of_words(language),
    ):  # fmt: skip
        assert said == " ".join(said.split())
        assert "{" not in said
    assert str(period.end.year) in period.words(language)
    assert str(period.start.year) in span(period, language)


@given(periods, periods, st.floats(-0.5, 5).map(lambda rate: round(rate, 3)))
def test_growth_per_year_of_spans_of_one_length_is_their_growth(one, other, rate):
    told = per_year(Interval.exactly(rate), one, other)
    if alike(one, other):
        assert told.lower == pytest.approx(rate)
    elif one.length_in_years < other.length_in_years:
        assert told.upper <= rate + 1e-9
    else:
        assert told.lower >= rate - 1e-9


VISITS, TRIPS, AIMS = indicator("visits"), indicator("trips"), indicator("aims", "stock")
few = settings(max_examples=25)  # a table takes a while to make
said = st.builds("{} {}".format, st.sampled_from(["", "more than", "about", "nearly"]),
                 st.integers(1, 99)).map(str.strip)  # fmt: skip
years = st.lists(said, min_size=1, max_size=4)


@few
@given(years, years, st.integers(2018, 2022))
def test_what_may_share_a_scale_may_in_any_order(one, other, first):
    known = table([*yearly("visits", one, 2019), *yearly("trips", other, first)], (VISITS, TRIPS))
    there = {str(each) for each in obstacles(known, ("visits", "trips"))}
    assert there == {str(each) for each in obstacles(known, ("trips", "visits"))}
    bases = common_bases(known, ("visits", "trips"))
    assert bases == common_bases(known, ("trips", "visits")) == sorted(set(bases))


@few
@given(years, years, st.integers(2018, 2022))
def test_nothing_is_put_on_one_scale_that_has_an_open_figure_or_no_year_in_common(
    one, other, first
):
    known = table([*yearly("visits", one, 2019), *yearly("trips", other, first)], (VISITS, TRIPS))
    if not obstacles(known, ("visits", "trips")):
        assert common_bases(known, ("visits", "trips"))
        assert not any(each.figure.is_open for each in known.observations)
        assert min(len(one), len(other)) > 1


@few
@given(years)
def test_growth_step_by_step_holds_the_growth_over_all(found):
    assume(len(found) > 1)
    known = table(yearly("visits", found, 2019), (VISITS,)).observations
    steps = Interval.exactly(1)
    for before, after in pairwise(known):
        if before.figure.is_open or after.figure.is_open or before.figure.lower <= 0:
            return
        steps *= growth(before, after) + Interval.exactly(1)
    whole = growth(known[0], known[-1]) + Interval.exactly(1)
    assert steps.lower - 1e-9 <= whole.lower
    assert whole.upper <= steps.upper + 1e-9
    assert growth_per_year(known[0], known[-1]) == growth(known[0], known[-1])


@few
@given(st.lists(st.integers(0, 30), min_size=1, max_size=5, unique=True))
def test_of_every_moment_the_table_says_one_version_at_most(hours):
    """A figure corrected again and again: one row ends as the next begins."""
    begin = row("aims", Period.day(date(2024, 1, 1)), "1")["realtime_start"]
    moments = [begin + timedelta(hours=each) for each in sorted(hours)]
    ends = [*moments[1:], None]
    rows = [
        row("aims", Period.day(date(2024, 1, 1)), str(number + 1))
        | {"realtime_start": start, "realtime_end": end}
        for number, (start, end) in enumerate(zip(moments, ends, strict=True))
    ]
    known = table(rows, (AIMS,))
    for number, moment in enumerate(moments):
        (seen,) = at(known, moment).observations
        assert seen.figure.value == number + 1
    assert [each.figure.value for each in current(known).observations] == [len(moments)]
    assert len(revisions(known).rows) == len(moments)


@given(days, days)
def test_what_is_known_of_the_catalog_on_a_day_does_not_depend_on_what_was_asked_before(one, other):
    known = table([], (VISITS,)).catalog
    earlier, later = sorted((one, other))
    assert known.published_by(later).published_by(earlier) == known.published_by(earlier)
    assert Catalog.from_json(known.published_by(one).to_json()) == known.published_by(one)
