"""Changes that meet: what is hers, what is someone else's, what neither said."""

from dataclasses import replace
from datetime import date

import pytest

from indicators.language import load_language
from indicators.table import current
from loaders.changes.commit import commit
from loaders.changes.diff_text import dispute_lines, preview
from loaders.changes.proposal import Proposal, proposed
from loaders.changes.review import as_proposal, outcome, review
from loaders.errors import Conflict
from loaders.table.queries import read_footer, read_series, read_table
from tests.loaders.proposing import (
    DERIVED,
    catalog_of,
    columns,
    said,
    with_event,
    with_row,
    with_source,
)
from tests.places import SHIPPED

EN, VI = load_language("en"), load_language("vi")
WITHDRAWN = {
    **DERIVED, "comparator": "=", "obs_status": "M", "as_reported": None, "change_value": None,
    "change_as_reported": None,
}  # fmt: skip


def lines(path, proposal, language=EN):
    return preview(review(path, proposal), language)


def told(cells, language=EN, **where):
    """What the preview says of one figure changed, without its name."""
    [line] = lines(SHIPPED, with_row(SHIPPED, **where, **cells), language)
    return line.split(": ", 1)[1]


CHANGES = {
    "its bounds alone": (
        {"lower_bound": 420.0, "upper_bound": 425.0},
        "Lower bound: 422 → 420; Upper bound: 422 → 425",
        "Cận dưới: 422 → 420; Cận trên: 422 → 425",
    ),
    "one bound alone": ({"upper_bound": 425.0}, "Upper bound: 422 → 425", "Cận trên: 422 → 425"),
    "its print alone": (
        {"as_reported": "422 thỏa thuận"},
        "As printed: 422 → 422 thỏa thuận", "Nguyên văn con số: 422 → 422 thỏa thuận",
    ),
    "its qualifier": (
        {"as_reported": "khoảng 420"},
        "422 → ~ 420, between −1.7% and +0.8%; As printed: 422 → khoảng 420",
        "422 → ~ 420, từ −1,7% đến +0,8%; Nguyên văn con số: 422 → khoảng 420",
    ),
    "its growth": (
        {"change_as_reported": "tăng 110%"},
        "Growth (0.22 = 22%): 1.11 → 1.1; Growth as printed: tăng 111% → tăng 110%",
        "Mức tăng (0,22 = 22%): 1,11 → 1,1; Nguyên văn mức tăng: tăng 111% → tăng 110%",
    ),
    "its growth taken out": (
        {"change_as_reported": None, "change_value": None},
        "Growth (0.22 = 22%): 1.11 → —; Growth as printed: tăng 111% → —",
        "Mức tăng (0,22 = 22%): 1,11 → —; Nguyên văn mức tăng: tăng 111% → —",
    ),
    "what it grew from": (
        {"change_base_start": date(2019, 1, 1), "change_base_end": date(2021, 12, 31)},
        "Growth since: first day: — → 1 January 2019; "
        "Growth since: last day: — → 31 December 2021",
        "Kỳ gốc: ngày đầu: — → 1/1/2019; "
        "Kỳ gốc: ngày cuối: — → 31/12/2021",
    ),
    "nothing from something": (
        {"as_reported": "0"}, "422 → 0", "422 → 0",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_each_thing_that_changes_is_told_once(case):
    cells, english, vietnamese = CHANGES[case]
    assert told(cells) == english
    assert told(cells, VI) == vietnamese


@pytest.mark.parametrize(
    ("printed", "line"),
    [
        ("48,3 tỷ USD", "48.2 billion → 48.3 billion, between 0.0% and +0.5%"),
        ("48,21 tỷ USD", "48.2 billion → 48.21 billion, between −0.1% and +0.2%"),
        ("hơn 48,2 tỷ USD", "48.2 billion → > 48.2 billion, more than −0.2%"),
        ("48,2 tỉ USD", "As printed: 48,2 tỷ USD → 48,2 tỉ USD"),
    ],
)
def test_an_amount_is_told_in_its_unit(printed, line):
    cells = {"indicator": "fdi_total", "as_reported": printed}
    assert told(cells).split(";")[0] == line


def test_a_withdrawal_of_what_was_never_there_says_only_so():
    never = {"period_start": date(2010, 1, 1), "period_end": date(2010, 12, 31)}
    assert told({**WITHDRAWN, **never}) == "new, withdrawn"
    assert told({**WITHDRAWN, **never}, VI) == "mới, đã rút"


def test_a_note_on_a_withdrawn_figure_is_told(path):
    commit(path, with_row(path, **WITHDRAWN), "Lan", "nguồn rút")
    [line] = lines(path, with_row(path, comment="Xem thông cáo."))
    assert line.endswith("→ Xem thông cáo.")
    assert "withdrawn" not in line


def test_a_withdrawn_figure_that_comes_back_is_told_with_its_status(path):
    commit(path, with_row(path, **WITHDRAWN), "Lan", "nguồn rút")
    again = with_row(path, as_reported="430", obs_status="A", **{"comment": None})
    [line] = lines(path, again)
    assert line.startswith("local_agreements 2021–2023: withdrawn → 430; ")
    assert "Status: M → A" in line


@pytest.mark.parametrize(
    ("cells", "figure"),
    [({"comparator": ">"}, "> 422"), ({"comparator": "<="}, "≤ 422"), ({"obs_value": 5.0}, None)],
)
def test_a_figure_that_its_print_does_not_say_is_named_with_its_qualifier(cells, figure):
    proposal = with_row(SHIPPED, **cells)
    if figure is None:  # the value was typed: the print follows
        assert columns(SHIPPED, proposal) == []
        return
    assert f"“422” does not say {figure}." in said(SHIPPED, proposal)["en"]


def test_a_figure_without_a_number_lists_no_code_as_not_allowed():
    told_of = said(SHIPPED, with_row(SHIPPED, as_reported="nhiều"))
    assert "The value is empty" in told_of["en"]
    assert "“”" not in told_of["en"] + told_of["vi"]


def with_version(path, propose):
    """A change made from the table as it now stands, to be saved later."""
    version = read_footer(path).version
    return replace(propose, version=version)


def test_two_people_who_say_the_same_do_not_dispute(path):
    mine = with_version(path, with_row(path, as_reported="431"))
    commit(path, with_row(path, as_reported="431"), "Hoa", "in lại")
    assert commit(path, mine, "Lan", "in lại") is None


def test_two_people_who_add_the_same_entry_do_not_dispute(path):
    mine = with_version(path, with_source(path, title="Tên mới"))
    commit(path, with_source(path, title="Tên mới"), "Hoa", "tên")
    assert commit(path, mine, "Lan", "tên") is None


def test_an_entry_that_someone_else_changed_shows_both_names(path):
    mine = with_version(path, with_source(path, title="Tên của Lan"))
    commit(path, with_source(path, title="Tên của Hoa"), "Hoa", "tên")
    with pytest.raises(Conflict) as raised:
        commit(path, mine, "Lan", "tên")
    [dispute] = raised.value.disputes
    assert dispute_lines(dispute, read_table(path), EN) == [
        catalog_of(path).sources[0].id,
        "The table says: Tên của Hoa",
        "You propose: Tên của Lan",
    ]


def test_an_entry_left_alone_keeps_what_someone_else_made_of_it(path):
    whole = Proposal(entries=catalog_of(path), version=read_footer(path).version)
    commit(path, with_source(path, title="Tên của Hoa"), "Hoa", "tên")
    assert commit(path, whole, "Lan", "nộp lại cả danh mục") is None
    assert catalog_of(path).sources[0].title == "Tên của Hoa"


def test_changes_of_unlike_entries_are_both_kept(path):
    mine = with_version(path, with_event(path, locator="¶99"))
    commit(path, with_source(path, title="Tên của Hoa"), "Hoa", "tên")
    assert commit(path, mine, "Lan", "vị trí").entries == 1
    assert catalog_of(path).sources[0].title == "Tên của Hoa"
    assert catalog_of(path).events[0].locator == "¶99"


def test_what_was_decided_after_a_conflict_is_saved_over_the_other(path):
    mine = with_version(path, with_row(path, as_reported="440"))
    commit(path, with_row(path, as_reported="431"), "Hoa", "sửa")
    plan = review(path, mine)
    assert len(plan.disputes) == 1
    decided = as_proposal(plan, read_footer(path).version)
    assert commit(path, decided, "Lan", "đã hỏi Hoa")
    assert "440" in set(current(read_series(path, "local_agreements")).rows["as_reported"])


def test_what_would_be_is_shown_before_it_is(path):
    plan = review(path, with_row(path, as_reported="500"))
    shown = outcome(plan)
    commit(path, as_proposal(plan, ""), "Lan", "sửa")
    after = current(read_series(path, "local_agreements"))
    assert shown.rows["as_reported"].tolist() == after.rows["as_reported"].tolist()
    assert shown.rows["obs_value"].tolist() == after.rows["obs_value"].tolist()


def test_what_would_be_holds_a_new_figure_in_its_place_in_time():
    before = {"period_start": date(2016, 1, 1), "period_end": date(2018, 12, 31)}
    shown = outcome(review(SHIPPED, with_row(SHIPPED, as_reported="99", **before)))
    assert shown.rows["as_reported"].tolist() == ["99", "hơn 200", "422"]


@pytest.mark.parametrize("columns_given", [("as_reported",), ("locator", "comment")])
def test_columns_that_a_file_lacks_are_left_as_they_are(columns_given):
    table = read_table(SHIPPED)
    row = current(table.series("local_agreements")).rows.to_dict("records")[-1]
    given = ("indicator", "ref_area", "period_start", "period_end", "source", *columns_given)
    cells = {name: row[name] for name in given}
    plan = review(SHIPPED, Proposal(proposed([cells]), columns=given))
    assert plan.is_empty
    changed = {**cells, columns_given[0]: "431"}
    [new] = review(SHIPPED, Proposal(proposed([changed]), columns=given)).rows.to_dict("records")
    assert new["change_as_reported"] == row["change_as_reported"]
    assert new["obs_status"] == row["obs_status"]


def test_a_review_changes_nothing_it_is_given(path):
    state, proposal = path.read_bytes(), with_row(path, as_reported="431", source="nobody")
    rows = proposal.rows.copy()
    review(path, proposal)
    assert path.read_bytes() == state
    assert proposal.rows.equals(rows)
