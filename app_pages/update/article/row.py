"""One proposed row: what was read, how it stands, and the fields to mend it in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.update.article.article_state import NEW_INDICATOR, ArticleState, draft_standing
from app_pages.update.article.highlight import ROLES
from app_pages.update.fields.period import FIRST_DAY, LAST_DAY
from app_pages.update.review import hint
from indicators.catalog import Catalog, Indicator
from indicators.figure import Figure
from indicators.grammar.printing.figures import words
from indicators.grammar.reading import RATES
from indicators.language import Language, Message, language_codes, load_language, parse_bilingual
from indicators.sentences import amount
from indicators.table import BASES, Table
from loaders.articles.drafts import Draft
from loaders.articles.match_existing import Kind, Standing
from loaders.changes.autofill import in_prose, readings
from loaders.changes.proposal import Row, as_observation

CURRENCY_LETTERS = 3
TOLD: dict[Kind, Message] = {
    "new": Message("new, not in the table yet"),
    "known": Message("already in the table"),
    "differs": Message("differs from the table"),
}


def told(kind: Kind, language: Language) -> str:
    """Say how a row stands against the table."""
    return language.say(TOLD[kind])


def draw(draft: Draft, state: ArticleState, context: PageContext) -> None:
    """Draw a row: what it says, then what it may be and whether it is accepted."""
    stand = draft_standing(draft, state, context)
    with st.container(border=True):
        st.html(_head(draft, stand, context))
        _indicator(draft, state, context)
        with st.container(horizontal=True):
            accepted = st.toggle(
                context.language.text("Accept"),
                disabled=stand.kind == "known" and _is_own(stand, state),
                key=state.key("accept", draft.number),
                persist_state="session",
            )
            mends = st.toggle(
                context.language.text("Mend"),
                key=state.key("mend", draft.number),
                persist_state="session",
            )
        if draft.indicator and (mends or (accepted and not _begun(draft, state, context).period)):
            _fields(draft, state, context)


def _head(draft: Draft, stand: Standing, context: PageContext) -> str:
    language, number = context.language, draft.number
    verdict = f'<span class="verdict strong">{escape(told(stand.kind, language))}</span>'
    role = draft.reading.role
    aim = "" if role == "level" else f'<span class="verdict">{language.say(ROLES[role])}</span>'
    unit = "" if draft.reading.unit in RATES else draft.reading.unit
    counted = escape(unit) if unit not in draft.printed else ""
    base = draft.growth.base
    parts = [
        _counted(draft, language),
        draft.period.words(language) if draft.period else language.text("period not said"),
        draft.growth.printed,
        base and language.text("against {span}", span=base.words(language)),
        draft.locator,
    ]
    about = escape(" · ".join(each for each in parts if each))
    back = escape(language.text("Row {number}: show it in the text", number=number))
    return (
        f'<div class="draft" id="row-{number}">'
        f'<a class="no" href="#mark-{number}" aria-label="{back}" title="{back}">{number}</a>'
        f'<span class="figure">{escape(draft.printed)}</span> {counted} {verdict}{aim}'
        f'<p class="quiet">{about}</p>{_standing(stand, context)}</div>'
    )


def _counted(draft: Draft, language: Language) -> str:
    """Say what is counted where the text prints names, or a comparison, and no number."""
    read = draft.reading
    if draft.printed != read.as_reported or readings(draft.printed) or in_prose(draft.printed):
        return ""
    figure = words(
        Figure(read.value, read.comparator, read.lower_bound, read.upper_bound), language
    )
    return language.text("no number is printed: {figure}", figure=figure)


def _is_own(stand: Standing, state: ArticleState) -> bool:
    """Say whether the table has a row from this very source: another's may be added to it."""
    return stand.row is not None and stand.row["source"] == state.source


def _standing(stand: Standing, context: PageContext) -> str:
    """Say what the table has where that is not what the text says."""
    if not stand.row:
        return ""
    language, table = context.language, context.loaded.table
    said = language.text(
        "The table says: {version}", version=f"{_figure(stand.row, table, language)}"
    )
    source = table.catalog.source.get(stand.row["source"])
    title = f" ({source.title}, {stand.row['locator']})" if source else ""
    return f"<p>{escape(said + title)}</p>"


def _figure(row: Row, table: Table, language: Language) -> str:
    read, indicator = as_observation(row), table.catalog.indicator[row["indicator"]]
    said = amount(read.figure, indicator, language, read.as_reported) if read.figure else ""
    return f"{said}, {read.period.words(language)}"


