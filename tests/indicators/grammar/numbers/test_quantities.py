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
