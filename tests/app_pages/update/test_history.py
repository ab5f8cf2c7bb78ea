"""What was saved, when, by whom and why; what the table said at a moment; taking it back."""

import re
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from app_pages.state import permissions
from app_pages.update import history as history_task
from indicators.catalog import Catalog
from indicators.language import load_language
from indicators.table import current
from loaders.changes.commit import commit
from loaders.changes.history import commits, reversal
from loaders.changes.proposal import Proposal, proposed
from loaders.table.queries import read_table
from tests.app_pages.reading import bodies, has, labelled, press, said
from tests.app_pages.tables import reprint, withdraw

AGREEMENTS, FDI = "local_agreements", "fdi_total"


@pytest.fixture
def history(office):
    """Open the history; open one saving of it with `history(made)`."""

    def opened(made=None, lang="en", indicator=""):
        app = office("history", lang=lang)
        if indicator:
            app.selectbox(key="history_indicator").set_value(indicator).run()
        if made:
            app.session_state[f"commit_{made.name}"] = True
            app.run()
        assert not app.exception
        return app

    return opened


def values(path, indicator=AGREEMENTS):
    return current(read_table(path)).series(indicator).rows["obs_value"].tolist()


def titles(app):
    return [each.label.replace("\\", "") for each in app.expander]


def test_every_saving_is_listed_the_last_first(history, data):
    reprint(data, "431")
    reprint(data, "432", by="Lan <lan@example.vn>", reason="*Again* & <b>bold</b>")
    told = titles(history())
    assert "Lan <lan@example.vn> · *Again* & <b>bold</b>" in told[0]
    assert "Hoa · Printed again" in told[1]
    assert datetime.now(UTC).strftime("%Y") in told[0]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_first_filling_is_told_in_the_language(history, lang):
    (told,) = titles(history(lang=lang))[-1:]
    assert told.count(" · ") == 2
    assert "{" not in told


def test_savings_of_other_indicators_are_left_out(history, data):
    reprint(data, "431")
    assert any("Printed again" in each for each in titles(history(indicator=AGREEMENTS)))
    assert not any("Printed again" in each for each in titles(history(indicator=FDI)))


def test_an_open_saving_tells_what_it_changed(history, data):
    app = history(reprint(data, "431"))
    assert "local_agreements 2021–2023: 422 → 431, +2.1%" in said(app)
    assert has(app.button, "Take this commit back")


def test_it_is_taken_back_and_what_stood_before_stands_again(history, data):
    app = history(reprint(data, "431"))
    assert labelled(app.button, "Take this commit back").disabled
    labelled(app.text_input, "Your name").set_value("Lan")
    labelled(app.text_input, "Reason for the change").set_value("Typed wrong").run()
    press(app, "Take this commit back")
    assert "Saved as" in said(app, "success")
    assert values(data) == [200, 422]
    assert [each.reason for each in commits(data)[:2]] == ["Typed wrong", "Printed again"]


def test_taking_back_can_be_taken_back(history, data):
    withdraw(data, AGREEMENTS, slice(-1, None))
    app = history(commits(data)[0])
    labelled(app.text_input, "Your name").set_value("Lan")
    labelled(app.text_input, "Reason for the change").set_value("It was right").run()
    press(app, "Take this commit back")
    assert values(data) == [200, 422]


def test_a_figure_it_added_is_withdrawn(history, data):
    table = current(read_table(data))
    row = table.series(FDI).rows.to_dict("records")[0]
    other = {**row, "source": "world-bank-wdi", "locator": "p. 1"}
    made = commit(data, Proposal(proposed([other]), version=table.version), "Hoa", "Also said")
    app = history(made)
    labelled(app.text_input, "Your name").set_value("Lan")
    labelled(app.text_input, "Reason for the change").set_value("Not said").run()
    press(app, "Take this commit back")
    rows = current(read_table(data)).series(FDI).rows.set_index("source")
    assert rows.loc["world-bank-wdi", "obs_status"] == "M"


