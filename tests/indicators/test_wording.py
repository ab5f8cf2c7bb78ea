from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.figure import COMPARATORS, Figure
from indicators.interval import Interval
from indicators.language import language, languages
from indicators.numerals import Numeral
from indicators.wording import FigureError, interval_words, parse, rate, short, symbols, words


@st.composite
def printed(draw):
    """A figure as someone could have printed it: digits, decimals, magnitude, qualifier."""
    decimals = draw(st.integers(0, 3))
    digits = draw(st.integers(1, 99_999))
    numeral = Numeral(Decimal(digits).scaleb(-decimals), Decimal(1).scaleb(-decimals))
    return Figure.printed(
        numeral, draw(st.sampled_from(COMPARATORS)), draw(st.sampled_from([0, 3, 6, 9, 12]))
    )


@given(printed(), st.sampled_from(languages()))
def test_what_is_printed_reads_back(figure, code):
    assert parse(words(figure, language(code)), code) == figure


@given(printed(), st.sampled_from(languages()))
def test_symbols_read_back(figure, code):
    assert parse(symbols(figure, language(code)), code) == figure


@given(printed(), st.sampled_from(languages()))
def test_a_unit_behind_it_changes_nothing(figure, code):
    assert parse(words(figure, language(code), "USD"), code) == figure


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [
        ("hơn 200", 200, ">"),
        ("more than 200", 200, ">"),
        ("48,2 tỷ USD", 48.2e9, "="),
        ("48.2 billion USD", 48.2e9, "="),
        ("gần 29 tỷ USD", 29e9, "<"),
        ("nearly 29 billion USD", 29e9, "<"),
        ("khoảng 200 lượt ý kiến", 200, "~"),
        ("hơn 200.000 công dân", 200_000, ">"),
        ("Chín đồng chí", 9, "="),
        ("3 phiên", 3, "="),
        ("≥ 5", 5, ">="),
        ("1,2 triệu", 1.2e6, "="),
        ("2 nghìn tỷ đồng", 2e12, "="),
    ],
)
def test_figures_as_people_print_them(text, value, comparator):
    figure = parse(text)
    assert (figure.value, figure.comparator) == (value, comparator)


@pytest.mark.parametrize("text", ["", "hơn", "nhiều", "Nghị quyết", "tỷ USD", "\u00a0"])
def test_what_says_no_figure_is_refused_in_both_languages(text):
    with pytest.raises(FigureError) as caught:
        parse(text)
    assert language("vi").say(caught.value.message).endswith("không phải là một con số.")
    assert "does not say a figure" in language("en").say(caught.value.message)


@pytest.mark.parametrize(
    ("as_printed", "vi", "en"),
    [
        ("gần 29 tỷ USD", "gần 29 tỷ USD", "nearly 29 billion USD"),
        ("dưới 29 tỷ USD", "dưới 29 tỷ USD", "under 29 billion USD"),
        ("trên 230", "trên 230 USD", "over 230 USD"),
        ("hơn 200", "hơn 200 USD", "more than 200 USD"),
    ],
)
def test_a_source_keeps_its_own_shade(as_printed, vi, en):
    figure = parse(as_printed)
    assert words(figure, language("vi"), "USD", as_printed) == vi
    assert words(figure, language("en"), "USD", as_printed) == en


def test_a_short_label_rounds_only_what_is_finer_than_its_unit(vi, en):
    assert short(Figure.exact(375145540249.86), vi, 9, 1, "USD") == "375,1 tỷ USD"
    assert short(parse("48,2 tỷ"), en, 9, 1, "USD") == "48.2 billion USD"
    assert short(parse("hơn 200"), vi, 0, 0) == "> 200"
    assert short(Figure.exact(-890000), en, 9, 1) != "−0.0 billion"


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
    ("value", "as_printed", "least", "most"),
    [(0.22, "tăng 22%", 0.215, 0.225), (0.148, "tăng 14,8%", 0.1475, 0.1485)],
)
def test_a_printed_rate_is_rounded_at_its_last_digit(value, as_printed, least, most):
    figure = rate(value, as_printed)
    assert (figure.lower, figure.upper) == (least, most)
