"""One of several named things to choose, kept in the address by its id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeVar

import streamlit as st

from app_pages.state.query_params import take_from_address, write_to_address

C = TypeVar("C", bound=str)


def choose(
    key: str,
    label: str,
    names: Mapping[C, str],
    default: C,
    *,
    as_list: bool = False,
    shows_label: bool = True,
) -> C:
    """Draw buttons in a row, or a list to open; return the id chosen.

    `names` are what is shown for each id. The default leaves the address as it is.
    """
    take_from_address(key, list(names), default)
    visibility: Literal["visible", "collapsed"] = "visible" if shows_label else "collapsed"
    chosen: C | None
    if as_list:
        chosen = st.selectbox(
            label,
            list(names),
            format_func=names.__getitem__,
            key=key,
            label_visibility=visibility,
        )
    else:
        chosen = st.segmented_control(
            label,
            list(names),
            required=True,
            format_func=names.__getitem__,
            key=key,
            label_visibility=visibility,
        )
    write_to_address(key, chosen or default, default)
    return chosen or default
