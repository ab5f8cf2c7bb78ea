import unicodedata
from decimal import Decimal
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.figure import COMPARATORS, Figure, Numeral
from indicators.grammar.printing.figures import number, short, symbols, words
from indicators.grammar.printing.intervals import interval_words
from indicators.grammar.printing.magnitudes import MAGNITUDES, magnitude_word, spellings
from indicators.grammar.printing.qualifiers import QUALIFIERS, SYMBOLS, qualifier_of, qualifier_word
from indicators.grammar.typed.figure import FigureError, nearness, parse, rate
from indicators.interval import Interval
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


@given(printed(), st.sampled_from(language_codes()))
def test_what_is_printed_reads_back(figure, code):
    assert parse(words(figure, load_language(code)), code) == figure


@given(printed(), st.sampled_from(language_codes()))
def test_symbols_read_back(figure, code):
    assert parse(symbols(figure, load_language(code)), code) == figure


@given(printed(), st.sampled_from(language_codes()))
def test_a_unit_behind_it_changes_nothing(figure, code):
    assert parse(words(figure, load_language(code), "USD"), code) == figure


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


@pytest.mark.parametrize(
    "text",
    [
        "40-50",
        "40 – 50 tỷ",
        "2 tỷ - 3 tỷ",
        "3/4",
        "=200+222",
        "13/12/2021",
        "hơn 5-6 tỷ",
        "12.345.67",
        "5 tỷ đến 15 tỷ",
        "5 billion to 7 billion",
        "1 tỷ 250 triệu",
        "5m–6m",
    ],
)
def test_a_range_a_fraction_and_a_sum_are_no_one_figure(text):
    with pytest.raises(FigureError):
        parse(text)


@pytest.mark.parametrize("code", language_codes())
@pytest.mark.parametrize("text", ["5 tỷ đến 15 tỷ", "2 tỷ - 3 tỷ", "5 billion to 7 billion"])
def test_a_range_of_billions_is_not_read_as_a_few_in_the_other_language(text, code):
    with pytest.raises(FigureError):
        parse(text, code)


@pytest.mark.parametrize(("text", "code"), [("1,234,567", "vi"), ("1.234.567", "en")])
def test_the_other_language_s_groups_are_not_read_as_decimals(text, code):
    with pytest.raises(FigureError):
        parse(text, code)


@pytest.mark.parametrize("text", ["", "hơn", "nhiều", "Nghị quyết", "tỷ USD", "\u00a0"])
def test_what_says_no_figure_is_refused_in_both_languages(text):
    with pytest.raises(FigureError) as caught:
        parse(text)
    assert load_language("vi").say(caught.value.message).endswith("không phải là một con số.")
    assert "does not say a figure" in load_language("en").say(caught.value.message)


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
    assert words(figure, load_language("vi"), "USD", as_printed) == vi
    assert words(figure, load_language("en"), "USD", as_printed) == en


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


SPELT = [
    (code, spelling, qualifier)
    for code in language_codes()
    for qualifier in QUALIFIERS
    for spelling in spellings(qualifier.spellings, code)
]


@pytest.mark.parametrize(("code", "spelling", "qualifier"), SPELT)
def test_every_spelling_of_a_qualifier_is_read(code, spelling, qualifier):
    for written in (spelling, spelling.capitalize(), spelling.upper()):
        assert parse(f"{written} 250", code).comparator == qualifier.comparator
    assert qualifier_of(f"{spelling} 250")[0].comparator == qualifier.comparator


@pytest.mark.parametrize(
    ("code", "word", "scale"),
    [
        (code, word, magnitude.scale)
        for code in language_codes()
        for magnitude in MAGNITUDES
        for word in spellings(magnitude.spellings, code)
    ],
)
def test_every_spelling_of_a_magnitude_is_read(code, word, scale):
    assert parse(f"3 {word} USD", code).value == 3 * 10**scale
    assert parse(f"3{word}", code).value == 3 * 10**scale
    assert parse(f"3 {word}xyz", code).value < 3 * 10**scale  # a longer word is another word


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_symbol_is_read(symbol):
    assert parse(f"{symbol} 5").comparator == parse(f"{symbol}5").comparator == SYMBOLS[symbol]


@pytest.mark.parametrize("text", ["hơn 200", "gần 29 tỷ USD", "khoảng 1,5 nghìn", "dưới 3 triệu"])
def test_letters_typed_in_pieces_are_the_same_letters(text):
    """A Mac may spell `ơ` as `o` and a horn: a thousand would be lost with `nghìn`."""
    pieces = unicodedata.normalize("NFD", text)
    assert pieces != text
    assert parse(pieces) == parse(text)
    assert qualifier_of(pieces) == qualifier_of(text)
    assert nearness(pieces) == nearness(text)


