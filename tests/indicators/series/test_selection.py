"""What is shown of an indicator: one area's figures, never another's with them."""

from datetime import date

import pytest

from indicators.period import Period
from indicators.series.selection import SeriesChoice, leading
from tests.indicators.checks.build import indicator, row, table, yearly

VISITS, PAPERS = indicator("visits"), indicator("papers")


def made(*rows):
    return table(rows, (VISITS, PAPERS))


def areas(shown, name="visits"):
    return sorted(set(shown.series(name).rows["ref_area"]))


def test_the_home_area_leads_and_where_it_has_nothing_the_first_by_its_code():
    shown = leading(
        made(
            row("visits", Period.years(2021), "1"),
            row("visits", Period.years(2021), "2", area="LA"),
            row("papers", Period.years(2021), "3", area="TH"),
            row("papers", Period.years(2021), "4", area="LA"),
        )
    )
    assert areas(shown) == ["VN"]
    assert areas(shown, "papers") == ["LA"]


def test_an_area_that_is_chosen_stands_alone():
    rows = (
        row("visits", Period.years(2021), "1"),
        row("visits", Period.years(2021), "2", area="LA"),
    )
    assert areas(SeriesChoice("visits", "LA").of(made(*rows))) == ["LA"]
    assert areas(SeriesChoice("visits", "TH").of(made(*rows))) == []


@pytest.mark.parametrize(("years", "left"), [(0, 10), (5, 5), (1, 1), (20, 10)])
def test_a_range_counts_back_from_the_last_figure_and_leaves_other_indicators_whole(years, left):
    rows = [*yearly("visits", ["1"] * 10, 2012), *yearly("papers", ["1"] * 10, 1990)]
    shown = SeriesChoice("visits", years=years).of(made(*rows))
    assert len(shown.series("visits").rows) == left
    assert len(shown.series("papers").rows) == 10


def test_a_frequency_leaves_the_others_out():
    quarter = Period(date(2021, 1, 1), date(2021, 3, 31))
    shown = made(row("visits", Period.years(2021), "9"), row("visits", quarter, "2"))
    assert len(SeriesChoice("visits", frequency="annual").of(shown).rows) == 1
    assert len(SeriesChoice("visits", frequency="quarterly").of(shown).rows) == 1
    assert len(SeriesChoice("visits").of(shown).rows) == 2
