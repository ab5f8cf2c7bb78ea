import pytest

from indicators.grammar.dates.tense import is_of_any_time
from tests.indicators.grammar.contexts import context_of


@pytest.mark.parametrize(("words", "expected"), [(0, True), (21, True), (22, False)])
def test_the_verb_of_a_clause_stands_within_its_reach(words, expected):
    assert is_of_any_time(context_of("is " + "so " * words + "5 million USD", "en")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("its firms employ 5 million people", True),
        ("its firms employed 5 million people", False),
        ("the fund holds 5 million USD", True),
        ("the fund had 5 million USD", False),
        ("the fund holds fast, and 5 million people came", False),
    ],
)
def test_a_clause_tells_how_things_are_or_were(text, expected):
    assert is_of_any_time(context_of(text, "en")) is expected


def test_a_span_in_the_same_clause_dates_it():
    context = context_of("in 2020 the fund holds 5 million USD", "en")
    assert not is_of_any_time(context, since=0)
    assert is_of_any_time(context)
