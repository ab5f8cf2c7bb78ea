"""Words as they are compared: small letters, no diacritics, one space between them."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

_CACHED = 2**16


@lru_cache(_CACHED)
def unaccented(text: str) -> str:
    """Return small letters without diacritics, spaces squeezed: `Quý  I` is `quy i`."""
    letters = normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(mark for mark in letters if not combining(mark)).split())


@lru_cache(_CACHED)
def plain(text: str) -> str:
    """Return the bare words of a text: `Thua Thien-Hue` and `Thừa  Thiên - Huế` are alike."""
    return " ".join(re.findall(r"[^\W_]+", unaccented(text)))
