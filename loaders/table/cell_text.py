"""What a cell may hold, and cells that a spreadsheet would run.

Those are made harmless on the way out, and restored on the way in.
"""

from __future__ import annotations

import re

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
LONGEST_TEXT = 30_000  # a cell of a sheet holds 32 767
# A cell that starts so is a formula to some spreadsheet; the wide forms are read alike.
_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠].", re.DOTALL)


def is_showable(text: str) -> bool:
    """Say whether a text can stand in a sheet, on a slide, in any file of ours."""
    return len(text) <= LONGEST_TEXT and not CONTROL.search(text)


def neutral(text: str) -> str:
    """Return a text no spreadsheet runs: an apostrophe before `=`, `+`, `-`, `@`."""
    return f"'{text}" if _RUNS.match(text) else text


def restored(text: str) -> str:
    """Undo `neutral`; any other text is returned as it is."""
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text
