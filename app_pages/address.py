"""Choices kept in the address by their ids, so a link shows a colleague the same thing.

Streamlit's own binding writes a choice as the words it is shown with, which change with the
language; a choice bound here is written as its id. Toggles and days use Streamlit's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st


def prime(key: str, options: Sequence[str]) -> None:
    """Let the address choose before the widget `key` is drawn; it may name several options.

    What the address already said at the last run is left to the person.
    """
    asked = st.query_params.get(key)
    if asked is None or asked == st.session_state.get(_last(key)):
        return
    known = [each for each in asked.split(",") if each in options]
    if known:
        st.session_state[key] = known if _is_several(key) else known[0]


def prime_several(key: str, options: Sequence[str], default: Sequence[str]) -> None:
    """Let the address choose several options; without one, the default is chosen."""
    st.session_state.setdefault(key, list(default))
    prime(key, options)
    st.session_state[key] = [each for each in st.session_state[key] if each in options]


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


def _is_several(key: str) -> bool:
    return isinstance(st.session_state.get(key), list)
