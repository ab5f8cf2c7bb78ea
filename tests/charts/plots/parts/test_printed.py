"""Figures as printed, for a reader."""

import pytest

from charts.plots.parts.printed import printed
from indicators.figure import Figure
from tests.charts.build import MONEY, VISITS


@pytest.mark.parametrize(
    ("text", "value", "indicator", "said"),
    [
        ("12600000000", 12.6e9, MONEY, "12.6 billion USD"),
        ("1744152761.16778", 1744152761.16778, MONEY, "1.7 billion USD"),
        ("48,2 tỷ USD", 48.2e9, MONEY, "48,2 tỷ USD"),
        ("hơn 200", 200.0, VISITS, "hơn 200"),
        ("2023", 2023.0, VISITS, "2023"),
        ("", 5.0, VISITS, "5 visits"),
    ],
)
def test_a_bare_row_of_digits_is_put_in_its_unit(en, text, value, indicator, said):
    assert printed(text, Figure.exact(value), indicator, en) == said


def test_what_was_withdrawn_is_left_as_printed(en):
    assert printed("12600000000", None, MONEY, en) == "12600000000"
