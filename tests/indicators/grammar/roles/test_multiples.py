import pytest

from indicators.grammar.roles.multiples import multiple
from tests.indicators.grammar.contexts import context_of


@pytest.mark.parametrize(
    ("verb", "word", "figure", "code"),
    [("rose ", "so ", "3 times the", "en"), ("tăng ", "xa ", "3 lần", "vi")],
)
@pytest.mark.parametrize(("words", "cue"), [(0, 0), (3, 0), (4, None)])
def test_the_verb_of_a_multiple_stands_within_four_chunks(verb, word, figure, code, words, cue):
    assert multiple(context_of(verb + word * words + figure, code)).cue == cue


@pytest.mark.parametrize(
    ("text", "code", "role", "direction"),
    [
        ("gấp 3 lần cùng kỳ", "vi", "growth", "up"),
        ("giảm 3 lần", "vi", "growth", "down"),
        ("gấp 2,8 lần vốn FDI", "vi", "level", None),
        ("3 times higher", "en", "growth", "up"),
        ("3 times lower", "en", "growth", "down"),
        ("3 times the figure", "en", "growth", "up"),
    ],
)
def test_a_multiple_is_growth_unless_of_another_thing(text, code, role, direction):
    found = multiple(context_of(text, code))
    assert (found.role, found.direction) == (role, direction)
