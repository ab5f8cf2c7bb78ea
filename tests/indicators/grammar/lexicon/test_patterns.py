import re

import pytest

from indicators.grammar.lexicon import patterns, source
from indicators.grammar.lexicon.patterns import compile_pattern, compile_words, group_names
from indicators.grammar.lexicon.source import LexiconError


@pytest.fixture(autouse=True)
def _parts(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "LEXICON_FOLDER", tmp_path)
    patterns._parts.cache_clear()
    (tmp_path / "id.toml").write_text(
        "[parts]\nMONTH = '(?P<month>mei|juni)'\nOF = '{MONTH} {YEAR}'\n"
    )
    yield
    patterns._parts.cache_clear()


def test_parts_are_put_in_and_may_hold_others():
    match = compile_pattern("id", "spans.x", "{OF}").fullmatch("mei 2023")
    assert match is not None
    assert (match["month"], match["year"]) == ("mei", "2023")


def test_a_space_is_any_white_space_but_for_one_in_brackets():
    pattern = compile_words("id", "spans.patterns", "pada {MONTH}")
    assert pattern.fullmatch("pada" + " " * 40 + "mei")
    assert not pattern.fullmatch("pada" + " " * 41 + "mei")
    assert not compile_words("id", "spans.patterns", "(?<=a[ ])b").search("a  b")


@pytest.mark.parametrize("text", ["xpada mei", "pada meik", "1pada mei", "/pada mei"])
def test_only_whole_words_match(text):
    assert not compile_words("id", "spans.patterns", "pada {MONTH}").search(text)


def test_groups_may_share_a_name():
    pattern = compile_words("id", "spans.patterns", "{MONTH}|awal {MONTH}")
    assert pattern.search("awal juni").groupdict() == {"month_1": None, "month_2": "juni"}
    assert set(group_names(pattern)) == {"month"}


@pytest.mark.parametrize("pattern", ["(mei", "{MAY} 5"])
@pytest.mark.parametrize("compile_it", [compile_pattern, compile_words])
def test_a_broken_pattern_is_named(compile_it, pattern):
    with pytest.raises(LexiconError, match=re.escape(f"id.toml [spans.x]: {pattern!r}")):
        compile_it("id", "spans.x", pattern)
