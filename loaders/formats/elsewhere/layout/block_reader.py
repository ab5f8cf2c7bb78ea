"""One table of a grid: every figure with what stands over and beside it, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from indicators.area import REDRAWN
from indicators.language import Message
from loaders.formats.elsewhere.describe import BETWEEN, Description, described
from loaders.formats.elsewhere.grids.grid import Grid, column_letters
from loaders.formats.elsewhere.layout.blocks import TableBlock
from loaders.formats.elsewhere.layout.footnotes import explained, footnotes_in, unmarked
from loaders.formats.elsewhere.layout.heads import Words, column_words, label_name, label_role
from loaders.formats.elsewhere.layout.kinds import Kinds, text_of
from loaders.formats.elsewhere.layout.labels import row_labels
from loaders.formats.elsewhere.reading import FileObservation, FileTable, LeftOut
from loaders.formats.elsewhere.words.areas import area_code
from loaders.formats.elsewhere.words.numbers import NO_NUMBER, CellFigure, cell_figure
from loaders.formats.elsewhere.words.periods import (
    PeriodPart,
    months_apart,
    months_from,
    period_part,
    year_in,
)
from loaders.formats.elsewhere.words.roles import Role
from loaders.formats.elsewhere.words.units import NO_UNIT, UnitWords, unit_in, unit_of

A_NOTE = Message("A line of text under the table.")
A_CODE = Message("The column holds codes or marks, which say nothing of the figures themselves.")
EMPTY = Message("The cell is empty.")
NOT_GIVEN = Message("The source gives no figure here: “{mark}”.")


@dataclass
class BlockReader:
    """Reads one table of a grid; `end` is the first row below that is not its own."""

    grid: Grid
    kinds: Kinds
    block: TableBlock
    decimal: str
    end: int
    rows: int = 0
    missing: list[FileObservation] = field(default_factory=list)
    unread: list[LeftOut] = field(default_factory=list)

    def table(self) -> FileTable:
        """Return the table, its observations in the order of its rows."""
        observations = tuple(self._observations())
        return FileTable(
            self.grid.name,
            " ".join(self.titles),
            self._layout(),
            self.rows,
            self.grid.width,
            tuple(BETWEEN.join(t for t, _ in words) for words, _ in self.columns.values()),
            observations,
            tuple(self.missing),
            (*self._columns_left_out(), *self.unread, *self._notes_left_out()),
        )

    @cached_property
    def titles(self) -> list[str]:
        """The lines of text above the heads."""
        return [self._line(row) for row in self.block.titles]

    @cached_property
    def notes(self) -> dict[int, str]:
        """The lines of text under the data, by row."""
        rows = range(max(self.block.body) + 1, self.end)
        return {row: line for row in rows if (line := self._line(row))}

    @cached_property
    def footnotes(self) -> dict[str, str]:
        """The notes under the table, by the marks that point to them."""
        return footnotes_in(self.notes.values())

    @cached_property
    def roles(self) -> dict[int, Role]:
        """What each column of labels holds."""
        table = self.grid, self.kinds, self.block
        return {column: label_role(*table, column) for column in self.block.labels}

    @cached_property
    def columns(self) -> dict[int, tuple[list[Words], tuple[str, ...]]]:
        """The words over each column of figures, and the marks of notes on them."""
        return column_words(self.grid, self.block, self.footnotes)

    @cached_property
    def context(self) -> Description:
        """What the lines above say of every figure: its unit."""
        units = (unit_of(title) or unit_in(title) for title in reversed(self.titles))
        unit: UnitWords = next((unit for unit in units if unit), NO_UNIT)
        return Description(unit=unit)

    @cached_property
    def period(self) -> PeriodPart | None:
        """The period that the lines above name, for figures that have no other."""
        return year_in(self.titles)

    @cached_property
    def step(self) -> int:
        """How many months each period has, where a column dates them by their first day."""
        columns = [column for column, role in self.roles.items() if role == "time"]
        cells = [text_of(self.grid.rows[row][c]) for row in self.block.data for c in columns]
        parts = [part for cell in cells if (part := period_part(cell))]
        return months_apart([part.days.start for part in parts if part.days])

    def _observations(self) -> Iterator[FileObservation]:
        for row, labels in row_labels(self.grid, self.kinds, self.block, self.roles):
            self.rows += 1
            beside = self.context.copy()
            self._add(beside, labels)
            for column in self.block.values:
                if figure := self._figure(row, column):
                    seen = self._seen(beside, figure, row, column)
                    if seen.reason:
                        self.missing.append(seen)
                    else:
                        yield seen

    def _add(self, description: Description, words: list[Words]) -> None:
        """Add labels to a description, the notes that their marks point to apart."""
        for text, role in words:
            bare, marks = unmarked(text, self.footnotes)
            pointed = [text] if role == "note" and text in self.footnotes else []
            description.add("" if pointed else bare, role)
            description.notes += explained((*marks, *pointed), self.footnotes)

    def _seen(
        self, beside: Description, figure: CellFigure, row: int, column: int
    ) -> FileObservation:
        words, marks = self.columns[column]
        description = beside.copy()
        for text, role in words:
            description.add(text, role)
        description.notes += explained((*marks, figure.flag), self.footnotes)
        if figure.is_percent:
            description.unit = UnitWords("%")
        where = self.grid.where(row, column)
        seen = observed(description, figure, where, self.period, " ".join(self.titles))
        if self.step and seen.period and seen.period.is_day:
            return replace(seen, period=months_from(seen.period.start, self.step))
        return seen

    def _figure(self, row: int, column: int) -> CellFigure | None:
        """Read a cell among the figures; what is no figure is noted as left out."""
        cell = self.grid.rows[row][column]
        if cell is None:
            return CellFigure(None)
        if isinstance(cell, float) and not isinstance(cell, bool):
            is_percent = (row, column) in self.grid.percent
            return CellFigure(round(cell * 100, 12) if is_percent else cell, is_percent=is_percent)
        figure = cell_figure(cell, self.decimal) if isinstance(cell, str) else NO_NUMBER
        if isinstance(figure, CellFigure):
            return figure
        reason = Message(figure.text, {"value": text_of(cell)[:80]})
        self.unread.append(LeftOut(self.grid.where(row, column), text_of(cell)[:120], reason))
        return None

    def _layout(self) -> str:
        """Name how the table is laid out."""
        heads = {role for words, _ in self.columns.values() for _, role in words}
        across = any(described(words).periods for words, _ in self.columns.values())
        down = "time" in self.roles.values()
        if across or "time" in heads:
            return "periods across and down" if down else "periods across"
        if down:
            return "long" if len(self.block.values) == 1 else "periods down"
        return "cross table"

    def _columns_left_out(self) -> Iterator[LeftOut]:
        for column, role in self.roles.items():
            if role == "code":
                name = label_name(self.grid, self.block, column)
                yield LeftOut(column_letters(column), name, A_CODE)

    def _notes_left_out(self) -> Iterator[LeftOut]:
        for row, line in self.notes.items():
            yield LeftOut(f"{row + 1}", line[:300], A_NOTE)

    def _line(self, row: int) -> str:
        """Return the texts of a row, a merged one once."""
        return " ".join(text for cell in self.grid.rows[row] if (text := text_of(cell)))


def observed(
    description: Description,
    figure: CellFigure,
    cell: str,
    period: PeriodPart | None = None,
    title: str = "",
) -> FileObservation:
    """Return the observation that words and a figure make; a missing one with its reason.

    `period` and `title` stand in where the words say no period or item.
    """
    days, status = description.period(period)
    reason = None
    if figure.value is None:
        reason = Message(NOT_GIVEN.text, {"mark": figure.flag}) if figure.flag else EMPTY
    is_redrawn = bool(days and days.start >= REDRAWN)
    area = description.area
    if is_redrawn and description.area_name:
        area = area_code(description.area_name, is_redrawn=True) or area
    return FileObservation(
        description.item or title or description.unit.text,
        area,
        description.area_name or description.area,
        days,
        figure.value,
        description.unit.text,
        description.unit.mult,
        figure.flag or description.flag or status,
        " ".join(dict.fromkeys(description.notes)),
        cell,
        reason,
    )
