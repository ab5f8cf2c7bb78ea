"""PX: keywords, periods by TIMEVAL, missing symbols, notes of cells, code pages."""

import pytest

from loaders.errors import FileRefused
from loaders.formats.elsewhere.standards.px import is_px, px_text, read_px

TEXT = """CHARSET="ANSI";
CODEPAGE="{page}";
TITLE="Befolkning "
"efter region; år";
UNITS="thousand persons";
STUB="region";
HEADING="month";
VALUES("region")="Malmö","Luleå";
VALUES("month")="2024M01","2024M02";
TIMEVAL("month")=TLIST(M1),"202401","202402";
CELLNOTE("Luleå","*")="Low##quality";
TITLE[en]="Population";
DATA=
1.5 ".."
3 "-"
;
"""


def text_of(page, encoding):
    return px_text(TEXT.replace("{page}", page).encode(encoding))


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        ("iso-8859-1", "iso-8859-1"),
        ("iso-8859-1", "utf-8"),
        ("850", "cp850"),
        ("nonsense", "cp1252"),
    ],
)
def test_any_code_page_stated_or_not_kept(page, encoding):
    text = text_of(page if page != "850" else "cp850", encoding)
    [table] = read_px(text, "x").tables
    assert table.title == "Befolkning efter region; år"
    assert [(s.area_name, s.period.start.month, s.value, s.unit, s.unit_mult, s.note)
            for s in table.observations] == [
        ("Malmö", 1, 1.5, "thousand persons", 3, ""),
        ("Luleå", 1, 3, "thousand persons", 3, "Low quality"),
    ]  # fmt: skip
    assert [each.flag for each in table.missing] == ["..", "-"]


def test_other_text_is_not_px():
    assert not is_px("STUB,2023\n")
    assert px_text(b"Name,2023\n") is None


@pytest.mark.parametrize(
    ("old", "new"), [('3 "-"\n', ""), ('STUB="region";\nHEADING="month";', ""), ("TITLE=", "=")]
)
def test_a_damaged_file_is_refused(old, new):
    with pytest.raises(FileRefused):
        read_px(TEXT.replace(old, new), "x")
