"""Present: what a link carries, the deck one collects, and what a day leaves out of it."""

from datetime import date

import pytest

from indicators.language import load_language
from tests.app_pages.reading import has, labelled, press, said, set_to
from tests.app_pages.tables import renamed, rewritten, withdraw, without_rows

ANNUAL = "fdi_net_inflows_wb,exports_wb"


@pytest.fixture
def present(visit):
    """Open the page at an address of one's own."""
    return lambda lang="en", **address: visit("present", lang=lang, **address)


@pytest.fixture
def deck(present):
    """Open the deck with the headline figures in it."""

    def opened(**address):
        app = present(part="deck", **address)
        return press(app, load_language(address.get("lang", "en")).text("Add the headline figures"))

    return opened


def collected(app):
    return ["+".join(each.indicators) for each in app.session_state["deck"]]


def listed(app):
    """The figures as the page lists them, by their place."""
    return [each for each in said(app).split() if each.rstrip(".").isdigit() and each[-1] == "."]


@pytest.mark.parametrize(
    ("address", "kind", "key", "value"),
    [
        ({"size": "own", "own_width": "640"}, "number_input", "own_width", 640),
        ({"size": "own", "own_height": "480"}, "number_input", "own_height", 480),
        ({"fig": ANNUAL, "one_scale": "true", "base": "2000-01-01/P1Y"}, "selectbox", "base",
         "2000-01-01/P1Y"),
        ({"fig": ANNUAL, "one_scale": "true"}, "toggle", "one_scale", True),
        ({"fig": "fdi_total", "events": "false"}, "toggle", "events", False),
        ({"fig": "fdi_total", "picture_lang": "vi"}, "segmented_control", "picture_lang", "vi"),
    ],
)  # fmt: skip
def test_a_link_brings_a_colleague_the_same_picture(present, address, kind, key, value):
    app = present(**address)
    assert next(each for each in app.get(kind) if each.key == key).value == value
    kept = {**app.query_params}
    assert {**kept, **address} == kept


def test_where_an_index_starts_is_written_into_the_address(present):
    app = present(fig=ANNUAL, one_scale="true")
    assert "base" not in app.query_params
    set_to(app, "selectbox", "Starts at 100 in", "2000-01-01/P1Y")
    assert app.query_params["base"] == "2000-01-01/P1Y"


@pytest.mark.parametrize("asked", ["1066", "1900-01-01/P1Y", "x"])
def test_a_base_that_is_none_falls_back(present, asked):
    app = present(fig=ANNUAL, one_scale="true", base=asked)
    assert app.selectbox(key="base").value != asked
    assert app.query_params.get("base") != asked


@pytest.mark.parametrize(
    ("fig", "offered"),
    [(ANNUAL, True), ("fdi_total", False), ("fdi_total,diplomatic_relations", False)],
)
def test_one_scale_is_offered_only_to_what_may_share_one(present, fig, offered):
    assert has(present(fig=fig).toggle, "On one scale") == offered


@pytest.mark.parametrize("width", ["1", "abc", "999999"])
def test_a_width_that_cannot_be_drawn_is_not_taken_from_the_address(present, width):
    app = present(size="own", own_width=width)
    assert app.number_input(key="own_width").value == 1200


@pytest.mark.parametrize(
    ("lang", "said_once"),
    [("vi", "Bảng này chưa có số liệu nào."), ("en", "This table has no figures yet.")],
)
@pytest.mark.parametrize("part", ["figure", "deck"])
def test_without_figures_that_alone_is_said(visit, data, lang, said_once, part):
    app = visit("present", table=rewritten(data, without_rows), lang=lang, part=part)
    assert len(app.info) == 1
    assert said_once in said(app, "info")
    assert not app.multiselect


def test_what_a_day_leaves_out_of_a_deck_is_said_and_comes_back_with_it(deck):
    app = deck()
    whole = collected(app)
    app.date_input(key="as_of").set_value(date(2022, 1, 1)).run()
    assert not app.exception
    assert "not shown: local_delegations_abroad, fdi_total." in said(app, "info")
    assert listed(app) == ["1.", "2."]
    app.date_input(key="as_of").set_value(None).run()
    assert "not shown" not in said(app, "info")
    assert collected(app) == whole


def test_a_figure_withdrawn_since_it_was_collected_is_said_to_be_left_out(visit, data):
    app = press(visit("present", table=data, lang="en", part="deck"), "Add the headline figures")
    withdraw(data, "fdi_total")
    app.run()
    assert "not shown: fdi_total." in said(app, "info")
    assert has(app.get("download_button"), "Make the deck")


def test_a_deck_of_which_a_day_leaves_nothing_offers_no_file(present):
    app = present(fig="fdi_total")
    app.button(key="add_to_deck").click().run()
    app.segmented_control(key="part").set_value("deck").run()
    app.date_input(key="as_of").set_value(date(2018, 1, 1)).run()
    assert not app.exception
    assert "not shown: fdi_total." in said(app, "info")
    assert "No figure has been added yet" not in said(app, "info")
    assert not app.get("download_button")


@pytest.mark.parametrize(
    ("button", "order"),
    [
        ("arrow_upward_0", "abcd"),
        ("arrow_upward_2", "acbd"),
        ("arrow_downward_0", "bacd"),
        ("arrow_downward_3", "abcd"),
        ("close_1", "acd"),
    ],
)
def test_figures_are_moved_by_one_place_and_stop_at_the_ends(deck, button, order):
    app = deck()
    names = dict(zip("abcd", collected(app), strict=True))
    app.button(key=button).click().run()
    assert collected(app) == [names[each] for each in order]


def test_moving_passes_over_what_the_day_leaves_out(deck):
    app = deck()
    figures = app.session_state["deck"]
    figures.insert(1, figures.pop())  # what is not known yet stands between two that are
    relations, hidden, agreements, later = collected(app)
    app.date_input(key="as_of").set_value(date(2022, 1, 1)).run()
    app.button(key="arrow_upward_1").click().run()
    assert collected(app) == [agreements, hidden, relations, later]


def test_a_figure_of_one_s_own_title_is_another_in_the_deck(present):
    app = present(fig="fdi_total")
    app.button(key="add_to_deck").click().run()
    assert app.button(key="add_to_deck").disabled
    labelled(app.text_area, "Title of the picture").set_value("  Capital <b>&</b> trade ").run()
    app.button(key="add_to_deck").click().run()
    app.segmented_control(key="part").set_value("deck").run()
    assert [each.title for each in app.session_state["deck"]] == ["", "Capital <b>&</b> trade"]
    assert "2. Capital <b>&</b> trade" in said(app)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_how_many_are_in_the_deck_stands_on_its_tab(deck, lang):
    app = deck(lang=lang)
    offered = load_language(lang).text("A deck ({count})", count=4)
    assert offered in app.segmented_control(key="part").options
    assert not has(app.button, load_language(lang).text("Add the headline figures"))


def test_signs_of_markup_in_a_name_are_letters_in_the_deck(visit, data):
    rewritten(data, renamed("fdi_total", name={"vi": "<b>V</b>", "en": "<b>V</b>"}))
    app = press(visit("present", table=data, lang="en", part="deck"), "Add the headline figures")
    assert "<b>V</b>" in said(app)
    assert not any("<b>V" in each.proto.body for each in app.get("html"))
