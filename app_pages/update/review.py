"""What every change goes through: what it changes, in words and drawn; name, reason, saving."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.components import figure
from app_pages.components.findings import list_html
from app_pages.components.notices import hint, show_lines, show_markdown_lines, show_refusal
from app_pages.markdown import escape_markdown
from app_pages.state.context import PageContext
from app_pages.state.permissions import Editor, Stranger, who
from app_pages.state.table_file import table_path
from charts.plots.trend import trend
from indicators.language import Language
from indicators.table import Table, latest_published
from loaders.changes.commit import commit
from loaders.changes.diff_text import dispute_lines, preview
from loaders.changes.history import Commit
from loaders.changes.proposal import Proposal
from loaders.changes.review import Review, as_proposal, outcome, review
from loaders.errors import Conflict, Problem, TableError
from loaders.table.queries import read_footer

ROUND = "update_round"
SAVED = "update_saved"
JUST_SAVED = "update_just_saved"
DISPUTED = "update_disputed"
MOST_LINES = 50
MOST_CHARTS = 3


def round_key(name: str) -> str:
    """Return a widget's key that changes when something is saved, so that it starts afresh."""
    return f"{name}_{st.session_state.setdefault(ROUND, 0)}"


def confirm_saved(language: Language) -> None:
    """Say what was saved last, until the next change is begun.

    Said at the top, and once where a person is who scrolled down to save.
    """
    if st.session_state.pop(JUST_SAVED, False):
        st.toast(language.text("Saved."), icon=":material/check:")
    saved, task = st.session_state.get(SAVED, (None, ""))
    if saved and task == st.session_state.get("task"):
        st.success(
            language.text(
                "Saved as {name}. The history shows it, and can take it back.", name=saved.name
            ),
            icon=":material/check:",
        )


def review_and_save(proposal: Proposal, editor: Editor, context: PageContext) -> bool:
    """Show what a proposal changes and all that is wrong with it; ask name and reason; save.

    Returns whether it changes anything, or would if it were mended.
    """
    language = context.language
    try:
        plan = review(table_path(), proposal)
    except TableError as error:
        show_refusal(error, language)
        return True
    _problems(plan.errors, language.text("To mend before this can be saved"), context)
    if plan.errors:
        return True
    if plan.is_empty:
        st.info(language.text("Nothing changes yet: the table says all of this already."))
        return False
    st.session_state.pop(SAVED, None)
    _changes(plan, context)
    _ask_and_save(plan, proposal, editor, context)
    return True


def _ask_and_save(plan: Review, proposal: Proposal, editor: Editor, context: PageContext) -> None:
    language = context.language
    _problems(plan.warnings, language.text("To look at again"), context)
    nodded = not plan.warnings or st.checkbox(
        language.text("I have looked at these; it is right as it stands."), key=round_key("nod")
    )
    by, reason = signature(editor, language)
    ready = bool(nodded and by and reason)
    if st.button(language.text("Save"), type="primary", disabled=not ready, key=round_key("save")):
        save(proposal, by, reason, context)
    _dispute(plan, by, reason, context)


def signature(editor: Editor, language: Language, key: str = "") -> tuple[str, str]:
    """Ask who makes the change, where sign-in does not say it, and why."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if editor.name:
            by = editor.name
            st.markdown(language.text("Recorded under {name}", name=f"**{editor.name}**"))
        else:
            by = st.text_input(
                language.text("Your name"), key=f"editor_name{key}", persist_state="session"
            )
        reason = st.text_input(language.text("Reason for the change"), key=round_key(f"why{key}"))
    return by.strip(), reason.strip()


def save(proposal: Proposal, by: str, reason: str, context: PageContext) -> None:
    """Commit a proposal, if the person may edit at this very moment; then start afresh."""
    language, editor = context.language, who()
    if isinstance(editor, Stranger):
        st.error(language.say(editor.why))
        return
    bar = st.progress(0.0, language.text("Saving"))
    try:
        saved = commit(
            table_path(),
            proposal,
            editor.name or by,
            reason,
            progress=lambda done: _show(bar, done),
        )
    except Conflict as conflict:
        st.session_state[DISPUTED] = conflict
        return
    except TableError as error:
        bar.empty()
        show_refusal(error, language)
        return
    _start_afresh(saved)


def _show(bar: DeltaGenerator, done: float) -> None:
    bar.progress(done)


def _start_afresh(saved: Commit | None) -> None:
    st.session_state[SAVED] = (saved, st.session_state.get("task"))
    st.session_state[JUST_SAVED] = bool(saved)
    st.session_state.pop(DISPUTED, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.rerun()


def _changes(plan: Review, context: PageContext) -> None:
    language, lines = context.language, preview(plan, context.language)
    st.subheader(language.text("What changes"))
    show_lines(lines, MOST_LINES, language)
    after = outcome(plan)
    for id_ in list(dict.fromkeys(plan.rows["indicator"]))[:MOST_CHARTS]:
        if id_ in after.catalog.indicator:
            _before_and_after(id_, plan.now, after, context)
    if plan.findings:
        st.subheader(language.text("What the checks will say"))
        st.html(list_html(plan.findings, language))


def _before_and_after(indicator: str, before: Table, after: Table, context: PageContext) -> None:
    titles = context.language.text("Before"), context.language.text("After")
    for column, title, table in zip(st.columns(2), titles, (before, after), strict=True):
        with column:
            st.markdown(f"**{title}**")
            series = table.series(indicator)
            if latest_published(series).rows.empty:
                hint(context.language.text("No figures."))
            else:
                shown = trend(series, context.language, theme=context.theme, events=False)
                figure.show(shown, context.language, key=round_key(f"{indicator}_{title}"))


def _problems(problems: tuple[Problem, ...], title: str, context: PageContext) -> None:
    if problems:
        st.subheader(title)
        say = context.language.say
        lines = [
            f"`{problem.where}` {escape_markdown(say(problem.message))}" for problem in problems
        ]
        show_markdown_lines(lines, MOST_LINES, context.language)


def show_dispute(context: PageContext) -> bool:
    """Show both versions of what someone else changed meanwhile; say whether there are any."""
    conflict: Conflict | None = st.session_state.get(DISPUTED)
    if not conflict:
        return False
    language = context.language
    st.warning(f"{language.say(conflict.what)} {language.say(conflict.do)}")
    for dispute in conflict.disputes:
        name, *versions = dispute_lines(dispute, context.loaded.table, language)
        st.markdown(
            f"**{escape_markdown(name)}**\n"
            + "".join(f"\n- {escape_markdown(v)}" for v in versions)
        )
    return True


def _dispute(plan: Review, by: str, reason: str, context: PageContext) -> None:
    """Let the person decide which of two versions stands."""
    if not show_dispute(context):
        return
    language = context.language
    with st.container(horizontal=True):
        if st.button(language.text("Save mine"), key=round_key("mine")):
            save(as_proposal(plan, read_footer(table_path()).version), by, reason, context)
        if st.button(language.text("Keep the table's"), key=round_key("theirs")):
            _start_afresh(None)
