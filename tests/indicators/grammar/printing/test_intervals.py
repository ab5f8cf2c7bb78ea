"""An interval is said as far as it can be seen."""

from math import inf

import pytest

from indicators.grammar.printing.intervals import interval_words
from indicators.interval import Interval
from indicators.language import load_language


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        (Interval(upper=1.11, upper_open=True), "less than 1.11"),
        (Interval(upper=1.11), "at most 1.11"),
        (Interval(lower=2, lower_open=True), "more than 2"),
        (Interval(lower=2), "at least 2"),
        (Interval(1, 2), "between 1 and 2"),
        (Interval(), "not known"),
    ],
)
def test_an_interval_in_words(interval, said, en):
    assert interval_words(interval, en, lambda end: f"{end:g}") == said


@pytest.mark.parametrize(
    ("interval", "vi", "en"),
    [
        (Interval(1, inf, lower_open=True), "hơn 1", "more than 1"),
        (Interval(1, inf), "ít nhất 1", "at least 1"),
        (Interval(-inf, 1), "không quá 1", "at most 1"),
        (Interval(1, 1), "1", "1"),
        (Interval(1, 1.0001), "1", "1"),  # told apart by nobody: said once
    ],
)
def test_an_interval_is_said_as_far_as_it_can_be_seen(interval, vi, en):
    written = "{:.0f}".format
    assert interval_words(interval, load_language("vi"), written) == vi
    assert interval_words(interval, load_language("en"), written) == en
