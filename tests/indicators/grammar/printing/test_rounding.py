"""Figures as people say them: rounded to their unit, near a bound, growth with a qualifier."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.figure import Figure
from indicators.grammar.printing.figures import short, short_words
from indicators.grammar.printing.rounding import rounded
from indicators.language import load_language

WORLD_BANK = Figure(375145540249.8573, "=", 375145540249.85724, 375145540249.85736)
SAID = {
    "to the last cent": (WORLD_BANK, 9, "375.1 billion", "375,1 tỷ"),
    "to the last dollar": (Figure.exact(15.66e9), 9, "15.7 billion", "15,7 tỷ"),
    "a round amount": (Figure.exact(18.5e9), 9, "18.5 billion", "18,5 tỷ"),
    "a small amount": (Figure.exact(4e7), 9, "40.0 million", "40,0 triệu"),
    "an outflow": (Figure.exact(-15.66e9), 9, "−15.7 billion", "−15,7 tỷ"),
    "as printed": (Figure(48.2e9, "=", 48.15e9, 48.25e9), 9, "48.2 billion", "48,2 tỷ"),
    "printed finer": (Figure(48.23e9, "=", 48.225e9, 48.235e9), 9, "48.23 billion", "48,23 tỷ"),
    "printed coarser": (Figure(48e9, "=", 47.5e9, 48.5e9), 9, "48 billion", "48 tỷ"),
    "a lower bound": (Figure(200, ">", 200, None), 0, "> 200", "> 200"),
    "an upper bound": (Figure(29e9, "<", None, 29e9), 9, "< 29 billion", "< 29 tỷ"),
    "a count": (Figure.exact(422), 0, "422", "422"),
}


@pytest.mark.parametrize("case", SAID)
def test_a_label_is_short_and_true(case):
    figure, mult, en, vi = SAID[case]
    decimals = 1 if mult else 0
    assert short(figure, load_language("en"), mult, decimals) == en
    assert short(figure, load_language("vi"), mult, decimals) == vi


@given(st.floats(1e3, 1e13), st.sampled_from([3, 6, 9]), st.integers(0, 3))
def test_rounding_never_leaves_the_value_out(value, mult, decimals):
    figure = rounded(Figure.exact(value), mult, decimals)
    assert figure.lower <= value <= figure.upper


@pytest.mark.parametrize(
    ("code", "said"), [("en", "nearly 29 billion USD"), ("vi", "gần 29 tỷ USD")]
)
def test_words_keep_the_shade_of_the_source(code, said):
    figure = Figure(29e9, "<", None, 29e9)
    assert short_words(figure, load_language(code), 9, 1, "USD", wording="gần 29 tỷ USD") == said


def test_a_mirrored_figure_mirrors_back():
    for figure in (Figure(5, ">", 5, None), Figure(5, "<=", None, 5), Figure(5, "~", 4.5, 5.5)):
        assert figure.mirrored.mirrored == figure
