import pytest

from indicators.table import current
from loaders.changes.autofill import completed
from loaders.changes.proposal import differing, proposed
from loaders.table.queries import read_footer, read_series, read_table
from tests.places import SHIPPED

FIGURE = ("obs_value", "comparator", "lower_bound", "upper_bound", "as_reported")
BLANK = dict.fromkeys(FIGURE)
CATALOG = read_footer(SHIPPED).catalog


@pytest.fixture(scope="module")
def standing():
    return current(read_series(SHIPPED, "local_agreements")).rows


def follow(standing, row=-1, **cells):
    """What becomes of a figure's cells when someone types in some of them."""
    typed = proposed([{**standing.to_dict("records")[row], **cells}])
    [done] = completed(typed, standing, CATALOG).to_dict("records")
    return tuple(None if done[name] != done[name] else done[name] for name in FIGURE)


@pytest.mark.parametrize(("typed", "figure"), [
    ({"as_reported": "hơn 431"}, (431, ">", 431, None, "hơn 431")),
    ({"as_reported": "gần 431"}, (431, "<", None, 431, "gần 431")),
    ({"as_reported": "khoảng 430"}, (430, "~", 425, 435, "khoảng 430")),
    ({"as_reported": "1,5 nghìn"}, (1500, "=", 1450, 1550, "1,5 nghìn")),
    ({"as_reported": "4.3 thousand"}, (4300, "=", 4250, 4350, "4.3 thousand")),
    ({"as_reported": "hơn 1,2 vạn"}, (12_000, ">", 12_000, None, "hơn 1,2 vạn")),
    ({"as_reported": "1 tỷ 250 triệu"}, (1.25e9, "=", 1.2495e9, 1.2505e9, "1 tỷ 250 triệu")),
    ({"as_reported": "ba mươi nghìn"}, (30_000, "=", 29_500, 30_500, "ba mươi nghìn")),
    ({"as_reported": "hai mươi lăm"}, (25, "=", 25, 25, "hai mươi lăm")),
    ({"as_reported": "three hundred"}, (300, "=", 300, 300, "three hundred")),
    ({"as_reported": "200 to 300"}, (250, "~", 200, 300, "200 to 300")),
    ({"as_reported": "từ 200 đến 300"}, (250, "~", 200, 300, "từ 200 đến 300")),
    ({"obs_value": 431.0}, (431, "=", 431, 431, "431")),
    ({"obs_value": None}, (422, "=", 422, 422, "422")),
    ({"lower_bound": None, "upper_bound": None}, (422, "=", 422, 422, "422")),
    ({**BLANK, "as_reported": "422"}, (422, "=", 422, 422, "422")),
    ({"as_reported": "đã vượt", "obs_value": 430.0, "comparator": ">"},
     (430, ">", 430, None, "đã vượt")),
    ({"as_reported": "431", "obs_value": 431.0}, (431, "=", 431, 431, "431")),
])  # fmt: skip
def test_the_cell_that_was_typed_leads(standing, typed, figure):
    assert follow(standing, **typed) == figure


@pytest.mark.parametrize("typed", [
    {"lower_bound": 420.0, "upper_bound": 425.0},
    {"as_reported": "500", "obs_value": 431.0},
    {"comparator": ">"},
])  # fmt: skip
def test_what_was_typed_is_not_overruled(standing, typed):
    done = dict(zip(FIGURE, follow(standing, **typed), strict=True))
    assert {name: done[name] for name in typed} == typed


def test_a_value_typed_over_a_qualified_figure_keeps_its_qualifier(standing):
    assert follow(standing, row=0, obs_value=210.0) == (210, ">", 210, None, "hơn 210")


def test_a_rounded_figure_is_printed_anew_with_its_magnitude():
    rows = current(read_series(SHIPPED, "fdi_total")).rows
    done = follow(rows, obs_value=49_100_000_000.0)
    assert done[:4] == (49.1e9, "=", 49.05e9, 49.15e9)
    assert done[4].startswith("49,1 tỷ")


def test_the_shipped_table_needs_no_completion():
    rows = current(read_table(SHIPPED)).rows
    assert not differing(completed(proposed(rows.to_dict("records")), rows, CATALOG), rows).any()
    fresh = completed(proposed(rows.to_dict("records")), rows.head(0), CATALOG)
    assert not differing(fresh, rows).any()


@pytest.mark.parametrize("comparator", ["=", ">", None])
def test_a_withdrawal_needs_no_comparator(standing, comparator):
    cells = {**BLANK, "obs_status": "M", "comparator": comparator}
    assert follow(standing, **cells) == (None, comparator or "=", None, None, None)


def test_columns_that_were_not_given_stay(standing):
    typed = proposed([{**standing.to_dict("records")[-1], "comment": None}])
    kept = completed(typed, standing, CATALOG, columns=("obs_value",))
    assert kept["comment"].tolist() == [standing["comment"].iloc[-1]]


@pytest.mark.parametrize("value", [1.11, None])
def test_a_growth_typed_anew_gives_its_rate(standing, value):
    cells = {"change_as_reported": "tăng 115%", "change_value": value}
    typed = proposed([{**standing.to_dict("records")[-1], **cells}])
    assert completed(typed, standing, CATALOG)["change_value"].tolist() == [1.15]
