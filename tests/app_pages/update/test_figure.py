"""One figure, typed as it is printed: what is read, doubted, saved, withdrawn, disputed."""

import html
from datetime import date

import pytest

from app_pages.state import permissions
from app_pages.update import review
from indicators.language import Message, load_language
from indicators.table import current
from loaders.changes.history import commits
from loaders.table.queries import read_table
from tests.app_pages.reading import bodies, charts, has, labelled, press, said, set_to
from tests.app_pages.tables import save

AGREEMENTS, FDI = "local_agreements", "fdi_total"
CORRECTED = ("local_agreements", "VN", date(2021, 1, 1), date(2023, 12, 31),
             "external-affairs-conference-2023")  # fmt: skip


@pytest.fixture
def figure(office):
    """Open the form of one indicator: `figure(FDI, lang="vi")`."""

    def opened(indicator=AGREEMENTS, lang="en"):
        app = office(lang=lang)
        app.selectbox(key="update_indicator").set_value(indicator).run()
        assert not app.exception
        return app

    return opened


@pytest.fixture
def correcting(figure):
    """Open the form on the figure 422."""

    def opened(lang="en"):
        app = figure(lang=lang)
        label = load_language(lang).text("Add a figure, or correct one")
        return set_to(app, "selectbox", label, CORRECTED)

    return opened


def sign(app, name="Lan", reason="Heard it"):
    labelled(app.text_input, "Your name").set_value(name)
    set_to(app, "text_input", "Reason for the change", reason)


def current_values(path, indicator=AGREEMENTS):
    return current(read_table(path)).series(indicator).rows["obs_value"].tolist()


def is_ready(app):
    return not labelled(app.button, "Save").disabled


@pytest.mark.parametrize(
    ("printed", "indicator", "vi", "en"),
    [
        ("hơn 510", AGREEMENTS, "hơn 510 thỏa thuận", "more than 510 agreements"),
        ("nearly 29 billion", FDI, "gần 29 tỷ USD", "nearly 29 billion USD"),
        ("48,2 tỷ USD", FDI, "48,2 tỷ USD", "48.2 billion USD"),
        ("khoảng 200", AGREEMENTS, "khoảng 200 thỏa thuận", "about 200 agreements"),
        ("1", AGREEMENTS, "1 thỏa thuận", "1 agreement"),
    ],
)
def test_a_figure_is_said_back_in_both_languages(figure, printed, indicator, vi, en):
    app = set_to(figure(indicator), "text_input", "As printed", printed)
    assert f"= {vi} · {en}" in said(app)


@pytest.mark.parametrize("printed", ["many", "thirty-odd", "<b>x</b>"])
def test_what_is_no_figure_is_told_while_it_is_typed(figure, printed):
    app = set_to(figure(), "text_input", "As printed", printed)
    assert f"“{printed}” does not say a figure." in html.unescape(" ".join(bodies(app)))
    assert "<b>x" not in " ".join(bodies(app))
    assert not has(app.button, "Save")


@pytest.mark.parametrize(("lang", "hint"), [
    ("en", "Type the figure and choose its source to see what changes."),
    ("vi", "Hãy ghi con số và chọn nguồn để xem những gì sẽ thay đổi."),
])  # fmt: skip
def test_an_empty_form_asks_for_the_figure(figure, lang, hint):
    app = figure(lang=lang)
    assert hint in said(app)
    assert not app.error


@pytest.mark.parametrize(("lang", "says"), [
    ("en", "Nothing changes yet: the table says all of this already."),
    ("vi", "Chưa có gì thay đổi: bảng đã ghi đúng như vậy."),
])  # fmt: skip
def test_an_untouched_figure_changes_nothing(correcting, lang, says):
    app = correcting(lang)
    assert says in said(app, "info")
    assert len(app.button) == 0


def test_a_correction_is_shown_before_it_is_made(correcting, data):
    before = data.read_bytes()
    app = set_to(correcting(), "text_input", "As printed", "431")
    assert "local_agreements 2021–2023: 422 → 431, +2.1%" in said(app)
    assert [each["layout"]["meta"]["id"] for each in charts(app)] == [AGREEMENTS] * 2
    assert "What the checks will say" in said(app, "subheader")
    assert data.read_bytes() == before


def test_save_waits_for_a_name_and_a_reason(correcting):
    app = set_to(correcting(), "text_input", "As printed", "431")
    assert not is_ready(app)
    sign(app, reason="   ")
    assert not is_ready(app)
    sign(app, name=" ", reason="Heard it")
    assert not is_ready(app)
    sign(app)
    assert is_ready(app)


