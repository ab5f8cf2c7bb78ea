"""Spans of days: `on 3 May`, `từ ngày 1 đến 5/6`, `yesterday`."""

from __future__ import annotations

from datetime import date, timedelta

from indicators.grammar.reading import Basis
from indicators.grammar.spans import calendar
from indicators.grammar.spans.calendar import UNKNOWN, Days
from indicators.grammar.spans.groups import Groups
from indicators.grammar.spans.registry import resolver
from indicators.period import Period


@resolver()
def publication_day(_groups: Groups, today: date | None, *, offset: int = 0) -> Days:
    """Return the day of publication, or one so many days away."""
    return Days(Period.day(today + timedelta(offset)), "inferred") if today else UNKNOWN


@resolver("weekday")
def weekday(groups: Groups, today: date | None) -> Days:
    """Return the last such day up to publication."""
    if not today:
        return UNKNOWN
    back = (today.weekday() - groups.words.weekdays[groups.phrase("weekday")]) % 7
    return Days(Period.day(today - timedelta(back)), "inferred")


@resolver("day", "month")
def day(groups: Groups, today: date | None) -> Days:
    """Return one day."""
    found, basis = _day(groups, today)
    return Days(Period.day(found), basis) if found else UNKNOWN


@resolver("from", "day", "month")
def days_between(groups: Groups, today: date | None) -> Days:
    """Return the days from `from` in `since`, or the same month, to `day` in `month`."""
    end, basis = _day(groups, today)
    if end is None:
        return UNKNOWN
    first = groups.month("since") if groups["since"] else groups.month()
    year = int(groups["began"] or end.year)
    return Days(Period(date(year, first, int(groups["from"])), end), basis)


@resolver("day", "month")
def week_to_day(groups: Groups, today: date | None) -> Days:
    """Return the seven days that end on a day."""
    named = day(groups, today)
    if not named.period:
        return named
    return Days(Period(named.period.end - timedelta(6), named.period.end), named.basis)


@resolver("day", "month")
def year_to_day(groups: Groups, today: date | None) -> Days:
    """Return the year up to a day."""
    named = day(groups, today)
    if not named.period:
        return named
    end = named.period.end
    return Days(Period(date(end.year, 1, 1), end), named.basis)


@resolver("day", "month")
def twelve_months_to_day(groups: Groups, today: date | None) -> Days:
    """Return the twelve months that end on a day."""
    return calendar.twelve_months(day(groups, today))


@resolver("day", "month")
def since_day(groups: Groups, today: date | None) -> Days:
    """Return the days from a day to publication."""
    return calendar.until_today(day(groups, today), today)


def _day(groups: Groups, today: date | None) -> tuple[date | None, Basis]:
    """Return the day named of the year named, else one gone by, or about to come."""
    year, basis = groups.year(today)
    if year is None:
        return None, basis
    named = date(year, groups.month(), int(groups["day"]))
    return (calendar.near(named, today) if basis == "inferred" and today else named), basis
