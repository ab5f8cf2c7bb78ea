"""What a reader is told below a chart, and in how few words of a long series."""

from datetime import date

import pytest

from charts.style.notes import notes
from indicators.language import language_codes, load_language
from tests.charts.build import made, year

NOTES = {
    "nothing to say": ([year("visits", 2020, "5"), year("visits", 2021, "5")], [], []),
    "an overlap": (
        [year("visits", 2020, "5"),
         {**year("visits", 2020, "5"), "period_end": date(2021, 12, 31)}],
        ["2020 và 2020–2021 chồng"], ["2020 and 2020–2021 overlap: 2020 is counted in both"],
    ),
    "one period of two sources": (
        [year("visits", 2020, "5"), year("visits", 2020, "6", source="speech")], [], [],
    ),
    "periods that touch": (
        [year("visits", 2020, "5"), year("visits", 2021, "5", source="speech")], [], [],
    ),
    "a lower bound": ([year("visits", 2020, "more than 5")], ["lên"], ["upward arrow"]),
    "an upper bound": ([year("visits", 2020, "nearly 5")], ["xuống"], ["downward arrow"]),
    "both": (
        [year("visits", 2020, "at least 5"), year("visits", 2021, "at most 5")],
        ["Mũi tên"], ["An arrow marks an open bound"],
    ),
    "our dating": (
        [year("visits", 2020, "5", period_basis="inferred"),
         year("visits", 2021, "5", period_basis="inferred")],
        ["2020; 2021"], ["Dated by us, not by the source: 2020; 2021."],
    ),
    "too early": (
        [year("visits", 2020, "5", obs_status="P")], ["chưa kết thúc: 2020"],
        ["Published before the period ended: 2020."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NOTES)
def test_each_note_is_made_where_it_is_needed(case):
    rows, *said = NOTES[case]
    table = made(*rows)
    for code, expected in zip(language_codes(), said, strict=True):
        found = notes(table, load_language(code))
        assert len(found) == len(expected)
        assert all(part in note for part, note in zip(expected, found, strict=True))


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("P", "Published before the period ended: 60 periods, 1950 to 2009."),
        ("F", "Forecast, drawn dashed: 60 periods, 1950 to 2009."),
    ],
)
def test_a_note_on_many_figures_is_one_line(en, status, said):
    table = made(*(year("visits", number, "5", obs_status=status) for number in range(1950, 2010)))
    assert notes(table, en) == (said,)


def test_a_break_is_said_with_its_period(en):
    rows = [year("visits", 2020, "5"), year("visits", 2021, "5", obs_status="B")]
    assert notes(made(*rows), en) == (
        "Break in the series at 2021: figures before and after do not compare.",
    )
