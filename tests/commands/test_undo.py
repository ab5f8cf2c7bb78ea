"""`undo`: a commit taken back by another."""

import re
from dataclasses import replace

import pytest

from indicators.catalog import Catalog
from indicators.language import language_codes, load_language
from indicators.table import current
from loaders.changes.commit import commit
from loaders.changes.history import commits
from loaders.changes.proposal import Proposal, proposed
from loaders.table.queries import read_table
from tests.app_pages.tables import reprint
from tests.commands.ran import AGREEMENTS, SIGNED


def test_history_tells_the_story_and_undo_adds_to_it(call, edited):
    file, _ = edited(F=431)
    call("import", file, *SIGNED)
    name = call("history", "local_agreements").output.split()[0]
    undone = call("undo", name[:6], "--by", "Hoa", "--reason", "Gõ nhầm", "--lang", "en")
    assert undone.exit_code == 0
    assert "431 → 422" in undone.output
    told = call("history", "local_agreements", "--lang", "en").output
    assert re.search(r"Hoa: Gõ nhầm\n.*431 → 422.*\n.*Lan: Báo cáo in lại\n.*422 → 431", told)
    assert "Hoa" not in call("history", "ftas_signed").output


def test_undoing_twice_is_said(call, edited):
    file, _ = edited(F=431)
    call("import", file, *SIGNED)
    name = call("history").output.split()[0]
    assert call("undo", name, *SIGNED).exit_code == 0
    again = call("undo", name, *SIGNED, "--lang", "en")
    assert again.exit_code == 1
    assert "taken back already" in again.output


def test_undo_tells_what_becomes_of_each_figure_and_under_which_name(run, data):
    made = reprint(data, "431")
    said = run("undo", made.name, *SIGNED, "--lang", "en")
    assert "local_agreements 2021–2023: 431 → 422" in said
    assert f"Saved as {commits(data)[0].name}." in said
    assert commits(data)[0].by == "Lan"


@pytest.mark.parametrize("lang", language_codes())
def test_no_name_is_no_commit_rather_than_the_beginning_of_all(run, lang):
    said = load_language(lang).text("There is no commit “{name}”.", name="")
    assert said in run("undo", "", *SIGNED, "--lang", lang, code=1)


def test_what_was_changed_since_is_not_undone_but_shown_in_both_versions(run, data):
    made = reprint(data, "431")
    reprint(data, "432")
    before = data.read_bytes()
    said = run("undo", made.name, *SIGNED, "--lang", "en", code=1)
    assert "The table says: 432 (Hoa" in said
    assert data.read_bytes() == before


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "Không có gì để hoàn tác: đang có số liệu dùng mục mà lần lưu này đã thêm."),
        ("en", "There is nothing to do: figures need what this commit added."),
    ],
)
def test_an_entry_that_figures_need_is_not_said_to_have_been_taken_back(run, data, lang, said):
    table = current(read_table(data))
    entry = replace(table.catalog.indicator[AGREEMENTS], id="visa_waivers")
    made = commit(data, Proposal(entries=Catalog(indicators=(entry,))), "Hoa", "A new one")
    row = table.series(AGREEMENTS).rows.to_dict("records")[-1]
    first = Proposal(proposed([{**row, "indicator": "visa_waivers"}]))
    commit(data, first, "Hoa", "Its first figure")
    assert said in run("undo", made.name, *SIGNED, "--lang", lang, code=1)
    assert "visa_waivers" in read_table(data).catalog.indicator
