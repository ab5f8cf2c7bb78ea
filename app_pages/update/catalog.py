"""The catalog: an indicator, a source or an event, added or changed, in every language."""

from __future__ import annotations

from datetime import date

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.state.permissions import Editor
from app_pages.update.fields.indicator import indicator_fields, texts_fields
from app_pages.update.fields.period import FIRST_DAY, LAST_DAY
from app_pages.update.fields.source import free_id, short_id, source_fields
from app_pages.update.review import review_and_save, round_key
from indicators.catalog import PRECISIONS, Catalog, Event, Precision
from loaders.changes.proposal import Proposal
from loaders.table.column_labels import LABELS

NEW = ""


def task(editor: Editor, context: PageContext) -> None:
    """Ask which entry, draw its fields, and show what they change."""
    language, catalog = context.language, context.loaded.table.catalog
    names = {
        "indicators": language.text("Indicator"),
        "sources": language.text("Source"),
        "events": language.text("Event"),
    }
    kind = st.segmented_control(
        language.text("Part of the catalog"),
        list(names),
        default="indicators",
        required=True,
        format_func=names.__getitem__,
        key="catalog_kind",
        label_visibility="collapsed",
    )
    made = {"indicators": _indicator, "sources": _source, "events": _event}[kind or "indicators"](
        catalog, context
    )
    if made:
        version = st.session_state.setdefault(
            round_key("catalog_version"), context.loaded.table.version
        )
        review_and_save(Proposal(entries=made, version=version), editor, context)


def _choose(kind: str, names: dict[str, str], context: PageContext) -> str:
    chosen = st.selectbox(
        context.language.text("Add an entry, or change one"),
        [NEW, *names],
        format_func=lambda each: names.get(each, context.language.text("A new entry")),
        key=round_key(f"{kind}_entry"),
    )
    return str(chosen or NEW)


def _source(catalog: Catalog, context: PageContext) -> Catalog | None:
    names = {each.id: each.title for each in catalog.sources}
    chosen = _choose("source", names, context)
    made = source_fields(catalog.source.get(chosen), context, f"catalog_{chosen}")
    return Catalog(sources=(made,)) if made else None


def _event(catalog: Catalog, context: PageContext) -> Catalog | None:
    events = {each.id: each for each in catalog.events}
    names = {each.id: context.language.pick(each.name) for each in catalog.events}
    chosen = _choose("event", names, context)
    old, name = events.get(chosen), f"event_{chosen}"
    named = texts_fields("name", dict(old.name) if old else {}, name, context)
    with st.container(horizontal=True):
        start = _day("start", old.start if old else date.today(), name, context)
        end = _day("end", old.end if old else None, name, context)
        precision = _precision(old, name, context)
    source, locator = _origin(catalog, old, name, context)
    if not named or not start or not source:
        return None
    id_ = old.id if old else free_id(short_id(context.language.pick(named)), events)
    themes = old.themes if old else ()
    return Catalog(events=(Event(id_, named, start, end, precision, source, locator, themes),))


def _precision(old: Event | None, name: str, context: PageContext) -> Precision:
    language = context.language
    said = {
        "day": language.text("day"),
        "month": language.text("month"),
        "year": language.text("year"),
    }
    return st.selectbox(
        language.say(LABELS["precision"]),
        PRECISIONS,
        index=PRECISIONS.index(old.precision) if old else 0,
        format_func=said.__getitem__,
        key=round_key(f"precision_{name}"),
    )


def _origin(
    catalog: Catalog, old: Event | None, name: str, context: PageContext
) -> tuple[str | None, str]:
    """Ask for the source of an event, and where in it."""
    ids = [each.id for each in catalog.sources]
    source = st.selectbox(
        context.language.text("Source"),
        ids,
        index=ids.index(old.source) if old else None,
        format_func=lambda each: catalog.source[each].title,
        key=round_key(f"source_{name}"),
    )
    locator = st.text_input(
        context.language.text("Where in the source (paragraph, page, cell)"),
        value=old.locator if old else "",
        key=round_key(f"locator_{name}"),
    )
    return source, locator.strip()


def _day(column: str, value: date | None, name: str, context: PageContext) -> date | None:
    return st.date_input(
        context.language.say(LABELS[column]),
        value=value,
        min_value=min(FIRST_DAY, value or FIRST_DAY),
        max_value=max(LAST_DAY, value or LAST_DAY),
        format="DD/MM/YYYY",
        key=round_key(f"{column}_{name}"),
    )


def _indicator(catalog: Catalog, context: PageContext) -> Catalog | None:
    names = {each.id: context.language.pick(each.name) for each in catalog.indicators}
    chosen = _choose("indicator", names, context)
    made = indicator_fields(catalog, catalog.indicator.get(chosen), context)
    return Catalog(indicators=(made,)) if made else None
