"""From what is typed, pasted or brought to what readers then see: whole ways through Update."""

from datetime import date, timedelta

import pandas as pd
import pytest

from indicators.language import load_language, parse_bilingual
from indicators.table import current
from loaders.table.queries import read_table
from tests.app_pages.reading import bodies, charts, has, labelled, press, said, set_to
from tests.app_pages.tables import renamed, rewritten, with_rows

AGREEMENTS, FDI, REPORT = "local_agreements", "fdi_total", "external-affairs-conference-2023"
PLACE = "Where in the source"


@pytest.fixture
def form(office):
    """Open the form of an indicator with fields filled in: `form(FDI, printed="29 tỷ USD")`."""

    def opened(indicator, printed, first=None, last=None, source="world-bank-wdi", growth=""):
        app = office(lang="en")
        set_to(app, "selectbox", "Indicator", indicator)
        labelled(app.text_input, "As printed").set_value(printed)
        labelled(app.text_input, "Growth as printed").set_value(growth)
        labelled(app.text_input, PLACE).set_value("p. 4")
        for label, day in (("First day", first), ("Last day", last)):
            if day:
                labelled(app.date_input, label).set_value(day)
        labelled(app.selectbox, "Source").set_value(source).run()
        assert not app.exception
        return app

    return opened


def save(app):
    for nod in app.checkbox:
        nod.check().run()
    labelled(app.text_input, "Your name").set_value("Lan")
    set_to(app, "text_input", "Reason for the change", "Heard it")
    press(app, "Save")
    assert "Saved as" in said(app, "success")


def last_row(path, indicator):
    return current(read_table(path)).series(indicator).rows.to_dict("records")[-1]


YEAR = {"first": date(2024, 1, 1), "last": date(2024, 12, 31)}


def test_a_range_is_a_range_from_the_form_to_the_card(form, visit, data):
    app = form(AGREEMENTS, "500 đến 600", **YEAR)
    assert "= 500 đến 600 thỏa thuận · 500 to 600 agreements" in said(app)
    assert "local_agreements 2024: new, 500–600" in said(app, "markdown")
    save(app)
    row = last_row(data, AGREEMENTS)
    assert (row["lower_bound"], row["upper_bound"], row["comparator"]) == (500, 600, "~")
    card = next(each for each in bodies(visit(table=data, lang="en")) if "500–600" in each)
    assert "about" not in card
    assert "550" not in card
    shown = said(visit("indicator", table=data, lang="vi", id=AGREEMENTS))
    assert "500 đến 600 thỏa thuận" in shown
    assert "khoảng 550" not in shown


@pytest.mark.parametrize(
    ("printed", "back"),
    [("5 tỷ đến 15 tỷ", "5 to 15 billion USD"), ("2 tỷ - 3 tỷ", "2 to 3 billion USD")],
)
def test_a_range_is_said_back_with_both_its_ends(form, printed, back):
    assert back in said(form(FDI, printed, **YEAR))


@pytest.mark.parametrize(
    ("printed", "marked"),
    [
        ("20 tỷ USD hoặc 30", "“20 tỷ USD ⟦hoặc 30⟧”"),
        ("30 tỷ EUR", "“30 tỷ EUR” is in another unit"),
        ("-5 tỷ USD", "is below zero"),
    ],
)
def test_what_is_not_one_figure_of_the_indicator_is_not_saved(form, printed, marked):
    app = form(FDI, printed, **YEAR)
    assert marked in said(app)
    assert not has(app.button, "Save")


def test_growth_is_said_back_as_the_figure_is(form):
    app = form(FDI, "48,2 tỷ USD", **YEAR, growth="giảm hơn 5%")
    assert "under −5%" in said(app)
    app = form(FDI, "48,2 tỷ USD", **YEAR, growth="đạt 64% kế hoạch")
    assert "says how far a plan is met" in said(app)


def test_printed_growth_is_saved_with_its_rate_and_checked_on_the_page(form, visit, data):
    save(form(AGREEMENTS, "150", **YEAR, growth="tăng 22,5%"))
    row = last_row(data, AGREEMENTS)
    assert (row["change_value"], row["change_as_reported"]) == (0.225, "tăng 22,5%")
    shown = said(visit("indicator", table=data, lang="en", id=AGREEMENTS))
    assert "The printed growth (+22.5%)" in shown


def test_notes_in_both_languages_are_each_shown_to_their_readers(form, visit, data):
    app = form(AGREEMENTS, "150", **YEAR)
    for code, note in (("English", "Counted anew"), ("Tiếng Việt", "Đếm lại")):
        labelled(app.text_area, f"Note for readers ({code})").set_value(note)
    app.run()
    save(app)
    assert parse_bilingual(last_row(data, AGREEMENTS)["comment"]) == {
        "vi": "Đếm lại",
        "en": "Counted anew",
    }
    for lang, mine, other in (("vi", "Đếm lại", "Counted anew"), ("en", "Counted anew", "Đếm lại")):
        shown = said(visit("indicator", table=data, lang=lang, id=AGREEMENTS))
        assert mine in shown
        assert other not in shown


def test_a_second_source_stands_beside_the_first_and_the_checks_say_so_before_it_is_saved(
    form, visit, data
):
    app = form(FDI, "50 tỷ USD", date(2021, 1, 1), date(2023, 12, 31))
    assert "fdi_total 2021–2023: new, 50 billion" in said(app, "markdown")
    assert "What the checks will say" in said(app, "subheader")
    assert "Sources differ on 2021–2023" in said(app)
    save(app)
    shown = said(visit("indicator", table=data, lang="en", id=FDI))
    assert "50 billion USD" in shown
    assert "48.2 billion USD" in shown
    assert "is shown, the latest published" in shown


