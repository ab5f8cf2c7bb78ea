"""What is read out of a text, whatever the text."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.figure import COMPARATORS, Figure, Numeral
from indicators.grammar import read_figures
from indicators.grammar.printing.figures import words
from indicators.grammar.reading import readings_as_json
from indicators.language import language_codes, load_language
from tests.indicators.grammar.score import PASSAGES, SENTENCES, cases

FILLERS = {
    "vi": ("Theo thống kê, con số ấy là {} trong kỳ này.", "Chỉ số của ngành đạt {}."),
    "en": ("Officials say that the figure is {} for the term.", "The index reached {}."),
}
WITH_UNIT = {
    "vi": "Ngành đã giải ngân {} cho vùng.",
    "en": "The fund handed the region {}, it says.",
}
DAY = date(2024, 1, 6)


@st.composite
def printed(draw, most_decimals=3):
    """A figure as our printer may print it: digits, decimals, magnitude, qualifier."""
    scale = draw(st.sampled_from([0, 3, 6, 9, 12]))
    decimals = draw(st.integers(0, most_decimals))
    digits = draw(st.integers(3, 99_999))
    numeral = Numeral(Decimal(digits).scaleb(-decimals), Decimal(1).scaleb(-decimals))
    return Figure.printed(numeral, draw(st.sampled_from(COMPARATORS)), scale)


@given(printed(), st.sampled_from(language_codes()), st.integers(0, 1))
def test_what_our_printer_prints_is_read_back(figure, code, which):
    text = FILLERS[code][which].format(words(figure, load_language(code)))
    [reading] = read_figures(text, language=code)
    bounds = (reading.lower_bound, reading.upper_bound)
    assert (reading.value, reading.comparator) == (figure.value, figure.comparator)
    assert bounds == (figure.lower, figure.upper)


@given(printed(most_decimals=2), st.sampled_from(language_codes()))
def test_what_is_printed_with_a_unit_is_read_back(figure, code):
    """Of things counted nobody prints thousandths: there three digits are a group."""
    text = WITH_UNIT[code].format(words(figure, load_language(code), "USD"))
    [reading] = read_figures(text, language=code)
    assert (reading.value, reading.unit) == (figure.value, "USD")


@given(st.integers(3, 9_999), st.sampled_from(language_codes()))
def test_figures_below_zero_are_read_back(number, code):
    figure = Figure.printed(Numeral(Decimal(-number), Decimal(1)), "=", 6)
    text = FILLERS[code][1].format(words(figure, load_language(code)))
    [reading] = read_figures(text, language=code)
    assert (reading.value, reading.lower_bound) == (figure.value, figure.lower)


PIECES = st.sampled_from(
    (
        *("1", "2,5", "200.000", "19/126", "0", "00", "31/2", "29/2/2023", "2023", "$", "US$", "%"),
        *("hơn", "gần", "khoảng", "tỷ", "triệu", "USD", "đồng", "tăng", "giảm", "từ", "đến", "so"),
        *("năm", "tháng", "quý", "hai", "ba", "gấp", "lần", "với", "cùng kỳ", "phần", "nửa"),
        *("billion", "percent", "up", "to", "from", "in", "doubled", "half of", "the", "than"),
        *("-", "/", ".", ",", ";", "(", ")", "\n", "<b>", "&nbsp;", "\u0301", "\u200b", "−"),
    )
)


# Words of real sentences, cut and put together anyhow: closer to what trips a reader.
WORDS = [
    word
    for path in (SENTENCES, PASSAGES)
    for case in cases(path)
    for word in case["text"].split(" ")
]


@st.composite
def torn(draw):
    """A stretch of the labelled texts, cut anywhere, or their words in any order."""
    if draw(st.booleans()):
        return " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=25)))
    at, length = draw(st.integers(0, len(WORDS) - 1)), draw(st.integers(1, 30))
    text = " ".join(WORDS[at : at + length])
    return text[draw(st.integers(0, len(text))) :]


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=200) | torn())
def test_no_text_makes_it_raise(text):
    for code in (None, "vi", "en"):
        for reading in read_figures(text, DAY, code):
            assert 0 <= reading.quote_start <= reading.start < reading.end <= reading.quote_end
            assert reading.quote_end <= len(text)
            assert reading.is_growth == (reading.direction is not None)


TEXT = "Năm 2023, tỉnh đón hơn 1,25 triệu lượt khách, tăng 12% so với năm trước."


def summary(readings):
    return [(r.value, r.comparator, r.unit, r.period_start, r.role) for r in readings]


@pytest.mark.parametrize(
    "changed",
    [
        unicodedata.normalize("NFD", TEXT),
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace("1,25 triệu", "1,25\u202ftriệu"),
        TEXT.replace("hơn", "<b>hơn</b>"),
        TEXT.replace(" ", "&nbsp;", 3),
        TEXT.replace("tỉnh", "tỉ\u00adnh"),
        TEXT.replace(" ", "  "),
    ],
    ids=["decomposed", "hard spaces", "thin space", "markup", "entity", "soft hyphen", "twice"],
)
def test_the_same_text_in_other_clothes_says_the_same(changed):
    assert summary(read_figures(changed)) == summary(read_figures(TEXT))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_are_those_of_the_original(form):
    text = unicodedata.normalize(form, TEXT)
    first = read_figures(text)[0]
    assert unicodedata.normalize("NFC", text[first.start : first.end]) == "hơn 1,25 triệu"
    assert text[first.quote_start : first.quote_end] == text


def test_paragraphs_are_counted_without_blank_lines():
    text = "Tiêu đề\n\n\nCó 12 dự án.\r\n \nThêm 5 thỏa thuận."
    assert [reading.paragraph for reading in read_figures(text, language="vi")] == [2, 3]


def test_the_same_figure_twice_is_two_readings():
    readings = read_figures("Có 422 thỏa thuận. Nhắc lại: 422 thỏa thuận.")
    assert [reading.value for reading in readings] == [422, 422]


@pytest.mark.parametrize("text", ["", " \n\t\n", "Không có con số nào.", "\x00\x01\x02", "<" * 500])
def test_a_text_without_figures_has_none(text):
    assert read_figures(text, DAY) == []


def test_json_has_every_field_and_plain_values():
    [reading] = readings_as_json(read_figures("Đến ngày 20/11/2023 có hơn 200 thỏa thuận."))
    assert reading == {
        "start": 23,
        "end": 30,
        "paragraph": 1,
        "as_reported": "hơn 200",
        "value": 200.0,
        "comparator": ">",
        "lower_bound": 200.0,
        "upper_bound": None,
        "unit": "thỏa thuận",
        "period_start": "2023-11-20",
        "period_end": "2023-11-20",
        "period_basis": "stated",
        "is_growth": False,
        "direction": None,
        "role": "level",
        "quote_start": 0,
        "quote_end": 42,
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [("The town has 12 schools.", "en"), ("Thị trấn có 12 trường học.", "vi"), ("12", "en")],
)
def test_the_letters_tell_the_language(text, found):
    assert read_figures(text) == read_figures(text, language=found)


# Wordings met in papers nobody here had read, reworded: each was misread once.
PRESS_DAY = date(2024, 11, 20)


def ends(reading):
    return reading.period_start and (str(reading.period_start), str(reading.period_end))


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (
            "Theo báo cáo tháng 4.2016, xuất khẩu tháng 4 đạt 3 tỷ USD, đưa 4 tháng lên 9 tỷ USD.",
            "vi",
            [("2016-04-01", "2016-04-30"), ("2016-01-01", "2016-04-30")],
        ),
        ("Giá gạo hôm nay 18/11 là 500 USD.", "vi", [("2024-11-18", "2024-11-18")]),
        ("Sáng nay (19/11), hội đón 30 đoàn.", "vi", [("2024-11-19", "2024-11-19")]),
        ("Cách đây 20 năm, tỉnh chỉ có 5 dự án.", "vi", [None]),
        ("Tài khóa 2022, viện trợ đạt 90 tỷ yên.", "vi", [None]),
        ("Khoản vay của năm tài khóa 2019 (4/2019-3/2020) là 60 tỷ yên.", "vi", [None]),
        (
            "2022 marked a third year of surplus, of 11 billion USD.",
            "en",
            [("2022-01-01", "2022-12-31")],
        ),
        ("Output in January-June of this year grew by 6%.", "en", [("2024-01-01", "2024-06-30")]),
        ("Arrivals reached 2 million in May this year.", "en", [("2024-05-01", "2024-05-31")]),
        ("Ten years ago, the town had 5 schools.", "en", [None]),
        ("In fiscal 2022, aid came to 90 billion yen.", "en", [None]),
        (
            "Some 150,000 left in 2023, the most recorded over the past 10 years, up 40%.",
            "en",
            [("2023-01-01", "2023-12-31")] * 2,
        ),
    ],
)
def test_the_days_of_what_papers_print(text, code, expected):
    assert [ends(reading) for reading in read_figures(text, PRESS_DAY, code)] == expected


@pytest.mark.parametrize(
    ("text", "code", "roles"),
    [
        ("Kim ngạch tăng thêm của 5 nhóm hàng đạt 17 tỷ USD.", "vi", ["level", "level"]),
        ("Mức tăng của 3 nước là 5 tỷ USD.", "vi", ["level", "level"]),
        ("Hãng đứng đầu với 40% thị phần.", "vi", ["share"]),
        ("Đã đưa về nước 900 người từ hơn 50 quốc gia.", "vi", ["level", "level"]),
        ("Kim ngạch tăng lên 5 tỷ USD từ 3 tỷ USD.", "vi", ["level", "comparison_base"]),
        ("They agreed to increase trade to 20 billion USD by 2030.", "en", ["target"]),
        (
            "Trade should grow to 9 billion USD from the current 4 billion USD.",
            "en",
            ["level", "comparison_base"],
        ),
        ("A rise in rice was followed by seven commodities.", "en", ["level"]),
        ("The ministry eyes to have 120,000 workers abroad.", "en", ["target"]),
        ("Its market share is 40%.", "en", ["level"]),
    ],
)
def test_the_part_of_what_papers_print(text, code, roles):
    assert [reading.role for reading in read_figures(text, PRESS_DAY, code)] == roles


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("Giá đã tăng 2 lần liên tiếp trong tuần.", "vi", []),
        ("Hội họp ba lần liền.", "vi", []),
        ("Giá tăng 2 lần.", "vi", [(2, "times")]),
        ("A mission of 20 U.S. firms came.", "en", [(20, "U.S. firms")]),
        ("It hosted 9 U.K. scholars.", "en", [(9, "U.K. scholars")]),
        ("They invested 5.1 bil EUR.", "en", [(5.1e9, "EUR")]),
    ],
)
def test_the_unit_of_what_papers_print(text, code, found):
    assert [
        (reading.value, reading.unit) for reading in read_figures(text, PRESS_DAY, code)
    ] == found


@pytest.mark.parametrize("text", ["Có 5 dự án ở đây.", "It has 5 projects."])
def test_a_language_without_a_lexicon_leaves_it_to_the_letters(text):
    assert read_figures(text, DAY, "fr") == read_figures(text, DAY) != []
