import pytest

from indicators.grammar.lexicon import source
from indicators.grammar.lexicon.source import LexiconError, read_section, where


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "LEXICON_FOLDER", tmp_path)
    return tmp_path


def test_a_section_is_read_from_the_languages_file(folder):
    (folder / "id.toml").write_text('[numbers]\npairs = ["sisi"]\n')
    assert read_section("id", "numbers") == {"pairs": ["sisi"]}
    assert read_section("id", "spans") == {}


def test_a_file_that_is_no_toml_is_named(folder):
    (folder / "id.toml").write_text("[numbers\n")
    with pytest.raises(LexiconError, match=r"id\.toml is no TOML: .*line 1"):
        read_section("id", "numbers")


def test_sections_nobody_reads_are_refused_all_at_once(folder):
    (folder / "id.toml").write_text("[numberz]\n[spams]\n")
    with pytest.raises(LexiconError) as refused:
        read_section("id", "numbers")
    assert [problem.partition(":")[0] for problem in refused.value.problems] == [
        "id.toml [numberz]",
        "id.toml [spams]",
    ]


def test_a_language_without_a_file_has_no_lexicon(folder):
    assert not list(folder.iterdir())
    with pytest.raises(LexiconError, match=r"id\.toml: no such lexicon"):
        read_section("id", "numbers")


def test_a_place_is_named_by_file_and_key():
    assert where("vi", "phrases", "noun") == "vi.toml [phrases.noun]"
