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
