import pytest

from indicators.grammar import read_figures


@pytest.mark.parametrize(
    ("before", "word", "after", "unit", "code"),
    [
        ("The number of missions ", "so ", "was 94", "missions", "en"),
        ("Có số đoàn ", "xa ", "là 94", "đoàn", "vi"),
    ],
)
@pytest.mark.parametrize(("words", "shares"), [(0, True), (12, True), (13, False)])
def test_what_is_counted_stands_within_sixteen_chunks(
    before, word, after, unit, code, words, shares
):
    (reading,) = read_figures(before + word * words + after, language=code)
    assert (reading.unit == unit) is shares


@pytest.mark.parametrize(
    ("text", "code", "units"),
    [
        ("Kim ngạch tăng từ 3,2 lên 4,1 tỷ USD.", "vi", ["USD", "USD"]),
        ("Có 187 nước, nay lên 189.", "vi", ["nước", "nước"]),
        ("Thu 2,9 tỷ USD, chi 500 triệu.", "vi", ["USD", "USD"]),
        ("Chi 5.000 tỷ.", "vi", ["VND"]),
        ("Trade rose from 3.2 to 4.1 billion USD.", "en", ["USD", "USD"]),
        ("Some 18 of the 27 members came.", "en", ["members", "members"]),
        ("It took in 2.9 billion USD and spent 500 million.", "en", ["USD", "USD"]),
    ],
)
def test_a_unit_printed_once_is_shared(text, code, units):
    assert [reading.unit for reading in read_figures(text, language=code)] == units
