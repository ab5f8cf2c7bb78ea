"""Numbers in digits and in words."""

from decimal import Decimal

import pytest

from indicators.grammar import read_figures
from indicators.grammar.lexicon.habits import number_marks
from indicators.grammar.lexicon.lexicon import load_lexicon
from indicators.grammar.numbers.numbers import read_digits, read_words


@pytest.mark.parametrize(
    ("printed", "code", "measured", "value", "place"),
    [
        ("1.234,5", "vi", True, "1234.5", "0.1"),
        ("200.000", "vi", False, "200000", "1"),
        ("3,375", "vi", True, "3.375", "0.001"),
        ("3,375", "vi", False, "3375", "1"),
        ("1.24", "vi", True, "1.24", "0.01"),
        ("07", "vi", False, "7", "1"),
        ("1 234 567", "vi", False, "1234567", "1"),
        ("1,234.5", "vi", True, "1234.5", "0.1"),
        ("1,234.5", "en", True, "1234.5", "0.1"),
        ("1,234", "en", True, "1234", "1"),
        ("3.375", "en", True, "3.375", "0.001"),
        ("200.000", "en", False, "200000", "1"),
        ("48,2", "en", True, "48.2", "0.1"),
        ("0,375", "vi", False, "0.375", "0.001"),
        ("1'234", "vi", True, "1234", "1"),
        ("1.5E+10", "vi", True, "1.5E+10", "1E+9"),
        ("1,5e-3", "en", True, "0.0015", "0.0001"),
    ],
)
def test_digits(printed, code, measured, value, place):
    numeral = read_digits(printed, number_marks(code), measured=measured)
    assert (numeral.value, numeral.last_place) == (Decimal(value), Decimal(place))


def test_a_text_that_borrows_the_decimal_point_borrows_it_everywhere():
    assert read_digits("1.234", (".", ","), measured=True, borrowed=True).value == Decimal("1.234")


@pytest.mark.parametrize("printed", ["1.2.3", "1,2,3,4", "1" * 40, "1,500E10"])
def test_what_is_no_number_is_none(printed):
    assert read_digits(printed, (".", ","), measured=True) is None


@pytest.mark.parametrize(
    ("words", "code", "value"),
    [
        ("chín", "vi", 9),
        ("mười hai", "vi", 12),
        ("hai mươi lăm", "vi", 25),
        ("một trăm linh năm", "vi", 105),
        ("hai trăm ba mươi", "vi", 230),
        ("twenty five", "en", 25),
        ("a hundred", "en", 100),
        ("three hundred twelve", "en", 312),
    ],
)
def test_words(words, code, value):
    assert read_words(words.split(), load_lexicon(code).digits) == value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Tổng vốn 1 tỷ 250 triệu đồng.", 1.25e9, "VND"),
        ("Quy mô 1,33 triệu tỉ đồng.", 1.33e15, "VND"),
        ("Kinh phí 1 nghìn 240 tỷ đồng.", 1.24e12, "VND"),
        ("Cần 1,2 vạn lao động.", 12_000, "lao động"),
        ("Có 07 đoàn.", 7, "đoàn"),
        ("Hai tỷ USD đã về.", 2e9, "USD"),
        ("Hai nghìn ba trăm hộ dân được cấp điện.", 2300, "hộ dân"),
        ("Khoảng hai mươi lăm dự án.", 25, "dự án"),
        ("Có 19/126 dự án xong.", 19, "dự án"),
        ("Hơn 2/3 số tỉnh.", 66.67, "percent"),
        ("A grant of US$5bn.", 5e9, "USD"),
        ("It cost VND437 trillion.", 4.37e14, "VND"),
        ("Half a dozen? No: twenty-five agreements.", 25, "agreements"),
    ],
)
def test_numbers_in_a_sentence(text, value, unit):
    [reading] = read_figures(text)
    assert (reading.value, reading.unit) == (pytest.approx(value), unit)
