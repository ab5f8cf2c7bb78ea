"""Words of the table in Markdown, where Streamlit reads what it is given as that."""

from __future__ import annotations

SIGNS = r"\`*_[]<>$~#"


def escape_markdown(text: str) -> str:
    """Keep what Markdown would read as its own signs."""
    return "".join(f"\\{letter}" if letter in SIGNS else letter for letter in text)
