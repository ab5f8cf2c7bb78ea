"""Which span of time each figure of a paragraph covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.prose.days import UNKNOWN, Said, is_year_before, shifted
from loaders.prose.lexicon import Tag
from loaders.prose.nearby import (
    ahead,
    in_front,
    is_a_rate,
    is_another_clause,
    is_close,
    is_of_another_event,
    is_signed_apart,
    of_base,
    right_behind,
)
from loaders.prose.reading import Role
from loaders.prose.scene import Scene
from loaders.prose.sentence import RELATIVE, Sentence
from loaders.prose.spans import Span
from loaders.prose.tense import is_of_any_time

_OWN = ("own", "now")
_OPENING = 2  # chunks a sentence may hold before the span it opens with
_DATED_ELSE = frozenset({Tag.LASTING, Tag.FROM})
_CLAUSE_ENDS = frozenset({Tag.COMMA, Tag.BREAK})
_PAPERS = frozenset({
    "protocol", "decree", "decision", "resolution", "law", "agreement", "letter", "act", "order",
    "treaty", "accord", "statement", "memorandum", "directive", "circular", "contract",
})  # fmt: skip
# What was opened on a day has its size on any other.
_FOUNDING = frozenset({
    "inaugurated", "founded", "ground", "built", "inscribed", "khởi công", "khánh thành",
    "khai trương",
})  # fmt: skip
_ANYBODY = "người"
_PERSONS = frozenset({
    "people", "persons", "visitors", "tourists", "workers", "arrivals", "khách", "động", "viên",
})  # fmt: skip
_WILL = frozenset({"will", "sẽ"})  # goes on with a hope
# What goes on with the parts of a whole: `followed by Japan with 69,300`.
_NEXT = frozenset({
    "followed", "runners", "respectively", "lần lượt", "tiếp", "nhiều nhất", "dẫn",
})  # fmt: skip
_AFTER = frozenset({"after", "following"})
# A sentence that opens so tells when a thing began: `Established in 2013, the unit`.
_ESTABLISHED = frozenset({
    "established", "founded", "launched", "formed", "built", "inaugurated", "opened", "signed",
    "thành lập",
})  # fmt: skip
_AMONG = ("that is", "of the figure", "of the number", "among them", "among these", "of these",
          "of them", "of the total", "of this", "this figure", "the figure ", "that figure", "con số này", "con số trên", "mức này",
          "trong số này", "trong số đó", "trong đó", "trong tổng số")  # fmt: skip


@dataclass
class Dating:
    """Keeps the span a paragraph speaks of, and gives each figure its own.

    A span in front of the figures of its sentence is what the next sentences speak of too;
    one behind a figure dates of those only what is measured alike: money, rates and the
    same things counted.
    """

    topic: Said = UNKNOWN
    trail: Said = UNKNOWN
    heads: set[str] = field(default_factory=set)  # nouns of what the trail was said of
    current: Said = UNKNOWN
    carried: bool = False  # from a sentence before
    hopes: bool = False  # whether the figure is hoped for, or only recalled
    hoped: Said = UNKNOWN  # the days of the hope before
    breaks_down: bool = False  # whether the sentence goes through parts of the one before
    sentence: Sentence | None = None
    last: Said = UNKNOWN  # of the figure before, whatever dates it
    claimed: set[int] = field(default_factory=set)  # where spans stand that belong to a base

    def of(self, scene: Scene, role: Role) -> Said:
        """Return the days a figure covers, in the light of those before it."""
        self._enter(scene)
        self.hopes = role == "target" or scene.word(scene.quantity.left - 1) in _AFTER
        said = self._of(scene, role)
        self.last = self.last if role == "comparison_base" else said
        return said

    def _of(self, scene: Scene, role: Role) -> Said:
        """Return the days right behind a figure, else the last ones said."""
        if role == "comparison_base":
            return self._of_base(scene)
        behind = _span(scene, right_behind(scene))
        if behind and (behind.kind in _OWN or _is_a_day(behind, scene)):
            return self._keep(behind, scene)
        at = next(self._own(scene, in_front(scene), role), None)
        apart = at is not None and _is_apart(scene, at, role)
        before = None if apart else self._in_front(scene, at, role)
        if (not before or before.kind == "now") and is_a_rate(scene):
            return UNKNOWN
        if before:
            return self._keep(before, scene, topic=scene.before is None)
        later = next(self._own(scene, ahead(scene), role), None)
        if later is not None and self._is_dated_by(scene, later):
            return self._keep(_dating(scene, later), scene)
        return UNKNOWN if apart else self._carried_to(scene, role)

    def _carried_to(self, scene: Scene, role: Role) -> Said:
        """Return the days said before; what is aimed at is not of the days gone by."""
        if self.carried and role in ("target", "forecast"):
            return UNKNOWN
        said = self.current if self.current.period else self._trailed(scene)
        return UNKNOWN if said.period and self.carried and is_of_any_time(scene) else said

    def pass_over(self, sentence: Sentence) -> None:
        """Take up the span a sentence without figures opens with: `Năm 2023 khép lại với`."""
        opening = [at for at in sentence.periods if at <= sentence.start + _OPENING]
        span = sentence.chunks[opening[0]].span if opening else None
        if span and span.kind == "own" and span.period:
            self.topic = self.trail = Said(span.period, span.basis)

    def _is_dated_by(self, scene: Scene, at: int) -> bool:
        is_own = _dating(scene, at).kind == "own"
        return is_own or not self.current.period or is_close(scene, at)

    def _trailed(self, scene: Scene) -> Said:
        quantity = scene.quantity
        alike = quantity.is_rate or quantity.is_money or bool(_heads(quantity.unit) & self.heads)
        return self.trail if alike or self.breaks_down else UNKNOWN

    def _enter(self, scene: Scene) -> None:
        if scene.sentence is not self.sentence:
            goes_on = scene.sentence.opening.startswith(_AMONG)
            self.sentence, self.current = scene.sentence, self.last if goes_on else self.topic
            self.carried, self.breaks_down = True, _says(scene.sentence, _NEXT)
            if self.hoped.period and _says(scene.sentence, _WILL):
                self.current = self.hoped

    def _keep(self, span: Span, scene: Scene, *, topic: bool = False) -> Said:
        said = Said(span.period, span.basis)
        if span.kind in _OWN:
            self.current, self.carried = said, False
            self.hoped = said if self.hopes else UNKNOWN
        if span.kind in _OWN and not self.hopes:  # what follows is not of what is hoped
            if said != self.trail:
                self.trail, self.heads = said, set()
            self.heads |= _heads(scene.quantity.unit)
            lasts = said.period is None or said.period.days > 1
            self.topic = said if topic and lasts and span.kind == "own" else self.topic
        return said

    def _of_base(self, scene: Scene) -> Said:
        """Return the days of what a figure is compared with; they are nobody else's."""
        at = of_base(scene)
        if at is None:
            return UNKNOWN
        span = _dating(scene, at)
        self.claimed.add(at)
        if span.kind != "same" and not _is_year_before(scene, at):
            return Said(span.period, span.basis)
        if not self.current.period:
            return UNKNOWN
        return Said(shifted(self.current.period, span.year), self.current.basis)

    def _in_front(self, scene: Scene, at: int | None, role: Role) -> Span | None:
        """Return the span before a figure, unless one of its own clause stands behind it."""
        if at is None:
            return None
        span = _dating(scene, at)
        if span.kind != "own" or not is_another_clause(scene, at):
            return span
        after = next(self._own(scene, ahead(scene)[:1], role), None)
        return None if after is not None and _dating(scene, after).kind == "own" else span

    def _own(self, scene: Scene, places: Sequence[int], role: Role) -> Iterator[int]:
        return (at for at in places if at not in self.claimed and _covers(scene, at, role))


