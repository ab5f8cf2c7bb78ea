import pytest

from indicators.grammar import read_figures


def last(text, code):
    return read_figures(text, language=code)[-1]


@pytest.mark.parametrize(
    ("text", "code", "direction"),
    [
        ("Xuất khẩu đạt 12 tỷ USD (-3,4%).", "vi", "down"),
        ("Nhập khẩu 5 tỷ USD (–2,1%) trong quý I/2023.", "vi", "down"),
        ("Doanh thu 5 tỷ đồng, tăng 12% (−3,4%).", "vi", "down"),
        ("Xuất khẩu đạt 12 tỷ USD (+3,4%).", "vi", "up"),
        ("Exports reached 12 billion USD (-3.4%).", "en", "down"),
        ("Imports of 5 billion USD (–2.1%) were recorded.", "en", "down"),
        ("Arrivals rose 12% (−3.4%).", "en", "down"),
        ("Exports reached 12 billion USD (+3.4%).", "en", "up"),
    ],
)
def test_a_sign_in_brackets_is_the_way_a_rate_moved(text, code, direction):
    reading = last(text, code)
    assert (reading.role, reading.direction) == ("growth", direction)


@pytest.mark.parametrize(
    ("text", "code"), [("Tỷ lệ đạt 5 tỷ (- 3,4%)", "vi"), ("It reached 5 (a - 3.4%)", "en")]
)
def test_a_dash_is_no_sign(text, code):
    assert last(text, code).direction is None


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("Lãi suất ở mức âm 2,1%.", "vi", -2.1),
        ("Doanh thu giảm, đạt âm 3%.", "vi", -3),
        ("Cán cân là âm 5 tỷ USD.", "vi", -5e9),
        ("The rate was minus 2.1 percent.", "en", -2.1),
        ("Real growth came to minus 3%.", "en", -3),
        ("The balance was minus 5 billion USD.", "en", -5e9),
    ],
)
def test_a_sign_in_words_is_kept(text, code, value):
    reading = last(text, code)
    assert (reading.value, reading.direction) == (value, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Thu ngân sách vượt 5,2% kế hoạch.", "vi"),
        ("Sản lượng vượt 10% so với kế hoạch.", "vi"),
        ("Thu nội địa vượt 3% dự toán năm 2023.", "vi"),
        ("Revenue exceeded the plan by 5.2%.", "en"),
        ("Collection surpassed the target by 4 percent.", "en"),
        ("Output was 25 percent above plan.", "en"),
    ],
)
def test_what_was_met_of_a_plan_is_no_growth(text, code):
    reading = last(text, code)
    assert (reading.is_growth, reading.direction) == (False, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Có 50 dự án với vốn tăng thêm 210 triệu USD.", "vi"),
        ("Tổng vốn đăng ký tăng thêm đạt 210 triệu USD.", "vi"),
        ("Vốn đầu tư tăng thêm là 210 triệu USD.", "vi"),
        ("Projects registered additional capital of 210 million USD.", "en"),
        ("The added capital was 210 million USD.", "en"),
        ("Capital increases totalled 210 million USD.", "en"),
    ],
)
def test_capital_added_is_a_level(text, code):
    reading = last(text, code)
    assert (reading.value, reading.role) == (210e6, "level")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Xuất khẩu tăng thêm 210 triệu USD.", "vi"),
        ("Exports increased by 210 million USD.", "en"),
    ],
)
def test_an_amount_something_moved_by_still_is_a_change(text, code):
    assert last(text, code).role == "change"