def test_what_was_changed_since_is_shown_in_both_versions(history, data):
    made = reprint(data, "431")
    reprint(data, "432", by="Lan")
    before = len(commits(data))
    app = history(made)
    labelled(app.text_input, "Your name").set_value("Hoa")
    labelled(app.text_input, "Reason for the change").set_value("Not that one").run()
    press(app, "Take this commit back")
    assert "The table says: 432 (Lan" in said(app)
    assert len(commits(data)) == before
    assert values(data) == [200, 432]


@pytest.mark.parametrize(
    ("later", "shows"), [(timedelta(hours=1), "432"), (timedelta(days=-2000), "")]
)
def test_the_table_of_a_moment(history, data, later, shows):
    reprint(data, "432")
    app = history(indicator=AGREEMENTS)
    moment = datetime.now(UTC) + later
    app.date_input(key="history_day").set_value(moment.date())
    app.time_input(key="history_time").set_value(time(23, 59)).run()
    assert not app.exception
    if shows:
        assert f"<b>{shows} agreements</b>" in " ".join(bodies(app))
    else:
        assert "The table said nothing about this then." in said(app, "info")


def test_what_stood_before_a_correction_is_still_to_be_seen(history, data):
    first = commits(data)[0].moment
    reprint(data, "432")
    app = history(indicator=AGREEMENTS)
    app.date_input(key="history_day").set_value(first.date())
    app.time_input(key="history_time").set_value(time(23, 59)).run()
    shown = " ".join(bodies(app))
    same_day = first.date() == datetime.now(UTC).date()
    assert ("<b>422 agreements</b>" in shown) != same_day


def test_many_savings_come_some_at_a_time(history, data, monkeypatch):
    monkeypatch.setattr(history_task, "SHOWN", 2)
    for printed in ("501", "502"):
        reprint(data, printed)
    app = history()
    assert len(app.expander) == 2
    press(app, "Show earlier ones")
    assert len(app.expander) == len(commits(data))
    assert not has(app.button, "Show earlier ones")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_who_may_not_edit_sees_the_history_and_why(visit, data, lang):
    """The harness has no address of its own, so nobody here is at the machine."""
    made = reprint(data, "431")
    app = visit("update", table=data, lang=lang)
    assert "OpenID Connect" in said(app, "info")
    assert any("Printed again" in each for each in titles(app))
    app.session_state[f"commit_{made.name}"] = True
    app.run()
    assert not app.exception
    assert "422 → 431" in said(app)
    language = load_language(lang)
    for button in ("Take this commit back", "Sign in", "Save"):
        assert not has(app.button, language.text(button))
    assert not app.text_input


MARK = {"vi": "đã hoàn tác", "en": "taken back"}


def take_back(path, made, reason="Typed wrong"):
    """Take a saving back as a colleague would."""
    return commit(path, reversal(path, made), "Lan", reason)


def add_entry(path, entry, by="Hoa"):
    """Save an indicator as a colleague would who fills in its form."""
    made = Proposal(entries=Catalog(indicators=(entry,)), version=read_table(path).version)
    return commit(path, made, by, "A new one")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_saving_that_was_taken_back_is_marked_and_not_offered_again(history, data, lang):
    made = reprint(data, "431")
    take_back(data, made)
    app = history(made, lang=lang)
    undo, first, *older = titles(app)
    assert first.endswith(f"Hoa · Printed again · {MARK[lang]}")
    assert not any(MARK[lang] in each for each in (undo, *older))
    assert not has(app.button, load_language(lang).text("Take this commit back"))
    assert not app.text_input
    said_inside = load_language(lang).text(
        "This was taken back: what stood before it stands again."
    )
    assert said_inside in said(app)


def test_a_saving_that_was_brought_back_is_no_longer_marked(history, data):
    made = reprint(data, "431")
    take_back(data, made)
    take_back(data, commits(data)[0], "It was right")
    app = history(made)
    again, undo, first, *_ = titles(app)
    assert undo.endswith("Typed wrong · taken back")
    assert "taken back" not in again + first
    assert has(app.button, "Take this commit back")
    assert values(data) == [200, 431]


def test_a_saving_that_was_only_overtaken_is_not_marked(history, data):
    reprint(data, "431")
    reprint(data, "432")
    assert not any("taken back" in each for each in titles(history()))


