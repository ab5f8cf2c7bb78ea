"""Cells that a spreadsheet would run: made harmless on the way out, restored on the way in."""

from __future__ import annotations

import re

# A cell that starts so is a formula to some spreadsheet; the wide forms are read alike.
_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠].", re.DOTALL)


def neutral(text: str) -> str:
    """Return a text no spreadsheet runs: an apostrophe before `=`, `+`, `-`, `@`."""
    return f"'{text}" if _RUNS.match(text) else text


def restored(text: str) -> str:
    """Undo `neutral`; any other text is returned as it is."""
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text
