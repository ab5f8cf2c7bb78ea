from dataclasses import replace
from datetime import date

import pytest

from indicators.catalog import Catalog
from indicators.language import load_language
from loaders.changes.commit import commit
from loaders.changes.diff_text import dispute_lines, preview, row_changes
from loaders.changes.history import changed_by
from loaders.changes.proposal import Proposal
from loaders.changes.review import review
from loaders.errors import Conflict
from loaders.table.queries import read_footer, read_table
from tests.loaders.table.writers import add

VI, EN = load_language("vi"), load_language("en")
EMPTIED = dict.fromkeys(("obs_value", "lower_bound", "upper_bound", "as_reported"))


@pytest.mark.parametrize(("cells", "english", "vietnamese"), [
    ({"obs_value": 431.0}, "422 → 431, +2.1%", "422 → 431, +2,1%"),
    (
        {"as_reported": "hơn 431"},
        "422 → > 431, more than +2.1%; As printed: 422 → hơn 431",
        "422 → > 431, hơn +2,1%; Nguyên văn con số: 422 → hơn 431",
    ),
    ({"locator": "¶3"}, "Where in the source: ¶18 → ¶3", "Vị trí trong nguồn: ¶18 → ¶3"),
    ({"obs_status": "M", **EMPTIED}, "withdrawn (it was 422)", "rút lại (trước là 422)"),
    ({"period_end": date(2022, 12, 31)}, "new, 422", "mới, 422"),
])  # fmt: skip
def test_a_change_is_said_in_both_languages(path, correct, cells, english, vietnamese):
    plan = review(path, correct(**cells))
    [said], [other] = preview(plan, EN), preview(plan, VI)
    assert said.endswith(": " + english)
    assert other.endswith(": " + vietnamese)


def test_the_line_names_indicator_and_period(path, correct):
    [said] = preview(review(path, correct(obs_value=431.0)), EN)
    assert said.startswith("local_agreements 2021–2023: ")


def test_an_area_is_named_where_it_is_not_the_country(path):
    [said] = preview(review(path, add(date(2018, 8, 12), 7)), EN)
    assert said == "local_affairs_conference_sessions VN-07 12 August 2018: new, 7"


def test_nothing_to_change_says_nothing(path, correct):
    plan = review(path, correct())
    assert plan.is_empty
    assert preview(plan, EN) == []


def test_a_renamed_source_is_said(path):
    source = replace(read_footer(path).catalog.sources[0], title="Tên mới", licence="CC BY 4.0")
    [said] = preview(review(path, Proposal(entries=Catalog(sources=(source,)))), EN)
    assert said.startswith(f"sources {source.id}: ")
    assert said.endswith("→ Tên mới; Licence: — → CC BY 4.0")


def test_a_commit_is_told_as_its_preview_was(path, correct):
    proposal = correct(obs_value=431.0)
    said = preview(review(path, proposal), EN)
    made = commit(path, proposal, "Lan", "sửa")
    assert row_changes(*changed_by(path, made), read_table(path), EN) == said


def test_a_conflict_shows_both_versions_and_who_stands_behind(path, correct):
    mine = correct(obs_value=440.0)
    commit(path, correct(obs_value=431.0), "Hoa", "báo cáo in lại")
    with pytest.raises(Conflict) as raised:
        commit(path, mine, "Lan", "sửa")
    name, theirs, ours = dispute_lines(raised.value.disputes[0], read_table(path), EN)
    assert name == "local_agreements 2021–2023"
    assert theirs.startswith("The table says: 431 (Hoa, ")
    assert theirs.endswith(": báo cáo in lại)")
    assert ours == "You propose: 440"