def test_what_is_saved_is_in_the_table_with_name_and_reason(correcting, data):
    app = set_to(correcting(), "text_input", "As printed", "431")
    sign(app, " Lan ", " Heard it ")
    press(app, "Save")
    assert "Saved as" in said(app, "success")
    assert current_values(data) == [200, 431]
    made = commits(data)[0]
    assert (made.by, made.reason, made.rows) == ("Lan", "Heard it", 1)
    assert 422 in read_table(data).series(AGREEMENTS).rows["obs_value"].tolist()


def test_the_next_form_is_empty_and_keeps_the_name(correcting):
    app = set_to(correcting(), "text_input", "As printed", "431")
    sign(app)
    press(app, "Save")
    assert labelled(app.text_input, "As printed").value == ""
    assert app.selectbox(key="update_indicator").value == AGREEMENTS
    set_to(app, "selectbox", "Add a figure, or correct one", CORRECTED)
    set_to(app, "text_input", "As printed", "432")
    assert labelled(app.text_input, "Your name").value == "Lan"
    assert labelled(app.text_input, "Reason for the change").value == ""
    assert "Saved as" not in said(app.run(), "success")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("As printed", "42200000000", "slipped decimal"),
        ("Growth as printed", "tăng nhiều", "tăng 111% → tăng nhiều"),
        ("Where in the source", "", "“Where in the source” is empty"),
        ("Note for readers (English)", "counted twice", "counted twice"),
        ("Status", "E", "Status: P → E"),
        ("Period is", "stated", "inferred → stated"),
    ],
)
def test_every_field_is_told_of(correcting, field, value, told):
    app = correcting()
    widget = next(w for k in ("text_input", "text_area", "selectbox") for w in app.get(k)
                  if w.label == field)  # fmt: skip
    widget.set_value(value).run()
    assert not app.exception
    assert told in said(app)


def test_all_problems_are_told_at_once(figure):
    app = figure()
    labelled(app.text_input, "As printed").set_value("many")
    labelled(app.text_input, "Area").set_value("Hanoi")
    labelled(app.selectbox, "Source").set_value("external-affairs-conference-2023").run()
    assert "To mend before this can be saved" in said(app, "subheader")
    told = said(app, "markdown")
    for part in ("“Hanoi” is no area", "The value is empty", "in the source” is empty"):
        assert part in told
    assert not has(app.button, "Save")


def test_a_doubt_asks_for_a_nod(correcting):
    app = set_to(correcting(), "text_input", "As printed", "42200000")
    assert "To look at again" in said(app, "subheader")
    sign(app)
    assert not is_ready(app)
    labelled(app.checkbox, "I have looked at these; it is right as it stands.").check().run()
    assert is_ready(app)


def test_a_figure_is_withdrawn_and_the_old_one_stands_in_the_history(correcting, data):
    app = set_to(correcting(), "toggle", "Withdraw this figure", True)
    assert labelled(app.text_input, "As printed").disabled
    assert "local_agreements 2021–2023: withdrawn (it was 422)" in said(app)
    sign(app)
    press(app, "Save")
    rows = current(read_table(data)).series(AGREEMENTS).rows
    assert rows["obs_status"].tolist()[-1] == "M"
    assert rows["obs_value"].isna().tolist() == [False, True]


def test_a_change_of_mind_leaves_the_table_alone(correcting, data):
    before = data.read_bytes()
    app = set_to(correcting(), "text_input", "As printed", "431")
    sign(app)
    set_to(app, "selectbox", "Add a figure, or correct one", "new")
    assert labelled(app.text_input, "As printed").value == ""
    set_to(app, "selectbox", "Indicator", FDI)
    assert data.read_bytes() == before


def test_a_new_source_is_added_with_its_figure(figure, data):
    app = set_to(figure(), "text_input", "As printed", "gần 150")
    set_to(app, "selectbox", "Source", "added")
    assert "Type the figure and choose its source" in said(app)
    labelled(app.text_input, "Title").set_value("Báo cáo đối ngoại 2025")
    labelled(app.text_input, "Speaker (English)").set_value("The minister")
    labelled(app.date_input, "Day of publication").set_value(date(2026, 1, 15))
    set_to(app, "text_input", "Where in the source", "p. 4")
    assert "new, < 150" in said(app)
    assert "sources bao-cao-doi-ngoai-2025-2026-01-15: new" in said(app)
    sign(app)
    for nod in app.checkbox:
        nod.check().run()
    press(app, "Save")
    added = read_table(data).catalog.source["bao-cao-doi-ngoai-2025-2026-01-15"]
    assert (added.title, added.published) == ("Báo cáo đối ngoại 2025", date(2026, 1, 15))
    assert added.speaker == {"en": "The minister"}
    row = current(read_table(data)).series(AGREEMENTS).rows.iloc[-1]
    assert (row["source"], row["locator"], row["comparator"]) == (added.id, "p. 4", "<")


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2025, 12, 31), date(2025, 1, 1), "before"),
        (date(2023, 6, 1), date(2024, 5, 31), "overlap"),
    ],
)
def test_a_period_that_cannot_be_or_counts_twice_is_told(figure, first, last, told):
    app = set_to(figure(), "text_input", "As printed", "150")
    labelled(app.text_input, "Where in the source").set_value("p. 4")
    labelled(app.selectbox, "Source").set_value("world-bank-wdi")
    labelled(app.date_input, "First day").set_value(first)
    labelled(app.date_input, "Last day").set_value(last).run()
    assert not app.exception
    assert told in said(app, "markdown")


