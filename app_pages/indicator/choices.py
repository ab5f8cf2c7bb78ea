"""The bar of choices: area, frequency and range, each kept in the address.

A choice that has one answer is not asked for.
"""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from app_pages.components.choice import choose
from app_pages.state.chart_cache import KEPT
from app_pages.state.context import PageContext
from indicators.area import area_name, in_order
from indicators.language import Language, Message
from indicators.period import Period
from indicators.series.frequency import FREQUENCIES, Frequency, frequencies
from indicators.series.frequency import leading as leading_frequency
from indicators.series.selection import SeriesChoice, in_area
from indicators.table import Table

FREQUENCY_NAMES: dict[Frequency, Message] = {
    "annual": Message("Annual"),
    "half-year": Message("Half-yearly"),
    "quarterly": Message("Quarterly"),
    "monthly": Message("Monthly"),
    "irregular": Message("Other spans"),
}
RANGES = (20, 10, 5)  # the last so many years
KEYS = ("area", "freq", "range")  # of the choices, in the address


def choose_selection(indicator: str, context: PageContext) -> SeriesChoice:
    """Draw the choices that an indicator offers; return what is chosen."""
    series = context.all_areas(indicator)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="choices"):
        area = _area(series, context)
        shown = in_area(series, area)
        frequency = _frequency(shown, context.language)
        years = _years(shown, context.language)
    return SeriesChoice(indicator, area, frequency, years)


def chosen_in_address() -> dict[str, str]:
    """Return the choices that differ from what is shown unasked, for links."""
    return {key: st.query_params[key] for key in KEYS if key in st.query_params}


def _area(series: Table, context: PageContext) -> str:
    language, catalog = context.language, series.catalog
    codes = in_order(series.rows["ref_area"].unique(), language, catalog)
    if len(codes) < 2:
        return codes[0]
    names = {code: area_name(code, language, catalog) for code in codes}
    return choose("area", language.text("Area"), names, codes[0], as_list=True)


def _frequency(series: Table, language: Language) -> Frequency | None:
    given = _frequencies(tuple(map(Period, series.rows["period_start"], series.rows["period_end"])))
    names = {each: language.say(FREQUENCY_NAMES[each]) for each in FREQUENCIES if each in given}
    default = leading_frequency(given)
    if default is None or len(set(names) - {"irregular"}) < 2:
        return None  # spans of no frequency stand beside those of one, as they always did
    return choose("freq", language.text("Frequency"), names, default)


@lru_cache(maxsize=KEPT)
def _frequencies(periods: tuple[Period, ...]) -> list[Frequency]:
    return frequencies(periods)


def _years(series: Table, language: Language) -> int:
    """Return of how many last years figures are shown; 0 for all."""
    days = series.rows["period_end"].max() - series.rows["period_start"].min()
    spans = [years for years in RANGES if days.days > years * 366]
    if not spans:
        return 0
    names = {"all": language.text("All years")}
    names |= {str(n): language.plural("{count} year", "{count} years", n) for n in spans}
    chosen = choose("range", language.text("Range"), names, "all")
    return 0 if chosen == "all" else int(chosen)
