"""What dates a figure and what only stands beside it; figures in lists; names that are none."""

from datetime import date

import pytest

from indicators.grammar import read_figures

PUBLISHED = date(2024, 3, 29)


def read(text):
    return {each.as_reported: each for each in read_figures(text, PUBLISHED)}


def span(reading):
    if reading.period_start is None:
        return None
    return f"{reading.period_start}/{reading.period_end}"


def year(number):
    return f"{number}-01-01/{number}-12-31"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Trong tháng 11.2012, tỉnh đón 655 lượt khách.", "655", "2012-11-01/2012-11-30"),
        ("Đến cuối tháng Một năm nay, có 134 dự án.", "134", "2024-01-31/2024-01-31"),
        (
            "Từ tháng 1 đến tháng 2 năm nay, cảng xuất 145 tấn.",
            "145",
            "2024-01-01/2024-02-29",
        ),
        ("Hai tháng từ đầu năm đến nay, cảng xuất 145 tấn.", "145", "2024-01-01/2024-02-29"),
        ("Ngay từ năm 2019, thương mại đã đạt 5 tỷ USD.", "5 tỷ USD", year(2019)),
        ("Đoàn gồm các ngày 9.2 và 12.2.2023 đã cử 90 người.", "90", "2023-02-09/2023-02-12"),
        ("Ngày mai, cảng đón 12 tàu.", "12", "2024-03-30/2024-03-30"),
        ("Năm 2000 xuất 1 tỷ USD; 15 năm sau đã là 9 tỷ USD.", "9 tỷ USD", year(2015)),
        ("Năm 2009 tỉnh có 300 dự án. Cùng năm, tỉnh cấp phép 20 dự án.", "20", year(2009)),
        (
            "Some 1,500 people came home in the week ended July 18, 2020.",
            "Some 1,500",
            "2020-07-12/2020-07-18",
        ),
        (
            "The port took 588 ships from January 1 to March 16 this year.",
            "588",
            "2024-01-01/2024-03-16",
        ),
        ("On October 20 and 21, 2020, 340 people came home.", "340", "2020-10-20/2020-10-21"),
        ("By 2009, 382 plants stood. That year alone, 20 were built.", "20", year(2009)),
        ("Sales were $1 bn in 2000; five years later they were $3 bn.", "$3 bn", year(2005)),
        ("The firm is now home to 200 workers.", "200", "2024-03-29/2024-03-29"),
        ("Sales had a 0.4 percent dip in 2012.", "0.4 percent", year(2012)),
    ],
)  # fmt: skip
def test_days_told_in_more_ways(text, figure, expected):
    assert span(read(text)[figure]) == expected


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # what happened on the day is something else
        ("Bộ hỗ trợ mỗi nước 100.000 USD sau trận động đất ngày 6/2.", "100.000 USD"),
        ("Hiệp định gồm 12 nước thành viên, ngày 14/3/2017 được trình Quốc hội.", "12"),
        ("Khối này, chiếm 30% GDP thế giới, được ký ngày 15/11/2020.", "chiếm 30%"),
        ("The pact, with 1,200 pages, was signed on 15 November 2020.", "1,200"),
        ("Established in 2013, the unit has 20 officers.", "20"),
        # who tells it, and where
        ("Theo người phát ngôn chiều 25/3, tàu chở 12 ngư dân.", "12"),
        ("BANGKOK, March 18 — The port has 14 cranes.", "14"),
        # a clause of any time behind one that is dated
        ("Sales rose to $5 billion in 2023; the firm employs 6,000 people.", "6,000"),
        ("In June, sales rose 5 percent. Its 600 members are worried.", "600"),
        # an aside is not of what goes on behind it
        ("Growers in Dak Lak, where 32,700 hectares lie, hope to sell more in 2025.", "32,700"),
        # a hope behind what is done
        ("The board let in 4,454 firms in 2022, which are expected to create 140 jobs.", "140"),
        ("Hai bên nhất trí đưa kim ngạch lên 9 tỷ USD vào năm 2030. Tỉnh có 5 cảng.", "5"),
        # what only counts how often
        ("Last year's meeting was the 26th since 1971, with 25 ships.", "25"),
    ],
)
def test_days_that_are_of_something_else(text, figure):
    found = read(text)[figure]
    assert span(found) is None or found.period_start.year not in (1971, 2013, 2030)
    if "26th since" not in text:
        assert span(found) is None


