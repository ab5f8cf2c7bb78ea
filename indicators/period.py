"""Periods: spans of whole days, both ends included; a stock's period is a single day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from indicators.language import Language

DAYS_A_YEAR = 365.2425
_RANGE = re.compile(r"(\d{4}-\d{2}-\d{2})/P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `start` to `end`, both included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def day(cls, day: date) -> Self:
        """Return the period of one day."""
        return cls(day, day)

    @classmethod
    def years(cls, first: int, last: int | None = None) -> Self:
        """Return whole calendar years, one or several."""
        return cls(date(first, 1, 1), date(last or first, 12, 31))

    @classmethod
    def from_sdmx(cls, text: str) -> Self:
        """Read an SDMX time range, `2021-01-01/P3Y`. Raises `ValueError` for anything else."""
        match = _RANGE.fullmatch(text.strip())
        if not match or not any(match.groups()[1:]):
            raise ValueError(f"not an SDMX time range: {text!r}")
        start = date.fromisoformat(match[1])
        years, months, days = (int(part or 0) for part in match.groups()[1:])
        return cls(start, _plus_months(start, 12 * years + months) + timedelta(days - 1))

    @property
    def sdmx(self) -> str:
        """The SDMX time range: `2021-01-01/P3Y`, in the largest unit that fits."""
        if not self.months:
            return f"{self.start}/P{self.days}D"
        years, months = divmod(self.months, 12)
        length = f"{years}Y" * bool(years) + f"{months}M" * bool(months)
        return f"{self.start}/P{length}"

    @property
    def days(self) -> int:
        """How many days it has, at least 1."""
        return (self.end - self.start).days + 1

    @property
    def is_day(self) -> bool:
        """Whether it is a single day, as for a stock."""
        return self.start == self.end

    @property
    def months(self) -> int:
        """How many whole months it has, where it is made of them; else 0."""
        count = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month
        if self.start.day == 1:
            ends_month = self.end.day == monthrange(self.end.year, self.end.month)[1]
            return count + 1 if ends_month else 0
        return count if self.end.day == self.start.day - 1 and self.start.day <= 28 else 0

    @property
    def length_in_years(self) -> float:
        """Its length: whole months count as twelfths, other days by the mean year."""
        return self.months / 12 if self.months else self.days / DAYS_A_YEAR

    @property
    def is_whole_years(self) -> bool:
        """Whether it is made of calendar years."""
        return (self.start.month, self.start.day, self.end.month, self.end.day) == (1, 1, 12, 31)

    @property
    def middle(self) -> date:
        """The day in its middle."""
        return self.start + timedelta(self.days // 2)

    def overlap(self, other: Period) -> Period | None:
        """Return the days both have, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Period(start, end) if start <= end else None

    def contains(self, other: Period) -> bool:
        """Say whether every day of the other is a day of this one."""
        return self.start <= other.start and other.end <= self.end

    def words(self, language: Language) -> str:
        """Say it: `2019–2021`, `first 11 months of 2023`, `22–26 August 2016`."""
        for form in (_years_words, _year_to_date_words, _quarter_words, _month_words):
            if said := form(self, language):
                return said
        return _days_words(self, language)

    def as_of_words(self, language: Language) -> str:
        """Say the day a stock holds on: `as of 13 December 2021`."""
        return language.text("as of {day}", day=self.end)


def _plus_months(day: date, months: int) -> date:
    """Return the same day some months on, or the first of the next month if there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day > monthrange(year, month + 1)[1]:
        return date(year, month + 1, monthrange(year, month + 1)[1]) + timedelta(1)
    return date(year, month + 1, day.day)


def _years_words(period: Period, language: Language) -> str:
    if not period.is_whole_years:
        return ""
    first, last = period.start.year, period.end.year
    if first == last:
        return language.text("{year}", year=first)
    return language.text("{first}–{last}", first=first, last=last)


def _year_to_date_words(period: Period, language: Language) -> str:
    count, year = period.months, period.start.year
    if not count or (period.start.month, period.start.day) != (1, 1) or count == 1:
        return ""
    if count == 6:
        return language.text("first half of {year}", year=year)
    return language.text("first {count} months of {year}", count=count, year=year) * (count < 12)


def _quarter_words(period: Period, language: Language) -> str:
    if period.months != 3 or period.start.day != 1 or period.start.month % 3 != 1:
        return ""
    quarter = period.start.month // 3 + 1
    roman = ("I", "II", "III", "IV")[quarter - 1]
    return language.text("Q{quarter} {year}", quarter=quarter, roman=roman, year=period.start.year)


def _month_words(period: Period, language: Language) -> str:
    if period.months != 1 or period.start.day != 1:
        return ""
    # Translators: {name} is the month's name, {number} its number.
    name = language.locale.months["format"]["wide"][period.start.month]
    return language.text(
        "{name} {year}", name=name, number=period.start.month, year=period.start.year
    )


def _days_words(period: Period, language: Language) -> str:
    if period.is_day:
        return language.date(period.start)
    same_month = (period.start.year, period.start.month) == (period.end.year, period.end.month)
    if same_month:
        return language.text("{first}–{last_day}", first=period.start.day, last_day=period.end)
    return language.text("{start} – {end}", start=period.start, end=period.end)
