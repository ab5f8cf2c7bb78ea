"""What a member of staff does without a browser: workbook, import, history, undo."""

import re

import openpyxl
import pytest
from click.testing import CliRunner

from cli import cli
from loaders.table.queries import read_table

SIGNED = ["--by", "Lan", "--reason", "Báo cáo in lại"]


@pytest.fixture
def run(data):
    def ran(*arguments):
        return CliRunner().invoke(cli, [*map(str, arguments), "--data", str(data)])

    return ran


@pytest.fixture
def edited(run, tmp_path):
    """Return a function that downloads the workbook and sets cells of the figure 422."""

    def written(**cells):
        file = tmp_path / "figures.xlsx"
        run("workbook", "--to", file)
        book = openpyxl.load_workbook(file)
        sheet = book["Observations"]
        row = next(each.row for each in sheet["F"] if each.value == 422)
        for letter, value in cells.items():
            sheet[f"{letter}{row}"] = value
        book.save(file)
        return file, row

    return written


def test_a_dry_run_says_one_change_and_writes_nothing(run, edited, data):
    file, _ = edited(F=431)
    state = data.read_bytes()
    result = run("import", file, *SIGNED, "--dry-run", "--lang", "en")
    assert result.exit_code == 0
    assert "local_agreements 2021–2023: 422 → 431, +2.1%\n" in result.output
    assert data.read_bytes() == state


def test_an_import_is_committed_once(run, edited, data):
    file, _ = edited(F=431)
    assert run("import", file, *SIGNED).exit_code == 0
    again = run("import", file, *SIGNED)
    assert again.exit_code == 0
    assert "Không có gì phải làm" in again.output
    assert len(read_table(data).rows) == 120


@pytest.mark.parametrize(("lang", "words"), [
    ("vi", ["không phải là ngày", "không có chỉ tiêu “zzz”", "không phải là số", "3 lỗi"]),
    ("en", ["is not a date", "no indicator “zzz”", "is not a number", "3 problems"]),
])  # fmt: skip
def test_three_mistakes_are_named_with_their_cells(run, edited, data, lang, words):
    file, row = edited(A="zzz", C="31/13/2021", F="nhiều")
    state = data.read_bytes()
    result = run("import", file, *SIGNED, "--lang", lang)
    assert result.exit_code == 1
    for said in (f"Observations!A{row}", f"Observations!C{row}", f"Observations!F{row}", *words):
        assert said in result.output
    assert data.read_bytes() == state


def test_a_doubtful_figure_wants_a_nod(run, edited, data):
    file, _ = edited(J="431.000")
    refused = run("import", file, *SIGNED, "--lang", "en")
    assert refused.exit_code == 1
    assert "Is the unit right?" in refused.output
    assert len(read_table(data).rows) == 119
    assert run("import", file, *SIGNED, "--accept-warnings").exit_code == 0


def test_history_tells_the_story_and_undo_adds_to_it(run, edited):
    file, _ = edited(F=431)
    run("import", file, *SIGNED)
    name = run("history", "local_agreements").output.split()[0]
    undone = run("undo", name[:6], "--by", "Hoa", "--reason", "Gõ nhầm", "--lang", "en")
    assert undone.exit_code == 0
    assert "431 → 422" in undone.output
    told = run("history", "local_agreements", "--lang", "en").output
    assert re.search(r"Hoa: Gõ nhầm\n.*431 → 422.*\n.*Lan: Báo cáo in lại\n.*422 → 431", told)
    assert "Hoa" not in run("history", "ftas_signed").output


def test_undoing_twice_is_said(run, edited):
    file, _ = edited(F=431)
    run("import", file, *SIGNED)
    name = run("history").output.split()[0]
    assert run("undo", name, *SIGNED).exit_code == 0
    again = run("undo", name, *SIGNED, "--lang", "en")
    assert again.exit_code == 1
    assert "taken back already" in again.output


def test_a_conflict_shows_both_versions(run, edited):
    mine, _ = edited(F=440)
    kept = mine.rename(mine.with_name("mine.xlsx"))
    theirs, _ = edited(F=431)
    run("import", theirs, "--by", "Hoa", "--reason", "x")
    refused = run("import", kept, *SIGNED, "--lang", "en")
    assert refused.exit_code == 1
    assert "The table says: 431 (Hoa" in refused.output
    assert "You propose: 440" in refused.output


@pytest.mark.parametrize("missing", ["--by", "--reason"])
def test_nobody_imports_namelessly(run, edited, missing):
    file, _ = edited(F=431)
    place = SIGNED.index(missing)
    result = run("import", file, *SIGNED[:place], *SIGNED[place + 2 :])
    assert result.exit_code == 2
    assert missing in result.output


def test_an_unknown_commit_is_said(run):
    result = run("undo", "zzz", *SIGNED, "--lang", "en")
    assert result.exit_code == 1
    assert "There is no commit “zzz”" in result.output


def test_a_file_that_is_no_table_is_refused(run, tmp_path):
    file = tmp_path / "menu.csv"
    file.write_text("Thực đơn\nphở")
    result = run("import", file, *SIGNED, "--lang", "en")
    assert result.exit_code == 1
    assert "lacks the columns" in result.output


def test_a_workbook_that_cannot_be_written_is_said(run, tmp_path):
    result = run("workbook", "--to", tmp_path / "nowhere" / "x.xlsx", "--lang", "en")
    assert result.exit_code == 1
    assert "cannot be written" in result.output
