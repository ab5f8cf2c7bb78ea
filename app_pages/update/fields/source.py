"""The source of a figure: picked from the catalog, or added on the spot."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, count

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.update.fields.period import FIRST_DAY
from app_pages.update.review import round_key
from indicators.catalog import Catalog, Source
from indicators.language import language_codes, load_language

ADDED = "added"
LONGEST_ID = 60
TOLD_APART = ("publisher", "url")  # what tells sources of one title and day apart


@dataclass(frozen=True)
class ChosenSource:
    """The id of a source, and the catalog entry to add where it is new."""

    id: str
    entries: Catalog = field(default_factory=Catalog)


def choose_source(
    catalog: Catalog, context: PageContext, name: str, known: Source | None = None
) -> ChosenSource | None:
    """Ask for a source; None while a new one lacks its title.

    `known` is the one to begin with; without an id it is a new one, filled in as far as known.
    """
    language = context.language
    latest = sorted(catalog.sources, key=lambda each: each.published, reverse=True)
    options = [*(each.id for each in latest), ADDED]

    def named(each: str) -> str:
        if each == ADDED:
            return language.text("＋ A new source")
        source = catalog.source[each]
        return f"{language.date(source.published)} · {source.title}"

    chosen = st.selectbox(
        language.text("Source"),
        options,
        index=options.index(known.id or ADDED) if known else None,
        placeholder=language.text("Choose the source"),
        format_func=named,
        key=round_key(f"source_{name}"),
    )
    if chosen == ADDED:
        with st.container(border=True):
            begun = known if known and not known.id else None
            made = source_fields(begun, context, f"new_{name}")
        return ChosenSource(made.id, Catalog(sources=(made,))) if made else None
    return ChosenSource(chosen) if chosen else None


def source_fields(old: Source | None, context: PageContext, name: str) -> Source | None:
    """Ask for all that a source says; None while its title is empty.

    One that is known in part, and has no id yet, keeps its day of publication.
    """
    language = context.language
    title = st.text_input(
        language.text("Title"), value=old.title if old else "", key=round_key(f"title_{name}")
    ).strip()
    is_dated = old is not None and not old.id
    published = old.published if old and is_dated else _published(old, context, name)
    asked = {
        "publisher": (language.text("Publisher"), old.publisher if old else ""),
        "url": (language.text("Web address"), old.url if old else ""),
        "licence": (language.text("Licence"), old.licence if old else ""),
    }
    given = {
        key: st.text_input(label, value=value, key=round_key(f"{key}_{name}")).strip()
        for key, (label, value) in asked.items()
    }
    speaker = _speaker(old, context, name)
    if not title:
        return None
    made = Source(
        id=old.id if old else "",
        title=title,
        published=published,
        language=old.language if old else language.code,
        speaker=speaker,
        edition=old.edition if old else "known",
        **given,
    )
    return made if made.id else _placed(made, context.loaded.table.catalog)


def _speaker(old: Source | None, context: PageContext, name: str) -> dict[str, str]:
    """Ask who spoke, in every language; those left empty are left out."""
    written = {
        code: st.text_input(
            f"{context.language.text('Speaker')} ({load_language(code).name})",
            value=old.speaker.get(code, "") if old else "",
            key=round_key(f"speaker_{code}_{name}"),
        ).strip()
        for code in language_codes()
    }
    return {code: text for code, text in written.items() if text}


def _placed(made: Source, catalog: Catalog) -> Source:
    """Return the catalog's own entry of a source that is not new; else give the new one an id."""
    for each in catalog.sources:
        same = (each.title.casefold(), each.published) == (made.title.casefold(), made.published)
        if same and all(getattr(made, name) in ("", getattr(each, name)) for name in TOLD_APART):
            return each
    return replace(made, id=free_id(short_id(made.title, made.published), catalog.source))


def _published(old: Source | None, context: PageContext, name: str) -> date:
    value = old.published if old else date.today()
    return st.date_input(
        context.language.text("Day of publication"),
        value=value,
        min_value=min(FIRST_DAY, value),
        format="DD/MM/YYYY",
        key=round_key(f"published_{name}"),
    )


def free_id(wanted: str, taken: Container[str], mark: str = "-") -> str:
    """Return an id, numbered where another entry has it: a new entry takes nobody's place."""
    numbered = (f"{wanted}{mark}{number}" for number in count(2))
    return next(each for each in chain([wanted], numbered) if each not in taken)


def short_id(title: str, day: date | None = None) -> str:
    """Return an id made from a title and a day: `bao-cao-nam-2024-05-01`."""
    escape_markdown = unicodedata.normalize("NFD", title.casefold().replace("đ", "d"))
    letters = "".join(each for each in escape_markdown if not unicodedata.combining(each))
    words = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:LONGEST_ID].strip("-")
    return "-".join(filter(None, (words, day.isoformat() if day else ""))) or "source"
