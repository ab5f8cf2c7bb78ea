"""Names of countries as Vietnamese says them behind what it counts: `doanh nghiệp Hàn Quốc`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from babel import Locale

from indicators.grammar.words.chunks import Chunk

_SHORT = ("Việt", "Mỹ", "Hoa Kỳ", "Anh", "Nhật", "Hàn", "Trung", "Thái")
_UNIONS = frozenset({"EU", "EZ", "UN"})
LONGEST = 4  # words


def country_end(chunks: Sequence[Chunk], start: int) -> int:
    """Return the last chunk of the country named from a chunk on; before it if there is none."""
    for length in range(LONGEST, 0, -1):
        name = " ".join(chunk.text for chunk in chunks[start : start + length])
        if name[:1].isupper() and name.casefold() in _names():
            return start + length - 1
    return start - 1


@lru_cache
def _names() -> frozenset[str]:
    territories = Locale("vi").territories
    named = (name for code, name in territories.items() if len(code) == 2 and code not in _UNIONS)
    return frozenset(name.casefold() for name in (*named, *_SHORT))
