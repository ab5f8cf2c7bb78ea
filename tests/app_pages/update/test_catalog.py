"""The catalog's forms: an indicator, a source, an event, added or changed, in both languages."""

from datetime import date

import pytest

from indicators.language import load_language
from loaders.table.queries import read_table
from tests.app_pages.reading import has, labelled, press, said, set_to
from tests.app_pages.tables import renamed, rewritten

ENTRY = "Add an entry, or change one"


@pytest.fixture
def catalog(office):
    """Open the form of a part of the catalog: `catalog("sources", "world-bank-wdi")`."""

    def opened(kind="indicators", entry="", lang="en"):
        app = office("catalog", lang=lang)
        app.segmented_control(key="catalog_kind").set_value(kind).run()
        if entry:
            set_to(app, "selectbox", load_language(lang).text(ENTRY), entry)
        assert not app.exception
        return app

    return opened


def sign_and_save(app):
    for nod in app.checkbox:
        nod.check().run()
    labelled(app.text_input, "Your name").set_value("Lan")
    labelled(app.text_input, "Reason for the change").set_value("Clearer").run()
    return press(app, "Save")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("kind", "entry"),
    [("indicators", "fdi_total"), ("sources", "world-bank-wdi"), ("events", None)],
)
def test_an_untouched_entry_changes_nothing(catalog, table, kind, entry, lang):
    app = catalog(kind, entry or table.catalog.events[0].id, lang)
    nothing = load_language(lang).text("Nothing changes yet: the table says all of this already.")
    assert nothing in said(app, "info")
    assert not has(app.button, load_language(lang).text("Save"))


@pytest.mark.parametrize("kind", ["indicators", "sources", "events"])
def test_every_entry_of_ours_can_be_opened_untouched(catalog, table, kind):
    app = catalog(kind)
    for each in getattr(table.catalog, kind):
        set_to(app, "selectbox", ENTRY, each.id)
        assert "Nothing changes yet" in said(app, "info"), each.id


@pytest.mark.parametrize(
    ("kind", "entry", "widget", "label", "value", "told"),
    [
        ("indicators", "ftas_signed", "text_input", "Name (English)", "FTAs in force",
         "FTAs in force"),
        ("indicators", "ftas_signed", "selectbox", "Theme", "relations", "economy → relations"),
        ("indicators", "ftas_signed", "toggle", "Leads the overview", True, "ftas_signed"),
        ("indicators", "ftas_signed", "number_input", "Decimals shown", 2, "0 → 2"),
        ("indicators", "ftas_signed", "multiselect", "Not comparable with", ["fdi_total"],
         "fdi_total"),
        ("sources", "world-bank-wdi", "text_input", "Publisher", "WB", "World Bank → WB"),
        ("sources", "world-bank-wdi", "date_input", "Day of publication", date(2026, 1, 2),
         "2026"),
    ],
)  # fmt: skip
def test_what_changes_is_told_entry_by_entry(catalog, kind, entry, widget, label, value, told):
    app = set_to(catalog(kind, entry), widget, label, value)
    assert "What changes" in said(app, "subheader")
    line = next(each.value for each in app.markdown if each.value.startswith("- "))
    assert line.replace("\\", "").startswith(f"- {kind} {entry}: ")
    assert told in line.replace("\\", "")


def test_an_entry_is_renamed(catalog, data):
    app = catalog("indicators", "ftas_signed")
    sign_and_save(set_to(app, "text_input", "Name (English)", "Free trade agreements in force"))
    assert "Saved as" in said(app, "success")
    assert read_table(data).catalog.indicator["ftas_signed"].name["en"] == (
        "Free trade agreements in force"
    )


def test_an_indicator_with_figures_keeps_its_kind(catalog):
    app = set_to(catalog("indicators", "ftas_signed"), "selectbox", "Kind (stock or flow)", "flow")
    assert "To mend before this can be saved" in said(app, "subheader")
    assert not has(app.button, "Save")


def test_a_new_indicator_tells_everything_it_lacks(catalog):
    app = set_to(catalog(), "text_input", "Name (English)", "Visa waivers")
    assert "To mend before this can be saved" in said(app, "subheader")
    told = said(app, "markdown")
    assert told.count("visa_waivers") >= 2
    assert not has(app.button, "Save")


@pytest.mark.parametrize("name", ["FTAs signed", "Local agreements", "Fdi  total!"])
def test_a_new_entry_never_takes_the_place_of_another(catalog, data, table, name):
    app = set_to(catalog(), "text_input", "Name (English)", name)
    for code, word in (("Tiếng Việt", "mục"), ("English", "item|items")):
        labelled(app.text_input, f"Unit ({code})").set_value(word)
    labelled(app.text_input, "Name (Tiếng Việt)").set_value("Một chỉ tiêu khác")
    labelled(app.text_input, "Code of the unit").set_value("COUNT").run()
    sign_and_save(app)
    now = read_table(data).catalog
    assert len(now.indicators) == len(table.catalog.indicators) + 1
    for each in table.catalog.indicators:
        assert now.indicator[each.id] == each


def test_a_new_source_of_the_same_title_and_day_is_another_one(catalog, data, table):
    known = table.catalog.source["world-bank-wdi"]
    app = set_to(catalog("sources"), "text_input", "Title", known.title)
    labelled(app.date_input, "Day of publication").set_value(known.published)
    labelled(app.text_input, "Publisher").set_value("Somebody else").run()
    sign_and_save(app)
    sources = read_table(data).catalog.sources
    assert len(sources) == len(table.catalog.sources) + 1
    app = set_to(catalog("sources"), "text_input", "Title", known.title)
    labelled(app.date_input, "Day of publication").set_value(known.published)
    labelled(app.text_input, "Publisher").set_value("A third").run()
    sign_and_save(app)
    again = read_table(data).catalog.sources
    assert len(again) == len(sources) + 1
    assert {each.publisher for each in again} >= {"World Bank", "Somebody else", "A third"}


def test_a_source_that_is_there_already_is_not_added_again(catalog, table):
    known = table.catalog.source["world-bank-wdi"]
    app = set_to(catalog("sources"), "text_input", "Title", known.title.upper())
    labelled(app.date_input, "Day of publication").set_value(known.published).run()
    assert "Nothing changes yet" in said(app, "info")


def test_a_new_event_is_added_and_shown(catalog, data):
    app = catalog("events")
    assert not has(app.button, "Save")
    labelled(app.text_input, "Name (English)").set_value("A summit")
    labelled(app.text_input, "Name (Tiếng Việt)").set_value("Một hội nghị")
    labelled(app.selectbox, "Source").set_value("world-bank-wdi")
    set_to(app, "text_input", "Where in the source", "p. 1")
    assert "events " in said(app, "markdown")
    sign_and_save(app)
    added = read_table(data).catalog.events[-1]
    assert (added.name["en"], added.start, added.locator) == ("A summit", date.today(), "p. 1")


@pytest.mark.parametrize("multiplier", [1, 2, 15, -3])
def test_a_multiplier_the_form_does_not_offer_is_kept(catalog, data, multiplier):
    """A workbook may bring any power of ten."""
    rewritten(data, renamed("fdi_total", unit_mult=multiplier))
    app = catalog("indicators", "fdi_total")
    assert "Nothing changes yet" in said(app, "info")
