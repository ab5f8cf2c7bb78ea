"""What a cell of a workbook holds: a number with its format, rich text with its raised marks."""

from __future__ import annotations

import re
from io import BytesIO
from sys import float_info
from zipfile import ZipFile

from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock

from indicators.language import Message
from loaders.formats.number_cell import NumberCell

FORMULA = Message("The cell holds a formula. Paste its value instead.")
ERROR = Message("The cell holds an error ({value}). Type the value.")
TRUTHS: dict[str, object] = {"=TRUE()": True, "=FALSE()": False}  # as LibreOffice saves them
_TEXTS = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml")
RAISED = str.maketrans("0123456789()ab", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇ")


def content_of(cell: Cell | MergedCell) -> object:
    """Return what was typed in a cell, or the message that it cannot be taken."""
    value = cell.value
    if cell.data_type == "f":
        return TRUTHS.get(str(value), FORMULA)
    if cell.data_type == "e":
        return Message(ERROR.text, {"value": value})
    if isinstance(value, CellRichText):
        return _unescaped("".join(map(_run, value)))
    if isinstance(value, str):
        return _unescaped(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        is_double = abs(value) <= float_info.max
        return NumberCell(value, str(cell.number_format)) if is_double else value
    return value


def has_raised_text(workbook: bytes) -> bool:
    """Say whether a part of some text in a workbook is raised, as a footnote's mark is."""
    with ZipFile(BytesIO(workbook)) as parts:
        texts = (name for name in parts.namelist() if _TEXTS.fullmatch(name))
        return any(b'"superscript"' in parts.read(name) for name in texts)


def _run(run: str | TextBlock) -> str:
    """Return a run of text, a raised one in raised digits: a footnote's mark is no digit."""
    if isinstance(run, str):
        return run
    is_raised = run.font is not None and run.font.vertAlign == "superscript"
    return run.text.translate(RAISED) if is_raised else run.text


def _unescaped(text: str) -> str:
    """Undo Excel's own spelling of characters XML cannot hold: `_x000D_`."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)
