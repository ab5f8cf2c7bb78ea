import pytest

from indicators.grammar import read_figures


@pytest.mark.parametrize(("words", "comparator"), [(0, "~"), (4, "~"), (5, "=")])
def test_an_estimate_reaches_five_chunks(words, comparator):
    text = "Nay ước tính " + "xa " * words + "100 triệu USD"
    assert [r.comparator for r in read_figures(text, language="vi")] == [comparator]


@pytest.mark.parametrize(
    ("text", "code", "comparators"),
    [
        ("Ước tính cả vùng đón 12 triệu khách.", "vi", ["~"]),
        ("Ước tính cả vùng đón hơn 12 triệu khách.", "vi", [">"]),
        ("Vùng đón 12 triệu khách, ước thu 5 tỷ USD.", "vi", ["=", "~"]),
        ("It is estimated that the region has 12 million people.", "en", ["~"]),
        ("The region has 12 million people.", "en", ["="]),
    ],
)
def test_a_sentence_that_opens_as_an_estimate_is_one(text, code, comparators):
    assert [r.comparator for r in read_figures(text, language=code)] == comparators
