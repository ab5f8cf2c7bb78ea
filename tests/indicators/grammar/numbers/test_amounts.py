import pytest

from indicators.grammar import read_figures


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("Thu được 1 tỷ 250 triệu đồng.", "vi", 1.25e9),
        ("Thu được 2 tỷ 300 triệu 400 nghìn đồng.", "vi", 2_300_400_000),
        ("Thu được 1 tỷ 2 triệu 3 nghìn 4 trăm đồng.", "vi", 1_002_003_400),
        ("Thu được 1,33 triệu tỷ đồng.", "vi", 1.33e15),
        ("Cán cân là -5 tỷ USD.", "vi", -5e9),
        ("It took in 1 billion 250 million USD.", "en", 1.25e9),
        ("It took in $5b.", "en", 5e9),
        ("A 1-billion-USD plant opened.", "en", 1e9),
        ("The balance was -5 billion USD.", "en", -5e9),
    ],
)
def test_an_amount_has_all_its_magnitudes(text, code, value):
    (reading,) = read_figures(text, language=code)
    assert reading.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("Có 3 triệu USD, 5 triệu EUR.", "vi", [3e6, 5e6]),
        ("Có 5 - 7 tỷ đồng.", "vi", [6e9]),
        ("It has 3 million USD, 5 million EUR.", "en", [3e6, 5e6]),
        ("It has 5 - 7 billion USD.", "en", [6e9]),
    ],
)
def test_what_is_no_part_of_an_amount_is_not_added(text, code, values):
    assert [reading.value for reading in read_figures(text, language=code)] == values
