"""`read`: the figures of an article, line by line or as JSON."""

import json
from pathlib import Path

import pytest


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
