"""Proposed rows beside those that stand: what takes over from what, and what says otherwise."""

import pytest

from indicators.period import Period
from indicators.table import frame
from loaders.changes.proposal import (
    VALUES,
    Places,
    applied,
    as_observation,
    beside,
    differing,
    keys,
    proposed,
    row_at,
)
from tests.indicators.checks.build import ALL, FORMER, LATTER, row, table

STANDING = table([row("visits", FORMER, "90"), row("visits", LATTER, "100")], ALL)


def rows_of(*rows):
    return frame(list(rows))[list(VALUES)]


def test_a_row_takes_the_place_of_its_observation_and_no_other():
    after = applied(STANDING, rows_of(row("visits", LATTER, "101")))
    assert after.rows["as_reported"].tolist() == ["90", "101"]
    assert STANDING.rows["as_reported"].tolist() == ["90", "100"]


@pytest.mark.parametrize(
    "other",
    [
        row("visits", Period.years(2021, 2022), "101"),
        row("visits", LATTER, "101", source="speech"),
        row("visits", LATTER, "101", area="VN-SG"),
        row("level", LATTER, "101"),
    ],
    ids=["period", "source", "area", "indicator"],
)
def test_another_observation_stands_beside_it(other):
    after = applied(STANDING, rows_of(other))
    assert len(after.rows) == 3
    assert beside(rows_of(other), STANDING.rows)["obs_status"].isna().all()


def test_each_row_is_set_beside_the_one_it_takes_over_from():
    rows = rows_of(row("visits", LATTER, "101"), row("visits", FORMER, "90"))
    rows.index = [7, 3]
    before = beside(rows, STANDING.rows)
    assert before["as_reported"].to_dict() == {7: "100", 3: "90"}
    assert differing(rows, STANDING.rows).to_dict() == {7: True, 3: False}


@pytest.mark.parametrize(
    ("cells", "differs"),
    [
        ({}, False),
        ({"comment": ""}, False),  # nothing and empty text are alike
        ({"comment": "x"}, True),
        ({"obs_value": 100 * (1 + 1e-15)}, False),  # a sheet cannot tell them apart
        ({"obs_value": 100.001}, True),
        ({"obs_value": None}, True),
    ],
)
def test_a_row_differs_by_what_it_says(cells, differs):
    rows = rows_of(row("visits", LATTER, "100") | cells)
    assert differing(rows, STANDING.rows).tolist() == [differs]


def test_a_column_left_out_or_empty_is_null():
    rows = proposed([{"indicator": "visits", "comment": ""}])
    assert rows.columns[rows.notna().any()].tolist() == ["indicator"]


def test_a_row_of_a_frame_is_read_as_its_observation():
    rows = rows_of(row("visits", FORMER, "more than 90"), row("visits", LATTER, "100"))
    figure = as_observation(row_at(rows, 0)).figure
    assert (figure.value, figure.comparator) == (90.0, ">")
    assert keys(rows)[1] == ("visits", "VN", LATTER.start, LATTER.end, "report")


@pytest.mark.parametrize(
    ("places", "row_number", "cell"),
    [
        (Places("Observations", (4, 17), letters={"obs_value": "D"}), 1, "Observations!D17"),
        (Places("Sources", (2,), letters={"name_vi": "B"}), 0, "Sources!2"),
        (Places("figures.csv", (2, 3)), 1, "figures.csv:3"),
        (Places("figures.csv", (2, 3)), 2, "figures.csv:3"),
        (Places(), 0, "#:1"),
    ],
)
def test_a_cell_is_named_as_its_reader_finds_it(places, row_number, cell):
    assert places.cell(row_number, "obs_value") == cell