def test_what_is_typed_as_new_and_stands_already_is_told_with_all_it_would_replace(form):
    app = form(AGREEMENTS, "431", date(2021, 1, 1), date(2023, 12, 31), source=REPORT)
    line = said(app, "markdown")
    for part in ("422 → 431", "Growth as printed: tăng 111% → —", "Note for readers: Nói hai lần"):
        assert part in line


def test_a_stock_that_can_only_rise_is_doubted_where_it_falls(office, data):
    rewritten(data, renamed("diplomatic_relations", cumulative=True))
    app = office(lang="en")
    set_to(app, "selectbox", "Indicator", "diplomatic_relations")
    labelled(app.text_input, "As printed").set_value("180")
    labelled(app.text_input, PLACE).set_value("p. 4")
    labelled(app.date_input, "On the day").set_value(date(2024, 6, 30))
    labelled(app.selectbox, "Source").set_value("world-bank-wdi").run()
    assert "The total cannot fall, yet it goes from 189 countries" in said(app)
    save(app)
    assert last_row(data, "diplomatic_relations")["obs_value"] == 180


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("vi", "Có hơn 2.000 số liệu: hãy dùng bảng tính."),
        ("en", "More than 2,000 figures: use the workbook for these."),
    ],
)
def test_a_table_too_long_for_the_grid_is_edited_an_indicator_at_a_time(office, data, lang, told):
    def long(table):
        row = table.series("covid_flights").rows.iloc[-1:]
        days = [date(2000, 1, 1) + timedelta(each) for each in range(2001)]
        more = pd.concat([row] * len(days)).assign(period_start=days, period_end=days)
        return with_rows(table, more)

    app = office("grid", table=rewritten(data, long), lang=lang)
    assert told in said(app, "info")
    assert not app.dataframe
    set_to(app, "selectbox", load_language(lang).text("Indicator"), FDI)
    assert told not in said(app, "info")
    assert [len(each.value) for each in app.dataframe] == [1]


def test_an_untouched_grid_changes_nothing(office):
    app = office("grid", lang="en")
    assert "Nothing changes yet" in said(app, "info")
    assert not has(app.button, "Save")


TEXT = """Kết quả đối ngoại
09:30, 15/01/2025

Giai đoạn 2022–2024, các địa phương đã ký từ 500 đến 600 thỏa thuận.
Năm ngoái, các tỉnh cử 340 đoàn lãnh đạo địa phương đi nước ngoài.
"""


@pytest.fixture
def desk(office):
    """Paste a text, in English."""

    def opened(text=TEXT):
        app = office("text", lang="en")
        app.text_area(key="text_pasted").set_value(text).run()
        assert not app.exception
        return app

    return opened


def of_row(kind, field, number):
    return next(each for each in kind if str(each.key).endswith(f"_{field}_{number}"))


def test_a_range_in_a_text_is_proposed_as_a_range(desk):
    app = desk()
    of_row(app.toggle, "accept", 1).set_value(True).run()
    assert "local_agreements 2022–2024: new, 500–600" in said(app, "markdown")


def test_last_year_is_counted_from_the_day_of_the_source_that_is_chosen(desk):
    app = desk()
    assert " 2024 ·" in said(app)
    set_to(app, "selectbox", "Source", REPORT)
    heads = " ".join(each for each in bodies(app) if 'id="row-2"' in each)
    assert "2022 ·" in heads
    assert "2024 ·" not in heads


def test_accepted_rows_wait_for_a_source_with_a_title(desk):
    app = desk()
    of_row(app.toggle, "accept", 1).set_value(True).run()
    set_to(app, "text_input", "Title", "  ")
    assert "Choose the source, or give a new one its title." in said(app, "warning")
    assert not has(app.button, "Save")
    set_to(app, "text_input", "Title", "Kết quả đối ngoại 2024")
    assert "sources ket-qua-doi-ngoai-2024-2025-01-15: new" in said(app, "markdown")


def test_what_is_mended_in_a_row_is_what_is_saved(desk, data):
    app = desk()
    of_row(app.toggle, "mend", 2).set_value(True).run()
    for field, value in (("change_as_reported", "tăng 5%"), ("locator", "¶9")):
        of_row(app.text_input, field, 2).set_value(value)
    of_row(app.text_area, "comment_en", 2).set_value("By phone")
    of_row(app.selectbox, "period_basis", 2).set_value("inferred").run()
    of_row(app.toggle, "accept", 2).set_value(True).run()
    save(app)
    row = last_row(data, "local_delegations_abroad")
    assert (row["change_value"], row["locator"], row["period_basis"]) == (0.05, "¶9", "inferred")
    assert parse_bilingual(row["comment"])["en"] == "By phone"
    assert (row["period_start"], row["obs_value"]) == (date(2024, 1, 1), 340)


def test_a_row_given_to_a_stock_asks_for_its_day(desk):
    app = desk()
    of_row(app.selectbox, "indicator", 2).set_value("diplomatic_relations").run()
    of_row(app.toggle, "mend", 2).set_value(True).run()
    labels = [each.label for each in app.date_input if str(each.key).startswith("text_")]
    assert "On the day" in labels
    assert "First day" not in labels


def test_a_refused_file_is_told_in_the_language_one_turns_to(office):
    app = office("workbook", lang="en")
    app.file_uploader[0].upload("a.xlsx", b"PK nonsense").run()
    assert "The file is not a workbook." in said(app, "error")
    app.segmented_control(key="lang").set_value("vi").run()
    assert "Tệp không phải là bảng tính." in said(app, "error")
    assert not charts(app)
