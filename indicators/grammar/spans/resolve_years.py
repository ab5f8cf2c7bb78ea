"""Spans of years: `2019–2021`, `since 2015`, `the past decade`; and words that name no days."""

from __future__ import annotations

from datetime import date

from indicators.grammar.spans import calendar
from indicators.grammar.spans.calendar import UNKNOWN, Days
from indicators.grammar.spans.groups import Groups
from indicators.grammar.spans.registry import resolver
from indicators.grammar.spans.resolve_months import month
from indicators.period import Period


@resolver()
def unknown(_groups: Groups, _today: date | None) -> Days:
    """Return nothing: the words name no days."""
    return UNKNOWN


@resolver()
def year(groups: Groups, today: date | None, *, offset: int = 0) -> Days:
    """Return the calendar year named, or one so many years from publication."""
    named, basis = groups.year(today, offset)
    return Days(Period.years(named), basis) if named else UNKNOWN


@resolver()
def full_year(groups: Groups, today: date | None) -> Days:
    """Return the whole year of publication; in January, the one before."""
    return year(groups, today, offset=-1 if today and today.month == 1 else 0)


@resolver()
def year_end(groups: Groups, today: date | None, *, offset: int = 0) -> Days:
    """Return the last day of a year."""
    return calendar.last_day(year(groups, today, offset=offset))


@resolver("first", "last")
def year_range(groups: Groups, _today: date | None) -> Days:
    """Return calendar years from `first` to `last`, which may be shortened to two digits."""
    first, last = int(groups["first"]), groups["last"]
    full = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Days(Period.years(first, full))


@resolver("year")
def since_year(groups: Groups, today: date | None) -> Days:
    """Return the days from the start of a year to publication."""
    return Days(Period(date(int(groups["year"]), 1, 1), today), "inferred") if today else UNKNOWN


@resolver()
def since_end(groups: Groups, today: date | None) -> Days:
    """Return the days from the end of a year or a month to publication."""
    whole = month(groups, today) if groups["month"] else year(groups, today)
    return calendar.until_today(calendar.last_day(whole), today)


@resolver("that")
def year_named_before(groups: Groups, _today: date | None) -> Days:
    """Return the year named before: `that year`; unknown where none was."""
    return Days(Period.years(int(groups["year"]))) if groups["year"] else UNKNOWN


@resolver("later")
def years_later(groups: Groups, _today: date | None) -> Days:
    """Return the year so many after the one named before."""
    if not groups["year"]:
        return UNKNOWN
    return Days(Period.years(int(groups["year"]) + groups.number("later")))


@resolver("unit")
def latest(groups: Groups, today: date | None) -> Days:
    """Return the last so many months, years or decades; `about` so many are no days."""
    if not today or groups["about"]:
        return UNKNOWN
    count = groups.number("count") if groups["count"] else 1
    unit = groups.words.units[groups.phrase("unit")]
    if unit == 1:
        return calendar.months_back(count, today)
    return calendar.years_back(count * unit // 12, today)


@resolver()
def last_years(_groups: Groups, today: date | None, *, count: int) -> Days:
    """Return so many years up to publication."""
    return calendar.years_back(count, today) if today else UNKNOWN
