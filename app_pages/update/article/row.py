"""One proposed row: what was read, how it stands, and the fields to mend it in."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import streamlit as st

from app_pages.components.notices import hint
from app_pages.state.context import PageContext
from app_pages.update.article.article_state import (
    NEW_INDICATOR,
    ArticleState,
    draft_match,
    draft_values,
)
from app_pages.update.article.highlight import ROLES
from app_pages.update.fields import forms
from app_pages.update.fields.field import Form, ask_all
from indicators.catalog import Catalog
from indicators.figure import Figure
from indicators.grammar.printing.figures import words
from indicators.grammar.reading import RATES
from indicators.grammar.typed.figure import says_number
from indicators.language import Language, Message
from indicators.sentences import amount
from indicators.table import Table
from loaders.articles.drafts import Draft
from loaders.articles.match_existing import DraftMatch, Kind
from loaders.changes.proposal import Row, as_observation

CURRENCY_LETTERS = 3
STANDING_WORDS: dict[Kind, Message] = {
    "new": Message("new, not in the table yet"),
    "known": Message("already in the table"),
    "differs": Message("differs from the table"),
}


def draw(draft: Draft, state: ArticleState, context: PageContext) -> None:
    """Draw a row: what it says, then what it may be and whether it is accepted."""
    match = draft_match(draft, state, context)
    language = context.language
    with st.container(border=True):
        st.html(_head(draft, match, context))
        _indicator(draft, state, context)
        with st.container(horizontal=True):
            accepted = st.toggle(
                language.text("Accept"),
                disabled=match.kind == "known" and _is_own(match, state),
                key=state.key("accept", draft.number),
                persist_state="session",
            )
            mends = st.toggle(
                language.text("Mend"),
                key=state.key("mend", draft.number),
                persist_state="session",
            )
        if draft.indicator and (mends or (accepted and not _begun(draft, state, context).period)):
            _fields(draft, state, context)


def _head(draft: Draft, match: DraftMatch, context: PageContext) -> str:
    language, number = context.language, draft.number
    verdict = escape(language.say(STANDING_WORDS[match.kind]))
    role = draft.reading.role
    aim = "" if role == "level" else f'<span class="verdict">{language.say(ROLES[role])}</span>'
    unit = "" if draft.reading.unit in RATES else draft.reading.unit
    counted = escape(unit) if unit not in draft.printed else ""
    back = escape(language.text("Row {number}: show it in the text", number=number))
    return (
        f'<div class="draft" id="row-{number}">'
        f'<a class="no" href="#mark-{number}" aria-label="{back}" title="{back}">{number}</a>'
        f'<span class="figure">{escape(draft.printed)}</span> {counted} '
        f'<span class="verdict strong">{verdict}</span>{aim}'
        f'<p class="quiet">{escape(_about(draft, language))}</p>'
        f"{_match_words(match, context)}</div>"
    )


def _about(draft: Draft, language: Language) -> str:
    """Return the rest of what a draft says in one line: its period, growth and place."""
    base = draft.growth.base
    parts = (
        _counted(draft, language),
        draft.period.words(language) if draft.period else language.text("period not said"),
        draft.growth.printed,
        base and language.text("against {span}", span=base.words(language)),
        draft.locator,
    )
    return " · ".join(part for part in parts if part)


def _counted(draft: Draft, language: Language) -> str:
    """Say what is counted where the text prints names, or a comparison, and no number."""
    read = draft.reading
    if draft.printed != read.as_reported or says_number(draft.printed):
        return ""
    figure = Figure(read.value, read.comparator, read.lower_bound, read.upper_bound)
    return language.text("no number is printed: {figure}", figure=words(figure, language))


def _is_own(match: DraftMatch, state: ArticleState) -> bool:
    """Say whether the table has a row from this very source: another's may be added to it."""
    return match.row is not None and match.row["source"] == state.source


