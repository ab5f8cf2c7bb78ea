"""The fields of an indicator in the catalog: its words, what it counts, how it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.update.fields.source import free_id, short_id
from app_pages.update.review import round_key
from indicators.catalog import KINDS, Catalog, Indicator
from indicators.language import language_codes, load_language
from loaders.table.column_labels import LABELS

WORDS = ("name", "description", "unit", "phrase")
MULTIPLIERS = (0, 3, 6, 9, 12)
MOST_DECIMALS = 6


def indicator_fields(
    catalog: Catalog, old: Indicator | None, context: PageContext
) -> Indicator | None:
    """Ask for all that an indicator says; None while it has no name."""
    name = f"indicator_{old.id if old else 'new'}"
    words: dict[str, Any] = {
        column: texts_fields(
            column, getattr(old, column, {}), name, context, long=column == WORDS[1]
        )
        for column in WORDS
    }
    left, right = st.columns(2)
    with left:
        counted = _counting(catalog, old, name, context)
    with right:
        shown = _showing(catalog, old, name, context)
    if not words["name"]:
        return None
    escape_markdown = short_id(words["name"].get("en") or context.language.pick(words["name"]))
    known = old.id if old else free_id(escape_markdown.replace("-", "_"), catalog.indicator, "_")
    return Indicator(id=known, **words, **counted, **shown)


def texts_fields(
    column: str, old: Mapping[str, str], name: str, context: PageContext, *, long: bool = False
) -> dict[str, str]:
    """Ask for a text in every language."""
    ask = st.text_area if long else st.text_input
    written = {}
    for place, code in zip(st.columns(len(language_codes())), language_codes(), strict=True):
        with place:
            written[code] = ask(
                f"{context.language.say(LABELS[column])} ({load_language(code).name})",
                value=old.get(code, ""),
                key=round_key(f"{column}_{code}_{name}"),
            ).strip()
    return {code: text for code, text in written.items() if text}


def _counting(
    catalog: Catalog, old: Indicator | None, name: str, context: PageContext
) -> dict[str, Any]:
    """Ask for what an indicator counts."""
    language, themes = context.language, list(catalog.theme)
    return {
        "theme": st.selectbox(
            language.text("Theme"),
            themes,
            index=themes.index(old.theme) if old else 0,
            format_func=lambda each: language.pick(catalog.theme[each].name),
            key=round_key(f"theme_{name}"),
        ),
        "kind": st.selectbox(
            language.text("Kind"),
            KINDS,
            index=KINDS.index(old.kind) if old else 1,
            format_func={
                "stock": language.text("stock: holds on a day"),
                "flow": language.text("flow: counts over a span"),
            }.__getitem__,
            key=round_key(f"kind_{name}"),
        ),
        "unit_measure": st.text_input(
            language.text("Code of the unit"),
            value=old.unit_measure if old else "",
            placeholder="USD, COUNTRY",
            key=round_key(f"measure_{name}"),
        ).strip(),
        "cumulative": st.toggle(
            language.text("Only rises"),
            value=bool(old and old.cumulative),
            key=round_key(f"cumulative_{name}"),
        ),
        "balance": old.balance if old else False,
    }


def _showing(
    catalog: Catalog, old: Indicator | None, name: str, context: PageContext
) -> dict[str, Any]:
    """Ask for how an indicator is shown and what it is not compared with."""
    language = context.language
    decimals = old.decimals if old else 0
    others = {e.id: language.pick(e.name) for e in catalog.indicators if not old or e.id != old.id}
    shown: dict[str, Any] = {
        "unit_mult": _multiplier(old, name, context),
        "decimals": st.number_input(
            language.text("Decimals shown"),
            0,
            max(MOST_DECIMALS, decimals),  # a workbook may bring more
            value=decimals,
            key=round_key(f"decimals_{name}"),
        ),
        "not_comparable_with": st.multiselect(
            language.text("Not comparable with"),
            list(others),
            default=list(old.not_comparable_with) if old else [],
            format_func=others.__getitem__,
            placeholder=language.text("none"),
            key=round_key(f"forbidden_{name}"),
        ),
        "maximum": st.number_input(
            language.text("No more than (in the base unit)"),
            value=old.maximum if old else None,
            key=round_key(f"maximum_{name}"),
        ),
        "featured": st.toggle(
            language.text("Leads the overview"),
            value=bool(old and old.featured),
            key=round_key(f"featured_{name}"),
        ),
    }
    return {**shown, "not_comparable_with": tuple(shown["not_comparable_with"])}


def _multiplier(old: Indicator | None, name: str, context: PageContext) -> int:
    language = context.language
    said = {
        0: language.text("ones"),
        3: language.text("thousands"),
        6: language.text("millions"),
        9: language.text("billions"),
        12: language.text("trillions"),
    }
    now_in = old.unit_mult if old else 0
    powers = sorted({*MULTIPLIERS, now_in})  # a workbook may bring any power of ten
    chosen = st.selectbox(
        language.text("Shown in"),
        powers,
        index=powers.index(now_in),
        format_func=lambda each: said.get(each, f"10^{each}"),
        key=round_key(f"multiplier_{name}"),
    )
    return int(chosen)
