"""A range is said as a range: both its ends, in both languages, wherever a figure is said."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from charts.plots.parts.series import Scale
from indicators.figure import COMPARATORS, Figure, Numeral
from indicators.grammar.printing.figures import number, short, symbols, words
from indicators.grammar.printing.rounding import rounded
from indicators.grammar.typed.figure import parse
from indicators.language import language_codes, load_language
from indicators.period import Period
from indicators.sentences import amount, headline, of_change, of_observation, unit_for
from tests.indicators.checks.build import indicator, row, table

VISITS = indicator("visits", unit="visit|visits")
MONEY = indicator("money", unit="USD", unit_mult=9, decimals=1)
YEARS = Period.years(2021, 2023)


def between(low, high):
    """The figure that a reader makes of a printed range."""
    return Figure((low + high) / 2, "~", low, high)


RANGES = {
    "of a count": (between(200, 300), "200 đến 300", "200 to 300", "200–300"),
    "of thousands": (
        between(200_000, 250_000), "200.000 đến 250.000", "200,000 to 250,000", "200,000–250,000",
    ),
    "of billions": (between(5e9, 7e9), "5 đến 7 tỷ", "5 to 7 billion", "5–7 billion"),
    "from below a billion": (
        between(0.5e9, 1.2e9), "0,5 đến 1,2 tỷ", "0.5 to 1.2 billion", "0.5–1.2 billion",
    ),
    "with decimals": (between(6.5, 7), "6,5 đến 7", "6.5 to 7", "6.5–7"),
    "from nothing": (between(0, 2), "0 đến 2", "0 to 2", "0–2"),
    "of dollars told one by one": (
        between(1_000_000, 1_234_567), "1.000.000 đến 1.234.567", "1,000,000 to 1,234,567",
        "1,000,000–1,234,567",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", RANGES)
def test_both_ends_are_said_in_one_magnitude(case, vi, en):
    figure, in_vi, in_en, label = RANGES[case]
    assert words(figure, vi) == in_vi
    assert words(figure, en) == in_en
    assert symbols(figure, en) == label


@pytest.mark.parametrize("printed", ["200 đến 300", "200 to 300", "từ 200 đến 300"])
def test_a_printed_range_is_not_said_back_as_its_middle(printed, language):
    figure = parse(printed)
    said = amount(figure, VISITS, language, printed)
    assert "250" not in said
    assert said.startswith({"vi": "200 đến 300 ", "en": "200 to 300 "}[language.code])


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("từ 6,5% đến 7%", 6.5, 7),
        ("6,5% đến 7%", 6.5, 7),
        ("from 6.5% to 7%", 6.5, 7),
        ("between 5 and 7 billion", 5e9, 7e9),
        ("between 5% and 7%", 5, 7),
        ("200-300", 200, 300),
        ("6,5%-7%", 6.5, 7),
        ("6.5% – 7%", 6.5, 7),
    ],
)
def test_a_range_typed_is_read_with_both_its_ends(printed, low, high):
    assert parse(printed) == between(low, high)


@pytest.mark.parametrize("printed", ["khoảng 200", "about 29 billion", "~ 5", "khoảng 20,0 tỷ"])
def test_about_one_value_is_no_range(printed, language):
    figure = parse(printed)
    assert not figure.is_range
    assert amount(figure, VISITS, language, printed).startswith(("khoảng", "about"))


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("150 đến 250", "150 to 250"),
        ("150–250", "150 to 250"),
        ("between 150 and 250", "150 to 250"),
        ("khoảng 200", "about 200"),
        ("", "about 200"),
    ],
)
def test_where_the_ends_are_those_of_a_rounded_value_the_source_s_words_decide(wording, said, en):
    assert words(between(150, 250), en, wording=wording) == said


@pytest.mark.parametrize(
    "figure",
    [
        Figure.exact(250),
        Figure(250, "=", 200, 300),  # someone's own bounds around a plain figure
        Figure(210, "~", 200, 300),  # not their middle
        Figure(250, "~", 250, 250),
        Figure(250, ">", 250, None),
        Figure(250, "~"),
    ],
)
def test_only_two_ends_with_their_middle_between_make_a_range(figure, en):
    assert not figure.is_range
    assert " to " not in words(figure, en)


@pytest.mark.parametrize(
    ("figure", "form"),
    [(between(0, 1), "visit"), (between(0, 2), "visits"), (between(1, 5), "visits")],
)
def test_the_unit_goes_with_the_upper_end(figure, form, en):
    assert unit_for(VISITS, figure, en) == form


def cells(figure, printed, period=YEARS, name="visits"):
    bounds = {"lower_bound": figure.lower, "upper_bound": figure.upper}
    return row(name, period, "1", obs_value=figure.value, comparator="~", **bounds) | {
        "as_reported": printed
    }


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("vi", "Giai đoạn 2021–2023, chỉ tiêu “Visits” đạt 200 đến 300 visit."),
        ("en", "In 2021–2023, the figure for “Visits” was 200 to 300 visits."),
    ],
)
def test_a_sentence_for_a_speech_has_both_ends(code, said):
    known = table([cells(between(200, 300), "200 đến 300")], (VISITS,))
    assert of_observation(known.observations[0], known, load_language(code)) == said
    assert headline(known, "visits", load_language(code)) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("vi", "(100 đến 160), mức tăng từ 25% đến 200%."),
        ("en", "(100 to 160), an increase of between 25% and 200%."),
    ],
)
def test_growth_between_ranges_is_as_wide_as_both(code, said):
    rows = [
        cells(between(100, 160), "100 đến 160", Period.years(2018, 2020)),
        cells(between(200, 300), "200 đến 300"),
    ]
    known = table(rows, (VISITS,))
    assert of_change(*known.observations, known, load_language(code)).endswith(said)


@pytest.mark.parametrize(
    ("figure", "per_year", "label"),
    [
        (between(5e9, 7e9), False, "5–7 billion"),
        (between(6e9, 7.5e9), True, "2.0–2.5"),
        (Figure(6e9, "~", 5.5e9, 6.5e9), True, "~ 2.0"),
        (Figure(6e9, "<", None, 6e9), True, "< 2.0"),
    ],
)
def test_a_label_of_a_chart_has_both_ends_per_year_too(figure, per_year, label, en):
    assert Scale(MONEY, per_year).label(figure, YEARS, en) == label


ends = st.tuples(st.integers(1, 9999), st.integers(1, 9999)).map(sorted)


@given(ends, st.sampled_from([0, 6, 9]), st.sampled_from(language_codes()))
def test_what_is_said_of_a_range_is_read_as_the_range_it_was(found, scale, code):
    low, high = (each * 10.0**scale for each in found)
    figure = between(low, high)
    assume(figure.is_range)
    read = parse(words(figure, load_language(code)), code)
    assert (read.lower, read.upper, read.value) == (low, high, figure.value)


@given(ends, st.sampled_from([0, 3, 9]))
def test_a_range_is_never_rounded_away(found, scale):
    figure = between(*(each * 10.0**scale for each in found))
    assume(figure.is_range)
    assert rounded(figure, scale, 1) == figure


@given(
    st.integers(1, 99_999), st.integers(0, 3), st.sampled_from(COMPARATORS),
    st.sampled_from([0, 3, 6, 9, 12]),
)  # fmt: skip
def test_no_single_printed_value_is_taken_for_a_range(digits, decimals, comparator, scale):
    numeral = Numeral(Decimal(digits).scaleb(-decimals), Decimal(1).scaleb(-decimals))
    assert not Figure.printed(numeral, comparator, scale).is_range


def test_a_short_label_rounds_only_what_is_finer_than_its_unit(vi, en):
    assert short(Figure.exact(375145540249.86), vi, 9, 1, "USD") == "375,1 tỷ USD"
    assert short(parse("48,2 tỷ"), en, 9, 1, "USD") == "48.2 billion USD"
    assert short(parse("hơn 200"), vi, 0, 0) == "> 200"
    assert short(Figure.exact(-890000), en, 9, 1) != "−0.0 billion"


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
