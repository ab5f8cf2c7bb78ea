from dataclasses import replace
from datetime import date

import pytest

from indicators.catalog import Catalog
from indicators.table import current
from loaders.changes.proposal import Proposal, proposed
from loaders.changes.review import review
from loaders.table.queries import read_footer, read_table
from tests.loaders.changes.test_diff_text import EMPTIED


def found(path, proposal, severity):
    return [
        (each.column, str(each.message))
        for each in review(path, proposal).problems
        if each.severity == severity
    ]


@pytest.mark.parametrize(("cells", "column", "says"), [
    ({"indicator": "zzz"}, "indicator", "no indicator “zzz”"),
    ({"source": "zzz"}, "source", "no source “zzz”"),
    ({"source": None}, "source", "“Source” is empty"),
    ({"locator": ""}, "locator", "“Where in the source” is empty"),
    ({"as_reported": None}, "as_reported", "is empty"),
    ({"period_end": date(2020, 1, 1)}, "period_end", "before it starts"),
    ({"ref_area": "Sài Gòn"}, "ref_area", "not an area code"),
    ({"comparator": "≈"}, "comparator", "Use one of: =, >"),
    ({"obs_status": "Q"}, "obs_status", "Use one of"),
    ({"lower_bound": 500.0}, "obs_value", "outside its own bounds"),
    ({"as_reported": "hơn 500", "obs_value": 431.0}, "as_reported", "does not say 431"),
    ({"obs_value": float("inf"), "upper_bound": float("inf")}, "obs_value", "not a number"),
    ({"comment": "a\x07b"}, "comment", "characters that cannot be shown"),
    ({"change_value": 11.1}, "change_value", "not what is printed"),
    ({"change_as_reported": None, "change_value": 0.5}, "change_as_reported", "no printed form"),
    ({"change_base_start": date(2018, 1, 1)}, "change_base_end", "or neither"),
    ({"obs_status": "M", **EMPTIED, "obs_value": 3.0}, "obs_value", "has no value"),
])  # fmt: skip
def test_errors(path, correct, cells, column, says):
    errors = found(path, correct(**cells), "error")
    assert [each for each in errors if each[0] == column and says in each[1]], errors


@pytest.mark.parametrize(("cells", "says"), [
    ({"as_reported": "431.000"}, "Is the unit right?"),
    ({"period_start": date(2020, 1, 1)}, "overlaps with"),
    ({"as_reported": "đã vượt", "obs_value": 423.0}, "No number can be read"),
    ({"change_as_reported": "tăng nhiều", "change_value": None}, "No rate can be read"),
    ({"obs_status": "A"}, "Is it provisional"),
    (
        {"period_start": date(2023, 1, 1), "period_end": date(2023, 6, 30), "as_reported": "430"},
        "is more than 422 in 2021–2023",
    ),
])  # fmt: skip
def test_warnings(path, correct, cells, says):
    derived = dict.fromkeys(("obs_value", "comparator", "lower_bound", "upper_bound"))
    proposal = correct(**({**derived, **cells} if "period_start" in cells else cells))
    warnings = found(path, proposal, "warning")
    assert [each for each in warnings if says in each[1]], (
        warnings,
        found(path, proposal, "error"),
    )


def stock(path, **cells):
    table = read_table(path)
    catalog = table.catalog
    [known] = [each for each in catalog.indicators if each.id == "diplomatic_relations"]
    row = current(table.series(known.id)).rows.to_dict("records")[-1]
    empty = dict.fromkeys(("obs_value", "comparator", "lower_bound", "upper_bound"))
    day = {"period_start": date(2021, 12, 20), "period_end": date(2021, 12, 20)}
    entry = replace(known, cumulative=True, maximum=300.0)
    return Proposal(
        proposed([{**row, **empty, **day, "obs_status": "P", **cells}]),
        Catalog(indicators=(entry,)),
    )


def test_a_cumulative_stock_that_falls_asks_for_a_look(path):
    assert "falls from" in found(path, stock(path, as_reported="188"), "warning")[0][1]
    assert found(path, stock(path, as_reported="190"), "warning") == []


def test_more_than_there_can_be_is_an_error(path):
    [(_, said)] = found(path, stock(path, as_reported="301"), "error")
    assert "more than there can be" in said


def test_a_stock_over_a_span_is_an_error(path):
    spans = stock(path, as_reported="190", period_end=date(2021, 12, 31))
    assert "holds on one day" in found(path, spans, "error")[0][1]


def test_the_same_observation_twice_is_an_error(path, correct):
    rows = correct(obs_value=431.0).rows
    twice = Proposal(proposed([*rows.to_dict("records")] * 2))
    assert {each[0] for each in found(path, twice, "error")} >= {"period_start"}


def test_a_correction_of_an_old_overlap_does_not_ask_again(path, correct):
    assert review(path, correct(obs_value=431.0)).problems == ()


def test_every_problem_is_found_at_once(path, correct):
    wrong = correct(indicator="zzz", source="yyy", locator=None, ref_area="?")
    assert len(found(path, wrong, "error")) == 4


@pytest.mark.parametrize(("change", "column", "says"), [
    ({"id": "Bad id!"}, "id", "is no id"),
    ({"url": "javascript:alert(1)"}, "url", "no web address"),
    ({"title": ""}, "title", "is empty"),
])  # fmt: skip
def test_errors_of_sources(path, change, column, says):
    source = replace(read_footer(path).catalog.sources[0], **change)
    errors = found(path, Proposal(entries=Catalog(sources=(source,))), "error")
    assert [each for each in errors if each[0] == column and says in each[1]]


@pytest.mark.parametrize(("change", "column", "severity"), [
    ({"theme": "zzz"}, "theme", "error"),
    ({"not_comparable_with": ("zzz",)}, "not_comparable_with", "error"),
    ({"kind": "stock"}, "kind", "error"),
    ({"name": {"vi": "Thỏa thuận"}}, "name", "warning"),
])  # fmt: skip
def test_problems_of_indicators(path, change, column, severity):
    indicator = replace(read_footer(path).catalog.indicator["local_agreements"], **change)
    problems = found(path, Proposal(entries=Catalog(indicators=(indicator,))), severity)
    assert column in {each[0] for each in problems}


def test_an_event_that_ends_before_it_starts(path):
    event = replace(read_footer(path).catalog.events[0], end=date(1900, 1, 1))
    assert found(path, Proposal(entries=Catalog(events=(event,))), "error")[0][0] == "end"
