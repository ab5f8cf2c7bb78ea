"""What every command says where an option or file cannot be used."""

from pathlib import Path

import pytest

from indicators.language import language_codes
from tests.app_pages.tables import rewritten, without_anything, without_rows
from tests.commands.ran import FDI, RELATIONS, SIGNED


def test_the_table_comes_from_the_environment(call, data):
    data.unlink()
    result = call("show", env={"INDICATORS_DATA": str(data)})
    assert result.exit_code == 1
    assert str(data) in result.output


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("show", "nothing"), 1, "nothing"),
        (("show", "--as-of", "yesterday"), 2, "2018-01-31"),
        (("show", "--lang", "xx"), 2, "vi, en"),
        (("show", "--data", "none.parquet"), 1, "none.parquet"),
        (("validate", "none.parquet", "--lang", "en"), 1, "There is no table"),
        (("export", "local_agreements"), 2, "--to"),
        (("nonsense",), 2, "No such command"),
    ],
)
def test_what_cannot_be_done_says_why(call, words, code, said):
    result = call(*words)
    assert result.exit_code == code
    assert said in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "words",
    [
        ("deck", "no_such_thing", "--to", "x.pptx"),
        ("deck", "--to", "x.pdf"),
        ("deck", "--to", "x.pptx", "--template", "no-such.potx"),
        ("check-deck", "no-such.pptx"),
        ("refresh-deck", "no-such.pptx", "--to", "y.pptx"),
    ],
)
def test_what_cannot_be_done_is_said(call, words, language):
    lang = () if words[0] == "deck" else ("--lang", language.code)
    result = call(*words, *lang)
    assert result.exit_code == 1
    assert len(result.output.strip()) > 20
    assert [path.name for path in Path().iterdir()] == ["indicators.parquet"]


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        (("workbook", "--to", "figures.csv"), "được ghi thành .xlsx, không phải “.csv”",
         "written as .xlsx, not as “.csv”"),
        (("workbook", "--to", "figures"), "không phải “”", "not as “”"),
        (("refresh-deck", "indicators.parquet", "--to", "d.pdf"), "ghi thành .pptx",
         "written as .pptx, not as “.pdf”"),
    ],
)  # fmt: skip
def test_a_name_that_would_not_open_is_refused(run, words, vi, en):
    assert vi in run(*words, "--lang", "vi", code=1)
    assert en in run(*words, "--lang", "en", code=1)
    assert [each.name for each in Path().iterdir()] == ["indicators.parquet"]


@pytest.mark.parametrize("emptied", [without_rows, without_anything])
@pytest.mark.parametrize("lang", language_codes())
def test_an_empty_table_is_told_by_every_command(run, data, emptied, lang):
    rewritten(data, emptied)
    language = ("--lang", lang)
    assert run("show", *language).strip() == ""
    assert FDI in run("show", FDI, *language, code=1)
    assert run("export", FDI, "--to", "x.csv", *language, code=1)
    nothing = {"vi": "Hãy nêu một chỉ tiêu", "en": "Name an indicator"}[lang]
    assert nothing in run("deck", "--to", "d.pptx", *language, code=1)
    assert {"vi": "0 dòng", "en": "0 rows"}[lang] in run("validate", *language)
    assert "Traceback" not in run("history", *language)
    assert not list(Path().glob("[dx].*"))


def test_a_folder_is_not_taken_for_a_file(run):
    Path("folder.csv").mkdir()
    assert "folder.csv" in run("import", "folder.csv", *SIGNED, code=2)
    assert "folder.csv" in run("export", FDI, "--to", "folder.csv", code=1)
    assert "folder.csv" in run("check-deck", "folder.csv", code=1)
    assert "folder.csv" in run("validate", "folder.csv", code=1)


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
    assert [path.name for path in Path().iterdir()] == ["indicators.parquet"]
