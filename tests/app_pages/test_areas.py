"""A province's figures beside the country's: told with their place, and never as the country's."""

from dataclasses import replace
from datetime import date

import pytest

from indicators.table import current
from loaders.changes.history import commits
from loaders.table.queries import read_table
from tests.app_pages.reading import bodies, labelled, press, said, set_to
from tests.app_pages.tables import rewritten, with_province, with_rows

AGREEMENTS = "local_agreements"
PLACE = {"vi": "2022–2024, tại Hồ Chí Minh", "en": "2022–2024 in Ho Chi Minh"}


@pytest.fixture
def two_areas(data):
    return rewritten(data, with_province)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_card_tells_the_country_s_figure_though_a_province_s_is_later(visit, two_areas, lang):
    faces = [each for each in bodies(visit(table=two_areas, lang=lang)) if 'class="card' in each]
    face = next(each for each in faces if "422 <small>" in each)
    assert "2021–2023" in face
    assert not any("12 <small>" in each for each in faces)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_where_only_a_province_has_figures_its_card_names_it(visit, data, lang):
    def only(table):
        rows = with_province(table).rows
        mine = (rows["indicator"] != AGREEMENTS) | (rows["ref_area"] == "VN-SG")
        return replace(table, rows=rows[mine].reset_index(drop=True))

    faces = bodies(visit(table=rewritten(data, only), lang=lang))
    assert any("12 <small>" in each and PLACE[lang] in each for each in faces)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_province_s_receipt_and_its_line_among_the_sources_name_it(visit, two_areas, lang):
    app = visit("indicator", table=two_areas, lang=lang, id=AGREEMENTS, area="VN-SG")
    receipts = next(each for each in bodies(app) if 'class="receipts"' in each)
    assert receipts.count("<details>") == 1
    assert f"<span>{PLACE[lang]}</span>" in receipts
    assert f"{PLACE[lang]}: 12 " in said(visit("sources", table=two_areas, lang=lang))


def test_the_sentence_above_and_the_words_to_copy_are_the_country_s(visit, two_areas):
    app = visit("indicator", table=two_areas, lang="en", id=AGREEMENTS)
    assert "In 2021–2023, localities signed 422" in app.code[0].value
    assert "Ho Chi Minh" not in app.code[0].value


def test_many_figures_of_a_source_over_two_areas_are_one_line_from_first_to_last(visit, data):
    def many(table):
        row = table.series("covid_flights").rows.iloc[-1:]
        areas = {2005: "VN-SG", **dict.fromkeys(range(2012, 2019), "VN")}
        added = [
            row.assign(ref_area=area, period_start=date(year, 1, 1), period_end=date(year, 12, 31))
            for year, area in areas.items()
        ]
        return with_rows(table, *added)

    shown = said(visit("sources", table=rewritten(data, many), lang="en"))
    assert "1 January 2005 – 12 December 2021: 9 figures" in shown


def test_a_province_s_figure_is_added_and_told_apart_where_one_is_corrected(office, data):
    app = office(lang="en")
    set_to(app, "selectbox", "Indicator", AGREEMENTS)
    labelled(app.text_input, "As printed").set_value("12")
    labelled(app.text_input, "Area").set_value("VN-SG")
    labelled(app.text_input, "Where in the source").set_value("p. 2")
    labelled(app.selectbox, "Source").set_value("world-bank-wdi").run()
    assert "local_agreements VN-SG " in said(app, "markdown")
    for nod in app.checkbox:
        nod.check().run()
    labelled(app.text_input, "Your name").set_value("Lan")
    set_to(app, "text_input", "Reason for the change", "New")
    press(app, "Save")
    assert commits(data)[0].rows == 1
    areas = current(read_table(data)).series(AGREEMENTS).rows["ref_area"].tolist()
    assert areas == ["VN", "VN", "VN-SG"]
    offered = labelled(app.selectbox, "Add a figure, or correct one").options
    assert [each for each in offered if each.startswith("VN-SG, ")] == [offered[-1]]
    assert offered[-1].endswith(": 12 agreements")
