"""Entries no form would make, but a workbook may bring: every form opens them and keeps them."""

from dataclasses import replace
from datetime import date

import pytest

from indicators.language import load_language
from loaders.table.queries import read_table
from tests.app_pages.reading import has, labelled, said, set_to
from tests.app_pages.tables import renamed, resourced, rewritten, withdraw, without_anything

ENTRY = "Add an entry, or change one"
AGREEMENTS, REPORT = "local_agreements", "external-affairs-conference-2023"


def dated(**days):
    """A change that gives the first event other days."""

    def change(table):
        first, *others = table.catalog.events
        events = (replace(first, **days), *others)
        return replace(table, catalog=replace(table.catalog, events=events))

    return change


@pytest.fixture
def open_entry(office, data):
    """Open an entry of the catalog after a change to the table."""

    def opened(kind, entry, change, lang="en"):
        rewritten(data, change)
        app = office("catalog", lang=lang)
        app.segmented_control(key="catalog_kind").set_value(kind).run()
        return set_to(app, "selectbox", load_language(lang).text(ENTRY), entry)

    return opened


@pytest.mark.parametrize(
    "days",
    [
        {"start": date(1858, 9, 1), "end": None},
        {"start": date(1887, 10, 17), "end": date(1954, 7, 21)},
        {"start": date(2145, 9, 2), "end": date(2145, 9, 3)},
        {"start": date(2025, 1, 1), "end": date(2101, 1, 1)},
    ],
)
def test_an_event_long_ago_or_far_ahead_is_opened_and_kept(open_entry, table, days):
    app = open_entry("events", table.catalog.events[0].id, dated(**days))
    assert "Nothing changes yet" in said(app, "info")


@pytest.mark.parametrize("decimals", [7, 12])
def test_more_decimals_than_the_form_offers_are_kept(open_entry, decimals):
    app = open_entry("indicators", "fdi_total", renamed("fdi_total", decimals=decimals))
    assert labelled(app.number_input, "Decimals shown").value == decimals
    assert "Nothing changes yet" in said(app, "info")


@pytest.mark.parametrize("published", [date(1885, 6, 9), date(1900, 1, 1)])
def test_a_source_older_than_the_calendar_is_opened_and_kept(open_entry, published):
    app = open_entry("sources", "diplomatic-conference-2016", resourced(
        "diplomatic-conference-2016", published=published))  # fmt: skip
    assert labelled(app.date_input, "Day of publication").value == published
    assert "Nothing changes yet" in said(app, "info")


@pytest.mark.parametrize(
    "words",
    [
        {"unit": {"vi": "thỏa thuận"}},
        {"description": {"vi": "Một\nhai dòng"}},
        {"phrase": {}},
        {"name": {"vi": 'Vốn “FDI” & <b>"x"</b>'}},
    ],
)
def test_words_in_one_language_alone_are_kept_as_they_are(open_entry, words):
    app = open_entry("indicators", AGREEMENTS, renamed(AGREEMENTS, **words))
    assert "Nothing changes yet" in said(app, "info")


def test_in_an_empty_catalog_an_indicator_is_told_all_it_lacks(office, data):
    rewritten(data, without_anything)
    app = set_to(office("catalog", lang="en"), "text_input", "Name (English)", "Visits")
    told = said(app, "markdown")
    for part in ("“Theme” is empty", "“Unit” is empty", "“Code of the unit” is empty"):
        assert part in told
    assert not has(app.button, "Save")


def test_an_event_cannot_end_before_it_starts(office, data, table):
    app = office("catalog", lang="en")
    app.segmented_control(key="catalog_kind").set_value("events").run()
    set_to(app, "selectbox", ENTRY, table.catalog.events[0].id)
    start = table.catalog.events[0].start
    set_to(app, "date_input", "Last day", date(start.year - 1, 1, 1))
    assert "To mend before this can be saved" in said(app, "subheader")
    assert read_table(data).catalog == table.catalog


@pytest.mark.parametrize(("lang", "said_so"), [("vi", "đã rút"), ("en", "withdrawn")])
def test_a_withdrawn_figure_is_offered_as_withdrawn_and_may_be_given_again(
    office, data, lang, said_so
):
    withdraw(data, AGREEMENTS, slice(-1, None))
    app = office(lang=lang)
    app.selectbox(key="update_indicator").set_value(AGREEMENTS).run()
    asked = labelled(app.selectbox, load_language(lang).text("Add a figure, or correct one"))
    assert asked.options[-1] == f"2021–2023: {said_so}"
    name = (AGREEMENTS, "VN", date(2021, 1, 1), date(2023, 12, 31), REPORT)
    asked.set_value(name).run()
    printed = labelled(app.text_input, load_language(lang).text("As printed"))
    assert printed.value == ""
    printed.set_value("422").run()
    assert not app.exception
    assert "local_agreements 2021–2023: " in said(app, "markdown")
    assert has(app.button, load_language(lang).text("Save"))


def test_a_withdrawn_figure_has_no_empty_quotation_on_its_receipt(visit, data):
    withdraw(data, AGREEMENTS, slice(-1, None))
    shown = said(visit("indicator", table=data, lang="en", id=AGREEMENTS))
    assert "“”" not in shown
    assert shown.count("As printed") == 1
    assert "Status withdrawn" in " ".join(shown.split())


@pytest.mark.parametrize("published", ["01/01/1885", "15/01/2025"])
def test_a_text_of_any_day_is_opened(office, published):
    app = office("text", lang="en")
    text = f"Bản tin\n09:30, {published}\n\nNăm ngoái, các địa phương đã ký 300 thỏa thuận."
    app.text_area(key="text_pasted").set_value(text).run()
    assert not app.exception


def test_markup_in_what_is_wrong_with_a_table_is_shown_as_text(visit, data):
    def broken(table):
        rows = table.rows.copy()
        rows.loc[rows["indicator"] == "fdi_total", "period_basis"] = "*guessed* <b>$x$</b>"
        return replace(table, rows=rows)

    app = visit(table=rewritten(data, broken), lang="en")
    told = " ".join(each.value for each in app.markdown)
    assert r"\*guessed\* \<b\>\$x\$" in told


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_of_many_problems_twenty_are_told_and_how_many_more_there_are(visit, data, lang):
    rows = len(read_table(data).rows)

    def broken(table):
        return replace(table, rows=table.rows.assign(period_basis="guessed"))

    app = visit(table=rewritten(data, broken), lang=lang)
    assert len([each for each in app.markdown if each.value.startswith("- ")]) == 20
    more = ("and {count} more problem", "and {count} more problems", rows - 20)
    assert load_language(lang).plural(*more) in said(app, "markdown")


@pytest.mark.parametrize("events", ["true", "false"])
def test_an_embedded_figure_has_events_as_its_address_says(visit, events):
    app = visit("indicator", embedded=True, lang="en", id=AGREEMENTS, events=events)
    assert ("External Affairs Conference" in said(app)) == (events == "true")


def test_an_embedded_figure_is_per_year_where_its_address_says_so(visit):
    app = visit("indicator", embedded=True, lang="en", id=AGREEMENTS, per_year="true")
    assert "per year" in said(app)
