"""Periods as tables print them: `2024`, `Q1/2024`, `Quý I`, `T3/2024`, `9 tháng`, `Sơ bộ 2024`.

A text may say a part only (a quarter without its year); the parts that stand over and beside a
figure make its period together.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from indicators.period import Period
from loaders.formats.elsewhere.words.plain import unaccented

FIRST_YEAR, LAST_YEAR = 1500, 2200
_STATUS = {
    "P": r"so bo|prel(?:im(?:inary|\.)?|\.)?|provisional|p|r?p\b",
    "E": r"uoc(?: tinh)?|thuc hien uoc|est(?:imated?|imates?|\.)?|e",
    "F": r"du bao|du kien|forecasts?|projections?|f",
}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR, _QUARTER, _TO = r"(\d{4})", r"([1-4]|iv|i{1,3})", r"\s?(?:-|–|—|to|den)\s?"
_NUMBER = r"(\d{1,2})"
_OF = r"(?:\s|/|-|\.|,|nam\b|of\b|year\b)*"


# Lines that date the file, not its figures.
_OF_THE_FILE = re.compile(r"updated|released|extracted|printed|cap nhat|ngay in|trich xuat")


@dataclass(frozen=True, slots=True)
class PeriodPart:
    """What one text says of a period: first and last year, first and last month, or its days."""

    years: tuple[int, int] | None = None
    months: tuple[int, int] | None = None
    days: Period | None = None
    status: str = ""


def period_of(parts: Iterable[PeriodPart]) -> tuple[Period | None, str]:
    """Return the period that parts say together, and its status; None where the year is lacking.

    The part nearest to the figure comes first.
    """
    years = months = days = None
    status = ""
    for part in parts:
        years, months = years or part.years, months or part.months
        days, status = days or part.days, status or part.status
    if days:
        return days, status
    if not years:
        return None, status
    first, last = months or (1, 12)
    end = date(years[1], last, monthrange(years[1], last)[1])
    return Period(date(years[0], first, 1), end), status


@lru_cache(2**15)
def period_part(text: str, *, is_time: bool = False) -> PeriodPart | None:
    """Return what a text says of a period, None where it is no period.

    `is_time` says that the text stands in a column of periods: there `200610` is October 2006.
    """
    written, status = _without_status(unaccented(text).strip("\u00a0 *'\"()¹²³"))
    for pattern, read in (*_PATTERNS, *(_IN_TIME if is_time else ())):
        if match := pattern.fullmatch(written):
            part = read(*match.groups())
            return replace(part, status=status) if part and _is_sound(part) else None
    return None


def months_apart(days: Collection[date]) -> int:
    """Return how many months lie between days that are all the first of one; 0 for other days.

    Databases date a month, quarter, half or whole year by its first day: 1, 3, 6 or 12.
    """
    months = sorted({day.year * 12 + day.month for day in days if day.day == 1} or {0})
    gaps = [later - earlier for earlier, later in pairwise(months)]
    least = min(gaps, default=0)
    is_even = least in {1, 3, 6, 12} and all(gap % least == 0 for gap in gaps)
    return least if is_even and all(day.day == 1 for day in days) else 0


def months_from(first: date, count: int) -> Period:
    """Return the period of so many months that begins on the first of one."""
    year, month = divmod(first.year * 12 + first.month - 1 + count - 1, 12)
    return Period(first, date(year, month + 1, monthrange(year, month + 1)[1]))


def split_period(text: str) -> tuple[str, str]:
    """Cut a head that says a period and something else: `2018 Total` is `2018` and `Total`.

    Returns empty texts where it does not.
    """
    for pattern in _SPLITS:
        match = pattern.fullmatch(" ".join(text.split()))
        if match and (part := period_part(match["period"])) and part.years:
            return match["period"], match["rest"]
    return "", ""


def year_in(texts: Iterable[str]) -> PeriodPart | None:
    """Return the one year, or the one span of years, that all these texts name; else None."""
    lines = [line for line in map(unaccented, texts) if not _OF_THE_FILE.search(line)]
    joined = " ".join(lines)
    spans = {(int(a), int(b)) for a, b in re.findall(rf"\b{_YEAR}{_TO}{_YEAR}\b", joined)}
    years = set(map(int, re.findall(r"(?<![\d.,])((?:19|20)\d\d)(?![\d.,]\d|\d)", joined)))
    if len(spans) == 1 and years == set(*spans):
        return PeriodPart(years=spans.pop())
    if len(years) == 1:
        year = years.pop()
        return PeriodPart(years=(year, year))
    return None


def _without_status(written: str) -> tuple[str, str]:
    for status, words in _STATUS.items():
        before = re.fullmatch(rf"(?:{words})[\s.:]+(?=.*\d)(.+)", written)
        behind = re.fullmatch(rf"(.*\d)[\s(]*(?:{words})\)?", written)
        if match := before or behind:
            return match[1].strip(), status
    return written, ""


def _is_sound(part: PeriodPart) -> bool:
    years, months = part.years, part.months
    return (not years or FIRST_YEAR <= years[0] <= years[1] <= LAST_YEAR) and (
        not months or 1 <= months[0] <= months[1] <= 12
    )


def _years(first: str, last: str = "") -> PeriodPart:
    return PeriodPart(years=(int(first), int(last or first)))


def _months(year: str | None, first: str, last: str = "") -> PeriodPart:
    months = _month_number(first), _month_number(last or first)
    return PeriodPart((int(year), int(year)) if year else None, months)


def _month_number(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS.index(written[:3]) + 1


def _quarter(year: str | None, quarter: str) -> PeriodPart:
    number = _ROMAN.get(quarter) or int(quarter)
    return _months(year, str(number * 3 - 2), str(number * 3))


def _half(year: str | None, half: str) -> PeriodPart:
    return _months(year, str(int(half) * 6 - 5), str(int(half) * 6))


def _short_year(name: str, year: str) -> PeriodPart:
    return _months(f"{'20' if int(year) < 70 else '19'}{year}", name)


def _day(year: str, month: str, day: str) -> PeriodPart | None:
    try:
        only = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return PeriodPart(days=Period(only, only))


def _from(start: str, count: str, unit: str) -> PeriodPart | None:
    try:
        first = date.fromisoformat(start)
        months = int(count) * {"y": 12, "m": 1}.get(unit, 0)
        year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
        after = date(year, month + 1, first.day) if months else first + timedelta(int(count))
        return PeriodPart(days=Period(first, after - timedelta(1)))
    except (ValueError, OverflowError):
        return None


def _week(year: str, week: str) -> PeriodPart | None:
    try:
        first = date.fromisocalendar(int(year), int(week), 1)
        return PeriodPart(days=Period(first, first + timedelta(6)))
    except (ValueError, OverflowError):
        return None


Read = Callable[..., PeriodPart | None]


def _compiled(*forms: tuple[str, Read]) -> tuple[tuple[re.Pattern[str], Read], ...]:
    return tuple((re.compile(form), read) for form, read in forms)


_PATTERNS = _compiled(
    (rf"(?:nam|year|yr|fy|cy)?\s?{_YEAR}(?:\s?\[yr\d{{4}}\]|-a1|\.0)?", _years),
    (rf"(?:nam |giai doan |years? |tu )?{_YEAR}{_TO}{_YEAR}", _years),
    (rf"{_YEAR}[-:/ ]?(?:q|k|quy |quarter )\s?{_QUARTER}", _quarter),
    (rf"(?:q|quy|quarter)[\s.]?{_QUARTER}{_OF}{_YEAR}", lambda q, y: _quarter(y, q)),
    (rf"([1-4])(?:st|nd|rd|th)?\s?q(?:uarter)?{_OF}{_YEAR}", lambda q, y: _quarter(y, q)),
    (rf"(?:q|quy|quarter)[\s.]?{_QUARTER}", lambda q: _quarter(None, q)),
    (r"([1-4])(?:st|nd|rd|th)\s?quarter", lambda q: _quarter(None, q)),
    (rf"{_YEAR}(?:-|:|/|\s?m|-m)(\d{{1,2}})", _months),
    (rf"(?:t|thang|month|m)[\s.]?(\d{{1,2}}){_OF}{_YEAR}", lambda m, y: _months(y, m)),
    (rf"(\d{{1,2}})[/-]{_YEAR}", lambda m, y: _months(y, m)),
    (rf"{_MONTH}{_OF}{_YEAR}", lambda m, y: _months(y, m)),
    (rf"{_YEAR}[\s-]?{_MONTH}", _months),
    (rf"{_MONTH}[\s'’-]+(\d{{2}})", _short_year),
    (r"(?:t|thang)[\s.]?(\d{1,2})", lambda m: _months(None, m)),
    (_MONTH, lambda m: _months(None, m)),
    (rf"{_MONTH}{_TO}{_MONTH}{_OF}{_YEAR}", lambda a, b, y: _months(y, a, b)),
    (rf"thang {_NUMBER}{_TO}(?:thang )?{_NUMBER}{_OF}{_YEAR}", lambda a, b, y: _months(y, a, b)),
    (rf"(?:luy ke )?{_NUMBER} thang(?: dau)?{_OF}{_YEAR}", lambda n, y: _months(y, "1", n)),
    (rf"(?:luy ke )?{_NUMBER} thang(?: dau)?(?: nam)?", lambda n: _months(None, "1", n)),
    (r"6 thang cuoi nam", lambda: _half(None, "2")),
    (rf"6 thang cuoi{_OF}{_YEAR}", lambda y: _half(y, "2")),
    (rf"(?:first )?(\d{{1,2}})[\s-]months?{_OF}{_YEAR}", lambda n, y: _months(y, "1", n)),
    (r"first (\d{1,2}) months", lambda n: _months(None, "1", n)),
    (rf"{_YEAR}[-: ]?[hsb]([12])", _half),
    (rf"h([12]){_OF}{_YEAR}", lambda h, y: _half(y, h)),
    (r"(\d{4})-(\d{2})-(\d{2})(?:[t ]00:00(?::00)?)?", _day),
    (r"(\d{4})/(\d{1,2})/(\d{1,2})", _day),
    (r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", lambda d, m, y: _day(y, m, d)),
    (r"(\d{4}-\d{2}-\d{2})(?:t00:00:00)?/p(\d{1,4})([ymd])", _from),
    (r"(\d{4})-?w(\d{1,2})", _week),
)  # fmt: skip
_IN_TIME = _compiled((r"(\d{4})(\d{2})", _months), (r"(\d{4})(\d{2})(\d{2})", _day))
_SPLITS = (
    re.compile(r"(?P<period>(?:(?:năm|Năm|Sơ bộ|Ước|Prel\.?) )?\d{4})[\s,:-]+(?P<rest>[^\W\d].*)"),
    re.compile(
        r"(?P<rest>.*?[^\W\d].*?)[\s,:-]+(?P<period>(?:(?:năm|Năm|Sơ bộ|Ước|Prel\.?) )?\d{4})"
    ),
)
