"""What the catalog may hold: entries that charts, files and sentences can be made of."""

import json
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.plots.trend import trend
from indicators.catalog import CuratorAnswer, Event, Theme
from indicators.language import language_codes, load_language
from indicators.sentences import headline
from loaders.changes.catalog_rules import MOST_DECIMALS, POWERS, flaws
from loaders.changes.commit import commit
from loaders.changes.diff_text import preview
from loaders.changes.history import reversal
from loaders.changes.proposal import Proposal
from loaders.changes.review import review
from loaders.errors import ProposalInvalid
from loaders.formats.export import as_csv, as_xlsx
from loaders.formats.xlsx_reader import read_workbook
from loaders.formats.xlsx_writer import as_workbook
from loaders.table.cell_text import LONGEST_TEXT, is_showable
from loaders.table.queries import read_table
from loaders.table.rules import problem
from tests.loaders.proposing import (
    catalog_of,
    columns,
    said,
    with_entry,
    with_event,
    with_indicator,
    with_row,
    with_source,
    without,
)
from tests.places import SHIPPED

EN, VI = load_language("en"), load_language("vi")
# From slides and old documents, as people paste it: a line broken within a paragraph.
PASTED = "Hội nghị\x0bĐối ngoại"


@pytest.mark.parametrize(
    ("propose", "column"),
    [
        (lambda path: with_source(path, title=PASTED), "title"),
        (lambda path: with_source(path, publisher=PASTED), "publisher"),
        (lambda path: with_source(path, licence="a\tb"), "licence"),
        (lambda path: with_source(path, speaker={"vi": PASTED}), "speaker"),
        (lambda path: with_source(path, title="x" * (LONGEST_TEXT + 1)), "title"),
        (lambda path: with_event(path, locator="¶\ufffe"), "locator"),
        (lambda path: with_indicator(path, description={"vi": "x", "en": PASTED}), "description"),
        (
            lambda _: with_entry(Theme("new", {"vi": PASTED, "en": "x"}), "themes"), "name",
        ),
        (
            lambda _: with_entry(
                CuratorAnswer("f", "Lan", date(2024, 1, 1), {"vi": PASTED}), "answers"
            ),
            "reason",
        ),
    ],
)  # fmt: skip
def test_a_text_that_no_file_can_hold_is_refused_wherever_it_stands(propose, column):
    assert columns(SHIPPED, propose(SHIPPED)) == [column]


@pytest.mark.parametrize(
    "text", ["Hội nghị\nĐối ngoại", "“Đối ngoại” — 2023 ½", "x" * LONGEST_TEXT]
)
def test_line_breaks_and_any_letters_are_fine(text):
    assert columns(SHIPPED, with_source(SHIPPED, title=text)) == []


def test_what_cannot_be_shown_is_said_with_its_column_in_both_languages():
    told = said(SHIPPED, with_source(SHIPPED, title=PASTED))
    assert "“Title” holds characters that cannot be shown" in told["en"]
    assert "“Tên tài liệu”" in told["vi"]


@given(st.text(max_size=60))
def test_whatever_can_be_shown_can_stand_in_a_sheet(text):
    if is_showable(text):
        book = openpyxl.Workbook()
        book.active["A1"] = text
        book.save(BytesIO())


@pytest.mark.parametrize("power", [-3, 1, 2, 4, 15, 400])
def test_a_power_of_ten_without_a_word_is_refused(power):
    proposal = with_indicator(SHIPPED, unit_mult=power)
    assert columns(SHIPPED, proposal) == ["unit_mult"]
    told = said(SHIPPED, proposal)
    assert f"“{power}” is not allowed" in told["en"]
    assert "0, 3, 6, 9, 12" in told["vi"]


@pytest.mark.parametrize("power", POWERS)
def test_each_power_of_ten_that_is_allowed_can_be_drawn_and_said(table, language, power):
    known = replace(table.catalog.indicator["local_agreements"], unit_mult=power)
    shown = replace(table, catalog=replace(table.catalog, indicators=(known,)))
    assert "422" in headline(shown, known.id, language)
    assert trend(shown.series(known.id), language).data


@pytest.mark.parametrize(
    ("decimals", "allowed"), [(-1, False), (0, True), (MOST_DECIMALS, True), (7, False)]
)
def test_only_so_many_decimals_can_be_shown(decimals, allowed):
    found = columns(SHIPPED, with_indicator(SHIPPED, decimals=decimals))
    assert found == ([] if allowed else ["decimals"])


@pytest.mark.parametrize(
    ("phrase", "faults"),
    [
        ({}, 0),
        ({"vi": "ký {number} {unit}", "en": "{number} signed"}, 0),
        ({"vi": "ký {number}"}, 0),
        ({"vi": "ký nhiều {unit}", "en": "signed {number}"}, 1),
        ({"vi": "{Number}", "en": "{ number }"}, 2),
        ({"vi": "{số}", "en": "{"}, 2),
    ],
)
def test_a_phrase_says_its_figure_or_is_refused(phrase, faults):
    assert columns(SHIPPED, with_indicator(SHIPPED, phrase=phrase)) == ["phrase"] * faults


