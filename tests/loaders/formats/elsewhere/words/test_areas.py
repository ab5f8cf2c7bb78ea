"""Areas by their names, as tables spell them."""

import pytest

from loaders.formats.elsewhere.words.areas import area_code, holds_areas


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("CẢ NƯỚC", "VN"), ("WHOLE COUNTRY", "VN"), ("Viet Nam", "VN"), ("Vietnam", "VN"),
        ("VNM", "VN"), ("VN-SG", "VN-SG"), ("Ho Chi Minh city", "VN-SG"),
        ("TP. Hồ Chí Minh", "VN-SG"),
        ("TP.HCM", "VN-SG"), ("Hà  Nội", "VN-HN"), ("Ha Noi", "VN-HN"),
        ("Thành phố Hà Nội", "VN-HN"),
        ("Thai  Nguyen", "VN-69"), ("Thua Thien-Hue", "VN-26"), ("Thừa Thiên - Huế", "VN-26"),
        ("Bà Rịa - Vũng Tàu", "VN-43"), ("Tỉnh Lào Cai", "VN-02"), ("Lao PDR", "LA"),
        ("Korea, Rep.", "KR"), ("Hoa Kỳ", "US"), ("United States Total", "US"), ("Aruba", "AW"),
        ("Red River Delta", ""), ("Arab World", ""), ("AFE", ""), ("Total", ""), ("", ""),
    ],
)  # fmt: skip
def test_an_area(name, code):
    assert area_code(name) == code


@pytest.mark.parametrize(
    ("texts", "is_areas"),
    [
        (["Việt Nam", "Lào", "Thái Lan"], True),
        (["Việt Nam", "ASEAN + 3", "Thái Lan"], True),
        (["Nam", "Nữ"], False),
        (["Việt Nam", "Doanh thu", "Chi phí"], False),
        ([], False),
    ],
)
def test_a_column_of_areas_names_at_least_two(texts, is_areas):
    assert holds_areas(texts) is is_areas


def test_a_name_of_two_provinces_is_told_by_the_day():
    assert (area_code("Lào Cai"), area_code("Lào Cai", is_redrawn=True)) == ("VN-02", "VN-06")
