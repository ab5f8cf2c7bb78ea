"""A typed figure is held against its indicator: unit, magnitude, sign; specimens of every kind."""

import csv
from pathlib import Path

import pytest

from indicators.grammar.typed.figure import FigureError
from indicators.grammar.typed.fit import figure_for, figures_for
from indicators.language import load_language
from tests.indicators.checks.build import indicator

HERE = Path(__file__).parent
INDICATORS = {
    "count": indicator("count", unit="agreement|agreements"),
    "money": indicator("money", unit="USD", unit_measure="USD", unit_mult=9, decimals=1),
    "balance": indicator("balance", unit="USD", unit_measure="USD", balance=True),
    "decimals": indicator("decimals", unit="point|points", decimals=2),
    "tonnes": indicator("tonnes", unit="tonne|tonnes"),
    "percent": indicator("percent", unit="%", decimals=1),
    "times": indicator("times", unit="time|times", decimals=1),
    "days": indicator("days", unit="day|days"),
}


def specimens(name):
    """The lines of a file of specimens, as tuples."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return [tuple(line.values()) for line in csv.DictReader(lines)]


def number(cell):
    """A number of a specimen; None where it is left empty."""
    return float(cell) if cell else None


@pytest.mark.parametrize(
    ("typed", "name", "value", "comparator", "lower", "upper"), specimens("figures.csv")
)
def test_a_figure_is_read_whole(typed, name, value, comparator, lower, upper):
    figure = figure_for(typed, INDICATORS[name])
    assert (figure.value, figure.comparator) == (float(value), comparator)
    assert (figure.lower, figure.upper) == (number(lower), number(upper))


@pytest.mark.parametrize(("typed", "name", "left"), specimens("refused.csv"))
def test_what_is_not_one_figure_of_the_indicator_is_refused(typed, name, left, language):
    with pytest.raises(FigureError) as caught:
        figures_for(typed, INDICATORS[name])
    said = language.say(caught.value.message)
    assert typed in said.replace("⟦", "").replace("⟧", "")
    assert (f"{left}⟧" in said) if left else "⟦" not in said
    assert load_language("vi").say(caught.value.message) != str(caught.value)


def test_the_language_of_the_source_decides_between_two_readings():
    money = INDICATORS["money"]
    assert len(figures_for("1.250 USD", money)) == 2
    assert figure_for("1.250 USD", money, "vi").value == 1250
    assert figure_for("1.250 USD", money, "en").value == 1.25
    assert figure_for("1.250", INDICATORS["count"]).value == 1250  # nobody counts in thousandths