def test_parts_of_a_whole_are_of_its_days():
    text = (
        "Japan took 214,100 workers in March 2016. Korea followed with 116,000 and Peru with "
        "69,300 people."
    )
    assert {span(each) for each in read(text).values()} == {"2016-03-01/2016-03-31"}


def test_what_is_compared_with_by_its_name_is_the_base():
    found = read("Năm 2023, nhập khẩu đạt 3,6 triệu tấn, giảm 5,9% so với mức kỷ lục năm 2022.")
    assert span(found["giảm 5,9%"]) == year(2023)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("We sent 5,136 men to Taiwan, 222 to Peru, and 121 to Chile.", ["5,136", "222", "121"]),
        (
            "Taiwan led with 5,136 workers, then Japan (1,926), Peru (679), Chile (437).",
            ["5,136", "1,926", "679", "437"],
        ),
        ("Among 44 firms in the country, 20 are based here.", ["44", "20"]),
        ("Ten ports were added, bringing the total number nationwide to 296.", ["Ten", "296"]),
        ("Sales to Peru and Chile grew 29 and 26.2 percent.", ["grew 29", "26.2 percent"]),
        ("The number of pacts rose from 3 in 2000 to 45 in 2010.", ["3", "45"]),
        ("It is a 1-billion-USD plant.", ["1-billion-USD"]),
    ],
)  # fmt: skip
def test_lists_are_read_to_their_end(text, figures):
    assert list(read(text)) == figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It has 70 global and regional partners.", "global and regional partners"),
        ("The port took Rp 601 trillion in 2019.", "IDR"),
        ("Some 240 Yemenis require help.", "Yemenis"),
        ("Có 61 tổ chức cam kết hỗ trợ.", "tổ chức"),
        ("Có 120 trong số 193 quốc gia ủng hộ.", "quốc gia"),
    ],
)  # fmt: skip
def test_units_are_cut_where_they_end(text, unit):
    assert read_figures(text, PUBLISHED)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "figure", "comparator"),
    [
        ("Gần 1.200 người đã về nước trên 4 chuyến bay.", "4", "="),
        ("Cả nước có trên 400 chuyến bay.", "trên 400", ">"),
        ("Đáng chú ý, ước tính các dự án đã giải ngân 7,7 tỷ USD.", "7,7 tỷ USD", "~"),
        ("Asked about the 108 workers, she said nothing.", "108", "="),
        ("Revenue neared VND46 trillion.", "neared VND46 trillion", "<"),
    ],
)
def test_qualifiers_are_told_from_words_alike(text, figure, comparator):
    assert read(text)[figure].comparator == comparator


@pytest.mark.parametrize(
    ("text", "figure", "direction"),
    [
        ("The bank expects output to grow by nearly 3 percent.", "grow by nearly 3 percent", "up"),
        ("Xuất khẩu giảm 34% về số dự án và 30% về vốn.", "30%", "down"),
        ("Xuất khẩu tăng 4,08 tỷ USD (13,2%).", "13,2%", "up"),
        ("Nợ chiếm 30%, hạ tầng khoảng 20%.", "khoảng 20%", None),
        ("The list added 29 names.", "29", None),
    ],
)
def test_the_way_a_figure_moves(text, figure, direction):
    assert read(text)[figure].direction == direction


@pytest.mark.parametrize(
    "text",
    [
        "Đây là 1 trong 4 tỉnh như vậy.",
        "Tại lối mở Km 3+4, xe vẫn qua lại.",
        "Mốc 511/1 được cắm.",
        "A map at a scale of 1/50,000 was drawn.",
        "The covid-19 pandemic went on.",
    ],
)
def test_names_with_numbers_are_no_figures(text):
    assert all(each.value in (4,) for each in read_figures(text, PUBLISHED))
