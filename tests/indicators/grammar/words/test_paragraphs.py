from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.grammar import read_figures
from indicators.grammar.words.paragraphs import paragraphs

WRAPPED = {
    "vi": (
        "Trong 6 tháng đầu năm 2024, kim ngạch xuất khẩu của cả nước ước đạt gần{0}"
        "190 tỷ{0}USD, tăng 14,5% so với cùng kỳ năm trước, theo số liệu vừa được{0}"
        "công bố. Nhập khẩu đạt hơn 178 tỷ USD."
    ),
    "en": (
        "In the first half of 2024, the exports of the whole country came to nearly{0}"
        "190 billion{0}USD, up 14.5% from the same period last year, as the figures just{0}"
        "published show. Imports exceeded 178 billion USD."
    ),
}


def summary(text, code):
    return [
        (r.value, r.comparator, r.unit, r.period_start, r.role, r.as_reported)
        for r in read_figures(text, language=code)
    ]


@pytest.mark.parametrize("code", WRAPPED)
@pytest.mark.parametrize("gap", ["\n", "\r\n", "\r", " \n", "\n  "])
def test_a_wrapped_text_says_what_it_says_in_one_line(code, gap):
    wrapped, plain = WRAPPED[code].format(gap), WRAPPED[code].format(" ")
    assert summary(wrapped, code) == summary(plain, code)
    assert {r.paragraph for r in read_figures(wrapped, language=code)} == {1}


@pytest.mark.parametrize("code", WRAPPED)
@pytest.mark.parametrize("gap", ["\n", "\r\n"])
def test_figures_stand_where_they_stood_in_the_wrapped_text(code, gap):
    text = WRAPPED[code].format(gap)
    for reading in read_figures(text, language=code):
        assert " ".join(text[reading.start : reading.end].split()) == reading.as_reported


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("A line\n\nB line", ["A", "B"]),
        ("Tỉnh đón khách\nCả nước ký 5 thỏa thuận\nĐoàn gồm 3 người", ["Tỉnh", "Cả", "Đoàn"]),
        ("Kết quả\nXuất khẩu của cả nước trong năm đạt gần\nba tỷ đồng.", ["Kết", "Xuất"]),
        ("The results:\nExports of the whole country came\nto 3 billion USD.", ["The", "Exports"]),
        ("The fund\nhas 3 offices.\nThe town has 12 schools.", ["The fund", "The town"]),
        ("- Mục một có\nnăm dự án\n- Mục hai có\nsáu dự án", ["- Mục một", "- Mục hai"]),
        ("1. The fund has\nfive projects\n2. The town has\nsix schools", ["1.", "2."]),
        ("The whole land signed pacts\nwith partners\n\nThe town", ["The whole", "The"]),
    ],
)  # fmt: skip
def test_a_paragraph_ends_with_its_item_its_heading_or_a_blank_line(text, starts):
    found = list(paragraphs(text))
    assert [each.number for each in found] == list(range(1, len(starts) + 1))
    assert all(each.text.startswith(start) for each, start in zip(found, starts, strict=True))


def test_lines_of_a_text_that_is_not_wrapped_stay_apart():
    text = "\n".join(["Câu có 5 dự án.", "Tỉnh ký 3 thỏa thuận.", "Thêm 7 nước."] * 3 + ["và cả"])
    assert len(list(paragraphs(text))) == text.count("\n") + 1


def test_two_numbers_on_two_lines_are_no_one_number():
    text = "Tính đến hết năm ngoái, tất cả các địa phương trong vùng đã cùng\nký với 23\n359 nơi."
    assert 23359 not in [r.value for r in read_figures(text, language="vi")]


@given(st.text(alphabet="aB1. \n-|:", max_size=80))
def test_every_letter_is_of_one_paragraph_at_most(text):
    found = list(paragraphs(text))
    for each in found:
        assert text[each.start : each.start + len(each.text)].split() == each.text.split()
    assert all(a.start + len(a.text) < b.start for a, b in pairwise(found))
    assert "".join("".join(each.text.split()) for each in found) == "".join(text.split())
