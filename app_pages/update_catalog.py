"""The catalog: an indicator, a source or an event, added or changed, in every language."""

from __future__ import annotations

from datetime import date

import streamlit as st

from app_pages.shell import View
from app_pages.update_editors import Editor
from app_pages.update_review import review_and_save, round_key
from app_pages.update_source import short_id, source_fields
from indicators.catalog import KINDS, PRECISIONS, Catalog, Event, Indicator
from indicators.language import language, languages
from loaders.headings import LABELS
from loaders.proposal import Proposal

NEW = ""


def task(editor: Editor, now: View) -> None:
    """Ask which entry, draw its fields, and show what they change."""
    spoken, catalog = now.spoken, now.loaded.table.catalog
    names = {
        "indicators": spoken.text("Indicator"),
        "sources": spoken.text("Source"),
        "events": spoken.text("Event"),
    }
    kind = st.segmented_control(
        spoken.text("Part of the catalog"),
        list(names),
        default="indicators",
        required=True,
        format_func=names.__getitem__,
        key="catalog_kind",
        label_visibility="collapsed",
    )
    made = {"indicators": _indicator, "sources": _source, "events": _event}[kind or "indicators"](
        catalog, now
    )
    if made:
        version = st.session_state.setdefault(
            round_key("catalog_version"), now.loaded.table.version
        )
        review_and_save(Proposal(entries=made, version=version), editor, now)


def _choose(kind: str, names: dict[str, str], now: View) -> str:
    chosen = st.selectbox(
        now.spoken.text("Add an entry, or change one"),
        [NEW, *names],
        format_func=lambda each: names.get(each, now.spoken.text("A new entry")),
        key=round_key(f"{kind}_entry"),
    )
    return str(chosen or NEW)


def _texts(
    column: str, old: dict[str, str], name: str, now: View, *, long: bool = False
) -> dict[str, str]:
    """Ask for a text in every language."""
    ask = st.text_area if long else st.text_input
    written = {}
    for place, code in zip(st.columns(len(languages())), languages(), strict=True):
        with place:
            written[code] = ask(
                f"{now.spoken.say(LABELS[column])} ({language(code).name})",
                value=old.get(code, ""),
                key=round_key(f"{column}_{code}_{name}"),
            ).strip()
    return {code: text for code, text in written.items() if text}


def _source(catalog: Catalog, now: View) -> Catalog | None:
    names = {each.id: each.title for each in catalog.sources}
    chosen = _choose("source", names, now)
    made = source_fields(catalog.source.get(chosen), now, f"catalog_{chosen}")
    return Catalog(sources=(made,)) if made else None


def _event(catalog: Catalog, now: View) -> Catalog | None:
    spoken = now.spoken
    events = {each.id: each for each in catalog.events}
    chosen = _choose("event", {each.id: spoken.pick(each.name) for each in catalog.events}, now)
    old, name = events.get(chosen), f"event_{chosen}"
    named = _texts("name", dict(old.name) if old else {}, name, now)
    with st.container(horizontal=True):
        start = _day("start", old.start if old else date.today(), name, now)
        end = _day("end", old.end if old else None, name, now)
        precision = st.selectbox(
            spoken.say(LABELS["precision"]),
            PRECISIONS,
            index=PRECISIONS.index(old.precision) if old else 0,
            format_func={
                "day": spoken.text("day"),
                "month": spoken.text("month"),
                "year": spoken.text("year"),
            }.__getitem__,
            key=round_key(f"precision_{name}"),
        )
    ids = [each.id for each in catalog.sources]
    source = st.selectbox(
        spoken.text("Source"),
        ids,
        index=ids.index(old.source) if old else None,
        format_func=lambda each: catalog.source[each].title,
        key=round_key(f"source_{name}"),
    )
    locator = st.text_input(
        spoken.text("Where in the source (paragraph, page, cell)"),
        value=old.locator if old else "",
        key=round_key(f"locator_{name}"),
    ).strip()
    if not named or not start or not source:
        return None
    made = Event(
        old.id if old else short_id(spoken.pick(named)),
        named,
        start,
        end,
        precision,
        source,
        locator,
    )
    return Catalog(events=(made,))


