"""Spans of time, with and without the day of publication."""

from datetime import date

import pytest

from indicators.grammar.spans.find import find_spans, in_small_letters

DAY = date(2024, 3, 29)


def days(text, code, published=DAY):
    spans = find_spans(text, code, published)
    return [span.period and (str(span.period.start), str(span.period.end)) for span in spans]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("năm 2023", "2023-01-01", "2023-12-31"),
        ("giai đoạn 2021-2025", "2021-01-01", "2025-12-31"),
        ("nhiệm kỳ 2016 – 2021".replace("–", "-"), "2016-01-01", "2021-12-31"),
        ("từ năm 2016 đến năm 2020", "2016-01-01", "2020-12-31"),
        ("quý III/2023", "2023-07-01", "2023-09-30"),
        ("quý 2 năm 2022", "2022-04-01", "2022-06-30"),
        ("tháng 2/2024", "2024-02-01", "2024-02-29"),
        ("11 tháng đầu năm 2023", "2023-01-01", "2023-11-30"),
        ("nửa đầu năm 2023", "2023-01-01", "2023-06-30"),
        ("6 tháng cuối năm 2023", "2023-07-01", "2023-12-31"),
        ("tính đến ngày 20/11/2023", "2023-11-20", "2023-11-20"),
        ("đến hết tháng 10/2023", "2023-10-31", "2023-10-31"),
        ("từ ngày 15/12/2023 đến 14/1/2024", "2023-12-15", "2024-01-14"),
        ("từ tháng 3 đến tháng 5/2023", "2023-03-01", "2023-05-31"),
    ],
)
def test_what_vietnamese_states(text, start, end):
    assert days(text, "vi", None) == [(start, end)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in 2023", "2023-01-01", "2023-12-31"),
        ("the 2021-2025 period", "2021-01-01", "2025-12-31"),
        ("from 2016 to 2020", "2016-01-01", "2020-12-31"),
        ("the third quarter of 2023", "2023-07-01", "2023-09-30"),
        ("Q2 2022", "2022-04-01", "2022-06-30"),
        ("in February 2024", "2024-02-01", "2024-02-29"),
        ("the first 11 months of 2023", "2023-01-01", "2023-11-30"),
        ("the first half of 2023", "2023-01-01", "2023-06-30"),
        ("as of November 20, 2023", "2023-11-20", "2023-11-20"),
        ("by the end of October 2023", "2023-10-31", "2023-10-31"),
        ("from January to April 2023", "2023-01-01", "2023-04-30"),
    ],
)
def test_what_english_states(text, start, end):
    assert days(text, "en", None) == [(start, end)]


RELATIVE = [
    ("vi", "hai tháng đầu năm", "2024-01-01", "2024-02-29"),
    ("vi", "từ đầu năm đến nay", "2024-01-01", "2024-03-29"),
    ("vi", "năm ngoái", "2023-01-01", "2023-12-31"),
    ("vi", "trong 3 năm qua", "2021-03-29", "2024-03-29"),
    ("vi", "đến nay", "2024-03-29", "2024-03-29"),
    ("vi", "tháng trước", "2024-02-01", "2024-02-29"),
    ("vi", "quý IV", "2023-10-01", "2023-12-31"),
    ("vi", "đến ngày 15/12", "2023-12-15", "2023-12-15"),
    ("en", "last year", "2023-01-01", "2023-12-31"),
    ("en", "so far this year", "2024-01-01", "2024-03-29"),
    ("en", "over the past three years", "2021-03-29", "2024-03-29"),
    ("en", "currently", "2024-03-29", "2024-03-29"),
    ("en", "in December", "2023-12-01", "2023-12-31"),
    ("en", "last quarter", "2023-10-01", "2023-12-31"),
]


@pytest.mark.parametrize(("code", "text", "start", "end"), RELATIVE)
def test_what_hangs_on_the_day_of_publication(code, text, start, end):
    assert days(text, code) == [(start, end)]
    [span] = find_spans(text, code, DAY)
    assert span.basis == "inferred"


