import pytest

from indicators.grammar import read_figures
from indicators.grammar.words.normalize import clean


@pytest.mark.parametrize("gap", ["\t", "\t\t", " | ", "|"])
@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("Đồng Nai{0}23{0}359 dự án", "vi", 359),
        ("Hà Nội{0}1{0}204 dự án", "vi", 204),
        ("Huế{0}12{0}100 nước", "vi", 100),
        ("Hanoi{0}23{0}359 projects", "en", 359),
        ("Hue{0}1{0}204 projects", "en", 204),
        ("Vinh{0}12{0}100 countries", "en", 100),
    ],
)
def test_cells_of_a_table_are_no_one_number(text, code, value, gap):
    assert [r.value for r in read_figures(text.format(gap), language=code)] == [value]


def test_a_space_still_groups():
    assert [r.value for r in read_figures("Có 23 359 dự án.", language="vi")] == [23359]


@pytest.mark.parametrize(
    ("original", "text"),
    [
        ("5\u00a0tỷ", "5 tỷ"),
        ("5 – 7", "5 - 7"),
        ("<b>5</b> tỷ", "   5     tỷ"),
        ("5\t7", "5|7"),
        ("a\tb", "a|b"),
        ("1.\tb", "1. b"),
        ("-\tb", "- b"),
        ("5\r\n7", "5 \n7"),
        ("200<sup>1</sup> nước", "200¹            nước"),
        ("3 km<sup>2</sup>", "3 km²           "),
        ("n\u0103m", "năm"),
    ],
)
def test_a_text_is_cleaned(original, text):
    assert clean(original).text == text


@pytest.mark.parametrize("original", ["na\u0306m 2023", "n\u200băm 2023", "năm 2023"])
def test_every_character_knows_where_it_stood(original):
    source = clean(original)
    at = source.text.index("2023")
    assert original[source.origin[at] :] == "2023"
    assert source.origin[len(source.text)] == len(original)
