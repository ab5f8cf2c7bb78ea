"""The Overview's cards: value with its qualifier, period, change, source; in both languages."""

import html
import re

import pytest

from charts.plots.registry import drawable
from tests.app_pages.reading import bodies, said, set_to
from tests.app_pages.tables import renamed, resourced, rewritten, save

CARDS = [
    ("local_agreements", "422 agreements 2021–2023 provisional less than +111% on 2019–2021",
     "422 thỏa thuận 2021–2023"),
    ("fdi_total", "48.2 billion USD 2021–2023 provisional", "48,2 tỷ USD 2021–2023"),
    ("foreign_investment_year_to_date", "< 29 billion USD", "< 29 tỷ USD"),
    ("trade_partner_economies", "> 230 countries and territories", "> 230"),
    ("diplomatic_relations", "189 countries", "189 nước"),
    ("diplomatic_conference_statements", "~ 200 statements", "~ 200"),
    ("covid_citizens_repatriated", "> 200,000", "> 200.000"),
]  # fmt: skip


def cards(app):
    """What each card says, by the indicator it leads to."""
    links = [re.search(r"id=(\w+)", each.proto.query_string)[1] for each in app.get("page_link")]
    faces = [each for each in bodies(app) if each.startswith('<div class="card')]
    texts = [html.unescape(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", face)) for face in faces]
    return dict(zip(links, (" ".join(text.split()) for text in texts), strict=True))


@pytest.mark.parametrize(("indicator", "en", "vi"), CARDS, ids=[each[0] for each in CARDS])
def test_a_card_says_the_figure_as_it_was_said(visit, indicator, en, vi):
    assert en in cards(visit(lang="en"))[indicator]
    assert vi in cards(visit(lang="vi"))[indicator]


def test_every_indicator_with_a_figure_has_one_card_the_headlines_first(visit, table):
    shown = list(cards(visit()))
    assert sorted(shown) == sorted(drawable(table))
    assert shown[:4] == [
        "diplomatic_relations",
        "local_agreements",
        "fdi_total",
        "local_delegations_abroad",
    ]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_card_names_its_source_its_day_and_the_place_in_it(visit, table, lang):
    for indicator, said_on_it in cards(visit(lang=lang)).items():
        latest = max(
            table.series(indicator).observations, key=lambda each: (each.period.end, each.period)
        )
        assert said_on_it.endswith(f", {latest.locator}"), indicator
        assert str(table.source_of(latest).published.year) in said_on_it


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_theme_with_a_card_has_its_heading(visit, table, lang):
    shown = [each.value for each in visit(lang=lang).header]
    assert shown == [
        theme.name[lang]
        for theme in table.catalog.themes
        if any(each.theme == theme.id and not each.featured for each in table.catalog.indicators)
    ]


def test_a_card_has_a_change_only_where_like_stands_beside_like(visit):
    with_change = {
        indicator for indicator, told in cards(visit(lang="en")).items() if " on 2" in told
    }
    assert "local_agreements" in with_change
    assert "ftas_signed" not in with_change
    assert "fdi_total" not in with_change


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_spark_follows_the_colours_of_the_browser(visit, theme):
    other = {"light": "dark", "dark": "light"}[theme]
    sparks = [re.findall(r"<svg.*?</svg>|<img[^>]*spark[^>]*>", " ".join(bodies(
        visit(lang="en", theme=each)))) for each in (theme, other)]  # fmt: skip
    assert len(sparks[0]) == len(sparks[1]) > 4
    assert sparks[0] != sparks[1]


def test_a_correction_is_on_the_card_at_the_next_click(visit, data):
    app = visit(table=data, lang="en")
    save(data, "fdi_total", as_reported="hơn 50 tỷ USD", obs_value=50e9, comparator=">",
         lower_bound=50e9, upper_bound=None)  # fmt: skip
    assert "48.2 billion" in cards(app)["fdi_total"]
    assert "> 50 billion USD" in cards(app.run())["fdi_total"]


def test_an_indicator_that_leads_in_the_catalog_only_stays_under_its_theme(visit, data):
    rewritten(data, renamed("ftas_signed", featured=True))
    assert list(cards(visit(table=data)))[4:].count("ftas_signed") == 1


def test_a_day_shows_what_was_known_then(visit):
    app = visit(lang="en", as_of="2018-01-01")
    told = cards(app)
    assert "187 countries" in told["diplomatic_relations"]
    assert "local_agreements" not in told
    assert not any("2021" in each or "2023" in each for each in told.values())


def test_the_language_is_changed_in_place(visit):
    app = visit(lang="en")
    assert app.title[0].value.startswith("Viet Nam")
    set_to(app, "segmented_control", "Ngôn ngữ · Language", "vi")
    assert "Việt Nam" in app.title[0].value
    assert "thỏa thuận" in said(app)
    assert " agreements" not in said(app)


def test_a_card_escapes_what_a_source_is_called(visit, data):
    rewritten(data, resourced("external-affairs-conference-2023", publisher="<script>x</script>"))
    faces = " ".join(bodies(visit(table=data)))
    assert "<script>" not in faces
    assert "&lt;script&gt;" in faces
