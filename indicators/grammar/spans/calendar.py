"""Days of the calendar: whole months and years, the same days of another year.

`today` is the day of publication, None where it is not known: then what hangs on it stays
unknown as well.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from indicators.grammar.reading import Basis
from indicators.period import Period


class Days(NamedTuple):
    """The days that words name, None if unknown, and whether they state or imply them."""

    period: Period | None
    basis: Basis = "stated"


SOON = 120  # days ahead of publication a day without a year may be
UNKNOWN = Days(None)


def months(first: int, last: int, year: int) -> Period:
    """Return whole months of a year."""
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def near(day: date, today: date) -> date:
    """Return that day and month in the year gone by, or soon to come."""
    if (day - today).days > SOON:
        return day.replace(year=day.year - 1)
    coming = day.replace(year=day.year + 1)
    return coming if (coming - today).days < SOON else day


def twelve_months(days: Days) -> Days:
    """Return the twelve months that end with a period."""
    if not days.period:
        return days
    return Days(Period(shifted(days.period, None).end + timedelta(1), days.period.end), days.basis)


def until_today(days: Days, today: date | None) -> Days:
    """Return the days from the start of a period to publication."""
    if not days.period or not today or today < days.period.start:
        return UNKNOWN
    return Days(Period(days.period.start, today), "inferred")


def last_day(days: Days) -> Days:
    """Return the last day of a period: a stock at its end."""
    return Days(Period.day(days.period.end), days.basis) if days.period else days


def years_back(count: int, today: date) -> Days:
    """Return the years counted back from publication."""
    try:
        start = today.replace(year=today.year - count)
    except ValueError:  # 29 February
        start = today.replace(year=today.year - count, day=28)
    return Days(Period(start, today), "inferred")


def months_back(count: int, today: date) -> Days:
    """Return the months counted back from publication."""
    if 1 < count in (today.month - 1, today.month):  # as news says of the year so far
        return Days(months(1, count, today.year), "inferred")
    year, month = divmod(today.year * 12 + today.month - 1 - count, 12)
    day = min(today.day, monthrange(year, month + 1)[1])
    return Days(Period(date(year, month + 1, day), today), "inferred")


def shifted(period: Period, year: int | None) -> Period:
    """Return the same days in another year, the one before unless it is named."""
    offset = year - period.end.year if year else -1
    return Period(_years_on(period.start, offset), _years_on(period.end, offset))


def _years_on(day: date, offset: int) -> date:
    """Return the same day of another year; the end of February stays the end."""
    ends = (day + timedelta(1)).day == 1
    last = monthrange(day.year + offset, day.month)[1]
    return day.replace(year=day.year + offset, day=last if ends else min(day.day, last))
