"""Parts and their whole: where they just fit, and where they are too much."""

import pytest

from tests.indicators.checks.build import (
    LATTER,
    at,
    row,
    verdicts,
    yearly,
)

EDGES = {
    "parts that make the whole": (
        [row("visits", LATTER, "30"), *yearly("visits", ["10"] * 3, 2021)], "parts-and-whole", []
    ),
    "one too many": (
        [row("visits", LATTER, "30"), *yearly("visits", ["10", "10", "11"], 2021)],
        "parts-and-whole", ["contradicts"],
    ),
    "parts of an open whole": (
        [row("visits", LATTER, "more than 30"), *yearly("visits", ["99"] * 3, 2021)],
        "parts-and-whole", [],
    ),
    "parts below a bound": (
        [row("visits", LATTER, "fewer than 30"), *yearly("visits", ["10", "10", "9"], 2021)],
        "parts-and-whole", [],
    ),
    "parts that may be small": (
        [row("visits", LATTER, "30"), *yearly("visits", ["under 99"] * 3, 2021)],
        "parts-and-whole", [],
    ),
    "nearly is not far below": (
        [row("visits", LATTER, "30"), *yearly("visits", ["nearly 12"] * 3, 2021)],
        "parts-and-whole", ["contradicts"],
    ),
    "stocks are no parts": (
        at("level", (2021, "9"), (2022, "9"), (2023, "9")), "parts-and-whole", []
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EDGES)
def test_a_rule_at_its_edge(case):
    rows, rule, expected = EDGES[case]
    assert verdicts(rows, rule) == expected
