"""What each option does to what is printed or written, alone and together with others."""

import json
from pathlib import Path

import pandas as pd
import pytest

from charts.style.theme import PALETTES
from indicators.language import language_codes
from tests.commands.ran import ran

RELATIONS, AGREEMENTS = "diplomatic_relations", "local_agreements"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command in an empty folder, on the table that ships."""
    monkeypatch.chdir(tmp_path)
    return ran


@pytest.mark.parametrize("lang", language_codes())
@pytest.mark.parametrize("name", ["show", "export"])
def test_what_was_not_known_by_a_day_is_refused_with_what_the_catalog_has(run, name, lang):
    to = ("--to", "x.csv") if name == "export" else ()
    said = run(name, AGREEMENTS, *to, "--as-of", "2018-01-01", "--lang", lang, code=1)
    assert {"vi": "Không có số liệu", "en": "There are no figures"}[lang] in said
    assert RELATIONS in said
    assert not Path("x.csv").exists()


@pytest.mark.parametrize(
    ("day", "values"),
    [("2016-08-26", [187]), ("2021-12-12", [187]), ("2021-12-13", [187, 189])],
)
def test_rows_exported_as_of_a_day_are_those_published_by_its_end(run, day, values):
    for ending, read in ((".csv", pd.read_csv), (".parquet", pd.read_parquet)):
        run("export", RELATIONS, "--to", f"x{ending}", "--as-of", day)
        assert sorted(read(f"x{ending}")["obs_value"]) == values


@pytest.mark.parametrize("theme", PALETTES)
def test_a_page_has_the_colours_asked_for(run, theme):
    run("export", RELATIONS, "--to", "x.html", "--theme", theme)
    text = Path("x.html").read_text("utf-8")
    assert PALETTES[theme].accent in text
    assert (PALETTES["dark"].paper in text) == (theme == "dark")


@pytest.mark.parametrize("lang", language_codes())
def test_strict_json_is_whole_though_it_fails(run, lang):
    found = json.loads(run("checks", "--json", "--strict", "--lang", lang, code=1))
    assert any(each["verdict"] == "contradicts" and not each["settled"] for each in found)


def test_json_is_the_same_in_whichever_language_it_is_asked_for(run):
    assert run("checks", "--json", "--lang", "vi") == run("checks", "--json", "--lang", "en")


@pytest.mark.parametrize("lang", language_codes())
def test_the_findings_of_one_indicator_are_among_those_of_all(run, lang):
    every = run("checks", "--lang", lang).splitlines()
    for each in run("checks", AGREEMENTS, "--lang", lang).splitlines():
        assert each in every


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        (("export", RELATIONS, "--to", "x.html", "--theme", "neon"), "print"),
        (("export", RELATIONS, "--to", "x.html", "--size", "10x10"), "16x9"),
        (("deck", "--to", "x.pptx", "--lang", "fr"), "both"),
        (("read", "x.txt", "--published", "1/5/2024"), "2018-01-31"),
        (("read", "x.txt", "--lang", "fr"), "vi"),
    ],
)
def test_a_value_an_option_does_not_know_lists_those_it_knows(run, words, allowed):
    said = run(*words, code=2)
    assert words[-1] in said
    assert allowed in said
    assert not list(Path().iterdir())
