"""Whether what was made here is still right: every figure shown, against the table as it now is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from charts.export.provenance import Fact, Provenance, facts
from indicators.grammar.printing.figures import short_words
from indicators.grammar.printing.magnitudes import magnitude_word
from indicators.language import Language, Message
from indicators.table import Table, as_of

ChangeKind = Literal[
    "changed", "added", "withdrawn", "contested", "edited", "differs", "gone",
    "emptied", "unknown", "reshaped", "growth",
]  # fmt: skip
SAID: dict[ChangeKind, Message] = {
    "changed": Message("was {old}, now {new}"),
    "growth": Message("printed growth was “{old}”, now “{new}”"),
    "added": Message("new since: {new}"),
    "withdrawn": Message("{old} has been withdrawn"),
    "contested": Message("sources now disagree; the latest says {new}"),
    "edited": Message("shows {old}, edited by hand; the table has {new}"),
    "differs": Message("shows {old}; the table has {new}"),
    "gone": Message("the table no longer has this indicator"),
    "emptied": Message("emptied by hand; the table has {new}"),
    "unknown": Message("shows {old}, which is not in the table"),
    "reshaped": Message("points were added or taken out by hand"),
}


@dataclass(frozen=True, slots=True)
class OutdatedFigure:
    """One figure that is no longer right: on which slide, of what, from what to what.

    `slide` is 0 for a picture. `old` and `new` are the figure as it was shown and as it is.
    """

    kind: ChangeKind
    slide: int
    indicator: str
    old: Fact | None = None
    new: Fact | None = None
    shown: float | None = None

    def sentence(self, table: Table, language: Language) -> str:
        """Say it: `Local agreements, 2021–2023: was 422, now 430`."""
        known = table.catalog.indicator.get(self.indicator)
        name = language.pick(known.name) if known else self.indicator
        place = self.new or self.old
        where = f"{name}, {place.period.words(language)}" if place else name
        said = language.text(
            SAID[self.kind].text,
            old=self._old_words(table, language),
            new=self._said(self.new, table, language),
        )
        return f"{where}: {said}"

    def _old_words(self, table: Table, language: Language) -> str:
        if self.shown is None:
            return self._said(self.old, table, language)
        magnitude = magnitude_word(table.catalog.indicator[self.indicator].unit_mult, language)
        return f"{language.number(round(self.shown, 6))} {magnitude}".strip()

    def _said(self, fact: Fact | None, table: Table, language: Language) -> str:
        if self.kind == "growth" and fact:
            return fact.change or "–"
        return _words(fact, table, language)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in a file: what is out of date, and how many figures are still right.

    `notes` say how they were found, where that is not plain.
    """

    findings: tuple[OutdatedFigure, ...]
    right: int
    figures: int
    notes: tuple[Message, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether nothing is out of date."""
        return not self.findings


def compare(made: Provenance, table: Table, slide: int = 0) -> Iterator[OutdatedFigure]:
    """Yield what has changed since a figure was made, from the whole table with all its versions.

    What was made as known on a past day is held against that same day.
    """
    now = as_of(table, made.day)
    for indicator in made.indicators:
        if indicator not in table.catalog.indicator:
            yield OutdatedFigure("gone", slide, indicator)
            continue
        before = {each.place: each for each in made.facts if each.indicator == indicator}
        after = {
            each.place: each for each in facts(now, replace(made.spec, indicators=(indicator,)))
        }
        for place in dict.fromkeys((*before, *after)):
            yield from _between(before.get(place), after.get(place), indicator, slide)


def verdict(made: Iterable[tuple[int, Provenance]], found: Iterable[OutdatedFigure]) -> Verdict:
    """Sum up: receipts with their slides, and what was found about them."""
    receipts, findings = list(made), tuple(found)
    shown = sum(len(each.facts) for _, each in receipts)
    wrong = sum(each.old is not None for each in findings)
    return Verdict(findings, shown - wrong, len(receipts))


def _between(
    old: Fact | None, new: Fact | None, indicator: str, slide: int
) -> Iterator[OutdatedFigure]:
    if old and not new:
        yield OutdatedFigure("withdrawn", slide, indicator, old=old)
    elif new and not old:
        yield OutdatedFigure("added", slide, indicator, new=new)
    elif old and new and old.figure != new.figure:
        yield OutdatedFigure("changed", slide, indicator, old=old, new=new)
    elif old and new and old.change is not None and old.change != new.change:
        yield OutdatedFigure("growth", slide, indicator, old=old, new=new)
    elif old and new and new.is_contested and not old.is_contested:
        yield OutdatedFigure("contested", slide, indicator, old=old, new=new)


def _words(fact: Fact | None, table: Table, language: Language) -> str:
    if not fact:
        return ""
    known = table.catalog.indicator[fact.indicator]
    return short_words(
        fact.figure, language, known.unit_mult, known.decimals, wording=fact.as_reported
    )
