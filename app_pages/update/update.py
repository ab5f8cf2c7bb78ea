"""Update: add and correct figures, many at once or one; the catalog; the history."""

from __future__ import annotations

import streamlit as st

from app_pages.components.choice import choose
from app_pages.state.context import PageContext, page_context
from app_pages.state.permissions import Editor, Stranger, who
from app_pages.update import catalog, figure, grid, history, workbook
from app_pages.update.article import article
from app_pages.update.review import confirm_saved

TASKS = {
    "figure": figure.task,
    "grid": grid.task,
    "workbook": workbook.task,
    "text": article.task,
    "catalog": catalog.task,
    "history": history.task,
}


def page(context: PageContext) -> None:
    """Lay out the page: one task at a time; who may not edit sees the history only."""
    language = context.language
    st.title(language.text("Update the table"))
    person = who()
    confirm_saved(language)
    if isinstance(person, Stranger):
        _explain(person, context)
        history.task(None, context)
        return
    names = {
        "figure": language.text("One figure"),
        "grid": language.text("Many figures"),
        "workbook": language.text("Workbook or CSV"),
        "text": language.text("From a text"),
        "catalog": language.text("Catalog"),
        "history": language.text("History"),
    }
    chosen = choose("task", language.text("What to do"), names, "figure", shows_label=False)
    TASKS[chosen](person, context)
    _signed_in(person, context)


def _explain(person: Stranger, context: PageContext) -> None:
    st.info(context.language.say(person.why), icon=":material/lock:")
    if person.may_sign_in and st.button(context.language.text("Sign in"), type="primary"):
        st.login()


def _signed_in(person: Editor, context: PageContext) -> None:
    if person.name and st.sidebar.button(context.language.text("Sign out")):
        st.logout()


page(page_context())
