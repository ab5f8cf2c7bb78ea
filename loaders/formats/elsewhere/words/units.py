"""Units and magnitudes in heads and titles: `Tỷ đồng`, `(Triệu USD)`, `1000 người`, `ĐVT: %`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.formats.elsewhere.words.plain import unaccented

_SCALES = (
    (r"nghin ty|ngan ty|trillions?", 12),
    (r"tram ty", 11),
    (r"trieu|millions?|mil\.?|mill\.|mln|1[., ]?000[., ]?000", 6),
    (r"ty|ti|billions?|bn", 9),
    (r"nghin|ngan|thousands?|1[., ]?000|'?000s?'?s?|k", 3),
    (r"tram|hundreds?", 2),
)
_SCALE = "|".join(words for words, _ in _SCALES)
_NOUN = (
    r"dong|vnd|usd|us\$|\$|do la(?: my)?|dollars?|eur|euros?|yen|jpy|cny|nguoi|persons?|people"
    r"|inhabitants|luot nguoi|luot khach|luot|ha|hecta(?:re)?s?|tan|tons?|tonnes|kg|km2|km|m2|m3"
    r"|chiec|cai|con|vu|ho|households|du an|projects|doanh nghiep|enterprises|%|percent(?:age)?"
    r"|phan tram|no\.|index|chi so|kt|mw|kwh|gwh|don vi|units|lan|rate per [\d,. ]+|per [\d,. ]+\w*"
)
_UNIT = re.compile(
    rf"(?:(?:{_SCALE})(?:\s(?:{_NOUN})(?:\b.*)?|\s?(?:{_NOUN}))?|(?:{_NOUN})(?:\s?[/(].*|\s(?:of|per|tren|cua)\s.*)?)"
)
_HINT = re.compile(rf"(?:^|[\s(,])(?:{_SCALE}|{_NOUN})(?=[\s),/]|$)")
_STATED = re.compile(
    r"(?:đơn vị(?: tính)?|don vi(?: tinh)?|đvt|dvt|units?(?: of measure)?)\s*:\s*(?P<unit>[^;\n]+)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """A unit as printed, and the power of ten its magnitude stands for."""

    text: str
    mult: int = 0


NO_UNIT = UnitWords("")


@lru_cache(2**14)
def unit_of(text: str) -> UnitWords | None:
    """Return the unit that a whole text is, None where it is something else."""
    written = unaccented(text).strip(" ()")
    if stated := _STATED.fullmatch(" ".join(text.split()).strip(" ()")):
        return UnitWords(stated["unit"].strip(), _mult(unaccented(stated["unit"])))
    if _UNIT.fullmatch(written):
        return UnitWords(" ".join(text.split()).strip(" ()"), _mult(written))
    return None


@lru_cache(2**14)
def unit_in(text: str) -> UnitWords | None:
    """Return the unit that a text says beside other things: in brackets, or behind `ĐVT:`."""
    written = " ".join(text.split())
    if stated := _STATED.search(written):
        unit = stated["unit"].strip(" ()")
        return UnitWords(unit, _mult(unaccented(unit)))
    for inner in reversed(_BRACKETED.findall(written)):
        if _HINT.search(unaccented(inner)):
            return UnitWords(inner.strip(), _mult(unaccented(inner)))
    return None


def _mult(written: str) -> int:
    if re.search(r"\b(?:per|tren|moi)\b", written):
        return 0
    for words, scale in _SCALES:
        if re.search(rf"(?<![\w.,])(?:{words})(?![\w.,])", written):
            return scale
    return 0
