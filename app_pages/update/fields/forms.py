"""What the forms of Update ask, a field a line; what can be chosen comes from the table's rules."""

from __future__ import annotations

from collections.abc import Mapping

from app_pages.state.context import PageContext
from app_pages.update.fields.field import (
    ChoiceField,
    DayField,
    NumberField,
    SeveralField,
    TextField,
    TextsField,
    ToggleField,
    Values,
    words,
)
from indicators.catalog import Edition, Kind, Precision
from indicators.language import Message
from indicators.table import STATUS, WITHDRAWN
from loaders.changes.catalog_rules import MOST_DECIMALS, POWERS

KINDS: Mapping[Kind, Message] = {
    "flow": Message("flow: counts over a span"),
    "stock": Message("stock: holds on a day"),
}
PRECISIONS: Mapping[Precision, Message] = {
    "day": Message("day"),
    "month": Message("month"),
    "year": Message("year"),
}
BASES = {
    "stated": Message("stated by the source"),
    "inferred": Message("inferred (say how in the note)"),
}
EDITIONS: Mapping[Edition, Message] = {
    "known": Message("known: what it said then is what it says"),
    "unknown": Message("unknown: earlier figures may have been replaced"),
}
POWER_WORDS = {
    0: Message("ones"),
    3: Message("thousands"),
    6: Message("millions"),
    9: Message("billions"),
    12: Message("trillions"),
}


def statuses(context: PageContext, _: Values) -> dict[str, str]:
    """Return every status with its code, but of a withdrawn figure: that has its own switch."""
    return {
        code: f"{context.language.say(message)} ({code})"
        for code, message in STATUS.items()
        if code != WITHDRAWN
    }


def powers(context: PageContext, indicator: Values) -> dict[int, str]:
    """Return the powers of ten that have a word, and the indicator's own: it may be any."""
    offered = sorted({*POWERS, indicator.get("unit_mult", 0)})
    return {
        power: context.language.say(POWER_WORDS[power]) if power in POWER_WORDS else f"10^{power}"
        for power in offered
    }


def themes(context: PageContext, _: Values) -> dict[str, str]:
    """Return the catalog's themes."""
    return {theme.id: context.language.pick(theme.name) for theme in context.loaded.catalog.themes}


def other_indicators(context: PageContext, indicator: Values) -> dict[str, str]:
    """Return the catalog's indicators but the one that is asked about."""
    return {
        other.id: context.language.pick(other.name)
        for other in context.loaded.catalog.indicators
        if other.id != indicator.get("id")
    }


def sources(context: PageContext, _: Values) -> dict[str, str]:
    """Return the catalog's sources."""
    return {source.id: source.title for source in context.loaded.catalog.sources}


LOCATOR = TextField(
    "locator",
    placeholder="¶18",
    help=Message("The paragraph, page or cell: ¶18, p. 4, sheet FDI!B7."),
)
PRINTED = TextField(
    "as_reported",
    placeholder=Message("more than 200, 48.2 billion"),
    help=Message("Only the figure with its qualifier, as the source prints it."),
)
GROWTH = TextField(
    "change_as_reported",
    placeholder=Message("up 22%"),
    help=Message("The growth printed beside the figure, if there is any."),
)
AREA = TextField("ref_area", help=Message("VN, or VN-SG for a province."))
NOTE = TextsField("comment", height=122)
DAY = DayField("day", label=Message("On the day"))
SPAN = (DayField("period_start"), DayField("period_end", help=Message("It is included.")))
BASIS = ChoiceField("period_basis", options=words(BASES))
STATUS_FIELD = ChoiceField("obs_status", options=statuses)

INDICATOR_WORDS = (
    TextsField("name"),
    TextsField("description", height=122),
    TextsField("unit"),
    TextsField("phrase"),
)
INDICATOR_COUNTS = (
    ChoiceField("theme", options=themes),
    ChoiceField("kind", options=words(KINDS)),
    TextField("unit_measure", placeholder="USD, COUNTRY"),
    ToggleField("cumulative"),
    ToggleField("balance"),
)
INDICATOR_SHOWN = (
    ChoiceField("unit_mult", label=Message("Shown in"), options=powers),
    NumberField("decimals", most=MOST_DECIMALS),
    SeveralField("not_comparable_with", options=other_indicators),
    NumberField("maximum", help=Message("In the base unit.")),
    ToggleField("featured"),
)

SOURCE_TITLE, SOURCE_DAY = TextField("title"), DayField("published")
SOURCE = (
    TextField("publisher"),
    TextField("url"),
    TextField("licence"),
    ChoiceField("edition", options=words(EDITIONS)),
    TextsField("speaker"),
)

EVENT_NAME = TextsField("name")
EVENT_DAYS = (
    DayField("start"),
    DayField("end"),
    ChoiceField("precision", options=words(PRECISIONS)),
)
EVENT_ORIGIN = (
    ChoiceField("source", options=sources, begins_empty=True),
    LOCATOR,
    SeveralField(
        "themes",
        help=Message("It is drawn on charts of these; of all, where none is chosen."),
        options=themes,
    ),
)
