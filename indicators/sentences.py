"""Figures in whole sentences, fit for a speech: what was counted, when, how many, what changed.

An indicator's `phrase` says it as a person would (`localities signed {number} {unit}`);
without one its name stands in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from math import isinf

from indicators.area import HOME, area_name
from indicators.catalog import Indicator
from indicators.figure import Figure
from indicators.grammar.printing.figures import words
from indicators.grammar.printing.growth import change_words, growth_words
from indicators.grammar.printing.intervals import interval_words
from indicators.grammar.printing.magnitudes import magnitude_word
from indicators.grammar.printing.rounding import rounded
from indicators.interval import Interval
from indicators.language import Language
from indicators.period_words import lead, span
from indicators.series.baselines import alike, clip_at_minus_100, growth_per_year, previous
from indicators.table import STATUS, Observation, Table, current, latest_published

__all__ = [
    "amount", "bounds_words", "change_words", "growth_words", "headline", "leading",
    "of_change", "of_observation", "place_words", "receipt", "unit_for", "when",
]  # fmt: skip
TOLD_STATUSES = frozenset("FEB")  # a provisional figure is told in its note
FORECAST = "F"
PLURAL_ORDER = ("zero", "one", "two", "few", "many", "other")


def headline(table: Table, indicator: str, language: Language) -> str:
    """Say what leads an indicator's page: its latest figure, and the change to it.

    The change is against the figure before it, where there is one alike. Empty where the
    table has no figure for the indicator.
    """
    known = [
        each
        for each in latest_published(current(table.series(indicator))).observations
        if each.figure
    ]
    if not known:
        return ""
    latest = leading(known)
    earlier = previous(latest, known)
    if earlier is None:
        return of_observation(latest, table, language)
    return of_change(earlier, latest, table, language)


def leading(known: Iterable[Observation]) -> Observation:
    """Return the figure an indicator is told by: the country's own, the latest that came to pass.

    A forecast leads only where there is nothing else.
    """
    return max(
        known,
        key=lambda each: (
            each.ref_area == HOME,
            each.status != FORECAST,
            each.period.end,
            each.period.start,
        ),
    )


def when(each: Observation, indicator: Indicator, language: Language) -> str:
    """Say when a figure holds, and where if not in the whole country: `2021–2023 in VN-SG`."""
    said = each.period.as_of_words(language) if indicator.is_stock else each.period.words(language)
    return said + _area(each, language)


def of_observation(each: Observation, table: Table, language: Language) -> str:
    """Say an observation in one sentence, without its source. A withdrawn one is said to be."""
    return language.text("{statement}.", statement=_statement(each, table, language))


def of_change(earlier: Observation, later: Observation, table: Table, language: Language) -> str:
    """Say an observation and its growth since another, as far as both figures tell it.

    Flows over spans of unlike length are compared per year as well.
    """
    if not earlier.figure or not later.figure:
        return of_observation(later, table, language)
    indicator = table.indicator_of(later)
    return language.text(
        "{statement}; compared with {span} ({figure}), {change}{per_year}.",
        statement=_statement(later, table, language),
        span=span(earlier.period, language),
        figure=_brief(earlier, indicator, language),
        change=_change(earlier.figure, later.figure, indicator, language),
        per_year=_per_year(earlier, later, indicator, language),
    )


def receipt(each: Observation, table: Table, language: Language) -> str:
    """Say where an observation is from: source, speaker, day, paragraph."""
    source, paragraph = table.source_of(each), language.text("paragraph")
    publisher = "" if source.publisher in source.speaker.values() else source.publisher
    said = (f"“{source.title}”", publisher, language.pick(source.speaker))
    return language.text(
        "Source: {parts}, published on {day}, {place}.",
        parts=", ".join(part for part in said if part),
        day=source.published,
        place=re.sub(r"^¶", f"{paragraph} ", each.locator),
    )


def amount(figure: Figure, indicator: Indicator, language: Language, wording: str = "") -> str:
    """Say a figure with its unit: `more than 200 agreements`, `375.1 billion USD`."""
    said = rounded(figure, indicator.unit_mult, indicator.decimals)
    return words(said, language, unit_for(indicator, figure, language), wording)


def bounds_words(each: Observation, indicator: Indicator, language: Language) -> str:
    """Say what a printed figure allows: `between 48.15 and 48.25 billion USD`.

    Empty for a withdrawn one.
    """
    if not each.figure:
        return ""
    if each.figure.step == 0:
        return language.text("exactly as printed")
    scaled = each.figure.times(10.0**-indicator.unit_mult)
    said = interval_words(scaled, language, lambda end: language.number(round(end, 6)))
    unit = language.pick(indicator.unit).split("|")[-1]
    return " ".join(filter(None, (said, magnitude_word(indicator.unit_mult, language), unit)))


def unit_for(indicator: Indicator, count: Figure | float, language: Language) -> str:
    """Return the form of an indicator's unit that goes with a number: `country`, `countries`.

    A unit in the catalog holds one form, or those of its language's plural rule behind
    one another: `one|many`. Of a range it is the upper end that decides.
    """
    forms = language.pick(indicator.unit).split("|")
    value = _counted(count) if isinstance(count, Figure) else count
    rule = language.locale.plural_form
    used = [tag for tag in PLURAL_ORDER if tag in rule.tags or tag == "other"]
    place = used.index(rule(Decimal(repr(value)).normalize()))
    return forms[min(place, len(forms) - 1)]


def _counted(figure: Figure) -> float:
    return figure.upper if figure.is_range and figure.upper is not None else figure.value


def _statement(each: Observation, table: Table, language: Language) -> str:
    indicator = table.indicator_of(each)
    return language.text(
        "{when}, {what}",
        when=lead(each.period, language, is_stock=indicator.is_stock)
        + _area(each, language)
        + _status(each, language),
        what=_what(each, indicator, language),
    )


def _status(each: Observation, language: Language) -> str:
    """Say that a figure is no plain result, so that none is led with as if it were."""
    return f" ({language.say(STATUS[each.status])})" if each.status in TOLD_STATUSES else ""


def _what(each: Observation, indicator: Indicator, language: Language) -> str:
    name = language.pick(indicator.name)
    if each.figure is None:
        return language.text("the figure for “{name}” was withdrawn", name=name)
    phrase = indicator.phrase.get(language.code)
    if not phrase:
        said = amount(each.figure, indicator, language, each.as_reported)
        return language.text("the figure for “{name}” was {figure}", name=name, figure=said)
    figure = rounded(each.figure, indicator.unit_mult, indicator.decimals)
    unit = unit_for(indicator, each.figure, language)
    number = words(figure, language, unit, each.as_reported).removesuffix(unit).rstrip()
    return phrase.replace("{number}", number).replace("{unit}", unit)


def _area(each: Observation, language: Language) -> str:
    """Name the area where it is not the country itself."""
    area = place_words(each, language)
    return language.text(" in {area}", area=area) if area else ""


def place_words(each: Observation, language: Language) -> str:
    """Return the name that a figure's area had in its period; "" for the country itself."""
    if each.ref_area == HOME:
        return ""
    return area_name(each.ref_area, language, day=each.period.end)


