"""The Indicator's choices, each in the address: area, frequency, range; none mixed with another."""

from dataclasses import replace
from datetime import date

import pytest

from tests.app_pages.reading import has, labelled, said, set_to
from tests.app_pages.tables import rewritten, with_province, with_rows

AGREEMENTS = "local_agreements"
EXPORTS = "exports_wb"


def receipts(app):
    """How many figures the page lists, whichever way."""
    frames = app.dataframe
    return len(frames[0].value) if frames else said(app).count("As printed")


@pytest.mark.parametrize(("years", "count"), [("20", 20), ("10", 10), ("5", 5)])
def test_a_range_leaves_the_last_years_alone(visit, years, count):
    app = visit("indicator", lang="en", id=EXPORTS, range=years)
    assert receipts(app) == count
    assert "In 2023, exports" in said(app)


def test_a_range_that_is_chosen_is_in_the_address_and_all_years_are_not(visit):
    app = visit("indicator", lang="en", id=EXPORTS)
    set_to(app, "button_group", "Range", "10")
    assert app.query_params["range"] == "10"
    set_to(app, "button_group", "Range", "all")
    assert "range" not in app.query_params


def test_few_figures_offer_no_choice(visit):
    app = visit("indicator", lang="en", id=AGREEMENTS)
    for label in ("Area", "Frequency", "Range"):
        assert not has([*app.selectbox, *app.get("button_group")], label)


def test_an_area_is_shown_by_itself_and_the_home_area_unasked(visit, data):
    rewritten(data, with_province)
    app = visit("indicator", table=data, lang="en", id=AGREEMENTS)
    assert labelled(app.selectbox, "Area").value == "VN"
    assert receipts(app) == 2
    set_to(app, "selectbox", "Area", "VN-SG")
    assert app.query_params["area"] == "VN-SG"
    assert receipts(app) == 1
    assert "422" not in said(app, "code")


def test_months_and_years_never_share_a_figure(visit, data):
    def with_months(table):
        row = table.series(EXPORTS).rows.iloc[-1:]
        months = [
            row.assign(period_start=date(2023, month, 1), period_end=date(2023, month, 28 if
                       month == 2 else 30 if month in (4, 6, 9, 11) else 31))
            for month in range(1, 13)
        ]  # fmt: skip
        return with_rows(table, *months)

    rewritten(data, with_months)
    app = visit("indicator", table=data, lang="en", id=EXPORTS, freq="monthly")
    assert receipts(app) == 12
    set_to(app, "button_group", "Frequency", "annual")
    assert receipts(app) == 38
    assert "freq" not in app.query_params


def test_many_figures_are_a_table_to_sort_and_few_a_list(visit):
    many = visit("indicator", lang="en", id="fdi_net_inflows_wb")
    (frame,) = many.dataframe
    assert len(frame.value) == 55
    assert frame.value["To"].is_monotonic_decreasing
    few = visit("indicator", lang="en", id="fdi_net_inflows_wb", range="20")
    assert not few.dataframe


def test_an_area_the_table_does_not_have_gives_way_to_the_home_area(visit, data):
    rewritten(data, lambda table: replace(with_province(table)))
    app = visit("indicator", table=data, lang="en", id=AGREEMENTS, area="XX")
    assert labelled(app.selectbox, "Area").value == "VN"
