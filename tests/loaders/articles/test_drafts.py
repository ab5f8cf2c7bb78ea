"""Rows proposed from a text: their growth and its base, their period, how they stand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.grammar import read_figures
from indicators.period import Period
from indicators.table import current, frame
from loaders.articles.drafts import drafts, wordings
from loaders.articles.growth_pairing import growths
from loaders.articles.match_existing import match_draft, read_before, restore_saved
from loaders.changes.proposal import Proposal, is_missing, proposed
from loaders.changes.review import outcome, review
from loaders.table.queries import read_table

DAY = date(2025, 1, 15)
TEXT = (
    "Trong giai đoạn 2022–2024, các địa phương đã ký hơn 510 thỏa thuận quốc tế, "
    "tăng 21% so với giai đoạn 2021–2023.\n\n"
    "Các tỉnh đã cử 340 đoàn lãnh đạo địa phương đi nước ngoài.\n"
    "Đến nay, Việt Nam có quan hệ ngoại giao với 194 quốc gia.\n"
    "Năm 2025, các địa phương phấn đấu ký 200 thỏa thuận.\n"
)


@pytest.fixture
def read(table):
    """Return a function that drafts the rows of a text against the table that ships."""

    def drafted(text, day=DAY):
        return drafts(text, read_figures(text, day), day, table)

    return drafted


def only_growth(text, day=DAY):
    return list(growths(text, read_figures(text, day), day).values())


@pytest.mark.parametrize(("text", "printed", "value", "base"), [
    ("Năm 2024, xuất khẩu đạt 405 tỷ USD, tăng 14,3% so với năm 2023.", "tăng 14,3%", 0.143,
     Period.years(2023)),
    ("Năm 2024, xuất khẩu đạt 405 tỷ USD, giảm gần 3% so với cùng kỳ.", "giảm gần 3%", -0.03,
     Period.years(2023)),
    ("So với cùng kỳ năm 2022, năm 2024 xuất khẩu đạt 405 tỷ USD, tăng 5%.", "tăng 5%", 0.05,
     Period.years(2022)),
    ("Exports reached 405 billion USD in 2024, up 14.3% from 2023.", "up 14.3%", 0.143,
     Period.years(2023)),
    ("Năm 2022, xuất khẩu đạt 371 tỷ USD, tăng 10% so với năm trước.", "tăng 10%", 0.10,
     Period.years(2021)),
    ("Exports rose 14% to 405 billion USD in 2024.", "rose 14%", 0.14, None),
    ("Năm 2024, vốn đạt 38 tỷ USD, tăng thêm 3 tỷ USD.", "tăng thêm 3 tỷ USD", None, None),
    ("Năm 2024, vốn đạt 38 tỷ USD, gấp 2,5 lần năm 2019.", "gấp 2,5 lần", None, None),
])  # fmt: skip
def test_growth_goes_with_the_level_before_it(text, printed, value, base):
    (found,) = only_growth(text)
    assert found.printed == printed
    assert found.value == value
    assert found.base in (base, Period.years(2019) if "gấp" in text else base)


@pytest.mark.parametrize("text", [
    "Năm 2024, vốn đạt 38 tỷ USD, bằng 98% cùng kỳ năm trước.",
    "Năm 2024, vốn đạt 38 tỷ USD, chỉ bằng 98% so với năm 2023.",
    "In 2024 capital reached 38 billion USD, equal to 98% of the same period.",
    "Năm 2024, vốn đạt 38 tỷ USD. Kim ngạch tăng 5%.",
    "Năm 2024, vốn đạt 38 tỷ USD, chiếm 40% tổng số.",
    "Ngành chế biến chiếm 66,9% tổng số, bằng 97% cùng kỳ.",
])  # fmt: skip
def test_a_ratio_a_share_or_another_sentence_is_no_growth_of_it(text):
    assert only_growth(text) == []


def test_growth_in_order_goes_to_each_level_in_turn():
    text = "Xuất khẩu và nhập khẩu năm 2024 đạt 405 tỷ USD và 380 tỷ USD, tăng lần lượt 14% và 16%."
    assert [each.value for each in only_growth(text)] == [0.14, 0.16]


def test_each_level_has_its_own_growth():
    text = "Năm 2024, xuất khẩu đạt 405 tỷ USD, tăng 14%; nhập khẩu đạt 380 tỷ USD, giảm 2%."
    assert [each.value for each in only_growth(text)] == [0.14, -0.02]


def test_rows_are_levels_and_aims_numbered_in_order(read):
    made = read(TEXT)
    assert [each.number for each in made] == [1, 2, 3, 4]
    assert [each.printed for each in made] == ["hơn 510", "340", "194", "200"]
    assert [each.locator for each in made] == ["¶1", "¶2", "¶3", "¶4"]
    assert made[0].indicator == "local_agreements"
    assert made[0].suggestions[0].reasons


def test_a_period_the_text_does_not_say_stays_empty(read):
    delegations = read(TEXT)[1]
    assert (delegations.start, delegations.end) == (None, None)
    assert not delegations.is_whole


def test_a_stock_holds_on_the_last_day_and_a_flow_again_over_the_span(read, table):
    (made,) = read("Năm 2024, Việt Nam có quan hệ ngoại giao với 194 quốc gia.")
    assert (made.start, made.end) == (date(2024, 12, 31), date(2024, 12, 31))
    assert made.basis == "inferred"
    flow = made.of(table.catalog.indicator["local_agreements"])
    assert (flow.period, flow.basis) == (Period.years(2024), "stated")


def test_an_aim_is_a_forecast_and_says_so(read):
    row = read(TEXT)[3].row("s", DAY)
    assert row["obs_status"] == "F"
    assert "‖" in row["comment"]


@pytest.mark.parametrize(("published", "status"), [(DAY, "A"), (date(2024, 11, 1), "P")])
def test_a_period_not_yet_over_is_provisional(read, published, status):
    assert read(TEXT)[0].row("s", published)["obs_status"] == status


def test_a_row_carries_value_bounds_and_growth(read):
    row = read(TEXT)[0].row("s", DAY)
    assert (row["obs_value"], row["comparator"]) == (510, ">")
    assert (row["lower_bound"], row["upper_bound"]) == (510, None)
    assert (row["change_value"], row["change_as_reported"]) == (0.21, "tăng 21%")
    assert (row["change_base_start"], row["change_base_end"]) == (
        date(2021, 1, 1),
        date(2023, 12, 31),
    )


def test_a_figure_typed_anew_leaves_its_value_to_follow(read):
    row = replace(read(TEXT)[0], printed="gần 520").row("s", DAY)
    assert "obs_value" not in row
    assert row["as_reported"] == "gần 520"


def test_only_telling_wordings_are_passed_on(table):
    found = wordings(table)
    assert "local_agreements" not in found  # `hơn 200` is like any other
    assert all(len(text.split()) > 1 for texts in found.values() for text in texts)


SOURCE = "external-affairs-conference-2023"


@pytest.mark.parametrize(("text", "kind"), [
    ("Giai đoạn 2021–2023, các địa phương đã ký 422 thỏa thuận.", "known"),
    ("Giai đoạn 2021–2023, các địa phương đã ký 431 thỏa thuận.", "differs"),
    ("Giai đoạn 2021–2023, các địa phương đã ký gần 422 thỏa thuận.", "differs"),
    ("Giai đoạn 2022–2024, các địa phương đã ký 422 thỏa thuận.", "new"),
])  # fmt: skip
def test_a_draft_is_new_known_or_different(read, table, text, kind):
    (made,) = read(text)
    match = match_draft(made, "", table)
    assert match.kind == kind
    assert (match.row is None) == (kind == "new")


def test_a_source_that_says_otherwise_than_itself_differs(read, table):
    text = "Giai đoạn 2021–2023, các địa phương đã ký 431 thỏa thuận."
    (made,) = read(text)
    other = saved(table, [made], "external-affairs-interview-2021")
    assert match_draft(made, "", other).kind == "known"
    assert match_draft(made, SOURCE, other).kind == "differs"


def saved(table, made, source=SOURCE):
    """The table with drafts in it, as if they had been committed."""
    moment = table.rows["realtime_start"].max()
    signed = {"realtime_start": moment, "recorded_by": "Lan", "reason": "read"}
    added = frame([{**each.row(source, DAY), **signed} for each in made])
    rows = [*table.rows.to_dict("records"), *added.to_dict("records")]
    return replace(table, rows=frame([{k: _null(v) for k, v in row.items()} for row in rows]))


def _null(value):
    return None if is_missing(value) else value


def test_what_was_saved_from_a_text_is_known_again_mended_or_not(read, table):
    made = read(TEXT)
    mended = [
        made[0],
        replace(made[1], start=date(2022, 1, 1), end=date(2024, 12, 31), printed="345"),
        replace(made[2], indicator="strategic_partners"),
    ]
    mended[1] = replace(mended[1], reading=replace(made[1].reading, value=345))
    after = saved(table, mended)
    again = restore_saved(made, SOURCE, after)
    kinds = [match_draft(each, SOURCE, after).kind for each in again]
    assert kinds == ["known", "known", "known", "new"]
    assert again[1].printed == "345"
    assert again[2].indicator == "strategic_partners"
    changed = replace(again[0], printed="hơn 511")
    assert match_draft(changed, SOURCE, after).kind == "differs"


def test_a_source_is_found_again_by_its_figures(read, table):
    made = read(TEXT)
    source = table.catalog.source[SOURCE]
    after = saved(table, made[:1])
    assert read_before(made, source.published, after) == source
    assert read_before(made, source.published + timedelta(1), after) is None
    assert read_before(made, source.published, table) is None


@pytest.mark.parametrize("printed", ["1 tỷ 250 triệu USD", "1,2 vạn", "25-30", "hơn hai tỷ USD"])
def test_what_prose_prints_is_accepted_by_the_rules_of_every_change(path, printed):
    text = f"Năm 2024, tổng vốn FDI của cả nước đạt {printed}."
    held = current(read_table(path))
    (made,) = drafts(text, read_figures(text, DAY), DAY, held)
    made = made.of(held.catalog.indicator["fdi_total"])
    row = made.row(SOURCE, DAY)
    plan = review(path, Proposal(proposed([row]), version=held.version))
    assert plan.errors == ()
    values = outcome(plan).series("fdi_total").rows["obs_value"]
    assert made.reading.value in set(values)


@given(st.text(alphabet="0123456789,.% tỷUSDtăng giảmhơngầnđạtnăm;so với\n", max_size=120))
def test_no_text_makes_it_raise(table, text):
    for each in drafts(text, read_figures(text, DAY), DAY, table):
        assert text[each.reading.start : each.reading.end]
        assert match_draft(each, "", table).kind in ("new", "known", "differs")
