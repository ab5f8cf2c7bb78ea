"""From a text: the figures of an article marked in place, and the rows they propose."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import streamlit as st

from app_pages.components.notices import hint, show_refusal
from app_pages.state.context import PageContext
from app_pages.state.permissions import Editor
from app_pages.update.article.article_state import (
    ArticleState,
    close_saved_rows,
    edited_drafts,
    open_article,
    suggest_source,
)
from app_pages.update.article.highlight import legend, marked
from app_pages.update.article.row import STANDING_WORDS, draw
from app_pages.update.fields.field import FIRST_DAY
from app_pages.update.fields.source import ChosenSource, choose_source
from app_pages.update.review import review_and_save
from indicators.file_format import uploader_types
from indicators.language import Language, Message
from loaders.articles.document import ARTICLE_FORMATS, Article, read_article
from loaders.articles.drafts import Draft
from loaders.articles.printed_tables import printed_tables, what_was_left_out
from loaders.changes.proposal import Proposal, proposed
from loaders.errors import FileRefused

STYLE = Path(__file__).with_suffix(".css")
MOST_LETTERS = 200_000
PAGE = 20


def task(editor: Editor, context: PageContext) -> None:
    """Ask for a text, its day and its source; show what it says and what is made of it."""
    st.html(STYLE)
    close_saved_rows()
    article = _article(context)
    if not article:
        return
    name = sha256(article.text.encode("utf-8", "replace")).hexdigest()[:12]
    with st.container(border=True):
        day = _day(article, name, context)
        if not day:
            return
        suggested = suggest_source(article, day, context)
        # Once a colleague has added the source, the choice begins afresh with it.
        source = choose_source(
            context.loaded.catalog, context, f"text_{name}_{day}_{suggested.id}", suggested
        )
    state = open_article(article, _published(source, day, context), source, name, context)
    held = edited_drafts(state, context)
    _overview(state, context)
    _tables(state, context.language)
    shown = _page_of(state, held, context)
    left, right = st.columns([5, 6], gap="medium")
    with left:
        _text(state, shown, context)
    with right:
        for draft in shown:
            draw(draft, state, context)
    _review(state, held, source, editor, context)


def _article(context: PageContext) -> Article | None:
    language = context.language
    left, right = st.columns([5, 3], gap="medium")
    with left:
        pasted = st.text_area(
            language.text("Paste the text"),
            height=150,
            max_chars=MOST_LETTERS,
            key="text_pasted",
            persist_state="session",
        )
    with right:
        file = st.file_uploader(
            language.text("Or a file: .txt, .html, .docx or .pdf"),
            type=uploader_types(ARTICLE_FORMATS),
            key="text_file",
        )
    if not file and not pasted.strip():
        hint(
            language.text(
                "Every figure is marked in its place and proposed as a row. "
                "You accept, mend or skip each; nothing is saved until you have looked at it."
            )
        )
        return None
    try:
        content = file.getvalue() if file else pasted.encode("utf-8", "replace")
        article = read_article(content, file.name if file else "")
        _refuse_the_long(article, file.name if file else "", language)
    except FileRefused as refused:
        show_refusal(refused, language)
        return None
    return article


def _refuse_the_long(article: Article, name: str, language: Language) -> None:
    if len(article.text) > MOST_LETTERS:
        most = language.number(MOST_LETTERS)
        what = Message("The text has more than {count} letters.", {"count": most})
        raise FileRefused(Path(name), what, Message("Split it into several files."))


def _day(article: Article, name: str, context: PageContext) -> date | None:
    """Ask when it was published: what it calls last year hangs on that."""
    day = st.date_input(
        context.language.text("Day of publication"),
        value=article.published,
        min_value=min(FIRST_DAY, article.published or FIRST_DAY),
        format="DD/MM/YYYY",
        key=f"text_day_{name}",
        persist_state="session",
    )
    if not day:
        hint(
            context.language.text(
                "The text does not say when it was published. Give the day: "
                "“this year” and “to date” hang on it."
            )
        )
    return day


def _published(source: ChosenSource | None, day: date, context: PageContext) -> date:
    """Return the day of the source, where the catalog has it."""
    entry = context.loaded.catalog.source.get(source.id) if source else None
    return entry.published if entry else day


def _overview(state: ArticleState, context: PageContext) -> None:
    language, count = context.language, len(state.drafts)
    kinds = [match.kind for match in state.matches]
    st.subheader(language.plural("{count} row proposed", "{count} rows proposed", count))
    if not count:
        st.info(language.text("No figures were found in this text."))
    elif kinds.count("known") == count:
        st.success(language.text("All of them are already in the table."), icon=":material/check:")
    else:
        hint(" · ".join(f"{language.say(STANDING_WORDS[kind])}: {kinds.count(kind)}"
                        for kind in ("new", "differs", "known") if kind in kinds))  # fmt: skip


def _tables(state: ArticleState, language: Language) -> None:
    """Say which tables were not read as sentences, and hand them over for the import."""
    tables = printed_tables(state.article.paragraphs)
    if not tables:
        return
    st.info(language.say(what_was_left_out(tables)), icon=":material/table:")
    with st.container(horizontal=True):
        for number, table in enumerate(tables[:PAGE]):
            st.download_button(
                f"{table.place} (CSV)",
                table.as_csv,
                file_name=f"table_{number + 1}.csv",
                mime="text/csv",
                on_click="ignore",
                icon=":material/download:",
                key=state.key("table", number),
            )


def _page_of(state: ArticleState, held: list[Draft], context: PageContext) -> list[Draft]:
    """Return the rows to show, a page of them where there are many."""
    pages = -(-len(held) // PAGE)
    if pages < 2:
        return held
    chosen = st.segmented_control(
        context.language.text("Rows"),
        range(pages),
        default=0,
        required=True,
        format_func=lambda at: f"{at * PAGE + 1}–{min((at + 1) * PAGE, len(held))}",
        key=state.key("page"),
        persist_state="page",
    )
    return held[(chosen or 0) * PAGE : ((chosen or 0) + 1) * PAGE]


def _text(state: ArticleState, shown: list[Draft], context: PageContext) -> None:
    """Show the paragraphs that the rows shown are from, and those up to the next page's."""
    language = context.language
    first = 0 if not shown or shown[0].number == 1 else shown[0].reading.paragraph
    later = state.drafts[shown[-1].number :] if shown else []
    last = later[0].reading.paragraph if later else len(state.article.paragraphs)
    parts = [part for part in state.article.paragraphs if first <= part.number <= last]
    rows = {draft.reading.start: draft.number for draft in shown}
    label = language.text("The text with its figures marked")
    body = marked(parts, state.readings, rows, language)
    st.html(
        f'{legend(state.readings, language)}<div class="article" tabindex="0" role="region" '
        f'aria-label="{label}">{body}</div>'
    )


def _review(
    state: ArticleState,
    held: list[Draft],
    source: ChosenSource | None,
    editor: Editor,
    context: PageContext,
) -> None:
    """Send what was accepted the way of every change, once nothing of it is missing."""
    language = context.language
    accepted = [draft for draft in held if state.accepts(draft.number)]
    if not accepted:
        if state.drafts:
            hint(language.text("Accept the rows that are right; the others are skipped."))
        return
    if not source:
        st.warning(language.text("Choose the source, or give a new one its title."))
        return
    lacking = ", ".join(str(draft.number) for draft in accepted if not draft.is_whole)
    if lacking:
        st.warning(
            language.text(
                "Rows still to fill in (indicator, figure, period, place): {rows}.", rows=lacking
            )
        )
        return
    rows = proposed([draft.row(source.id, state.published) for draft in accepted])
    review_and_save(Proposal(rows, source.entries, version=state.version), editor, context)
