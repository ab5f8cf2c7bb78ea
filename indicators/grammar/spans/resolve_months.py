"""Spans of months, halves and quarters: `tháng 5/2023`, `the nine months to September`."""

from __future__ import annotations

from datetime import date

from indicators.grammar.spans import calendar
from indicators.grammar.spans.calendar import UNKNOWN, Days
from indicators.grammar.spans.groups import Groups
from indicators.grammar.spans.registry import resolver
from indicators.period import Period


@resolver("month")
def month(groups: Groups, today: date | None) -> Days:
    """Return one month."""
    return latest_months(groups.month(), groups.month(), groups, today)


@resolver("month")
def month_end(groups: Groups, today: date | None) -> Days:
    """Return the last day of a month."""
    return calendar.last_day(month(groups, today))


@resolver()
def month_part(groups: Groups, today: date | None, *, first: int, last: int) -> Days:
    """Return some days of a month, that of publication if none is named: `nửa đầu tháng 8`."""
    whole = month(groups, today) if groups["month"] else month_near(groups, today)
    if not whole.period:
        return whole
    start, end = whole.period.start, whole.period.end
    part = Period(start.replace(day=first), end.replace(day=min(last, end.day)))
    return Days(part, whole.basis)


@resolver("first", "last")
def months(groups: Groups, today: date | None) -> Days:
    """Return the months from one to another of the same year."""
    return latest_months(groups.month("first"), groups.month("last"), groups, today)


@resolver("began", "last", "year")
def months_across(groups: Groups, _today: date | None) -> Days:
    """Return the months from one of a year, or its first, to one of another."""
    first, last = groups.month("first") if groups["first"] else 1, groups.month("last")
    start = calendar.months(first, first, int(groups["began"])).start
    return Days(Period(start, calendar.months(last, last, int(groups["year"])).end))


@resolver()
def month_near(_groups: Groups, today: date | None, *, offset: int = 0) -> Days:
    """Return the month of publication, or one so many months away."""
    if not today:
        return UNKNOWN
    year, month = divmod(today.year * 12 + today.month - 1 + offset, 12)
    return Days(calendar.months(month + 1, month + 1, year), "inferred")


@resolver("month")
def last_named_month(groups: Groups, today: date | None) -> Days:
    """Return the last such month that was over at publication: `last November`."""
    if not today:
        return UNKNOWN
    month = groups.month()
    year = today.year - (month >= today.month)
    return Days(calendar.months(month, month, year), "inferred")


@resolver("month")
def last_named_month_end(groups: Groups, today: date | None) -> Days:
    """Return the last day of the last such month: `as of last November`."""
    return calendar.last_day(last_named_month(groups, today))


@resolver("month")
def month_last_year(groups: Groups, today: date | None) -> Days:
    """Return a month of the year before publication."""
    if not today:
        return UNKNOWN
    month = groups.month()
    return Days(calendar.months(month, month, today.year - 1), "inferred")


@resolver("month")
def since_month(groups: Groups, today: date | None) -> Days:
    """Return the days from the start of a month to publication."""
    return calendar.until_today(month(groups, today), today)


@resolver("count", "month")
def months_to(groups: Groups, today: date | None) -> Days:
    """Return so many months up to the end of one: `the nine months to September`."""
    last = month(groups, today)
    if not last.period:
        return last
    start = last.period.start
    first = start.year * 12 + start.month - groups.number("count")
    return Days(Period(date(first // 12, first % 12 + 1, 1), last.period.end), last.basis)


@resolver("month")
def twelve_months_to_month(groups: Groups, today: date | None) -> Days:
    """Return the twelve months up to the end of one."""
    return calendar.twelve_months(month_end(groups, today))


@resolver("count")
def first_months(groups: Groups, today: date | None) -> Days:
    """Return the first months of a year."""
    return latest_months(1, groups.number("count"), groups, today)


@resolver("count")
def last_months(groups: Groups, today: date | None) -> Days:
    """Return the last months of a year."""
    return months_numbered(groups, today, first=13 - groups.number("count"), last=12)


@resolver()
def months_numbered(groups: Groups, today: date | None, *, first: int, last: int) -> Days:
    """Return months of the year named, or of the year of publication, come or to come."""
    named, basis = groups.year(today)
    return Days(calendar.months(first, last, named), basis) if named else UNKNOWN


@resolver()
def half(groups: Groups, today: date | None, *, number: int = 0) -> Days:
    """Return the first or second half of a year."""
    if (number or groups.number("half")) == 1:
        return latest_months(1, 6, groups, today)
    return months_numbered(groups, today, first=7, last=12)


@resolver("quarter")
def quarter(groups: Groups, today: date | None) -> Days:
    """Return one quarter."""
    number = groups.number("quarter")
    return latest_months(number * 3 - 2, number * 3, groups, today)


@resolver("quarter")
def quarter_end(groups: Groups, today: date | None) -> Days:
    """Return the last day of a quarter."""
    return calendar.last_day(quarter(groups, today))


@resolver("count")
def quarters(groups: Groups, today: date | None) -> Days:
    """Return the first quarters of a year."""
    return latest_months(1, groups.number("count") * 3, groups, today)


@resolver()
def quarter_near(_groups: Groups, today: date | None, *, offset: int = 0) -> Days:
    """Return the quarter of publication, or one so many quarters away."""
    if not today:
        return UNKNOWN
    year, quarter = divmod(today.year * 4 + (today.month - 1) // 3 + offset, 4)
    return Days(calendar.months(quarter * 3 + 1, quarter * 3 + 3, year), "inferred")


@resolver("month")
def year_to_month(groups: Groups, today: date | None) -> Days:
    """Return the year up to the end of a month."""
    return latest_months(1, groups.month(), groups, today)


@resolver()
def since_january(_groups: Groups, today: date | None) -> Days:
    """Return the year of publication up to that day."""
    return Days(Period(date(today.year, 1, 1), today), "inferred") if today else UNKNOWN


@resolver()
def until_year_end(_groups: Groups, today: date | None) -> Days:
    """Return the days from publication to the end of its year."""
    return Days(Period(today, date(today.year, 12, 31)), "inferred") if today else UNKNOWN


def latest_months(first: int, last: int, groups: Groups, today: date | None) -> Days:
    """Return months of the year named, or of the latest year that has seen the last one."""
    year, basis = groups.year(today)
    if year is None:
        return UNKNOWN
    if basis == "inferred" and today and last > today.month:
        year -= 1
    return Days(calendar.months(first, last, year), basis)