@pytest.mark.parametrize(("code", "text"), [row[:2] for row in RELATIVE])
def test_without_that_day_it_stays_empty(code, text):
    assert days(text, code, None) == [None]


@pytest.mark.parametrize(
    "text", ["5 năm tới", "hơn 10 năm qua", "đầu năm 2023", "giai đoạn trước", "31/2/2023"]
)
def test_a_guess_is_worse_than_a_blank(text):
    assert not any(days(text, "vi"))


def test_a_part_of_a_year_takes_the_year_said_before_it():
    text = "6 tháng đầu năm 2005 tăng 7,6%, trong đó quý I tăng 7,3%."
    assert days(text, "vi", None)[1] == ("2005-01-01", "2005-03-31")


@pytest.mark.parametrize(
    ("text", "code"),
    [("6 tháng đầu năm 2005 tăng 7%. Quý I tăng 3%.", "vi"), ("In 2005 up 7%. Q1 rose.", "en")],
)
def test_the_year_is_that_of_its_own_sentence_only(text, code):
    assert days(text, code, None)[1] is None


def test_that_year_is_the_one_named_last_in_the_paragraph():
    assert days("Thành lập năm 2005. Năm đó có 5 nước.", "vi", None)[1] == (
        "2005-01-01", "2005-12-31",
    )  # fmt: skip
    assert days("Begun in 2005. Five years later it had 9.", "en", None)[1] == (
        "2010-01-01", "2010-12-31",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("so với năm 2021", "base"),
        ("cao hơn năm 2021", "base"),
        ("đạt 5 tỷ năm 2021", "own"),
        ("bằng 98% cùng kỳ năm trước", "same"),
        ("ngày 3/5/2021", "day"),
        ("hiện nay", "now"),
        ("trung bình mỗi năm", "rate"),
    ],
)
def test_a_span_tells_what_it_is_for(text, kind):
    assert [span.kind for span in find_spans(text, "vi", DAY)] == [kind]


@pytest.mark.parametrize(
    ("text", "code", "is_before"),
    [
        ("so với năm trước", "vi", True),
        ("so với tháng trước", "vi", False),
        ("than a year earlier", "en", True),
        ("from the previous  year", "en", True),
        ("from the previous month", "en", False),
    ],
)
def test_the_year_before_is_known_by_its_words(text, code, is_before):
    [span] = find_spans(text, code, DAY)
    assert span.is_year_before is is_before


@pytest.mark.parametrize(("words", "kind"), [(6, "base"), (7, "own")])
def test_what_is_compared_with_reaches_six_words_on(words, kind):
    text = "so với " + "vàng " * words + "năm 2021"
    assert [span.kind for span in find_spans(text, "vi", DAY)] == [kind]


def test_of_two_spans_that_overlap_the_longer_counts():
    text = "từ ngày 15/12/2023 đến 14/1/2024"
    [span] = find_spans(text, "vi", None)
    assert (span.start, span.end) == (0, len(text))


def test_letters_that_change_their_length_in_small_stay_in_their_place():
    assert len(in_small_letters("İZMİR 2023")) == len("İZMİR 2023")
    [span] = find_spans("İZMİR in 2023", "en", None)
    assert "İZMİR in 2023"[span.start : span.end] == "in 2023"


