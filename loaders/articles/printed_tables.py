"""Tables printed in an article: left out of what is read as prose, handed to the import."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import groupby

from indicators.grammar.words.normalize import clean
from indicators.grammar.words.paragraphs import Paragraph
from indicators.grammar.words.tables import cells
from indicators.language import Message


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table of an article; each of its rows is a paragraph of it."""

    parts: Sequence[Paragraph]

    @property
    def place(self) -> str:
        """Where it stands: `¶5–¶9`."""
        return f"¶{self.parts[0].number}–¶{self.parts[-1].number}"

    @property
    def rows(self) -> list[list[str]]:
        """Its cells, row by row, without the lines that only part them."""
        rows = (list(cells(clean(part.text).text)) for part in self.parts)
        return [row for row in rows if any(cell.strip("-: ") for cell in row)]

    def as_csv(self) -> bytes:
        """Return it as a CSV file that Excel opens, its letters whole."""
        written = StringIO()
        csv.writer(written).writerows(self.rows)
        return written.getvalue().encode("utf-8-sig")


def printed_tables(paragraphs: Sequence[Paragraph]) -> list[PrintedTable]:
    """Return the tables among the paragraphs of an article, in their order."""
    return list(_tables(paragraphs))


def _tables(paragraphs: Sequence[Paragraph]) -> Iterator[PrintedTable]:
    rows = (part for part in paragraphs if part.is_table)
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1].number - pair[0]):
        yield PrintedTable([part for _, part in run])


def what_was_left_out(tables: Sequence[PrintedTable]) -> Message:
    """Say which paragraphs were not read as prose, and where their figures go in."""
    places = ", ".join(table.place for table in tables)
    return Message(
        "A table ({places}) is not read as sentences. "
        "Take its figures in with the workbook or CSV.",
        {"places": places},
    )
