"""How spans resolve to days, whatever language says them: it tells of numbers and months only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from indicators.grammar.spans import calendar
from indicators.grammar.spans.calendar import Match, Resolve, Said
from indicators.period import Period


@dataclass(frozen=True, slots=True)
class Resolves:
    """The resolves of a language: `number` reads `four` and `iv`, `month` reads `March`."""

    number: Callable[[str], int]
    named: Callable[[str], int]

    def last_named_month(self, match: Match, today: date | None) -> Said:
        """Return the last such month that was over at publication: `last November`."""
        if not today:
            return calendar.UNKNOWN
        month = self.named(match["month"])
        year = today.year - (month >= today.month)
        return Said(calendar.months(month, month, year), "inferred")

    def months_to(self, match: Match, today: date | None) -> Said:
        """Return so many months up to the end of one: `the nine months to September`."""
        said = self.month(match, today)
        if not said.period:
            return said
        first = said.period.start.year * 12 + said.period.start.month - self.number(match["count"])
        return Said(Period(date(first // 12, first % 12 + 1, 1), said.period.end), said.basis)

    def month_last_year(self, match: Match, today: date | None) -> Said:
        """Return a month of the year before publication."""
        if not today:
            return calendar.UNKNOWN
        month = self.named(match["month"])
        return Said(calendar.months(month, month, today.year - 1), "inferred")

    def month_part(self, first: int, last: int) -> Resolve:
        """Return how days of a month resolve: `nửa đầu tháng 8`."""

        def resolve(match: Match, today: date | None) -> Said:
            said = self.month(match, today)
            if not said.period:
                return said
            start, end = said.period.start, said.period.end
            return Said(
                Period(start.replace(day=first), end.replace(day=min(last, end.day))), said.basis
            )

        return resolve

    def since_end(self, match: Match, today: date | None) -> Said:
        """Return the days from the end of a year or a month to publication."""
        whole = (
            calendar.whole_year(match, today) if not match["month"] else self.month(match, today)
        )
        return calendar.until_today(calendar.last_day(whole), today)

    def years_later(self, match: Match, _today: date | None) -> Said:
        """Return the year so many after the one spoken of before."""
        if not match["year"]:
            return calendar.UNKNOWN
        return Said(Period.years(int(match["year"]) + self.number(match["later"])))

    def week_to_day(self, match: Match, today: date | None) -> Said:
        """Return the seven days that end on a day."""
        said = self.day(match, today)
        if not said.period:
            return said
        return Said(Period(said.period.end - timedelta(6), said.period.end), said.basis)

    def first_months(self, match: Match, today: date | None) -> Said:
        """Return the first months of a year."""
        return calendar.months_said(1, self.number(match["count"]), match, today)

    def last_months(self, match: Match, today: date | None) -> Said:
        """Return the last months of a year."""
        return calendar.this_year_months(13 - self.number(match["count"]), 12, match, today)

    def quarter(self, match: Match, today: date | None) -> Said:
        """Return one quarter."""
        number = self.number(match["quarter"])
        return calendar.months_said(number * 3 - 2, number * 3, match, today)

    def quarter_end(self, match: Match, today: date | None) -> Said:
        """Return the last day of a quarter."""
        return calendar.last_day(self.quarter(match, today))

    def quarters(self, match: Match, today: date | None) -> Said:
        """Return the first quarters of a year."""
        return calendar.months_said(1, self.number(match["count"]) * 3, match, today)

    def month(self, match: Match, today: date | None) -> Said:
        """Return one month."""
        month = self.named(match["month"])
        return calendar.months_said(month, month, match, today)

    def month_end(self, match: Match, today: date | None) -> Said:
        """Return the last day of a month."""
        return calendar.last_day(self.month(match, today))

    def year_to_month(self, match: Match, today: date | None) -> Said:
        """Return the year up to the end of a month."""
        return calendar.months_said(1, self.named(match["month"]), match, today)

    def months(self, match: Match, today: date | None) -> Said:
        """Return the months from one to another of the same year."""
        return calendar.months_said(
            self.named(match["first"]), self.named(match["last"]), match, today
        )

    def months_across(self, match: Match, _today: date | None) -> Said:
        """Return the months from one of a year to one of another."""
        first, last = self.named(match["first"]), self.named(match["last"])
        return calendar.between_months(int(match["began"]), first, int(match["year"]), last)

    def day(self, match: Match, today: date | None) -> Said:
        """Return one day."""
        return calendar.one_day(match, today, self.named(match["month"]))

    def year_to_day(self, match: Match, today: date | None) -> Said:
        """Return the year up to a day."""
        said = self.day(match, today)
        if not said.period:
            return said
        end = said.period.end
        return Said(Period(date(end.year, 1, 1), end), said.basis)

    def twelve_months_to_day(self, match: Match, today: date | None) -> Said:
        """Return the twelve months that end on a day."""
        return calendar.year_until(self.day(match, today))

    def since_month(self, match: Match, today: date | None) -> Said:
        """Return the days from the start of a month to publication."""
        return calendar.until_today(self.month(match, today), today)

    def since_day(self, match: Match, today: date | None) -> Said:
        """Return the days from a day to publication."""
        return calendar.until_today(self.day(match, today), today)


def year_end(match: Match, today: date | None) -> Said:
    """Return the last day of a year."""
    return calendar.last_day(calendar.whole_year(match, today))


def last_year_end(match: Match, today: date | None) -> Said:
    """Return the last day of the year before publication."""
    return calendar.last_day(calendar.whole_year(match, today, -1))


def year(offset: int) -> Resolve:
    """Return the resolve of a year, named or so far from publication."""
    return lambda match, today: calendar.whole_year(match, today, offset)


def near_month(offset: int) -> Resolve:
    """Return the resolve of a month so far from publication."""
    return lambda _match, today: calendar.month_near(offset, today)


def near_quarter(offset: int) -> Resolve:
    """Return the resolve of a quarter so far from publication."""
    return lambda _match, today: calendar.quarter_near(offset, today)
