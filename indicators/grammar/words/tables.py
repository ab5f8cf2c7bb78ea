"""Find tables printed in a text: rows of cells, which are no sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

MARK = "|"  # between the cells of a row; a tab becomes one when a text is cleaned
FEWEST_ROWS = 2
FEWEST_CELLS = 3  # where no mark parts them: numbers behind a name
_NUMBER = re.compile(r"[-+(]?\d[\d.,]*%?\)?|[-–.…]|n/?a", re.IGNORECASE)


def table_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return which lines of a cleaned text are rows of a table: two or more, one under another."""
    found = groupby(range(len(lines)), key=lambda at: is_row(lines[at]))
    runs = (list(places) for row, places in found if row)
    return frozenset(at for run in runs if len(run) >= FEWEST_ROWS for at in run)


def is_row(line: str) -> bool:
    """Say whether a line reads as cells: parted by marks, or most of them numbers."""
    if line.count(MARK) >= 1:
        return True
    words = line.split()
    numbers = sum(1 for word in words if _NUMBER.fullmatch(word))
    return numbers >= FEWEST_CELLS and numbers * 2 >= len(words)


def cells(line: str) -> Iterator[str]:
    """Yield the cells of a row, a name of several words as one."""
    if MARK in line:
        yield from (cell.strip() for cell in line.strip().strip(MARK).split(MARK))
        return
    for is_number, run in groupby(line.split(), key=lambda word: bool(_NUMBER.fullmatch(word))):
        words = list(run)
        yield from words if is_number else [" ".join(words)]
