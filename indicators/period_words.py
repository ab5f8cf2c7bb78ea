"""Periods inside a sentence: `In the first 11 months of 2023`, `giai đoạn 2019–2021`."""

from __future__ import annotations

from indicators.language import Language
from indicators.period import Period


def lead(period: Period, language: Language, *, is_stock: bool = False) -> str:
    """Open a sentence with its period: `In 2021–2023`, `As of 13 December 2021`."""
    if period.is_day and is_stock:
        return language.text("As of {day}", day=period.end)
    if period.is_day:
        return language.text("On {day}", day=period.end)
    if _is_within_month(period):
        return language.text("On {days}", days=period.words(language))
    said = span(period, language)
    if not period.is_whole_years:
        return language.text("In {span}", span=said)
    # Translators: years that open a sentence; some languages need no preposition.
    opened = language.text("In {years}", years=said)
    return opened[0].upper() + opened[1:]


def span(period: Period, language: Language) -> str:
    """Name a period within a sentence: `the first 11 months of 2023`, `năm 2023`."""
    said = period.words(language)
    if period.is_day:
        return language.text("{day}", day=period.end)
    if period.is_whole_years:
        return _years(said, period.months == 12, language)
    if _is_within_month(period):
        return language.text("{days}", days=said)
    if _is_year_to_date(period):
        return language.text("the {months}", months=said)
    if _is_named(period):
        return said
    return language.text("the period from {start} to {end}", start=period.start, end=period.end)


def length(period: Period, language: Language) -> str:
    """Say how long a period is: `3 years`, `11 months`, `735 days`."""
    months = period.months
    if months and months % 12 == 0:
        return language.plural("{count} year", "{count} years", months // 12)
    if months:
        return language.plural("{count} month", "{count} months", months)
    return language.plural("{count} day", "{count} days", period.days)


def _years(said: str, is_one: bool, language: Language) -> str:
    if is_one:
        return language.text("{one_year}", one_year=said)
    return language.text("{years}", years=said)


def _is_within_month(period: Period) -> bool:
    same = (period.start.year, period.start.month) == (period.end.year, period.end.month)
    return same and period.months != 1


def _is_named(period: Period) -> bool:
    """Say whether it is a month or a quarter of the calendar."""
    is_quarter = period.months == 3 and period.start.month % 3 == 1
    return period.start.day == 1 and (period.months == 1 or is_quarter)


def _is_year_to_date(period: Period) -> bool:
    return (period.start.month, period.start.day) == (1, 1) and 1 < period.months < 12
