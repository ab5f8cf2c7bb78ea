"""The desk: one text being worked through, what the table says of it, what a person has done.

What she has typed stays in the session under keys of the text, its source and the last save,
so that paging, another task, or a colleague's commit takes nothing from her.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

import streamlit as st

from app_pages.state.context import View
from app_pages.state.table_file import known_on
from app_pages.update.fields.source import Chosen
from app_pages.update.review import SAVED
from indicators.catalog import Source
from indicators.grammar import read_figures
from indicators.grammar.reader import language_of
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
class Desk:
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


def begin(article: Article, day: date, source: Chosen | None, name: str, now: View) -> Desk:
    """Return the desk of a text: read once, compared with the table as it stands."""
    table = now.loaded.table
    known = source.id if source and source.id in table.catalog.source else ""
    own = f"{name}_{day}_{known}_{st.session_state.get('text_saved', '')}"
    made, stand = _compared(article.text, day, known, now.loaded.file)
    version = st.session_state.setdefault(f"text_version_{own}", table.version)
    return Desk(article, day, _readings(article.text, day), made, stand, known, own, version)


def known_source(article: Article, day: date, now: View) -> Source:
    """Return the catalog's source of a text, or a new one as far as the text tells."""
    catalog = now.loaded.table.catalog
    for each in catalog.sources:
        same_title = each.title.casefold() == article.title.casefold() and each.published == day
        if same_title or (article.url and each.url == article.url):
            return each
    made = _drafts(article.text, day, now.loaded.file)
    found = read_before(made, day, known_on(now.loaded.file, None))
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


def prepared(desk: Desk, now: View) -> list[Draft]:
    """Return the drafts as the person has them now."""
    begun = f"text_{desk.name}_"
    keys = [str(key) for key in st.session_state if str(key).startswith(begun)]
    touched = {int(key.rpartition("_")[2]) for key in keys}
    return [
        _as_held(each, desk, now.loaded.table) if each.number in touched else each
        for each in desk.drafts
    ]


def stands(draft: Draft, desk: Desk, now: View) -> Standing:
    """Say how a draft stands against the table, mended or not."""
    original = desk.drafts[draft.number - 1]
    if draft == original:
        return desk.standings[draft.number - 1]
    return standing(draft, desk.source, known_on(now.loaded.file, None))


def remember_saved() -> None:
    """Start the rows afresh once they have been saved; the text stays, to be seen as known."""
    made, task = st.session_state.get(SAVED, (None, ""))
    if made and task == TASK:
        st.session_state["text_saved"] = made.name


def _as_held(draft: Draft, desk: Desk, table: Table) -> Draft:
    def held(field: str, default: str) -> str:
        return str(st.session_state.get(desk.key(field, draft.number), default) or "").strip()

    chosen = held("indicator", draft.indicator)
    if chosen not in table.catalog.indicator:
        return replace(draft, indicator="")
    is_stock = table.catalog.indicator[chosen].is_stock
    draft = draft.of(table.catalog.indicator[chosen])
    growth = held("growth", draft.growth.printed)
    note = parse_bilingual(draft.comment)
    start, end = _days(draft, desk, is_stock=is_stock)
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


def _days(draft: Draft, desk: Desk, *, is_stock: bool) -> tuple[date | None, date | None]:
    def held(field: str, default: date | None) -> date | None:
        day = st.session_state.get(desk.key(field, draft.number), default)
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
