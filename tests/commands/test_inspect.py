"""`inspect` says what a file holds, in lines or as JSON, and refuses what it cannot read."""

import json

from tests.commands.ran import ran

TABLE = "Tỉnh,2022,Sơ bộ 2023\nHà Nội,10,..\nLào Cai,12,13\n"


def test_lines_for_a_person(tmp_path):
    file = tmp_path / "download"
    file.write_text(TABLE, encoding="utf-8")
    answer = ran("inspect", file, "--lang", "en")
    assert "3 figures, 1 missing" in answer
    assert "B2 |  | Hà Nội | 2022 | 10 |" in answer
    assert "Left out: C2: The source gives no figure here: “..”." in answer


def test_json_for_a_program(tmp_path):
    file = tmp_path / "download.bin"
    file.write_text(TABLE, encoding="utf-8")
    [table] = json.loads(ran("inspect", file, "--json"))["tables"]
    assert table["observations"][0] == {
        "item": "",
        "area": "VN-HN",
        "area_name": "Hà Nội",
        "period_start": "2022-01-01",
        "period_end": "2022-12-31",
        "value": 10.0,
        "unit": "",
        "unit_mult": 0,
        "flag": "",
        "note": "",
        "cell": "B2",
    }
    assert [each["cell"] for each in table["left_out"]] == ["C2"]


def test_a_file_of_no_make_is_refused(tmp_path):
    file = tmp_path / "figures.csv"
    file.write_bytes(bytes(range(256)) * 4)
    assert "Save it as Excel or CSV." in ran("inspect", file, "--lang", "en", code=1)
