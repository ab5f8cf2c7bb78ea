"""Names on lists, counted where a sentence goes through several."""

from datetime import date

import pytest

from indicators.grammar import read_figures

PUBLISHED = date(2024, 3, 29)


@pytest.mark.parametrize(
    "text",
    [
        "Ví dặm được ghi danh vào danh mục Di sản phi vật thể năm 2014, "
        "Đèo Ngang và Núi Bà được công nhận là Khu dự trữ sinh quyển thế giới năm 2021.",
        "The lullaby was inscribed on the Representative List in 2014, "
        "and Pine Ridge and Long Lake were recognised as world biosphere reserves in 2021.",
    ],
)
def test_honours_gone_through_are_counted_by_their_names(text):
    found = read_figures(text, PUBLISHED)
    assert [each.value for each in found] == [1, 2]
    assert [str(each.period_start) for each in found] == ["2014-01-01", "2021-01-01"]
    assert all(text[each.start : each.end] == each.as_reported for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "Tràng An được UNESCO công nhận là Di sản thế giới năm 2014.",
        "Trang An was recognised as a world heritage site in 2014.",
        # names in front that may be more than names
        "Trong năm qua, Ví dặm được ghi danh vào danh mục Di sản năm 2014.",
    ],
)
def test_a_single_honour_is_an_event(text):
    assert read_figures(text, PUBLISHED) == []
