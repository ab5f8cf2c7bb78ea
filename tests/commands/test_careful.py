"""Care with what is given: no file is lost to another, odd tables are told, undo says its deed."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from pptx import Presentation

from indicators.catalog import Catalog
from indicators.language import language_codes, load_language
from indicators.table import current
from loaders.changes.commit import commit
from loaders.changes.history import commits
from loaders.changes.proposal import Proposal, proposed
from loaders.table.queries import read_table
from tests.app_pages.tables import (
    reprint,
    rewritten,
    with_province,
    withdraw,
    without_anything,
    without_rows,
)
from tests.commands.ran import ran

AGREEMENTS, FDI = "local_agreements", "fdi_total"
SIGNED = ("--by", "Lan", "--reason", "thử")
KEPT = {
    "vi": "Hãy chọn tên khác: tệp gốc không bao giờ bị ghi đè.",
    "en": "Choose another name: the file itself is never written over.",
}


@pytest.fixture
def run(data, monkeypatch):
    """Run a command in the folder of a table of one's own, which `INDICATORS_DATA` names."""
    monkeypatch.chdir(data.parent)
    monkeypatch.setenv("INDICATORS_DATA", str(data))
    return ran


@pytest.mark.parametrize("lang", language_codes())
@pytest.mark.parametrize("name", ["indicators.parquet", "./indicators.parquet", "a_link.parquet"])
def test_the_table_is_never_lost_to_what_is_exported_from_it(run, data, name, lang):
    Path("a_link.parquet").symlink_to(data)
    before = data.read_bytes()
    assert KEPT[lang] in run("export", FDI, "--to", name, "--lang", lang, code=1)
    assert data.read_bytes() == before


def test_an_older_export_is_replaced_by_a_newer_one(run):
    for indicator in (FDI, AGREEMENTS):
        run("export", indicator, "--to", "rows.parquet")
    assert set(pd.read_parquet("rows.parquet")["indicator"]) == {AGREEMENTS}


def test_a_template_is_never_lost_to_the_deck_made_with_it(run):
    Presentation().save("ministry.pptx")
    before = Path("ministry.pptx").read_bytes()
    said = run("deck", FDI, "--to", "ministry.pptx", "--template", "ministry.pptx", code=1)
    assert KEPT["vi"] in said
    assert Path("ministry.pptx").read_bytes() == before


@pytest.mark.parametrize("lang", language_codes())
def test_a_deck_that_is_not_there_is_told_though_the_target_is(run, lang):
    Path("mine.pptx").write_bytes(b"mine")
    said = run("refresh-deck", "none.pptx", "--to", "mine.pptx", "--lang", lang, code=1)
    assert "none.pptx" in said
    assert Path("mine.pptx").read_bytes() == b"mine"


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


@pytest.mark.parametrize("name", ["FIGURES.XLSX", "số liệu 2024.xlsx"])
def test_a_workbook_s_name_is_the_user_s_own(run, name):
    assert name in run("workbook", "--to", name)
    assert "Không có gì phải làm" in run("import", name, *SIGNED)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "Không tìm thấy số liệu nào trong văn bản này."),
        ("en", "No figures were found in this text."),
    ],
)
def test_a_text_without_figures_is_told_to_people_and_not_to_programs(run, lang, said):
    Path("tin.txt").write_text("Trời hôm nay nắng đẹp.", "utf-8")
    assert said in run("read", "tin.txt", "--lang", lang)
    assert run("read", "tin.txt", "--lang", lang, "--json") == ""


def test_the_day_given_is_what_a_text_calls_last_year_from(run):
    Path("tin.txt").write_text("Năm ngoái, các địa phương đã ký 300 thỏa thuận.", "utf-8")
    for day, year in (("2024-05-01", "2023"), ("2019-05-01", "2018")):
        assert f"{year}-01-01 – {year}-12-31" in run("read", "tin.txt", "--published", day)
    (read,) = map(json.loads, run("read", "tin.txt", "--json").splitlines())
    assert read["value"] == 300
    assert read["period_start"] is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "Mọi số liệu của chỉ tiêu này đã được rút lại."),
        ("en", "Every figure of this indicator has been withdrawn."),
    ],
)
def test_what_was_withdrawn_is_said_to_be_and_prints_nothing_empty(run, data, lang, said):
    withdraw(data, FDI)
    shown = run("show", FDI, "--lang", lang)
    assert shown.splitlines()[1] == said
    assert {"vi": "đã rút", "en": "withdrawn"}[lang] in shown
    assert "“”" not in shown
    line = next(each for each in run("show", "--lang", lang).splitlines() if each.startswith(FDI))
    assert line.endswith(said)


@pytest.mark.parametrize("ending", ["html", "pptx"])
def test_what_was_withdrawn_is_not_drawn_but_its_rows_can_be_had(run, data, ending):
    withdraw(data, FDI)
    said = run("export", FDI, "--to", f"x.{ending}", "--lang", "en", code=1)
    assert f"“{FDI}” has no figure to draw." in said
    assert "has no figure to draw" in run("deck", FDI, "--to", "d.pptx", "--lang", "en", code=1)
    run("export", FDI, "--to", "x.csv")
    assert pd.read_csv("x.csv")["obs_status"].tolist() == ["M"]


