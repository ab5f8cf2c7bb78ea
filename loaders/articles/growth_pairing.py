"""Growth printed with a figure: which figure of its sentence it belongs to, and since when.

`đạt 38,2 tỷ USD, tăng 9,4% so với năm 2023` is one row: the growth goes with the level before
it. A ratio (`bằng 97% cùng kỳ`) is not growth, and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise

from indicators.grammar.lexicon.recognise import language_of
from indicators.grammar.reading import PERCENT, Reading
from indicators.grammar.spans.calendar import shifted
from indicators.grammar.spans.find import find_spans
from indicators.grammar.words.normalize import clean
from indicators.period import Period

MOVEMENTS = ("growth", "change")
LEVELS = ("level", "target", "forecast")
RATIO = re.compile(r"(chỉ )?(bằng|tương đương)\b|(was |were )?(only )?equ(al|ivalent) to\b", re.I)
_IN_ORDER = re.compile(r"\b(lần lượt|tương ứng|respectively)\b", re.I)
_LEADS_TO = re.compile(r"[\s,]*(lên|xuống|còn|đạt|to|reaching)( mức| tới)?\s+", re.I)


@dataclass(frozen=True, slots=True)
class Growth:
    """Growth as printed; `value` is its fraction where the print says one (0.22 = +22 %)."""

    printed: str = ""
    value: float | None = None
    base: Period | None = None


def is_level(reading: Reading) -> bool:
    """Say whether a reading can be a row: how much there is, was aimed at or is foreseen."""
    return reading.role in LEVELS and not reading.is_growth


def growths(text: str, readings: Sequence[Reading], published: date | None) -> dict[int, Growth]:
    """Return the growth that goes with each level, by where the level starts in the text."""
    code = language_of(text)
    found: dict[int, Growth] = {}
    for _, group in groupby(readings, key=lambda each: each.quote_start):
        sentence = list(group)
        lead = clean(text[sentence[0].quote_start : sentence[0].start]).text
        for level, move in _pairs(text, [each for each in sentence if _takes_part(each)]):
            behind = clean(text[move.end : _until(sentence, move)]).text
            base = _base(level, (behind, lead), code, published)
            found[level.start] = Growth(move.as_reported, fraction(move), base)
    return found


def fraction(move: Reading) -> float | None:
    """Return growth as a fraction: -0.03 for `giảm 3%`.

    None for an amount, points or times; the middle of a range: `5-6%`.
    """
    if move.role != "growth" or move.unit != PERCENT:
        return None
    size = float(Decimal(repr(move.value)) / 100)
    return -size if move.direction == "down" else size


def _takes_part(reading: Reading) -> bool:
    is_ratio = RATIO.match(reading.as_reported)
    return is_level(reading) or (reading.role in MOVEMENTS and not is_ratio)


def _pairs(text: str, sentence: list[Reading]) -> list[tuple[Reading, Reading]]:
    """Pair levels with what moved them, run by run: levels, then movements."""
    runs = [list(run) for _, run in groupby(sentence, key=is_level)]
    found: dict[int, tuple[Reading, Reading]] = {}
    for run, following in pairwise(runs):
        for level, move in _of_runs(text, run, following):
            found.setdefault(level.start, (level, move))
    return list(found.values())


def _of_runs(
    text: str, run: list[Reading], following: list[Reading]
) -> list[tuple[Reading, Reading]]:
    """Pair two runs: growth behind levels, or growth that leads to one (`rose 14% to 405`)."""
    if not is_level(run[0]):
        return [(following[0], run[-1])] if _leads(text, run[-1], following[0]) else []
    sentence = text[run[0].quote_start : run[0].quote_end]
    if len(run) > 1 and _IN_ORDER.search(sentence):
        return list(zip(run, following, strict=True)) if len(run) == len(following) else []
    return [(run[-1], min(following, key=lambda each: each.role != "growth"))]


def _leads(text: str, move: Reading, level: Reading) -> bool:
    return bool(_LEADS_TO.fullmatch(text[move.end : level.start]))


def _until(sentence: Sequence[Reading], move: Reading) -> int:
    """Return how far behind growth its base may stand: up to the next figure of another kind."""
    others = (each.start for each in sentence if each.start >= move.end and not each.is_growth)
    return next(others, move.quote_end)


def _base(level: Reading, parts: Sequence[str], code: str, published: date | None) -> Period | None:
    """Return the period growth is compared with, from the first part that dates it."""
    spans = (span for part in parts for span in find_spans(part, code, published))
    for span in spans:
        is_before = span.kind == "base" and span.is_year_before
        if span.kind == "base" and not (is_before and level.period_start):
            return span.period
        if (is_before or span.kind == "same") and level.period_start and level.period_end:
            return shifted(Period(level.period_start, level.period_end), span.year)
    return None
