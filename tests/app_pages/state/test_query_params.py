"""The address: what it carries from page to page, and what is said where it asks for too much."""

from datetime import date

import pytest

from indicators.language import load_language
from tests.app_pages.reading import charts, has, labelled, said, words

PAGES = ("overview", "indicator", "compare", "present", "sources", "update")
IN_2010 = "2010-01-01/P1Y"
TOO_MANY = (
    "diplomatic_relations,strategic_partners,ftas_signed,local_agreements,"
    "local_delegations_abroad,fdi_total,exports_wb,covid_flights"
)
NOT_SHOWN = {"vi": "không hiển thị: {}.", "en": "not shown: {}."}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_keeps_language_and_day(visit, page, lang):
    app = visit(page, lang=lang, as_of="2018-01-01")
    assert app.query_params.get("as_of") == "2018-01-01"
    assert app.query_params.get("lang") == (None if lang == "vi" else lang)
    assert app.date_input(key="as_of").value == date(2018, 1, 1)
    app.run()
    assert app.query_params.get("as_of") == "2018-01-01"


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("indicator", {"id": "local_agreements", "per_year": "true", "revisions": "true"}),
        ("indicator", {"id": "fdi_net_inflows_wb", "events": "false"}),
        ("indicator", {"id": "local_agreements", "growth": "true"}),
        (
            "compare",
            {"ids": "fdi_net_inflows_wb,exports_wb", "way": "index", "base": IN_2010},
        ),
        ("compare", {"ids": "fdi_total,local_agreements", "per_year": "true"}),
        ("present", {"fig": "fdi_total", "size": "a4", "look": "dark", "picture_lang": "vi"}),
        ("present", {"part": "deck"}),
        ("update", {"task": "history"}),
    ],
)
def test_every_choice_is_kept_in_the_address(office, visit, page, address):
    app = office(lang="en", **address) if page == "update" else visit(page, lang="en", **address)
    kept = {**app.query_params}
    assert {**kept, **address} == kept
    again = {**app.run().query_params}
    assert again == kept


@pytest.mark.parametrize(
    ("page", "kind", "label", "value", "key", "written"),
    [
        ("indicator", "selectbox", "Indicator", "fdi_total", "id", "fdi_total"),
        ("compare", "multiselect", "Indicators", ["fdi_total", "ftas_signed"], "ids",
         "fdi_total,ftas_signed"),
        ("compare", "segmented_control", "How to compare", "index", "way", "index"),
        ("present", "selectbox", "Size", "square", "size", "square"),
        ("present", "segmented_control", "Colours", "print", "look", "print"),
        ("overview", "segmented_control", "Ngôn ngữ · Language", "vi", "lang", None),
    ],
)  # fmt: skip
def test_what_is_chosen_is_written_into_the_address(visit, page, kind, label, value, key, written):
    app = visit(page, lang="en")
    labelled(app.get(kind), label).set_value(value).run()
    assert not app.exception
    assert app.query_params.get(key) == written


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("page", "address", "missing"),
    [
        ("indicator", {"id": "no_such"}, "no_such"),
        ("indicator", {"id": "unesco_biosphere_reserves", "as_of": "2018-01-01"},
         "unesco_biosphere_reserves"),
        ("compare", {"ids": "fdi_total,no_such,nor_this"}, "no_such, nor_this"),
        ("compare", {"ids": "fdi_total,diplomatic_relations", "as_of": "2018-01-01"}, "fdi_total"),
        ("compare", {"ids": TOO_MANY}, "exports_wb, covid_flights"),
    ],
)  # fmt: skip
def test_what_is_asked_for_and_not_shown_is_said(visit, page, address, missing, lang):
    assert NOT_SHOWN[lang].format(missing) in said(visit(page, lang=lang, **address), "info")


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_said_where_all_is_shown(visit, page):
    app = visit(page, lang="en", id="fdi_total", ids="fdi_total,ftas_signed", as_of="2024-01-01")
    assert "not shown" not in said(app)
    assert "The address asks" not in said(app)


