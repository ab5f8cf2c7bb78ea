"""Every page in both languages, run by Streamlit's own test harness."""

import json
from datetime import date

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from tests.app_pages.reading import words

PAGES = ("overview", "indicator", "compare", "sources")
LANGUAGES = ("vi", "en")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_each_page_runs_in_each_language(visit, page, lang):
    app = visit(page, lang=lang)
    assert app.title
    assert app.session_state["lang"] == lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_indicator_has_its_page(visit, table, lang):
    app = visit("indicator", lang=lang)
    for indicator in table.catalog.indicators:
        app.selectbox(key="id").set_value(indicator.id).run()
        assert not app.exception
        assert app.title[0].value == indicator.name[lang]
        assert indicator.id in app.query_params["id"]


@pytest.mark.parametrize("page", PAGES)
def test_known_on_a_day_shows_nothing_later(visit, page):
    app = visit(page, lang="en")
    app.date_input(key="as_of").set_value(date(2018, 1, 1)).run()
    assert not app.exception
    said = words(app)
    assert "189" not in said
    assert "422" not in said.replace("“422”", "").replace("to 422", "").replace(">422<", "")
    assert "2021" not in said
    if page in ("overview", "indicator", "sources"):
        assert "187" in said


@pytest.mark.parametrize("page", PAGES)
def test_a_day_before_everything_says_so(visit, page):
    app = visit(page, lang="en")
    app.date_input(key="as_of").set_value(date(1990, 1, 1)).run()
    assert not app.exception
    assert "later day" in words(app) or "Choose two to six" in words(app)


def test_the_indicator_says_growth_as_a_bound(visit):
    app = visit("indicator", lang="en", id="local_agreements")
    assert "less than 111%" in words(app)
    app = visit("indicator", lang="vi", id="local_agreements")
    assert "dưới 111%" in words(app)


def test_each_figure_has_its_receipt(visit):
    said = words(visit("indicator", lang="en", id="local_agreements"))
    assert said.count("<details>") == 2
    for part in (
        "¶18",
        "¶9",
        "“hơn 200”",
        "Tô Anh Dũng",
        "more than 200",
        "tăng 111%",
        "provisional",
    ):
        assert part in said


def test_the_figure_is_the_trend_with_its_alternative_text(visit):
    app = visit("indicator", lang="en", id="local_agreements")
    chart = app.get("plotly_chart")[0].proto
    assert json.loads(chart.spec)["layout"]["meta"]["id"] == "local_agreements"
    assert "2021–2023: 422" in chart.alt


def test_per_year_and_revisions_are_switches(visit):
    app = visit("indicator", lang="en", id="local_agreements")
    app.toggle(key="per_year").set_value(True)
    app.toggle(key="revisions").set_value(True).run()
    assert not app.exception
    charts = [json.loads(each.proto.spec) for each in app.get("plotly_chart")]
    assert "per year" in charts[0]["layout"]["meta"]["subtitle"]
    assert len(charts) == 2


def test_compare_refuses_what_is_not_comparable_and_says_why(visit):
    app = visit(
        "compare",
        lang="en",
        ids="strategic_partners,strategic_and_comprehensive_partners",
        way="index",
    )
    assert "do not count the same thing" in words(app)


def test_compare_indexes_what_is(visit):
    app = visit("compare", lang="en", ids="fdi_net_inflows_wb,exports_wb", way="index")
    chart = json.loads(app.get("plotly_chart")[0].proto.spec)
    assert chart["layout"]["meta"]["subtitle"].startswith("Index, 2013 = 100")


@pytest.mark.parametrize(("lang", "asked"), [("vi", "hai đến sáu"), ("en", "two to six")])
def test_compare_asks_for_at_least_two(visit, lang, asked):
    app = visit("compare", lang=lang)
    app.multiselect(key="ids").set_value(["local_agreements"]).run()
    assert asked in words(app)


def test_a_nonsense_address_falls_back(visit):
    app = visit("indicator", lang="xx", id="no_such", way="up")
    assert app.session_state["lang"] == "vi"
    assert app.title[0].value


@pytest.mark.parametrize(
    ("lang", "said"), [("vi", "Không thể hiển thị"), ("en", "cannot be shown")]
)
def test_a_missing_table_has_its_page(visit, tmp_path, lang, said):
    app = visit(lang=lang, table=tmp_path / "none.parquet")
    assert said in app.title[0].value


def test_a_table_that_turns_bad_leaves_the_last_good_one_on_screen(visit, data):
    app = visit(lang="en", table=data)
    data.write_bytes(data.read_bytes()[:-300])
    app.run()
    assert not app.exception
    assert "last good one" in app.warning[0].value
    assert "cut short" in words(app)
    assert "187" in words(app) or "189" in words(app)


def test_a_replaced_table_shows_at_the_next_interaction(visit, data):
    app = visit(lang="en", table=data)
    assert "422 <small>" in words(app)
    _without(data, "local_agreements").replace(data)
    app.run()
    assert not app.exception
    assert "422 <small>" not in words(app)


def _without(data, indicator):
    rows = pq.read_table(data)
    fresh = data.with_name("fresh.parquet")
    pq.write_table(rows.filter(pc.not_equal(rows["indicator"], indicator)), fresh)
    return fresh
