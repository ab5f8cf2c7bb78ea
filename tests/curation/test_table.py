"""The table that ships, held against its sources: each figure stands in its paragraph."""

import csv
import unicodedata
from datetime import date

import pytest

from indicators.period import Period
from tests.places import SHARED

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(),
    reason=f"the shipped table was not held against its articles: they are not at {SHARED}",
)
ARTICLES = {
    "diplomatic-conference-2016": "000",
    "external-affairs-conference-2018": "001",
    "external-affairs-interview-2021": "002",
    "foreign-minister-interview-2021": "003",
    "external-affairs-conference-2023": "004",
}
WORLD_BANK = {
    "fdi_net_inflows_wb": "BX.KLT.DINV.CD.WD",
    "exports_wb": "NE.EXP.GNFS.CD",
    "imports_wb": "NE.IMP.GNFS.CD",
    "oda_received_wb": "DT.ODA.ALLD.CD",
    "remittances_wb": "BX.TRF.PWKR.CD.DT",
    "arrivals_wb": "ST.INT.ARVL",
    "gdp_wb": "NY.GDP.MKTP.CD",
    "population_wb": "SP.POP.TOTL",
    "consumer_prices_wb": "FP.CPI.TOTL",
    "gdp_deflator_wb": "NY.GDP.DEFL.ZS",
}
# Of Viet Nam these are of another edition, in a file of its own.
OTHER_EDITION = ("fdi_net_inflows_wb", "exports_wb")
# What the curation counts beside levels: growth rates stand in the row of their level, and
# 422 was printed twice.
GROWTH_AND_DOUBLES = 5


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def test_each_figure_stands_in_its_paragraph(table):
    for each in table.observations:
        if each.source not in ARTICLES:
            continue
        (path,) = (SHARED / "seeds").glob(f"{ARTICLES[each.source]}_*.txt")
        paragraphs = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        paragraph = plain(paragraphs[int(each.locator.removeprefix("¶")) - 1])
        assert plain(each.as_reported) in paragraph, each
        assert plain(each.change_as_reported) in paragraph, each


def test_each_curated_figure_is_there_once(table):
    with (SHARED / "curation" / "figures.csv").open(encoding="utf-8") as file:
        curated = list(csv.DictReader(file))
    ours = [each for each in table.observations if each.source in ARTICLES]
    assert len(ours) == len(curated) - GROWTH_AND_DOUBLES
    placed = {(ARTICLES[o.source], int(o.locator[1:]), o.figure.value) for o in ours}
    changes = {
        (ARTICLES[o.source], int(o.locator[1:]), round(o.change.value, 6)) for o in ours if o.change
    }
    for row in curated:
        article, paragraph, value = row["file"][:3], int(row["paragraph"]), float(row["value"])
        scale = 1e9 if row["unit"] == "billion USD" else 1
        if row["unit"] == "%":
            assert (article, paragraph, round(value / 100, 6)) in changes, row["id"]
        elif row["id"] != "F55":  # 422 again, said in another paragraph
            assert (article, paragraph, value * scale) in placed, row["id"]


def published(name, code, value, area=""):
    """What a file of the World Bank says of an indicator, by area and year."""
    with (SHARED / "data" / "worldbank" / name).open(encoding="utf-8") as file:
        return {
            (row["iso2"] if area == "" else area, int(row["year"])): float(row[value])
            for row in csv.DictReader(file)
            if row["indicator_code"] == code
        }


@pytest.mark.parametrize("indicator", WORLD_BANK)
def test_the_world_bank_series_are_as_published(table, indicator):
    code = WORLD_BANK[indicator]
    expected = published("wdi_asean.csv", code, "value")
    if indicator in OTHER_EDITION:
        ours_alone = published("wdi_VNM_fdi_exports.csv", code, "value_usd", area="VN")
        expected = {k: v for k, v in expected.items() if k[0] != "VN"} | ours_alone
    series = table.series(indicator).observations
    areas = {each.ref_area for each in series}
    assert {(o.ref_area, o.period.end.year): o.figure.value for o in series} == {
        place: value for place, value in expected.items() if place[0] in areas
    }
    assert len({(o.ref_area, o.period) for o in series}) == len(series)


@pytest.mark.parametrize("indicator", WORLD_BANK)
def test_a_world_bank_figure_covers_a_calendar_year_or_is_of_midyear(table, indicator):
    for each in table.series(indicator).observations:
        year = each.period.end.year
        midyear = Period.day(date(year, 7, 1))
        assert each.period == (midyear if indicator == "population_wb" else Period.years(year))
