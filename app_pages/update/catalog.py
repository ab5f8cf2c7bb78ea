"""The catalog: an indicator, a source or an event, added or changed, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.state.permissions import Editor
from app_pages.update.fields import forms
from app_pages.update.fields.field import Form, ask_all
from app_pages.update.fields.source import ask_source, free_id, short_id
from app_pages.update.review import review_and_save, round_key
from indicators.catalog import Catalog, Event, Indicator
from indicators.language import Message
from loaders.changes.proposal import Proposal

NEW = ""
PARTS = {
    "indicators": Message("Indicator"),
    "sources": Message("Source"),
    "events": Message("Event"),
}


def task(editor: Editor, context: PageContext) -> None:
    """Ask which entry, draw its fields, and show what they change."""
    language = context.language
    part = st.segmented_control(
        language.text("Part of the catalog"),
        list(PARTS),
        default="indicators",
        required=True,
        format_func=lambda part: language.say(PARTS[part]),
        key="catalog_kind",
        label_visibility="collapsed",
    )
    ask_entry = {"indicators": _indicator, "sources": _source, "events": _event}
    entry = ask_entry[part or "indicators"](context.loaded.catalog, context)
    if entry:
        version = st.session_state.setdefault(round_key("catalog_version"), context.loaded.version)
        review_and_save(Proposal(entries=entry, version=version), editor, context)


def _choose(part: str, names: Mapping[str, str], context: PageContext) -> str:
    new = context.language.text("A new entry")
    chosen = st.selectbox(
        context.language.text("Add an entry, or change one"),
        [NEW, *names],
        format_func=lambda id_: names.get(id_, new),
        key=round_key(f"{part}_entry"),
    )
    return str(chosen or NEW)


def _values(entry: Indicator | Event | None) -> dict[str, Any]:
    """Return what an entry says, by field; nothing for a new one."""
    return {field.name: getattr(entry, field.name) for field in fields(entry)} if entry else {}


def _form(name: str, context: PageContext) -> Form:
    return Form(context, lambda column: round_key(f"{column}_{name}"))


def _indicator(catalog: Catalog, context: PageContext) -> Catalog | None:
    language = context.language
    names = {entry.id: language.pick(entry.name) for entry in catalog.indicators}
    old = catalog.indicator.get(_choose("indicator", names, context))
    values, form = _values(old), _form(f"indicator_{old.id if old else 'new'}", context)
    words = ask_all(forms.INDICATOR_WORDS, values, form)
    left, right = st.columns(2)
    with left:
        counts = ask_all(forms.INDICATOR_COUNTS, values, form)
    with right:
        shown = ask_all(forms.INDICATOR_SHOWN, values, form)
    if not words["name"]:
        return None
    wanted = short_id(words["name"].get("en") or language.pick(words["name"])).replace("-", "_")
    id_ = old.id if old else free_id(wanted, catalog.indicator, "_")
    return Catalog(indicators=(Indicator(id=id_, **words, **counts, **shown),))


def _source(catalog: Catalog, context: PageContext) -> Catalog | None:
    chosen = _choose("source", {entry.id: entry.title for entry in catalog.sources}, context)
    source = ask_source(catalog.source.get(chosen), context, f"catalog_{chosen}")
    return Catalog(sources=(source,)) if source else None


def _event(catalog: Catalog, context: PageContext) -> Catalog | None:
    events = {entry.id: entry for entry in catalog.events}
    names = {entry.id: context.language.pick(entry.name) for entry in catalog.events}
    chosen = _choose("event", names, context)
    old, form = events.get(chosen), _form(f"event_{chosen}", context)
    values = _values(old) or {"start": date.today()}
    name = forms.EVENT_NAME.ask(values, form)
    with st.container(horizontal=True):
        days = ask_all(forms.EVENT_DAYS, values, form)
    origin = ask_all(forms.EVENT_ORIGIN, values, form)
    if not name or not days["start"] or not origin["source"]:
        return None
    id_ = old.id if old else free_id(short_id(context.language.pick(name)), events)
    return Catalog(events=(Event(id_, name, **days, **origin),))
