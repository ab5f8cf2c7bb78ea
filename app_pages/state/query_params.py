"""Choices kept in the address by their ids, so a link shows a colleague the same thing.

Streamlit's own binding writes a choice as the words it is shown with, which change with the
language; a choice bound here is written as its id. Toggles and days use Streamlit's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from app_pages.markdown import escape_markdown
from indicators.language import Language

MOST_TOGETHER = 6


def take_from_address(key: str, options: Sequence[str], default: str) -> list[str]:
    """Let the address choose before the widget `key` is drawn; else the default, at first.

    What the address already said at the last run is left to the person. Returns what was
    chosen or asked for and is not among the options.
    """
    chosen = _newly_asked(key) or st.session_state.get(key)
    st.session_state[key] = chosen if chosen in options else default
    return [chosen] if chosen and chosen not in options else []


def take_several_from_address(
    key: str, options: Sequence[str], default: Sequence[str], most: int = MOST_TOGETHER
) -> list[str]:
    """Let the address choose several options, parted by commas; else the default, at first.

    Returns what was chosen or asked for and is not among the options, or is one too many.
    """
    asked = _newly_asked(key)
    chosen = dict.fromkeys(asked.split(",") if asked else st.session_state.get(key, default))
    st.session_state[key] = [option for option in chosen if option in options][:most]
    return [option for option in chosen if option and option not in st.session_state[key]]


def say_left_out(ids: Sequence[str], language: Language, *, several: bool = True) -> None:
    """Say which of the things chosen or asked for are not shown, so that nobody is misled."""
    if ids:
        st.info(
            language.text(
                "Asked for and not shown: {ids}. The table does not know it, has no figures of "
                "it on this day, or it is one more than {most}.",
                ids=escape_markdown(", ".join(ids)),
                most=MOST_TOGETHER,
            )
            if several
            else language.text(
                "Asked for and not shown: {ids}. The table does not know it, or has no figures "
                "of it on this day.",
                ids=escape_markdown(", ".join(ids)),
            ),
            icon=":material/link_off:",
        )


def write_to_address(key: str, chosen: str | Iterable[str], default: str = "") -> None:
    """Write what is chosen into the address; the default leaves it out."""
    written = chosen if isinstance(chosen, str) else ",".join(chosen)
    if written == default:
        st.query_params.pop(key, None)
    elif st.query_params.get(key) != written:
        st.query_params[key] = written
    st.session_state[_last(key)] = st.query_params.get(key)


def _last(key: str) -> str:
    return f"_address_{key}"


def _newly_asked(key: str) -> str | None:
    asked = st.query_params.get(key)
    return asked if asked != st.session_state.get(_last(key)) else None
