"""Tables and lists as HTML, every word of them escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def html_list(items: Iterable[str], style: str = "") -> str:
    """Return items as a list."""
    name = f' class="{style}"' if style else ""
    return f"<ul{name}>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"


def html_table(heads: Iterable[str], rows: Iterable[Iterable[str]], style: str = "") -> str:
    """Return rows under their heads as a table."""
    name = f' class="{style}"' if style else ""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<table{name}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
