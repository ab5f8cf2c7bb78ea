"""Small tables that a program may ask: a revision, a withdrawal, two sources, odd texts."""

from datetime import UTC, date, datetime

from indicators.period import Period
from tests.indicators.checks.build import RECORDED, indicator, row, table

YEAR = Period.years(2023)
LATER = datetime(2024, 9, 1, tzinfo=UTC)
LAST = datetime(2024, 10, 1, tzinfo=UTC)
VISITS = indicator("visits")
POSTS = indicator("posts", kind="stock", unit="post|posts")
DAY = Period.day(date(2023, 6, 30))


def revised():
    """Visits of 2022 and 2023, the latter corrected once; posts, one figure withdrawn."""
    return table(
        [
            row("posts", DAY, "40", source="speech", realtime_end=LAST),
            row("posts", DAY, "40", source="speech", obs_status="M", realtime_start=LAST,
                obs_value=None, lower_bound=None, upper_bound=None, as_reported=""),
            row("posts", Period.day(date(2024, 6, 30)), "41"),
            row("visits", Period.years(2022), "more than 200", change="+10%"),
            row("visits", YEAR, "nearly 300", realtime_end=LATER),
            row("visits", YEAR, "310", realtime_start=LATER),
            row("visits", YEAR, "about 300", source="speech"),
            row("visits", YEAR, "12", area="VN-SG"),
        ],
        [VISITS, POSTS],
    )  # fmt: skip


__all__ = ["DAY", "LAST", "LATER", "POSTS", "RECORDED", "VISITS", "YEAR", "revised"]
