"""One figure, added or corrected: typed as it is printed, with its receipt."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from app_pages.components.notices import hint
from app_pages.state.context import PageContext
from app_pages.state.permissions import Editor
from app_pages.update.fields import forms
from app_pages.update.fields.field import Form, Values, ask_all
from app_pages.update.fields.say_back import say_figure_back, say_growth_back
from app_pages.update.fields.source import ChosenSource, choose_source
from app_pages.update.review import review_and_save, round_key
from indicators.area import HOME
from indicators.catalog import Catalog, Indicator
from indicators.language import (
    Language,
    format_bilingual,
    parse_bilingual,
)
from indicators.sentences import amount
from indicators.table import Table, current
from loaders.changes.history import withdrawn
from loaders.changes.proposal import Proposal, Row, as_observation, key, proposed

NEW = "new"


def task(editor: Editor, context: PageContext) -> None:
    """Draw the form and, below it, what it changes."""
    if not context.loaded.catalog.indicators:
        hint(
            context.language.text(
                "The catalog has no indicator yet. Add one under “Catalog” first."
            )
        )
        return
    indicator = _indicator(context.loaded.table, context)
    # What others save meanwhile must not change the form under the person's hands.
    begun = round_key(f"begun_{indicator.id}")
    table: Table = st.session_state.setdefault(begun, current(context.loaded.table))
    with st.container(border=True):
        before = _existing(indicator, table, context.language)
        row, entries = _form(before, indicator, table, context)
    proposal = Proposal(proposed([row] if row else []), entries, version=table.version)
    if not row or not review_and_save(proposal, editor, context):
        st.session_state.pop(begun, None)


def _indicator(table: Table, context: PageContext) -> Indicator:
    language, catalog = context.language, table.catalog
    chosen = st.selectbox(
        language.text("Indicator"),
        list(catalog.indicator),
        format_func=context.indicator_name,
        key="update_indicator",
        persist_state="session",
    )
    return catalog.indicator[str(chosen)]


def _existing(indicator: Indicator, table: Table, language: Language) -> Row | None:
    """Ask which figure is corrected; None for a new one."""
    rows: dict[object, Row] = {
        key(row): row for row in table.series(indicator.id).rows.to_dict("records")
    }
    names = {NEW: language.text("A new figure")} | {
        id_: _name(row, indicator, language) for id_, row in rows.items()
    }
    chosen = st.selectbox(
        language.text("Add a figure, or correct one"),
        [NEW, *rows],
        format_func=names.__getitem__,
        key=round_key(f"existing_{indicator.id}"),
    )
    return rows.get(chosen)


def _name(row: Row, indicator: Indicator, language: Language) -> str:
    observation = as_observation(row)
    figure = language.text("withdrawn")
    if observation.figure:
        figure = amount(observation.figure, indicator, language, observation.as_reported)
    area = "" if observation.ref_area == HOME else f"{observation.ref_area}, "
    return f"{area}{observation.period.words(language)}: {figure}"


def _form(
    before: Row | None, indicator: Indicator, table: Table, context: PageContext
) -> tuple[Row | None, Catalog]:
    """Ask for everything a row says; None while the figure or its source is not there."""
    name, old = f"{indicator.id}_{key(before) if before else NEW}", before or {}
    form = Form(context, lambda column: round_key(f"{column}_{name}"))
    note = old.get("comment")
    values = {
        "ref_area": HOME,
        **old,
        "comment": parse_bilingual(note if isinstance(note, str) else ""),
    }
    left, right = st.columns(2)
    with left:
        withdraws = bool(before) and st.toggle(
            context.language.text("Withdraw this figure"), key=round_key(f"withdraw_{name}")
        )
        typed = _printed(indicator, values, form, is_withdrawn=withdraws)
        typed |= _period(indicator, values, form, is_fixed=bool(old))
        typed |= ask_all((forms.BASIS, forms.STATUS_FIELD), values, form)
    with right:
        source = _source(before, table, name, context)
        typed["ref_area"] = forms.AREA.ask(values, form, disabled=bool(old))
        typed |= ask_all((forms.LOCATOR, forms.NOTE), values, form)
    if not source or not (typed["as_reported"] or withdraws):
        hint(context.language.text("Type the figure and choose its source to see what changes."))
        return None, Catalog()
    typed["comment"] = format_bilingual(typed["comment"])
    row: Row = {**old, "indicator": indicator.id, "source": source.id, **typed}
    return withdrawn(row) if withdraws else row, source.entries


def _printed(
    indicator: Indicator, values: Values, form: Form, *, is_withdrawn: bool
) -> dict[str, Any]:
    """Ask for the figure and its growth as they are printed; show how they are understood."""
    printed = forms.PRINTED.ask(values, form, disabled=is_withdrawn)
    say_figure_back(printed, indicator, form.context)
    growth = forms.GROWTH.ask(values, form, disabled=is_withdrawn)
    say_growth_back(growth, form.context)
    return {"as_reported": printed, "change_as_reported": growth}


def _period(indicator: Indicator, values: Values, form: Form, *, is_fixed: bool) -> dict[str, Any]:
    """Ask for the day, or the first and the last day; last year's at first."""
    is_day = indicator.is_stock or _is_on_a_day(values, form, is_fixed=is_fixed)
    year = date.today().year - 1
    last = values.get("period_end") or date(year, 12, 31)
    first = values.get("period_start") or date(year, 1, 1)
    if is_day:
        day = forms.DAY.ask({"day": last}, form, disabled=is_fixed)
        return {"period_start": day, "period_end": day}
    with st.container(horizontal=True):
        days = {"period_start": first, "period_end": last}
        return ask_all(forms.SPAN, days, form, disabled=is_fixed)


def _is_on_a_day(values: Values, form: Form, *, is_fixed: bool) -> bool:
    """Ask whether a flow is counted over a span or told of one day."""
    language = form.context.language
    names = {"span": language.text("A span"), "day": language.text("A day")}
    is_day = "period_start" in values and values["period_start"] == values["period_end"]
    chosen = st.segmented_control(
        language.text("Period"),
        list(names),
        required=True,
        default="day" if is_day else "span",
        format_func=names.__getitem__,
        disabled=is_fixed,
        key=form.key("span"),
    )
    return chosen == "day"


def _source(
    before: Row | None, table: Table, name: str, context: PageContext
) -> ChosenSource | None:
    """Ask for the source; a figure that is corrected keeps its own."""
    if before is None:
        return choose_source(table.catalog, context, name)
    own = table.catalog.source[before["source"]]
    st.text_input(
        context.language.text("Source"), value=own.title, disabled=True, key=f"own_{name}"
    )
    return ChosenSource(own.id)
