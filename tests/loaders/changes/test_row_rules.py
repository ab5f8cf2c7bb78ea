"""Each rule of the table, of proposals and of the catalog: what breaks it, what just does not."""

from datetime import UTC, date, datetime, timedelta

import pandas as pd
import pytest

from indicators.catalog import Catalog
from indicators.language import Message, load_language
from indicators.period import Period
from indicators.table import frame
from loaders.changes.catalog_edit import EntryChange
from loaders.changes.catalog_rules import flaws
from loaders.changes.history import CLOCKS
from loaders.changes.proposal import VALUES
from loaders.changes.row_rules import PROPOSAL_RULES
from loaders.errors import Problem
from loaders.formats.xlsx_guide import GUIDE, guide_lines, is_version_label
from loaders.table.cell_text import LONGEST_TEXT
from loaders.table.rules import MOST_SHOWN, problem, problems, shown
from tests.indicators.checks.build import RECORDED, indicator, row, table

VISITS = indicator("visits", maximum=1000)
LEVEL = indicator("level", "stock", cumulative=True)
ALL = (VISITS, LEVEL)
LATTER = Period.years(2021, 2023)


def sound(**cells):
    return row("visits", LATTER, "100", **cells)


def stock(year, printed, **cells):
    return row("level", Period.day(date(year, 12, 31)), printed, **cells)


TABLE_RULES = {
    "sound": (sound(), None, ""),
    "an indicator nobody knows": (sound(indicator="trips"), "indicator", "no indicator “trips”"),
    "a source nobody knows": (row("visits", LATTER, "1", source="x"), "source", "no source “x”"),
    "a comparator nobody knows": (sound(comparator="≈"), "comparator", "=, >, >=, <, <=, ~"),
    "a basis nobody knows": (sound(period_basis="guessed"), "period_basis", "stated, inferred"),
    "a status nobody knows": (sound(obs_status="X"), "obs_status", "A, P, E, B, F, M"),
    "no area": (sound(ref_area=None), "ref_area", "“Area” is empty"),
    "an empty area": (sound(ref_area=""), "ref_area", "“Area” is empty"),
    "no first day": (sound(period_start=None), "period_start", "“First day” is empty"),
    "no print": (sound(as_reported=None), "as_reported", "“As printed” is empty"),
    "no print of a withdrawal": (
        sound(as_reported=None, obs_value=None, obs_status="M"), None, ""
    ),
    "no place": (sound(locator=""), "locator", "“Where in the source” is empty"),
    "no value": (sound(obs_value=None), "obs_value", "Only a withdrawal (status M) has none"),
    "an end before the start": (
        sound(period_end=date(2020, 12, 31)), "period_end", "ends (31 December 2020) before",
    ),
    "one day": (sound(period_end=date(2021, 1, 1)), None, ""),
    "replaced before it began": (
        sound(realtime_end=RECORDED), "realtime_end", "before it started"
    ),
    "replaced at once": (sound(realtime_end=RECORDED + timedelta(microseconds=1)), None, ""),
    "a stock over two days": (
        stock(2023, "1", period_start=date(2023, 12, 30)), "period_end", "holds on one day",
    ),
    "below its bounds": (sound(lower_bound=100.5), "obs_value", "100 lies outside its own bounds"),
    "above its bounds": (sound(upper_bound=99.0), "obs_value", "outside its own bounds"),
    "on its bounds": (sound(lower_bound=100.0, upper_bound=None), None, ""),
}  # fmt: skip


@pytest.mark.parametrize("case", TABLE_RULES)
def test_a_rule_of_the_table(case, en, vi):
    cells, column, words = TABLE_RULES[case]
    found = problems(table([cells], ALL))
    assert {each.column for each in found} == ({column} if column else set())
    assert all(words in en.say(each.message) for each in found)
    assert all(vi.say(each.message) != en.say(each.message) for each in found)


def test_two_rows_at_once_are_one_too_many():
    now, before = sound(), sound(realtime_end=RECORDED + timedelta(days=1))
    assert problems(table([now, before], ALL)) == []
    assert {each.column for each in problems(table([now, now], ALL))} == {"realtime_end"}
    assert problems(table([now, sound(source="speech"), sound(ref_area="VN-SG")], ALL)) == []


