"""What every page shares: language, *as known on*, theme, the table. All of it in the address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from app_pages.markdown import escape_markdown
from app_pages.state.query_params import take_from_address, write_to_address
from app_pages.state.table_file import (
    LoadedTable,
    catalog_on,
    counts_on,
    known_on,
    load,
    series_on,
)
from charts.style.theme import ThemeName
from indicators.catalog import Catalog
from indicators.language import DEFAULT_LANGUAGE, Language, language_codes, load_language
from indicators.series.selection import leading
from indicators.table import Table
from loaders.errors import TableError

FIRST_DAY = date(1945, 9, 2)
NO_DAY = "asked_for_no_day"
CHECKING_SECONDS = 2


@dataclass(frozen=True)
class PageContext:
    """What a page is to show, and how: what was known on `day`, asked for piece by piece."""

    language: Language
    day: date | None
    theme: ThemeName
    loaded: LoadedTable

    @property
    def table(self) -> Table:
        """All that was known on the chosen day: for what looks at the whole table."""
        return known_on(self.loaded.file, self.day)

    @property
    def catalog(self) -> Catalog:
        """What the catalog said on the chosen day."""
        return catalog_on(self.loaded.file, self.day)

    @property
    def present(self) -> list[str]:
        """The indicators that have rows, withdrawn ones too, in the catalog's order."""
        counts = counts_on(self.loaded.file, self.day)
        return [indicator.id for indicator in self.catalog.indicators if indicator.id in counts]

    @property
    def drawable(self) -> list[str]:
        """The indicators that have a figure, in the catalog's order."""
        counts = counts_on(self.loaded.file, self.day)
        return [id_ for id_ in self.present if counts[id_]]

    def series(self, *indicators: str) -> Table:
        """Return what was known of some indicators on the chosen day, in their leading areas."""
        return leading(self.all_areas(*indicators))

    def all_areas(self, *indicators: str) -> Table:
        """Return what was known of some indicators on the chosen day, in every area."""
        return series_on(self.loaded.file, indicators, self.day)

    @property
    def every_version(self) -> Table:
        """The same, with the rows that the table has since replaced."""
        return known_on(self.loaded.file, self.day, every_version=True)

    def indicator_name(self, id_: str) -> str:
        """Return what an indicator of the catalog is called."""
        return self.language.pick(self.loaded.catalog.indicator[id_].name)

    @property
    def address(self) -> dict[str, str]:
        """The parts of the address that every page shares, for links."""
        day = {"as_of": self.day.isoformat()} if self.day else {}
        chosen = {"lang": self.language.code} if self.language.code != DEFAULT_LANGUAGE else {}
        return {**chosen, **day}


def sidebar() -> Language:
    """Draw what stands beside every page and return the chosen language."""
    take_from_address("lang", language_codes(), DEFAULT_LANGUAGE)
    with st.sidebar:
        chosen = st.segmented_control(
            "Ngôn ngữ · Language",
            language_codes(),
            required=True,
            format_func=lambda code: load_language(code).name,
            key="lang",
        )
        code = chosen or DEFAULT_LANGUAGE
        write_to_address("lang", code, DEFAULT_LANGUAGE)
        language = load_language(code)
        _put_wrong_day_aside()
        st.date_input(
            language.text("As known on"),
            value=None,
            min_value=FIRST_DAY,
            max_value=date.today(),
            format="DD/MM/YYYY",
            help=language.text("Leaves out everything published later. Empty means today."),
            key="as_of",
            bind="query-params",
        )
    return language


def _put_wrong_day_aside() -> None:
    """Take a day that is none, or outside the calendar, out of the address, to be told of it."""
    asked = st.query_params.get("as_of", "")
    try:
        is_day = not asked or FIRST_DAY <= date.fromisoformat(asked) <= date.today()
    except ValueError:
        is_day = False
    if not is_day:
        st.session_state[NO_DAY] = asked
        del st.query_params["as_of"]


def embedded() -> Language:
    """Take language and day from the address: an embedded figure has nothing beside it."""
    asked = st.query_params
    code = asked.get("lang", DEFAULT_LANGUAGE)
    st.session_state["lang"] = code if code in language_codes() else DEFAULT_LANGUAGE
    try:
        st.session_state["as_of"] = date.fromisoformat(asked.get("as_of", ""))
    except ValueError:
        st.session_state["as_of"] = None
    return load_language(st.session_state["lang"])


def page_context() -> PageContext:
    """Return what this run is to show. A table that cannot be read ends the run with its page."""
    language = load_language(st.session_state.get("lang") or DEFAULT_LANGUAGE)
    try:
        loaded = load()
    except TableError as error:
        _unreadable(error, language)
        st.stop()
    if loaded.error:
        _outdated(loaded.error, language)
    if loaded.checking is not None:
        _being_checked(loaded.is_unchecked, language)
    if wrong := st.session_state.pop(NO_DAY, ""):
        _say_wrong_day(wrong, language)
    theme: ThemeName = "dark" if st.context.theme.type == "dark" else "light"
    return PageContext(language, st.session_state.get("as_of"), theme, loaded)


def nothing_yet(context: PageContext) -> None:
    """Say that there is nothing to show, and why: by the chosen day, or at all."""
    if context.day:
        st.info(
            context.language.text(
                "Nothing in this table had been published by then. Choose a later day."
            )
        )
    else:
        st.info(
            context.language.text("This table has no figures yet. They are added under “Update”.")
        )


def _say_wrong_day(asked: str, language: Language) -> None:
    st.info(
        language.text(
            "The address asks for “{asked}”, which is not a day from {first} to today, written "
            "like {today}. Shown is all that is known today.",
            asked=escape_markdown(asked),
            first=language.date(FIRST_DAY),
            today=date.today().isoformat(),
        ),
        icon=":material/link_off:",
    )


@st.fragment(run_every=CHECKING_SECONDS)
def _being_checked(is_unchecked: bool, language: Language) -> None:  # a fragment
    """Say that a new state is being checked and how far, until it is."""
    checking = load().checking
    if checking is None:
        st.rerun()
    what = (
        language.text("This table is being checked: what you see may turn out to be wrong.")
        if is_unchecked
        else language.text("The table has changed. What you see is the last good one.")
    )
    st.progress(checking, what)


def _unreadable(error: TableError, language: Language) -> None:
    st.title(language.text("The table cannot be shown"))
    _what_is_wrong(error, language)


def _outdated(error: TableError, language: Language) -> None:
    with st.container(border=True):
        st.warning(
            language.text("The table on disk cannot be read. What you see is the last good one."),
            icon=":material/warning:",
        )
        _what_is_wrong(error, language)


def _what_is_wrong(error: TableError, language: Language) -> None:
    st.markdown(f"**{language.say(error.what)}**")
    st.code(str(error.path), language=None)
    for problem in error.problems[:20]:
        st.markdown(f"- `{problem.where}`: {escape_markdown(language.say(problem.message))}")
    if len(error.problems) > 20:
        rest = len(error.problems) - 20
        st.markdown(language.plural("and {count} more problem", "and {count} more problems", rest))
    st.markdown(language.say(error.do))
