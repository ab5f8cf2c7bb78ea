"""What every page shares: language, *as known on*, theme, the table. All of it in the address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from app_pages.markdown import plain
from app_pages.state.query_params import prime, record
from app_pages.state.table_file import Loaded, known_on, load
from charts.style.theme import ThemeName
from indicators.catalog import Source
from indicators.language import DEFAULT_LANGUAGE, Language, language, languages
from indicators.table import Table
from loaders.errors import TableError

FIRST_DAY = date(1945, 9, 2)
NO_DAY = "asked_for_no_day"


@dataclass(frozen=True)
class View:
    """What a page is to show, and how. `table` is what was known on `day`."""

    spoken: Language
    day: date | None
    theme: ThemeName
    loaded: Loaded

    @property
    def table(self) -> Table:
        """What was known on the chosen day."""
        return known_on(self.loaded.file, self.day)

    @property
    def address(self) -> dict[str, str]:
        """The parts of the address that every page shares, for links."""
        day = {"as_of": self.day.isoformat()} if self.day else {}
        chosen = {"lang": self.spoken.code} if self.spoken.code != DEFAULT_LANGUAGE else {}
        return {**chosen, **day}


def sidebar() -> Language:
    """Draw what stands beside every page and return the chosen language."""
    prime("lang", languages(), DEFAULT_LANGUAGE)
    with st.sidebar:
        chosen = st.segmented_control(
            "Ngôn ngữ · Language",
            languages(),
            required=True,
            format_func=lambda each: language(each).name,
            key="lang",
        )
        code = chosen or DEFAULT_LANGUAGE
        record("lang", code, DEFAULT_LANGUAGE)
        spoken = language(code)
        _put_wrong_day_aside()
        st.date_input(
            spoken.text("As known on"),
            value=None,
            min_value=FIRST_DAY,
            max_value=date.today(),
            format="DD/MM/YYYY",
            help=spoken.text("Leaves out everything published later. Empty means today."),
            key="as_of",
            bind="query-params",
        )
    return spoken


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
    st.session_state["lang"] = code if code in languages() else DEFAULT_LANGUAGE
    try:
        st.session_state["as_of"] = date.fromisoformat(asked.get("as_of", ""))
    except ValueError:
        st.session_state["as_of"] = None
    return language(st.session_state["lang"])


def view() -> View:
    """Return what this run is to show. A table that cannot be read ends the run with its page."""
    spoken = language(st.session_state.get("lang") or DEFAULT_LANGUAGE)
    try:
        loaded = load()
    except TableError as error:
        _unreadable(error, spoken)
        st.stop()
    if loaded.error:
        _outdated(loaded.error, spoken)
    if wrong := st.session_state.pop(NO_DAY, ""):
        _say_wrong_day(wrong, spoken)
    theme: ThemeName = "dark" if st.context.theme.type == "dark" else "light"
    return View(spoken, st.session_state.get("as_of"), theme, loaded)


def nothing_yet(now: View) -> None:
    """Say that there is nothing to show, and why: by the chosen day, or at all."""
    if now.day:
        st.info(
            now.spoken.text("Nothing in this table had been published by then. Choose a later day.")
        )
    else:
        st.info(now.spoken.text("This table has no figures yet. They are added under “Update”."))


def said_by(source: Source, spoken: Language) -> str:
    """Return who a source is: its publisher, or its speaker, or else its title."""
    return source.publisher or spoken.pick(source.speaker) or f"“{source.title}”"


def _say_wrong_day(asked: str, spoken: Language) -> None:
    st.info(
        spoken.text(
            "The address asks for “{asked}”, which is not a day from {first} to today, written "
            "like {today}. Shown is all that is known today.",
            asked=plain(asked),
            first=spoken.date(FIRST_DAY),
            today=date.today().isoformat(),
        ),
        icon=":material/link_off:",
    )


def _unreadable(error: TableError, spoken: Language) -> None:
    st.title(spoken.text("The table cannot be shown"))
    _what_is_wrong(error, spoken)


def _outdated(error: TableError, spoken: Language) -> None:
    with st.container(border=True):
        st.warning(
            spoken.text("The table on disk cannot be read. What you see is the last good one."),
            icon=":material/warning:",
        )
        _what_is_wrong(error, spoken)


def _what_is_wrong(error: TableError, spoken: Language) -> None:
    st.markdown(f"**{spoken.say(error.what)}**")
    st.code(str(error.path), language=None)
    for problem in error.problems[:20]:
        st.markdown(f"- `{problem.where}`: {plain(spoken.say(problem.message))}")
    if len(error.problems) > 20:
        rest = len(error.problems) - 20
        st.markdown(spoken.plural("and {count} more problem", "and {count} more problems", rest))
    st.markdown(spoken.say(error.do))
