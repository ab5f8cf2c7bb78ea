"""Is my deck still right? A presentation or picture made here, held against the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import isclose

from pptx.presentation import Presentation as Deck

from charts.export import embed
from charts.export.provenance import Fact, NoProvenance
from charts.export.staleness import ChangeKind, OutdatedFigure, Verdict, compare, verdict
from charts.pptx.chart.native import has_series
from charts.pptx.open import OLE_HEAD, ZIP_HEAD, DeckError, opened
from charts.pptx.update.find_tagged import TaggedShape
from charts.pptx.update.recover import UNSURE, Recovered, find, printed
from indicators.language import Message
from indicators.table import Table


class NothingOfOurs(DeckError):
    """A file in which nothing was made here, or no longer says so."""

    what = Message("Nothing in this file was made by this dashboard, or it no longer says so.")
    do = Message(
        "Pictures lose it when they are sent through a chat or edited: look for the id printed "
        "on them. Decks keep it as long as PowerPoint saves them."
    )


class MarksLost(NothingOfOurs):
    """A deck that prints ids of figures but has no chart of them that could be known again."""

    what = Message("The figures {names} are printed in this deck, but its charts are not ours now.")
    do = Message(
        "Another program may have made pictures of them. Look them up in the dashboard, or make "
        "the deck anew."
    )

    def __init__(self, names: str) -> None:
        super().__init__(names)
        self.what = Message(type(self).what.text, {"names": names})


def check(content: bytes, table: Table) -> Verdict:
    """Say what in a file is out of date, against the whole table with all its versions.

    `content` is a PPTX, PNG, SVG or PDF. Raises `DeckError` for what cannot be read, or holds
    nothing of ours.
    """
    if content.startswith((ZIP_HEAD, OLE_HEAD)):
        return _check_deck(content, table)
    try:
        made = embed.read(content)
    except NoProvenance as error:
        raise NothingOfOurs from error
    return verdict([(0, made)], compare(made, table))


def found_in(deck: Deck, table: Table) -> Recovered:
    """Return what is ours in a deck. Raises `NothingOfOurs` where that is no chart."""
    found = find(deck, table)
    if any(each.is_figure for each in found.shapes):
        return found
    names = printed(deck, table)
    raise MarksLost(", ".join(names)) if names else NothingOfOurs


def _check_deck(content: bytes, table: Table) -> Verdict:
    recovered = found_in(opened(content), table)
    charts = [each for each in recovered.shapes if each.is_figure]
    found = (finding for each in charts for finding in _of_chart(each, table))
    made = [(each.number, each.receipt) for each in charts]
    return replace(verdict(made, found), notes=recovered.notes)


def _of_chart(each: TaggedShape, table: Table) -> Iterator[OutdatedFigure]:
    found = list(compare(each.receipt, table, each.number))
    yield from found
    if each.chart and not found:
        yield from _edited(each)


def _values(each: TaggedShape) -> list[float | None]:
    if not each.chart or not has_series(each.chart):
        return []
    return list(each.chart.chart.plots[0].series[0].values)


def _edited(each: TaggedShape) -> Iterator[OutdatedFigure]:
    """Yield values that someone changed in the chart itself."""
    shown, indicator = _values(each), each.receipt.indicators[0]
    made, keys = each.tags.get("values", []), each.tags.get("keys", [])
    if not len(shown) == len(made) == len(keys):
        yield OutdatedFigure("reshaped", each.number, indicator)
        return
    by_period = {fact.period.sdmx: fact for fact in each.receipt.facts}
    for key, before, now in zip(keys, made, shown, strict=True):
        if now is None or not isclose(before, now, rel_tol=1e-9):
            fact = by_period.get(key)
            kind = _edit(fact, now, is_unsure=bool(each.tags.get(UNSURE)))
            yield OutdatedFigure(kind, each.number, indicator, old=fact, new=fact, shown=now)


def _edit(fact: Fact | None, now: float | None, *, is_unsure: bool) -> ChangeKind:
    """Say what became of a point; one that was implied or contested is no fact of its own."""
    if now is None:
        return "emptied" if fact else "reshaped"
    if not fact:
        return "unknown"
    return "differs" if is_unsure else "edited"
