"""The day of publication: told by a dateline, never by a day the text speaks of."""

from datetime import date

import pytest

from loaders.articles.publication_date import (
    FOOT,
    HEAD,
    LONGEST,
    day_of_publication,
    day_under_title,
)

DAY = date(2023, 12, 5)
LINE = "Ngày 5/12/2023"
BODY = ["Một đoạn văn dài hơn."] * 20


@pytest.mark.parametrize(
    "line",
    [
        "5/12/2023", "05.12.2023", "5-12-2023", "2023-12-05", "Ngày 5 tháng 12 năm 2023",
        "5 tháng 12, 2023", "Thứ ba, ngày 5/12/2023", "Thứ Ba, 05/12/2023, 14:30 (GMT+7)",
        "Published on December 5, 2023", "Dec. 5th, 2023", "5 December 2023", "5th Dec, 2023",
        "Tuesday, 5 December 2023", "Cập nhật lúc 14h30 ngày 05/12/2023",
        "VOV đăng bài của phóng viên lúc 09:15 5/12/2023",  # an hour makes any line a dateline
        "Hà Nội, ngày 5/12/2023",
    ],
)  # fmt: skip
def test_a_dateline_is_a_day_with_an_hour_or_with_labels_only(line):
    assert day_of_publication([line]) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Hội nghị diễn ra ngày 5/12/2023 tại Hà Nội với 500 đại biểu.",
        "On 5 December 2023 the minister spoke.",
        "31/2/2023", "5/13/2023", "2023-13-05", "tháng 12 năm 2023", "5/12/1823", "5/12/23", "",
        "2023-12-051",
    ],
)  # fmt: skip
def test_a_day_in_a_sentence_or_one_that_is_none_is_no_dateline(line):
    assert day_of_publication([line]) is None


@pytest.mark.parametrize("name", ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
                                  "oct", "nov", "dec"])  # fmt: skip
def test_every_english_month_is_known(name):
    months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    assert day_of_publication([f"{name} 7, 2020"]) == date(2020, months.index(name) + 1, 7)
    assert day_of_publication([f"7 {name.upper()}. 2020"]).month == months.index(name) + 1


@pytest.mark.parametrize(
    ("place", "found"),
    [(0, True), (HEAD - 1, True), (HEAD, False), (10, False), (len(BODY) - FOOT, True),
     (len(BODY) - 1, True), (len(BODY) - FOOT - 1, False)],
)  # fmt: skip
def test_a_dateline_stands_near_the_top_or_at_the_end(place, found):
    lines = [*BODY[:place], LINE, *BODY[place + 1 :]]
    assert day_of_publication(lines) == (date(2023, 12, 5) if found else None)


def test_the_first_of_two_counts():
    assert day_of_publication([LINE, "1/1/2024"]) == DAY


def test_a_long_line_is_a_sentence():
    padded = "5/12/2023 09:00 " + "x" * LONGEST
    assert day_of_publication([padded[:LONGEST]]) == DAY
    assert day_of_publication([padded[: LONGEST + 1]]) is None


@pytest.mark.parametrize(
    "line",
    [
        "Tác giả: Minh Anh - 05/12/2023",
        "Posted by Editor on 5 December 2023",
        "First published on 5 December 2023",
        "2023/12/05 08:00",
        "Thứ Ba, 05/12/2023 | 14:05",
        "Cập nhật lúc 08:15, 5/12/2023",
        "TUESDAY, DEC 5TH 2023",
    ],
)
def test_datelines_of_papers(line):
    assert day_of_publication([line]) == date(2023, 12, 5)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Hôm nay 28/11/2026", "Bài", "05/12/2023 08:00", "Câu."], date(2023, 12, 5)),
        (["28/11/2026", "BÀI", "Tác giả", "5/12/2023"], date(2023, 12, 5)),
        (["28/11/2026", "Bài", "Câu."], None),
        (["28/11/2026", "Bài khác", "5/12/2023"], None),
        (["Bài", *["Câu."] * HEAD, "5/12/2023"], None),
    ],
)
def test_the_day_of_a_page_stands_under_its_title(lines, day):
    assert day_under_title(lines, "Bài") == day
