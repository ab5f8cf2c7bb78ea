"""PC-Axis files (.px): keywords, dimensions, missing symbols, notes, in any code page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from indicators.language import Message
from loaders.file_bytes import refused
from loaders.formats.elsewhere.reading import FileReading, LeftOut
from loaders.formats.elsewhere.standards.cube import (
    CubeDimension,
    cell_count,
    cube_table,
    dimension_role,
)
from loaders.formats.elsewhere.words.numbers import CellFigure
from loaders.formats.elsewhere.words.units import UnitWords, unit_of

_BEGINS = re.compile(rb"\s*(?:\xef\xbb\xbf)?(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|MATRIX)\s*=")
_CODEPAGE = re.compile(rb'CODEPAGE\s*=\s*"([\w-]+)"', re.IGNORECASE)
_KEYWORD = re.compile(
    r"\s*(?P<key>[A-Z][A-Z0-9-]*)(?:\[(?P<language>[\w-]+)\])?"
    r"(?:\(\s*(?P<of>\"[^\"]*\"(?:\s*,\s*\"[^\"]*\")*)\s*\))?\s*=\s*"
)
_VALUE = re.compile(r"(?:\"[^\"]*\"|[^\";])*;")
_TOKEN = re.compile(r"\"([^\"]*)\"|([^\s\",;]+)")
_TEXT = re.compile(r"\"([^\"]*)\"")
_LINE_BREAK = re.compile(r"#+")
DAMAGED = Message("The PX file is damaged: {what}.")
AGAIN = Message("Download it again, or ask for JSON-stat or CSV.")
A_NOTE = Message("A note of the whole file.")
Keywords = Mapping[tuple[str, tuple[str, ...]], str]


def px_text(content: bytes) -> str | None:
    """Return the letters of a PX file, whatever code page it states; None for any other file."""
    if not _BEGINS.match(content):
        return None
    stated = _CODEPAGE.search(content[:5000])
    for encoding in ("utf-8-sig", stated[1].decode("ascii") if stated else "cp1252", "cp1252"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


def is_px(text: str) -> bool:
    """Say whether a text is a PX file."""
    return bool(_BEGINS.match(text[:200].encode("utf-8", "replace"))) and "DATA=" in text


def read_px(text: str, name: str) -> FileReading:
    """Return the observations of a PX file. Raises `FileRefused` where it is damaged."""
    keywords = dict(_keywords(text, name))
    dimensions = [
        _dimension(keywords, each)
        for part in ("STUB", "HEADING")
        for each in _texts(keywords.get((part, ()), ""))
    ]
    if not dimensions:
        raise _damaged(name, "STUB, HEADING")
    figures = list(_figures(keywords))
    if len(figures) != cell_count(dimensions, name):
        raise _damaged(name, f"DATA: {len(figures)} ≠ {cell_count(dimensions, name)}")
    title = (
        _text(keywords, "DESCRIPTION") or _text(keywords, "TITLE") or _text(keywords, "CONTENTS")
    )
    unit = _unit(_text(keywords, "UNITS"))
    table = cube_table(title, dimensions, figures, unit, _cell_notes(keywords, dimensions))
    notes = tuple(
        LeftOut(key, _LINE_BREAK.sub(" ", " ".join(_texts(value)))[:300], A_NOTE)
        for (key, of), value in keywords.items()
        if key in {"NOTE", "NOTEX"} and not of
    )
    return FileReading(name, "PX", "observations", (table,), notes)


def _keywords(text: str, name: str) -> Iterator[tuple[tuple[str, tuple[str, ...]], str]]:
    """Yield each keyword of the file's first language, what it is of, and its value as written."""
    place = 0
    while text[place:].strip("\0\x1a\r\n\t ;"):
        match = _KEYWORD.match(text, place)
        value = _VALUE.match(text, match.end()) if match else None
        if match and match["key"] == "DATA" and not value:
            yield ("DATA", ()), text[match.end() :]
            return
        if not match or not value:
            raise _damaged(name, text[place : place + 40].strip())
        if not match["language"]:
            yield (match["key"], tuple(_TEXT.findall(match["of"] or ""))), value[0][:-1]
        place = value.end()


def _texts(value: str) -> list[str]:
    """Return the texts of a value; those that stand without a comma between them are one."""
    texts: list[str] = []
    end = None
    for match in _TEXT.finditer(value):
        if end is not None and "," not in value[end : match.start()]:
            texts[-1] += match[1]
        else:
            texts.append(match[1])
        end = match.end()
    return texts


def _text(keywords: Keywords, key: str, *of: str) -> str:
    return " ".join(_texts(keywords.get((key, of), "")))


def _dimension(keywords: Keywords, name: str) -> CubeDimension:
    labels = _texts(keywords.get(("VALUES", (name,)), ""))
    times = _texts(keywords.get(("TIMEVAL", (name,)), ""))
    kind = _text(keywords, "VARIABLE-TYPE", name)
    is_time = bool(keywords.get(("TIMEVAL", (name,)))) or kind in {"T", "time"}
    is_area = kind in {"G", "geographical"} or bool(keywords.get(("MAP", (name,))))
    role = dimension_role(name, labels, "time" if is_time else "geo" if is_area else "")
    shown = times if role == "time" and len(times) == len(labels) else labels
    units = {place: _unit(unit) for place, label in enumerate(labels)
             if (unit := _text(keywords, "UNITS", label))}  # fmt: skip
    notes = {place: _LINE_BREAK.sub(" ", note) for place, label in enumerate(labels)
             if (note := _text(keywords, "VALUENOTE", name, label))}  # fmt: skip
    return CubeDimension(name, tuple(shown), role, units, notes)


def _figures(keywords: Keywords) -> Iterator[CellFigure]:
    for quoted, bare in _TOKEN.findall(keywords.get(("DATA", ()), "")):
        try:
            yield CellFigure(None, quoted) if quoted or not bare else CellFigure(float(bare))
        except ValueError:
            yield CellFigure(None, bare)


def _cell_notes(keywords: Keywords, dimensions: Sequence[CubeDimension]) -> dict[int, str]:
    """Return the notes of single cells by their place; `*` is any category."""
    return {
        place: _LINE_BREAK.sub(" ", " ".join(_texts(value)))
        for (key, of), value in keywords.items()
        if key in {"CELLNOTE", "CELLNOTEX"} and len(of) == len(dimensions)
        for place in _places(of, dimensions)
    }


def _places(of: Sequence[str], dimensions: Sequence[CubeDimension]) -> list[int]:
    places = [0]
    for category, dimension in zip(of, dimensions, strict=True):
        size = len(dimension.labels)
        chosen = [n for n, label in enumerate(dimension.labels) if category in {"*", label}]
        places = [place * size + index for place in places for index in chosen]
    return places


def _unit(text: str) -> UnitWords:
    words = unit_of(text)
    return UnitWords(text, words.mult if words else 0)


def _damaged(name: str, what: str) -> Exception:
    return refused(name, Message(DAMAGED.text, {"what": what}), AGAIN)