def test_of_one_fault_only_so_many_rows_are_listed():
    rows = [sound(ref_area=f"V{n}", locator="") for n in range(MOST_SHOWN + 5)]
    assert len(problems(table(rows, ALL))) == MOST_SHOWN


PROPOSAL_CASES = {
    "sound": (sound(), None),
    "its print says more": (sound(as_reported="more than 100"), "as_reported"),
    "its print says another": (sound(as_reported="101"), "as_reported"),
    "its print in the other language": (sound(as_reported="100 lượt"), None),
    "its print in prose": (sound(as_reported="đạt 100 lượt thăm"), None),
    "its print says nothing": (sound(as_reported="nhiều"), None),
    "its print to fifteen digits": (
        sound(as_reported="0.1234567890123456", obs_value=0.123456789012346), None
    ),
    "an area in words": (sound(ref_area="Sài Gòn"), "ref_area"),
    "an area in small letters": (sound(ref_area="vn"), "ref_area"),
    "an area that does not exist": (sound(ref_area="ZZ"), "ref_area"),
    "a province that does not exist": (sound(ref_area="VN-99"), "ref_area"),
    "a country by another code": (sound(ref_area="UK"), "ref_area"),
    "another country": (sound(ref_area="GB"), None),
    "a province": (sound(ref_area="VN-SG"), None),
    "a province of digits": (sound(ref_area="VN-54"), None),
    "a province of four letters": (sound(ref_area="VN-SGON"), "ref_area"),
    "a withdrawal with a value": (sound(obs_status="M"), "obs_value"),
    "no end to it": (
        sound(obs_value=float("inf"), upper_bound=None, as_reported="x"), "obs_value"
    ),
    "a bound without end": (sound(lower_bound=float("-inf")), "lower_bound"),
    "a bell in it": (sound(comment="a\x07b"), "comment"),
    "two lines": (sound(comment="a\nb"), None),
    "half a letter": (sound(comment="a\ufffe"), "comment"),
    "as long as may be": (sound(comment="x" * LONGEST_TEXT), None),
    "longer than a cell": (sound(comment="x" * (LONGEST_TEXT + 1)), "comment"),
    "growth in percent": (sound(change_value=22.0, change_as_reported="+22%"), "change_value"),
    "growth as a fraction": (sound(change_value=0.22, change_as_reported="+22%"), None),
    "growth rounded": (sound(change_value=0.2249, change_as_reported="+22%"), None),
    "growth too far": (sound(change_value=0.226, change_as_reported="+22%"), "change_value"),
    "growth that fell": (sound(change_value=-0.05, change_as_reported="giảm 5%"), None),
    "growth without a print": (sound(change_value=0.22), "change_as_reported"),
    "a print without a rate": (sound(change_as_reported="tăng mạnh"), None),
    "half a base": (sound(change_base_start=date(2020, 1, 1)), "change_base_end"),
    "a base turned round": (
        sound(change_base_start=date(2020, 1, 2), change_base_end=date(2020, 1, 1)),
        "change_base_end",
    ),
    "a base of a day": (
        sound(change_base_start=date(2020, 1, 1), change_base_end=date(2020, 1, 1)), None
    ),
    "a base of no time": (
        sound(change_base_start=date(1, 1, 1), change_base_end=date(2020, 1, 1)),
        "change_base_start",
    ),
    "a year of our time": (sound(period_start=date(1428, 1, 1)), None),
}  # fmt: skip


def proposal_faults(*rows):
    given = frame(list(rows))[list(VALUES)]
    whole = given.assign(**dict.fromkeys(CLOCKS, pd.Series(pd.NaT, given.index)))
    catalog = table([], ALL).catalog
    return {
        column
        for rule in PROPOSAL_RULES
        for wrong, column, message in rule(whole, catalog)
        if wrong.any() and isinstance(message, Message)
    }


@pytest.mark.parametrize("case", PROPOSAL_CASES)
def test_a_rule_of_proposals(case):
    cells, column = PROPOSAL_CASES[case]
    assert proposal_faults(cells) == ({column} if column else set())


