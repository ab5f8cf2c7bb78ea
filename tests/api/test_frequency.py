from datetime import date

import pytest

from api.frequency import FREQUENCIES, frequency_codes
from indicators.period import Period
from indicators.table import frame
from tests.api.tables import LATER, revised
from tests.indicators.checks.build import row


def codes(periods, **cells):
    rows = [row("visits", period, "1", **cells) for period in periods]
    return list(frequency_codes(frame(rows)))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        (["2023-01-01/P1Y"], ["A"]),
        (["2023-07-01/P6M", "2023-04-01/P3M", "2023-02-01/P1M"], ["S", "Q", "M"]),
        (["2019-01-01/P3Y", "2023-01-01/P11M", "2016-08-22/P5D"], ["_O", "_O", "_O"]),
        (["2022-12-31/P1D", "2023-12-31/P1D"], ["A", "A"]),
        (["2016-08-26/P1D", "2021-12-13/P1D"], ["_O", "_O"]),
    ],
)
def test_codes_are_those_of_sdmx(spans, expected):
    assert codes([Period.from_sdmx(span) for span in spans]) == expected
    assert set(expected) <= set(FREQUENCIES)


def test_all_versions_of_a_series_have_one_frequency():
    rows = revised().rows
    by_row = frequency_codes(rows)
    assert set(by_row[rows["indicator"] == "visits"]) == {"A"}
    assert set(by_row[rows["indicator"] == "posts"]) == {"S"}


def test_a_day_that_was_withdrawn_does_not_spoil_a_rhythm():
    ends = [Period.day(date(year, 12, 31)) for year in (2021, 2022, 2023)]
    wrong = row("visits", Period.day(date(2023, 6, 1)), "1", realtime_end=LATER)
    rows = frame([*(row("visits", end, "1") for end in ends), wrong])
    assert set(frequency_codes(rows)) == {"A"}


def test_no_rows_have_no_frequency():
    assert list(frequency_codes(frame([]))) == []