def _brief(each: Observation, indicator: Indicator, language: Language) -> str:
    """Say the figure compared with; a count leaves out its unit, which was just named."""
    assert each.figure
    said = rounded(each.figure, indicator.unit_mult, indicator.decimals)
    unit = unit_for(indicator, each.figure, language) if indicator.unit_mult else ""
    return words(said, language, unit, each.as_reported)


def _change(earlier: Figure, later: Figure, indicator: Indicator, language: Language) -> str:
    """Say the change of a figure: a stock's in its unit too, where both are exact.

    From zero or below there is no rate: then the unit alone says it.
    """
    rate = clip_at_minus_100(later.growth(earlier))
    difference = later.minus(earlier)
    is_told = not isinf(rate.width) or not isinf(rate.lower)
    if difference == Interval.exactly(0):
        return language.text("no change")
    if difference.width or (is_told and not indicator.is_stock):
        return change_words(rate, language)
    size = amount(Figure.exact(abs(difference.lower)), indicator, language)
    said = growth_words(rate, language)
    if not is_told and difference.lower > 0:
        return language.text("up by {difference}", difference=size)
    if not is_told:
        return language.text("down by {difference}", difference=size)
    if difference.lower > 0:
        return language.text("up by {difference} ({rate})", difference=size, rate=said)
    return language.text("down by {difference} ({rate})", difference=size, rate=said)


def _per_year(
    earlier: Observation, later: Observation, indicator: Indicator, language: Language
) -> str:
    if indicator.is_stock or alike(earlier.period, later.period):
        return ""
    rate = growth_per_year(earlier, later)
    return language.text("; per year, {change}", change=change_words(rate, language))
