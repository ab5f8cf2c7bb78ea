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
