import pytest

from indicators.grammar.lexicon import source
from indicators.grammar.lexicon.source import LexiconError
from indicators.grammar.spans.patterns import span_patterns


@pytest.fixture
def load(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "LEXICON_FOLDER", tmp_path)
    span_patterns.cache_clear()

    def written(text):
        (tmp_path / "id.toml").write_text("[spans]\npatterns = [\n" + text + "\n]\n")
        return span_patterns("id")

    yield written
    span_patterns.cache_clear()


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("kind = 'mine', pattern = 'mei'", "kind is 'mine', not one of own, base"),
        ("pattern = 'mei'", "kind is None"),
        ("kind = 'own', days = 'moons', pattern = 'mei'", "days are 'moons', not one of day"),
        ("kind = 'own', days = 'first_months', pattern = 'mei'", "needs the groups count"),
        ("kind = 'own', days = 'year', months = 3, pattern = '{YEAR}'", "year takes no months"),
        ("kind = 'own'", "has no pattern"),
        ("kind = 'own', pattern = '(mei'", "is no pattern"),
    ],
)
def test_what_is_wrong_with_a_span_is_told(load, entry, problem):
    with pytest.raises(LexiconError) as refused:
        load(f"{{{entry}}},")
    assert len(refused.value.problems) == 1
    assert refused.value.problems[0].startswith("id.toml [spans.patterns]")
    assert problem in refused.value.problems[0]


def test_all_problems_are_told_at_once(load):
    with pytest.raises(LexiconError) as refused:
        load("{kind = 'own', pattern = '(a'},\n{kind = 'x', pattern = 'b'},")
    assert len(refused.value.problems) == 2


def test_a_span_without_days_names_none(load):
    (pattern,) = load("{kind = 'own', pattern = 'mei'},").patterns
    assert pattern.days({}, None).period is None


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_patterns_that_ship_are_sound(code):
    assert span_patterns(code).patterns
