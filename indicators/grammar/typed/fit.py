"""Hold a typed figure against its indicator: its unit, its sign, and which reading fits."""

from __future__ import annotations

from functools import lru_cache

from babel.numbers import is_currency

from indicators.catalog import Indicator, Text
from indicators.figure import Figure
from indicators.grammar.lexicon.source import read_section
from indicators.grammar.lexicon.tokens import tokens
from indicators.grammar.reading import PER_MILLE, PERCENT
from indicators.grammar.typed.figure import TWO_WAYS, FigureError, read_typed
from indicators.grammar.typed.reader import TypedFigure
from indicators.language import Message, language_codes

OTHER_UNIT = Message("“{text}” is in another unit than the indicator ({unit}). Give it in {unit}.")
NO_BALANCE = Message(
    "“{text}” is a deficit, and this indicator cannot be below zero. Is it of another one?"
)
BELOW_ZERO = Message("“{text}” is below zero, which this indicator cannot be. Check the sign.")
_SIGNS = {"%": PERCENT, "‰": PER_MILLE}
_SHIFTS = {(PER_MILLE, PERCENT): -1, (PERCENT, PER_MILLE): 1}


def figure_for(text: str, indicator: Indicator, code: str | None = None) -> Figure:
    """Return the one figure a print says of an indicator, in its base unit.

    `code` is the language of its source, which counts where languages read it otherwise.
    Raises `FigureError` where the print is not read to its end or does not fit.
    """
    found = figures_for(text, indicator, code)
    if len(found) > 1:
        raise FigureError(Message(TWO_WAYS.text, {"text": text}))
    return found[0]


def figures_for(text: str, indicator: Indicator, code: str | None = None) -> tuple[Figure, ...]:
    """Return each figure a print may say of an indicator; more than one where it is ambiguous."""
    found = _fitting(text, indicator)
    own = _fitting(text, indicator, code) if code and len(found) > 1 else ()
    return own or found


def _fitting(text: str, indicator: Indicator, code: str | None = None) -> tuple[Figure, ...]:
    fitted: dict[Figure, None] = {}  # in their order, each once
    errors: list[FigureError] = []
    for typed in read_typed(text, code, _own_words(indicator)):
        try:
            fitted[_fit(typed, text, indicator)] = None
        except FigureError as error:
            errors.append(error)
    if not fitted:
        raise errors[0]
    whole = [figure for figure in fitted if float(figure.value).is_integer()]
    counts = not indicator.decimals and not indicator.unit_mult
    return tuple(whole) if whole and counts else tuple(fitted)


def _fit(typed: TypedFigure, text: str, indicator: Indicator) -> Figure:
    """Return a figure in the indicator's unit and with its sign. Raises `FigureError`."""
    figure = typed.figure
    if not _is_of_unit(typed, indicator):
        raise FigureError(Message(OTHER_UNIT.text, {"text": text, "unit": _names(indicator)}))
    figure = figure.scaled(_SHIFTS.get((typed.unit, _kind(indicator)), 0))
    if not indicator.balance and (typed.is_deficit or figure.value < 0):
        problem = NO_BALANCE if typed.is_deficit else BELOW_ZERO
        raise FigureError(Message(problem.text, {"text": text}))
    return figure.mirrored if typed.is_deficit else figure


def unit_kind(unit: Text, unit_measure: str) -> str:
    """Return the currency, rate or measure an indicator is in; empty where it counts things."""
    if is_currency(unit_measure):
        return unit_measure
    units = "|".join(unit.values()).lower().split("|")
    sign = next((kind for sign, kind in _SIGNS.items() if sign in units), "")
    return sign or next(filter(None, map(measure_of, units)), "")


def _is_of_unit(typed: TypedFigure, indicator: Indicator) -> bool:
    if not typed.unit:
        return True
    kind = _kind(indicator)
    own = measure_of(typed.unit) if typed.kind == "thing" else typed.unit
    return own == kind or (own, kind) in _SHIFTS


def _kind(indicator: Indicator) -> str:
    return unit_kind(indicator.unit, indicator.unit_measure)


@lru_cache
def measure_of(unit: str) -> str:
    """Return what a noun measures in, whatever the language: `tonne` for `tấn`; else nothing."""
    words = unit.lower().split()
    for code in language_codes():
        measures = read_section(code, "typed").get("measures", {})
        for measure, names in measures.items():
            if {unit.lower(), *words[:1], *words[-1:]} & set(names):
                return str(measure)
    return ""


def _own_words(indicator: Indicator) -> frozenset[str]:
    units = (unit for text in indicator.unit.values() for unit in text.split("|"))
    return frozenset(token.text for unit in units for token in tokens(unit))


def _names(indicator: Indicator) -> dict[str, str]:
    return {code: unit.split("|")[-1] for code, unit in indicator.unit.items()}
