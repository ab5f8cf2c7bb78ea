import pytest

from indicators.grammar.roles.direction import compared
from tests.indicators.grammar.contexts import context_of


@pytest.mark.parametrize(
    ("text", "code", "way"),
    [
        ("5% higher", "en", "up"),
        ("5% lower", "en", "down"),
        ("5% more than in 2022", "en", "up"),
        ("5% less than in 2022", "en", "down"),
        ("5%, and more", "en", None),
        ("5% more than 3 towns", "en", None),
        ("5% cao hơn", "vi", "up"),
        ("5% thấp hơn", "vi", "down"),
        ("5% của cả nước", "vi", None),
    ],
)
def test_what_stands_behind_a_figure_tells_its_way(text, code, way):
    context = context_of(text, code, 0)
    assert compared(context, context.quantity.after + 1) == way
