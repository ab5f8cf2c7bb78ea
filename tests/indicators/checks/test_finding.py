"""What a finding is: its verdict in words, its name, and who has answered for it."""

from dataclasses import replace
from datetime import date

from indicators.catalog import CuratorAnswer
from indicators.checks import VERDICTS, findings
from indicators.checks.finding import DOUBTS
from tests.indicators.checks.build import (
    growing,
    made,
)


def test_every_verdict_has_its_word_in_both_languages(vi, en):
    said = {code.say(message) for message in VERDICTS.values() for code in (vi, en)}
    assert len(said) == 2 * len(VERDICTS)
    assert set(DOUBTS) < set(VERDICTS)


def test_a_settled_doubt_doubts_no_more():
    known = made(growing("100", "150", "+60%"))
    [doubt] = [each for each in findings(known) if each.is_doubt]
    answer = CuratorAnswer(doubt.id, "Lan", date(2024, 1, 1), {"vi": "đúng vậy", "en": "so it is"})
    settled = replace(known, catalog=known.catalog.with_entry(answer))
    assert [each.is_doubt for each in findings(settled) if each.id == doubt.id] == [False]


def test_a_finding_keeps_its_name_while_its_figures_stand():
    rows = growing("100", "150", "+60%")
    names = [each.id for each in findings(made(rows))]
    reworded = [{**cells, "as_reported": "một trăm", "comment": "x"} for cells in rows]
    assert [each.id for each in findings(made(reworded))] == names
    assert [each.id for each in findings(made(growing("101", "150", "+60%")))] != names
    assert len(set(names)) == len(names)
