"""Names of countries behind what is counted: `doanh nghiệp Hàn Quốc`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from babel import Locale

from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.words import Words
from indicators.grammar.words.chunks import Chunk

_UNIONS = frozenset({"EU", "EZ", "UN"})
LONGEST = 4  # words


def country_end(chunks: Sequence[Chunk], start: int, lexicon: Lexicon) -> int:
    """Return the last chunk of the country named from a chunk on; before it if there is none."""
    for length in range(LONGEST, 0, -1):
        name = " ".join(chunk.text for chunk in chunks[start : start + length])
        if name[:1].isupper() and _is_country(name.casefold(), lexicon):
            return start + length - 1
    return start - 1


def _is_country(name: str, lexicon: Lexicon) -> bool:
    return name in _names(lexicon.code) or name in lexicon[Words.COUNTRY_NAMES]


@lru_cache
def _names(code: str) -> frozenset[str]:
    territories = Locale.parse(code).territories
    return frozenset(
        name.casefold()
        for area, name in territories.items()
        if len(area) == 2 and area not in _UNIONS
    )
