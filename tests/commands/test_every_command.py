"""Every command: its help, what it asks for, and what it says to someone who asks wrongly."""

import json
import os
from itertools import pairwise
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli import cli
from commands.registry import COMMANDS, load
from indicators.language import language_codes
from tests.places import ROOT


def offering(option):
    return [name for name in COMMANDS if any(option in each.opts for each in load(name).params)]


SPEAKING, ON_DATA = offering("--lang"), offering("--data")
SIGNED = ("--by", "Lan", "--reason", "thử")


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command in an empty folder; `FILE` stands for a file there that is no table."""
    monkeypatch.chdir(tmp_path)
    Path("FILE.csv").write_text("Thực đơn\nphở", "utf-8")

    def ran(*words, **options):
        return CliRunner().invoke(cli, [str(each) for each in words], **options)

    return ran


def enough(name):
    """The least a command takes: what it must be given, and no more."""
    made = {
        "check-deck": ["FILE.csv"],
        "deck": ["--to", "x.pptx"],
        "export": ["local_agreements", "--to", "x.csv"],
        "import": ["FILE.csv", *SIGNED],
        "read": ["FILE.csv"],
        "refresh-deck": ["FILE.csv", "--to", "x.pptx"],
        "undo": ["abc", *SIGNED],
        "workbook": ["--to", "x.xlsx"],
    }
    return [name, *made.get(name, [])]


def test_nothing_asked_for_is_answered_with_the_help(run):
    result = run()
    assert result.exit_code == 2
    assert "Commands:" in result.output


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_tells_every_option(run, name, flag):
    result = run(name, flag)
    command = load(name)
    assert result.exit_code == 0
    assert command.help.split("\n")[0] in " ".join(result.output.split())
    for option in (p for p in command.params if isinstance(p, click.Option)):
        assert option.help
        assert max(option.opts, key=len) in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_or_the_guide_names_every_command(name):
    texts = [
        path.read_text("utf-8") for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
    ]
    assert any(f"cli.py {name}" in text for text in texts)


@pytest.mark.parametrize("name", COMMANDS)
def test_an_unknown_option_or_argument_too_many_is_refused(run, name):
    for wrong in (["--nonsense"], ["a", "b", "c", "d", "--to", "y", "z"]):
        result = run(*enough(name), *wrong)
        if name == "deck" and wrong[0] == "a":
            assert result.exit_code == 1  # takes any number of indicators
            continue
        assert result.exit_code == 2, name
        assert "Usage:" in result.output
        assert "Traceback" not in result.output


@pytest.mark.parametrize("name", SPEAKING)
def test_a_language_we_do_not_speak_lists_those_we_do(run, name):
    result = run(*enough(name), "--lang", "fr")
    assert result.exit_code == 2
    assert all(code in result.output for code in language_codes())


TABLES = {
    "missing": (lambda _: None, "There is no table", "Không có bảng dữ liệu"),
    "a folder": (lambda path: path.mkdir(), "Is a directory", "Không đọc được tệp"),
    "text": (lambda path: path.write_text("x"), "not a Parquet", "không phải là bảng Parquet"),
    "empty": (lambda path: path.write_bytes(b""), "not a Parquet", "không phải là bảng Parquet"),
    "cut short": (lambda path: path.write_bytes(b"PAR1PAR"), "cut short", "bị cắt ngang"),
    "only marks": (lambda path: path.write_bytes(b"PAR1PAR1"), "cut short", "bị cắt ngang"),
}  # fmt: skip


@pytest.mark.parametrize(
    "name", [n for n in ON_DATA if n not in ("deck", "check-deck", "refresh-deck")]
)
@pytest.mark.parametrize("case", TABLES)
def test_a_table_that_cannot_be_used_is_said_in_both_languages(run, name, case):
    damage, en, vi = TABLES[case]
    path = Path("broken.parquet")
    damage(path)
    given = enough(name)
    if name == "import":  # a file is read before the table is
        Path("FILE.csv").write_text("indicator,period_start,period_end,source\n", "utf-8")
    for code, said in (("en", en), ("vi", vi)):
        result = run(*given, "--data", path, "--lang", code)
        assert result.exit_code == 1, result.output
        assert said in result.output
        assert "broken.parquet" in result.output
        assert "--data" in result.output or "Parquet" in result.output
        assert not isinstance(result.exception, OSError)
    assert not [each for each in Path().iterdir() if each.name.startswith("x.")]


@pytest.mark.parametrize("name", ["export", "deck", "refresh-deck", "workbook"])
def test_where_to_write_is_asked_for(run, name):
    given = [each for each in enough(name) if each != "--to" and not each.startswith("x.")]
    result = run(*given)
    assert result.exit_code == 2
    assert "--to" in result.output


@pytest.mark.parametrize("name", ["import", "undo"])
@pytest.mark.parametrize("left_out", ["--by", "--reason"])
def test_who_and_why_are_asked_for(run, name, left_out):
    given = enough(name)
    place = given.index(left_out)
    result = run(*given[:place], *given[place + 2 :])
    assert result.exit_code == 2
    assert left_out in result.output


@pytest.mark.parametrize("name", ["import", "undo"])
@pytest.mark.parametrize("code", language_codes())
def test_an_empty_name_is_nobody_s(run, data, name, code):
    if name == "import":
        head = "indicator,period_start,period_end,source,as_reported,locator,obs_status"
        source = "external-affairs-conference-2023"
        line = f"local_agreements,2024-01-01,2024-12-31,{source},431,¶2,P"
        Path("FILE.csv").write_text(f"{head}\n{line}", "utf-8")
        given = ["import", "FILE.csv"]
    else:
        given = ["undo", run("history", "--data", data).output.split()[0]]
    result = run(*given, "--by", " ", "--reason", "x", "--data", data, "--lang", code)
    assert result.exit_code == 1
    assert {"vi": "Hãy cho biết ai", "en": "Say who"}[code] in result.output


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        (("show", "zzz"), "zzz", "There are no figures for “zzz”"),
        (("checks", "zzz"), "không có chỉ tiêu “zzz”", "no indicator “zzz”"),
        (("export", "zzz", "--to", "x.csv"), "zzz", "There are no figures for “zzz”"),
        (("history", "zzz"), "zzz", "There are no figures for “zzz”"),
        (("export", "fdi_total", "--to", "x"), "“”", "Unsupported file ending"),
        (("export", "fdi_total", "--to", "no/x.csv"), "x.csv", "cannot be written"),
        (("export", "fdi_total", "--to", "x.html", "--as-of", "1990-01-01"), "fdi_total",
         "There are no figures for"),
        (("workbook", "--to", "no/x.xlsx"), "x.xlsx", "cannot be written"),
        (("undo", "zzz", *SIGNED), "zzz", "There is no commit “zzz”"),
        (("import", "FILE.csv", *SIGNED), "thiếu các cột", "lacks the columns"),
        (("check-deck", "none.pptx"), "none.pptx", "cannot be read"),
        (("check-deck", "FILE.csv"), "", ""),
        (("refresh-deck", "FILE.csv", "--to", "FILE.csv"), "ghi thành .pptx", "written as .pptx"),
        (("read", "none.txt"), "", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_in_the_language_asked_for(run, words, vi, en):
    said = {code: run(*words, "--lang", code) for code in language_codes()}
    assert {each.exit_code for each in said.values()} == ({0} if words[0] == "history" else {1})
    assert vi in said["vi"].output
    assert en in said["en"].output
    assert said["vi"].output != said["en"].output
    assert all("Traceback" not in each.output for each in said.values())
    assert [each.name for each in Path().iterdir()] == ["FILE.csv"]


@pytest.mark.parametrize("day", ["1990", "2018-13-01", "31/12/2018", "2018-02-30", ""])
@pytest.mark.parametrize("name", ["show", "checks", "export", "deck"])
def test_a_day_is_written_one_way(run, name, day):
    result = run(*enough(name), "--as-of", day)
    assert result.exit_code == 2
    assert "2018-01-31" in result.output


def test_before_everything_nothing_was_known(run):
    assert run("show", "--as-of", "1900-01-01").output.strip() == ""
    assert run("checks", "--as-of", "1900-01-01", "--lang", "en").output == "Nothing to report.\n"
    assert json.loads(run("checks", "--as-of", "1900-01-01", "--json").output) == []


def test_an_article_is_read_line_by_line(run):
    Path("bài.txt").write_text("Năm 2023, các địa phương đã ký 422 thỏa thuận hợp tác.", "utf-8")
    plain = run("read", "bài.txt", "--published", "2024-01-05", "--lang", "vi")
    assert plain.exit_code == 0
    assert plain.output.startswith("¶1  422  (thỏa thuận hợp tác")
    found = [json.loads(each) for each in run("read", "bài.txt", "--json").output.splitlines()]
    assert [each["value"] for each in found] == [422]


@pytest.mark.parametrize("ending", [".xls", ".docx", ".pdf", ".odt"])
def test_an_article_that_is_not_what_its_name_says(run, ending):
    Path(f"bài{ending}").write_bytes(b"\0\1\2 not that at all")
    result = run("read", f"bài{ending}", "--lang", "en")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert len(result.output) > 30


def test_more_than_ten_changes_are_summed_up(run, data):
    told = run("history", "--data", data, "--lang", "en").output.splitlines()
    commits = [number for number, line in enumerate(told) if not line.startswith(" ")]
    assert {after - before for before, after in pairwise([*commits, len(told)])} == {12}
    assert all(told[number - 1].strip().startswith("… and ") for number in commits[1:])


def test_the_table_of_the_environment_gives_way_to_the_option(run, data):
    elsewhere = {**os.environ, "INDICATORS_DATA": "nowhere.parquet"}
    assert run("validate", "--data", data, env=elsewhere).exit_code == 0
    assert run("validate", env=elsewhere).exit_code == 1
    assert run("validate", data, env=elsewhere).exit_code == 0
