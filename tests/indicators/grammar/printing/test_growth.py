"""Growth in words: rounded outwards, open where a figure is open, alike in both languages."""

from math import inf, isinf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.figure import Figure
from indicators.grammar.printing.growth import change_words, growth_words
from indicators.interval import Interval
from indicators.language import load_language

OPEN_ABOVE = Interval(0.5, inf, lower_open=True)

CHANGES = {
    "nothing": (Interval.exactly(0), "không thay đổi", "no change"),
    "a rise": (Interval.exactly(0.6), "mức tăng 60%", "an increase of 60%"),
    "a fall": (Interval.exactly(-0.25), "mức giảm 25%", "a decrease of 25%"),
    "a small rise": (Interval.exactly(0.0107), "mức tăng 1,1%", "an increase of 1.1%"),
    "all of it": (Interval.exactly(-1), "mức giảm 100%", "a decrease of 100%"),
    "a rise between": (
        Interval(0.214, 0.2249), "mức tăng từ 21% đến 23%", "an increase of between 21% and 23%",
    ),
    "a fall between": (
        Interval(-0.31, -0.2), "mức giảm từ 20% đến 31%", "a decrease of between 20% and 31%",
    ),
    "at least a rise": (
        Interval(0.5, inf), "mức tăng ít nhất 50%", "an increase of at least 50%",
    ),
    "more than a rise": (OPEN_ABOVE, "mức tăng hơn 50%", "an increase of more than 50%"),
    "less than a rise": (
        Interval(-1, 1.11, upper_open=True), "mức tăng dưới 111%",
        "an increase of less than 111%",
    ),
    "a fall by more": (
        Interval(-1, -0.25, upper_open=True), "mức giảm hơn 25%",
        "a decrease of more than 25%",
    ),
    "a fall at most": (
        Interval(-0.5, inf, lower_open=True), "nếu giảm thì mức giảm dưới 50%",
        "a decrease of less than 50%, if any",
    ),
    "either way": (
        Interval(-0.2, 0.333), "mức thay đổi từ −20% đến +34%",
        "a change of between −20% and +34%",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_a_change_within_a_sentence(case, vi, en):
    rate, in_vi, in_en = CHANGES[case]
    assert change_words(rate, vi) == in_vi
    assert change_words(rate, en) == in_en


@pytest.mark.parametrize(
    ("rate", "vi", "en"),
    [
        (Interval.exactly(0.6021), "+60%", "+60%"),
        (Interval.exactly(0.0996), "+10,0%", "+10.0%"),
        (Interval.exactly(0.1), "+10%", "+10%"),
        (Interval.exactly(-0.0107), "−1,1%", "−1.1%"),
        (Interval.exactly(0), "0,0%", "0.0%"),
        (Interval.exactly(12.5), "+1.250%", "+1,250%"),
        (Interval(0.22, 0.1 + 0.2 - 0.3 + 0.22), "+22%", "+22%"),  # binary noise is no interval
        (Interval(), "chưa rõ", "not known"),
    ],
)
def test_a_rate_alone(rate, vi, en):
    assert growth_words(rate, load_language("vi")) == vi
    assert growth_words(rate, load_language("en")) == en


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (-5, 5, "a change that cannot be told from these figures"),
        (-5, -10, "a change that cannot be told from these figures"),
        (-5, -5, "a change that cannot be told from these figures"),
        (0, 5, "a change that cannot be told from these figures"),
        (5, 0, "a decrease of 100%"),
        (5, -5, "a decrease of 200%"),
    ],
)
def test_growth_from_zero_or_below_is_not_told(en, before, after, said):
    growth = Figure.exact(after).growth(Figure.exact(before))
    assert change_words(growth, en) == said


ends = st.floats(-0.999, 50).map(lambda rate: round(rate, 5))


@given(ends, ends, st.booleans(), st.booleans(), st.sampled_from(["vi", "en"]))
def test_no_rate_is_said_with_an_infinite_or_empty_end(one, other, left, right, code):
    low, high = sorted((one, other))
    for rate in (
        Interval(low, high),
        Interval(-inf, high, upper_open=right),
        Interval(low, inf, lower_open=left),
    ):
        for said in (
            growth_words(rate, load_language(code)),
            change_words(rate, load_language(code)),
        ):
            assert said.strip() == said
            assert "  " not in said
            assert "inf" not in said
            assert not said.endswith((" ", "and", "đến", "than", "hơn", "of"))


@given(ends, st.sampled_from(["vi", "en"]))
def test_a_rise_is_never_said_to_be_a_fall(rate, code):
    said = change_words(Interval.exactly(rate), load_language(code))
    rises, falls = {"vi": ("tăng", "giảm"), "en": ("increase", "decrease")}[code]
    assert (rises in said) == (rate > 0)
    assert (falls in said) == (rate < 0)
    assert not isinf(rate)