def test_a_phrase_without_its_figure_is_told_where_to_put_it():
    told = said(
        SHIPPED, with_indicator(SHIPPED, phrase={"vi": "ký nhiều", "en": "{number} signed"})
    )
    assert "“ký nhiều” does not say the figure. Put {number} where it goes." in told["en"]
    assert "“ký nhiều” không nói tới con số. Hãy đặt {number}" in told["vi"]


@pytest.mark.parametrize("braces", ["{number} {x}", "{number}{", "{{number}} {0}"])
def test_braces_in_a_phrase_break_no_sentence(table, language, braces):
    phrase = dict.fromkeys(language_codes(), braces)
    known = replace(table.catalog.indicator["local_agreements"], phrase=phrase)
    shown = replace(table, catalog=replace(table.catalog, indicators=(known,)))
    assert braces.replace("{number}", "422") in headline(shown, known.id, language)


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("themes", lambda catalog: catalog.indicator["local_agreements"].theme),
        ("indicators", lambda catalog: next(
            other for each in catalog.indicators for other in each.not_comparable_with)),
        ("sources", lambda catalog: catalog.events[0].source),
    ],
)  # fmt: skip
def test_what_others_point_to_cannot_go(kind, entry):
    name = entry(catalog_of(SHIPPED))
    proposal = without((kind, name))
    assert columns(SHIPPED, proposal) == ["id"]
    assert f"“{name}” cannot go" in said(SHIPPED, proposal)["en"]
    assert f"Không thể bỏ “{name}”" in said(SHIPPED, proposal)["vi"]


def test_what_nothing_points_to_can_go(path):
    event = catalog_of(path).events[0].id
    commit(path, without(("events", event)), "Lan", "thừa")
    assert event not in {each.id for each in catalog_of(path).events}


def test_a_source_of_events_alone_cannot_go_before_them(path):
    source = replace(catalog_of(path).sources[0], id="only-events")
    event = replace(catalog_of(path).events[0], id="lonely", source="only-events")
    both = with_entry(source, "sources").entries, with_entry(event, "events").entries
    for entries in both:
        commit(path, Proposal(entries=entries), "Lan", "thêm")
    with pytest.raises(ProposalInvalid):
        commit(path, without(("sources", "only-events")), "Lan", "bỏ")
    together = without(("sources", "only-events"), ("events", "lonely"))
    assert commit(path, together, "Lan", "bỏ cả hai").entries == 2


def test_undo_of_a_theme_that_is_in_use_since_keeps_it(path):
    theme = Theme("health", {"vi": "Y tế", "en": "Health"})
    made = commit(path, with_entry(theme, "themes"), "Lan", "chủ đề mới")
    commit(path, with_indicator(path, theme="health"), "Hoa", "chuyển chủ đề")
    assert commit(path, reversal(path, made), "Lan", "hoàn tác") is None
    assert "health" in catalog_of(path).theme


def test_undo_takes_out_a_theme_with_the_indicator_that_came_with_it(path):
    before = catalog_of(path)
    theme = Theme("health", {"vi": "Y tế", "en": "Health"})
    clinic = replace(before.indicator["local_agreements"], id="clinics", theme="health")
    entries = replace(with_entry(theme, "themes").entries, indicators=(clinic,))
    made = commit(path, Proposal(entries=entries), "Lan", "thêm cả hai")
    commit(path, reversal(path, made), "Lan", "hoàn tác")
    assert catalog_of(path) == before


def test_undo_keeps_the_theme_of_an_indicator_that_figures_point_to(path):
    theme = Theme("health", {"vi": "Y tế", "en": "Health"})
    clinic = replace(catalog_of(path).indicator["local_agreements"], id="clinics", theme="health")
    entries = replace(with_entry(theme, "themes").entries, indicators=(clinic,))
    made = commit(path, Proposal(entries=entries), "Lan", "thêm cả hai")
    rows = with_row(path).rows.assign(indicator="clinics")
    commit(path, Proposal(rows), "Hoa", "số liệu")
    assert reversal(path, made).removals == ()


