"""Words compared without capitals, diacritics and marks."""

from loaders.formats.elsewhere.words.plain import plain, unaccented


def test_spellings_of_a_name_are_alike():
    assert plain("Thừa  Thiên - Huế") == plain("Thua Thien-Hue") == "thua thien hue"
    assert unaccented("Quý  I/2024 Đ") == "quy i/2024 d"
