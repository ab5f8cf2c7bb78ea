"""Look-alikes set apart, and sources that differ."""

from dataclasses import replace

import pytest

from indicators.checks import findings
from tests.indicators.checks.build import (
    FORMER,
    LATTER,
    MONEY,
    OTHER,
    made,
    row,
    table,
    verdicts,
)

EDGES = {
    "sources that agree": (
        [row("visits", LATTER, "9"), row("visits", LATTER, "9", source="speech")],
        "contested", [],
    ),
    "one rounds": (
        [row("money", LATTER, "48 billion"), row("money", LATTER, "48.2 billion", source="speech")],
        "contested", ["sources differ"],
    ),
    "bounds that touch": (
        [row("visits", LATTER, "at least 9"), row("visits", LATTER, "at most 9", source="speech")],
        "contested", ["sources differ"],
    ),
    "bounds that do not": (
        [row("visits", LATTER, "more than 9"), row("visits", LATTER, "9", source="speech")],
        "contested", ["contradicts"],
    ),
    "other periods": (
        [row("visits", LATTER, "9"), row("visits", FORMER, "8", source="speech")],
        "contested", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EDGES)
def test_a_rule_at_its_edge(case):
    rows, rule, expected = EDGES[case]
    assert verdicts(rows, rule) == expected


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        ("48.2 billion", "48.3 billion", {"definition"}),
        ("48.2 billion", "60 billion", {"definition"}),
        ("more than 48.2 billion", "nearly 40 billion", {"definition"}),
    ],
)
def test_look_alikes_are_set_apart_whatever_they_say(one, other, rules):
    found = findings(made([row("money", LATTER, one), row("other", LATTER, other)]))
    assert {each.rule for each in found} == rules
    assert {each.verdict for each in found} == {"not comparable"}


def test_look_alikes_that_list_each_other_are_told_once():
    both = replace(MONEY, not_comparable_with=("other",))
    rows = [row("money", LATTER, "48 billion"), row("other", LATTER, "40 billion")]
    assert len(findings(table(rows, (both, OTHER)))) == 1


def test_look_alikes_of_other_areas_are_not_compared():
    rows = [row("money", LATTER, "48 billion"), row("other", LATTER, "40 billion", area="VN-SG")]
    assert findings(made(rows)) == []
