"""What may stand on one scale, and each obstacle by itself."""

import pytest

from indicators.language import load_language
from indicators.period import Period
from indicators.series.comparability import (
    common_bases,
    default_base,
    figures,
    obstacles,
    refused_base,
)
from tests.indicators.checks.build import indicator, row, table, yearly

VISITS, TRIPS = indicator("visits"), indicator("trips")
TWIN = indicator("twin", not_comparable_with=("visits",))
LEVEL, RANK = indicator("level", "stock"), indicator("rank", "stock")
ALL = (VISITS, TRIPS, TWIN, LEVEL, RANK)
YEARS = yearly("visits", ["10", "12", "15"], 2021)


def day(year):
    return Period.day(Period.years(year).end)


OBSTACLES = {
    "none": ([*YEARS, *yearly("trips", ["1", "2"], 2021)], "trips", []),
    "declared unlike by either": (
        [*YEARS, *yearly("twin", ["1", "2"], 2021)], "twin", ["do not count the same thing"],
    ),
    "a stock with a flow": (
        [*YEARS, row("level", day(2021), "1"), row("level", day(2022), "2")], "level",
        ["share no scale", "no period in common"],
    ),
    "one figure": (
        [*YEARS, *yearly("trips", ["1"], 2021)], "trips", ["“Trips” has a single figure"]
    ),
    "no figure": (YEARS, "trips", ["“Trips” has a single figure", "no period in common"]),
    "spans of unlike length": (
        [*YEARS, *yearly("trips", ["1"], 2021), row("trips", Period.years(2022, 2023), "4")],
        "trips", ["of unlike length"],
    ),
    "an open bound": (
        [*YEARS, *yearly("trips", ["1", "more than 20"], 2021)], "trips",
        ["open bound (more than 20)"],
    ),
    "a bound on both sides is none": (
        [*YEARS, *yearly("trips", ["1", "about 20"], 2021)], "trips", []
    ),
    "no year in common": (
        [*YEARS, *yearly("trips", ["1", "2"], 2014)], "trips", ["no period in common"]
    ),
    "nothing above zero in common": (
        [*YEARS, *yearly("trips", ["0", "0", "0"], 2021)], "trips", ["no period in common"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", OBSTACLES)
def test_each_obstacle_is_named_and_no_other(case, en, vi):
    rows, other, expected = OBSTACLES[case]
    found = obstacles(table(rows, ALL), ("visits", other))
    said = [en.say(each) for each in found]
    assert len(said) == len(expected)
    for part, sentence in zip(expected, said, strict=True):
        assert part in sentence
    assert all(vi.say(each) != sentence for each, sentence in zip(found, said, strict=True))


def test_two_stocks_of_one_day_share_a_scale():
    rows = [row(name, day(year), "5") for name in ("level", "rank") for year in (2021, 2022)]
    assert obstacles(table(rows, ALL), ("level", "rank")) == []


def test_a_source_that_was_overruled_is_not_looked_at():
    rows = [*YEARS, *yearly("trips", ["1", "2"], 2021)]
    open_one = row("trips", Period.years(2022), "more than 1")
    later = row("trips", Period.years(2022), "2", source="speech")
    known = table([*rows[:-1], open_one, later], ALL)
    assert obstacles(known, ("visits", "trips")) == []
    assert [each.source for each in figures(known, "trips")] == ["report", "speech"]


@pytest.mark.parametrize(
    ("chosen", "years"),
    [
        (("visits",), [2021, 2022, 2023]),
        (("visits", "trips"), [2022, 2023]),
        ((), []),
    ],
)
def test_common_bases_are_what_all_have(chosen, years):
    known = table([*YEARS, *yearly("trips", ["0", "2", "3"], 2021)], ALL)
    assert common_bases(known, chosen) == [Period.years(each) for each in years]


def test_the_sentence_says_what_the_first_counts(vi):
    known = table([*YEARS, *yearly("twin", ["1", "2"], 2021)], ALL)
    [said] = [vi.say(each) for each in obstacles(known, ("twin", "visits"))]
    assert said.endswith(load_language("vi").pick(TWIN.description))


@pytest.mark.parametrize(
    ("indicators", "reason"),
    [
        (("strategic_partners", "strategic_and_comprehensive_partners"), "do not count the same"),
        (("ftas_signed", "fta_partner_economies"), "do not count the same"),
        (("fdi_total", "foreign_investment_year_to_date"), "do not count the same"),
        (("local_agreements", "diplomatic_relations"), "share no scale"),
        (("local_agreements", "local_delegations_abroad"), "open bound (hơn 200)"),
        (("covid_flights", "exports_wb"), "single figure"),
        (("local_delegations_abroad", "exports_wb"), "unlike length"),
    ],
)
def test_what_is_not_like_for_like_is_refused_with_its_reason(table, en, indicators, reason):
    said = [en.say(each) for each in obstacles(table, indicators)]
    assert any(reason in each for each in said)


def test_two_annual_series_may_share_a_scale(table):
    assert obstacles(table, ("fdi_net_inflows_wb", "exports_wb")) == []
    bases = common_bases(table, ("fdi_net_inflows_wb", "exports_wb"))
    assert Period.years(2013) in bases
    assert bases == sorted(bases)


MONEY = indicator("money", unit="USD", unit_mult=9, decimals=1)
DOLLARS = [
    row("money", Period.years(year), "1", obs_value=value, lower_bound=value, upper_bound=value)
    for year, value in ((1986, 40_000.0), (1990, 0.4e9), (1991, 0.5e9), (2020, 20e9))
]


def test_no_index_starts_from_what_is_nothing_in_the_unit_shown(en, vi):
    """Of 40,000 dollars an index would run to millions."""
    small = table(DOLLARS, (MONEY,))
    bases = common_bases(small, ("money",))
    assert bases == [Period.years(1991), Period.years(2020)]
    refusal = refused_base(small, ("money",), Period.years(1986))
    assert en.say(refusal).endswith("The nearest that serves: 1991.")
    assert "1991" in vi.say(refusal)
    assert refused_base(small, ("money",), Period.years(1991)) is None


@pytest.mark.parametrize(
    ("printed", "serves"), [("about 4", False), ("about 5", True), ("3", True)]
)
def test_a_base_is_known_to_a_tenth(printed, serves):
    rows = yearly("visits", [printed, "90"], 2021)
    assert (Period.years(2021) in common_bases(table(rows, ALL), ("visits",))) is serves


def test_an_index_starts_ten_periods_back_unasked():
    years = [Period.years(year) for year in range(2000, 2021)]
    assert default_base(years) == Period.years(2010)
    assert default_base(years[:3]) == Period.years(2000)
    assert default_base([]) is None
