"""What findings put into their sentences, in each language."""

import pytest

from indicators.checks.message_values import (
    Change,
    Count,
    Ends,
    Joined,
    Length,
    PeriodInWords,
    PrintedGrowth,
    Range,
    RateEnds,
)
from indicators.figure import Figure
from indicators.grammar.typed.growth import rate
from indicators.interval import Interval
from indicators.language import Message
from indicators.period import Period
from tests.indicators.checks.build import (
    MONEY,
    VISITS,
)

SAYINGS = [
    (Range(Interval(39.306e9, 39.712e9), MONEY), "từ 39,31 đến 39,71 tỷ USD",
     "between 39.31 and 39.71 billion USD"),
    (Range(Interval.exactly(1), VISITS), "1 visit", "1 visit"),
    (Range(Interval(), VISITS), "chưa rõ", "not known"),
    (Range(Interval(2, 3), VISITS), "từ 2 đến 3 visit", "between 2 and 3 visits"),
    (Ends(Interval(39.306e9, 39.712e9), MONEY), "39,31–39,71", "39.31–39.71"),
    (Ends(Interval(upper=25.27e9, upper_open=True), MONEY), "< 25,27", "< 25.27"),
    (Ends(Interval(lower=3), VISITS), "≥ 3", "≥ 3"),
    (Ends(Interval(), VISITS), "chưa rõ", "not known"),
    (RateEnds(Interval(1.105, 1.115)), "110,5–111,5%", "110.5–111.5%"),
    (PrintedGrowth(rate(0.148, "tăng 14,8%")), "+14,8%", "+14.8%"),
    (PrintedGrowth(rate(0.2, "up over 20%")), "hơn +20%", "more than +20%"),
    (PrintedGrowth(rate(-0.05, "giảm hơn 5%")), "dưới −5%", "under −5%"),
    (PrintedGrowth(Figure.exact(1.0)), "+100%", "+100%"),
    (Change(Interval.exactly(-0.25)), "mức giảm 25%", "a decrease of 25%"),
    (PeriodInWords(Period.years(2023)), "năm 2023", "2023"),
    (Length(Period.years(2021, 2023)), "3 năm", "3 years"),
    (Count(2.0123), "2,01", "2.01"),
    (Count(1000), "1.000", "1,000"),
    (Joined([Message("no change"), Message("not known")]), "không thay đổi; chưa rõ",
     "no change; not known"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "in_vi", "in_en"), SAYINGS)
def test_what_findings_put_into_their_sentences(said, in_vi, in_en, vi, en):
    assert said.words(vi) == in_vi
    assert said.words(en) == in_en