@pytest.mark.parametrize(
    ("lang", "place"), [("vi", "2022–2024, tại VN-SG: 12"), ("en", "2022–2024 in VN-SG: 12")]
)
def test_a_province_s_figure_is_told_with_its_place_and_leads_nothing(run, data, lang, place):
    rewritten(data, with_province)
    shown = run("show", AGREEMENTS, "--lang", lang)
    assert place in shown
    assert "422" in shown.splitlines()[1]
    assert "VN-SG" not in shown.splitlines()[1]


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


@pytest.mark.parametrize("names", ["+", "fdi_total+", "+fdi_total", "fdi_total++ftas_signed"])
def test_a_plus_without_a_name_beside_it_is_refused(run, names):
    assert "“”" in run("deck", names, "--to", "d.pptx", "--lang", "en", code=1)
    assert not Path("d.pptx").exists()


def test_figures_joined_stand_on_one_slide(run):
    run("deck", "exports_wb+fdi_net_inflows_wb", "ftas_signed", "--to", "d.pptx", "--lang", "en")
    charts = [[s for s in slide.shapes if s.has_chart] for slide in Presentation("d.pptx").slides]
    assert [len(each) for each in charts][1:3] == [2, 1]


def test_a_deck_as_of_a_day_has_only_what_was_known(run):
    run("deck", "--to", "d.pptx", "--as-of", "2018-01-01", "--lang", "en")
    shapes = [s for slide in Presentation("d.pptx").slides for s in slide.shapes]
    said = " ".join(each.text_frame.text for each in shapes if each.has_text_frame)
    assert "187" in said
    assert "2021" not in said


def test_undo_tells_what_becomes_of_each_figure_and_under_which_name(run, data):
    made = reprint(data, "431")
    said = run("undo", made.name, *SIGNED, "--lang", "en")
    assert "local_agreements 2021–2023: 431 → 422" in said
    assert f"Saved as {commits(data)[0].name}." in said
    assert commits(data)[0].by == "Lan"


@pytest.mark.parametrize("lang", language_codes())
def test_no_name_is_no_commit_rather_than_the_beginning_of_all(run, lang):
    said = load_language(lang).text("There is no commit “{name}”.", name="")
    assert said in run("undo", "", *SIGNED, "--lang", lang, code=1)


def test_what_was_changed_since_is_not_undone_but_shown_in_both_versions(run, data):
    made = reprint(data, "431")
    reprint(data, "432")
    before = data.read_bytes()
    said = run("undo", made.name, *SIGNED, "--lang", "en", code=1)
    assert "The table says: 432 (Hoa" in said
    assert data.read_bytes() == before


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "Không có gì để hoàn tác: đang có số liệu dùng mục mà lần lưu này đã thêm."),
        ("en", "There is nothing to do: figures need what this commit added."),
    ],
)
def test_an_entry_that_figures_need_is_not_said_to_have_been_taken_back(run, data, lang, said):
    table = current(read_table(data))
    entry = replace(table.catalog.indicator[AGREEMENTS], id="visa_waivers")
    made = commit(data, Proposal(entries=Catalog(indicators=(entry,))), "Hoa", "A new one")
    row = table.series(AGREEMENTS).rows.to_dict("records")[-1]
    first = Proposal(proposed([{**row, "indicator": "visa_waivers"}]))
    commit(data, first, "Hoa", "Its first figure")
    assert said in run("undo", made.name, *SIGNED, "--lang", lang, code=1)
    assert "visa_waivers" in read_table(data).catalog.indicator


def test_history_of_one_indicator_tells_its_own_changes_only(run, data):
    table = current(read_table(data))
    rows = [table.series(name).rows.to_dict("records")[-1] for name in (AGREEMENTS, FDI)]
    noted = [{**row, "comment": "Said twice"} for row in rows]
    commit(data, Proposal(proposed(noted), version=table.version), "Hoa", "Both")
    told = run("history", FDI, "--lang", "en")
    assert "Hoa: Both" in told
    assert "fdi_total 2021–2023" in told
    assert AGREEMENTS not in told


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


def test_a_folder_is_not_taken_for_a_file(run):
    Path("folder.csv").mkdir()
    assert "folder.csv" in run("import", "folder.csv", *SIGNED, code=2)
    assert "folder.csv" in run("export", FDI, "--to", "folder.csv", code=1)
    assert "folder.csv" in run("check-deck", "folder.csv", code=1)
    assert "folder.csv" in run("validate", "folder.csv", code=1)


def test_a_copy_of_the_table_elsewhere_is_a_table_too(run, data):
    shutil.copy(data, "copy of it.parquet")
    data.unlink()
    assert "copy of it.parquet" in run("validate", "copy of it.parquet")
    assert "422" in run("show", AGREEMENTS, "--data", "copy of it.parquet")
