import pytest

from indicators.grammar import read_figures


@pytest.mark.parametrize(
    ("text", "code", "unit"),
    [
        ("Dự án tiết kiệm 20 triệu USD; tập huấn trên 5 triệu giờ.", "vi", "giờ"),
        ("Quỹ có 3 tỷ USD; đã ghi nhận 2 triệu ngày.", "vi", "ngày"),
        ("Chi 4 triệu EUR; phát sóng hơn 1 triệu phút.", "vi", "phút"),
        ("It saved 20 million USD; volunteers gave over 5 million hours.", "en", "hours"),
        ("The fund has 3 billion USD; it logged 2 million days.", "en", "days"),
        ("They spent 4 million EUR; radio sent 1 million minutes.", "en", "minutes"),
    ],
)
def test_a_million_hours_are_no_money(text, code, unit):
    assert read_figures(text, language=code)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Viện trợ 3 triệu dollar Canada.", "CAD"),
        ("Viện trợ 3 triệu dollar Úc.", "AUD"),
        ("Viện trợ 3 triệu dollar Singapore.", "SGD"),
        ("Viện trợ 3 triệu dollar.", "USD"),
    ],
)
def test_a_dollar_is_of_its_country(text, unit):
    assert [reading.unit for reading in read_figures(text, language="vi")] == [unit]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Chế độ gồm 12 chương.", "="),
        ("Đoàn Ấn Độ gồm 12 người.", "="),
        ("Mức độ có 12 bậc.", "="),
        ("Báo cáo dựa trên 6 yếu tố.", "="),
        ("Đoàn có độ 12 người.", "~"),
        ("Đoàn có trên 6 người.", ">"),
    ],
)
def test_a_qualifier_is_no_part_of_another_word(text, comparator):
    assert [r.comparator for r in read_figures(text, language="vi")] == [comparator]
