"""Small tables, built as a curator would: what was printed, when, where."""

from datetime import UTC, date, datetime

from indicators.catalog import Catalog, Event, Indicator, Source, Theme
from indicators.checks import findings
from indicators.grammar.typed.figure import parse
from indicators.grammar.typed.growth import read_growth
from indicators.period import Period
from indicators.table import Table, frame

RECORDED = datetime(2024, 1, 1, tzinfo=UTC)
SOURCES = (
    Source("report", "Annual report", "Ministry", date(2024, 6, 1), language="en"),
    Source("speech", "A speech", "Ministry", date(2024, 7, 1), language="en"),
)


def indicator(name, kind="flow", unit="visit|visits", **known):
    text = {"en": name.capitalize(), "vi": name.capitalize()}
    units = {"en": unit, "vi": unit.split("|")[0]}
    code = known.pop("unit_measure", unit.split("|")[0].upper())
    return Indicator(name, text, text, "theme", kind, units, code, **known)


def row(name, period, printed, *, source="report", change="", base=None, area="VN", **cells):
    """One row: `printed` is the figure in English, `change` its growth (`+22%`)."""
    figure = parse(printed, "en")
    growth = read_growth(change).rate if change else None
    return {
        "indicator": name,
        "ref_area": area,
        "period_start": period.start,
        "period_end": period.end,
        "period_basis": "stated",
        "obs_value": figure.value,
        "comparator": figure.comparator,
        "lower_bound": figure.lower,
        "upper_bound": figure.upper,
        "as_reported": printed,
        "change_value": growth.value if growth else None,
        "change_as_reported": change or None,
        "change_base_start": base.start if base else None,
        "change_base_end": base.end if base else None,
        "obs_status": "A",
        "source": source,
        "locator": "¶1",
        "realtime_start": RECORDED,
        "recorded_by": "tests",
    } | cells


def table(rows, indicators, sources=SOURCES, events=(), answers=()):
    theme = Theme("theme", {"en": "Theme", "vi": "Chủ đề"})
    catalog = Catalog((theme,), tuple(indicators), tuple(sources), tuple(events), tuple(answers))
    return Table(frame(rows), catalog)


def yearly(name, values, first=2014, **cells):
    """One row a year, the last of them 2023 or before: `values` as printed."""
    return [
        row(name, Period.years(first + number), printed, **cells)
        for number, printed in enumerate(values)
    ]


def meeting(number, day):
    text = {"en": f"Meeting {number}", "vi": f"Hội nghị {number}"}
    return Event(f"meeting-{number}", text, day, day, "day", "report", "¶1")


VISITS = indicator("visits")
MONEY = indicator("money", unit="USD", unit_mult=9, decimals=1)
OTHER = indicator("other", unit="USD", unit_mult=9, decimals=1, not_comparable_with=("money",))
RATIO = indicator("ratio", unit="times", unit_measure="RATIO")
LEVEL = indicator("level", "stock")
TREATIES = indicator("treaties", "stock", cumulative=True)
STATES = indicator("states", "stock", maximum=193)
MOST = indicator("most", maximum=100)
NET = indicator("net", balance=True)
ALL = (VISITS, MONEY, OTHER, RATIO, LEVEL, TREATIES, STATES, MOST, NET)
FORMER, LATTER = Period.years(2018, 2020), Period.years(2021, 2023)


def made(rows, events=(), **more):
    return table(rows, ALL, events=events, **more)


def verdicts(rows, rule, **more):
    """The verdicts of one rule, in the order they are shown."""
    return [each.verdict for each in findings(made(rows, **more)) if each.rule == rule]


def growing(before, after, change, name="visits"):
    return [row(name, FORMER, before), row(name, LATTER, after, change=change)]


def at(name, *figures):
    return [row(name, Period.day(date(year, 12, 31)), said) for year, said in figures]
