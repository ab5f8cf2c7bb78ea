"""Growth as people type it and as a text prints it: one rate, or none is guessed."""

import unicodedata
from datetime import date
from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.grammar import read_figures
from indicators.language import load_language
from indicators.table import current
from loaders.articles.drafts import drafts
from loaders.articles.growth_pairing import growths
from loaders.changes.autofill import growth, rates
from loaders.changes.proposal import Proposal, proposed
from loaders.changes.review import review
from loaders.table.queries import read_table
from tests.loaders.proposing import columns, said, with_row
from tests.places import SHIPPED

DAY = date(2025, 1, 15)
SOURCE = "external-affairs-conference-2023"


@pytest.mark.parametrize(
    ("typed", "fraction"),
    [
        ("tăng 14,3 phần trăm", 0.143),
        ("up 14.3 percent", 0.143),
        ("down 3 per cent", -0.03),
        ("giảm 1.250,5%", -12.505),
        ("up 1,250.5%", 12.505),
        ("tăng 0,25%", 0.0025),
        ("TĂNG 22 %", 0.22),
        ("tăng 22% trong hai năm 2022 và 2023", 0.22),
        (unicodedata.normalize("NFD", "tăng 3 phần trăm"), 0.03),
    ],
)
def test_a_rate_is_read_however_its_percent_is_written(typed, fraction):
    assert growth(typed) == pytest.approx(fraction)


@pytest.mark.parametrize(
    "typed",
    [
        "tăng 1.250%",  # 1,250 % to a Vietnamese reader, 1.25 % to an English one
        "up 1,250%",
        "tăng từ 5% đến 6%",
        "tăng 5 đến 6%",
        "up 5% to 6%",
        "tăng lần lượt 14% và 16%",
        "up 14% and 16% respectively",
        "tăng 3 điểm phần trăm",
        "up 3 percentage points",
        "tăng 1.2.3%",
        "%",
    ],
)
def test_what_is_no_one_rate_is_not_guessed(typed):
    assert isnan(growth(typed))


@pytest.mark.parametrize(("typed", "value"), [("tăng 1.250%", 12.5), ("tăng 1.250%", 0.0125)])
def test_a_rate_that_reads_two_ways_may_be_said_either_way(typed, value):
    proposal = with_row(SHIPPED, change_as_reported=typed, change_value=value)
    assert columns(SHIPPED, proposal) == []


@pytest.mark.parametrize("value", [1.25, 125.0, 0.125])
def test_a_rate_that_no_reading_says_is_refused(value):
    proposal = with_row(SHIPPED, change_as_reported="tăng 1.250%", change_value=value)
    assert columns(SHIPPED, proposal) == ["change_value"]


def test_growth_typed_without_one_rate_asks_for_a_look_in_both_languages():
    told = said(SHIPPED, with_row(SHIPPED, change_as_reported="tăng từ 5% đến 6%",
                                  change_value=None))  # fmt: skip
    assert "No rate can be read in “tăng từ 5% đến 6%”" in told["en"]
    assert "“tăng từ 5% đến 6%”" in told["vi"]


@given(st.decimals(0, 999, places=1), st.sampled_from(["vi", "en"]), st.sampled_from("%x"))
def test_any_rate_of_one_decimal_reads_back(size, code, mark):
    printed = load_language(code).number(size, 1)
    assert rates(f"tăng {printed}{mark}") == ({size / 100} if mark == "%" else set())


@pytest.fixture(scope="module")
def held():
    return current(read_table(SHIPPED))


def drafted(text, held):
    [draft] = [e for e in drafts(text, read_figures(text, DAY), DAY, held) if e.indicator]
    return draft


RANGES = {
    "tăng 5-6%": "Năm 2024, xuất khẩu đạt 405 tỷ USD, tăng 5-6% so với năm 2023.",
    "tăng từ 5% đến 6%": "Năm 2024, xuất khẩu đạt 405 tỷ USD, tăng từ 5% đến 6%.",
}


@pytest.mark.parametrize("printed", RANGES)
def test_a_range_of_growth_in_a_text_is_kept_as_printed_without_a_rate(held, printed):
    draft = drafted(RANGES[printed], held)
    assert (draft.growth.printed, draft.growth.value) == (printed, None)


PRINTED = (
    "tăng 5-6%", "tăng 14,3 phần trăm", "giảm gần 3%", "tăng hơn 14%", "tăng 1.250%",
    "tăng mười bốn phần trăm", "tăng thêm 3 tỷ USD", "gấp 2,5 lần năm 2019",
)  # fmt: skip


@pytest.mark.parametrize("printed", PRINTED)
def test_growth_that_a_text_prints_passes_the_rules_of_every_change(held, printed):
    draft = drafted(f"Năm 2024, xuất khẩu đạt 405 tỷ USD, {printed}.", held)
    assert draft.growth.printed
    plan = review(SHIPPED, Proposal(proposed([draft.row(SOURCE, DAY)]), version=held.version))
    assert plan.errors == ()


@given(st.text(alphabet="0123456789.,% -–tăngiảmđếvàtogúạ", max_size=25))
def test_any_growth_typed_is_one_that_its_own_rule_accepts_or_none(typed):
    read = growth(typed)
    assert isnan(read) or abs(read) in {float(each) for each in rates(typed)}


@given(st.text(alphabet="0123456789.,% -–tăng giảm đến so với năm;\n", max_size=80))
def test_growth_read_from_any_text_has_a_print_of_its_own(text):
    for found in growths(text, read_figures(text, DAY), DAY).values():
        assert found.printed
        assert found.printed in unicodedata.normalize("NFC", text) or found.value is None
