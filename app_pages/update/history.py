"""What was saved when, by whom and why; what the table said at a moment; undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from functools import lru_cache

import streamlit as st

from app_pages.components.notices import hint, rest_words, show_lines
from app_pages.components.receipts import receipts_html
from app_pages.markdown import escape_markdown
from app_pages.state.context import PageContext
from app_pages.state.permissions import Editor
from app_pages.state.table_file import known_on, table_path
from app_pages.update.review import (
    DISPUTED,
    save,
    show_dispute,
    signature,
)
from indicators.catalog import Catalog
from indicators.language import parse_bilingual
from indicators.table import Table, at
from loaders.changes.diff_text import entry_change, row_changes
from loaders.changes.history import Commit, changed_by, commits, entry_changes, reversal
from loaders.changes.review import review
from loaders.table.queries import Identity

ALL = ""
SHOWN = 20
MOST_LINES = 30


def task(editor: Editor | None, context: PageContext) -> None:
    """List the commits, the last first; an editor can take each back."""
    language = context.language
    chosen = _indicator(context)
    commits_made = commits(table_path(), chosen or None)
    st.subheader(language.text("Commits"))
    most = st.session_state.setdefault("history_shown", SHOWN)
    for commit_made in commits_made[:most]:
        by, reason = (
            language.pick(parse_bilingual(commit_made.by)),
            language.pick(parse_bilingual(commit_made.reason)),
        )
        parts = [language.moment(commit_made.moment), escape_markdown(by), escape_markdown(reason)]
        if _is_taken_back(context.loaded.file, commit_made):
            parts.append(language.text("taken back"))
        title = " · ".join(parts)
        with st.expander(title, key=f"commit_{commit_made.name}", on_change="rerun") as opened:
            if opened.open:
                _commit(commit_made, chosen, editor, context)
    if len(commits_made) > most and st.button(language.text("Show earlier ones")):
        st.session_state["history_shown"] = most + SHOWN
        st.rerun()
    if chosen:
        _at_a_moment(chosen, context)
    else:
        hint(language.text("Choose an indicator to see what the table said of it at a moment."))


def _indicator(context: PageContext) -> str:
    language, catalog = context.language, context.loaded.catalog
    chosen = st.selectbox(
        language.text("Indicator"),
        [ALL, *catalog.indicator],
        format_func=lambda id_: context.indicator_name(id_) if id_ else language.text("All"),
        key="history_indicator",
    )
    return str(chosen or ALL)


def _commit(
    commit_made: Commit, indicator: str, editor: Editor | None, context: PageContext
) -> None:
    language = context.language
    hint(language.text("Commit {name}", name=commit_made.name))
    lines = _changes(commit_made, indicator, context)
    show_lines(lines, MOST_LINES, language)
    if _is_taken_back(context.loaded.file, commit_made):
        hint(language.text("This was taken back: what stood before it stands again."))
    elif editor:
        _offer_undo(commit_made, editor, context)


def _offer_undo(commit_made: Commit, editor: Editor, context: PageContext) -> None:
    """Ask who takes a commit back and why, then do so."""
    language = context.language
    by, reason = signature(editor, language, key=f"_{commit_made.name}")
    if st.button(
        language.text("Take this commit back"),
        disabled=not (by and reason),
        key=f"undo_{commit_made.name}",
        icon=":material/undo:",
    ):
        save(reversal(table_path(), commit_made), by, reason, context)
        show_dispute(context)
        st.session_state.pop(DISPUTED, None)


@lru_cache(maxsize=256)
def _is_taken_back(file: Identity, commit_made: Commit) -> bool:
    """Say whether all that a commit changed stands again as it stood before it."""
    if (known_on(file, None).rows["realtime_start"] == commit_made.moment).any():
        return False  # something of it still stands
    back = reversal(file.path, commit_made)
    says_something = len(back.rows) or back.removals or back.entries != Catalog()
    return bool(says_something) and review(file.path, back).is_empty


def _changes(commit_made: Commit, indicator: str, context: PageContext) -> list[str]:
    added, ended = changed_by(table_path(), commit_made)
    shown = added[added["indicator"] == indicator] if indicator else added
    lines = row_changes(shown, ended, context.loaded.table, context.language)
    return lines + [
        entry_change(change, context.language)
        for change in entry_changes(table_path(), commit_made)
        if indicator in (ALL, change["id"])
    ]


def _at_a_moment(indicator: str, context: PageContext) -> None:
    """Show what the table said at a past moment."""
    language = context.language
    st.subheader(language.text("What the table said at a moment"))
    with st.container(horizontal=True):
        day = st.date_input(
            language.text("Day"), value="today", format="DD/MM/YYYY", key="history_day"
        )
        hour = st.time_input(language.text("Time (UTC)"), value=time(23, 59), key="history_time")
    moment = datetime.combine(day, hour, UTC)
    past = at(context.loaded.table, moment).series(indicator)
    if past.rows.empty:
        st.info(language.text("The table said nothing about this then."))
        return
    st.html(receipts_html(_latest(past), language))
    if rest := rest_words(len(past.rows) - SHOWN, language):
        hint(rest)


def _latest(table: Table) -> Table:
    rows = table.rows.sort_values("period_end", kind="stable").tail(SHOWN)
    return replace(table, rows=rows)