def _heads(unit: str) -> set[str]:
    """Return the words a unit may be known again by: its first and last; any one is a person."""
    words = unit.lower().split() or [_ANYBODY]
    return {words[0], words[-1]} | ({_ANYBODY} if words[-1] in _PERSONS else set())


def _says(sentence: Sentence, words: frozenset[str]) -> bool:
    return any(chunk.word in words for chunk in sentence.chunks[sentence.start : sentence.end])


def _span(scene: Scene, at: int | None) -> Span | None:
    return None if at is None else scene.chunks[at].span


def _dating(scene: Scene, at: int) -> Span:
    """Return the span of a place that holds one."""
    span = scene.chunks[at].span
    assert span is not None
    return span


def _covers(scene: Scene, at: int, role: Role) -> bool:
    """Say whether figures are of the span at a place.

    A day is one unless someone speaks on it, or it is the date of a document.
    """
    span = _dating(scene, at)
    is_opening = at <= scene.sentence.start + _OPENING
    if is_opening and scene.word(at - 1).rpartition(" ")[2] in _ESTABLISHED:
        return False
    if any(scene.word(i) in _FOUNDING for i in range(at - 3, at)):
        return False
    if is_signed_apart(scene, at):
        return False
    if span.kind == "day":
        told = _is_of_a_document(scene, at) or is_of_another_event(scene, at)
        return not told and not scene.sentence.speaks
    return span.kind in _OWN and not _is_of_a_plan(scene, at, role)