def test_of_a_saving_of_two_figures_one_still_standing_leaves_it_unmarked(history, data):
    table = current(read_table(data))
    rows = [table.series(name).rows.to_dict("records")[-1] for name in (AGREEMENTS, FDI)]
    changed = [{**row, "comment": "Said twice"} for row in rows]
    made = commit(data, Proposal(proposed(changed), version=table.version), "Hoa", "Both")
    back = Proposal(proposed(rows[:1]), version=read_table(data).version)
    commit(data, back, "Lan", "Only one")
    assert not any("taken back" in each for each in titles(history(made)))


def test_an_entry_of_the_catalog_that_was_taken_out_again_is_marked(history, data, table):
    entry = replace(table.catalog.indicators[0], id="visa_waivers")
    made = add_entry(data, entry)
    assert "taken back" not in titles(history())[0]
    take_back(data, made)
    assert "visa_waivers" not in read_table(data).catalog.indicator
    assert titles(history())[1].endswith("A new one · taken back")


def test_an_entry_that_figures_now_need_is_not_said_to_be_taken_back(history, data, table):
    entry = replace(table.catalog.indicator[AGREEMENTS], id="visa_waivers")
    add_entry(data, entry)
    row = current(read_table(data)).series(AGREEMENTS).rows.to_dict("records")[-1]
    added = Proposal(proposed([{**row, "indicator": "visa_waivers"}]))
    commit(data, added, "Hoa", "Its first figure")
    assert not any("taken back" in each for each in titles(history()))


def test_who_may_not_edit_sees_what_was_taken_back(visit, data):
    made = reprint(data, "431")
    take_back(data, made)
    app = visit("update", table=data, lang="en")
    assert titles(app)[1].endswith("taken back")
    assert not app.text_input


def test_of_a_long_series_at_a_moment_the_latest_figures_are_shown(history, table):
    app = history(indicator="exports_wb")
    whole = len(table.series("exports_wb").rows)
    last = max(each.period.end.year for each in table.series("exports_wb").observations)
    shown = re.findall(r"<summary><span>(\d{4})</span>", " ".join(bodies(app)))
    assert [int(each) for each in shown] == list(range(last, last - history_task.SHOWN, -1))
    assert f"… and {whole - history_task.SHOWN} more" in said(app)


PERSON = {
    "is_logged_in": True,
    "exp": 4e9,
    "email": "Lan@example.vn",
    "email_verified": True,
    "name": "Trần Thị Lan",
}


@pytest.fixture
def guarded(monkeypatch, data, visit):
    """Open the Update page of a server with sign-in, as some person."""
    secrets = {"auth": {"client_id": "x"}, "editors": ["lan@example.vn"]}
    monkeypatch.setattr(permissions, "_secrets", lambda: secrets)
    return lambda user, **address: visit("update", table=data, user=user, **address)


@pytest.mark.parametrize(
    ("claims", "told", "offers"),
    [
        ({"is_logged_in": False}, "Sign in to edit the table.", True),
        ({"exp": 1.0}, "Your sign-in has expired.", True),
        ({"email": "who@example.com"}, "who@example.com is signed in, but not on the list", False),
        ({"email_verified": False}, "not on the list", False),
    ],
)
def test_others_are_told_why_they_may_not_edit(guarded, claims, told, offers):
    app = guarded({**PERSON, **claims}, lang="en")
    assert told in said(app, "info")
    assert has(app.button, "Sign in") == offers
    assert not app.text_input


def test_who_is_signed_in_is_named_by_her_token(guarded, data):
    app = guarded(PERSON, lang="en")
    assert has(app.sidebar.button, "Sign out")
    app.selectbox(key="update_indicator").set_value(AGREEMENTS).run()
    row = current(read_table(data)).series(AGREEMENTS).rows.to_dict("records")[-1]
    name = (AGREEMENTS, "VN", row["period_start"], row["period_end"], row["source"])
    labelled(app.selectbox, "Add a figure, or correct one").set_value(name).run()
    labelled(app.text_input, "As printed").set_value("431").run()
    assert not has(app.text_input, "Your name")
    assert "Recorded under **Trần Thị Lan <lan@example.vn>**" in said(app, "markdown")
    labelled(app.text_input, "Reason for the change").set_value("Heard").run()
    press(app, "Save")
    assert commits(data)[0].by == "Trần Thị Lan <lan@example.vn>"
