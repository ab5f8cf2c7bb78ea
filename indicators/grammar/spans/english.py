"""How English says spans of time: patterns (a space is any white space) and their days."""

# A pattern cut in two cannot be read: one span a line, whole.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from indicators.grammar.spans import calendar
from indicators.grammar.spans.calendar import Match, Said
from indicators.grammar.spans.find import CENTURY, YEAR, Row
from indicators.grammar.spans.resolve import (
    Resolves,
    last_year_end,
    near_month,
    near_quarter,
    year,
    year_end,
)

_WORDS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
]  # fmt: skip
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NUMBERS = {word: value for value, word in enumerate(_WORDS, 1)} | {
    "a": 1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "first": 1, "second": 2, "third": 3,
    "fourth": 4, "last": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4,
    "past": 1, "final": 4, "fifteen": 15, "twenty": 20, "thirty": 30, "ten": 10,
}  # fmt: skip
_ANY = rf"(?:\d{{1,2}}|{'|'.join(_WORDS)}|fifteen|twenty|thirty)"
_COUNT = rf"(?P<count>{_ANY})"
_NAME = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_MONTH = rf"(?P<month>{_NAME})"
_OF_YEAR = rf"(?:,? |,? of ){YEAR}"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_QUARTER = r"(?P<quarter>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[ -]quarter"


def _number(text: str) -> int:
    found = _NUMBERS.get(text.lower())
    return int(text) if found is None else found


def _named(text: str) -> int:
    return _NAMES.index(text[:3].lower()) + 1


def _half(match: Match, today: date | None) -> Said:
    if match["half"].lower() in ("first", "h1", "1h"):
        return calendar.months_said(1, 6, match, today)
    return calendar.this_year_months(7, 12, match, today)


def _weekday(match: Match, today: date | None) -> Said:
    names = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
    return calendar.weekday(names.index(match["weekday"].lower()), today)


def _day_range(match: Match, today: date | None) -> Said:
    return calendar.days_between(match, today, (_named(match["first"]), _named(match["last"])))


def _days(match: Match, today: date | None) -> Said:
    month = _named(match["month"])
    return calendar.days_between(match, today, (month, month))


def _last(match: Match, today: date | None) -> Said:
    count, unit = _number(match["count"] or "one"), match["unit"].lower()
    if match["about"]:
        return calendar.UNKNOWN
    if unit.startswith("month"):
        return calendar.last_months(count, today)
    return calendar.last_years(count * (10 if unit.startswith("decade") else 1), today)


_SAY = Resolves(_number, _named)
_IN = r"(?:in |during |for |over |throughout |of |within )?(?:the )?"
_THIS = rf"(?:,? (?:of |in )?(?:the year |the )?(?P<year>{CENTURY}\d\d)(?!\d)| (?:of |in )?(?:this|the) year)?"
_EITHER = rf"(?:{_MONTH} {_DAY}|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_NAME}))(?:,? {YEAR})?"

# What goes on through a year, so that "by June" is since January.
_FLOWED = (
    r"(?:sold|sent|left|spent|paid|bought|shipped|exported|imported|earned|collected|disbursed|"
    r"welcomed|received|attracted|produced|raised|drawn|handled|served|gone|granted|issued)"
)

