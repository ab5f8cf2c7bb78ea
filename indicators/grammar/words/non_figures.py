"""What is written with digits and is no figure: dates, hours, documents, telephones, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from indicators.grammar.lexicon.patterns import compile_pattern
from indicators.grammar.lexicon.source import SHARED, LexiconError, read_section


class NonFigure(NamedTuple):
    """A stretch of a paragraph no figure may be read from."""

    start: int
    end: int


def find_non_figures(text: str, code: str) -> Iterator[NonFigure]:
    """Yield the stretches of a paragraph that hold digits or number words but no figure."""
    for pattern in _patterns(code):
        for match in pattern.finditer(text):
            yield NonFigure(*match.span())


@lru_cache
def _patterns(code: str) -> list[re.Pattern[str]]:
    compiled: list[re.Pattern[str]] = []
    problems: list[str] = []
    for file in (SHARED, code):
        for pattern in read_section(file, "non_figures").get("patterns", []):
            try:
                compiled.append(compile_pattern(file, "non_figures.patterns", pattern))
            except LexiconError as error:
                problems += error.problems
    if problems:
        raise LexiconError(problems)
    return compiled