def _is_apart(scene: Scene, at: int, role: Role) -> bool:
    """Say whether a figure's clause is not of the span in the clause before."""
    is_opening = at <= scene.sentence.start + _OPENING
    return not is_opening and (is_of_any_time(scene, at) or _is_hoped_apart(scene, at, role))


def _is_hoped_apart(scene: Scene, at: int, role: Role) -> bool:
    """Find a hope behind what is dated: `4,454 projects in 2022, expected to create`."""
    hopes = [i for i in scene.sentence.aims if scene.chunks[i].value != "verb"]
    if role not in ("target", "forecast") or any(i < at for i in hopes):
        return False
    places = range(at + 1, scene.quantity.first)
    end = next((i for i in reversed(places) if scene.tag(i) in _CLAUSE_ENDS), None)
    if end is None or not (scene.tag(end) is Tag.BREAK or scene.word(end + 1) in RELATIVE):
        return False
    return any(end < i < scene.quantity.first for i in hopes)


def _is_a_day(span: Span, scene: Scene) -> bool:
    return span.kind == "day" and not scene.sentence.speaks


def _is_of_a_plan(scene: Scene, at: int, role: Role) -> bool:
    """Say whether a span is that of the plan a figure is a share of: `98% mục tiêu cả năm`."""
    is_aim = role in ("target", "forecast")
    beside = {scene.tag(at - 1), scene.tag(at + 1)}
    return not is_aim and bool(beside & {Tag.PLAN, Tag.TARGET})


def _is_a_paper(word: str) -> bool:
    """Say whether a word, or the first of a masked stretch, is a paper: `Resolution 2100`."""
    return word.partition(" ")[0] in _PAPERS


def _is_year_before(scene: Scene, at: int) -> bool:
    is_base = _dating(scene, at).kind == "base"
    return is_base and is_year_before(scene.word(at))


def _is_of_a_document(scene: Scene, at: int) -> bool:
    """Say whether a day is that of a paper, or of something else that happened."""
    before, word = scene.tag(at - 1), scene.word(at - 1)
    if before is Tag.MASKED:
        return "/" in word or "-" in word
    if before is Tag.LABEL:
        return scene.chunks[at - 1].value != "weak"
    numbered = before is Tag.NUMBER and scene.tag(at - 2) is Tag.LABEL
    return numbered or before in _DATED_ELSE or (word == "of" and _is_a_paper(scene.word(at - 2)))
