import pytest

from indicators.grammar import read_figures


def period(text, code):
    reading = read_figures(text, language=code)[0]
    return reading.period_start and (str(reading.period_start), str(reading.period_end))


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (
            "Giải ngân đạt 64% kế hoạch trong quý III/2023.",
            "vi",
            ("2023-07-01", "2023-09-30"),
        ),
        ("Thu đạt 98% kế hoạch trong năm 2022.", "vi", ("2022-01-01", "2022-12-31")),
        ("Xuất khẩu đạt 75% mục tiêu trong tháng 9/2023.", "vi", ("2023-09-01", "2023-09-30")),
        ("Thu đạt 98% kế hoạch năm 2022.", "vi", None),
        ("Disbursement met 64% of the plan in Q3 2023.", "en", ("2023-07-01", "2023-09-30")),
        ("Revenue was 98% of the target in 2022.", "en", ("2022-01-01", "2022-12-31")),
        ("Exports met 75% of the plan during 2023.", "en", ("2023-01-01", "2023-12-31")),
    ],
)
def test_a_plan_has_its_own_days_but_what_was_met_in_them_has_them(text, code, expected):
    assert period(text, code) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Thành lập năm 1995, hội có 5.000 hội viên.", "vi"),
        ("Hội được thành lập năm 1995, có 5.000 hội viên.", "vi"),
        ("ASEAN ra đời năm 1967 với 5 thành viên.", "vi"),
        ("Hiệp hội có 300 hội viên, được sáng lập năm 2001.", "vi"),
        ("Founded in 1995, the association has 5,000 members.", "en"),
        ("The association, founded in 1995, has 5,000 members.", "en"),
        ("ASEAN was born in 1967 with five members.", "en"),
        ("The club has 300 members, formed in 2001.", "en"),
        ("Luật Đầu tư năm 2020 quy định 5 lĩnh vực cấm.", "vi"),
        ("Hiến pháp năm 2013 gồm 120 điều.", "vi"),
        ("Nghị quyết năm 2016 nêu 8 nhiệm vụ.", "vi"),
        ("The Law on Investment of 2020 bans 5 sectors.", "en"),
        ("The 2013 Constitution has 120 articles.", "en"),
        ("Under the Land Law 2024, 12 cases are exempt.", "en"),
        ("Xuất khẩu tăng 5% so với năm 2021.", "vi"),
        ("Xuất khẩu đạt 30 tỷ USD, cao nhất kể từ năm 2015.", "vi"),
        ("Sản lượng đạt 7 triệu tấn, mức kỷ lục từ năm 1989.", "vi"),
        ("Exports rose 5% compared with 2021.", "en"),
        ("Exports hit 30 billion USD, the highest since 2015.", "en"),
        ("Investment was 3 billion USD, the best result in the 2016-2020 period.", "en"),
    ],
)
def test_the_year_of_a_founding_a_law_or_what_is_compared_is_no_figures(text, code):
    assert period(text, code) is None


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Có 14.000 doanh nghiệp được thành lập năm 2023.", "vi", ("2023-01-01", "2023-12-31")),
        ("Đã ký 12 nghị định thư trong năm 2023.", "vi", ("2023-01-01", "2023-12-31")),
        ("Quốc hội thông qua 8 luật trong năm 2023.", "vi", ("2023-01-01", "2023-12-31")),
        ("Some 14,000 firms were founded in 2023.", "en", ("2023-01-01", "2023-12-31")),
        ("Parliament passed 8 laws in 2023.", "en", ("2023-01-01", "2023-12-31")),
        ("In 2023 the city set up 9 funds.", "en", ("2023-01-01", "2023-12-31")),
    ],
)
def test_what_is_founded_or_passed_in_a_year_is_of_it(text, code, expected):
    assert period(text, code) == expected


LED = {
    "colon": ("Kết quả 6 tháng đầu năm 2024:\n- {}\n- {}", "First half of 2024:\n- {}\n- {}"),
    "under an item": (
        "- Kết quả 6 tháng đầu năm 2024:\n+ {}\n+ {}",
        "- First half of 2024:\n• {}\n• {}",
    ),
    "numbers": (
        "Trong 6 tháng đầu năm 2024:\n1. {}\n2. {}",
        "In the first half of 2024:\n1. {}\n2. {}",
    ),
}


@pytest.mark.parametrize("lead", LED)
def test_a_lead_dates_the_items_under_it(lead):
    items = {"vi": ("Ký 12 thỏa thuận;", "Đón 30 đoàn."), "en": ("12 pacts signed;", "30 visits.")}
    for text, code in zip(LED[lead], items, strict=True):
        for reading in read_figures(text.format(*items[code]), language=code):
            assert str(reading.period_end) == "2024-06-30"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- Năm 2023:\n+ Ký 12 thỏa thuận\n- Có 30 đoàn", "vi"),
        ("1. Năm 2023:\na) Ký 12 thỏa thuận\n2. Có 30 đoàn", "vi"),
        ("Năm 2023:\n- Ký 12 thỏa thuận\nCó 30 đoàn", "vi"),
        ("- In 2023:\n+ 12 pacts signed\n- 30 visits", "en"),
        ("1. In 2023:\na) 12 pacts signed\n2. 30 visits", "en"),
        ("In 2023:\n- 12 pacts signed\nIt had 30 visits", "en"),
    ],
)
def test_the_next_lead_is_not_under_the_one_before(text, code):
    assert [r.period_start is None for r in read_figures(text, language=code)] == [False, True]
