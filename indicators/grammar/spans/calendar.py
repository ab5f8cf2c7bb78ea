"""The days of spans: how they are worked out, shared by the languages.

`today` is the day of publication, None where it is not known: then what hangs on it stays
unknown as well.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from indicators.grammar.reading import Basis
from indicators.period import Period


class Said(NamedTuple):
    """What a pattern makes of a span: its days if known, and who says them."""

    period: Period | None
    basis: Basis = "stated"


SOON = 120  # days ahead of publication a day without a year may be
_YEAR_BEFORE = re.compile(
    r"(?:a|one)? ?year (?:earlier|ago|before)|the year before"
    r"|(?:the )?(?:previous|preceding|prior) year"
    r"|năm (?:trước đó|trước|liền trước|liền kề)",
    re.IGNORECASE,
)
Match = Mapping[str, str]  # what the named groups of a pattern caught, "" for nothing
Resolve = Callable[[Match, date | None], Said]
UNKNOWN = Said(None)


def year_of(match: Match, today: date | None, offset: int = 0) -> tuple[int | None, Basis]:
    """Return the year a match names, or the year of publication."""
    if named := match["year"]:
        return int(named), "stated"
    return (today.year + offset if today else None), "inferred"


def months(first: int, last: int, year: int) -> Period:
    """Return whole months of a year."""
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def between_months(began: int, first: int, ended: int, last: int) -> Said:
    """Return the days from a month of one year to the end of a month of another."""
    return Said(Period(months(first, first, began).start, months(last, last, ended).end))


def months_said(first: int, last: int, match: Match, today: date | None) -> Said:
    """Return months of the year named, or of the latest year that has seen the last one."""
    year, basis = year_of(match, today)
    if year is None:
        return UNKNOWN
    if basis == "inferred" and today and last > today.month:
        year -= 1
    return Said(months(first, last, year), basis)


def this_year_months(first: int, last: int, match: Match, today: date | None) -> Said:
    """Return months of the year named, or of the year of publication, come or to come."""
    year, basis = year_of(match, today)
    return Said(months(first, last, year), basis) if year else UNKNOWN


def whole_year(match: Match, today: date | None, offset: int = 0) -> Said:
    """Return the calendar year named, or one as far from publication as said."""
    year, basis = year_of(match, today, offset)
    return Said(Period.years(year), basis) if year else UNKNOWN


def year_range(match: Match, _today: date | None) -> Said:
    """Return calendar years from `first` to `last`, which may be shortened to two digits."""
    first, last = int(match["first"]), match["last"]
    full = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Said(Period.years(first, full))


def since_year(match: Match, today: date | None) -> Said:
    """Return the days from the start of a year to publication."""
    return Said(Period(date(int(match["year"]), 1, 1), today), "inferred") if today else UNKNOWN


def since_january(_match: Match, today: date | None) -> Said:
    """Return the year of publication up to that day."""
    return Said(Period(date(today.year, 1, 1), today), "inferred") if today else UNKNOWN


def year_told(match: Match, _today: date | None) -> Said:
    """Return the year spoken of before: `that year`; unknown where none was."""
    return Said(Period.years(int(match["year"]))) if match["year"] else UNKNOWN


def until_year_end(_match: Match, today: date | None) -> Said:
    """Return the days from publication to the end of its year."""
    return Said(Period(today, date(today.year, 12, 31)), "inferred") if today else UNKNOWN


def full_year(match: Match, today: date | None) -> Said:
    """Return the whole year of publication; in January, the one before."""
    return whole_year(match, today, -1 if today and today.month == 1 else 0)


def now(_match: Match, today: date | None) -> Said:
    """Return the day of publication."""
    return Said(Period.day(today), "inferred") if today else UNKNOWN


def yesterday(_match: Match, today: date | None) -> Said:
    """Return the day before publication."""
    return Said(Period.day(today - timedelta(1)), "inferred") if today else UNKNOWN


def tomorrow(_match: Match, today: date | None) -> Said:
    """Return the day after publication."""
    return Said(Period.day(today + timedelta(1)), "inferred") if today else UNKNOWN


def weekday(number: int, today: date | None) -> Said:
    """Return the last such day up to publication; Monday is 0."""
    if not today:
        return UNKNOWN
    return Said(Period.day(today - timedelta((today.weekday() - number) % 7)), "inferred")


def unknown(_match: Match, _today: date | None) -> Said:
    """Return nothing: the words say no days."""
    return UNKNOWN


def day_of(day: str, month: int, match: Match, today: date | None) -> tuple[date | None, Basis]:
    """Return a day of the year named, else one gone by, or about to come."""
    year, basis = year_of(match, today)
    if year is None:
        return None, basis
    found = date(year, month, int(day))
    if basis == "inferred" and today:
        if (found - today).days > SOON:
            found = found.replace(year=year - 1)
        elif (found.replace(year=year + 1) - today).days < SOON:
            found = found.replace(year=year + 1)
    return found, basis


def one_day(match: Match, today: date | None, month: int | None = None) -> Said:
    """Return the day a match names."""
    day, basis = day_of(match["day"], month or int(match["month"]), match, today)
    return Said(Period.day(day), basis) if day else UNKNOWN


def year_until(said: Said) -> Said:
    """Return the twelve months that end on a day."""
    if not said.period:
        return said
    return Said(Period(shifted(said.period, None).end + timedelta(1), said.period.end), said.basis)


def until_today(said: Said, today: date | None) -> Said:
    """Return the days from the start of a period to publication."""
    if not said.period or not today or today < said.period.start:
        return UNKNOWN
    return Said(Period(said.period.start, today), "inferred")


def last_day(said: Said) -> Said:
    """Return the last day of a period: a stock at its end."""
    return Said(Period.day(said.period.end), said.basis) if said.period else said


def days_between(match: Match, today: date | None, months_of: tuple[int, int]) -> Said:
    """Return the days from `from` to `day`, within one year unless `began` names another."""
    end, basis = day_of(match["day"], months_of[1], match, today)
    if end is None:
        return UNKNOWN
    year = int(match["began"] or end.year)
    return Said(Period(date(year, months_of[0], int(match["from"])), end), basis)


def last_years(count: int, today: date | None) -> Said:
    """Return the years counted back from publication."""
    if not today:
        return UNKNOWN
    try:
        start = today.replace(year=today.year - count)
    except ValueError:  # 29 February
        start = today.replace(year=today.year - count, day=28)
    return Said(Period(start, today), "inferred")


def last_months(count: int, today: date | None) -> Said:
    """Return the months counted back from publication."""
    if not today:
        return UNKNOWN
    if 1 < count in (today.month - 1, today.month):  # as news says of the year so far
        return Said(months(1, count, today.year), "inferred")
    year, month = divmod(today.year * 12 + today.month - 1 - count, 12)
    day = min(today.day, monthrange(year, month + 1)[1])
    return Said(Period(date(year, month + 1, day), today), "inferred")


def month_near(offset: int, today: date | None) -> Said:
    """Return the month of publication, or one some months away."""
    if not today:
        return UNKNOWN
    year, month = divmod(today.year * 12 + today.month - 1 + offset, 12)
    return Said(months(month + 1, month + 1, year), "inferred")


def quarter_near(offset: int, today: date | None) -> Said:
    """Return the quarter of publication, or one some quarters away."""
    if not today:
        return UNKNOWN
    year, quarter = divmod(today.year * 4 + (today.month - 1) // 3 + offset, 4)
    return Said(months(quarter * 3 + 1, quarter * 3 + 3, year), "inferred")


def is_year_before(printed: str) -> bool:
    """Say whether words mean the year before the one spoken of: `năm trước`, `a year earlier`."""
    return _YEAR_BEFORE.fullmatch(" ".join(printed.split())) is not None


def shifted(period: Period, year: int | None) -> Period:
    """Return the same days in another year, the one before unless it is named."""
    offset = year - period.end.year if year else -1
    return Period(_years_on(period.start, offset), _years_on(period.end, offset))


def _years_on(day: date, offset: int) -> date:
    """Return the same day of another year; the end of February stays the end."""
    ends = (day + timedelta(1)).day == 1
    last = monthrange(day.year + offset, day.month)[1]
    return day.replace(year=day.year + offset, day=last if ends else min(day.day, last))
