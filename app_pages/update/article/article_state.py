"""A text being worked through: its drafts, what the table says of them, what a person has typed.

What she has typed stays in the session under keys of the text, its source and the last save,
so that paging, another task, or a colleague's commit takes nothing from her.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.state.table_file import known_on
from app_pages.update.fields.field import Values
from app_pages.update.fields.source import ChosenSource
from app_pages.update.review import SAVED
from indicators.catalog import Source
from indicators.grammar import read_figures
from indicators.grammar.lexicon.recognise import language_of
from indicators.grammar.reading import Reading
from indicators.language import format_bilingual, language_codes, parse_bilingual
from indicators.table import Table
from loaders.articles.document import Article
from loaders.articles.drafts import Draft, drafts
from loaders.articles.growth_pairing import Growth
from loaders.articles.match_existing import (
    DraftMatch,
    match_draft,
    match_drafts,
    read_before,
    restore_saved,
)
from loaders.articles.speakers import speaker
from loaders.table.queries import Identity

TASK = "text"
NEW_INDICATOR = "new indicator"
KEPT = 16


@dataclass(frozen=True)
class ArticleState:
    """A text with its readings and drafts; `version` is the table's when it was begun."""

    article: Article
    published: date
    readings: tuple[Reading, ...]
    drafts: tuple[Draft, ...]
    matches: tuple[DraftMatch, ...]
    source: str
    name: str
    version: str

    def key(self, field: str, number: int = 0) -> str:
        """Return the key that one field of a row is kept under."""
        return f"text_{self.name}_{field}_{number}"

    def accepts(self, number: int) -> bool:
        """Whether a row was accepted."""
        return bool(st.session_state.get(self.key("accept", number)))


def open_article(
    article: Article, day: date, source: ChosenSource | None, name: str, context: PageContext
) -> ArticleState:
    """Return the desk of a text: read once, compared with the table as it stands."""
    table = context.loaded.table
    source_id = source.id if source and source.id in table.catalog.source else ""
    own = f"{name}_{day}_{source_id}_{st.session_state.get('text_saved', '')}"
    drafts_made, against_table = _compared(article.text, day, source_id, context.loaded.file)
    version = st.session_state.setdefault(f"text_version_{own}", table.version)
    return ArticleState(
        article,
        day,
        _readings(article.text, day),
        drafts_made,
        against_table,
        source_id,
        own,
        version,
    )


def suggest_source(article: Article, day: date, context: PageContext) -> Source:
    """Return the catalog's source of a text, or a new one as far as the text tells."""
    catalog = context.loaded.catalog
    for entry in catalog.sources:
        same_title = entry.title.casefold() == article.title.casefold() and entry.published == day
        if same_title or (article.url and entry.url == article.url):
            return entry
    unmatched = _drafts(article.text, day, context.loaded.file)
    source = read_before(unmatched, day, known_on(context.loaded.file, None))
    code = language_of(article.text)
    language = speaker(article.text, code)
    return source or Source(
        id="",
        title=article.title,
        publisher=article.publisher,
        published=day,
        url=article.url,
        language=code,
        speaker={code: language} if language else {},
    )


def edited_drafts(state: ArticleState, context: PageContext) -> list[Draft]:
    """Return the drafts as the person has them now."""
    begun = f"text_{state.name}_"
    keys = [str(key) for key in st.session_state if str(key).startswith(begun)]
    touched = {int(key.rpartition("_")[2]) for key in keys}
    return [
        _edited(draft, state, context.loaded.table) if draft.number in touched else draft
        for draft in state.drafts
    ]


def draft_match(draft: Draft, state: ArticleState, context: PageContext) -> DraftMatch:
    """Say how a draft stands against the table, mended or not."""
    original = state.drafts[draft.number - 1]
    if draft == original:
        return state.matches[draft.number - 1]
    return match_draft(draft, state.source, known_on(context.loaded.file, None))


def close_saved_rows() -> None:
    """Start the rows afresh once they have been saved; the text stays, to be seen as known."""
    saved, task = st.session_state.get(SAVED, (None, ""))
    if saved and task == TASK:
        st.session_state["text_saved"] = saved.name


def draft_values(draft: Draft) -> dict[str, Any]:
    """Return what a draft says by the columns of the form it is mended in."""
    return {
        "as_reported": draft.printed,
        "change_as_reported": draft.growth.printed,
        "day": draft.end,
        "period_start": draft.start,
        "period_end": draft.end,
        "period_basis": draft.basis,
        "locator": draft.locator,
        "comment": parse_bilingual(draft.comment),
    }


def _edited(draft: Draft, state: ArticleState, table: Table) -> Draft:
    """Return a draft with what the person has typed over it."""
    chosen = _typed({"indicator": draft.indicator}, draft, state)["indicator"]
    if chosen not in table.catalog.indicator:
        return replace(draft, indicator="")
    draft = draft.of(table.catalog.indicator[chosen])
    is_stock = table.catalog.indicator[chosen].is_stock
    values = draft_values(draft)
    note = values.pop("comment")
    typed = _typed(values, draft, state)
    notes = _typed(
        {f"comment_{code}": note.get(code, "") for code in language_codes()}, draft, state
    )
    growth = typed["change_as_reported"]
    return replace(
        draft,
        printed=typed["as_reported"],
        growth=draft.growth if growth == draft.growth.printed else Growth(growth),
        start=typed["day" if is_stock else "period_start"],
        end=typed["day" if is_stock else "period_end"],
        basis=typed["period_basis"],
        locator=typed["locator"],
        comment=format_bilingual({code: notes[f"comment_{code}"] for code in language_codes()}),
    )


def _typed(values: Values, draft: Draft, state: ArticleState) -> dict[str, Any]:
    """Return what was typed into the fields of a draft's form, else the values it began with."""
    typed = {
        column: st.session_state.get(state.key(column, draft.number), value)
        for column, value in values.items()
    }
    return {c: value.strip() if isinstance(value, str) else value for c, value in typed.items()}


@lru_cache(maxsize=KEPT)
def _readings(text: str, day: date) -> tuple[Reading, ...]:
    return tuple(read_figures(text, day))


@lru_cache(maxsize=KEPT)
def _drafts(text: str, day: date, file: Identity) -> tuple[Draft, ...]:
    return tuple(drafts(text, _readings(text, day), day, known_on(file, None)))


@lru_cache(maxsize=KEPT)
def _compared(
    text: str, day: date, source: str, file: Identity
) -> tuple[tuple[Draft, ...], tuple[DraftMatch, ...]]:
    table = known_on(file, None)
    matched = restore_saved(_drafts(text, day, file), source, table)
    return tuple(matched), tuple(match_drafts(matched, source, table))
