"""Findings on figures of provinces: each area by itself, and named where it is not the country."""

import pytest

from indicators.area import area_name
from indicators.checks import findings
from indicators.period import Period
from tests.indicators.checks.build import indicator, row, table, yearly

VISITS = indicator("visits", maximum=900)
LEVEL = indicator("level", "stock", cumulative=True)


def found(rows, language):
    return [each.sentence(language) for each in findings(table(rows, (VISITS, LEVEL)))]


def day(year):
    return Period.day(Period.years(year).end)


@pytest.mark.parametrize("area", ["VN-SG", "VN-HN", "LA"])
def test_a_finding_on_a_province_begins_with_its_name(area, language):
    rows = yearly("visits", ["2000"], 2021, area=area)
    (said,) = found(rows, language)
    (of_the_country,) = found(yearly("visits", ["2000"], 2021), language)
    assert said == f"{area_name(area, language)}: {of_the_country}"


def test_growth_of_a_province_is_checked_against_its_own_figures(en):
    rows = [
        *yearly("visits", ["100", "200"], 2021),
        *yearly("visits", ["10", "30"], 2021, area="VN-SG"),
    ]
    for each, change in ((rows[1], 1.0), (rows[3], 1.0)):
        each |= {"change_value": change, "change_as_reported": "+100%"}
    verdicts = {said[:5]: "does not fit" in said for said in found(rows, en)}
    assert verdicts == {"The p": False, "Ho Ch": True}


def test_a_fall_from_the_country_s_level_to_a_province_s_is_none(en):
    rows = [row("level", day(2021), "100"), row("level", day(2022), "5", area="VN-SG")]
    assert found(rows, en) == []


def test_a_province_and_the_country_do_not_contest_each_other(en):
    rows = [row("level", day(2021), "100"), row("level", day(2021), "5", area="VN-SG")]
    assert found(rows, en) == []


def test_a_range_above_the_most_there_can_be_is_told_with_both_its_ends(en):
    cells = {"obs_value": 1250, "comparator": "~", "lower_bound": 1200, "upper_bound": 1300}
    rows = [row("visits", Period.years(2021), "1", **cells, as_reported="1.200 đến 1.300")]
    (said,) = found(rows, en)
    assert "The figure for 2021, 1,200 to 1,300 visits, is more than there can be" in said
