"""The source of a figure: picked from the catalog, or added on the spot."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from itertools import chain, count

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.update.fields import forms
from app_pages.update.fields.field import Form, ask_all
from app_pages.update.review import round_key
from indicators.catalog import Catalog, Source

ADDED = "added"
LONGEST_ID = 60
TOLD_APART = ("publisher", "url")  # what tells sources of one title and day apart


@dataclass(frozen=True)
class ChosenSource:
    """The id of a source, and the catalog entry to add where it is new."""

    id: str
    entries: Catalog = field(default_factory=Catalog)


def choose_source(
    catalog: Catalog, context: PageContext, name: str, suggested: Source | None = None
) -> ChosenSource | None:
    """Ask for a source; None while a new one lacks its title.

    `suggested` is the one to begin with; without an id it is a new one, filled in as far as known.
    """
    language = context.language
    latest = sorted(catalog.sources, key=lambda source: source.published, reverse=True)
    names = {
        source.id: f"{language.date(source.published)} · {source.title}" for source in latest
    } | {ADDED: language.text("＋ A new source")}
    chosen = st.selectbox(
        language.text("Source"),
        list(names),
        index=list(names).index(suggested.id or ADDED) if suggested else None,
        placeholder=language.text("Choose the source"),
        format_func=names.__getitem__,
        key=round_key(f"source_{name}"),
    )
    if chosen == ADDED:
        with st.container(border=True):
            begun = suggested if suggested and not suggested.id else None
            source = ask_source(begun, context, f"new_{name}")
        return ChosenSource(source.id, Catalog(sources=(source,))) if source else None
    return ChosenSource(chosen) if chosen else None


def ask_source(old: Source | None, context: PageContext, name: str) -> Source | None:
    """Ask for all that a source says; None while its title is empty.

    One that is known in part, and has no id yet, keeps its day of publication.
    """
    form = Form(context, lambda column: round_key(f"{column}_{name}"))
    values = asdict(old) if old else {"published": date.today()}
    title = forms.SOURCE_TITLE.ask(values, form)
    is_dated = old is not None and not old.id
    published = values["published"] if is_dated else forms.SOURCE_DAY.ask(values, form)
    asked = ask_all(forms.SOURCE, values, form)
    if not title or not published:
        return None
    source = Source(
        id=old.id if old else "",
        title=title,
        published=published,
        language=old.language if old else context.language.code,
        **asked,
    )
    return source if source.id else _placed(source, context.loaded.catalog)


def _placed(source: Source, catalog: Catalog) -> Source:
    """Return the catalog's own entry of a source that is not new; else give the new one an id."""
    title_and_day = source.title.casefold(), source.published
    for entry in catalog.sources:
        is_same = (entry.title.casefold(), entry.published) == title_and_day
        if is_same and all(
            getattr(source, name) in ("", getattr(entry, name)) for name in TOLD_APART
        ):
            return entry
    return replace(source, id=free_id(short_id(source.title, source.published), catalog.source))


def free_id(wanted: str, taken: Container[str], mark: str = "-") -> str:
    """Return an id, numbered where another entry has it: a new entry takes nobody's place."""
    numbered = (f"{wanted}{mark}{number}" for number in count(2))
    return next(id_ for id_ in chain([wanted], numbered) if id_ not in taken)


def short_id(title: str, day: date | None = None) -> str:
    """Return an id made from a title and a day: `bao-cao-nam-2024-05-01`."""
    letters = unicodedata.normalize("NFD", title.casefold().replace("đ", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].strip("-")
    return "-".join(filter(None, (words, day.isoformat() if day else ""))) or "source"
