"""A text being worked through: its drafts, what the table says of them, what a person has typed.

What she has typed stays in the session under keys of the text, its source and the last save,
so that paging, another task, or a colleague's commit takes nothing from her.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.state.table_file import known_on
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
from loaders.articles.match_existing import Standing, read_before, recognised, standing, standings
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
    standings: tuple[Standing, ...]
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
    known = source.id if source and source.id in table.catalog.source else ""
    own = f"{name}_{day}_{known}_{st.session_state.get('text_saved', '')}"
    made, stand = _compared(article.text, day, known, context.loaded.file)
    version = st.session_state.setdefault(f"text_version_{own}", table.version)
    return ArticleState(
        article, day, _readings(article.text, day), made, stand, known, own, version
    )


def suggest_source(article: Article, day: date, context: PageContext) -> Source:
    """Return the catalog's source of a text, or a new one as far as the text tells."""
    catalog = context.loaded.table.catalog
    for each in catalog.sources:
        same_title = each.title.casefold() == article.title.casefold() and each.published == day
        if same_title or (article.url and each.url == article.url):
            return each
    made = _drafts(article.text, day, context.loaded.file)
    found = read_before(made, day, known_on(context.loaded.file, None))
    code = language_of(article.text)
    language = speaker(article.text, code)
    return found or Source(
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
        _as_held(each, state, context.loaded.table) if each.number in touched else each
        for each in state.drafts
    ]


def draft_standing(draft: Draft, state: ArticleState, context: PageContext) -> Standing:
    """Say how a draft stands against the table, mended or not."""
    original = state.drafts[draft.number - 1]
    if draft == original:
        return state.standings[draft.number - 1]
    return standing(draft, state.source, known_on(context.loaded.file, None))


def close_saved_rows() -> None:
    """Start the rows afresh once they have been saved; the text stays, to be seen as known."""
    made, task = st.session_state.get(SAVED, (None, ""))
    if made and task == TASK:
        st.session_state["text_saved"] = made.name


def _as_held(draft: Draft, state: ArticleState, table: Table) -> Draft:
    def held(field: str, default: str) -> str:
        return str(st.session_state.get(state.key(field, draft.number), default) or "").strip()

    chosen = held("indicator", draft.indicator)
    if chosen not in table.catalog.indicator:
        return replace(draft, indicator="")
    is_stock = table.catalog.indicator[chosen].is_stock
    draft = draft.of(table.catalog.indicator[chosen])
    growth = held("growth", draft.growth.printed)
    note = parse_bilingual(draft.comment)
    start, end = _days(draft, state, is_stock=is_stock)
    return replace(
        draft,
        printed=held("printed", draft.printed),
        growth=draft.growth if growth == draft.growth.printed else Growth(growth),
        start=start,
        end=end,
        basis=held("basis", draft.basis),
        locator=held("locator", draft.locator),
        comment=format_bilingual(
            {code: held(f"note_{code}", note.get(code, "")) for code in language_codes()}
        ),
    )


def _days(draft: Draft, state: ArticleState, *, is_stock: bool) -> tuple[date | None, date | None]:
    def held(field: str, default: date | None) -> date | None:
        day = st.session_state.get(state.key(field, draft.number), default)
        return day if isinstance(day, date) else None

    if is_stock:
        return (held("day", draft.end),) * 2
    return held("start", draft.start), held("end", draft.end)


@lru_cache(maxsize=KEPT)
def _readings(text: str, day: date) -> tuple[Reading, ...]:
    return tuple(read_figures(text, day))


@lru_cache(maxsize=KEPT)
def _drafts(text: str, day: date, file: Identity) -> tuple[Draft, ...]:
    return tuple(drafts(text, _readings(text, day), day, known_on(file, None)))


@lru_cache(maxsize=KEPT)
def _compared(
    text: str, day: date, source: str, file: Identity
) -> tuple[tuple[Draft, ...], tuple[Standing, ...]]:
    table = known_on(file, None)
    made = recognised(_drafts(text, day, file), source, table)
    return tuple(made), tuple(standings(made, source, table))
