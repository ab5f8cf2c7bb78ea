"""Read a file of figures, whichever of the formats it is in: its first bytes tell."""

from __future__ import annotations

from loaders.changes.proposal import Proposal
from loaders.formats.csv_reader import read_csv
from loaders.formats.xlsx_reader import OLD_OR_LOCKED, read_workbook

WORKBOOK_BEGINNINGS = (b"PK", OLD_OR_LOCKED)


def read_upload(content: bytes, name: str) -> Proposal:
    """Return what a workbook or CSV file proposes. Raises `FileRefused`."""
    if content.startswith(WORKBOOK_BEGINNINGS) or name.lower().endswith((".xlsx", ".xlsm", ".xls")):
        return read_workbook(content, name)
    return read_csv(content, name)
