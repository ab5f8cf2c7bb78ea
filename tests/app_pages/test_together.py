"""Two people at once: what one does or chooses never shows, breaks or loses what the other has."""

from datetime import date

import pytest

from app_pages.state.table_file import known_on, load
from indicators.language import load_language
from indicators.table import current
from loaders.changes.commit import commit
from loaders.changes.history import commits, reversal
from loaders.table.queries import read_table
from tests.app_pages.reading import bodies, charts, labelled, press, said, set_to
from tests.app_pages.tables import reprint, withdraw

AGREEMENTS, FDI = "local_agreements", "fdi_total"


def sign(app, name):
    labelled(app.text_input, "Your name").set_value(name)
    return set_to(app, "text_input", "Reason for the change", "Heard it")


@pytest.fixture
def begun(monkeypatch, data):
    """A state of the table that someone is still being shown."""
    monkeypatch.setenv("INDICATORS_DATA", str(data))
    return load()


@pytest.mark.parametrize("every_version", [False, True])
def test_a_page_half_drawn_is_drawn_to_its_end_though_a_colleague_saves(begun, data, every_version):
    reprint(data, "431")
    assert load().file != begun.file
    table = known_on(begun.file, date(2024, 1, 1), every_version=every_version)
    assert 431 not in table.rows["obs_value"].tolist()
    assert 422 in table.rows["obs_value"].tolist()


def test_the_last_good_one_of_several_states_is_the_one_shown(begun, data):
    reprint(data, "431")
    newest = load()
    data.write_bytes(data.read_bytes()[:-300])
    shown = load()
    assert shown.error
    assert shown.file == newest.file != begun.file


def test_each_table_has_its_own_last_good_one(begun, data, monkeypatch):
    other = data.with_name("other.parquet")
    other.write_bytes(data.read_bytes())
    monkeypatch.setenv("INDICATORS_DATA", str(other))
    load()
    monkeypatch.setenv("INDICATORS_DATA", str(data))
    data.write_bytes(b"")
    assert load().file == begun.file


def test_a_language_a_day_and_colours_are_each_person_s_own(visit):
    one = visit("indicator", lang="en", id=AGREEMENTS)
    other = visit("indicator", lang="vi", id=AGREEMENTS, as_of="2022-01-01", theme="dark")
    again = one.run()
    assert "422 international agreements" in said(again)
    assert "422" not in " ".join(each for each in bodies(other) if 'class="lede"' in each)
    assert charts(again)[0] != charts(other)[0]
    assert again.query_params.get("as_of") is None


def test_a_deck_is_collected_by_one_person_and_not_by_all(visit):
    one = visit("present", lang="en", part="deck")
    one.button(key="add_featured").click().run()
    assert len(one.session_state["deck"]) > 2
    assert "No figure has been added yet" in said(visit("present", lang="en", part="deck"))


def test_who_looks_on_sees_what_was_saved_at_the_next_click_and_keeps_her_choices(visit, data):
    app = visit("indicator", table=data, lang="en", id=AGREEMENTS, per_year="true")
    reprint(data, "431")
    app.run()
    assert "localities signed 431 international agreements" in said(app)
    assert app.query_params["id"] == AGREEMENTS
    assert app.toggle(key="per_year").value


def test_a_switch_thrown_after_a_colleague_saved_shows_the_new_figure(visit, data):
    app = visit("indicator", table=data, lang="en", id=AGREEMENTS)
    reprint(data, "431")
    set_to(app, "toggle", "Events", False)
    assert "431" in str(charts(app)[0])


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_who_takes_back_what_a_colleague_just_took_back_is_told_so(office, data, lang):
    made, language = reprint(data, "431"), load_language(lang)
    app = office("history", lang=lang)
    app.session_state[f"commit_{made.name}"] = True
    app.run()
    labelled(app.text_input, language.text("Your name")).set_value("Lan")
    set_to(app, "text_input", language.text("Reason for the change"), "Heard it")
    commit(data, reversal(data, made), "Hoa", "Typed wrong")
    press(app, language.text("Take this commit back"))
    assert app.expander[1].label.endswith(language.text("taken back"))
    assert not app.success
    assert commits(data)[0].by == "Hoa"


def test_an_indicator_withdrawn_meanwhile_is_said_to_be(visit, data):
    app = visit("compare", table=data, lang="en", ids=f"{AGREEMENTS},{FDI}")
    withdraw(data, FDI)
    app.run()
    assert not app.exception
    assert f"not shown: {FDI}." in said(app, "info")


def test_two_savings_of_different_figures_both_stand(office, data):
    apps = [office(lang="en"), office(lang="en")]
    for app, indicator, printed in zip(
        apps, (AGREEMENTS, FDI), ("431", "48,3 tỷ USD"), strict=True
    ):
        set_to(app, "selectbox", "Indicator", indicator)
        rows = current(read_table(data)).series(indicator).rows.to_dict("records")
        names = ("indicator", "ref_area", "period_start", "period_end", "source")
        set_to(app, "selectbox", "Add a figure, or correct one", tuple(map(rows[-1].get, names)))
        set_to(app, "text_input", "As printed", printed)
    for app, name in zip(apps, ("Lan", "Hoa"), strict=True):
        sign(app, name)
        press(app, "Save")
        assert "Saved as" in said(app, "success")
    assert [each.by for each in commits(data)[:2]] == ["Hoa", "Lan"]
    now = current(read_table(data))
    assert now.series(AGREEMENTS).rows["obs_value"].tolist() == [200, 431]
    assert now.series(FDI).rows["obs_value"].tolist() == [48.3e9]
