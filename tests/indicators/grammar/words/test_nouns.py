import pytest

from indicators.grammar import read_figures


def unit(text, code):
    return read_figures(text, language=code)[0].unit


@pytest.mark.parametrize(("words", "expected"), [(0, True), (5, True), (6, False)])
def test_a_known_noun_stands_within_six_words(words, expected):
    found = unit("It has 5 " + "national " * words + "projects", "en")
    assert found.endswith("projects") is expected


@pytest.mark.parametrize(("words", "expected"), [(1, 1), (4, 4), (5, 4)])
def test_an_unknown_noun_has_four_words_at_most(words, expected):
    assert len(unit("Có 5 " + "xa " * words, "vi").split()) == expected


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Có 5 doanh nghiệp nước ngoài.", "vi", "doanh nghiệp nước ngoài"),
        ("Có 5 doanh nghiệp Hàn Quốc ở đây.", "vi", "doanh nghiệp Hàn Quốc"),
        ("Đón 5 lượt khách quốc tế.", "vi", "lượt khách quốc tế"),
        ("It has 5 newly licensed projects.", "en", "newly licensed projects"),
        ("It sank 5 fishing boats.", "en", "fishing boats"),
        ("It took in 5 holiday-makers.", "en", "holiday-makers"),
        ("It sent 5 global and regional groups.", "en", "global and regional groups"),
        ("Some 20 U.S. firms came.", "en", "U.S. firms"),
        ("It took in 5 visitors arrived by sea.", "en", "visitors"),
    ],
)
def test_a_noun_has_what_belongs_to_it(text, code, expected):
    assert unit(text, code) == expected
