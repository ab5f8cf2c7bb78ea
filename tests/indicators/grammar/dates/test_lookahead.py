from datetime import date, timedelta

import pytest

from indicators.grammar import read_figures

END_OF_AUGUST = date(2024, 8, 31)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Exports are forecast to reach 5 billion USD in August.", "en"),
        ("Dự báo xuất khẩu đạt 5 tỷ USD trong tháng 8.", "vi"),
    ],
)
@pytest.mark.parametrize(("days", "year"), [(119, 2024), (120, 2025)])
def test_a_month_foreseen_is_the_next_after_120_days(text, code, days, year):
    (reading,) = read_figures(text, END_OF_AUGUST + timedelta(days), code)
    assert reading.period_end.year == year


@pytest.mark.parametrize(
    ("text", "code", "years"),
    [
        (
            "Trade rose 90 times, from 451 million USD in 1995 to 45 billion USD in 2015.",
            "en",
            [2015, 1995, 2015],
        ),
        (
            "Kim ngạch tăng 90 lần, từ 451 triệu USD năm 1995 lên 45 tỷ USD năm 2015.",
            "vi",
            [2015, 1995, 2015],
        ),
        ("Trade grew 9%, to 5 billion USD in 2015.", "en", [2015, 2015]),
        ("Kim ngạch tăng 9%, đạt 5 tỷ USD năm 2015.", "vi", [2015, 2015]),
    ],
)
def test_growth_told_first_is_of_the_days_of_its_level(text, code, years):
    readings = read_figures(text, date(2024, 1, 6), code)
    assert [r.period_end and r.period_end.year for r in readings] == years


@pytest.mark.parametrize(
    ("text", "code", "role"),
    [
        ("Trade is to reach 100 billion USD in 2030.", "en", "target"),
        ("Hai bên đưa kim ngạch lên 100 tỷ USD năm 2030.", "vi", "target"),
        ("Hai bên đưa kim ngạch lên 100 tỷ USD năm 2020.", "vi", "level"),
        ("They brought trade to 100 billion USD in 2020.", "en", "level"),
    ],
)
def test_what_is_reached_in_days_to_come_is_an_aim(text, code, role):
    (reading,) = read_figures(text, date(2024, 1, 6), code)
    assert (reading.role in ("target", "forecast")) is (role == "target")
