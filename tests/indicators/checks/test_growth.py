"""Printed growth against the figures: where it follows, and where it cannot."""

from datetime import date

import pytest

from indicators.checks import findings
from indicators.period import Period
from tests.indicators.checks.build import (
    FORMER,
    LATTER,
    growing,
    made,
    row,
    verdicts,
)

# +60% is 59.5 to 60.5 %: 298 comes from 185.67 to 186.83, so from 186 people and no other number.
GROWTH = {
    "the only whole number": (growing("186", "298", "+60%"), ["consistent"]),
    "one below": (growing("185", "298", "+60%"), ["contradicts"]),
    "one above": (growing("187", "298", "+60%"), ["contradicts"]),
    "a bound that reaches it": (growing("more than 185", "298", "+60%"), ["consistent only if"]),
    "a bound on its edge": (growing("more than 186", "298", "+60%"), ["consistent only if"]),
    "a bound beyond it": (growing("more than 187", "298", "+60%"), ["contradicts"]),
    "a bound from above": (growing("at most 186", "298", "+60%"), ["consistent only if"]),
    "a bound below it": (growing("fewer than 186", "298", "+60%"), ["consistent only if"]),
    "a bound far below": (growing("fewer than 185", "298", "+60%"), ["contradicts"]),
    "an open figure after": (growing("100", "more than 298", "+60%"), ["contradicts"]),
    "an open figure that may fit": (growing("300", "more than 298", "+60%"), ["consistent"]),
    "no base": ([row("visits", LATTER, "298", change="+60%")], ["cannot be checked"]),
    "no base and an open figure": (
        [row("visits", LATTER, "nearly 298", change="+60%")], ["consistent but open"]
    ),
    "a fall": (growing("100", "95", "−5%"), ["consistent"]),
    "a fall printed as a rise": (growing("100", "95", "+5%"), ["contradicts"]),
    "growth printed with a bound": (growing("100", "150", "over 40%"), ["consistent"]),
    "growth beyond its bound": (growing("100", "130", "over 40%"), ["contradicts"]),
    "a fall by more than it was": (growing("200", "100", "down over 50%"), ["contradicts"]),
    "a fall by less than it was": (growing("100", "99", "down over 5%"), ["contradicts"]),
    "a fall by more from nowhere": (
        [row("visits", LATTER, "95", change="down over 5%")], ["cannot be checked"]
    ),
    "a fall by just more": (growing("201", "100", "down over 50%"), ["consistent"]),
    "no growth printed": (growing("100", "150", ""), []),
    "money that is rounded": (
        growing("39.5 billion", "48.2 billion", "+22%", "money"), ["consistent"]
    ),
    "money that half fits": (
        growing("39.7 billion", "48.2 billion", "+22%", "money"), ["consistent only if"]
    ),
    "a ratio is no whole number": (growing("1.2", "1.5", "+25%", "ratio"), ["consistent only if"]),
}  # fmt: skip


@pytest.mark.parametrize("case", GROWTH)
def test_printed_growth_at_its_edges(case):
    rows, expected = GROWTH[case]
    assert verdicts(rows, "printed-growth") == expected


EDGES = {
    "three years on three": (
        [row("visits", LATTER, "9", change="+5%", base=FORMER)], "unlike-bases", []
    ),
    "eleven months on twelve": (
        [row("visits", Period(date(2023, 1, 1), date(2023, 11, 30)), "9", change="+5%",
             base=Period.years(2022))],
        "unlike-bases", ["not like for like"],
    ),
    "two days of a stock": (
        [row("level", Period.day(date(2023, 1, 1)), "9", change="+5%", base=Period.years(2022))],
        "unlike-bases", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EDGES)
def test_a_rule_at_its_edge(case):
    rows, rule, expected = EDGES[case]
    assert verdicts(rows, rule) == expected


def test_a_base_said_by_a_later_source_is_the_one_compared_with():
    rows = [*growing("186", "298", "+60%"), row("visits", FORMER, "100", source="speech")]
    assert verdicts(rows, "printed-growth") == ["contradicts"]


def test_a_withdrawn_base_is_no_base():
    rows = growing("186", "298", "+60%")
    rows[0] |= {"obs_status": "M", "obs_value": None, "lower_bound": None, "upper_bound": None}
    assert verdicts(rows, "printed-growth") == ["cannot be checked"]


def test_of_two_sources_both_growths_are_checked():
    rows = [
        *growing("186", "298", "+60%"),
        row("visits", LATTER, "300", change="+90%", source="speech"),
    ]
    assert sorted(verdicts(rows, "printed-growth")) == ["consistent", "contradicts"]


def test_a_fall_by_more_than_a_rate_bounds_its_base_from_below():
    known = made([row("visits", LATTER, "100", change="down over 50%")])
    [found] = [each for each in findings(known) if each.rule == "printed-growth"]
    assert (found.lower, found.upper, found.interval.lower_open) == (200, None, True)
