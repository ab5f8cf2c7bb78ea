"""Quantities printed without a number."""

from datetime import date

import pytest

from indicators.grammar import read_figures

PUBLISHED = date(2024, 3, 29)


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2023, xuất khẩu của tỉnh đã vượt tổng kim ngạch cả nước cách đây 10 năm.",
        "In 2023 the province's exports exceeded the country's exports 10 years ago.",
    ],
)
def test_exceeding_what_was_years_ago_is_more_than_once_that(text):
    (found,) = read_figures(text, PUBLISHED)
    assert (found.value, found.comparator, found.unit) == (1, ">", "times")
    assert (found.role, found.is_growth) == ("level", False)  # a ratio of two things
    assert str(found.period_start) == "2023-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "Xuất khẩu đã vượt tổng kim ngạch cả năm ngoái.",
        "Exports exceeded the country's hopes, the minister said.",
        "Hội đã được thành lập cách đây 10 năm.",
    ],
)
def test_other_excess_is_no_figure(text):
    assert read_figures(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "value", "comparator", "bounds"),
    [
        ("Vốn đăng ký đạt 48.2bn USD trong năm 2023.", 48.2e9, "=", (48.15e9, 48.25e9)),
        ("Có 1 triệu rưỡi lượt khách.", 1.5e6, "=", (1.25e6, 1.75e6)),
        ("One million and a half visitors came.", 1.5e6, "=", (1.25e6, 1.75e6)),
        ("Có 1½ triệu lượt khách.", 1.5e6, "=", (1.25e6, 1.75e6)),
        ("Đạt ba phẩy năm tỷ USD.", 3.5e9, "=", (3.45e9, 3.55e9)),
        ("Các tỉnh ký 1'234 thỏa thuận.", 1234, "=", (1234, 1234)),
        ("Các tỉnh ký 200+ thỏa thuận.", 200, ">=", (200, None)),
        ("Sản lượng đạt 500 ± 20 tấn.", 500, "~", (480, 520)),
        ("Các tỉnh ký 20~30 thỏa thuận.", 25, "~", (20, 30)),
        ("Hơn 20 (hai mươi) nước tham gia.", 20, ">", (20, None)),
    ],
)
def test_a_print_is_read_in_a_sentence_as_it_is_when_typed(text, value, comparator, bounds):
    [reading] = read_figures(text)
    assert (reading.value, reading.comparator) == (value, comparator)
    assert (reading.lower_bound, reading.upper_bound) == bounds


@pytest.mark.parametrize(
    "text", ["4 trong 10 người đồng ý.", "1 in 3 people agree.", "Tỷ lệ 1:3 giữa nam và nữ."]
)
def test_a_ratio_of_two_counts_is_no_figure(text):
    assert read_figures(text) == []
