"""The day a text says it was published on: a line near its top, or its last, that is a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

HEAD, FOOT = 6, 2  # lines it may stand in
LONGEST = 90
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>(?:{'|'.join(_NAMES)})[a-z]*)\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAYS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-]{_YEAR}\b",
        rf"\b{_YEAR}[-/](?P<month>\d{{2}})[-/](?P<day>\d{{2}})(?!\d)",
        rf"\b(?P<day>\d{{1,2}}) tháng (?P<month>\d{{1,2}}),?(?: năm)? {_YEAR}\b",
        rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? {_YEAR}\b",
    )
]
_HOUR = re.compile(r"\b\d{1,2}(?::|h|g)\d{2}\b")
_BYLINE = re.compile(
    r"^\W*(?:tác giả|posted by|by):? [^\d,|]{1,40}?(?=\s*[-|,]| on\b)", re.IGNORECASE
)
# What a dateline says besides its day.
_BESIDE = re.compile(
    r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật|ngày|lúc|đăng|xuất bản|cập nhật|đăng lúc|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|"
    r"published|posted|updated|first|last|on|at|date|am|pm|gmt|utc|ict|hà nội|tp ?hcm|hanoi)\b"
    r"|\d{1,2}(?::|h|g)\d{2}(?::\d{2})?|[+-]\d{1,2}(?::\d{2})?|[^\w]",
    re.IGNORECASE,
)


def day_of_publication(lines: Sequence[str]) -> date | None:
    """Return the day of the first dateline; None where no line is one.

    A dateline holds a day with its hour, or a day and nothing else but labels.
    """
    for line in (*lines[:HEAD], *lines[HEAD:][-FOOT:]):
        if len(line) <= LONGEST and (day := _dateline(line)):
            return day
    return None


def day_under_title(lines: Sequence[str], title: str) -> date | None:
    """Return the day of the first dateline under a title: above it a page tells today's."""
    named = title.strip().casefold()
    at = next((at for at, line in enumerate(lines) if named and line.casefold() == named), None)
    under = lines[at + 1 : at + 1 + HEAD] if at is not None else ()
    return next((day for line in under if len(line) <= LONGEST and (day := _dateline(line))), None)


def _dateline(line: str) -> date | None:
    for pattern in _DAYS:
        if found := pattern.search(line):
            rest = _BESIDE.sub("", _BYLINE.sub("", line[: found.start()]) + line[found.end() :])
            return _day(found) if _HOUR.search(line) or not rest else None
    return None


def _day(found: re.Match[str]) -> date | None:
    told = found.groupdict()
    named = told.get("name")
    month = _NAMES.index(named[:3].lower()) + 1 if named else int(found["month"])
    try:
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None
