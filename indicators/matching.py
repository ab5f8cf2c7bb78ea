"""Which indicator a printed figure may be: ranked by the catalog's names, units and wordings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from math import log
from unicodedata import combining, normalize

from indicators.catalog import Catalog, Indicator
from indicators.language import Message

_WORD = re.compile(r"[^\W\d_]+")
_UNIT_WEIGHT, _NAME_WEIGHT, _WORDING_WEIGHT = 0.35, 0.45, 0.2
LEAST = 0.3  # below this a suggestion is noise
BEGUN = 0.8  # how well a unit fits that only begins like the indicator's
_AND = frozenset({"và", "and"})
# What names and texts say either way.
IN_FULL = {
    "ftas?": "hiệp định thương mại tự do free trade agreements",
    "fdi": "fdi vốn đầu tư trực tiếp nước ngoài foreign direct investment",
    "quốc gia": "nước",
    "nations": "countries",
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An indicator a figure may be of: how good a match, from 0 to 1, and why."""

    indicator: str
    score: float
    reasons: tuple[Message, ...]


def suggest(
    context: str,
    unit: str,
    catalog: Catalog,
    wordings: Mapping[str, Iterable[str]] | None = None,
    near: str = "",
) -> list[Suggestion]:
    """Return the indicators a figure may be of, the best first; none is a fair answer.

    `context` is the sentence it stands in, `near` its own part of that sentence, `unit` what
    it counts or its currency. `wordings` has the sentences each indicator was read from before.
    """
    heard = Heard(frozenset(words(context)), frozenset(words(near or context)), unit)
    rarity, past = _rarity(catalog), wordings or {}
    found = (_suggestion(each, heard, rarity, past) for each in catalog.indicators)
    return sorted((each for each in found if each.score >= LEAST), key=lambda each: -each.score)


@dataclass(frozen=True, slots=True)
class Heard:
    """What is said around a figure: the words of its sentence, those near it, its unit."""

    said: frozenset[str]
    near: frozenset[str]
    unit: str


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, abbreviations said in full."""
    small = text.lower()
    for short, full in IN_FULL.items():
        small = re.sub(rf"(?<!\w){short}(?!\w)", full, small)
    return tuple(_WORD.findall(small))


def fold(text: str) -> str:
    """Return a text in small letters without diacritics: `Thỏa thuận` → `thoa thuan`."""
    letters = normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not combining(letter))


def _rarity(catalog: Catalog) -> Mapping[str, float]:
    """Weigh words: one that few indicators have in their names tells more."""
    names = [set(words(" ".join(each.name.values()))) for each in catalog.indicators]
    counts = Counter(word for name in names for word in name)
    return {word: log(1 + len(names) / count) for word, count in counts.items()}


def _suggestion(
    indicator: Indicator,
    heard: Heard,
    rarity: Mapping[str, float],
    past: Mapping[str, Iterable[str]],
) -> Suggestion:
    said, unit = heard.said, heard.unit
    same_unit = _unit_fit(indicator, unit)
    if not same_unit and (_is_money(unit) or _is_money(indicator.unit_measure)):
        return Suggestion(indicator.id, 0.0, ())  # dollars are never visits
    name, shared = max(_overlap(words(each), said, rarity) for each in indicator.name.values())
    told = (_overlap(words(each), said, rarity)[0] for each in past.get(indicator.id, ()))
    wording = max(told, default=0.0)
    closely = max(_overlap(words(each), heard.near, rarity)[0] for each in indicator.name.values())
    name = (name + closely) / 2
    score = _UNIT_WEIGHT * same_unit + _NAME_WEIGHT * name + _WORDING_WEIGHT * wording
    return Suggestion(indicator.id, score, tuple(_reasons(unit, same_unit, shared, wording)))


def _reasons(unit: str, same_unit: float, shared: str, wording: float) -> Iterable[Message]:
    if same_unit:
        yield Message("It is counted in the same unit: {unit}.", {"unit": unit})
    if shared:
        yield Message("Its name shares these words: {words}.", {"words": shared})
    if wording > 1 / 2:
        yield Message("It was printed in like words before.")


def _overlap(
    name: tuple[str, ...], said: Set[str], rarity: Mapping[str, float]
) -> tuple[float, str]:
    """Return how much of a name a text says, weighed by rarity, and the words it says."""
    weights = {word: rarity.get(word, 1.0) for word in name}
    shared = [word for word in weights if word in said]
    whole = sum(weights.values())
    part = sum(weights[word] for word in shared)
    return (part / whole if whole else 0.0), ", ".join(shared)


def _unit_fit(indicator: Indicator, unit: str) -> float:
    """Say how well a unit is the indicator's: whole, or as its noun's beginning, or not at all.

    `nước, vùng lãnh thổ` is wholly `nước và vùng lãnh thổ`; `thỏa thuận hợp tác` begins with
    `thỏa thuận`.
    """
    if unit == indicator.unit_measure:
        return 1.0
    forms = [_nouns(form) for each in indicator.unit.values() for form in each.lower().split("|")]
    counted = _nouns(unit)
    if counted in forms:
        return 1.0
    return BEGUN * any(form and counted[: len(form)] == form for form in forms)


def _nouns(unit: str) -> list[str]:
    return [each for each in words(unit) if each not in _AND]


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()