ENTRY_LINES = {
    "featured": (
        lambda path: with_indicator(path, "covid_flights", featured=True),
        "Leads the overview: no → yes", "Nêu ở đầu trang tổng quan: không → có",
    ),
    "published": (
        lambda path: with_source(path, published=date(2016, 8, 27)),
        "Day of publication: 26 August 2016 → 27 August 2016",
        "Ngày công bố: 26/8/2016 → 27/8/2016",
    ),
    "no end": (
        lambda path: with_event(path, end=None), "Last day: ", "Ngày cuối kỳ: ",
    ),
    "a maximum": (
        lambda path: with_indicator(path, maximum=250000.5),
        "No more than: — → 250,000.5", "Không vượt quá: — → 250.000,5",
    ),
    "unlike others": (
        lambda path: with_indicator(path, not_comparable_with=("fdi_total", "exports_wb")),
        "Not comparable with: — → fdi_total, exports_wb",
        "Không so sánh với: — → fdi_total, exports_wb",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ENTRY_LINES)
def test_a_changed_entry_is_told_as_a_person_would_write_it(case):
    propose, english, vietnamese = ENTRY_LINES[case]
    plan = review(SHIPPED, propose(SHIPPED))
    [line], [other] = preview(plan, EN), preview(plan, VI)
    assert english in line
    assert vietnamese in other
    assert not {"True", "False", "None"} & set(line.split())


def test_a_new_answer_is_told_by_its_reason():
    answer = CuratorAnswer(
        "growth:x", "Lan", date(2024, 1, 1), {"vi": "Đã hỏi nguồn", "en": "Asked"}
    )
    plan = review(SHIPPED, with_entry(answer, "answers"))
    assert preview(plan, EN) == ["answers growth:x: new, Asked"]
    assert preview(plan, VI) == ["answers growth:x: mới, Đã hỏi nguồn"]


def test_an_entry_taken_out_is_told():
    event = catalog_of(SHIPPED).events[0].id
    plan = review(SHIPPED, without(("events", event)))
    assert preview(plan, EN) == [f"events {event}: taken out"]


def test_taking_out_what_is_not_there_changes_nothing():
    assert review(SHIPPED, without(("sources", "nobody"))).is_empty


fields = st.fixed_dictionaries(
    {},
    optional={
        "name": st.dictionaries(st.sampled_from(["vi", "en", "xx"]), st.text(max_size=8)),
        "theme": st.text(max_size=4),
        "unit_mult": st.integers(-20, 20),
        "decimals": st.integers(-20, 20),
        "phrase": st.dictionaries(st.sampled_from(["vi", "en"]), st.text("{number} x", max_size=9)),
        "not_comparable_with": st.lists(st.text(max_size=3), max_size=2),
        "id": st.text(max_size=8),
    },
)


@given(fields)
def test_any_entry_is_judged_in_words_and_what_passes_can_be_drawn(changed):
    catalog = catalog_of(SHIPPED)
    before = catalog.to_json()["indicators"][0]
    after = {**before, **changed}
    change = {"kind": "indicators", "id": after["id"], "before": before, "after": after}
    found = list(flaws(change, catalog, set()))
    if not found:
        assert after["unit_mult"] in POWERS
        assert all("{number}" in each for each in after["phrase"].values())
    for each in found:
        told = problem("here", each.column, each.value, each.message).message
        assert VI.say(told) != EN.say(told)


def hostile(path):
    """A table from before these rules: its texts hold what XML cannot."""
    table = read_table(path)
    catalog = table.catalog
    source = replace(catalog.sources[0], title=PASTED, publisher="\x00=1")
    rows = table.rows.assign(recorded_by="La\x07n", reason="s\x0bửa _x0041_")
    return replace(
        table, rows=rows, catalog=replace(catalog, sources=(source, *catalog.sources[1:]))
    )


def test_a_table_with_such_texts_from_before_is_still_taken_home_whole():
    table = hostile(SHIPPED)
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(table, VI))).active
    assert sheet.max_row == len(table.rows) + 1
    again = read_workbook(as_workbook(table), "figures.xlsx")
    assert again.entries.sources[0].title == PASTED
    assert b"La\x07n" in as_csv(table)


@pytest.mark.parametrize("event_end", [None, date(2024, 12, 31)])
def test_an_event_with_or_without_an_end_is_kept_to_the_day(path, event_end):
    source = catalog_of(path).sources[0].id
    event = Event(
        "summit", {"vi": "Hội nghị", "en": "Summit"}, date(2024, 1, 1), event_end, "day",
        source, "¶1",
    )  # fmt: skip
    commit(path, with_entry(event, "events"), "Lan", "sự kiện")
    assert catalog_of(path).events[-1] == event
    json.dumps(catalog_of(path).to_json(), allow_nan=False)


@pytest.mark.parametrize(
    ("name", "fields", "flawed"),
    [
        ("fdi_total", {"unit_measure": "EUR", "unit": {"vi": "EUR", "en": "EUR"}}, True),
        ("local_agreements", {"unit": {"vi": "%", "en": "%"}}, True),
        ("local_agreements", {"unit": {"vi": "văn bản", "en": "document|documents"}}, False),
    ],
)
def test_figures_stay_in_the_unit_they_were_given_in(name, fields, flawed):
    errors = review(SHIPPED, with_indicator(SHIPPED, name, **fields)).errors
    assert ("unit_measure" in {problem.column for problem in errors}) is flawed
