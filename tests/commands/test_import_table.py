"""`import`: a workbook or CSV file into the table, reviewed first."""

from pathlib import Path

import pytest

from indicators.language import language_codes
from indicators.table import current
from loaders.table.queries import read_table
from tests.commands.ran import AGREEMENTS, SIGNED


def test_a_dry_run_says_one_change_and_writes_nothing(call, edited, data):
    file, _ = edited(F=431)
    state = data.read_bytes()
    result = call("import", file, *SIGNED, "--dry-run", "--lang", "en")
    assert result.exit_code == 0
    assert "local_agreements 2021–2023: 422 → 431, +2.1%\n" in result.output
    assert data.read_bytes() == state


def test_an_import_is_committed_once(call, edited, data):
    before = len(read_table(data).rows)
    file, _ = edited(F=431)
    assert call("import", file, *SIGNED).exit_code == 0
    again = call("import", file, *SIGNED)
    assert again.exit_code == 0
    assert "Không có gì phải làm" in again.output
    assert len(read_table(data).rows) == before + 1


@pytest.mark.parametrize(("lang", "words"), [
    ("vi", ["không phải là ngày", "không có chỉ tiêu “zzz”", "không phải là số", "3 lỗi"]),
    ("en", ["is not a date", "no indicator “zzz”", "is not a number", "3 problems"]),
])  # fmt: skip
def test_three_mistakes_are_named_with_their_cells(call, edited, data, lang, words):
    file, row = edited(A="zzz", C="31/13/2021", F="nhiều")
    state = data.read_bytes()
    result = call("import", file, *SIGNED, "--lang", lang)
    assert result.exit_code == 1
    for said in (f"Observations!A{row}", f"Observations!C{row}", f"Observations!F{row}", *words):
        assert said in result.output
    assert data.read_bytes() == state


def test_a_doubtful_figure_wants_a_nod(call, edited, data):
    before = len(read_table(data).rows)
    file, _ = edited(J="431.000")
    refused = call("import", file, *SIGNED, "--lang", "en")
    assert refused.exit_code == 1
    assert "look for a slipped decimal or a wrong magnitude" in refused.output
    assert len(read_table(data).rows) == before
    assert call("import", file, *SIGNED, "--accept-warnings").exit_code == 0


@pytest.mark.parametrize("lang", language_codes())
def test_a_doubt_is_told_beside_the_preview_and_a_dry_run_needs_no_nod(run, data, lang):
    row = current(read_table(data)).series(AGREEMENTS).rows.to_dict("records")[-1]
    cells = ("indicator", "period_start", "period_end", "source", "locator", "obs_status")
    head = ",".join((*cells, "as_reported"))
    Path("a.csv").write_text(f"{head}\n{','.join(str(row[c]) for c in cells)},422000000", "utf-8")
    before = data.read_bytes()
    said = run("import", "a.csv", *SIGNED, "--dry-run", "--lang", lang)
    assert {"vi": "Chưa ghi gì", "en": "Nothing was written (--dry-run)."}[lang] in said
    assert "--accept-warnings" in run("import", "a.csv", *SIGNED, "--lang", lang, code=1)
    assert data.read_bytes() == before
