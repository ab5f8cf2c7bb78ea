"""SDMX-CSV of both versions: labels, actions, statuses of what is missing."""

import pytest

from loaders.formats.elsewhere.standards.sdmx_csv import is_sdmx_csv, read_sdmx_csv

HEAD = (
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,ITEM,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\n"
)


def told(text):
    return [
        (s.item, s.area, str(s.period.start), s.value, s.flag, s.unit_mult)
        for s in read_sdmx_csv(text, "x").observations
    ]


def test_version_2_with_actions():
    text = HEAD + (
        "dataflow,A:B(1.0),I,Q,VN,GDP,2023-Q4,5.5,A,9\n"
        "dataflow,A:B(1.0),I,Q,VN,GDP,2024-Q1,7,M,9\n"
        "dataflow,A:B(1.0),D,Q,VN,GDP,2022-Q1,1,A,9\n"
    )
    assert is_sdmx_csv(text)
    assert told(text) == [("GDP", "VN", "2023-10-01", 5.5, "A", 9)]
    [table] = read_sdmx_csv(text, "x").tables
    assert [each.flag for each in table.missing] == ["M"]
    assert any("takes a figure back" in str(each.reason) for each in table.left_out)


def test_version_1():
    text = "DATAFLOW,REF_AREA,ITEM,TIME_PERIOD,OBS_VALUE\nA:B(1.0),VNM,GDP,2023,5.5\n"
    assert told(text) == [("GDP", "VN", "2023-01-01", 5.5, "", 0)]


def test_labels_behind_the_codes():
    text = (
        "STRUCTURE,STRUCTURE_ID,REF_AREA: Area,ITEM: What,TIME_PERIOD: Time,OBS_VALUE: Value\n"
        "dataflow,A:B(1.0): Name,VN: Viet Nam,GDP: Product,2023: 2023,5.5: 5.5\n"
    )
    assert told(text) == [("GDP", "VN", "2023-01-01", 5.5, "", 0)]


@pytest.mark.parametrize("text", ["", "A,B\n", "DATAFLOW,NAME\nx,y\n"])
def test_other_text_is_not_sdmx(text):
    assert not is_sdmx_csv(text)
