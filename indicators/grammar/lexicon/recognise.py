"""Recognise the language of a text by its letters."""

from __future__ import annotations

import re
from functools import lru_cache

from indicators.grammar.lexicon.habits import read_habits
from indicators.grammar.lexicon.source import lexicon_codes
from indicators.language import SOURCE_LANGUAGE

RARE = 40  # one letter of a language's own in so many is common
FEWEST_WORDS = 8  # of a sentence: menus, captions and links around an article are shorter
_ENDS = (".", "!", "?", "”", '"', "…")


def language_of(text: str) -> str:
    """Return the language whose own letters are common in a text, else the source language.

    Its sentences tell, where it has any, not the menus and captions around them.
    """
    lines = [line.strip() for line in text.split("\n")]
    sentences = [
        each for each in lines if each.endswith(_ENDS) and len(each.split()) >= FEWEST_WORDS
    ]
    text = "\n".join(sentences) or text
    for code, letters in _letters(tuple(lexicon_codes())).items():
        if sum(1 for _ in letters.finditer(text)) * RARE > len(text):
            return code
    return SOURCE_LANGUAGE


@lru_cache
def _letters(codes: tuple[str, ...]) -> dict[str, re.Pattern[str]]:
    own = {code: read_habits(code).letters for code in codes}
    return {code: re.compile(f"[{each}]", re.IGNORECASE) for code, each in own.items() if each}
