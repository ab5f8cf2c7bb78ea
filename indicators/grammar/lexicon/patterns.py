"""Compile the patterns of a lexicon: `{NAME}` puts in a part, a space is any white space."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from indicators.grammar.lexicon.source import LexiconError, read_section, where

CAPITAL = "A-ZĐÀÁẢÃẠĂÂÈÉÊÌÍÒÓÔƠÙÚƯÝ"
# Parts every language may put in.
_PARTS = {
    "CAPITAL": CAPITAL,
    "PROPER": rf"[{CAPITAL}\d“\"]",
    "OPENING": "(?:^|(?<=[.!?] )|(?<=, ))",  # of a sentence, or behind a comma
    "NAMES": r"(?P<names>[^\s,.;:!?()\d][^,.;:!?()\d]{1,120}?)",
    "TITLE": r"(?P<title>[^,.;:!?()\d]{4,100}?)",
    "CENTURY": "(?:19|20)",
    "YEAR": r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)",
}
NEVER = r"(?!)"  # where a language has no such pattern
_PART = re.compile(r"\{([A-Z_]+)\}")  # `{2,5}` repeats


def compile_pattern(code: str, key: str, pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern as it stands, its parts put in; `key` is where, for what is wrong."""
    try:
        return re.compile(_whole(code, pattern), flags)
    except (re.error, KeyError) as error:
        raise LexiconError([f"{where(code, key)}: {pattern!r} is no pattern: {error}"]) from error


def compile_words(code: str, key: str, pattern: str) -> re.Pattern[str]:
    """Compile a pattern of whole words in small letters; its groups may share a name.

    A space stands for as much white space as there is, but for one in brackets: `[ ]`.
    """
    seen: Counter[str] = Counter()

    def apart(group: re.Match[str]) -> str:
        seen[group[1]] += 1
        return f"(?P<{group[1]}_{seen[group[1]]}>"

    try:
        numbered = re.sub(r"\(\?P<(\w+)>", apart, _whole(code, pattern))
        spaced = re.sub(r"(?<!\[) ", "(?: {1,40})", numbered)
        return re.compile(rf"(?<![\w/])(?:{spaced})(?!\w)")
    except (re.error, KeyError) as error:
        raise LexiconError([f"{where(code, key)}: {pattern!r} is no pattern: {error}"]) from error


def group_names(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield the names of a pattern's groups; those numbered apart (`year_2`) are one."""
    return (name.partition("_")[0] for name in pattern.groupindex)


def _whole(code: str, pattern: str) -> str:
    parts = _parts(code)
    while _PART.search(pattern):
        pattern = _PART.sub(lambda part: parts[part[1]], pattern)
    return pattern


@lru_cache
def _parts(code: str) -> Mapping[str, str]:
    return _PARTS | read_section(code, "parts")
