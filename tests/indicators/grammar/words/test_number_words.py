import pytest

from indicators.grammar.lexicon.lexicon import load_lexicon
from indicators.grammar.lexicon.tokens import tokens
from indicators.grammar.words.number_words import number_length


@pytest.mark.parametrize(
    ("text", "code", "length"),
    [
        ("hai dự án", "vi", 1),
        ("hai nước", "vi", 0),
        ("hai mươi lăm dự án", "vi", 3),
        ("mười năm", "vi", 1),
        ("tư dự án", "vi", 0),
        ("một dự án", "vi", 0),
        ("ba tỷ đồng", "vi", 1),
        ("two projects", "en", 1),
        ("two sides", "en", 0),
        ("twenty-five projects", "en", 3),
        ("a hundred projects", "en", 2),
        ("a project", "en", 0),
        ("hundred projects", "en", 0),
        ("three billion USD", "en", 1),
    ],
)
def test_number_words_count_or_mean_something_else(text, code, length):
    assert number_length(load_lexicon(code), list(tokens(text)), 0) == length
