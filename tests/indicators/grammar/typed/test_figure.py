"""A typed figure is read to its end in whichever language, or refused with what is left over."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.figure import COMPARATORS, Figure, Numeral
from indicators.grammar.printing.figures import symbols, words
from indicators.grammar.printing.qualifiers import shade_of
from indicators.grammar.typed.figure import FigureError, nearness, parse, says_number
from indicators.language import language_codes, load_language


@st.composite
def printed(draw):
    """A figure as someone could have printed it: digits, decimals, magnitude, qualifier."""
    decimals = draw(st.integers(0, 3))
    digits = draw(st.integers(1, 99_999))
    numeral = Numeral(Decimal(digits).scaleb(-decimals), Decimal(1).scaleb(-decimals))
    return Figure.printed(
        numeral, draw(st.sampled_from(COMPARATORS)), draw(st.sampled_from([0, 3, 6, 9, 12]))
    )


@st.composite
def ranges(draw):
    """A figure between two ends, as `5–7 billion` prints it."""
    low = draw(st.integers(-999, 998))
    high = draw(st.integers(low + 1, 999))
    scale = draw(st.sampled_from([0, 6, 9]))
    ends = [float(Decimal(end).scaleb(scale)) for end in (low, high)]
    return Figure(sum(ends) / 2, "~", *ends)


@given(printed(), st.sampled_from(language_codes()))
def test_what_is_printed_reads_back(figure, code):
    assert parse(words(figure, load_language(code)), code) == figure


@given(printed(), st.sampled_from(language_codes()))
def test_symbols_read_back(figure, code):
    assert parse(symbols(figure, load_language(code)), code) == figure


@given(ranges(), st.sampled_from(language_codes()))
def test_a_range_reads_back(figure, code):
    if figure.is_range:
        assert parse(words(figure, load_language(code)), code) == figure
        assert parse(symbols(figure, load_language(code)), code) == figure


@given(printed(), st.sampled_from(language_codes()))
def test_a_unit_behind_it_changes_nothing(figure, code):
    assert parse(words(figure, load_language(code), "USD"), code) == figure


@given(printed(), st.sampled_from(language_codes()))
def test_figures_below_zero_read_back(figure, code):
    below = figure.mirrored
    assert parse(words(below, load_language(code)), code) == below
    assert parse(symbols(below, load_language(code)), code) == below


@given(printed(), st.sampled_from(language_codes()), st.sampled_from(language_codes()))
def test_a_figure_said_in_one_language_is_the_same_in_the_other(figure, one, other):
    there = parse(words(figure, load_language(one)), one)
    said = words(there, load_language(other), wording=words(figure, load_language(one)))
    assert parse(said, other) == figure


@given(printed())
def test_the_language_shows_where_there_are_words(figure):
    """`more than 1,234` is English even where Vietnamese is read first."""
    said = words(figure, load_language("en"))
    if shade_of(said):
        assert parse(said) == figure


@given(printed(), st.integers(1, 9999), st.sampled_from(language_codes()))
def test_a_second_number_is_never_passed_over(figure, other, code):
    said = words(figure, load_language(code))
    for joint in (" và ", " or ", ", ", " / ", " (", " × "):
        with pytest.raises(FigureError):
            parse(f"{said}{joint}{other} x", code)


@pytest.mark.parametrize("text", ["", "hơn", "nhiều", "Nghị quyết", "tỷ USD", "\u00a0"])
def test_what_says_no_figure_is_refused_in_both_languages(text):
    with pytest.raises(FigureError) as caught:
        parse(text)
    assert load_language("vi").say(caught.value.message).endswith("không phải là một con số.")
    assert "does not say a figure" in load_language("en").say(caught.value.message)


@pytest.mark.parametrize("text", ["hơn 200", "gần 29 tỷ USD", "khoảng 1,5 nghìn", "dưới 3 triệu"])
def test_letters_typed_in_pieces_are_the_same_letters(text):
    """A Mac may spell `ơ` as `o` and a horn: a thousand would be lost with `nghìn`."""
    pieces = unicodedata.normalize("NFD", text)
    assert pieces != text
    assert parse(pieces) == parse(text)
    assert nearness(pieces) == nearness(text)


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [("1.234", 1234, 1.234), ("1,234", 1.234, 1234), ("48,2", 48.2, 48.2), ("48.2", 48.2, 48.2)],
)
def test_marks_mean_what_they_mean_in_their_language(text, vi, en):
    assert parse(text, "vi").value == vi
    assert parse(text, "en").value == en


@pytest.mark.parametrize("text", ["1.234", "1,234", "3.125 USD", "> 1,250"])
def test_what_languages_read_otherwise_is_refused_where_none_is_told(text):
    with pytest.raises(FigureError) as caught:
        parse(text)
    assert "two ways" in str(caught.value)


@pytest.mark.parametrize("text", ["1.234 thỏa thuận", "1,234 agreements"])
def test_words_tell_the_language(text):
    assert parse(text).value == 1234


@given(st.integers(1, 999), st.sampled_from(language_codes()))
def test_a_whole_rate_reads_back_as_rounded(rate, code):
    figure = Figure(rate, "=", rate - 0.5, rate + 0.5)
    assert parse(words(figure, load_language(code), "%"), code) == figure


@pytest.mark.parametrize(
    ("printed_as", "floor"),
    [
        ("gần 29 tỷ USD", 28e9),
        ("nearly 20 papers", 10),
        ("almost 1,250 agreements", 1240),
        ("gần 28,5 tỷ", 28.4e9),
        ("gần 20,0 tỷ", 19.9e9),
        ("dưới 29 tỷ", None),
        ("under 29 billion", None),
        ("more than 200", None),
        ("422", None),
        ("", None),
    ],
)
def test_nearly_is_one_last_digit_below_at_most(printed_as, floor):
    assert nearness(printed_as) == floor


@pytest.mark.parametrize(
    ("text", "holds"),
    [("hát then", False), ("đã vượt", False), ("", False), ("422", True), ("20 hoặc 30", True)],
)
def test_a_print_of_names_holds_no_number(text, holds):
    assert says_number(text) is holds
