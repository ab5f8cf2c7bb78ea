"""Every check is listed once, says what it looks at, and weighs on a save as it is listed."""

from dataclasses import replace
from datetime import date

import pytest

from indicators.catalog import CuratorAnswer
from indicators.checks import CHECKS, findings
from indicators.checks.registry import CHECK, severity_of
from indicators.period import Period
from indicators.table import COLUMNS
from tests.indicators.checks.build import FORMER, LATTER, growing, made, row, yearly


def test_each_check_has_a_name_and_words_of_its_own(vi, en):
    assert len(CHECK) == len(CHECKS)
    assert len({language.say(c.about) for c in CHECKS for language in (vi, en)}) == 2 * len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_has_a_rule_and_points_to_a_column(check):
    assert check.of_series or check.of_pair
    assert check.column in COLUMNS


WEIGHTS = {
    "growth that contradicts": (growing("100", "150", "+60%"), "printed-growth", "warning"),
    "growth that agrees": (growing("186", "298", "+60%"), "printed-growth", None),
    "growth without a base": ([row("visits", LATTER, "9", change="+6%")], "printed-growth", None),
    "a nested span": (
        [row("visits", LATTER, "9"), row("visits", Period.years(2022), "3")], "nested", "warning"
    ),
    "an unlike length": (
        [row("visits", FORMER, "9"), row("visits", Period.years(2021), "3")],
        "unlike-lengths", None,
    ),
    "more than there can be": ([row("most", FORMER, "101")], "beyond-maximum", "error"),
    "a slip": (yearly("visits", ["21", "220", "23"]), "slip", "warning"),
    "a period not over": (
        [row("visits", Period(date(2024, 5, 3), date(2024, 6, 2)), "9")], "unfinished", None
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WEIGHTS)
def test_how_a_finding_weighs_on_a_save(case):
    rows, rule, severity = WEIGHTS[case]
    assert {severity_of(f) for f in findings(made(rows)) if f.rule == rule} == {severity}


def test_what_a_curator_has_answered_weighs_no_more():
    table = made(growing("100", "150", "+60%"))
    [doubt] = [finding for finding in findings(table) if finding.is_doubt]
    answer = CuratorAnswer(doubt.id, "Lan", date(2024, 1, 1), {"vi": "đúng", "en": "so it is"})
    settled = replace(table, catalog=replace(table.catalog, answers=(answer,)))
    assert [severity_of(f) for f in findings(settled) if f.id == doubt.id] == [None]


def test_a_corrected_figure_keeps_its_subject_until_the_verdict_changes():
    before, alike, mended = (
        next(f for f in findings(made(growing("100", after, "+60%"))) if f.rule == "printed-growth")
        for after in ("150", "151", "160")
    )
    assert before.id != alike.id
    assert before.subject == alike.subject
    assert before.subject != mended.subject
