import pytest

from indicators.grammar import read_figures


@pytest.mark.parametrize(
    ("text", "code", "value", "printed"),
    [
        ("Kim ngạch đạt 2, 05 tỷ USD.", "vi", 2.05e9, "2, 05 tỷ USD"),
        ("Vốn đạt 13, 07 triệu EUR.", "vi", 13.07e6, "13, 07 triệu EUR"),
        ("Tỷ lệ là 4, 08%.", "vi", 4.08, "4, 08%"),
        ("Trade came to 2. 05 billion USD.", "en", 2.05e9, "2. 05 billion USD"),
        ("Aid was 13. 07 million EUR.", "en", 13.07e6, "13. 07 million EUR"),
        ("The rate was 4. 08 percent.", "en", 4.08, "4. 08 percent"),
    ],
)
def test_decimals_parted_by_a_space_are_one_number(text, code, value, printed):
    (reading,) = read_figures(text, language=code)
    assert reading.value == pytest.approx(value)
    assert reading.as_reported == printed


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("Các năm có lần lượt 2, 5 tỷ USD.", "vi", [5e9]),
        ("Có 12, 15 tỷ USD.", "vi", [15e9]),
        ("Đã ký 2 thỏa thuận, 05 tỷ đồng.", "vi", [2, 5e9]),
        ("They had 2, 5 billion USD.", "en", [5e9]),
        ("It signed 12 deals. 05 million USD followed.", "en", [12, 5e6]),
        ("It has 3,  07 million USD.", "en", [7e6]),
    ],
)
def test_two_numbers_of_a_list_stay_two(text, code, values):
    assert [r.value for r in read_figures(text, language=code)][-len(values) :] == values
