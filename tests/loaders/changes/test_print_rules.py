"""Typed prints reach the table as CSV and as a workbook alike, or are refused with their cell."""

from dataclasses import replace

import pytest

from indicators.catalog import Catalog
from loaders.changes.proposal import Proposal
from loaders.changes.review import review
from loaders.formats.csv_reader import read_csv
from loaders.formats.xlsx_reader import read_workbook
from loaders.table.queries import read_footer
from tests.indicators.grammar.typed.test_fit import INDICATORS, number, specimens
from tests.loaders.specimens import CELLS, TYPED, csv_of, figure, saved
from tests.places import SHIPPED

CATALOG = read_footer(SHIPPED).catalog
COUNTED = Catalog(
    indicators=tuple(replace(i, theme=CATALOG.themes[0].id) for i in INDICATORS.values())
)


def as_csv(**cells):
    typed = {**TYPED, **cells}
    quoted = ['"' + str(cell).replace('"', '""') + '"' for cell in typed.values()]
    return read_csv(csv_of(quoted, heads=tuple(typed)).encode(), "figures.csv")


def as_workbook(**cells):
    return read_workbook(saved(figure(**{**CELLS, **cells}).parent), "figures.xlsx")


def reviewed(read, **cells):
    proposal: Proposal = read(**cells)
    return review(SHIPPED, replace(proposal, entries=COUNTED))


@pytest.mark.parametrize("read", [as_csv, as_workbook])
@pytest.mark.parametrize(
    ("typed", "name", "value", "comparator", "lower", "upper"), specimens("figures.csv")
)
def test_a_typed_figure_becomes_its_row(read, typed, name, value, comparator, lower, upper):
    plan = reviewed(read, indicator=name, as_reported=typed)
    assert plan.errors == ()
    [row] = plan.rows.astype(object).where(plan.rows.notna(), None).to_dict("records")
    assert (row["obs_value"], row["comparator"]) == (float(value), comparator)
    assert (row["lower_bound"], row["upper_bound"]) == (number(lower), number(upper))


@pytest.mark.parametrize("read", [as_csv, as_workbook])
@pytest.mark.parametrize(("typed", "name", "left"), specimens("refused.csv"))
def test_what_is_not_one_figure_is_refused_at_its_cell(read, typed, name, left):
    if typed.startswith("=") and read is as_workbook:
        pytest.skip("a formula, which the workbook refuses before")
    errors = reviewed(read, indicator=name, as_reported=typed).errors
    assert "as_reported" in {problem.column for problem in errors}
    assert any(f"{left}⟧" in str(problem.message) for problem in errors) or not left


@pytest.mark.parametrize("read", [as_csv, as_workbook])
@pytest.mark.parametrize(
    ("typed", "value"), [(typed, value) for typed, value, *_ in specimens("growth.csv")]
)
def test_typed_growth_becomes_its_rate(read, typed, value):
    plan = reviewed(read, change_as_reported=typed)
    assert plan.errors == ()
    assert plan.rows["change_value"].tolist() == [float(value)]


@pytest.mark.parametrize("typed", ["đạt 64% kế hoạch", "tăng 1 điểm phần trăm"])
def test_growth_that_is_no_rate_leaves_the_row_and_its_print(typed):
    plan = reviewed(as_csv, change_as_reported=typed)
    assert plan.errors == ()
    assert plan.rows["change_as_reported"].tolist() == [typed]
    assert plan.rows["change_value"].isna().all()
    assert "change_as_reported" in {problem.column for problem in plan.warnings}


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"as_reported": "250", "obs_value": "205"}, "as_reported"),
        ({"as_reported": "hơn 250", "obs_value": "250", "comparator": "="}, "as_reported"),
        ({"as_reported": "20 hoặc 30", "obs_value": "20"}, "as_reported"),
        ({"change_as_reported": "declined 5%", "change_value": "0.05"}, "change_value"),
        ({"change_as_reported": "đạt 64% kế hoạch", "change_value": "0.64"}, "change_value"),
        ({"change_as_reported": "giảm 5% tăng 3%"}, "change_as_reported"),
    ],
)
def test_a_value_beside_a_print_must_agree_with_it(cells, column):
    errors = reviewed(as_csv, **cells).errors
    assert column in {problem.column for problem in errors}


def test_a_percentage_is_taken_from_its_value_and_its_format():
    """0.125 shown as 12.5 % was read as 125 %."""
    sheet = figure(indicator="percent", as_reported=0.125, change_as_reported=0.05)
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    for column, shown in (("as_reported", "0.0%"), ("change_as_reported", "+0%")):
        sheet[f"{heads[column]}2"].number_format = shown
    plan = review(SHIPPED, replace(read_workbook(saved(sheet.parent), "x.xlsx"), entries=COUNTED))
    assert plan.errors == ()
    [row] = plan.rows.to_dict("records")
    assert (row["as_reported"], row["obs_value"], row["change_value"]) == ("12.5%", 12.5, 0.05)
