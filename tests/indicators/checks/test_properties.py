"""What holds for any figures: verdicts follow the bounds, and only grow stricter with them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.checks import findings
from indicators.checks.growth import judge
from indicators.figure import Figure
from indicators.grammar.printing.figures import words
from indicators.interval import Interval
from indicators.language import load_language
from indicators.period import Period
from indicators.table import frame
from tests.indicators.checks.build import indicator, row, table

NAMES = ("visits", "trips")
VISITS = indicator("visits", not_comparable_with=("trips",), maximum=900)
TRIPS = indicator("trips", unit_measure="VISIT")
LEVEL = indicator("level", "stock", cumulative=True)
SPANS = [Period.years(2018, 2020), Period.years(2021, 2023), *map(Period.years, range(2018, 2024))]
printed = st.builds(
    "{} {}".format,
    st.sampled_from(["", "more than", "nearly", "under", "at least", "about"]),
    st.integers(1, 999),
).map(str.strip)
changes = st.sampled_from(["", "", "+5%", "+50%", "+111%", "−20%", "+14.8%"])
flows = st.builds(
    row,
    st.sampled_from(NAMES),
    st.sampled_from(SPANS),
    printed,
    source=st.sampled_from(["report", "speech"]),
    change=changes,
)
stocks = st.builds(
    lambda year, said: row("level", Period.day(Period.years(year).end), said),
    st.integers(2015, 2020),
    printed,
)
identity = ("indicator", "period_start", "period_end", "source")
tables = st.lists(
    flows | stocks, min_size=1, max_size=8, unique_by=lambda cells: tuple(map(cells.get, identity))
)


def made(rows):
    return table(rows, (VISITS, TRIPS, LEVEL))


def verdicts(rows):
    """Return what is found, apart from how the figures are worded."""
    return [(f.rule, f.indicator, f.verdict, f.interval) for f in findings(made(rows))]


def as_proposal(cells, share, code):
    """Move a value within its own bounds and print it anew, qualifier and all."""
    low, high, value = cells["lower_bound"], cells["upper_bound"], cells["obs_value"]
    moved = value if None in (low, high) else low + share * (high - low)
    own = Figure(value, cells["comparator"], low, high)
    said = words(own, load_language(code), "visits", wording=cells["as_reported"])
    return {**cells, "obs_value": moved, "as_reported": said}


@given(st.data(), tables, st.sampled_from(["vi", "en"]))
def test_a_value_restated_with_the_same_bounds_changes_no_verdict(data, rows, code):
    again = [as_proposal(cells, data.draw(st.floats(0, 1)), code) for cells in rows]
    assert verdicts(again) == verdicts(rows)


def contradictions(rows):
    return {
        (f.rule, frozenset(o.indicator for o in f.observations))
        for f in findings(made(rows))
        if f.verdict == "contradicts"
    }


@st.composite
def tightened(draw, cells):
    """Tighten the bounds of a figure, as far as its print can be read."""
    low, high, said = cells["lower_bound"], cells["upper_bound"], cells["as_reported"]
    floor = low
    if said.startswith("nearly"):
        floor = min(high, max(0, high - 1))
    least = floor if floor is not None else 0
    most = high if high is not None else least + 1000
    end = st.sampled_from([least, most]) | st.floats(least, most)
    first, second = sorted([draw(end), draw(end)])
    return {**cells, "obs_value": first, "lower_bound": first, "upper_bound": second}


@given(st.data(), tables)
def test_tightening_a_bound_keeps_every_contradiction(data, rows):
    which = data.draw(st.integers(0, len(rows) - 1))
    tighter = [*rows]
    tighter[which] = data.draw(tightened(rows[which]))
    assert contradictions(rows) <= contradictions(tighter)


ends = st.floats(0, 500).map(lambda end: round(end, 2))
intervals = st.builds(
    lambda a, b, left, right: Interval(min(a, b), max(a, b), left and a != b, right and a != b),
    ends, ends, st.booleans(), st.booleans(),
)  # fmt: skip


def part_of(interval, first, second):
    low, high = sorted(interval.lower + share * interval.width for share in (first, second))
    inside = Interval(max(low, interval.lower), min(high, interval.upper))
    return inside if inside.within(interval) else interval


@given(intervals, intervals, st.floats(0, 1), st.floats(0, 1), st.booleans())
def test_a_contradicted_growth_stays_so_however_its_base_is_tightened(
    implied, known, first, second, is_count
):
    verdict, _ = judge(implied, known, is_count=is_count)
    tighter, _ = judge(implied, part_of(known, first, second), is_count=is_count)
    narrower, _ = judge(part_of(implied, first, second), known, is_count=is_count)
    if verdict == "contradicts":
        assert tighter == narrower == "contradicts"


@given(intervals, intervals, st.booleans())
def test_what_both_bases_share_lies_in_both(implied, known, is_count):
    verdict, shared = judge(implied, known, is_count=is_count)
    if verdict != "contradicts":
        assert shared.within(replace(implied, lower_open=False, upper_open=False))
        assert shared.within(replace(known, lower_open=False, upper_open=False))


@given(tables)
def test_the_order_of_rows_changes_nothing(rows):
    assert sorted(map(repr, verdicts(rows))) == sorted(map(repr, verdicts(rows[::-1])))


@given(tables, st.sampled_from([*NAMES, "level"]))
def test_one_indicator_is_checked_as_within_the_whole(rows, name):
    whole = [f.id for f in findings(made(rows)) if any(o.indicator == name for o in f.observations)]
    assert [f.id for f in findings(made(rows), name)] == whole


def test_a_withdrawn_figure_is_left_out():
    rows = [row("level", Period.day(Period.years(2015).end), "12")]
    rows += [row("level", Period.day(Period.years(2016).end), "11", obs_status="M", obs_value=None)]
    assert findings(made(rows)) == []


def test_no_rows_no_findings():
    assert findings(replace(made([]), rows=frame([]))) == []


def test_an_unknown_indicator_is_an_error():
    with pytest.raises(KeyError):
        findings(made([row("nothing", SPANS[0], "1")]))
