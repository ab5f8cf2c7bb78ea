"""The table's rules: each kind of wrong row is named, once, with its place and its value."""

from datetime import UTC, date, datetime

import pandas as pd
import pytest

from indicators.language import Message
from indicators.table import Table
from loaders.table.rules import later, problem, problems, shown

AT = 4  # the row that is damaged
BETWEEN = {"obs_value": 48.2, "lower_bound": 48.15, "upper_bound": 48.25}


@pytest.fixture
def damaged(table):
    """Return a function: the problems of the table that ships, one row's cells changed."""

    def made(**cells):
        rows = table.rows.reset_index(drop=True).copy()
        for name, value in cells.items():
            if isinstance(value, date) and not isinstance(value, datetime):
                rows[name] = rows[name].astype(object)
            rows.loc[AT, name] = value
        return problems(Table(rows, table.catalog))

    return made


def test_what_ships_keeps_every_rule(table):
    assert problems(table) == []


@pytest.mark.parametrize(
    ("cells", "column", "said"),
    [
        ({"indicator": "nobody"}, "indicator", "no indicator “nobody”"),
        ({"source": "nobody"}, "source", "no source “nobody”"),
        ({"comparator": "≥"}, "comparator", "“≥” is not allowed"),
        ({"period_basis": "guessed"}, "period_basis", "stated, inferred"),
        ({"obs_status": "Z"}, "obs_status", "“Z” is not allowed"),
        ({"comparator": ""}, "comparator", "is empty"),
        ({"obs_status": None}, "obs_status", "is empty"),
        ({"ref_area": None}, "ref_area", "is empty"),
        ({"as_reported": ""}, "as_reported", "is empty"),
        ({"locator": None}, "locator", "is empty"),
        ({"obs_value": None}, "obs_value", "Only a withdrawal"),
        ({"period_start": date(2999, 1, 1)}, "period_end", "before it starts"),
        (BETWEEN | {"obs_value": 48.14}, "obs_value", "outside its own bounds"),
        (BETWEEN | {"obs_value": 48.26}, "obs_value", "outside its own bounds"),
        (
            {"obs_value": None, "lower_bound": 9.0, "upper_bound": 8.0, "obs_status": "M"},
            "obs_value",
            "outside its own bounds",
        ),
    ],
)
def test_a_wrong_cell_is_said(damaged, en, cells, column, said):
    met = [each for each in damaged(**cells) if each.column == column]
    assert len(met) == 1
    assert said in en.say(met[0].message)
    assert met[0].severity == "error"


@pytest.mark.parametrize("value", [48.15, 48.2, 48.25])
def test_a_value_may_lie_on_its_bounds(damaged, value):
    assert damaged(**BETWEEN | {"obs_value": value}) == []


@pytest.mark.parametrize("name", ["obs_value", "as_reported", "locator"])
def test_a_withdrawal_needs_no_figure(damaged, name):
    assert damaged(**{"obs_status": "M", "obs_value": None, name: None}) == []


def test_a_withdrawal_still_names_its_observation(damaged):
    assert [each.column for each in damaged(obs_status="M", source=None)] == ["source"]


def test_a_row_cannot_end_before_or_as_it_began(damaged, table):
    began = table.rows.reset_index(drop=True).loc[AT, "realtime_start"]
    assert [each.column for each in damaged(realtime_end=began)] == ["realtime_end"]
    assert damaged(realtime_end=began + pd.Timedelta(seconds=1)) == []


def test_a_stock_holds_on_one_day(table, en):
    rows = table.series("diplomatic_relations").rows.reset_index(drop=True).copy()
    rows["period_end"] = rows["period_end"].astype(object)
    rows.loc[0, "period_end"] = date(2999, 1, 1)
    (met,) = problems(Table(rows, table.catalog))
    assert met.column == "period_end"
    assert "must be the same, not 1 January 2999" in en.say(met.message)


def test_an_observation_has_one_current_row(table):
    rows = pd.concat([table.rows, table.rows.iloc[[AT]]], ignore_index=True)
    met = problems(Table(rows, table.catalog))
    assert [each.column for each in met] == ["realtime_end"] * 2
    rows.loc[AT, "realtime_end"] = datetime(2999, 1, 1, tzinfo=UTC)
    assert problems(Table(rows, table.catalog)) == []


def test_all_problems_are_named_at_once_with_their_places(table):
    rows = table.rows.reset_index(drop=True).copy()
    rows.loc[[1, 2], "source"] = "nobody"
    rows.loc[3, "comparator"] = "?"
    met = problems(Table(rows, table.catalog))
    assert sorted(each.value for each in met) == ["?", "nobody", "nobody"]
    for each, at in zip(met, (1, 2, 3), strict=True):
        assert each.where.split()[0] == rows.loc[at, "indicator"]
        assert str(rows.loc[at, "period_start"]) in each.where


def test_of_thousands_alike_a_thousand_are_shown(table):
    rows = pd.concat([table.rows] * 12, ignore_index=True)
    rows["indicator"] = "nobody"
    met = [each for each in problems(Table(rows, table.catalog)) if each.column == "indicator"]
    assert len(rows) > 1000 == len(met)


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        (None, ""), (pd.NaT, ""), (float("nan"), ""), (422.0, 422), (48.2, 48.2), ("x", "x"),
        (datetime(2023, 1, 2), date(2023, 1, 2)),  # as a sheet has it
        (datetime(2023, 1, 2, 9), datetime(2023, 1, 2, 9)),  # the same
        (datetime(2023, 1, 2, tzinfo=UTC), datetime(2023, 1, 2, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_a_cell_is_shown_as_a_person_would_write_it(value, seen):
    assert shown(value) == seen
    assert type(shown(value)) is type(seen)


def test_a_problem_says_value_and_column_by_its_label(en):
    made = problem("B7", "obs_value", 422.0, Message("{value} under {column}"), "warning")
    assert en.say(made.message).startswith("422 under ")
    assert (made.where, made.column, made.value, made.severity) == (
        "B7",
        "obs_value",
        "422",
        "warning",
    )
    assert problem("B7", "x", date(2023, 1, 2), Message("{value}")).value == "2023-01-02"


def test_a_day_that_is_missing_is_not_later():
    one = pd.Series([date(2024, 1, 2), None, date(2024, 1, 1), date(2024, 1, 1)], dtype=object)
    other = pd.Series([date(2024, 1, 1), date(2024, 1, 1), None, date(2024, 1, 1)], dtype=object)
    assert later(one, other).tolist() == [True, False, False, False]
