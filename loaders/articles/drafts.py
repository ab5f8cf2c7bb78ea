"""Drafts: the rows a text proposes, each with its place and the indicators it may be of.

A draft is what a person accepts, mends or skips; nothing of it is in the table yet. One that
the table already has from this very place carries that row, and says what the row says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from indicators.catalog import Indicator
from indicators.figure import Figure
from indicators.grammar.lexicon.lexicon import load_lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.reading import Reading
from indicators.language import Message, format_bilingual, language_codes, load_language
from indicators.matching import Suggestion, suggest, words
from indicators.period import Period
from indicators.table import Table
from loaders.articles.growth_pairing import Growth, growths, is_level
from loaders.changes.autofill import derived
from loaders.changes.proposal import Row

HOME = "VN"
TELLING = 2  # `năm` is five, and also year
NORMAL, PROVISIONAL, FORECAST = "A", "P", "F"
_NOTES = {"target": Message("A target, not a result."), "forecast": Message("A forecast.")}


@dataclass(frozen=True, slots=True)
class Draft:
    """One proposed row: what was read, and what a person may change before it is accepted.

    `indicator` is empty where none suggests itself; the days are None where the text does not
    say them. `receipt` is the table's own row from this place, if it has one.
    """

    number: int
    reading: Reading
    suggestions: tuple[Suggestion, ...]
    indicator: str
    printed: str
    growth: Growth
    start: date | None
    end: date | None
    basis: str
    locator: str
    comment: str = ""
    receipt: Row | None = None

    @property
    def period(self) -> Period | None:
        """The days it covers; None while they are not known, or end before they start."""
        if self.start and self.end and self.start <= self.end:
            return Period(self.start, self.end)
        return None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to fill in."""
        return bool(self.indicator and self.printed and self.locator and self.period)

    def of(self, indicator: Indicator) -> Draft:
        """Return it as a figure of another indicator: a stock holds on the last day of a span."""
        if indicator.id == self.indicator:
            return self
        read = self.reading
        chosen = replace(self, indicator=indicator.id)
        if self.receipt:
            return chosen
        start = read.period_end if indicator.is_stock else read.period_start
        basis = (read.period_basis if start == read.period_start else None) or "inferred"
        return replace(chosen, start=start, end=read.period_end, basis=basis)

    def row(self, source: str, published: date) -> Row:
        """Return it as a proposed row. A figure typed anew has no value yet: it follows."""
        made: dict[str, object] = {
            **self._kept(source),
            "indicator": self.indicator,
            "period_start": self.start,
            "period_end": self.end,
            "period_basis": self.basis,
            "as_reported": self.printed,
            "change_as_reported": self.growth.printed,
            "change_value": self.growth.value,
            "change_base_start": self.growth.base and self.growth.base.start,
            "change_base_end": self.growth.base and self.growth.base.end,
            "source": source,
            "locator": self.locator,
            "comment": self.comment,
        }
        return made if self.receipt else {**made, "obs_status": self._status(published)}

    def _kept(self, source: str) -> dict[str, object]:
        """Return the cells that stay as they were read, or as they stand in the table."""
        if self.receipt:
            same = self.printed == self.receipt["as_reported"]
            figure = {} if same else dict.fromkeys(derived(Figure(0)))
            return {**self.receipt, **figure, "source": source}
        read = self.reading
        figure = derived(Figure(read.value, read.comparator, read.lower_bound, read.upper_bound))
        return {"ref_area": HOME, **(figure if self.printed == read.as_reported else {})}

    def _status(self, published: date) -> str:
        if self.reading.role in _NOTES:
            return FORECAST
        return PROVISIONAL if self.end and self.end > published else NORMAL


def drafts(
    text: str, readings: Sequence[Reading], published: date | None, table: Table
) -> list[Draft]:
    """Return a draft for each level, target and forecast, numbered from 1 in their order.

    Growth goes with the level it is printed with. `table` gives catalog and past wordings.
    """
    grown, past = growths(text, readings, published), wordings(table)
    levels = [each for each in readings if is_level(each)]
    near = nearby(text, readings)
    return [
        _suggested(
            _draft(number, each, grown.get(each.start, Growth())),
            text[each.quote_start : each.quote_end],
            near[each.start],
            table,
            past,
        )
        for number, each in enumerate(levels, start=1)
    ]


def nearby(text: str, readings: Sequence[Reading]) -> Mapping[int, str]:
    """Return the part of its sentence that is each figure's own, by where the figure starts.

    It begins at the comma behind the figure before, and ends at the comma behind this one.
    """
    found = {}
    for before, each, after in zip(
        [None, *readings], readings, [*readings[1:], None], strict=False
    ):
        start, end = each.quote_start, each.quote_end
        if before and before.end > start:
            comma = text.find(",", before.end, each.start)
            start = comma + 1 or before.end
        if after and after.start < end:
            comma = text.find(",", each.end, after.start)
            end = comma if comma >= 0 else after.start
        found[each.start] = text[start:end]
    return found


def wordings(table: Table) -> Mapping[str, list[str]]:
    """Return how each indicator's figures were printed so far, where that tells something.

    Qualifiers, magnitudes and currencies stand with figures of any indicator.
    """
    common = _common() | {each.unit_measure.lower() for each in table.catalog.indicators}
    found: dict[str, list[str]] = {}
    printed = table.rows[["indicator", "as_reported"]].dropna().drop_duplicates()
    for indicator, text in printed.itertuples(index=False):
        if len(set(words(text)) - common) >= TELLING:
            found.setdefault(indicator, []).append(text)
    return found


@lru_cache
def _common() -> frozenset[str]:
    lexicons = map(load_lexicon, language_codes())
    return frozenset().union(*(each.words_of(Tag.QUALIFIER, Tag.MAGNITUDE) for each in lexicons))


def _draft(number: int, reading: Reading, growth: Growth) -> Draft:
    note = _NOTES.get(reading.role)
    return Draft(
        number=number,
        reading=reading,
        suggestions=(),
        indicator="",
        printed=reading.as_reported,
        growth=growth,
        start=reading.period_start,
        end=reading.period_end,
        basis=reading.period_basis or "inferred",
        locator=f"¶{reading.paragraph}",
        comment=format_bilingual({code: load_language(code).say(note) for code in language_codes()})
        if note
        else "",
    )


def _suggested(
    draft: Draft, said: str, near: str, table: Table, past: Mapping[str, Iterable[str]]
) -> Draft:
    found = suggest(said, draft.reading.unit, table.catalog, past, near)
    with_choices = replace(draft, suggestions=tuple(found))
    return with_choices.of(table.catalog.indicator[found[0].indicator]) if found else with_choices