def _match_words(match: DraftMatch, context: PageContext) -> str:
    """Say what the table has where that is not what the text says."""
    if not match.row:
        return ""
    language, table = context.language, context.loaded.table
    version = _figure(match.row, table, language)
    source = table.catalog.source.get(match.row["source"])
    title = f" ({source.title}, {match.row['locator']})" if source else ""
    return f"<p>{escape(language.text('The table says: {version}', version=version) + title)}</p>"


def _figure(row: Row, table: Table, language: Language) -> str:
    observation, indicator = as_observation(row), table.catalog.indicator[row["indicator"]]
    figure = ""
    if observation.figure:
        figure = amount(observation.figure, indicator, language, observation.as_reported)
    return f"{figure}, {observation.period.words(language)}"


def _indicator(draft: Draft, state: ArticleState, context: PageContext) -> None:
    """Ask for the indicator, the suggested ones first, with the reasons for the one chosen."""
    language, catalog = context.language, context.loaded.catalog
    original = state.drafts[draft.number - 1]
    names = _indicator_names(original, catalog, language)
    chosen = st.selectbox(
        language.text("Indicator of row {number}", number=draft.number),
        list(names),
        index=list(names).index(original.indicator) if original.indicator else None,
        placeholder=language.text("Choose the indicator"),
        format_func=names.__getitem__,
        label_visibility="collapsed",
        key=state.key("indicator", draft.number),
        persist_state="session",
    )
    if chosen == NEW_INDICATOR:
        _to_the_catalog(draft, state, context)
    reasons = " ".join(map(language.say, _reasons(original, chosen or "", catalog)))
    if reasons:
        st.html(f'<p class="quiet why">{escape(reasons)}</p>')


def _indicator_names(draft: Draft, catalog: Catalog, language: Language) -> dict[str, str]:
    """Return the names of all indicators by id, the suggested ones first and marked as such."""
    names = {id_: language.pick(entry.name) for id_, entry in catalog.indicator.items()}
    suggested = {
        suggestion.indicator: language.text("{name} (suggested)", name=names[suggestion.indicator])
        for suggestion in draft.suggestions
    }
    new = {NEW_INDICATOR: language.text("＋ A new indicator")}
    return suggested | {id_: name for id_, name in names.items() if id_ not in suggested} | new


def _reasons(draft: Draft, chosen: str, catalog: Catalog) -> Iterator[Message]:
    """Say why an indicator was suggested, and what speaks against it."""
    for suggestion in draft.suggestions:
        if suggestion.indicator == chosen:
            yield from suggestion.reasons
    indicator, unit = catalog.indicator.get(chosen), draft.reading.unit
    is_money = len(unit) == CURRENCY_LETTERS and unit.isupper()
    if indicator and is_money and indicator.unit_measure != unit:
        units = {"one": unit, "other": indicator.unit_measure}
        yield Message("The text counts in {one}, the indicator in {other}.", units)


def _to_the_catalog(draft: Draft, state: ArticleState, context: PageContext) -> None:
    language = context.language
    hint(language.text("Add the indicator to the catalog, then choose it here. The text waits."))
    st.button(
        language.text("Add an indicator"),
        on_click=_open_catalog,
        key=state.key("new", draft.number),
    )


def _open_catalog() -> None:
    st.session_state["task"] = "catalog"


def _begun(draft: Draft, state: ArticleState, context: PageContext) -> Draft:
    """Return a row as it was read, as a figure of the indicator now chosen."""
    indicator = context.loaded.catalog.indicator[draft.indicator]
    return state.drafts[draft.number - 1].of(indicator)


def _fields(draft: Draft, state: ArticleState, context: PageContext) -> None:
    """Draw the fields of a row, as they were read and as they were mended since."""
    values = draft_values(_begun(draft, state, context))
    form = Form(context, lambda column: state.key(column, draft.number), persist="session")
    is_stock = context.loaded.catalog.indicator[draft.indicator].is_stock
    for line in (
        (forms.PRINTED, forms.GROWTH),
        (forms.DAY,) if is_stock else forms.SPAN,
        (forms.BASIS, forms.LOCATOR),
    ):
        with st.container(horizontal=True):
            ask_all(line, values, form)
    forms.NOTE.ask(values, form)
