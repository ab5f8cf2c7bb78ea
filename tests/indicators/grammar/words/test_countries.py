import pytest

from indicators.grammar.lexicon.lexicon import load_lexicon
from indicators.grammar.words.chunks import chunked
from indicators.grammar.words.countries import country_end


@pytest.mark.parametrize(
    ("text", "code", "last"),
    [
        ("Lào đã đến", "vi", 0),
        ("Hàn Quốc đã đến", "vi", 1),
        ("Cộng hòa Trung Phi đã đến", "vi", 3),
        ("Mỹ đã đến", "vi", 0),
        ("hàn quốc đã đến", "vi", -1),
        ("Liên Minh đã đến", "vi", -1),
        ("France came", "en", 0),
        ("South Korea came", "en", 1),
        ("Central African Republic came", "en", 2),
        ("Northern lights came", "en", -1),
    ],
)
def test_a_country_is_named_by_up_to_four_words(text, code, last):
    lexicon = load_lexicon(code)
    assert country_end(chunked(text, lexicon, [], []), 0, lexicon) == last
