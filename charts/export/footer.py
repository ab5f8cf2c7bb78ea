"""What is printed below a chart: events in columns, sources, notes, id and day of knowledge."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from charts.style.captions import Captions, id_line, labelled_lines
from charts.style.fonts import LINE, width, wrapped
from indicators.language import Language

SMALL = 12
COLUMN = 330  # pixels a list needs to stand in two columns
INDENT = 20
GAP = 6
COLUMN_GAP = 20
# A ligature would be one letter that no search in a PDF finds.
PLAIN = "<span style='font-variant-ligatures:none'>{}</span>"


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A text already broken into lines, `left` pixels from the margin."""

    texts: list[str]
    size: float
    colour: str
    bold: bool = False
    left: float = 0.0
    lead: str = ""

    @property
    def html(self) -> str:
        """The lines as Plotly prints them; `lead` is the bold beginning of the first."""
        texts = [escape(each, quote=False) for each in self.texts]
        lead = escape(self.lead, quote=False)
        if lead and texts[0].startswith(lead):
            texts[0] = f"<b>{lead}</b>{texts[0][len(lead) :]}"
        said = "<br>".join(texts)
        return PLAIN.format(f"<b>{said}</b>" if self.bold else said)

    @property
    def height(self) -> float:
        """The pixels it takes from top to bottom."""
        return len(self.texts) * self.size * LINE


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand side by side, and the gap below them."""

    lines: tuple[PrintedLine, ...]
    gap: float = GAP

    @property
    def height(self) -> float:
        """The pixels it takes, its gap included."""
        return max((line.height for line in self.lines), default=0) + self.gap


def footer(
    words: Captions, version: str, room: float, colour: str, language: Language
) -> list[Block]:
    """Return all that stands below a chart, broken to a width of `room` pixels."""
    lines = (*labelled_lines(words, language), ("", id_line(words, version, language)))
    blocks = [
        *_events(words, room, colour),
        *(_labelled(label, text, room, colour) for label, text in lines),
    ]
    return [*blocks[:-1], Block(blocks[-1].lines, gap=0)]


def _labelled(label: str, text: str, room: float, colour: str) -> Block:
    lead = f"{label}:" if label else ""
    # Bold letters are wider: what the lead takes more is left free.
    spare = width(lead, SMALL, bold=True) - width(lead, SMALL)
    lines = wrapped(f"{lead} {text}".strip(), room - spare, SMALL)
    return Block((PrintedLine(lines, SMALL, colour, lead=lead),))


def _events(words: Captions, room: float, colour: str) -> list[Block]:
    """Set numbered events in two columns where they fit, row by row."""
    columns = 2 if room >= 2 * COLUMN and len(words.events) > 1 else 1
    each_room = room / columns - INDENT - COLUMN_GAP * (columns - 1)
    entries = [
        (number, wrapped(f"{day}: {name}", each_room, SMALL)) for number, day, name in words.events
    ]
    half = -(-len(entries) // columns)
    rows = [entries[row::half] for row in range(half)] if entries else []
    blocks = [Block(tuple(_event_lines(row, room / columns, colour)), gap=1) for row in rows]
    return [*blocks[:-1], Block(blocks[-1].lines)] if blocks else []


def _event_lines(row: list[tuple[str, list[str]]], column: float, colour: str) -> list[PrintedLine]:
    numbers = [
        PrintedLine([number], SMALL, colour, left=place * column, bold=True)
        for place, (number, _) in enumerate(row)
    ]
    names = [
        PrintedLine(lines, SMALL, colour, left=place * column + INDENT)
        for place, (_, lines) in enumerate(row)
    ]
    return [*numbers, *names]
