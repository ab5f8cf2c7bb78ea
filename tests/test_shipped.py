"""The table that ships: what the design says is in it."""

import pandas as pd
import pytest

from indicators.table import COLUMNS
from tests.places import SHIPPED


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
