"""What is new: the last published of each indicator, and what our table has corrected since."""

from datetime import UTC, date, datetime

from indicators.catalog import Source
from indicators.period import Period
from indicators.series.news import newest
from tests.indicators.checks.build import SOURCES, indicator, row, table

ENTRIES = (indicator("visits"), indicator("papers"))
LATER = datetime(2025, 5, 5, tzinfo=UTC)
NEWER = (*SOURCES, Source("yearbook", "Yearbook", "Office", date(2024, 9, 1)))


def news(rows, area="VN", most=9):
    made = table(rows, ENTRIES, NEWER)
    return [
        (item.latest.indicator, item.latest.as_reported, item.day.isoformat(), item.before)
        for item in newest(made, area, most)
    ]


def test_each_indicator_is_told_once_by_the_last_figure_of_its_last_source():
    rows = [
        row("visits", Period.years(2021), "10", source="yearbook"),
        row("visits", Period.years(2022), "20", source="yearbook"),
        row("visits", Period.years(2023), "30"),
        row("papers", Period.years(2020), "5", source="speech"),
    ]
    assert news(rows) == [
        ("visits", "20", "2024-09-01", None),
        ("papers", "5", "2024-07-01", None),
    ]
    assert len(news(rows, most=1)) == 1


def test_a_corrected_figure_is_new_on_the_day_of_its_correction_with_what_it_was():
    old = row("papers", Period.years(2020), "5", realtime_end=LATER)
    rows = [
        old,
        row("papers", Period.years(2020), "6", realtime_start=LATER),
        row("papers", Period.years(2023), "7"),
        row("visits", Period.years(2021), "10", source="yearbook"),
    ]
    (name, printed, day, before), other = news(rows)
    assert (name, printed, day) == ("papers", "6", "2025-05-05")
    assert before.as_reported == "5"
    assert other[0] == "visits"


def test_another_area_and_what_was_withdrawn_are_no_news_of_this_one():
    rows = [
        row("visits", Period.years(2021), "10", area="VN-SG"),
        row("papers", Period.years(2020), "5", obs_status="M"),
    ]
    assert news(rows) == []
    assert news(rows, area="VN-SG") == [("visits", "10", "2024-06-01", None)]
