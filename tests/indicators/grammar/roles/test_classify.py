import pytest

from indicators.grammar import read_figures


def roles(text, code):
    return [(r.role, r.direction) for r in read_figures(text, language=code)]


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Xuất, nhập khẩu tăng lần lượt 5% và 7%.", "vi", [("growth", "up")] * 2),
        ("Giảm 5% về lượng và 7% về giá trị.", "vi", [("growth", "down")] * 2),
        ("Mỹ chiếm 34%, tiếp đến là Nhật Bản (12%).", "vi", [("share", None)] * 2),
        ("Tăng 4 tỷ USD (13,2%).", "vi", [("change", "up"), ("growth", "up")]),
        ("Tăng 5% so với mức 3%.", "vi", [("growth", "up"), ("comparison_base", None)]),
        ("Exports and imports rose 5% and 7%.", "en", [("growth", "up")] * 2),
        ("It fell 5% in number and 7% in value.", "en", [("growth", "down")] * 2),
        ("It rose by 4 billion USD (13.2%).", "en", [("change", "up"), ("growth", "up")]),
        (
            "Arrivals fell, against 75 million tonnes on 3,957 ships.",
            "en",
            [("comparison_base", None)] * 2,
        ),
        (
            "The economy will grow 6.5 percent this year and 7 percent the next.",
            "en",
            [("forecast", "up")] * 2,
        ),
        ("It has 5 schools and 7 towns.", "en", [("level", None)] * 2),
    ],
)
def test_a_figure_reads_on_from_the_one_before(text, code, expected):
    assert roles(text, code) == expected
