"""Growth as people type it and as a text prints it: one rate, or none is guessed."""

from datetime import date

import pytest

from indicators.grammar import read_figures
from indicators.table import current
from loaders.articles.drafts import drafts
from loaders.changes.proposal import Proposal, proposed
from loaders.changes.review import review
from loaders.table.queries import read_table
from tests.loaders.proposing import columns, said, with_row
from tests.places import SHIPPED

DAY = date(2025, 1, 15)
SOURCE = "external-affairs-conference-2023"


def test_the_language_of_a_print_tells_how_its_rate_is_read():
    for value, flawed in ((12.5, []), (0.0125, ["change_value"])):
        proposal = with_row(SHIPPED, change_as_reported="tăng 1.250%", change_value=value)
        assert columns(SHIPPED, proposal) == flawed


@pytest.mark.parametrize("value", [1.25, 125.0, 0.125])
def test_a_rate_that_no_reading_says_is_refused(value):
    proposal = with_row(SHIPPED, change_as_reported="tăng 1.250%", change_value=value)
    assert columns(SHIPPED, proposal) == ["change_value"]


def test_growth_that_is_no_rate_is_kept_and_said_to_be_none_in_both_languages():
    told = said(SHIPPED, with_row(SHIPPED, change_as_reported="đạt 64% kế hoạch",
                                  change_value=None))  # fmt: skip
    assert "“đạt 64% kế hoạch” says how far a plan is met" in told["en"]
    assert "“đạt 64% kế hoạch” nói kế hoạch" in told["vi"]


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
def test_a_range_of_growth_in_a_text_has_its_middle_for_a_rate(held, printed):
    draft = drafted(RANGES[printed], held)
    assert (draft.growth.printed, draft.growth.value) == (printed, 0.055)


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
