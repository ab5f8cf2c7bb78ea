from dataclasses import replace
from datetime import date

import pytest

from indicators.catalog import Catalog
from indicators.period import Period
from indicators.table import current, frame
from loaders.changes.proposal import VALUES, Proposal, proposed
from loaders.changes.review import review
from loaders.changes.validation import validated
from loaders.table.queries import read_footer, read_table
from tests.indicators.checks.build import indicator, row, table, yearly
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
    ({"ref_area": "Sài Gòn"}, "ref_area", "is no area"),
    ({"comparator": "≈"}, "comparator", "Use one of: =, >"),
    ({"obs_status": "Z"}, "obs_status", "Use one of"),
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
    ({"as_reported": "431.000"}, "slipped decimal"),
    ({"period_start": date(2020, 1, 1)}, "overlap"),
    ({"as_reported": "đã vượt", "obs_value": 423.0}, "No number can be read"),
    ({"change_as_reported": "tăng nhiều", "change_value": None}, "prints no rate"),
    ({"obs_status": "A"}, "Is it provisional"),
    (
        {"period_start": date(2023, 1, 1), "period_end": date(2023, 6, 30), "as_reported": "430"},
        "more than the whole",
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


def sound(**cells):
    return row("visits", LATTER, "100", **cells)


def stock(year, printed, **cells):
    return row("level", Period.day(date(year, 12, 31)), printed, **cells)


ALL = (
    indicator("visits"),
    indicator("most", maximum=1000),
    indicator("level", "stock", cumulative=True),
    indicator("others", unit_measure="VISIT", not_comparable_with=("visits",)),
)
LATTER = Period.years(2021, 2023)
WARNINGS = {
    "like the others": ([sound()], row("visits", Period.years(2024, 2026), "120",
                                       obs_status="P"), []),
    "a slip": ([sound()], row("visits", Period.years(2018, 2020), "30,000"), ["obs_value"]),
    "ten times two that agree": (
        yearly("visits", ["100", "105"], 2021), row("visits", Period.years(2023), "1,000"),
        ["obs_value"],
    ),
    "a slip downwards": ([stock(2022, "90,000")], stock(2021, "9"), ["obs_value"]),
    "nothing to set it against": ([], row("visits", Period.years(2018, 2020), "99999"), []),
    "a stock that rises": ([stock(2022, "12")], stock(2023, "13"), []),
    "a stock that falls": ([stock(2022, "12")], stock(2023, "11"), ["obs_value"]),
    "a stock that was lower later": ([stock(2023, "12")], stock(2022, "13"), ["obs_value"]),
    "a stock above the next of several": (
        [stock(2023, "12"), stock(2024, "20")], stock(2022, "13"), ["obs_value"]
    ),
    "a stock below the last of several": (
        [stock(2020, "5"), stock(2021, "12")], stock(2022, "11"), ["obs_value"]
    ),
    "a stock between two": ([stock(2020, "9"), stock(2023, "12")], stock(2022, "10"), []),
    "a stock that may have stayed": ([stock(2022, "12")], stock(2023, "more than 11"), []),
    "another area's stock": ([stock(2022, "12", area="VN-SG")], stock(2023, "11"), []),
    "spans that overlap": (
        [sound()], row("visits", Period.years(2020, 2022), "90"), ["period_start"]
    ),
    "spans side by side": ([sound()], row("visits", Period.years(2018, 2020), "90"), []),
    "a part within": ([sound()], row("visits", Period.years(2022), "100"), ["period_start"]),
    "a part above": (
        [sound()], row("visits", Period.years(2022), "101"), ["obs_value", "period_start"]
    ),
    "a whole below its part": (
        [row("visits", Period.years(2022), "101")], sound(), ["obs_value", "period_start"]
    ),
    "another source that differs": ([sound()], sound(source="speech", as_reported="90",
                                    obs_value=90.0, lower_bound=90.0, upper_bound=90.0),
                                    ["obs_value"]),
    "another source that agrees": ([sound()], sound(source="speech"), []),
    "growth that does not follow": (
        [row("visits", Period.years(2018, 2020), "90")],
        row("visits", LATTER, "100", change="+60%"), ["change_value"],
    ),
    "growth that does": (
        [row("visits", Period.years(2018, 2020), "90")],
        row("visits", LATTER, "99", change="+10%"), [],
    ),
    "growth without a rate": ([], sound(change_as_reported="tăng mạnh"), ["change_as_reported"]),
    "all there can be": ([], row("most", LATTER, "1,000"), []),
    "more than there can be": ([], row("most", LATTER, "1,001"), ["obs_value"]),
    "a look-alike whose part is more": (
        [row("others", Period.years(2022), "101")], sound(), ["obs_value"]
    ),
    "not over when published": (
        [], row("visits", Period(date(2024, 5, 1), date(2024, 6, 2)), "9"), ["obs_status"]
    ),
    "over on the day": (
        [], row("visits", Period(date(2024, 5, 1), date(2024, 6, 1)), "9"), []
    ),
    "not over, and said to be so": (
        [], row("visits", Period.years(2024), "9", obs_status="P"), []
    ),
    "a print without a number": ([], sound(as_reported="hát then"), ["as_reported"]),
    "a withdrawal": ([sound()], sound(obs_status="M", obs_value=None), []),
}  # fmt: skip


def problems(standing, *cells):
    rows = frame(list(cells))[list(VALUES)]
    return validated(rows, table(standing, ALL), (), set(), Proposal()).problems


@pytest.mark.parametrize("case", WARNINGS)
def test_what_a_row_is_asked_about(case, vi, en):
    standing, cells, columns = WARNINGS[case]
    asked = problems(standing, cells)
    assert sorted(each.column for each in asked) == columns
    for each in asked:
        assert vi.say(each.message) != en.say(each.message)
        assert not set("{}") & set(vi.say(each.message))


def test_only_what_cannot_be_is_an_error():
    [cannot] = problems([], row("most", LATTER, "1,001"))
    [unlikely] = problems([sound()], row("visits", Period.years(2018, 2020), "30,000"))
    assert (cannot.severity, unlikely.severity) == ("error", "warning")


def test_a_figure_left_as_it_was_is_not_asked_about_anew():
    standing = sound(as_reported="hát then", change_as_reported="tăng mạnh")
    assert problems([standing], {**standing, "comment": "x"}) == []


def test_what_was_so_before_is_not_asked_about_anew():
    overlap = [sound(), row("visits", Period.years(2020, 2022), "90")]
    corrected = sound(as_reported="101", obs_value=101.0, lower_bound=101.0, upper_bound=101.0)
    assert problems(overlap, corrected) == []


def test_a_row_that_breaks_a_rule_does_not_hide_what_the_checks_say_of_another():
    broken = sound(source="nobody")
    far = row("visits", Period.years(2018, 2020), "30,000")
    assert {each.column for each in problems([sound()], broken, far)} == {"source", "obs_value"}


def shipped_stock(path, **cells):
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
    assert (
        "The total cannot fall"
        in found(path, shipped_stock(path, as_reported="188"), "warning")[0][1]
    )
    assert found(path, shipped_stock(path, as_reported="190"), "warning") == []


def test_more_than_there_can_be_is_an_error(path):
    [(_, said)] = found(path, shipped_stock(path, as_reported="301"), "error")
    assert "more than there can be" in said


def test_a_stock_over_a_span_is_an_error(path):
    spans = shipped_stock(path, as_reported="190", period_end=date(2021, 12, 31))
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
