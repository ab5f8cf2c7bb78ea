"""One figure, added or corrected: typed as it is printed, with its receipt."""

from __future__ import annotations

from html import escape

import streamlit as st

from app_pages.state.context import PageContext
from app_pages.state.permissions import Editor
from app_pages.update.fields.period import period_fields, text_of
from app_pages.update.fields.source import ChosenSource, choose_source
from app_pages.update.review import hint, review_and_save, round_key
from indicators.catalog import Catalog, Indicator
from indicators.language import (
    Message,
    format_bilingual,
    language_codes,
    load_language,
    parse_bilingual,
)
from indicators.sentences import amount
from indicators.table import Table, current
from loaders.changes.autofill import readings
from loaders.changes.history import withdrawn
from loaders.changes.proposal import Proposal, Row, as_observation, key, proposed

NEW = "new"


def task(editor: Editor, context: PageContext) -> None:
    """Draw the form and, below it, what it changes."""
    if not context.loaded.table.catalog.indicators:
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
        before = _existing(indicator, table, context)
        row, catalog = _form(before, indicator, table, context)
    proposal = Proposal(proposed([row] if row else []), catalog, version=table.version)
    if not row or not review_and_save(proposal, editor, context):
        st.session_state.pop(begun, None)


def _indicator(table: Table, context: PageContext) -> Indicator:
    language, catalog = context.language, table.catalog
    chosen = st.selectbox(
        language.text("Indicator"),
        list(catalog.indicator),
        format_func=lambda each: language.pick(catalog.indicator[each].name),
        key="update_indicator",
        persist_state="session",
    )
    return catalog.indicator[str(chosen)]


def _form(
    before: Row | None, indicator: Indicator, table: Table, context: PageContext
) -> tuple[Row | None, Catalog]:
    """Ask for everything a row says; None while the figure or its source is not there."""
    name = f"{indicator.id}_{key(before) if before else NEW}"
    old: Row = before or {}
    left, right = st.columns(2)
    with left:
        withdraws = bool(before) and st.toggle(
            context.language.text("Withdraw this figure"), key=round_key(f"withdraw_{name}")
        )
        printed = _printed(indicator, old, name, context, withdraws=withdraws)
        held = period_fields(indicator, old, name, context)
    with right:
        source = _source(before, table, name, context)
        receipt = _receipt(old, name, context)
    if not source or not (printed["as_reported"] or withdraws):
        hint(context.language.text("Type the figure and choose its source to see what changes."))
        return None, Catalog()
    given = {"indicator": indicator.id, "source": source.id, **printed, **held, **receipt}
    typed: Row = {**old, **given}
    return withdrawn(typed) if withdraws else typed, source.entries


def _printed(
    indicator: Indicator, old: Row, name: str, context: PageContext, *, withdraws: bool
) -> dict[str, str]:
    """Ask for the figure and its growth, as they are printed."""
    language = context.language
    printed = st.text_input(
        language.text("Figure as printed"),
        value=text_of(old, "as_reported"),
        placeholder=language.text("more than 200, 48.2 billion"),
        help=language.text("Only the figure with its qualifier, as the source prints it."),
        disabled=withdraws,
        key=round_key(f"printed_{name}"),
    )
    _say_back(printed, indicator, context)
    growth = st.text_input(
        language.text("Growth as printed, if any"),
        value=text_of(old, "change_as_reported"),
        placeholder=language.text("up 22%"),
        disabled=withdraws,
        key=round_key(f"growth_{name}"),
    )
    return {"as_reported": printed.strip(), "change_as_reported": growth.strip()}


def _receipt(old: Row, name: str, context: PageContext) -> dict[str, str]:
    """Ask for the area, the place in the source, and the note for readers."""
    language = context.language
    area = st.text_input(
        language.text("Area (VN, or VN-SG for a province)"),
        value=text_of(old, "ref_area") or "VN",
        disabled=bool(old),
        key=round_key(f"area_{name}"),
    )
    locator = st.text_input(
        language.text("Where in the source (paragraph, page, cell)"),
        value=text_of(old, "locator"),
        placeholder="¶18",
        key=round_key(f"locator_{name}"),
    )
    comment = _comment(old, name, context)
    return {"ref_area": area.strip(), "locator": locator.strip(), "comment": comment}


def _existing(indicator: Indicator, table: Table, context: PageContext) -> Row | None:
    """Ask which figure is corrected; None for a new one."""
    rows: dict[object, Row] = {
        key(row): row for row in table.series(indicator.id).rows.to_dict("records")
    }
    language = context.language

    def named(each: object) -> str:
        if each == NEW:
            return language.text("A new figure")
        read = as_observation(rows[each])
        said = language.text("withdrawn")
        if read.figure:
            said = amount(read.figure, indicator, language, read.as_reported)
        area = "" if read.ref_area == "VN" else f"{read.ref_area}, "
        return f"{area}{read.period.words(language)}: {said}"

    chosen = st.selectbox(
        language.text("Add a figure, or correct one"),
        [NEW, *rows],
        format_func=named,
        key=round_key(f"existing_{indicator.id}"),
    )
    return None if chosen == NEW else rows[chosen]


def _say_back(printed: str, indicator: Indicator, context: PageContext) -> None:
    """Show in every language how the typed figure is understood."""
    if not printed.strip():
        return
    figure = next(iter(readings(printed)), None)
    if figure is None:
        unread = Message("“{text}” does not say a figure.", {"text": printed})
        hint(context.language.say(unread))
        return
    said = (amount(figure, indicator, load_language(code), printed) for code in language_codes())
    st.html(f'<p class="quiet said-back">= {" · ".join(map(escape, said))}</p>')


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


def _comment(old: Row, name: str, context: PageContext) -> str:
    """Ask for the note for readers, in every language."""
    held = parse_bilingual(text_of(old, "comment"))
    written = {
        code: st.text_area(
            f"{context.language.text('Note for readers')} ({load_language(code).name})",
            value=held.get(code, ""),
            height=68,
            key=round_key(f"note_{code}_{name}"),
        ).strip()
        for code in language_codes()
    }
    return format_bilingual(written)
