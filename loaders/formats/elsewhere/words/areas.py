"""Area names in either language, with or without diacritics, as ISO 3166 codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from babel.core import get_global

from indicators.area import HOME, area_names, countries, provinces
from loaders.formats.elsewhere.words.plain import plain

_HOME_NAMES = ("ca nuoc", "toan quoc", "whole country", "viet nam", "vietnam", "tong so ca nuoc")
# What offices call them beside their names in Unicode.
_OTHER_NAMES = {
    "KR": "korea rep|republic of korea|south korea|korea|han quoc",
    "KP": "korea dem people s rep|north korea|trieu tien",
    "LA": "lao pdr|lao people s democratic republic|laos|lao",
    "CN": "china pr|people s republic of china|trung quoc",
    "RU": "russian federation|lien bang nga|nga",
    "US": "united states of america|usa|hoa ky|my",
    "GB": "united kingdom of great britain and northern ireland|uk|anh",
    "MM": "myanmar|burma|mi an ma|myanmar burma",
    "BN": "brunei darussalam|brunei|bru nay",
    "HK": "hong kong|hong kong sar china|hong kong sar|hong kong china|china hong kong sar",
    "MO": "macao sar china|macao|macau|ma cao",
    "TW": "chinese taipei|dai loan|taiwan",
    "TR": "turkey|turkiye|tho nhi ky",
    "CZ": "czech republic|czechia|cong hoa sec",
    "TL": "timor leste|east timor",
    "VN-26": "thua thien hue|hue",
    "VN-SG": "tp hcm|tphcm|ho chi minh|tp ho chi minh",
}
_RANKS = re.compile(r"^(?:tinh|thanh pho|tp|province of|city of)\s+|\s+(?:city|province|total)$")


@lru_cache(2**14)
def area_code(name: str, *, is_redrawn: bool = False) -> str:
    """Return the ISO code of a name or code, empty where no area is called so.

    A name of a province is that of the 63, where there was one; `is_redrawn` says that the
    figure is of the 34, which hold from 1 July 2025.
    """
    written = name.strip()
    if written in countries() or written in provinces():
        return written
    if len(written) == 3 and written.isalpha() and written.isupper():
        return _of_three_letters(written)
    words = plain(written)
    bare = _RANKS.sub("", _RANKS.sub("", words))
    of_its_day = _new_provinces() if is_redrawn else {}
    return of_its_day.get(bare) or _names().get(words) or _names().get(bare, "")


def holds_areas(texts: Iterable[str]) -> bool:
    """Say whether at least half of these texts name areas, two of them or more."""
    distinct = {text for text in texts if text.strip()}
    known = sum(bool(area_code(text)) for text in distinct)
    return known * 2 >= len(distinct) and known >= 2


def _of_three_letters(code: str) -> str:
    """Return ISO's two letters for its three, by Unicode's list of aliases."""
    [alias] = get_global("territory_aliases").get(code) or [""]
    return alias if alias in countries() else ""


@lru_cache(maxsize=1)
def _new_provinces() -> dict[str, str]:
    return {
        plain(name): each.into for each in provinces().values() for name in each.new_name.values()
    }


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return _new_provinces() | dict(_named())


def _named() -> Iterator[tuple[str, str]]:
    for code in sorted(countries()):
        yield from ((words, code) for name in area_names(code) if len(words := plain(name)) > 2)
    for code, names in _OTHER_NAMES.items():
        yield from ((name, code) for name in names.split("|"))
    for code, province in provinces().items():
        yield from ((plain(name), code) for name in province.name.values())
    yield from ((name, HOME) for name in _HOME_NAMES)
