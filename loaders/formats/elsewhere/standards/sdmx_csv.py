"""SDMX-CSV 1 and 2: a row an observation, dimensions and attributes by their ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indicators.language import Message
from loaders.formats.elsewhere.describe import BETWEEN, described
from loaders.formats.elsewhere.grids.delimited import read_delimited
from loaders.formats.elsewhere.grids.grid import Grid, cell_name, column_letters
from loaders.formats.elsewhere.layout.block_reader import A_CODE, observed
from loaders.formats.elsewhere.layout.kinds import text_of
from loaders.formats.elsewhere.reading import FileObservation, FileReading, FileTable, LeftOut
from loaders.formats.elsewhere.words.numbers import NO_NUMBER, CellFigure, cell_figure
from loaders.formats.elsewhere.words.roles import Role, role_of

DELETION = Message("The row takes a figure back; it is not one.")
A_NAME = Message("The column repeats in words what the column before it says in a code.")
NO_VALUES = Message("The file has no column of values; its measures are not numbers.")
_SAID = {"TITLE": "note", "TITLE_COMPL": "note", "COLL_METHOD": "note"}
MISSING_STATUS = frozenset("MOLHQ")  # SDMX's statuses of an observation that is not there


def is_sdmx_csv(text: str) -> bool:
    """Say whether a text begins with the columns that SDMX-CSV begins with."""
    cells = re.split(r"[,;\t]", text.partition("\n")[0])
    ids = [cell.partition(":")[0].strip(' "\r') for cell in cells]
    version_2 = ids[:2] == ["STRUCTURE", "STRUCTURE_ID"]
    return version_2 or (ids[:1] == ["DATAFLOW"] and "OBS_VALUE" in ids)


def read_sdmx_csv(text: str, name: str) -> FileReading:
    """Return the observations of an SDMX-CSV message."""
    grid = read_delimited(text, name)
    head = [text_of(cell) for cell in grid.rows[0]]
    value = _value_column(grid, head)
    table = FileTable("", "", "long", len(grid.rows) - 1, len(head), tuple(head))
    if value is None:
        lines = [LeftOut(str(number), BETWEEN.join(map(text_of, row))[:120], NO_VALUES)
                 for number, row in enumerate(grid.rows[1:], start=2)]  # fmt: skip
        return FileReading(name, "SDMX-CSV", "list", (table,), tuple(lines))
    reader = _Rows(grid, head, value)
    seen = list(reader.observations())
    return FileReading(
        name,
        "SDMX-CSV",
        "observations",
        (
            FileTable(
                "", "", "long", len(grid.rows) - 1, len(head), tuple(head),
                tuple(each for each in seen if not each.reason),
                tuple(each for each in seen if each.reason),
                (*reader.columns_left_out(), *reader.left_out),
            ),
        ),
    )  # fmt: skip


def _value_column(grid: Grid, head: Sequence[str]) -> int | None:
    """Return the column of values: OBS_VALUE, or the last one that holds numbers alone."""
    ids = [cell.partition(":")[0] for cell in head]
    if "OBS_VALUE" in ids:
        return ids.index("OBS_VALUE")
    numeric = [
        column
        for column, cells in enumerate(zip(*grid.rows[1:], strict=True))
        if (texts := [text_of(cell) for cell in cells if cell is not None])
        and all(isinstance(cell_figure(text, "."), CellFigure) for text in texts)
    ]
    return max(numeric, default=None)


class _Rows:
    """Reads the rows of one message, noting what is left out."""

    def __init__(self, grid: Grid, head: Sequence[str], value: int) -> None:
        self.grid, self.value = grid, value
        self.head = head
        self.ids = [cell.partition(":")[0].strip() for cell in head]
        self.are_labelled = any(": " in cell for cell in head)
        self.action = self.ids.index("ACTION") if "ACTION" in self.ids else None
        self.names = {column for column in range(1, len(head)) if self._repeats(column)}
        self.left_out: list[LeftOut] = []

    def observations(self) -> Iterator[FileObservation]:
        """Yield every observation, those without a value with the reason."""
        for number, row in enumerate(self.grid.rows[1:], start=1):
            texts = [self._id(text_of(cell)) for cell in row]
            if not any(texts):
                continue
            if self.action is not None and texts[self.action] in {"D", "Delete"}:
                self.left_out.append(LeftOut(str(number + 1), BETWEEN.join(texts)[:120], DELETION))
            else:
                yield from self._observation(texts, number)

    def columns_left_out(self) -> Iterator[LeftOut]:
        """Yield the columns that say nothing of the figures."""
        for column, name in enumerate(self.head):
            if column in self.names:
                yield LeftOut(column_letters(column), name, A_NAME)
            elif column != self.value and self._role(column) == "code":
                yield LeftOut(column_letters(column), name, A_CODE)

    def _observation(self, texts: Sequence[str], number: int) -> Iterator[FileObservation]:
        where = cell_name(number, self.value)
        written = texts[self.value]
        figure = cell_figure(written, ".") if written else CellFigure(None)
        if isinstance(figure, Message):
            reason = Message(NO_NUMBER.text, {"value": written[:80]})
            self.left_out.append(LeftOut(where, written[:120], reason))
            return
        words = [(text, self._role(c)) for c, text in enumerate(texts)
                 if c != self.value and c not in self.names]  # fmt: skip
        description = described(words)
        if description.flag in MISSING_STATUS:
            figure = CellFigure(None, description.flag)
        yield observed(description, figure, where)

    def _role(self, column: int) -> Role:
        name = self.ids[column]
        role: Role = "note" if name in _SAID else role_of(name)
        return "dimension" if role in {"item", "value"} else role

    def _id(self, text: str) -> str:
        return text.partition(": ")[0] if self.are_labelled else text

    def _repeats(self, column: int) -> bool:
        """Say whether a column has the name of the one before: no id, but words or blanks."""
        before, own = self.head[column - 1], self.head[column]
        is_words = own != own.upper() or " " in own
        return "STRUCTURE_NAME" in self.ids and is_words and before == before.upper()