def test_a_stock_holds_on_a_day_and_a_flow_may(figure):
    assert has(figure("diplomatic_relations").date_input, "On the day")
    app = figure(AGREEMENTS)
    assert has(app.date_input, "First day")
    set_to(app, "segmented_control", "Period", "day")
    assert has(app.date_input, "On the day")
    assert not has(app.date_input, "First day")


def test_what_is_typed_survives_a_change_of_language(correcting):
    app = set_to(correcting(), "text_input", "As printed", "431")
    sign(app, "Lan", "Heard it")
    app.segmented_control(key="lang").set_value("vi").run()
    assert not app.exception
    assert "local_agreements 2021–2023: 422 → 431" in said(app)
    values = [each.value for each in app.text_input]
    assert {"431", "Lan", "Heard it"} <= set(values)


def conflicting(correcting, data, mine="441", theirs=(442.0, "442")):
    """Two people on one figure: the colleague has saved first."""
    app = set_to(correcting(), "text_input", "As printed", mine)
    sign(app)
    save(data, AGREEMENTS, by="Hoa", obs_value=theirs[0], lower_bound=theirs[0],
         upper_bound=theirs[0], as_reported=theirs[1])  # fmt: skip
    press(app, "Save")
    return app


def test_of_two_on_one_figure_the_second_sees_both_versions(correcting, data):
    app = conflicting(correcting, data)
    assert "Someone else has changed the same figures" in said(app, "warning")
    assert "The table says: 442 (Hoa" in said(app)
    assert "You propose: 441" in said(app)
    assert current_values(data) == [200, 442]


def test_mine_can_stand(correcting, data):
    app = conflicting(correcting, data)
    press(app, "Save mine")
    assert "Saved as" in said(app, "success")
    assert current_values(data) == [200, 441]
    assert [each.by for each in commits(data)[:2]] == ["Lan", "Hoa"]


def test_theirs_can_stand(correcting, data):
    app = conflicting(correcting, data)
    press(app, "Keep the table's")
    assert not app.warning
    assert current_values(data) == [200, 442]
    assert commits(data)[0].by == "Hoa"
    assert labelled(app.text_input, "As printed").value == ""


def test_the_same_correction_by_two_is_no_dispute(correcting, data):
    app = conflicting(correcting, data, "442")
    assert not app.warning
    assert current_values(data) == [200, 442]


def test_a_change_to_another_figure_meanwhile_is_joined(correcting, data):
    app = set_to(correcting(), "text_input", "As printed", "431")
    sign(app)
    save(data, FDI, by="Hoa", as_reported="48,3 tỷ USD", obs_value=48.3e9,
         lower_bound=48.25e9, upper_bound=48.35e9)  # fmt: skip
    press(app, "Save")
    assert current_values(data) == [200, 431]
    assert current_values(data, FDI) == [48.3e9]


def test_who_lost_the_right_meanwhile_saves_nothing(correcting, data, monkeypatch):
    app = set_to(correcting(), "text_input", "As printed", "431")
    sign(app)
    before = data.read_bytes()
    stranger = permissions.Stranger(Message("Sign in to edit the table."))
    monkeypatch.setattr(review, "who", lambda: stranger)
    press(app, "Save")
    assert "Sign in to edit the table." in said(app, "error")
    assert data.read_bytes() == before


@pytest.mark.parametrize(
    ("gone", "told"),
    [("folder", "written"), ("file", "no table at this place"), ("damaged", "cut short")],
)
def test_a_table_that_cannot_be_written_is_told_in_words(correcting, data, gone, told, monkeypatch):
    app = set_to(correcting(), "text_input", "As printed", "431")
    sign(app)
    if gone == "file":
        data.unlink()
    elif gone == "damaged":
        data.write_bytes(data.read_bytes()[:-300])
    else:

        def refused(*_):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("loaders.table.atomic_write.os.fsync", refused)
    press(app, "Save")
    assert told in said(app)
    assert "Saved as" not in said(app)
