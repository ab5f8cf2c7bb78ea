"""The table that ships: what the design says is in it; each figure stands in its source."""

import csv
import unicodedata

import pandas as pd
import pytest

from indicators.period import Period
from indicators.table import COLUMNS
from tests.places import SHARED, SHIPPED

needs_articles = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the articles are not part of the project"
)
ARTICLES = {
    "diplomatic-conference-2016": "000",
    "external-affairs-conference-2018": "001",
    "external-affairs-interview-2021": "002",
    "foreign-minister-interview-2021": "003",
    "external-affairs-conference-2023": "004",
}
WORLD_BANK = {"fdi_net_inflows_wb": "BX.KLT.DINV.CD.WD", "exports_wb": "NE.EXP.GNFS.CD"}
# What the curation counts beside levels: growth rates stand in the row of their level, and
# 422 was printed twice.
GROWTH_AND_DOUBLES = 5


@pytest.fixture(scope="module")
def rows():
    return pd.read_parquet(SHIPPED)


def test_pandas_alone_reads_the_columns_of_the_design(rows):
    assert tuple(rows.columns) == COLUMNS


@pytest.mark.parametrize(
    ("indicator", "values", "comparators"),
    [
        ("diplomatic_relations", [187, 189], "=="),
        ("strategic_partners", [15], "="),
        ("strategic_and_comprehensive_partners", [30], "="),
        ("fta_partner_economies", [55], "="),
        ("ftas_signed", [15], "="),
        ("trade_partner_economies", [230], ">"),
        ("local_agreements", [200, 422], ">="),
        ("local_delegations_abroad", [186, 298], "=="),
        ("fdi_total", [48.2e9], "="),
        ("foreign_investment_year_to_date", [29e9], "<"),
        ("covid_flights", [800], ">"),
        ("covid_citizens_repatriated", [200_000], ">"),
        ("unesco_heritage_inscriptions", [1], "="),
        ("unesco_biosphere_reserves", [2], "="),
        ("five_localities_exports_ratio", [1], ">"),
        ("diplomatic_conference_days", [5], "="),
        ("diplomatic_conference_delegates", [700], "="),
        ("diplomatic_conference_politburo_members", [9], "="),
        ("diplomatic_conference_papers", [20], "<"),
        ("diplomatic_conference_statements", [200], "~"),
        ("local_affairs_conference_delegates", [450], ">"),
        ("local_affairs_conference_provinces", [63], "="),
        ("local_affairs_conference_sessions", [3], "="),
    ],
)
def test_the_figures_of_the_articles(rows, indicator, values, comparators):
    found = rows[rows["indicator"] == indicator].sort_values("period_start")
    assert found["obs_value"].tolist() == values
    assert found["comparator"].tolist() == list(comparators)


def test_every_indicator_has_figures_and_every_text_both_languages(table):
    assert {each.id for each in table.catalog.indicators} == set(table.rows["indicator"])
    for each in (*table.catalog.indicators, *table.catalog.events, *table.catalog.themes):
        assert all(each.name.get(code) for code in ("vi", "en"))
    for each in table.catalog.indicators:
        assert each.theme in table.catalog.theme
        assert set(each.not_comparable_with) <= set(table.catalog.indicator)
    assert len(table.catalog.events) == 19


def test_what_was_published_before_its_period_ended_is_provisional(table):
    for each in table.observations:
        published = table.catalog.source[each.source].published
        assert (each.status == "P") == (each.period.end > published)


def test_the_headline_indicators_are_featured(table):
    featured = {each.id for each in table.catalog.indicators if each.featured}
    assert featured == {
        "diplomatic_relations",
        "local_agreements",
        "fdi_total",
        "local_delegations_abroad",
    }


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@needs_articles
def test_each_figure_stands_in_its_paragraph(table):
    for each in table.observations:
        if each.source not in ARTICLES:
            continue
        (path,) = (SHARED / "seeds").glob(f"{ARTICLES[each.source]}_*.txt")
        paragraphs = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        paragraph = plain(paragraphs[int(each.locator.removeprefix("¶")) - 1])
        assert plain(each.as_reported) in paragraph, each
        assert plain(each.change_as_reported) in paragraph, each


@needs_articles
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


@needs_articles
@pytest.mark.parametrize("indicator", WORLD_BANK)
def test_the_world_bank_series_are_as_published(table, indicator):
    with (SHARED / "data" / "worldbank" / "wdi_VNM_fdi_exports.csv").open() as file:
        published = {
            int(row["year"]): float(row["value_usd"])
            for row in csv.DictReader(file)
            if row["indicator_code"] == WORLD_BANK[indicator]
        }
    ours = {o.period.start.year: o.figure.value for o in table.series(indicator).observations}
    assert ours == published
    spans = {o.period for o in table.series(indicator).observations}
    assert spans == {Period.years(year) for year in published}
