"""Short things a page says beside its work: a hint, a refusal, a list that may be long."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

import streamlit as st

from app_pages.markdown import escape_markdown
from indicators.language import Language, Message


class Refusal(Protocol):
    """An error that says what happened and what to do."""

    what: Message
    do: Message


def hint(text: str) -> None:
    """Say something in a quiet voice, that light or dark can still be read."""
    st.html(f'<p class="quiet">{escape(text)}</p>')


def show_refusal(error: Refusal, language: Language) -> None:
    """Say what went wrong and what to do."""
    st.error(f"{language.say(error.what)} {language.say(error.do)}")


def show_lines(lines: Sequence[str], most: int, language: Language) -> None:
    """List lines as they are written, and how many there are beyond the first `most`."""
    show_markdown_lines([escape_markdown(line) for line in lines], most, language)


def show_markdown_lines(lines: Sequence[str], most: int, language: Language) -> None:
    """List lines of Markdown, and how many there are beyond the first `most`."""
    st.markdown("\n".join(f"- {line}" for line in lines[:most]))
    if rest := rest_words(len(lines) - most, language):
        st.markdown(rest)


def rest_words(count: int, language: Language) -> str:
    """Say that there is more than is shown; "" where there is not."""
    return language.plural("… and {count} more", "… and {count} more", count) if count > 0 else ""