def _day(column: str, value: date | None, name: str, now: View) -> date | None:
    return st.date_input(
        now.spoken.say(LABELS[column]),
        value=value,
        min_value=date(1900, 1, 1),
        format="DD/MM/YYYY",
        key=round_key(f"{column}_{name}"),
    )


def _indicator(catalog: Catalog, now: View) -> Catalog | None:
    spoken = now.spoken
    names = {each.id: spoken.pick(each.name) for each in catalog.indicators}
    chosen = _choose("indicator", names, now)
    old, name = catalog.indicator.get(chosen), f"indicator_{chosen}"
    named = _texts("name", dict(old.name) if old else {}, name, now)
    described = _texts("description", dict(old.description) if old else {}, name, now, long=True)
    unit = _texts("unit", dict(old.unit) if old else {}, name, now)
    phrase = _texts("phrase", dict(old.phrase) if old else {}, name, now)
    left, right = st.columns(2)
    with left:
        theme = st.selectbox(
            spoken.text("Theme"),
            list(catalog.theme),
            index=list(catalog.theme).index(old.theme) if old else 0,
            format_func=lambda each: spoken.pick(catalog.theme[each].name),
            key=round_key(f"theme_{name}"),
        )
        kind = st.selectbox(
            spoken.text("Kind"),
            KINDS,
            index=KINDS.index(old.kind) if old else 1,
            format_func={
                "stock": spoken.text("stock: holds on a day"),
                "flow": spoken.text("flow: counts over a span"),
            }.__getitem__,
            key=round_key(f"kind_{name}"),
        )
        measure = st.text_input(
            spoken.text("Code of the unit"),
            value=old.unit_measure if old else "",
            placeholder="USD, COUNTRY",
            key=round_key(f"measure_{name}"),
        ).strip()
        cumulative = st.toggle(
            spoken.text("Only rises"),
            value=bool(old and old.cumulative),
            key=round_key(f"cumulative_{name}"),
        )
        featured = st.toggle(
            spoken.text("Leads the overview"),
            value=bool(old and old.featured),
            key=round_key(f"featured_{name}"),
        )
    with right:
        multiplier = st.selectbox(
            spoken.text("Shown in"),
            [0, 3, 6, 9, 12],
            index=[0, 3, 6, 9, 12].index(old.unit_mult) if old else 0,
            format_func={
                0: spoken.text("ones"),
                3: spoken.text("thousands"),
                6: spoken.text("millions"),
                9: spoken.text("billions"),
                12: spoken.text("trillions"),
            }.__getitem__,
            key=round_key(f"multiplier_{name}"),
        )
        decimals = st.number_input(
            spoken.text("Decimals shown"),
            0,
            6,
            value=old.decimals if old else 0,
            key=round_key(f"decimals_{name}"),
        )
        forbidden = st.multiselect(
            spoken.text("Not comparable with"),
            [each for each in names if each != chosen],
            default=list(old.not_comparable_with) if old else [],
            format_func=names.__getitem__,
            placeholder=spoken.text("none"),
            key=round_key(f"forbidden_{name}"),
        )
        maximum = st.number_input(
            spoken.text("No more than (in the base unit)"),
            value=old.maximum if old else None,
            key=round_key(f"maximum_{name}"),
        )
    if not named:
        return None
    made = Indicator(
        id=old.id if old else short_id(named.get("en") or spoken.pick(named)).replace("-", "_"),
        name=named,
        description=described,
        theme=theme,
        kind=kind,
        unit=unit,
        unit_measure=measure,
        unit_mult=multiplier,
        decimals=int(decimals),
        not_comparable_with=tuple(forbidden),
        featured=featured,
        phrase=phrase,
        cumulative=cumulative,
        maximum=maximum,
    )
    return Catalog(indicators=(made,))
