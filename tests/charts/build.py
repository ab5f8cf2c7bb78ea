"""Small tables to draw, and what a figure says when one reads it."""

from dataclasses import replace
from datetime import date
from itertools import product

from charts.style.theme import PALETTES
from indicators.language import language_codes
from indicators.period import Period
from tests.indicators.checks.build import indicator, row, table

LONG = (
    "Tổng số thỏa thuận hợp tác quốc tế cấp địa phương được ký kết với các đối tác nước ngoài "
    "trong khuôn khổ triển khai công tác đối ngoại địa phương <b>&amp; hội nhập</b>"
)
VISITS = indicator("visits")
LEVEL = indicator("level", "stock", unit="state|states")
MONEY = indicator("money", unit="USD", unit_mult=9, decimals=1)
WORDY = indicator("wordy", unit="agreement|agreements")
ALL = (VISITS, LEVEL, MONEY, WORDY)
EVERY_LOOK = list(product(PALETTES, language_codes()))


def made(*rows, **more):
    """A table of these rows; the indicator `wordy` has a name that fills lines."""
    wordy = {"vi": LONG, "en": LONG}
    return table(rows, [*ALL[:3], replace(WORDY, name=wordy)], **more)


def year(name, number, printed, **cells):
    return row(name, Period.years(number), printed, **cells)


def day(name, number, printed, **cells):
    return row(name, Period.day(date(number, 12, 31)), printed, **cells)


def exact(name, period, value, **cells):
    """A row of any number: below zero, huge, of many digits."""
    bounds = {"obs_value": value, "lower_bound": value, "upper_bound": value}
    return row(name, period, "1", **bounds, **cells) | {"as_reported": f"{value:g}"}


def traces(figure, kind=None, mode=None):
    return [t for t in figure.data if kind in (None, t.type) and (mode is None or t.mode == mode)]


def labels(figure):
    """The texts printed at marks, without their tags."""
    found = [text for t in figure.data if t.type == "scatter" for text in t.text or ()]
    return [text.replace("<b>", "").replace("</b>", "") for text in found if text]


def hovers(figure):
    found = (t.hovertext for t in figure.data if t.hovertext)
    return [text for each in found for text in ([each] if isinstance(each, str) else each)]


def numbers(figure):
    """Every number a figure is drawn with."""
    for trace in figure.data:
        for values in (trace.y, getattr(trace, "width", None) or ()):
            yield from (each for each in values if isinstance(each, int | float))
