"""Units and magnitudes in heads and titles."""

import pytest

from loaders.formats.elsewhere.words.units import UnitWords, unit_in, unit_of


@pytest.mark.parametrize(
    ("text", "unit", "mult"),
    [
        ("Tỷ đồng", "Tỷ đồng", 9),
        ("(Triệu USD)", "Triệu USD", 6),
        ("1000 người", "1000 người", 3),
        ("Nghìn người", "Nghìn người", 3),
        ("Nghìn tỷ đồng", "Nghìn tỷ đồng", 12),
        ("%", "%", 0),
        ("no.", "no.", 0),
        ("Rate per 100,000", "Rate per 100,000", 0),
        ("Million USD", "Million USD", 6),
        ("ĐVT: Triệu đồng", "Triệu đồng", 6),
        ("Đơn vị tính: Nghìn người", "Nghìn người", 3),
        ("Unit: Thousand persons", "Thousand persons", 3),
    ],
)
def test_a_unit(text, unit, mult):
    assert unit_of(text) == UnitWords(unit, mult)


@pytest.mark.parametrize("text", ["Total", "Tổng số", "Dân số", "Hà Nội", "Population", "", "2024"])
def test_what_is_no_unit(text):
    assert unit_of(text) is None


@pytest.mark.parametrize(
    ("text", "unit", "mult"),
    [
        ("Doanh thu (Tỷ đồng)", "Tỷ đồng", 9),
        ("FDI, net inflows (BoP, current US$)", "BoP, current US$", 0),
        ("Final consumption (% of GDP)", "% of GDP", 0),
        ("1985 TO 2017 ACTUALS (000'S)", "000'S", 3),
        ("Bảng 1. Dân số. Đơn vị tính: Nghìn người", "Nghìn người", 3),
    ],
)
def test_a_unit_beside_other_words(text, unit, mult):
    assert unit_in(text) == UnitWords(unit, mult)


def test_brackets_without_a_unit_say_none():
    assert unit_in("Rape (revised definition)") is None
