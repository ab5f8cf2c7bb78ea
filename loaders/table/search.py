"""Words found in the catalog and the notes: by their beginnings, without diacritics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from indicators.area import find_areas
from indicators.catalog import Catalog, Indicator, Source
from indicators.matching import fold

_WORD = re.compile(r"[^\W_]+")
# How much a word counts where it is found, best first.
NAME, UNIT, DESCRIPTION, SOURCE, NOTE = 8.0, 4.0, 2.0, 1.5, 1.0
WHOLE = 1.25  # a whole word counts more than a beginning
MOST_AREA_WORDS = 4
Weights = Mapping[str, float]


@dataclass(frozen=True)
class SearchIndex:
    """The words of each indicator, and how much each counts."""

    words: Mapping[str, Weights]

    def find(self, text: str, catalog: Catalog) -> tuple[dict[str, float], tuple[str, ...]]:
        """Return how well each indicator of a catalog answers, best first, and the areas named.

        Where no indicator has all the words, those that name an area are taken for that.
        """
        asked = _WORD.findall(fold(text))
        for rest, areas in _readings(asked, catalog):
            scores = {name: _score(rest, self.words[name]) for name in catalog.indicator}
            if any(scores.values()):
                best = sorted(scores, key=lambda name: (-scores[name], name))
                return {name: scores[name] for name in best if scores[name]}, areas
        return {}, ()


def index(
    catalog: Catalog, notes: Iterable[tuple[str, str]], used: Iterable[tuple[str, str]]
) -> SearchIndex:
    """Return the index of a catalog.

    `notes` are pairs of an indicator and a note on one of its figures, `used` of an indicator
    and the source of a figure.
    """
    words = {indicator.id: _words_of(indicator) for indicator in catalog.indicators}
    for name, source in used:
        if name in words and source in catalog.source:
            _add(words[name], _said_of(catalog.source[source]), SOURCE)
    for name, note in notes:
        if name in words:
            _add(words[name], [note], NOTE)
    return SearchIndex(words)


def _words_of(indicator: Indicator) -> dict[str, float]:
    words: dict[str, float] = {}
    _add(words, [indicator.id, *indicator.name.values()], NAME)
    _add(words, [indicator.unit_measure, *indicator.unit.values()], UNIT)
    _add(words, indicator.description.values(), DESCRIPTION)
    return words


def _said_of(source: Source) -> list[str]:
    return [source.title, source.publisher, *source.speaker.values()]


def _add(words: dict[str, float], texts: Iterable[str], weight: float) -> None:
    for word in _WORD.findall(fold(" ".join(texts))):
        words[word] = max(weight, words.get(word, 0.0))


def _score(asked: Iterable[str], weights: Weights) -> float:
    """Return how well an indicator's words answer; 0 where one of those asked is lacking."""
    scores = [_best(word, weights) for word in asked]
    return sum(scores) if scores and all(scores) else 0.0


def _best(asked: str, weights: Weights) -> float:
    return max(
        (
            weight * (WHOLE if word == asked else 1)
            for word, weight in weights.items()
            if word.startswith(asked)
        ),
        default=0.0,
    )


def _readings(asked: list[str], catalog: Catalog) -> Iterator[tuple[list[str], tuple[str, ...]]]:
    """Yield the words with none taken for an area, then with the most that name one."""
    yield asked, ()
    for count in range(min(MOST_AREA_WORDS, len(asked) - 1), 0, -1):
        for start in range(len(asked) - count + 1):
            areas = find_areas(" ".join(asked[start : start + count]), catalog)
            if areas:
                yield [*asked[:start], *asked[start + count :]], tuple(areas)
