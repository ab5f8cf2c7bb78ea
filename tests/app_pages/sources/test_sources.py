"""Indicator, and Sources & methods: receipts, checks, definitions, downloads, words to copy."""

import html
import re

import pytest

from charts.plots.registry import drawable
from indicators.checks import findings
from indicators.language import load_language
from tests.app_pages.reading import bodies, charts, has, said, set_to
from tests.app_pages.tables import save


def text(app):
    return html.unescape(re.sub(r"<[^>]+>", " ", " ".join(bodies(app))))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_source_stands_with_its_figures(visit, table, lang):
    shown = text(visit("sources", lang=lang))
    language = load_language(lang)
    for each in table.catalog.sources:
        assert each.title in shown
        assert language.date(each.published) in shown
        assert each.url in shown
    assert "CC BY 4.0" in shown


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_indicator_is_defined_with_what_it_is_not_compared_with(visit, table, lang):
    shown = " ".join(text(visit("sources", lang=lang)).split())
    for each in table.catalog.indicators:
        assert each.name[lang] in shown
        assert " ".join(each.description[lang].split()) in shown
        for other in each.not_comparable_with:
            assert table.catalog.indicator[other].name[lang] in shown


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_finding_is_told_with_its_working(visit, table, lang):
    language = load_language(lang)
    shown = text(visit("sources", lang=lang))
    told = findings(table)
    assert len(told) > 5
    for each in told:
        assert each.sentence(language) in shown
        assert all(language.say(line) in shown for line in each.computation)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_event_is_listed_with_its_source(visit, table, lang):
    shown = text(visit("sources", lang=lang))
    for each in table.catalog.events:
        assert each.name[lang] in shown
        assert table.catalog.source[each.source].title in shown


def test_a_long_series_is_one_line(visit):
    shown = " ".join(text(visit("sources", lang="en")).split())
    assert re.search(
        r"Exports of goods and services \(World Bank\), 1986–20\d\d: \d\d figures", shown
    )


def test_a_day_leaves_out_later_sources_and_events(visit, table):
    shown = text(visit("sources", lang="en", as_of="2018-01-01"))
    for each in table.catalog.sources:
        assert (each.title in shown) == (each.published.year < 2018)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_figure_opens_its_receipt(visit, table, lang):
    language = load_language(lang)
    app = visit("indicator", lang=lang)
    for indicator in drawable(table)[::4]:
        app.selectbox(key="id").set_value(indicator).run()
        assert not app.exception
        series, shown = table.series(indicator), " ".join(bodies(app))
        assert shown.count("<details><summary>") == len(series.observations)
        for each in series.observations:
            assert f"“{html.escape(each.as_reported)}”" in shown
            assert each.locator in html.unescape(shown)
            assert language.date(series.source_of(each).published) in shown


def test_what_was_replaced_is_not_among_the_receipts_but_in_the_revisions(visit, data):
    save(data, "fdi_total", as_reported="50 tỷ USD", obs_value=50e9, lower_bound=49.5e9,
         upper_bound=50.5e9, by="Hoa", reason="Printed again")  # fmt: skip
    app = visit("indicator", table=data, lang="en", id="fdi_total")
    receipts = next(each for each in bodies(app) if 'class="receipts"' in each)
    assert "48,2 tỷ USD" not in receipts
    assert "Hoa: Printed again" in receipts
    set_to(app, "toggle", "Revisions", True)
    assert len(charts(app)) == 2
    assert "48.2" in str(charts(app)[1])


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_there_are_words_to_copy(visit, lang):
    app = visit("indicator", lang=lang, id="local_agreements", as_of="2024-01-01")
    sentence, short, long = (each.value for each in app.code)
    day = {"vi": "1/1/2024", "en": "1 January 2024"}[lang]
    assert "422" in sentence
    assert "[local_agreements]" in short
    assert day in short
    assert long.startswith(short)
    assert "id=local_agreements" in long
    assert "as_of=2024-01-01" in long


def test_a_stock_is_not_divided_by_years(visit):
    assert not has(visit("indicator", lang="en", id="diplomatic_relations").toggle, "Per year")
    assert has(visit("indicator", lang="en", id="fdi_total").toggle, "Per year")


def test_growth_has_its_chart_only_where_growth_was_printed(visit):
    name = "Growth, printed and computed"
    assert has(visit("indicator", lang="en", id="local_agreements").toggle, name)
    assert not has(visit("indicator", lang="en", id="ftas_signed").toggle, name)
    app = visit("indicator", lang="en", id="local_agreements", growth="true")
    assert len(charts(app)) == 2


@pytest.mark.parametrize("indicator", ["fdi_total", "exports_wb", "diplomatic_relations"])
def test_three_files_are_offered(visit, indicator):
    app = visit("indicator", lang="en", id=indicator)
    labels = [each.proto.label for each in app.get("download_button")]
    assert labels == ["Excel", "CSV", "Parquet"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_leads_with_a_sentence(visit, lang):
    shown = said(visit("indicator", lang=lang, id="local_agreements"))
    assert "422" in shown
