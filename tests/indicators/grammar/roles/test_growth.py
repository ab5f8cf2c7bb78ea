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