@pytest.mark.parametrize(
    ("text", "code", "start", "end"),
    [
        ("Trong tháng 5 và tháng 6/2023", "vi", "2023-05-01", "2023-06-30"),
        ("tháng 11 và tháng 12 năm 2022", "vi", "2022-11-01", "2022-12-31"),
        ("Giai đoạn 2015-10/2021", "vi", "2015-01-01", "2021-10-31"),
        ("trong giai đoạn 2019 - 6/2023", "vi", "2019-01-01", "2023-06-30"),
        ("thời kỳ 2016-3/2020", "vi", "2016-01-01", "2020-03-31"),
        ("Lũy kế 7 tháng đầu năm 2022", "vi", "2022-01-01", "2022-07-31"),
        ("kết quả 6 tháng đầu năm 2023", "vi", "2023-01-01", "2023-06-30"),
        ("sơ kết 9 tháng đầu năm 2023", "vi", "2023-01-01", "2023-09-30"),
        ("nửa đầu tháng này", "vi", "2024-03-01", "2024-03-15"),
        ("trong nửa cuối tháng này", "vi", "2024-03-16", "2024-03-31"),
        ("nửa sau tháng này", "vi", "2024-03-16", "2024-03-31"),
        ("Từ đầu nhiệm kỳ 2020-2025 đến nay", "vi", "2020-01-01", "2024-03-29"),
        ("từ đầu giai đoạn 2021-2025 tới nay", "vi", "2021-01-01", "2024-03-29"),
        ("tính từ đầu nhiệm kỳ 2016 - 2021 đến nay", "vi", "2016-01-01", "2024-03-29"),
        ("since early this year", "en", "2024-01-01", "2024-03-29"),
        ("since the beginning of this year", "en", "2024-01-01", "2024-03-29"),
        ("since the start of this year", "en", "2024-01-01", "2024-03-29"),
        ("since the agreement took effect in March 2020", "en", "2020-03-01", "2024-03-29"),
        ("since it joined in May, 2019", "en", "2019-05-01", "2024-03-29"),
        ("since the pact was signed in June 2021", "en", "2021-06-01", "2024-03-29"),
        ("from the beginning of this year to March 15", "en", "2024-01-01", "2024-03-15"),
        ("from the start of this year until February 20", "en", "2024-01-01", "2024-02-20"),
        ("from the beginning of the year through 10 March", "en", "2024-01-01", "2024-03-10"),
        ("in the last half of January", "en", "2024-01-16", "2024-01-31"),
        ("the first half of June 2023", "en", "2023-06-01", "2023-06-15"),
        ("the second half of this month", "en", "2024-03-16", "2024-03-31"),
    ],
)
def test_spans_that_real_texts_print(text, code, start, end):
    assert days(text, code) == [(start, end)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("cao nhất trong giai đoạn 2015-2020", "vi"),
        ("mức thấp nhất của thời kỳ 2011-2015", "vi"),
        ("nhiều nhất trong nhiệm kỳ 2016-2021", "vi"),
        ("năm tài khóa 2023/24", "vi"),
        ("trong năm tài chính 2022-2023", "vi"),
        ("the highest in the 2015-2020 period", "en"),
        ("the lowest level of the 2011-2015 period", "en"),
        ("the best result in the 2016-2021 term", "en"),
        ("in fiscal year 2023-24", "en"),
    ],
)
def test_records_and_fiscal_years_name_no_days(text, code):
    assert days(text, code) == [None]


@pytest.mark.parametrize(
    ("text", "code", "start", "end"),
    [
        ("giai đoạn 2012-13", "vi", "2012-01-01", "2013-12-31"),
        ("Thời kỳ 2015-20", "vi", "2015-01-01", "2020-12-31"),
        ("trong các năm 2019-21", "vi", "2019-01-01", "2021-12-31"),
        ("in 2012-13", "en", "2012-01-01", "2013-12-31"),
        ("the 2015-20 period", "en", "2015-01-01", "2020-12-31"),
        ("during 2019-21", "en", "2019-01-01", "2021-12-31"),
    ],
)
def test_the_second_year_may_be_shortened(text, code, start, end):
    assert days(text, code) == [(start, end)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("năm tài chính 2023/24", "vi"),
        ("trong tài khóa 2022-2023", "vi"),
        ("năm tài khóa 2023-24", "vi"),
        ("in FY2023-24", "en"),
        ("FY 2023", "en"),
        ("in the 2023/24 fiscal year", "en"),
    ],
)
def test_a_fiscal_year_has_the_days_its_text_gives_and_no_others(text, code):
    assert days(text, code) == [None]
