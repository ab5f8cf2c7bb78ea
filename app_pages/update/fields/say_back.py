"""What was typed, said back in every language as it is understood, or why it is not."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import streamlit as st

from app_pages.components.notices import hint
from app_pages.state.context import PageContext
from indicators.catalog import Indicator
from indicators.grammar.printing.growth import rate_words
from indicators.grammar.typed.figure import FigureError
from indicators.grammar.typed.fit import figure_for
from indicators.grammar.typed.growth import read_growth
from indicators.language import Language, language_codes, load_language
from indicators.sentences import amount


def say_figure_back(printed: str, indicator: Indicator, context: PageContext) -> None:
    """Show how a typed figure is understood in the indicator's unit."""
    if not printed.strip():
        return
    try:
        figure = figure_for(printed, indicator)
    except FigureError as error:
        hint(context.language.say(error.message))
        return
    _show(amount(figure, indicator, language, printed) for language in _languages())


def say_growth_back(printed: str, context: PageContext) -> None:
    """Show how typed growth is understood, or why it is kept as printed."""
    if not printed.strip():
        return
    try:
        growth = read_growth(printed)
    except FigureError as error:
        hint(context.language.say(error.message))
        return
    if growth.reason:
        hint(context.language.say(growth.reason))
    elif growth.rate:
        rate = growth.rate
        _show(rate_words(rate, language) for language in _languages())


def _show(sentences: Iterable[str]) -> None:
    st.html(f'<p class="quiet said-back">= {" · ".join(map(escape, sentences))}</p>')


def _languages() -> list[Language]:
    return [load_language(code) for code in language_codes()]
