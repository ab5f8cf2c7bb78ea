"""Files are told by content, whatever they are called; damaged ones never crash a reader."""

import random
from contextlib import suppress
from io import BytesIO

import pytest
from openpyxl import Workbook

from loaders.errors import FileRefused
from loaders.formats.elsewhere.registry import read_file
from tests.loaders.formats.elsewhere.standards import (
    test_eurostat,
    test_px,
    test_sdmx_csv,
    test_sdmx_ml,
)

MUTATIONS = 200


def xlsx():
    book = Workbook()
    for row in (["Tỉnh", 2022, 2023], ["Hà Nội", 1.5, ".."], ["Lào Cai", 3, 4]):
        book.active.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


SPECIMENS = {
    "spreadsheet": xlsx(),
    "CSV": "Bảng 1\n\nTỉnh;2022;Sơ bộ 2023\nHà Nội;1,5;..\nLào Cai;3;4\n* ghi chú\n".encode(),
    "HTML": b"<table><tr><td>x<td colspan=2>2022</tr><tr><td>y<td>1<td>2</tr></table>",
    "SDMX-ML": test_sdmx_ml.DATA.encode(),
    "SDMX-CSV": (test_sdmx_csv.HEAD + "dataflow,A:B(1.0),I,A,VN,GDP,2023,5,A,9\n").encode(),
    "JSON-stat": b'{"class":"dataset","id":["t"],"size":[2],"dimension":{"t":{"category":'
    b'{"index":["2023","2024"]}}},"value":[1,2],"role":{"time":["t"]}}\0',
    "PX": test_px.TEXT.encode("iso-8859-1"),
    "Eurostat TSV": test_eurostat.TEXT.encode(),
}


@pytest.mark.parametrize("make", SPECIMENS)
def test_a_make_is_told_by_content(make):
    read = read_file(SPECIMENS[make], "download")
    assert (read.format, read.holds) == (make, "observations")
    assert read.observations


@pytest.mark.parametrize("make", SPECIMENS)
def test_a_damaged_file_is_read_or_refused(make):
    chance = random.Random(make)
    for _ in range(MUTATIONS):
        content = mutated(SPECIMENS[make], chance)
        with suppress(FileRefused):
            assert read_file(content, "download").format


def mutated(content, chance):
    """Change, cut out, repeat or insert a few bytes, or cut the end."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        place, length = chance.randrange(len(changed)), chance.randint(1, 12)
        piece = bytes(changed[place : place + length])
        new = chance.choice(
            [b"", piece * 3, bytes(chance.choices(range(256), k=length)), b'"', b"\0"]
        )
        changed[place : place + length] = new
    return bytes(changed[: chance.choice([len(changed), chance.randint(1, len(changed))])]) or b"x"
