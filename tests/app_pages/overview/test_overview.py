"""The Overview's first screen and its lists: every figure as it was said, in both languages."""

import html
import re
from dataclasses import replace

import pytest

from charts.plots.registry import drawable
from tests.app_pages.reading import bodies, charts, said, set_to
from tests.app_pages.tables import renamed, resourced, rewritten, save, with_rows

FIGURES = [
    ("local_agreements", "422 agreements 2021–2023 provisional less than +111% on 2019–2021",
     "422 thỏa thuận 2021–2023"),
    ("fdi_total", "48.2 billion USD 2021–2023 provisional", "48,2 tỷ USD 2021–2023"),
    ("foreign_investment_year_to_date", "< 29 billion USD", "< 29 tỷ USD"),
    ("trade_partner_economies", "> 230 countries and territories", "> 230"),
    ("diplomatic_relations", "189 countries", "189 nước"),
    ("diplomatic_conference_statements", "~ 200 statements", "~ 200"),
    ("covid_citizens_repatriated", "> 200,000", "> 200.000"),
    ("oda_received_wb", "831.19 million USD 2023", "831,19 triệu USD 2023"),
]  # fmt: skip
HEADLINES = [
    "diplomatic_relations",
    "local_agreements",
    "fdi_total",
    "local_delegations_abroad",
]