SPANS: list[Row] = [
    # same period of another year
    (rf"(?:the )?(?:same|corresponding|year-earlier|prior-year) (?:stretch|period|months?|quarter|time|span|day)(?: (?:in|of|last|the))?"
     rf"(?: {YEAR}| (?:last|previous|preceding|prior|year before|year earlier)(?: year)?| year)?", "same", calendar.unknown),
    (rf"\d+(?:st|nd|rd|th)(?: \w{{1,15}}){{0,3}} since (?:the )?(?:{_NAME} )?(?:{YEAR}|\w{{1,15}})", "base", calendar.unknown),
    (r"a year (?:earlier|ago|before)|the year before|(?:the )?(?:previous|preceding|prior) (?:year|month|quarter|period|term|three years|five years)"
     r"|(?:one )?year earlier|year[- ]on[- ]year|year[- ]over[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter|yoy|y/y|y-o-y", "base", calendar.unknown),
    (rf"(?:a|(?:more than |over |nearly |about |some )?(?:{_ANY}|several)) (?:years?|months?|decades?|weeks?|days?) (?:ago|earlier|before)", "base", calendar.unknown),
    # the best there was: no span of its own
    (rf"(?:\w{{2,12}}est|worst|most|first|best|least|high|low|record|time)(?: [\w-]{{1,15}}){{0,4}} since (?:the )?(?:{_NAME} )?(?:{YEAR}|{_NAME}|(?:\w{{1,12}} ){{0,2}}\w{{1,12}})", "base", calendar.unknown),
    (rf"(?:first|second|third|fourth|fifth|sixth|last)(?: \w{{1,15}}){{1,5}} in (?:(?:more than|over|nearly|just|about) )?(?:the (?:last|past) )?{_ANY} (?:years|months|decades|weeks)", "base", calendar.unknown),
    (rf"(?:\w{{2,12}}est|worst|most|best|least|high|low)(?: \w{{1,15}}){{0,2}} in (?:(?:more than|over|nearly|at least|about) )?(?:the (?:last|past) )?(?:{_ANY}|a) (?:years?|months?|decades?|quarters?)", "base", calendar.unknown),
    # years
    (rf"{_IN}(?:fiscal|financial)(?: year)? {CENTURY}\d\d[-/–]\d\d(?:\d\d)?|{_IN}{CENTURY}\d\d[-/–]\d\d(?:\d\d)? (?:fiscal|financial|academic|school|crop) year", "own", calendar.unknown),
    (rf"(?:in |for |during )?{CENTURY}\d\d(?:, {CENTURY}\d\d){{1,5}},? and {CENTURY}\d\d", "own", calendar.unknown),
    (rf"{_IN}(?:(?:period|term|years?|from|between|tenure|phase|stage|fiscal year|fiscal|periods|the years) )*(?:of )?(?P<first>{CENTURY}\d\d) ?"
     rf"(?:(?:-|to|until|through|and) ?(?P<last>{CENTURY}\d\d)|[-/](?P<last>\d\d(?![\d/])))(?![\d%]|[.,]\d)(?! (?:per ?cent|percent))(?: (?:period|term|tenure|phase))?", "own", calendar.year_range),
    (rf"since (?:the (?:start|beginning) of )?{YEAR}", "now", calendar.since_year),
    (rf"since (?:the month of |early |mid-|late )?{_MONTH}{_OF_YEAR}", "now", _SAY.since_month),
    (rf"since {_EITHER}", "now", _SAY.since_day),
    (rf"since (?:\w+ ){{1,6}}(?:in|from) {YEAR}", "now", calendar.since_year),
    (rf"since the (?:\w+ ){{1,6}}of {YEAR}", "now", calendar.since_year),
    (rf"since (?:the )?(?:start|beginning|middle) of {_MONTH}(?:{_OF_YEAR})?", "now", _SAY.since_month),
    (rf"since (?:the )?(?:end) of (?:{YEAR}|{_MONTH}(?:{_OF_YEAR})?)", "now", _SAY.since_end),
    (rf"since (?:\w+ ){{1,6}}(?:at|by) the end of {YEAR}", "now", _SAY.since_end),
    (rf"since (?:\w+ ){{1,6}}on {_EITHER}", "now", _SAY.since_day),
    (rf"(?:in |for |during |over )?the (?:fiscal |financial )?year (?:that )?(?:ended|ending|to)(?: on)? {_EITHER}", "own", _SAY.twelve_months_to_day),
    (rf"{_MONTH}(?:{_OF_YEAR})? alone|{_MONTH}(?=['’]s )", "own", _SAY.month),
    (rf"(?:from |between )(?P<first>{_NAME}),? (?P<began>{CENTURY}\d\d) (?:to|until|through|and) (?P<last>{_NAME}),? {YEAR}", "own", _SAY.months_across),
    (r"(?:a|per|each|every) (?:year|month|week|day)(?! (?:ago|earlier|before|later|after))|annually", "rate", calendar.unknown),
    (rf"(?:in|over|within) (?:the )?{_COUNT} months(?= ?[,.;]|$)", "own", _SAY.first_months),
    (rf"from {YEAR} (?:to|until) (?:now|date|the present|today)", "now", calendar.since_year),
    (rf"by (?:the )?(?:end|close)(?: of |-| ){_MONTH}(?:{_OF_YEAR})?(?=[^.;]{{0,60}} had {_FLOWED}\b)", "own", _SAY.year_to_month),
    (rf"(?:(?:as of|as at|by|at|to|until|through|up to) )?(?:the )?(?:end|close)(?: of|-)? ?{YEAR}|by year-end {YEAR}|(?:as of|as at|by) late {YEAR}", "own", year_end),
    (r"(?:by|at|as of|until) (?:the )?(?:end of last year)", "own", last_year_end),
    (r"(?:by|at|as of|until) (?:the )?(?:end of (?:this|the) year|year-?end)", "own", lambda m, t: calendar.last_day(calendar.whole_year(m, t))),
    (rf"(?:in )?(?:early|mid|late|the (?:start|beginning|middle) of)[ -]{YEAR}", "own", calendar.unknown),
    (rf"(?:in |during |for |throughout |by |of |over |until )(?:all of |the whole of |the (?:calendar |fiscal |full )?year |calendar |fiscal |full-year |the year of )?{YEAR}", "own", year(0)),
    (rf"(?:in |for |during )?(?:its |the )?{YEAR}(?: |/)?(?:fiscal|financial) year", "own", year(0)),
    (rf"(?:fiscal |calendar |full[- ]year |the year ){YEAR}|(?<=\(){YEAR}(?=\))|^{YEAR}(?=,)", "own", year(0)),
    (rf"(?:from|with|than|against|versus|to|over|on) {YEAR}", "base", year(0)),
    (rf"of the {YEAR}(?= (?:figure|total|number|volume|value|amount|output|turnover)s?)", "own", year(0)),
    (rf"{YEAR}(?=['’]s\b)|(?<=the[ ]){YEAR}(?= (?:figure|level|total|number|tally|result|volume|value|record|peak|high)s?)", "base", year(0)),
    (rf"(?:its|their|the) {YEAR}(?= (?:\w{{1,15}} ){{0,2}}(?:forecast|target|goal|plan|budget|estimate|projection)s?\b)", "own", year(0)),
    (rf"{_IN}this year(?! to date)|current year", "own", year(0)),
    (r"(?:the |its |their )?full[- ]year|for the (?:(?:whole|full|entire) )?year(?!s| \d| ?-| to| ended| ending| in)", "own", calendar.full_year),
    (r"than (?:at|in|for|during) last year(?:['’]s)?", "base", year(-1)),
    (r"last year['’]s(?= (?:figure|level|total|number|tally|result|volume|value|record)s?)", "base", year(-1)),
    (rf"{_IN}last year(?:['’]s)?", "own", year(-1)),
    (rf"{_IN}next year", "own", year(1)),
    (r"(?:in |during )?(?P<that>that (?:same )?year|the same year)(?: alone)?(?![’'])", "own", calendar.year_told),
    (rf"(?P<later>{_ANY}) years (?:later|on|after that)", "own", _SAY.years_later),
    (r"(?:so far this year|year[- ]to[- ]date|since the (?:beginning|start) of (?:the|this) year|since january|thus far this year|this year to date)", "own", calendar.since_january),
    # parts of a year
    (rf"{_IN}(?:first|opening|initial) {_COUNT}[ -]months?{_THIS}", "own", _SAY.first_months),
    (rf"{_IN}{_COUNT} months (?:of|in|to) {YEAR}|{_IN}(?P<count>{_ANY})m {YEAR}", "own", lambda m, t: calendar.months_said(1, _number(m["count"]), m, t)),
    (rf"{_IN}(?:last|final|remaining) {_COUNT} months of (?:{YEAR}|(?:this|the) year)", "own", _SAY.last_months),
    (rf"{_IN}(?P<half>first|second|latter)[ -]half(?! of (?:its|their|his|her|an?) ){_THIS}", "own", _half),
    (rf"{_IN}(?P<half>h1|h2|1h|2h)(?: of)?[ /-]?{YEAR}|(?:in |during |for )(?P<half>h1|h2)(?!\d)", "own", _half),
    (r"(?:the |its )?(?P<half>half)-year(?= (?:total|figure|tally|sum|result))", "own", lambda m, t: calendar.months_said(1, 6, m, t)),
    (rf"(?:in |over |for )?the {_COUNT} months (?:to|ended|ending)(?: \d{{1,2}})? {_MONTH}(?: \d{{1,2}})?(?:{_OF_YEAR})?", "own", _SAY.months_to),
    (rf"(?:in |over |for )?the year (?:to|ended|ending) (?:the end of )?{_MONTH}(?:{_OF_YEAR})?", "own", lambda m, t: calendar.year_until(_SAY.month_end(m, t))),
    (rf"(?<=ended[ ]){YEAR}(?= with)", "own", year_end),
    (rf"{_IN}first {_COUNT} quarters{_THIS}", "own", _SAY.quarters),
    (rf"{_IN}{_QUARTER}{_THIS}", "own", _SAY.quarter),
    (rf"(?:the |its |their )?{_COUNT}-month(?= (?:total|figure|number|tally|sum|period|revenue|turnover|exports?|imports?))", "own", _SAY.first_months),
    (rf"{_IN}q1 (?:&|and) q2(?:(?: of|,)?[ /-]?{YEAR})?", "own", lambda m, t: calendar.months_said(1, 6, m, t)),
    (rf"{_IN}(?P<quarter>q[1-4])(?:(?: of|,)?[ /-]?{YEAR})?", "own", _SAY.quarter),
    (rf"{_IN}(?:from |between )?(?P<first>{_NAME}) ?(?:-|to|through|until|and) ?(?P<last>{_NAME})(?: (?:period))?(?:{_OF_YEAR}| period)?", "own", _SAY.months),
    (rf"(?:by|until|as of|in) (?:the middle of |mid-){_MONTH}(?:{_OF_YEAR})?", "own", calendar.unknown),
    (rf"(?:in )?last {_MONTH}", "own", _SAY.last_named_month),
    (rf"(?:as of|by) last {_MONTH}", "own", lambda m, t: calendar.last_day(_SAY.last_named_month(m, t))),
    (rf"(?:as of|as at|by|at|to|until|through|up to) (?:the )?(?:end|close)(?: of|-) ?{_MONTH}(?:{_OF_YEAR})?|(?:(?:as of|as at)(?: late)?|by late) {_MONTH}(?:{_OF_YEAR}| this year)?", "own", _SAY.month_end),
    (rf"through {_MONTH}(?:{_OF_YEAR})?(?! \d)", "own", _SAY.year_to_month),
    (rf"(?:in |during |for |of |by )(?:the month of |early |mid-|late )?{_MONTH}(?:{_OF_YEAR})?(?! \d)", "own", _SAY.month),
    (rf"{_MONTH}{_OF_YEAR}", "own", _SAY.month),
    (rf"{_IN}this month", "own", near_month(0)),
    (rf"{_IN}last month", "own", near_month(-1)),
    (rf"(?:in )?{_MONTH} last year", "own", _SAY.month_last_year),
    (rf"(?:in|for|over) the {_COUNT} months(?! (?:to|ended|ending|since|before|after))", "own", _SAY.first_months),
    (rf"{_IN}this quarter", "own", near_quarter(0)),
    (rf"{_IN}last quarter", "own", near_quarter(-1)),
    # days
    (rf"(?:from )?(?:(?:on )?{_MONTH} (?P<from>\d{{1,2}}) ?(?:-|to) ?(?P<day>\d{{1,2}})(?:,? {YEAR})?)", "day", _days),
    (rf"(?:from|between) (?P<first>{_NAME}) (?P<from>\d{{1,2}})(?:,? (?P<began>{CENTURY}\d\d))? ?(?:-|to|and|until|through) ?(?P<last>{_NAME}) (?P<day>\d{{1,2}})(?:,? {YEAR})?", "own", _day_range),
    (rf"(?:from )?(?P<from>\d{{1,2}}) ?(?:-|to) ?(?P<day>\d{{1,2}}) {_MONTH}(?:,? {YEAR})?", "day", _days),
    (rf"(?:(?:from|between) the (?:start|beginning) of the year|from january 1|since january 1|from jan\. 1) (?:(?:up )?to|until|through) {_EITHER}(?: this year)?", "own", _SAY.year_to_day),
    (rf"(?:as of|as at|by|up to|until|through|to) (?:the end of )?(?:\d{{1,2}}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|hours|gmt)?,? (?:on |of )?)?(?:the )?{_EITHER}", "own", _SAY.day),
    (rf"(?:in |for |during )?the week (?:that )?(?:ended|ending|to)(?: on)? {_EITHER}", "own", _SAY.week_to_day),
    (rf"(?:on )?{_MONTH} (?P<from>\d{{1,2}}) and (?P<day>\d{{1,2}})(?!\d|[.,]\d)(?:,? {YEAR})?", "day", _days),
    (rf"(?:on )?{_EITHER}", "day", _SAY.day),
    (rf"(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-]{YEAR}", "day", calendar.one_day),
    (r"(?:on |this |early on |late on |by )?(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?(?: (?:morning|afternoon|evening|night))?", "day", _weekday),
    (r"yesterday", "day", calendar.yesterday),
    (r"(?:in |over |during )?(?:the )?recent (?:years|months|times|decades)", "own", calendar.unknown),
    # around the day of publication
    (r"(?:up )?(?:to|until) (?:date|now|the present)|as of (?:now|today)|now(?= ?[,.;])|(?<=is[ ])now|(?<=has[ ])now|(?<=have[ ])now|(?<=are[ ])now|so far|currently|at present|today|now(?= (?:\d|has|have|had|is|are|\w{3,12}s)\b)|at the moment", "now", calendar.now),
    (rf"(?:in |over |during |for |within )?(?:the )?(?:past|last)(?: (?P<about>more than|nearly|about|few|several))?(?: {_COUNT})?[ -](?P<unit>years?|months?|decades?)", "own", _last),
    (rf"(?:in |over |during |for |within )?(?:the )?(?:next|coming|following|first|opening) (?:{_ANY}|few|several|\d{{1,3}}) (?:years?|months?|decades?|weeks?|days?)|(?:the )?(?:past|last|next) (?:few |{_ANY} )?(?:weeks?|days?)", "own", calendar.unknown),
]  # fmt: skip

COMPARED = (
    r"(?:\bcompared (?:with|to)(?: [^\s,.;:()\d]{1,14}){0,6} ?$)|"
    r"(?<!\w)(?:compared (?:with|to)|than|against|versus|vs\.?|from|relative to|over|on|up on|that of|as in|"
    r"higher than|lower than|more than|comparison with|that recorded|as (?:much|many|high|low) as|(?:what|than) (?:they|it|he|she|we|there|was|were|had|did)(?: \w+){0,4}|(?:times|double|twice|half) that(?: of)?|"
    r"(?:times|than|of|from|as) the (?:number|figure|level|total|volume|amount|value)(?: \w+)?)"
    r"(?: (?:the|that|those|level|levels|figure|figures|number|of|in|recorded|end|same|period))* ?$"
)
