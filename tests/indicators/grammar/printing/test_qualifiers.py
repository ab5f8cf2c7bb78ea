"""A source's own shade of a qualifier is kept in every language."""

import pytest

from indicators.grammar.printing.figures import words
from indicators.grammar.printing.qualifiers import QUALIFIERS, qualifier_word, shade_of
from indicators.grammar.typed.figure import parse
from indicators.language import language_codes, load_language


@pytest.mark.parametrize(
    ("comparator", "as_reported", "vi", "en"),
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
def test_a_qualifier_in_words(comparator, as_reported, vi, en):
    assert qualifier_word(comparator, load_language("vi"), as_reported) == vi
    assert qualifier_word(comparator, load_language("en"), as_reported) == en


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


@pytest.mark.parametrize("code", language_codes())
@pytest.mark.parametrize("shade", QUALIFIERS)
def test_every_printed_qualifier_is_read_as_its_own_shade(shade, code):
    word = load_language(code).say(QUALIFIERS[shade])
    for written in (word, word.capitalize(), word.upper()):
        assert shade_of(f"{written} 250") == shade
        assert parse(f"{written} 250", code).comparator == shade.split()[0]


@pytest.mark.parametrize("mark", [">=", "≥", "<=", "≤", ">", "<", "~", "≈", "="])
def test_every_mark_is_read(mark):
    means = {"≥": ">=", "≤": "<=", "≈": "~"}.get(mark, mark)
    assert parse(f"{mark} 5").comparator == parse(f"{mark}5").comparator == means
