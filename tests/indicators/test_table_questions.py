"""What holds of the questions one asks of any table: as of, at, drawn, contested, revisions."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.catalog import Source
from indicators.figure import Figure
from indicators.interval import Interval
from indicators.matching import LEAST, suggest, words
from indicators.period import Period
from indicators.series.baselines import Neighbours, previous
from indicators.table import (
    IDENTITY,
    OBSERVATION,
    as_of,
    at,
    contested,
    current,
    latest_published,
    published,
    revisions,
)
from tests.indicators.checks.build import indicator, row, table

VISITS, LEVEL = indicator("visits"), indicator("level", "stock")
DAYS = [date(2021, 6, 1), date(2022, 6, 1), date(2023, 6, 1)]
SOURCES = tuple(Source(f"s{n}", f"Source {n}", "Bộ", day) for n, day in enumerate(DAYS))
START = datetime(2024, 1, 1, tzinfo=UTC)


def recorded(year, source, value, area, begun, lasted, status):
    """A row that our table said from one hour on, and until another if it was replaced."""
    start = START + timedelta(hours=begun)
    cells = row("visits", Period.years(year), str(value), source=f"s{source}", area=area)
    cells |= {"realtime_start": start, "obs_status": status}
    cells["realtime_end"] = start + timedelta(hours=lasted) if lasted else None
    if status == "M":
        cells |= dict.fromkeys(("obs_value", "lower_bound", "upper_bound"))
    return cells


rows = st.builds(
    recorded, st.integers(2018, 2021), st.integers(0, 2), st.integers(1, 3),
    st.sampled_from(["VN", "VN-SG"]), st.integers(0, 9), st.sampled_from([0, 0, 1, 5]),
    st.sampled_from("AAPM"),
)  # fmt: skip
tables = st.lists(rows, max_size=10, unique_by=lambda r: (*map(r.get, IDENTITY),)).map(
    lambda found: table(found, (VISITS, LEVEL), sources=SOURCES)
)
days = st.dates(date(2021, 1, 1), date(2024, 1, 1))
hours = st.integers(-1, 20).map(lambda hour: START + timedelta(hours=hour))


few = settings(max_examples=30)  # a table takes a while to make


def said(of):
    return [tuple(each) for each in of.rows[[*IDENTITY, "realtime_start"]].itertuples(index=False)]


@few
@given(tables, days, days)
def test_what_was_known_only_grows(known, one, other):
    first, later = sorted((one, other))
    before, after = as_of(known, first), as_of(known, later)
    assert set(said(before)) <= set(said(after))
    assert set(before.catalog.source) <= set(after.catalog.source)
    assert said(as_of(after, first)) == said(before)
    assert said(as_of(known, None)) == said(current(known))


@few
@given(tables, days)
def test_what_was_known_was_published(known, day):
    assert all(known.source_of(each).published <= day for each in as_of(known, day).observations)
    assert published(known, None) is known


@few
@given(tables, hours)
def test_at_a_moment_the_table_said_what_it_had_not_yet_replaced(known, moment):
    for each in at(known, moment).observations:
        assert each.realtime_start <= moment
        assert each.realtime_end is None or each.realtime_end > moment
    assert said(at(known, START + timedelta(days=99))) == said(current(known))
    assert at(known, START - timedelta(hours=1)).observations == ()


@few
@given(tables)
def test_one_figure_is_drawn_of_each_observation_the_latest_published(known):
    now = current(known)
    shown = latest_published(now).observations
    places = [(each.ref_area, each.period) for each in shown]
    assert len(set(places)) == len(places)
    for each in shown:
        rivals = [
            o for o in now.observations if (o.ref_area, o.period) == (each.ref_area, each.period)
        ]
        standing = [o for o in rivals if o.status != "M"]
        assert each.source == max(o.source for o in standing)  # sources are numbered by day
    assert {*places} == {(o.ref_area, o.period) for o in now.observations if o.status != "M"}


@few
@given(tables)
def test_only_what_two_sources_say_differently_is_contested(known):
    found = contested(known).rows
    for _, group in found.groupby(OBSERVATION):
        assert group["source"].nunique() > 1
        assert group["obs_value"].nunique() > 1
    assert set(found.index) <= set(current(known).rows.index)


@few
@given(tables)
def test_revisions_keep_every_row_in_the_order_it_was_said(known):
    every = revisions(known).rows
    assert sorted(every.index) == sorted(known.rows.index)
    for _, group in every.groupby(list(IDENTITY)):
        assert group["realtime_start"].is_monotonic_increasing


@few
@given(tables)
def test_no_question_changes_the_table(known):
    before = known.rows.copy()
    for ask in (current, latest_published, contested, revisions, lambda each: as_of(each, DAYS[1])):
        ask(known)
    assert known.rows.equals(before)
    assert known.series("visits").rows.equals(known.rows)
    assert known.series("visits", "VN") is known.series("visits", "VN")
    assert known.series("nothing").observations == ()


@few
@given(tables)
def test_what_a_figure_is_set_against_came_before_it_and_is_alike(known):
    shown = latest_published(current(known)).observations
    for each in shown:
        base = previous(each, shown)
        if base:
            assert base.ref_area == each.ref_area
            assert base.period < each.period
            assert base.period.months == each.period.months
        alike = Neighbours(shown).alike(each)
        assert each in alike
        assert [o.period for o in alike] == sorted(o.period for o in alike)


bounds = st.builds(
    lambda low, wide: Figure(low, "=", low, low + wide), st.floats(0.5, 1e6), st.floats(0, 1e6)
)


@given(bounds, bounds, st.floats(0, 1), st.floats(0, 1))
def test_growth_holds_whatever_the_figures_really_were(before, after, one, other):
    was = before.lower + one * (before.upper - before.lower)
    now = after.lower + other * (after.upper - after.lower)
    growth, slack = after.growth(before), 1e-6 * (1 + now / was)
    assert growth.lower - slack <= now / was - 1 <= growth.upper + slack
    difference = after.minus(before)
    assert difference.lower - 1e-3 <= now - was <= difference.upper + 1e-3


@given(bounds, st.floats(-0.9, 20))
def test_growth_leads_back_to_its_base(after, rate):
    base = after.base(Figure.exact(rate))
    again = Figure(base.lower, "=", base.lower, base.upper)
    growth = after.growth(again)
    assert growth.lower - 1e-6 * (1 + abs(rate)) <= rate <= growth.upper + 1e-6 * (1 + abs(rate))


@pytest.mark.parametrize(
    ("rate", "low", "high"),
    [
        (Figure(0.6, "=", 0.595, 0.605), 186.3, 187.5),
        (Figure(0.5, ">", 0.5, None), 0, 199.4),
        (Figure(-0.05, "<", None, -0.05), 314.7, float("inf")),  # a fall by more than 5 %
        (Figure.exact(-1), float("-inf"), float("inf")),  # from anything at all
    ],
)
def test_what_a_figure_came_from(rate, low, high):
    base = Figure.exact(299).base(rate)
    assert base.lower == pytest.approx(low, abs=0.05)
    assert base.upper == pytest.approx(high, abs=0.1)
    assert isinstance(base, Interval)


def named(name, en, vi, unit, **known):
    made = indicator(name, unit=unit, **known)
    return replace(made, name={"en": en, "vi": vi}, unit={"en": unit, "vi": vi.split()[0].lower()})


CATALOG = table([], [
    named("agreements", "Local agreements made", "Thỏa thuận đã ký", "agreement|agreements"),
    named("delegations", "Local delegations sent", "Đoàn địa phương cử", "delegation|delegations"),
    named("investment", "Foreign investment", "Đầu tư nước ngoài", "USD", unit_measure="USD"),
    named("aid", "Foreign aid", "Viện trợ nước ngoài", "USD", unit_measure="USD"),
]).catalog  # fmt: skip


@pytest.mark.parametrize(
    ("context", "unit", "best"),
    [
        ("Các địa phương ký 422 thỏa thuận", "thỏa thuận", "agreements"),
        ("Localities signed 422 agreements", "agreements", "agreements"),
        ("Các địa phương cử 298 đoàn", "đoàn ra", "delegations"),
        ("Vốn đầu tư nước ngoài đạt 29 tỷ USD", "USD", "investment"),
        ("Viện trợ nước ngoài 2 tỷ USD", "USD", "aid"),
        ("Trời nắng 35 độ", "độ", None),
        ("", "", None),
    ],
)
def test_the_indicator_of_a_sentence_is_suggested_first(context, unit, best):
    found = suggest(context, unit, CATALOG)
    assert (found[0].indicator if found else None) == best
    assert [each.score for each in found] == sorted((e.score for e in found), reverse=True)
    assert all(LEAST <= each.score <= 1 and each.reasons for each in found)


def test_money_is_never_suggested_for_things_nor_things_for_money():
    assert {each.indicator for each in suggest("agreements signed local", "USD", CATALOG)} <= {
        "investment", "aid",
    }  # fmt: skip
    assert not {each.indicator for each in suggest("foreign investment", "agreements", CATALOG)} & {
        "investment", "aid",
    }  # fmt: skip


def test_what_was_read_before_weighs_in(vi, en):
    context, past = "Nguồn lực bên ngoài đạt 2 tỷ USD", "Nguồn lực bên ngoài đạt 1 tỷ USD"
    plain = {each.indicator: each.score for each in suggest(context, "USD", CATALOG)}
    told = suggest(context, "USD", CATALOG, {"aid": [past]})
    assert told[0].indicator == "aid"
    assert told[0].score > plain.get("aid", 0)
    reasons = [language.say(each) for language in (vi, en) for each in told[0].reasons]
    assert "It was printed in like words before." in reasons
    assert len(set(reasons)) == len(reasons)


@pytest.mark.parametrize(
    ("text", "found"), [("Ký 422 Thỏa-thuận!", ["ký", "thỏa", "thuận"]), ("12 %", []), ("", [])]
)
def test_words_are_letters_only(text, found):
    assert list(words(text)) == found