def test_a_rate_typed_in_pieces_is_the_same_rate():
    pieces = unicodedata.normalize("NFD", "giảm hơn 5%")
    assert rate(-0.05, pieces) == rate(-0.05, "giảm hơn 5%")


@pytest.mark.parametrize(
    ("text", "value", "lower", "upper"),
    [
        ("−5,2 tỷ", -5.2e9, -5.25e9, -5.15e9),
        ("-5,2 tỷ", -5.2e9, -5.25e9, -5.15e9),  # a hyphen is what keyboards have
        ("-5", -5, -5, -5),
        ("hơn −5", -5, -5, None),
        ("> -3", -3, -3, None),
        ("dưới -3", -3, None, -3),
    ],
)
def test_figures_below_zero(text, value, lower, upper):
    figure = parse(text)
    assert (figure.value, figure.lower, figure.upper) == (value, lower, upper)


@given(printed(), st.sampled_from(language_codes()))
def test_figures_below_zero_read_back(figure, code):
    below = figure.mirrored
    assert parse(words(below, load_language(code)), code) == below
    assert parse(symbols(below, load_language(code)), code) == below


@given(printed(), st.sampled_from(language_codes()), st.sampled_from(language_codes()))
def test_a_figure_said_in_one_language_is_the_same_in_the_other(figure, one, other):
    there = parse(words(figure, load_language(one)), one)
    assert (
        parse(words(there, load_language(other), wording=words(figure, load_language(one))), other)
        == figure
    )


@given(printed())
def test_the_language_shows_where_there_are_words(figure):
    """`more than 1,234` is English even where Vietnamese is read first."""
    said = words(figure, load_language("en"))
    if qualifier_of(said):
        assert parse(said) == figure


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [("1.234", 1234, 1.234), ("1,234", 1.234, 1234), ("48,2", 48.2, 48.2), ("48.2", 48.2, 48.2)],
)
def test_without_words_vietnamese_is_read_first(text, vi, en):
    assert parse(text).value == parse(text, "vi").value == vi
    assert parse(text, "en").value == en


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("422 thỏa thuận năm 2023", 422),
        ("  hơn \n 200\t thỏa thuận ", 200),
        ("chín mươi", 9),
        ("15 FTA", 15),
    ],
)
def test_what_follows_the_figure_is_its_unit(text, rest):
    assert parse(text).value == rest


@pytest.mark.parametrize(
    ("comparator", "wording", "vi", "en"),
    [
        (">", "", "hơn", "more than"),
        (">", "trên 30", "trên", "over"),
        (">", "gần 30", "hơn", "more than"),  # a shade that says another thing is not kept
        ("<", "gần 30", "gần", "nearly"),
        ("<", "", "dưới", "under"),
        (">=", "", "ít nhất", "at least"),
        ("<=", "", "không quá", "at most"),
        ("~", "", "khoảng", "about"),
        ("=", "hơn 30", "", ""),
    ],
)
def test_a_qualifier_in_words(comparator, wording, vi, en):
    assert qualifier_word(comparator, load_language("vi"), wording) == vi
    assert qualifier_word(comparator, load_language("en"), wording) == en


@pytest.mark.parametrize(
    ("figure", "vi", "en"),
    [
        (Figure.exact(0), "0", "0"),
        (Figure.exact(200_000), "200.000", "200,000"),
        (Figure.exact(48_200_000_000), "48.200.000.000", "48,200,000,000"),
        (Figure(48.2e9, "=", 48.15e9, 48.25e9), "48,2 tỷ", "48.2 billion"),
        (Figure(2e12, "~", 1.5e12, 2.5e12), "2 nghìn tỷ", "2 trillion"),
        (Figure(1500, "=", 1450, 1550), "1,5 nghìn", "1.5 thousand"),
        (Figure.exact(1e15), "1.000.000.000.000.000", "1,000,000,000,000,000"),
    ],
)
def test_a_number_is_said_in_the_magnitude_it_was_rounded_in(figure, vi, en):
    assert number(figure, load_language("vi")) == vi
    assert number(figure, load_language("en")) == en


def test_only_known_powers_of_ten_have_a_name(vi, en):
    assert [magnitude_word(scale, en) for scale in (0, 3, 9)] == ["", "thousand", "billion"]
    assert magnitude_word(12, vi) == "nghìn tỷ"
    with pytest.raises(KeyError):
        magnitude_word(5, en)


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
