import pytest

from indicators.grammar.lexicon import source
from indicators.grammar.lexicon.lexicon import Entry, load_lexicon
from indicators.grammar.lexicon.source import LexiconError
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.tokens import tokens


@pytest.fixture
def lexicon_of(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "LEXICON_FOLDER", tmp_path)
    load_lexicon.cache_clear()

    def load(text, shared=""):
        (tmp_path / "id.toml").write_text(text, "utf-8")
        (tmp_path / "shared.toml").write_text(shared, "utf-8")
        return load_lexicon("id")

    yield load
    load_lexicon.cache_clear()


def match(lexicon, text, at=0):
    return lexicon.match(list(tokens(text)), at)


def test_the_longest_phrase_wins(lexicon_of):
    lexicon = lexicon_of('[phrases]\nup = ["naik"]\nnoun = ["naik haji"]\n')
    assert match(lexicon, "naik haji").entry == Entry(Tag.NOUN, "")
    assert match(lexicon, "naik haji").length == 2
    assert match(lexicon, "naik 5").entry == Entry(Tag.UP, "")
    assert match(lexicon, "turun 5") is None


def test_a_phrase_may_have_a_value(lexicon_of):
    lexicon = lexicon_of('[phrases.magnitude]\n6 = ["juta"]\n')
    assert match(lexicon, "juta").entry == Entry(Tag.MAGNITUDE, "6")


def test_what_is_shared_is_in_every_language(lexicon_of):
    lexicon = lexicon_of("", shared='[phrases.currency]\nUSD = ["usd"]\n')
    assert match(lexicon, "usd").entry == Entry(Tag.CURRENCY, "USD")


def test_a_currency_is_glued_to_its_letter(lexicon_of):
    lexicon = lexicon_of('[phrases.currency]\nAUD = ["a$"]\n')
    assert match(lexicon, "a$5").entry.value == "AUD"
    assert match(lexicon, "a $5") is None


def test_a_paragraph_without_digits_or_number_words_has_no_figure(lexicon_of):
    lexicon = lexicon_of('[numbers.words]\ndua = 2\n[phrases.fraction]\n"1/2" = ["setengah"]\n')
    for text, counts in [("dua", True), ("setengah", True), ("3", True), ("naik", False)]:
        assert bool(lexicon.counts.search(text)) is counts


def test_all_that_is_wrong_is_told_with_its_place(lexicon_of):
    with pytest.raises(LexiconError) as refused:
        lexicon_of('[phrases]\nnaun = ["orang"]\nup = ["naik"]\ndown = ["Naik", "turun"]\n')
    assert refused.value.problems == [
        "id.toml [phrases.naun]: no such tag, for 'orang'",
        "id.toml [phrases.down]: 'Naik' stands in up as well",
    ]


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_lexicons_that_ship_are_sound(code):
    assert load_lexicon(code).digits
