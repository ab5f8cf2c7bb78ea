"""Choices kept in the address by their ids, so a link shows a colleague the same thing.

Streamlit's own binding writes a choice as the words it is shown with, which change with the
language; a choice bound here is written as its id. Toggles and days use Streamlit's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st


def prime(key: str, options: Sequence[str], default: str) -> None:
    """Let the address choose before the widget `key` is drawn; else the default, at first.

    What the address already said at the last run is left to the person.
    """
    if st.session_state.get(key) not in options:
        st.session_state[key] = default
    asked = _newly_asked(key)
    if asked in options:
        st.session_state[key] = asked


def prime_several(key: str, options: Sequence[str], default: Sequence[str]) -> None:
    """Let the address choose several options, parted by commas; else the default, at first."""
    asked = _newly_asked(key)
    chosen = asked.split(",") if asked else st.session_state.get(key, default)
    st.session_state[key] = [each for each in chosen if each in options]


def record(key: str, chosen: str | Iterable[str], default: str = "") -> None:
    """Write what is chosen into the address; the default leaves it out."""
    said = chosen if isinstance(chosen, str) else ",".join(chosen)
    if said == default:
        st.query_params.pop(key, None)
    elif st.query_params.get(key) != said:
        st.query_params[key] = said
    st.session_state[_last(key)] = st.query_params.get(key)


def _last(key: str) -> str:
    return f"_address_{key}"


def _newly_asked(key: str) -> str | None:
    asked = st.query_params.get(key)
    return asked if asked != st.session_state.get(_last(key)) else None
