"""What a column or dimension holds, told by its name: periods, areas, units, flags, figures."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from loaders.formats.elsewhere.words.plain import plain

Role = Literal[
    "item", "dimension", "time", "area", "area code",
    "unit", "mult", "flag", "note", "value", "code",
]  # fmt: skip
_NAMES: dict[Role, str] = {
    "time": "time|year|years|quarter|month|period|time period|date|observation date|nam|quy|thang"
    "|ky|thoi gian|ngay|thoi ky|tid|ar|vuosi|aasta|year s|ref date|calendar year|obs date",
    "area": "area|country|country name|countries|ref area|ref area label|geo|region|province"
    "|provinces|entity|location|territory|country or area|tinh|tinh thanh pho|dia phuong"
    "|tinh thanh|cities provinces|quoc gia|quoc gia vung lanh tho|nuoc|vung|geography"
    "|reference area|geo time period|geopolitical entity reporting|counterpart country name"
    "|tinh thanh pho truc thuoc trung uong|cities and provinces|economy|state",
    "area code": "code|country code|iso code|iso3|iso 3166|location id|geo code|iso3 code"
    "|countrycode|country iso3 code|ma tinh|countryiso3code|region country area code",
    "unit": "unit|units|unit measure|don vi|don vi tinh|dvt|unit of measure|measure unit",
    "mult": "unit mult|unit multiplier|scale|powercode code|unit of measure multiplier",
    "flag": "flag|flags|obs status|status|flag codes|obs flag|observation status|conf status",
    "note": "note|notes|footnote|footnotes|value footnotes|ghi chu|comment|comments|comment obs"
    "|chu thich|dien giai",
    "value": "value|obs value|gia tri|so lieu|observation value|values|tri so",
    "code": "ma|stt|tt|so tt|freq|frequency|structure|structure id|structure name|dataflow|action"
    "|series key|obs key|indicator code|series code|last update|powercode|reference period code"
    "|flags label|decimals|decimal|collection|availability|obs conf|conf status obs|id",
}
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split("|")}


@lru_cache(2**12)
def role_of(name: str) -> Role:
    """Return what a column of this name holds; `item` for any other name.

    SDMX's `TIME_PERIOD: Time period` goes by what stands before the colon.
    """
    words = plain(name.partition(": ")[0])
    if words in _ROLES:
        return _ROLES[words]
    return "code" if words.startswith(("ma ", "code ")) or words.endswith(" code") else "item"