def test_an_indicator_that_was_not_known_on_a_new_day_is_said(visit):
    app = visit("indicator", lang="en", id="fdi_total")
    app.date_input(key="as_of").set_value(date(2018, 1, 1)).run()
    assert "not shown: fdi_total." in said(app, "info")
    assert app.title[0].value == "Countries with diplomatic relations"
    app.run()
    assert "not shown" not in said(app)


@pytest.mark.parametrize(("page", "key"), [("compare", "ids"), ("present", "fig")])
@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        (TOO_MANY, TOO_MANY.split(",")[:6]),
        ("fdi_total,fdi_total,ftas_signed", ["fdi_total", "ftas_signed"]),
        (",,fdi_total,", ["fdi_total"]),
        ("no_such", []),
    ],
)
def test_several_are_each_taken_once_and_six_at_most(visit, page, key, asked, chosen):
    app = visit(page, lang="en", **{key: asked})
    assert app.multiselect(key=key).value == chosen


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "asked", ["1800-01-01", "2999-01-01", "2024-13-45", "yesterday", "20/5/24"]
)
def test_a_day_that_is_none_is_said_and_today_is_shown(visit, page, asked):
    app = visit(page, lang="en", as_of=asked)
    assert f"asks for “{asked}”, which is not a day from 2 September 1945" in said(app, "info")
    assert "as_of" not in app.query_params
    assert app.date_input(key="as_of").value is None
    assert "The address asks" not in said(app.run())


def test_such_a_day_is_said_in_vietnamese(visit):
    app = visit(as_of="2024-13-45")
    assert "Địa chỉ yêu cầu “2024-13-45”, không phải một ngày" in said(app, "info")


def test_markup_in_the_address_is_shown_as_text(visit):
    for address in ({"as_of": "<b>*x*</b>"}, {"id": "<b>*x*</b>"}):
        app = visit("indicator", lang="en", **address)
        assert next(iter(address.values())) in said(app, "info")
        assert r"\<b\>\*x\*" in " ".join(each.value for each in app.info)


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("compare", {"way": "up"}),
        ("compare", {"base": "1066", "way": "index", "ids": "fdi_net_inflows_wb,exports_wb"}),
        ("update", {"task": "all"}),
        ("present", {"part": "all"}),
        ("overview", {"lang": "xx"}),
    ],
)
def test_an_unknown_way_falls_back_to_the_usual_one(visit, office, page, address):
    app = office(**address) if page == "update" else visit(page, **address)
    (key, asked), *_ = address.items()
    assert app.session_state[key] != asked
    assert app.query_params.get(key) != asked


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_embedded_there_is_the_figure_and_nothing_else(visit, lang):
    app = visit("indicator", embedded=True, id="fdi_total", lang=lang, as_of="2024-01-01")
    assert not app.title
    assert not app.selectbox
    assert not app.toggle
    assert not app.sidebar.date_input
    (chart,) = charts(app)
    assert chart["layout"]["meta"]["id"] == "fdi_total"
    assert load_language(lang).text(
        "As known on {day}", day=load_language(lang).date(date(2024, 1, 1))
    ) in (words(app))


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ({"id": "no_such"}, "not shown: no_such."),
        ({"id": "fdi_total", "as_of": "2018-01-01"}, "not shown: fdi_total."),
        ({"id": "fdi_total", "as_of": "1950-01-01"}, "Choose a later day"),
    ],
)
def test_embedded_no_other_figure_stands_in_for_the_one_asked_for(visit, address, says):
    app = visit("indicator", embedded=True, lang="en", **address)
    assert says in said(app, "info")
    assert not charts(app)


@pytest.mark.parametrize("as_of", ["", "2024-13-45", "tomorrow"])
def test_embedded_a_wrong_day_is_today(visit, as_of):
    app = visit("indicator", embedded=True, id="fdi_total", lang="en", as_of=as_of)
    today = load_language("en").date(date.today())
    assert f"As known on {today}" in words(app)


def test_a_link_from_a_card_carries_language_and_day(visit):
    app = visit(lang="en", as_of="2018-01-01")
    links = [each.proto for each in app.get("page_link")]
    assert {"id=diplomatic_relations", "lang=en", "as_of=2018-01-01"} <= set(
        links[0].query_string.split("&")
    )
    assert not has(app.button, "Sign in")
