"""Areas: the codes of ISO 3166 and the catalog's groups, what they are called, what became of them.

Countries have their names from Unicode (through Babel). The 63 provinces of Viet Nam held to
30 June 2025 and became 34 the day after; a new one goes by the ISO code of the member whose
code at the statistics office it keeps. Facts: `provinces.csv`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from babel.core import get_global

from indicators.catalog import Catalog
from indicators.language import Language, language_codes, load_language
from indicators.matching import fold

HOME = "VN"
REDRAWN = date(2025, 7, 1)  # the first day of the 34 provinces
_SUBDIVISION = re.compile(r"([A-Z]{2})-[A-Z0-9]{1,3}")
# Two letters that Unicode names and ISO 3166-1 does not.
_NOT_ISO = {
    "AC",
    "CP",
    "CQ",
    "DG",
    "EA",
    "EU",
    "EZ",
    "IC",
    "QO",
    "TA",
    "UN",
    "XA",
    "XB",
    "XK",
    "ZZ",
}
_NOTHING = Catalog()


@dataclass(frozen=True, slots=True)
class Province:
    """A province by its code: as it was to 30 June 2025, and what it is in since."""

    code: str
    name: dict[str, str]
    into: str
    new_name: dict[str, str]
    is_unchanged: bool

    @property
    def is_kept(self) -> bool:
        """Whether a province goes by this code since, changed or not."""
        return self.into == self.code


@lru_cache(maxsize=1)
def provinces() -> dict[str, Province]:
    """Return the 63 provinces by their codes."""
    text = Path(__file__).with_name("provinces.csv").read_text(encoding="utf-8")
    return {row["code"]: _province(row) for row in csv.DictReader(text.splitlines())}


def _province(row: dict[str, str]) -> Province:
    former, new = (
        {language: row[f"{column}_{language}"] for language in ("vi", "en")}
        for column in ("name", "new_name")
    )
    return Province(row["code"], former, row["into"], new, row["unchanged"] == "1")


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the codes of ISO 3166-1: two letters each."""
    named = map(str, load_language("en").locale.territories)
    return frozenset(code for code in named if code.isalpha() and len(code) == 2) - _NOT_ISO


def is_area(code: str, catalog: Catalog = _NOTHING) -> bool:
    """Say whether a code is a country, a subdivision of one, or a group of the catalog.

    Of other countries than Viet Nam the subdivisions are not listed here: those are known by
    their form.
    """
    if code in countries() or code in provinces() or code in catalog.area_group:
        return True
    match = _SUBDIVISION.fullmatch(code)
    return match is not None and match[1] != HOME and match[1] in countries()


def nearest_area(wrong: str, catalog: Catalog = _NOTHING) -> str | None:
    """Return the existing code that a wrong one, or a name, was most likely meant to be."""
    replaced = get_global("territory_aliases").get(wrong.upper(), [])  # UK, VNM
    if replaced:
        return str(replaced[0])
    codes = {code.casefold(): code for code in _codes(catalog)}
    by_name = {fold(name): code for code in codes.values() for name in area_names(code, catalog)}
    known = by_name | codes
    found = get_close_matches(fold(wrong), known, n=1, cutoff=0.5)
    return known[found[0]] if found else None


def area_name(
    code: str, language: Language, catalog: Catalog = _NOTHING, day: date | None = None
) -> str:
    """Return what an area is called on a day (None: since the provinces were redrawn).

    A code without a name is its own.
    """
    if group := catalog.area_group.get(code):
        return language.pick(group.name)
    if province := provinces().get(code):
        is_former = not province.is_kept or (day is not None and day < REDRAWN)
        return _pick(province.name if is_former else province.new_name, language)
    return str(language.locale.territories.get(code, code))


def area_names(code: str, catalog: Catalog = _NOTHING) -> set[str]:
    """Return all that an area is called in any language, former names too."""
    province = provinces().get(code)
    former = set(province.name.values()) if province else set()
    return former | {area_name(code, load_language(each), catalog) for each in language_codes()}


def find_areas(text: str, catalog: Catalog = _NOTHING) -> list[str]:
    """Return the areas whose name or code begins like a text, the home area first.

    Diacritics and capitals do not count: `ha noi`, `VN-HN`, `Hà Nội`.
    """
    asked = fold(text)
    found = {code for code, names in _searched(catalog) if _begins(asked, names)}
    return in_order(found, load_language("en"), catalog)


def in_order(codes: Iterable[str], language: Language, catalog: Catalog = _NOTHING) -> list[str]:
    """Return areas as they are listed: home, its provinces, then others, each by their names."""

    def place(code: str) -> tuple[int, str, str]:
        rank = 0 if code == HOME else 1 if code.startswith(f"{HOME}-") else 2
        return rank, fold(area_name(code, language, catalog)), code

    return sorted(codes, key=place)


def ended(code: str) -> date | None:
    """Return the last day of a former province; None for what there is today."""
    province = provinces().get(code)
    return date(2025, 6, 30) if province and not province.is_kept else None


def became(code: str) -> str | None:
    """Return the code of the province that a former one is in since; None if it is none."""
    province = provinces().get(code)
    return province.into if province and not province.is_kept else None


def break_on(code: str) -> date | None:
    """Return the day an area became another under its code: nothing is compared across it."""
    province = provinces().get(code)
    is_redrawn = province is not None and province.is_kept and not province.is_unchanged
    return REDRAWN if is_redrawn else None


def _codes(catalog: Catalog) -> Iterator[str]:
    yield from countries()
    yield from provinces()
    yield from catalog.area_group


def _pick(names: dict[str, str], language: Language) -> str:
    return names.get(language.code, names["en"])


def _searched(catalog: Catalog) -> list[tuple[str, frozenset[str]]]:
    groups = [(code, _folded(code, catalog)) for code in catalog.area_group]
    return [*_fixed_names(), *groups]


@lru_cache(maxsize=1)
def _fixed_names() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, _folded(code, _NOTHING)) for code in _codes(_NOTHING))


def _folded(code: str, catalog: Catalog) -> frozenset[str]:
    return frozenset({fold(code), *map(fold, area_names(code, catalog))})


def _begins(asked: str, names: Iterable[str]) -> bool:
    return bool(asked) and any(f" {asked}" in f" {name}" for name in names)
