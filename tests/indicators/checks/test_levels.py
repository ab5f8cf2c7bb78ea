"""Levels at their edges: falls, maxima, slips."""

import pytest

from indicators.period import Period
from tests.indicators.checks.build import (
    FORMER,
    at,
    row,
    verdicts,
    yearly,
)

EDGES = {
    "it stays": (at("treaties", (2019, "12"), (2020, "12")), "falling", []),
    "it falls by one": (at("treaties", (2019, "12"), (2020, "11")), "falling", ["contradicts"]),
    "it may have stayed": (at("treaties", (2019, "12"), (2020, "more than 11")), "falling", []),
    "it may not": (at("treaties", (2019, "12"), (2020, "fewer than 12")), "falling", []),
    "a bound it fell below": (
        at("treaties", (2019, "more than 12"), (2020, "12")), "falling", []
    ),
    "a bound it fell far below": (
        at("treaties", (2019, "more than 13"), (2020, "12")), "falling", ["contradicts"]
    ),
    "it fell and never came back": (
        at("treaties", (2018, "12"), (2019, "9"), (2020, "10")), "falling",
        ["contradicts", "contradicts"],
    ),
    "other stocks may fall": (at("level", (2019, "12"), (2020, "2")), "falling", []),
    "flows may fall": (yearly("visits", ["12", "2"]), "falling", []),
    "all there are": (at("states", (2020, "193")), "beyond-maximum", []),
    "one more": (at("states", (2020, "194")), "beyond-maximum", ["contradicts"]),
    "about all": (at("states", (2020, "about 194")), "beyond-maximum", ["contradicts"]),
    "about 200 of them": (at("states", (2020, "about 200")), "beyond-maximum", []),
    "at least all": (at("states", (2020, "at least 193")), "beyond-maximum", []),
    "more than all": (at("states", (2020, "more than 193")), "beyond-maximum", ["contradicts"]),
    "fewer than more": (at("states", (2020, "fewer than 900")), "beyond-maximum", []),
    "a flow has a maximum too": (
        [row("most", FORMER, "101")], "beyond-maximum", ["contradicts"]
    ),
    "ten times its neighbours": (
        yearly("visits", ["21", "220", "23"]), "slip", ["looks wrong"]
    ),
    "five times": (yearly("visits", ["21", "105", "23"]), "slip", []),
    "twice": (yearly("visits", ["21", "44", "23"]), "slip", []),
    "a thousandth": (yearly("visits", ["210,000", "220", "230,000"]), "slip", ["looks wrong"]),
    "neighbours that do not agree": (yearly("visits", ["21", "220", "90"]), "slip", []),
    "two figures are too few": (yearly("visits", ["21", "220"]), "slip", []),
    "two figures just not far enough": (yearly("visits", ["21", "6,299"]), "slip", []),
    "two figures far apart": (yearly("visits", ["21", "6,300"]), "slip", ["looks wrong"]),
    "far apart downwards": (yearly("visits", ["6,300", "21"]), "slip", ["looks wrong"]),
    "per year they are not far apart": (
        [row("visits", FORMER, "12,600"), row("visits", Period.years(2021), "21")], "slip", []
    ),
    "two levels far apart": (at("level", (2021, "9"), (2022, "2,700")), "slip", ["looks wrong"]),
    "a slip is told once": (yearly("visits", ["21", "22,000", "23"]), "slip", ["looks wrong"]),
    "zero has no power of ten": (yearly("visits", ["21", "0", "23"]), "slip", []),
    "a balance goes through zero": (yearly("net", ["21", "220", "23", "2"]), "slip", []),
    "a bound that slipped": (yearly("visits", ["21", "more than 220", "23"]), "slip",
                             ["looks wrong"]),
}  # fmt: skip


@pytest.mark.parametrize("case", EDGES)
def test_a_rule_at_its_edge(case):
    rows, rule, expected = EDGES[case]
    assert verdicts(rows, rule) == expected
