"""Many figures at once: the current rows of one indicator in a grid, corrected in place."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from app_pages.components.notices import hint
from app_pages.state.context import PageContext
from app_pages.state.permissions import Editor
from app_pages.update.review import review_and_save, round_key
from indicators.language import Language
from indicators.table import IDENTITY, STATUSES, Table, current
from loaders.changes.proposal import VALUES, Proposal, proposed
from loaders.table.column_labels import label

ALL = ""
MOST_ROWS = 2000  # the grid sends all of them to the browser
SHOWN = (
    "indicator",
    "ref_area",
    "period_start",
    "period_end",
    "as_reported",
    "obs_value",
    "change_as_reported",
    "obs_status",
    "source",
    "locator",
    "comment",
)
OPEN = ("as_reported", "obs_value", "change_as_reported", "obs_status", "locator", "comment")


def task(editor: Editor, context: PageContext) -> None:
    """Draw the grid and, below it, what was changed in it."""
    language = context.language
    table = _chosen(current(context.loaded.table), context)
    if len(table.rows) > MOST_ROWS:
        most = language.number(MOST_ROWS)
        st.info(language.text("More than {count} figures: use the workbook for these.", count=most))
        return
    hint(
        language.text(
            "Change cells in place: the figure as printed, or its value; the other follows. "
            "New figures are added under “One figure”."
        )
    )
    base, version = _base(table)
    edited = st.data_editor(
        base[list(SHOWN)],
        hide_index=True,
        num_rows="fixed",
        disabled=[name for name in SHOWN if name not in OPEN],
        column_config=_columns(language),
        placeholder="",
        key=round_key(f"grid_{_area_of_choice()}"),
    )
    whole = base.assign(**{name: edited[name] for name in OPEN})
    rows = proposed(whole[list(VALUES)].to_dict("records"))
    review_and_save(Proposal(rows, version=version), editor, context)


def _chosen(table: Table, context: PageContext) -> Table:
    language, catalog = context.language, table.catalog
    present = set(table.rows["indicator"])
    chosen = st.selectbox(
        language.text("Indicator"),
        [ALL, *(id_ for id_ in catalog.indicator if id_ in present)],
        format_func=lambda id_: context.indicator_name(id_) if id_ else language.text("All"),
        key="grid_indicator",
        persist_state="session",
    )
    return table.series(chosen) if chosen else table


def _area_of_choice() -> str:
    return str(st.session_state.get("grid_indicator", ALL))


def _base(table: Table) -> tuple[pd.DataFrame, str]:
    """Return the rows as they were when editing began, and the version they are from.

    The grid must be fed the same rows at every run, or it loses what was typed.
    """
    held = st.session_state.setdefault("grid_bases", {})
    name = round_key(f"base_{_area_of_choice()}")
    if name not in held:
        held.clear()
        held[name] = (table.rows.reset_index(drop=True), table.version)
    rows, version = held[name]
    return rows, version


def _columns(language: Language) -> dict[str, ColumnConfig]:
    config = st.column_config
    columns: dict[str, ColumnConfig] = {
        name: config.Column(label(name, language)) for name in SHOWN
    }
    for name in IDENTITY[2:4]:
        columns[name] = config.DateColumn(label(name, language), format="DD/MM/YYYY")
    columns["obs_value"] = config.NumberColumn(
        label("obs_value", language), format="localized", width=170
    )
    status = label("obs_status", language)
    columns["obs_status"] = config.SelectboxColumn(status, options=list(STATUSES), required=True)
    return columns
