"""A number cell is taken from its value and its number format, whatever the locale shows."""

import pytest

from indicators.language import Message
from loaders.formats import cells
from loaders.formats.number_cell import NumberCell


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (0.125, "0.0%", "12.5%"),
        (0.125, "0%", "12%"),
        (0.22, "+0%;-0%", "+22%"),
        (-0.05, "+0%;-0%", "-5%"),
        (48.2, '0.0" tỷ USD"', "48.2 tỷ USD"),
        (48_200_000_000, '0.0,,," tỷ USD"', "48.2 tỷ USD"),
        (48.2, "0.00\\ [$USD-409]", "48.20 USD"),
        (1234567, "#,##0", "1234567"),
        (1234567.0, "General", "1234567"),
        (15e9, "0.0E+00", "15000000000"),
        (-2.1, "0.0_);(0.0)", "-2.1"),
        (-2.1, "[Red]-0.0", "-2.1"),
        (7, "0.##", "7"),
        (7.25, "0.##", "7.25"),
        (0.5, "# ?/?", "0.5"),
        (422, '"hơn "0', "hơn 422"),
    ],
)
def test_it_is_shown_as_its_format_shows_it(value, number_format, shown):
    assert cells.text(NumberCell(value, number_format)) == shown


@pytest.mark.parametrize(
    ("value", "number_format", "number", "fraction"),
    [(0.125, "0.0%", 12.5, 0.125), (0.1253, "0%", 12.53, 0.1253), (48.2, "0", 48.2, 48.2)],
)
def test_a_percentage_is_its_percent_as_a_value_and_its_fraction_as_growth(
    value, number_format, number, fraction
):
    cell = NumberCell(value, number_format)
    assert cells.number(cell) == number
    assert cells.fraction(cell) == fraction


def test_three_decimals_may_be_thousands_in_another_language():
    assert isinstance(cells.text(NumberCell(12.125, "General")), Message)
    assert cells.text(NumberCell(0.125, "General")) == "0.125"
    assert cells.number(NumberCell(12.125, "General")) == 12.125
