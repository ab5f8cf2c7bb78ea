import pytest

from indicators.grammar import read_figures


@pytest.mark.parametrize(("words", "count"), [(0, 1), (12, 1), (13, 0)])
def test_a_number_led_to_stands_within_fourteen_chunks_of_its_verb(words, count):
    text = "bringing " + "so " * words + "to 296"
    assert len(read_figures(text, language="en")) == count


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("Theo Điều 12 của luật.", "vi", []),
        ("Boeing 787 đã đến.", "vi", []),
        ("Có 2.500.", "vi", [2500]),
        ("Có 999 xa.", "vi", [999]),
        ("Từ 36 lên 54.", "vi", [36, 54]),
        ("Gate 12 is open.", "en", []),
        ("He flew a Boeing 787.", "en", []),
        ("It went from 36 to 54.", "en", [36, 54]),
        ("Of the 63 localities, 58 have met it.", "en", [63, 58]),
        ("The annual target of 110,000 was met.", "en", [110000]),
        ("The 2014 law is in force.", "en", []),
        ("It has ties with 189 nations and pacts with 15.", "en", [189, 15]),
        ("They fell by 112 to 688.", "en", [112, 688]),
    ],
)
def test_a_number_is_a_figure_or_a_name(text, code, values):
    assert [reading.value for reading in read_figures(text, language=code)] == values
