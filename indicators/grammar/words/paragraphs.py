"""Paragraphs of a text: its lines, or where lines were wrapped in printing, what they make up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from indicators.grammar.words.tables import table_lines

WIDEST = 140  # letters of a line wrapped in printing
SHORT = 0.8  # of the usual width: a sentence that ends there ends its paragraph
HEADING = 0.6
OFTEN = 4  # a text is wrapped where one line in so many goes on in small letters
ITEM = re.compile(r"\s*(?:[-–•+*·]|\d{1,2}[.)]|[a-z]\))\s")
_ENDS = (".", "!", "?", ":", ";", "”", '"')
_BREAK = re.compile(r"(?<!\d)\n|\n(?!\d)")  # two numbers on two lines are no one number


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of a text: its number, counted from 1, and where it begins."""

    number: int
    start: int
    text: str
    is_table: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank."""

    start: int
    text: str
    follows: bool  # a line, and no blank one
    is_table: bool

    @property
    def words(self) -> str:
        """What it says, without the space around it."""
        return self.text.strip()


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a cleaned text, as long as they stand there.

    Each is a line that is not blank, but for a text that was wrapped in printing: there it
    goes on to a blank line, the next item, or the end of its last sentence.
    """
    lines = list(_lines(text))
    for number, group in enumerate(_joined(lines), start=1):
        start, end = group[0].start, group[-1].start + len(group[-1].text)
        yield Paragraph(number, start, _BREAK.sub(" ", text[start:end]), group[0].is_table)


def _lines(text: str) -> Iterator[Line]:
    printed = text.split("\n")
    tables = table_lines(printed)
    start, follows = 0, False
    for at, line in enumerate(printed):
        if is_blank := not line.strip():
            follows = False
        else:
            yield Line(start, line, follows, at in tables)
        start += len(line) + 1
        follows = not is_blank


def _joined(lines: Sequence[Line]) -> Iterator[list[Line]]:
    width = _width(lines)
    group: list[Line] = []
    for line in lines:
        if group and not (width and _goes_on(group, line, width)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _width(lines: Sequence[Line]) -> int:
    """Return how wide a wrapped text was printed; 0 where no line goes on in the next."""
    pairs = [(one, two) for one, two in pairwise(lines) if two.follows and not _starts_anew(two)]
    running = [one for one, two in pairs if _runs_on(one, two)]
    if not running or len(running) * OFTEN < len(pairs):
        return 0
    widths = sorted(width for line in lines if (width := len(line.words)) <= WIDEST)
    return widths[len(widths) * 9 // 10]


def _runs_on(line: Line, following: Line) -> bool:
    is_open = not line.words.endswith(_ENDS) and len(line.words) <= WIDEST
    return is_open and following.words[0].islower() and not line.is_table


def _starts_anew(line: Line) -> bool:
    return line.is_table or bool(ITEM.match(line.text))


def _goes_on(group: Sequence[Line], line: Line, width: int) -> bool:
    last = group[-1]
    if not line.follows or last.is_table or _starts_anew(line) or last.words.endswith(":"):
        return False
    if last.words.endswith(_ENDS):
        return len(last.words) >= width * SHORT
    is_heading = len(group) == 1 and len(last.words) < width * HEADING
    return line.words[0].islower() or not (is_heading and last.words[0].isupper())