def plain(body):
    """What a piece of HTML says."""
    words = " ".join(html.unescape(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", body)).split())
    return words.replace(" ,", ",")


def cards(app):
    """What each card says, by the indicator it leads to."""
    links = [re.search(r"id=(\w+)", each.proto.query_string)[1] for each in app.get("page_link")]
    faces = [plain(each) for each in bodies(app) if each.startswith('<div class="card')]
    return dict(zip(links, faces, strict=True))


def rows(app):
    """What each row of the lists says, in order."""
    lists = " ".join(each for each in bodies(app) if 'class="list"' in each)
    return re.findall(r"<tr.*?</tr>", lists.replace("<thead><tr>", ""))


def listed(app):
    """What the lists say of each indicator; of one in a folded row, its own link alone."""
    found = {}
    for row in rows(app):
        links = re.findall(r'<a href="[^"]*id=(\w+)[^>]*>(.*?)</a>', row)
        for name, link in links:
            found[name] = plain(row if len(links) == 1 else link)
    return found


@pytest.mark.parametrize(("indicator", "en", "vi"), FIGURES, ids=[each[0] for each in FIGURES])
def test_a_figure_is_told_as_it_was_said(visit, indicator, en, vi):
    for lang, expected in (("en", en), ("vi", vi)):
        app = visit(lang=lang)
        assert expected in (cards(app) | listed(app))[indicator]


def test_every_indicator_with_a_figure_stands_once_the_headlines_on_cards(visit, table):
    app = visit()
    assert list(cards(app)) == HEADLINES
    assert sorted([*cards(app), *listed(app)]) == sorted(drawable(table))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_row_and_card_names_the_day_of_its_source(visit, lang):
    app = visit(lang=lang)
    for said_of_it in (*cards(app).values(), *map(plain, rows(app)[1:])):
        if said_of_it and not said_of_it.startswith(("Chỉ tiêu", "Indicator")):
            assert re.search(r"\b20\d\d$", said_of_it), said_of_it


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_theme_with_a_row_has_its_heading(visit, table, lang):
    shown = [each.value for each in visit(lang=lang).header]
    assert shown == [
        theme.name[lang]
        for theme in table.catalog.themes
        if any(each.theme == theme.id and not each.featured for each in table.catalog.indicators)
    ]


def test_the_small_counts_of_a_conference_are_one_row(visit):
    app = visit(lang="en")
    (row,) = (each for each in rows(app) if "29th Diplomatic Conference" in each)
    assert "5 days · 700 delegates · 9 members · < 20 papers · ~ 200 statements" in plain(row)
    assert row.count("<a href") == 5


def test_a_change_stands_only_where_like_stands_beside_like(visit):
    app = visit(lang="en")
    told = cards(app) | listed(app)
    assert " on 2019–2021" in told["local_agreements"]
    assert "−2.9% on 2022" in told["exports_wb"]
    assert "%" not in told["ftas_signed"] + told["fdi_total"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_spark_follows_the_colours_of_the_browser(visit, theme):
    other = {"light": "dark", "dark": "light"}[theme]
    sparks = [re.findall(r"<svg.*?</svg>|<img[^>]*spark[^>]*>", " ".join(bodies(
        visit(lang="en", theme=each)))) for each in (theme, other)]  # fmt: skip
    assert len(sparks[0]) == len(sparks[1]) > 4
    assert sparks[0] != sparks[1]


def test_the_first_screen_has_a_long_trend_with_its_source(visit):
    app = visit(lang="en")
    (trend,) = charts(app)
    assert trend["layout"]["meta"]["id"] == "fdi_net_inflows_wb"
    assert "“World Development Indicators: Viet Nam”, World Bank" in said(app)


def test_a_correction_is_on_the_card_and_among_the_news_at_the_next_click(visit, data):
    app = visit(table=data, lang="en")
    save(data, "fdi_total", as_reported="hơn 50 tỷ USD", obs_value=50e9, comparator=">",
         lower_bound=50e9, upper_bound=None)  # fmt: skip
    assert "48.2 billion" in cards(app)["fdi_total"]
    assert "> 50 billion USD" in cards(app.run())["fdi_total"]
    (news,) = (each for each in bodies(app) if 'class="news"' in each)
    first = plain(news.split("<li>")[1])
    assert first.startswith("Total FDI > 50 billion USD, 2021–2023 revised on ")
    assert first.endswith("before: 48.2 billion USD")


def test_the_news_are_the_last_published_with_links(visit):
    (news,) = (each for each in bodies(visit(lang="en")) if 'class="news"' in each)
    items = news.split("<li>")[1:]
    assert "id=fdi_net_inflows_wb" in items[0]
    assert "20.2 billion USD, 2024 published on 21 November 2026" in plain(items[0])
    assert all("href" in each for each in items)


def test_an_indicator_that_leads_in_the_catalog_only_stays_under_its_theme(visit, data):
    rewritten(data, renamed("ftas_signed", featured=True))
    app = visit(table=data)
    assert "ftas_signed" in listed(app)
    assert "ftas_signed" not in cards(app)


def test_a_day_shows_what_was_known_then(visit):
    app = visit(lang="en", as_of="2018-01-01")
    told = cards(app) | listed(app)
    assert "187 countries" in told["diplomatic_relations"]
    assert "local_agreements" not in told
    assert not any("2021" in each or "2023" in each for each in told.values())


@pytest.mark.parametrize("asked", ["thoa thuan", "THỎA THUẬN", "agreements signed"])
def test_a_search_needs_no_diacritics_and_fills_the_page_alone(visit, asked):
    app = visit(lang="vi", q=asked)
    assert "local_agreements" in listed(app)
    assert "diplomatic_relations" not in listed(app)
    assert not cards(app)


@pytest.mark.parametrize(
    ("asked", "indicator"),
    [("tổng sản phẩm trong nước", "gdp_wb"), ("world bank population", "population_wb")],
)
def test_descriptions_and_sources_are_searched_too(visit, asked, indicator):
    assert next(iter(listed(visit(lang="en", q=asked)))) == indicator


def test_what_is_not_found_is_said(visit):
    app = visit(lang="en", q="zeppelin")
    assert "“zeppelin”" in said(app, "info")
    assert not listed(app)


def test_the_language_is_changed_in_place(visit):
    app = visit(lang="en")
    assert app.title[0].value.startswith("Viet Nam")
    set_to(app, "segmented_control", "Ngôn ngữ · Language", "vi")
    assert "Việt Nam" in app.title[0].value
    assert "thỏa thuận" in said(app)
    assert " agreements" not in said(app)


def test_links_keep_language_and_day(visit):
    app = visit(lang="en", as_of="2024-01-01")
    links = re.findall(r'<a href="([^"]+)"', " ".join(bodies(app)))
    assert links
    assert all("lang=en" in each and "as_of=2024-01-01" in each for each in links)


def test_what_a_source_is_called_is_escaped(visit, data):
    rewritten(data, resourced("external-affairs-conference-2023", publisher="<script>x</script>"))
    faces = " ".join(bodies(visit(table=data)))
    assert "<script>" not in faces
    assert "&lt;script&gt;" in faces


def test_of_very_many_indicators_a_page_is_shown_at_a_time(visit, data):
    def many(table):
        model = table.catalog.indicator["ftas_signed"]
        row = table.series("ftas_signed").rows
        names = [f"made_{number:03}" for number in range(60)]
        entries = tuple(replace(model, id=name) for name in names)
        catalog = replace(table.catalog, indicators=(*table.catalog.indicators, *entries))
        return with_rows(replace(table, catalog=catalog), *(row.assign(indicator=n) for n in names))

    rewritten(data, many)
    app = visit(table=data, page_economy="3")
    made = [name for name in listed(app) if name.startswith("made_")]
    assert made == [f"made_{number:03}" for number in range(41, 60)]
    assert app.query_params["page_economy"] == "3"