def test_one_observation_twice_in_a_proposal():
    assert proposal_faults(sound(), sound()) == {"period_start"}
    assert proposal_faults(sound(), sound(source="speech")) == set()


def entry(of, **fields):
    before = table([], ALL).catalog.to_json()[of][0]
    return of, before, {**before, **fields}


FLAWS = {
    "nothing": (entry("sources"), []),
    "an id in capitals": (entry("sources", id="Report"), [("id", "error")]),
    "an id too long": (entry("sources", id="x" * 81), [("id", "error")]),
    "an id of eighty": (entry("sources", id="x" * 80), []),
    "no title": (entry("sources", title=""), [("title", "error")]),
    "an address": (entry("sources", url="https://mofa.gov.vn/x"), []),
    "no address": (entry("sources", url="mofa.gov.vn"), [("url", "error")]),
    "two addresses": (entry("sources", url="https://a b"), [("url", "error")]),
    "one language": (
        entry("indicators", name={"vi": "Thăm"}), [("name", "warning")]
    ),
    "no name": (entry("indicators", name={}), [("name", "error")]),
    "no theme of the catalog": (entry("indicators", theme="x"), [("theme", "error")]),
    "unlike what is not there": (
        entry("indicators", not_comparable_with=["x", "level"]),
        [("not_comparable_with", "error")],
    ),
    "a new kind": (entry("indicators", kind="stock"), [("kind", "error")]),
    "a theme without a name": (entry("themes", name={}), [("name", "error")]),
}  # fmt: skip


@pytest.mark.parametrize("case", FLAWS)
def test_a_flaw_of_the_catalog(case):
    (kind, before, after), expected = FLAWS[case]
    change = EntryChange(kind=kind, id=after["id"], before=before, after=after)
    found = list(flaws(change, table([], ALL).catalog, {("indicators", "visits")}))
    assert [(each.column, each.severity) for each in found] == expected


def test_what_no_figure_points_to_may_be_of_another_kind():
    kind, before, after = entry("indicators", kind="stock")
    change = EntryChange(kind=kind, id=after["id"], before=before, after=after)
    assert list(flaws(change, table([], ALL).catalog, set())) == []


@pytest.mark.parametrize(
    ("in_use", "flawed"), [({("sources", "report")}, True), ({("indicators", "report")}, False)]
)
def test_only_what_nothing_points_to_can_go(in_use, flawed):
    change = EntryChange(kind="sources", id="report", before={}, after=None)
    assert bool(list(flaws(change, Catalog(), in_use))) is flawed


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        (422.0, 422),
        (0.5, 0.5),
        (float("nan"), ""),
        (None, ""),
        (pd.NaT, ""),
        ("x", "x"),
        (datetime(2024, 5, 1), date(2024, 5, 1)),
        (datetime(2024, 5, 1, 8), datetime(2024, 5, 1, 8)),
        (datetime(2024, 5, 1, tzinfo=UTC), datetime(2024, 5, 1, tzinfo=UTC)),
    ],
)
def test_a_cell_s_value_as_a_person_sees_it(value, seen):
    assert shown(value) == seen


def test_a_problem_names_column_and_value_in_the_readers_language(vi, en):
    message = Message("“{value}” is not allowed under “{column}”. Use one of: {allowed}.",
                      {"allowed": "A, P"})  # fmt: skip
    found = problem("here", "obs_status", "Q", message)
    assert found == Problem("here", found.message, "obs_status", "Q", "error")
    assert "“Q” is not allowed under “Status”" in en.say(found.message)
    assert "“Trạng thái”" in vi.say(found.message)


def test_the_guide_has_a_column_each_language_and_the_version_last():
    lines = guide_lines("abc123")
    assert all(len(line) == 2 for line in lines)
    assert lines[-1][1] == "abc123"
    assert is_version_label(lines[-1][0])
    assert not any(is_version_label(text) for line in lines[:-1] for text in line)
    assert all(vi != en for vi, en in lines[:-1])
    assert GUIDE.isascii()
    assert load_language("vi").say(Message("Version of the table")) in lines[-1][0]


def test_rules_leave_rows_as_they_are():
    known = table([sound(as_reported="101"), sound(source="x", locator="")], ALL)
    before = known.rows.copy()
    problems(known)
    assert known.rows.equals(before)
