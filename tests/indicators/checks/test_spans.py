"""Spans at their edges: overlaps, nested ones, lengths, ends not yet reached."""

from datetime import date, timedelta

import pytest

from indicators.checks import findings
from indicators.period import Period
from tests.indicators.checks.build import (
    FORMER,
    LATTER,
    SOURCES,
    at,
    made,
    meeting,
    row,
    verdicts,
    yearly,
)

EDGES = {
    "next to each other": (
        [row("visits", FORMER, "9"), row("visits", LATTER, "9")], "overlap", []
    ),
    "one day shared": (
        [row("visits", Period(date(2018, 1, 1), date(2021, 1, 1)), "9"),
         row("visits", LATTER, "9")],
        "overlap", ["not like for like"],
    ),
    "one within the other": (
        [row("visits", LATTER, "9"), row("visits", Period.years(2022), "3")], "overlap", []
    ),
    "a year within three": (
        [row("visits", LATTER, "9"), row("visits", Period.years(2022), "3")],
        "nested", ["not like for like"],
    ),
    "all parts of one whole are told at once": (
        [row("visits", LATTER, "9"), *yearly("visits", ["3", "3", "3"], 2021)],
        "nested", ["not like for like"],
    ),
    "a year that ends with the three": (
        [row("visits", LATTER, "9"), row("visits", Period.years(2023), "3")],
        "nested", ["not like for like"],
    ),
    "a day beyond the three": (
        [row("visits", LATTER, "9"),
         row("visits", Period(date(2023, 1, 1), date(2024, 1, 1)), "3")],
        "nested", [],
    ),
    "months in a year are of another frequency": (
        [row("visits", Period.years(2022), "9"),
         row("visits", Period(date(2022, 3, 1), date(2022, 3, 31)), "3"),
         row("visits", Period(date(2022, 4, 1), date(2022, 6, 30)), "3"),
         row("visits", Period(date(2022, 7, 1), date(2022, 12, 31)), "3")],
        "nested", [],
    ),
    "eleven months in a year": (
        [row("visits", Period.years(2022), "9"),
         row("visits", Period(date(2022, 1, 1), date(2022, 11, 30)), "8")],
        "nested", ["not like for like"],
    ),
    "a quarter that is none": (
        [row("visits", Period.years(2022), "9"),
         row("visits", Period(date(2022, 2, 1), date(2022, 4, 30)), "3")],
        "nested", ["not like for like"],
    ),
    "each whole by itself": (
        [row("visits", FORMER, "9"), row("visits", Period.years(2019), "3"),
         row("visits", LATTER, "9"), row("visits", Period.years(2022), "3")],
        "nested", ["not like for like"] * 2,
    ),
    "stocks never overlap": (at("level", (2019, "1"), (2019, "2")), "overlap", []),
    "a year after three": (
        [row("visits", FORMER, "9"), row("visits", Period.years(2021), "3")], "unlike-lengths",
        ["not like for like"],
    ),
    "a year after a year and three": (
        [row("visits", Period.years(2017), "3"), row("visits", FORMER, "9"),
         row("visits", Period.years(2021), "3")],
        "unlike-lengths", ["not like for like"],
    ),
    "days after a year": (
        [row("visits", Period.years(2021), "9"),
         row("visits", Period(date(2022, 8, 22), date(2022, 8, 26)), "3")],
        "unlike-lengths", [],
    ),
    "over the day before": (
        [row("visits", Period(date(2024, 1, 1), date(2024, 5, 31)), "9")], "unfinished", []
    ),
    "over on the day": (
        [row("visits", Period(date(2024, 5, 2), date(2024, 6, 1)), "9")], "unfinished", []
    ),
    "a day to go": (
        [row("visits", Period(date(2024, 5, 3), date(2024, 6, 2)), "9")], "unfinished",
        ["not final"],
    ),
    "a stock of tomorrow": (
        [row("level", Period.day(date(2024, 12, 31)), "9")], "unfinished", []
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EDGES)
def test_a_rule_at_its_edge(case):
    rows, rule, expected = EDGES[case]
    assert verdicts(rows, rule) == expected


@pytest.mark.parametrize(
    ("inferred", "first", "second", "expected"),
    [
        ("inferred", date(2022, 5, 30), date(2024, 6, 1), ["not like for like"]),
        ("inferred", date(2021, 6, 20), date(2024, 6, 1), []),  # 98 % of the span: as good as all
        ("stated", date(2022, 5, 30), date(2024, 6, 1), []),
        ("inferred", date(2022, 5, 30), date(2024, 6, 2), []),  # published before it
        ("inferred", date(2020, 5, 30), date(2024, 6, 1), []),  # not within the span
    ],
)
def test_a_span_that_a_meeting_shortens(inferred, first, second, expected):
    rows = [row("visits", Period(date(2021, 6, 1), date(2024, 5, 31)), "9", period_basis=inferred)]
    events = (meeting(4, first), meeting(5, second))
    assert verdicts(rows, "span-by-events", events=events) == expected


def test_the_share_that_was_over_when_published_is_told(en):
    half = Period(SOURCES[0].published - timedelta(9), SOURCES[0].published + timedelta(10))
    [found] = [f for f in findings(made([row("visits", half, "9")])) if f.rule == "unfinished"]
    assert (found.lower, found.upper) == (0.5, 0.5)
    assert "Published 10 days before" in found.sentence(en)
