"""A word-sized picture of a series, for cards.

Drawn as SVG by hand: a page shows some thirty of them, and thirty interactive charts would
take a browser seconds. Points stand on their days, spans are as wide as their periods.
"""

from __future__ import annotations

from datetime import date
from html import escape
from urllib.parse import quote

from charts.plots.parts.selection import plotted
from charts.style.captions import placed
from charts.style.theme import PALETTES, ThemeName
from indicators.language import Language
from indicators.table import Observation, Table, latest_published

WIDTH, HEIGHT = 120, 32
INSET = 4


def spark(table: Table, language: Language, *, theme: ThemeName = "light") -> str:
    """Return the figures of one indicator as an HTML image; "" where there is only one."""
    seen = [each for each in latest_published(plotted(table)).observations if each.figure]
    if len(seen) < 2:
        return ""
    colour = PALETTES[theme].accent
    is_stock = table.indicator_of(seen[0]).is_stock
    first = min(each.period.start for each in seen)
    last = max(each.period.end for each in seen)
    top = max(each.figure.value for each in seen if each.figure)
    low = min(each.figure.value for each in seen if each.figure)
    if not is_stock:
        low, top = min(low, 0.0), max(top, 0.0)
    marks = "".join(
        _point(_x(each.period.start, first, last), _y(_value(each), low, top))
        if is_stock
        else _span(
            (_x(each.period.start, first, last), _x(each.period.end, first, last)),
            (_y(_value(each), low, top), _y(0.0, low, top)),
        )
        for each in seen
    )
    said = "; ".join(f"{placed(each, language)}: {each.as_reported}" for each in seen[-8:])
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'fill="{colour}" stroke="{colour}">{marks}</svg>'
    )
    return (
        f'<img class="spark" width="{WIDTH}" height="{HEIGHT}" alt="{escape(said, quote=True)}" '
        f'src="data:image/svg+xml,{quote(svg)}">'
    )


def _x(day: date, first: date, last: date) -> float:
    return INSET + (WIDTH - 2 * INSET) * ((day - first).days / max(1, (last - first).days))


def _value(each: Observation) -> float:
    return each.figure.value if each.figure else 0.0


def _y(value: float, low: float, top: float) -> float:
    share = (value - low) / (top - low) if top > low else 0.5
    return HEIGHT - INSET - (HEIGHT - 2 * INSET) * share


def _point(start: float, y: float) -> str:
    return f'<circle cx="{start:.1f}" cy="{y:.1f}" r="3.5" stroke="none"/>'


def _span(across: tuple[float, float], ends: tuple[float, float]) -> str:
    """Draw a flow from its end to the line of zero, above or below it."""
    top, bottom = sorted(ends)
    return (
        f'<rect x="{across[0]:.1f}" y="{top:.1f}" width="{max(1.0, across[1] - across[0]):.1f}" '
        f'height="{max(0.5, bottom - top):.1f}" fill-opacity="0.35" stroke-width="0.8"/>'
    )
