"""A text with its readings marked in place, as HTML: every letter of it escaped.

A reading is told by its colour, its line and a word; one that is a row has the row's number
and leads to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from indicators.grammar.reading import Reading, Role
from indicators.grammar.words.paragraphs import Paragraph
from indicators.language import Language, Message

ROLES: Mapping[Role, Message] = {
    "level": Message("level"),
    "growth": Message("growth"),
    "change": Message("change"),
    "share": Message("share"),
    "target": Message("target"),
    "forecast": Message("forecast"),
    "comparison_base": Message("compared with"),
}


def legend(readings: Iterable[Reading], language: Language) -> str:
    """Return what the marks mean, with how many of each there are."""
    counts = Counter(reading.role for reading in readings)
    parts = (
        f'<span class="reading {role}">{escape(language.say(words))}</span> {counts[role]}'
        for role, words in ROLES.items()
        if counts[role]
    )
    return f'<p class="legend">{" · ".join(parts)}</p>'


def marked(
    paragraphs: Sequence[Paragraph],
    readings: Sequence[Reading],
    rows: Mapping[int, int],
    language: Language,
) -> str:
    """Return paragraphs with their readings marked; `rows` has numbers by where one starts."""
    left = list(readings)
    parts = []
    for paragraph in paragraphs:
        end = paragraph.start + len(paragraph.text)
        inside = [
            reading for reading in left if paragraph.start <= reading.start and reading.end <= end
        ]
        left = [reading for reading in left if reading.start >= end]
        body = "".join(_pieces(paragraph, inside, rows, language))
        parts.append(f'<p><span class="no">¶{paragraph.number}</span> {body}</p>')
    return "".join(parts)


def _pieces(
    paragraph: Paragraph, readings: Iterable[Reading], rows: Mapping[int, int], language: Language
) -> Iterator[str]:
    at = 0
    for reading in readings:
        start, end = reading.start - paragraph.start, reading.end - paragraph.start
        if start < at:
            continue
        yield escape(paragraph.text[at:start])
        yield _mark(paragraph.text[start:end], reading, rows.get(reading.start), language)
        at = end
    yield escape(paragraph.text[at:])


def _mark(text: str, reading: Reading, number: int | None, language: Language) -> str:
    role = escape(language.say(ROLES[reading.role]))
    words = role if number is None or reading.role != "level" else ""
    note = f"<sup>{' '.join(filter(None, (str(number or ''), words)))}</sup>"
    if number is None:
        return f'<span class="reading {reading.role}">{escape(text)}{note}</span>'
    return (
        f'<a class="reading {reading.role}" id="mark-{number}" href="#row-{number}" '
        f'title="{role}">{escape(text)}{note}</a>'
    )
