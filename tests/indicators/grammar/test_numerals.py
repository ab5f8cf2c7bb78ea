"""Numbers in digits and words: what is written is read, what could be two things is not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.figure import Numeral
from indicators.grammar.numerals import number_pattern, number_words, read_number
from indicators.language import language_codes, load_language

numbers = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(0, 10**12),
    st.integers(0, 4),
)


@given(numbers, st.sampled_from(language_codes()), st.integers(0, 4))
def test_a_number_a_language_writes_it_also_reads(value, code, decimals):
    written = load_language(code).number(value, decimals)
    read = read_number(written, code)
    assert read.value == round(value, decimals)
    assert read.last_place == Decimal(1).scaleb(-decimals)


@given(numbers, st.sampled_from(language_codes()))
def test_as_many_decimals_as_a_number_has_lose_nothing(value, code):
    assert read_number(load_language(code).number(value), code).value == value


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("1.250", "vi", "1250"),
        ("1.25", "vi", "1.25"),  # too short for a group: a borrowed point
        ("1,25", "en", "1.25"),
        ("1,250", "en", "1250"),
        ("1,250", "vi", "1.250"),
        ("12\u00a0500", "vi", "12500"),
        ("12\u202f500,5", "vi", "12500.5"),
        (" 7 ", "en", "7"),
        ("007", "en", "7"),
    ],
)
def test_marks_mean_what_they_mean_in_their_language(text, code, value):
    assert read_number(text, code).value == Decimal(value)


@pytest.mark.parametrize("code", language_codes())
@pytest.mark.parametrize("value", range(11))
def test_small_numbers_have_words(code, value):
    word = number_words(code)[value]
    assert read_number(word, code) == Numeral(Decimal(value), Decimal(1))
    assert read_number(word.title(), code).value == value


@pytest.mark.parametrize("code", language_codes())
@pytest.mark.parametrize(
    "text", ["", " ", "-", "5-6", "1..2", "1,,2", "12.34.56", "1 23", "2023 200", "12a", "mười một"]
)
def test_what_may_be_two_things_is_not_read(text, code):
    assert read_number(text, code) is None


@pytest.mark.parametrize("text", ["nine", "Nine"])
def test_words_of_one_language_are_not_the_other_s(text):
    assert read_number(text, "en").value == 9
    assert read_number(text, "vi") is None


def test_an_unknown_language_writes_as_english_does():
    assert number_pattern("fr") == number_pattern("en")
    assert read_number("1,234.5", "fr").value == Decimal("1234.5")
    assert number_words("fr") == []


@pytest.mark.parametrize(
    ("value", "place", "significant"),
    [
        ("200", "1", 100),
        ("205", "1", 1),
        ("1230", "1", 10),
        ("20.0", "0.1", Decimal("0.1")),
        ("0", "1", 1),
        ("0.05", "0.01", Decimal("0.01")),
    ],
)
def test_filling_zeros_are_not_significant(value, place, significant):
    assert Numeral(Decimal(value), Decimal(place)).last_significant_place == significant
