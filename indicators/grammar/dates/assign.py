"""Assign to each figure of a paragraph the days it covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from indicators.grammar.dates.locate import (
    ahead,
    in_front,
    is_a_rate,
    is_another_clause,
    is_close,
    of_base,
    right_behind,
    span_at,
)
from indicators.grammar.dates.scope import OPENING, covers, is_apart, is_day_of_speech
from indicators.grammar.dates.tense import is_of_any_time
from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.words import Words
from indicators.grammar.reading import Role
from indicators.grammar.roles.context import Context
from indicators.grammar.spans.calendar import UNKNOWN, Days, shifted
from indicators.grammar.spans.find import TimeSpan
from indicators.grammar.words.sentences import Sentence

_OWN = ("own", "now")
MOST_AGAIN = 3  # chunks from a figure to itself in brackets
_ANYBODY = "person"
# What goes on with the parts of a whole: `followed by Japan with 69,300`.


@dataclass
class Dating:
    """Keeps the span a paragraph speaks of, and gives each figure its own.

    A span in front of the figures of its sentence is what the next sentences speak of too;
    one behind a figure dates of those only what is measured alike: money, rates and the
    same things counted.
    """

    topic: Days = UNKNOWN
    trail: Days = UNKNOWN
    heads: set[str] = field(default_factory=set)  # nouns of what the trail was said of
    current: Days = UNKNOWN
    carried: bool = False  # from a sentence before
    hopes: bool = False  # whether the figure is hoped for, or only recalled
    hoped: Days = UNKNOWN  # the days of the hope before
    breaks_down: bool = False  # whether the sentence goes through parts of the one before
    sentence: Sentence | None = None
    last: Days = UNKNOWN  # of the figure before, whatever dates it
    claimed: set[int] = field(default_factory=set)  # where spans stand that belong to a base

    def of(self, context: Context, role: Role) -> Days:
        """Return the days a figure covers, in the light of those before it."""
        self._enter(context)
        self.hopes = role == "target" or context.says(context.quantity.left - 1, Words.AFTER)
        days = self._of(context, role)
        self.last = self.last if role == "comparison_base" else days
        return days

    def _of(self, context: Context, role: Role) -> Days:
        if role == "comparison_base":
            return self._of_base(context)
        return self.last if _is_repeated(context) else self._dated_by(context, role)

    def _dated_by(self, context: Context, role: Role) -> Days:
        """Return the days right behind a figure, else the last ones said."""
        place = right_behind(context)
        behind = _span(context, place)
        if place and behind and (behind.kind in _OWN or _is_a_day(context, place)):
            return self._keep(behind, context)
        at = next(self._own(context, in_front(context), role), None)
        apart = at is not None and is_apart(context, at, role)
        before = None if apart else self._in_front(context, at, role)
        if (not before or before.kind == "now") and is_a_rate(context):
            return UNKNOWN
        if before:
            return self._keep(before, context, topic=context.before is None)
        later = next(self._own(context, ahead(context), role), None)
        if later is not None and self._is_dated_by(context, later):
            return self._keep(span_at(context, later), context)
        return UNKNOWN if apart else self._carried_to(context, role)

    def _carried_to(self, context: Context, role: Role) -> Days:
        """Return the days said before; what is aimed at is not of the days gone by."""
        if self.carried and role in ("target", "forecast"):
            return UNKNOWN
        days = self.current if self.current.period else self._trailed(context)
        goes_on = context.lexicon.begins(context.sentence.opening, Words.AMONG)
        is_loose = days.period and self.carried and not goes_on
        return UNKNOWN if is_loose and is_of_any_time(context) else days

    def pass_over(self, sentence: Sentence) -> None:
        """Take up the span a sentence without figures opens with: `Năm 2023 khép lại với`."""
        opening = [at for at in sentence.periods if at <= sentence.start + OPENING]
        span = sentence.chunks[opening[0]].span if opening else None
        if span and span.kind == "own" and span.period:
            self.topic = self.trail = Days(span.period, span.basis)

    def _is_dated_by(self, context: Context, at: int) -> bool:
        is_own = span_at(context, at).kind == "own"
        return is_own or not self.current.period or is_close(context, at)

    def _trailed(self, context: Context) -> Days:
        quantity = context.quantity
        alike = (
            quantity.is_rate
            or quantity.is_money
            or bool(_heads(quantity.unit, context.lexicon) & self.heads)
        )
        return self.trail if alike or self.breaks_down else UNKNOWN

    def _enter(self, context: Context) -> None:
        if context.sentence is not self.sentence:
            goes_on = context.lexicon.begins(context.sentence.opening, Words.AMONG)
            self.sentence, self.current = context.sentence, self.last if goes_on else self.topic
            self.carried, self.breaks_down = True, _says(context.sentence, Words.NEXT_IN_LIST)
            if self.hoped.period and _says(context.sentence, Words.WILL):
                self.current = self.hoped

    def _keep(self, span: TimeSpan, context: Context, *, topic: bool = False) -> Days:
        days = Days(span.period, span.basis)
        if span.kind in _OWN:
            self.current, self.carried = days, False
            self.hoped = days if self.hopes else UNKNOWN
        if span.kind in _OWN and not self.hopes:  # what follows is not of what is hoped
            if days != self.trail:
                self.trail, self.heads = days, set()
            self.heads |= _heads(context.quantity.unit, context.lexicon)
            lasts = days.period is None or days.period.days > 1
            self.topic = days if topic and lasts and span.kind == "own" else self.topic
        return days

    def _of_base(self, context: Context) -> Days:
        """Return the days of what a figure is compared with; they are nobody else's."""
        at = of_base(context)
        if at is None:
            return UNKNOWN
        span = span_at(context, at)
        self.claimed.add(at)
        if span.kind != "same" and not _is_year_before(context, at):
            return Days(span.period, span.basis)
        if not self.current.period:
            return UNKNOWN
        return Days(shifted(self.current.period, span.year), self.current.basis)

    def _in_front(self, context: Context, at: int | None, role: Role) -> TimeSpan | None:
        """Return the span before a figure, unless one of its own clause stands behind it."""
        if at is None:
            return None
        span = span_at(context, at)
        if span.kind != "own" or not is_another_clause(context, at):
            return span
        after = next(self._own(context, ahead(context)[:1], role), None)
        return None if after is not None and span_at(context, after).kind == "own" else span

    def _own(self, context: Context, places: Sequence[int], role: Role) -> Iterator[int]:
        return (at for at in places if at not in self.claimed and covers(context, at, role))


def _is_repeated(context: Context) -> bool:
    """Find what is told another way in brackets: `2 million TEUs (or 28 million tonnes)`."""
    before, first = context.before, context.quantity.first
    opens = "(" in (context.word(first - 1), context.word(first - 2))
    return before is not None and opens and first - before.after <= MOST_AGAIN


def _heads(unit: str, lexicon: Lexicon) -> set[str]:
    """Return the words a unit may be known again by: its first and last; any one is a person."""
    words = unit.lower().split() or [_ANYBODY]
    return {words[0], words[-1]} | ({_ANYBODY} if words[-1] in lexicon[Words.PERSONS] else set())


def _says(sentence: Sentence, words: Words) -> bool:
    listed = sentence.lexicon[words]
    return any(chunk.word in listed for chunk in sentence.chunks[sentence.start : sentence.end])


def _span(context: Context, at: int | None) -> TimeSpan | None:
    return None if at is None else context.chunks[at].span


def _is_a_day(context: Context, at: int) -> bool:
    return span_at(context, at).kind == "day" and not is_day_of_speech(context, at)


def _is_year_before(context: Context, at: int) -> bool:
    span = span_at(context, at)
    return span.kind == "base" and span.is_year_before
