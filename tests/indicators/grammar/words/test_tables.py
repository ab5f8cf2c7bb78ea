import pytest

from indicators.grammar import read_figures
from indicators.grammar.words.tables import cells, is_row, table_lines

TABLES = {
    "tabs": "Tỉnh\t2022\t2023\nĐồng Nai\t23\t359",
    "pipes": "| Tỉnh | 2022 | 2023 |\n|---|---|---|\n| Đồng Nai | 23 | 359 |",
    "numbers": "Đồng Nai 23 359 12,5%\nHà Nội 1 204 (3,4)\nHuế - 7 8",
}


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize(
    ("around", "code", "value"),
    [
        ("Tỉnh có 7 dự án.\n{}\nHuyện có 7 nước.", "vi", 7),
        ("It has 7 towns.\n{}\n7 dead.", "en", 7),
    ],
)
def test_a_table_is_not_read_as_prose(kind, around, code, value):
    text = around.format(TABLES[kind])
    assert [r.value for r in read_figures(text, language=code)] == [value, value]


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Đồng Nai|23|359", True),
        ("Đồng Nai 23 359 12,5%", True),
        ("2021 2022 2023", True),
        ("2021 2022", False),
        ("Từ 2021 đến 2022 có 3 dự án, 4 nước và 5 đoàn.", False),
        ("In 2021, 2022 and 2023 it had 3 of them", False),
    ],
)
def test_a_row_is_parted_by_marks_or_mostly_numbers(line, is_one):
    assert is_row(line) is is_one


def test_one_row_is_no_table():
    assert table_lines(["Tin | Báo", "Có 5 dự án.", "a|1", "b|2"]) == {2, 3}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("| Đồng Nai | 23 |", ["Đồng Nai", "23"]),
        ("Đồng Nai|23|", ["Đồng Nai", "23"]),
        ("Hà Nội 1 204 (3,4) -", ["Hà Nội", "1", "204", "(3,4)", "-"]),
    ],
)
def test_a_row_has_its_cells(line, expected):
    assert list(cells(line)) == expected
