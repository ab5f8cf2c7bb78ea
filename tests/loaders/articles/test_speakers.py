"""Who speaks in a text, as far as it tells."""

import pytest

from loaders.articles.speakers import speaker


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (
            "Bộ trưởng Ngoại giao Trần Văn Mẫu cho biết thương mại tăng. "
            "Thứ trưởng Lê Thị Thử phát biểu. Bộ trưởng Trần Văn Mẫu nhấn mạnh thêm.",
            "vi",
            "Trần Văn Mẫu, Bộ trưởng Ngoại giao",
        ),
        ("Thứ trưởng Lê Thị Thử: Chúng tôi đã ký.", "vi", "Lê Thị Thử, Thứ trưởng"),
        (
            "Deputy Foreign Minister Tran Van Mau told reporters that trade rose.",
            "en",
            "Tran Van Mau, Deputy Foreign Minister",
        ),
        (
            "Minister of Foreign Affairs Tran Van Mau said it would.",
            "en",
            "Tran Van Mau, Minister of Foreign Affairs",
        ),
    ],
)
def test_the_person_heard_most_is_named_with_the_fullest_office(text, code, expected):
    assert speaker(text, code) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "vi"),
        ("Xuất khẩu tăng 5% so với cùng kỳ.", "vi"),
        ("Bộ trưởng Ngoại giao Trần Văn Mẫu đến Huế.", "vi"),  # comes, and says nothing
        ("Exports rose 5 percent, the ministry said.", "en"),
        ("Foreign Minister Tran Van Mau arrived in Hue.", "en"),
    ],
)
def test_nobody_is_named_where_nobody_speaks(text, code):
    assert speaker(text, code) == ""


@pytest.mark.parametrize(
    ("piece", "in_vi"),
    [
        ("Bộ trưởng ", ""),
        ("A ", ""),
        ("Minister of A ", ""),
        ("Chủ tịch A B: ", ""),
        ("Chủ tịch Lê Na: ", "Lê Na, Chủ tịch"),
    ],
)
def test_a_text_without_end_names_no_more_than_a_short_one(piece, in_vi):
    """It comes to an end, too: a pattern that tries all ways would not."""
    assert speaker(piece * 5_000, "vi") == speaker(piece * 3, "vi") == in_vi
    assert speaker(piece * 5_000, "en") == speaker(piece * 3, "en") == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bộ trưởng Bộ Công Thương cho biết xuất khẩu tăng.", "vi"),
        ("Chủ tịch Ủy ban nhân dân tỉnh Hà Nam cho biết có 5 dự án.", "vi"),
        ("Giám đốc Sở Kế hoạch và Đầu tư Hà Nội cho hay.", "vi"),
        ("Chủ tịch UBND TP Hồ Chí Minh phát biểu.", "vi"),
        ("Bí thư Tỉnh ủy Quảng Ninh nhấn mạnh.", "vi"),
        ("Director of Hanoi Promotion Agency said so.", "en"),
        ("Director Asian Development Bank said so.", "en"),
        ("Deputy Director General Department Foreign Investment said so.", "en"),
        ("Secretary Ho Chi Minh City Committee said so.", "en"),
    ],
)
def test_an_office_is_no_person(text, code):
    assert speaker(text, code) == ""


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (
            "Thứ trưởng Bộ Ngoại giao Trần Văn Mẫu cho biết.",
            "vi",
            "Trần Văn Mẫu, Thứ trưởng Bộ Ngoại giao",
        ),
        (
            "Chủ tịch UBND TP Hồ Chí Minh Phan Văn Mẫu phát biểu.",
            "vi",
            "Phan Văn Mẫu, Chủ tịch UBND TP Hồ Chí Minh",
        ),
        (
            "Đại sứ Việt Nam tại Lào Nguyễn Bá Mẫu cho biết.",
            "vi",
            "Nguyễn Bá Mẫu, Đại sứ Việt Nam tại Lào",
        ),
        (
            "Chairman of Vietnam Textile Association Vu Duc Mau noted it.",
            "en",
            "Vu Duc Mau, Chairman of Vietnam Textile Association",
        ),
        ("Ambassador to Laos Nguyen Ba Mau said so.", "en", "Nguyen Ba Mau, Ambassador to Laos"),
        ("President John Sample said so.", "en", "John Sample, President"),
    ],
)
def test_a_body_in_an_office_is_not_taken_for_its_holder(text, code, expected):
    assert speaker(text, code) == expected