def _indicator(draft: Draft, state: ArticleState, context: PageContext) -> None:
    """Ask for the indicator, the suggested ones first, with the reasons for the one chosen."""
    language, catalog = context.language, context.loaded.table.catalog
    original = state.drafts[draft.number - 1]
    ranked = [each.indicator for each in original.suggestions]
    rest = [each for each in catalog.indicator if each not in ranked]
    options = [*ranked, *rest, NEW_INDICATOR]

    def named(each: str) -> str:
        if each == NEW_INDICATOR:
            return language.text("＋ A new indicator")
        name = language.pick(catalog.indicator[each].name)
        return language.text("{name} (suggested)", name=name) if each in ranked else name

    chosen = st.selectbox(
        language.text("Indicator of row {number}", number=draft.number),
        options,
        index=options.index(original.indicator) if original.indicator else None,
        placeholder=language.text("Choose the indicator"),
        format_func=named,
        label_visibility="collapsed",
        key=state.key("indicator", draft.number),
        persist_state="session",
    )
    if chosen == NEW_INDICATOR:
        _to_the_catalog(draft, state, context)
    told_why = [language.say(why) for why in _reasons(original, chosen or "", catalog)]
    if told_why:
        st.html(f'<p class="quiet why">{escape(" ".join(told_why))}</p>')


def _reasons(draft: Draft, chosen: str, catalog: Catalog) -> Iterator[Message]:
    """Say why an indicator was suggested, and what speaks against it."""
    for each in draft.suggestions:
        if each.indicator == chosen:
            yield from each.reasons
    indicator, unit = catalog.indicator.get(chosen), draft.reading.unit
    is_money = len(unit) == CURRENCY_LETTERS and unit.isupper()
    if indicator and is_money and indicator.unit_measure != unit:
        units = {"one": unit, "other": indicator.unit_measure}
        yield Message("The text counts in {one}, the indicator in {other}.", units)


def _to_the_catalog(draft: Draft, state: ArticleState, context: PageContext) -> None:
    hint(
        context.language.text(
            "Add the indicator to the catalog, then choose it here. The text waits."
        )
    )
    st.button(
        context.language.text("Add an indicator"),
        on_click=_open_catalog,
        key=state.key("new", draft.number),
    )


def _open_catalog() -> None:
    st.session_state["task"] = "catalog"


def _begun(draft: Draft, state: ArticleState, context: PageContext) -> Draft:
    """Return a row as it was read, as a figure of the indicator now chosen."""
    return state.drafts[draft.number - 1].of(
        context.loaded.table.catalog.indicator[draft.indicator]
    )


def _fields(draft: Draft, state: ArticleState, context: PageContext) -> None:
    language, begun = context.language, _begun(draft, state, context)
    indicator = context.loaded.table.catalog.indicator[draft.indicator]
    with st.container(horizontal=True):
        _text("printed", language.text("Figure as printed"), begun.printed, begun, state)
        _text(
            "growth", language.text("Growth as printed, if any"), begun.growth.printed, begun, state
        )
    with st.container(horizontal=True):
        _period(begun, indicator, state, context)
    with st.container(horizontal=True):
        _basis(begun, state, context)
        place = language.text("Where in the source (paragraph, page, cell)")
        _text("locator", place, begun.locator, begun, state)
    note = parse_bilingual(begun.comment)
    for code in language_codes():
        label = f"{language.text('Note for readers')} ({load_language(code).name})"
        _text(f"note_{code}", label, note.get(code, ""), begun, state)


def _text(field: str, label: str, value: str, draft: Draft, state: ArticleState) -> None:
    st.text_input(label, value=value, key=state.key(field, draft.number), persist_state="session")


def _period(draft: Draft, indicator: Indicator, state: ArticleState, context: PageContext) -> None:
    language = context.language
    if indicator.is_stock:
        _day("day", language.text("On the day"), draft.end, draft, state)
        return
    _day("start", language.text("First day"), draft.start, draft, state)
    _day("end", language.text("Last day, included"), draft.end, draft, state)


def _day(field: str, label: str, value: date | None, draft: Draft, state: ArticleState) -> None:
    st.date_input(
        label,
        value=value,
        min_value=min(FIRST_DAY, value or FIRST_DAY),
        max_value=LAST_DAY,
        format="DD/MM/YYYY",
        key=state.key(field, draft.number),
        persist_state="session",
    )


def _basis(draft: Draft, state: ArticleState, context: PageContext) -> None:
    said = {
        "stated": context.language.text("stated by the source"),
        "inferred": context.language.text("inferred (say how in the note)"),
    }
    st.selectbox(
        context.language.text("The period is"),
        BASES,
        index=BASES.index(draft.basis),
        format_func=said.__getitem__,
        key=state.key("basis", draft.number),
        persist_state="session",
    )
