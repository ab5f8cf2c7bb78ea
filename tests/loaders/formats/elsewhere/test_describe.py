"""Words around a figure: those that say no area, period or unit are its item."""

from loaders.formats.elsewhere.describe import described


def test_words_by_their_places():
    description = described([
        ("Xuất khẩu", "item"), ("Hà Nội", "area"), ("2024", "item"), ("Quý I", "time"),
        ("Triệu USD", "item"), ("p", "flag"), ("sơ bộ", "note"), ("01", "code"),
    ])  # fmt: skip
    period, _ = description.period()
    assert (description.item, description.area, str(period.end)) == (
        "Xuất khẩu", "VN-HN", "2024-03-31",
    )  # fmt: skip
    assert (description.unit.mult, description.flag, description.notes) == (6, "p", ["sơ bộ"])


def test_a_code_after_a_name_that_has_none_keeps_the_name():
    description = described([("Africa Eastern and Southern", "area"), ("AFE", "area code")])
    assert description.area == "Africa Eastern and Southern"


def test_a_dimension_is_kept_as_printed():
    assert described([("USD", "dimension"), ("2024", "dimension")]).item == "USD · 2024"
